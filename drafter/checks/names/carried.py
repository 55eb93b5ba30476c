"""Persons, companies, roads and the like that a draft has from its own unit's reports of the years before."""

from collections.abc import Iterator, Sequence

from drafter.checks.archive import Archive, Mention, Passage
from drafter.checks.fact_rule import fact_finding
from drafter.checks.finding import Finding
from drafter.checks.names.whose import stands_otherwise
from drafter.checks.report import is_one_of, is_same_unit
from drafter.checks.singular import Named, personal
from drafter.checks.users import CARRIED
from drafter.document import Paragraph
from drafter.facts import Fact
from drafter.zh.sentences import sentence_at

_MOST = 60
"""Passages of one name that are looked at."""
_GOES_ON = frozenset("被荣获带等在对为同任率、，。（；牵主入拍撰扎从")
"""What follows a person's name."""
_ALWAYS = 3
"""Earlier years whose reports all have a name: it is there to stay."""


def carried_names(
    looked_at: Sequence[tuple[Paragraph, Sequence[Mention]]], archive: Archive, own: tuple[str, ...], year: str
) -> Iterator[Finding]:
    """Each once, where it stands first; `own` are the draft's names, `year` its year, or empty.

    The longest of those that begin or end in one place; none of the unit's own names.
    """
    found = [
        (paragraph, one)
        for paragraph, some in looked_at
        for one in personal(paragraph.text, [mention.fact for mention in some])
        if not is_one_of(one.name, own)
    ]
    held = archive.held({one.key for _, one in found}, _MOST)
    passages = archive.passages({number for one in held.values() for number in one.numbers})
    told: set[str] = set()
    last: tuple[Paragraph, int] | None = None
    for paragraph, one in sorted(found, key=lambda some: (some[0].line, some[1].start, -some[1].end)):
        numbers = held[one.key].numbers if one.key in held else ()
        before = [passages[number] for number in numbers if _is_before(passages[number], one, own, year)]
        inside = last is not None and last[0] is paragraph and one.start < last[1]
        if not before or inside or len({passage.year for passage in before}) >= _ALWAYS:
            continue
        last = (paragraph, one.end)
        if one.name not in told:
            told.add(one.name)
            yield _finding(paragraph, one, before[-1])


def _is_before(passage: Passage, named: Named, own: tuple[str, ...], year: str) -> bool:
    """Whether a passage is of a report of the same unit on an earlier year, and has the name indeed."""
    if year and passage.year and passage.year >= year:
        return False
    if not is_same_unit(own, passage.own):
        return False
    if named.kind == "holder" and named.beside not in _GOES_ON:
        return stands_otherwise(named, passage.text)
    return named.name in passage.text


def _finding(paragraph: Paragraph, named: Named, passage: Passage) -> Finding:
    fact = Fact(named.start, named.end, "organisation", named.name, named.name)
    place = f"{passage.source}第{passage.line}行" if passage.source else f"第{passage.line}行"
    said = f"“{named.name}”{f'{passage.year}年' if passage.year else '从前'}的旧材料里也有"
    return fact_finding(CARRIED, paragraph, fact, said, place, sentence_at(paragraph.text, named.start), passage.text)
