"""Persons of a draft whose office somebody else held in last year's reports of its unit or place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from drafter.checks.archive import Archive, Mention, Passage
from drafter.checks.fact_rule import fact_finding
from drafter.checks.finding import Finding
from drafter.checks.holders import holders
from drafter.checks.homes import Home, home_of
from drafter.checks.singular import key_of
from drafter.checks.users import OTHERS
from drafter.document import Paragraph
from drafter.facts import find_persons

_MOST = 60
"""Passages that name an office's holder that are looked at."""


def predecessors(
    looked_at: Sequence[tuple[Paragraph, Sequence[Mention]]],
    archive: Archive,
    own: tuple[str, ...],
    home: Home,
    year: str,
) -> Iterator[Finding]:
    """Those of a draft of this year and of these names; none where its year is not known."""
    found = [
        (paragraph, mention, office)
        for paragraph, some in looked_at
        for mention in some
        for office, _ in holders(paragraph.text, (mention.fact,), own, home)
    ]
    if not found or not year:
        return
    held = archive.held({key_of("office", office) for *_, office in found}, _MOST)
    passages = archive.passages({number for one in held.values() for number in one.numbers})
    told: set[tuple[int, int]] = set()
    for paragraph, mention, office in found:
        key, fact = key_of("office", office), mention.fact
        years = _years(office, [passages[number] for number in held[key].numbers]) if key in held else {}
        last = max((one for one in years if one < year), default="")
        before = [one for one, names in years.items() if one < last and fact.text in names]
        if not before or fact.text in years[last] or (paragraph.line, fact.start) in told:
            continue
        told.add((paragraph.line, fact.start))
        name, passage = next(iter(years[last].items()))
        place = f"{passage.source}第{passage.line}行" if passage.source else f"第{passage.line}行"
        said = f"{office.partition('|')[2]}“{fact.text}”是{max(before)}年旧材料里的，{last}年的旧材料里是{name}"
        yield fact_finding(OTHERS, paragraph, fact, said, place, mention.sentence, passage.text)


def _years(office: str, passages: Sequence[Passage]) -> dict[str, dict[str, Passage]]:
    """Year → who held the office in its reports, each with the first passage that says so."""
    found: defaultdict[str, dict[str, Passage]] = defaultdict(dict)
    for passage in passages:
        for one, fact in holders(passage.text, find_persons(passage.text), passage.own, home_of(passage.own)):
            if one == office and passage.year:
                found[passage.year].setdefault(fact.text, passage)
    return found
