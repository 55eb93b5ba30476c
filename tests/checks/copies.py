"""Paragraphs copied with a share of their characters changed; how much of them is told to stand in an archive.

python -m tests.checks.copies [--reports 1500] [--copies 40]
"""

import argparse
import random
from collections.abc import Sequence
from itertools import islice

from drafter.checks import Archive, ReadArchive
from drafter.checks.archive import Passage
from drafter.checks.likeness import ParagraphLikeness, check_likeness
from drafter.document import Article, Document, Paragraph
from tests.bench.library import reports
from tests.checks.support import sound_texts

CHANGED = (0.0, 0.05, 0.10, 0.20, 0.40)
_OTHERS = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"


def changed(text: str, share: float, rng: random.Random) -> str:
    """The text with so many of its characters replaced by others."""
    letters = list(text)
    for place in rng.sample(range(len(letters)), round(share * len(letters))):
        letters[place] = rng.choice(_OTHERS)
    return "".join(letters)


def passages_of_reports(count: int, seed: int) -> list[Passage]:
    """The paragraphs of so many generated reports."""
    return [
        Passage(f"{number}.txt", line, number, text)
        for number, report in enumerate(islice(reports(seed), count))
        for line, text in enumerate(report.splitlines(), 1)
        if text
    ]


def likenesses(texts: Sequence[str], archive: Archive) -> tuple[ParagraphLikeness, ...]:
    """How much of each paragraph of a draft stands in the archive."""
    draft = Document("draft", (Article(preamble=tuple(map(Paragraph, texts))),))
    return check_likeness(draft, archive, 1.0)[0].paragraphs


def measure(count: int, copies: int, seed: int = 1) -> tuple[dict[float, tuple[float, float]], float]:
    """(share changed → (mean likeness, share of copies whose source is right), greatest likeness of a sound text)."""
    passages = passages_of_reports(count, seed)
    archive = ReadArchive(passages, count)
    rng = random.Random(seed)
    long = [passage for passage in passages if len(passage.text) >= 80]
    chosen = rng.sample(long, copies)
    results = {}
    for share in CHANGED:
        found = likenesses([changed(one.text, share, rng) for one in chosen], archive)
        right = sum(like.beside == one.text for one, like in zip(chosen, found, strict=True))
        results[share] = (sum(like.alike for like in found) / copies, right / copies)
    sound = [line for _, text in sound_texts() for line in text.split("\n") if len(line) >= 40]
    return results, max(like.alike for like in likenesses(sound, archive))


def main() -> None:
    """Prints the measure for each share changed, and the loudest sound paragraph."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=1500)
    parser.add_argument("--copies", type=int, default=40)
    arguments = parser.parse_args()
    results, loudest = measure(arguments.reports, arguments.copies)
    for share, (alike, right) in results.items():
        print(f"changed {share:.0%}: likeness {alike:.3f}, right source {right:.0%}")
    print(f"loudest sound paragraph {loudest:.3f}")


if __name__ == "__main__":
    main()
