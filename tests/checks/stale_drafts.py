"""Drafts made from reports by changing some facts and leaving others; how many of those left are told, what else is.

python -m tests.checks.stale_drafts [--drafts 100] [--seed 1]
"""

import argparse
import random
import re
from dataclasses import dataclass

from drafter.checks import ReadArchive, check_facts
from tests.checks.support import document_of, sound_texts

YEAR = "2026"
_PLACES = "柳渡街道|松涛镇|澄川市|临江区|云鹭乡|云岭县|石坞街道|青溪镇|青禾县|望湖区|双樟镇"
_NEW_PLACES = ("梅岭县", "白沙镇", "清河区", "金坪乡")
_FACT = re.compile(
    r"(?P<year>20\d\d年(?!\d))|(?P<date>(?<!年)(?<!\d)\d{1,2}月\d{1,2}日)"
    r"|(?P<figure>(?<![\d.年月—-])\d{2,5}(?:\.\d)?(?:个|名|人|家|户|项|件|起|次|场|处|条|套|万元|亿元|%|公里|亩|期|座|台|支))"
    rf"|(?P<place>{_PLACES})(?![一-龥]{{1,9}}(?:局|馆|院|委))|(?P<quoted>《[^》]{{4,30}}(?<!条例)(?<!规定)(?<!年）)》)"
)
_TRIVIAL = ("100%", "24小时")
_HISTORY = 2022
"""Years up to this one the old reports tell as gone by: a draft may say them again."""


@dataclass(frozen=True)
class Draft:
    """A draft and the (line, words) of the facts that were left as they were."""

    text: str
    left: frozenset[tuple[int, str]]
    changed: int


def draft_of(text: str, rng: random.Random) -> Draft:
    """Half of the facts of the running text changed, half left."""
    lines, left, changed = text.split("\n"), set(), 0
    made: list[str] = []
    for number, line in enumerate(lines, 1):
        parts, end = list[str](), 0
        fixed, new = set[str](), set[str]()
        for match in _FACT.finditer(line) if len(line) > 60 else ():
            stay = rng.random() < 0.5 or match.group() in _TRIVIAL
            said = match.group() if stay else _other(match, rng)
            (fixed if stay else new).add(said)
            parts += [line[end : match.start()], said]
            end = match.end()
            changed += not stay
        made.append("".join([*parts, line[end:]]))
        left |= {(number, said) for said in fixed - new if not _is_said_again(said, lines)}
    return Draft("\n".join(made), frozenset(left), changed)


def _is_said_again(said: str, lines: list[str]) -> bool:
    """Whether a draft is right to have it: its own year, its own place in the head, a year of its history."""
    history = said.endswith("年") and int(said[:4]) <= _HISTORY
    return said in _TRIVIAL or YEAR in said or history or any(said in line for line in lines[:4] if len(line) < 60)


def _other(match: re.Match[str], rng: random.Random) -> str:
    if match["year"]:
        return f"{YEAR}年"
    if match["date"]:
        return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    if match["figure"]:
        unit = re.sub(r"[\d.]+", "", match.group())
        return f"{rng.randint(10, 9000)}{unit}" if unit != "%" else f"{rng.randint(10, 99)}.{rng.randint(1, 9)}%"
    if match["place"]:
        return rng.choice(_NEW_PLACES)
    return f"《{rng.choice('甲乙丙丁')}{match.group()[2:]}"


def measure(drafts: int, seed: int) -> tuple[float, float]:
    """(recall, precision) of the stale facts over so many drafts."""
    rng = random.Random(seed)
    texts = list(sound_texts())
    archive = ReadArchive.of(document_of(text, name) for name, text in texts)
    left = told = right = 0
    for _ in range(drafts):
        draft = draft_of(rng.choice(texts)[1], rng)
        long = {number for number, line in enumerate(draft.text.split("\n"), 1) if len(line) > 60}
        found = {
            (one.line, match.group())
            for one in check_facts(document_of(draft.text), archive, year=YEAR)
            if one.rule == "A01" and one.line in long and (match := _FACT.match(one.quoted))
        }
        left += len(draft.left)
        told += len(found)
        right += len(found & draft.left)
    return right / left, right / told


def main() -> None:
    """Prints recall and precision."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--drafts", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    recall, precision = measure(arguments.drafts, arguments.seed)
    print(f"{arguments.drafts} drafts: recall {recall:.3f}, precision {precision:.3f}")


if __name__ == "__main__":
    main()
