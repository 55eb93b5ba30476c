"""What a file says of its articles as a whole: a title that counts them, contents that name them, labels they share."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, pairwise

from drafter.document import Noise
from drafter.outline import titles
from drafter.outline.contents import loose
from drafter.outline.levels import titled
from drafter.outline.mark import TOP_RANK, Mark
from drafter.outline.markers import head_mark
from drafter.outline.masthead import is_noted
from drafter.outline.naming import PART
from drafter.outline.rows import LEVEL, PARTED, Row, noise
from drafter.outline.titles import ENDS, LONGEST, could_be_title
from drafter.zh.parallel import siblings

_LONGEST_INTRODUCTION = 5
"""Rows between the heading of a file and its first article: keywords, what such reports are for."""
_LONGEST_COUNT = 8
"""Characters by which a title is longer that counts."""
_MOST_TITLES = 3
"""Rows over the first line that is drawn between articles, and ..."""
_SHORTEST = 4
"""... characters of a title under one."""
_LONGEST_SECTION = 16
"""Characters of a heading that stands between blank lines."""
_ACTOR = "[^，]{1,7}[省市县区镇乡村局委办院校厂]"
"""How the title of a piece of news begins: 东山乡新修防火道."""
_SUBJECT = 4
"""Characters of a subject that the title of an article takes up."""
_SHORTEST_NUMBERED = 8
"""Characters of a title behind the number of its article, and ..."""
_OF_KIND = re.compile(rf"(?:{titles.DOCUMENTS}|经验|做法|体会|事迹)$")
"""... how it ends."""
_OTHER = re.compile(
    "[（(【\\[]|工作|典型|先进|经验|事迹|材料|范文|汇[报编总]|总结|报告|讲话|发言|交流|体会|案例|做法|信息|简报|方案|[合选文]集"
)
"""What the title of a collection says beside its subject."""
_NUMBER_ENDS = "一二三四五六七八九十)）"
"""What a title that counts ends with, unless with a digit."""


@dataclass(frozen=True, slots=True)
class File:
    """A file as the rules look at it that tell its articles apart."""

    rows: Sequence[Row]
    marks: Sequence[Mark | None]
    shaped: Sequence[bool]
    """Whether each row has the shape of a title."""
    entries: frozenset[str]
    """Titles that a contents page names."""
    compiled: bool
    """Whether the file calls itself a compilation."""
    usual_gap: int
    repeated: frozenset[str]
    """Short lines that occur more than once, the first of them at the head of the file."""
    counted: frozenset[str]
    """Short lines that end with the number of an article, where there are several."""
    labelled: bool
    """Whether several short lines begin with the label of an article."""
    styled: frozenset[int]
    """The rows whose format makes them headings of the top level, where those are titles."""
    parted: frozenset[int]
    """The titles under lines that are drawn between the articles."""
    sectioned: bool
    """Whether the rows with more blank lines before them than others are headings of one report."""
    subject: frozenset[str] = frozenset()
    """What a title of the whole file says its articles are about, in pieces of a few characters."""


def file_titles(rows: list[Row], marks: list[Mark | None], entries: frozenset[str]) -> int:
    """How many rows at the head belong to the file: a line that counts its articles, those before it, and what
    introduces the articles, up to the first that its contents name (`entries`)."""
    last = -1
    for at in range(min(4, len(rows))):
        text = rows[at].text
        if (marks[at] is not None and not titles.compiles(text)) or len(text) > LONGEST or "。" in text:
            break
        if titles.compiles(text) or (at < 3 and _labelled(rows, at + 1)):
            last = at
    skip = last + 1
    while 0 < skip < len(rows) - 1 and titles.DATE.match(rows[skip].text):
        skip += 1
    drawn = parted(rows, marks) if not skip and _is_drawn(rows[1 : _MOST_TITLES + 1]) else []
    if drawn and drawn[0] <= _MOST_TITLES and all(could_be_title(rows[at], marks[at]) for at in range(drawn[0])):
        return drawn[0]
    introduced = range(skip, min(skip + _LONGEST_INTRODUCTION, len(rows))) if skip else range(0)
    begun = next((at for at in introduced if _begins(rows[at], entries)), skip)
    return begun + (skip > 0 and is_noted(rows, begun))


def _is_drawn(rows: Sequence[Row]) -> bool:
    """Whether a line is drawn over one of the rows."""
    return any(row.gap >= PARTED for row in rows)


def parted(rows: Sequence[Row], marks: Sequence[Mark | None]) -> list[int]:
    """The titles under lines that are drawn between articles, two at least: under each stands who speaks, or a first
    number; headings of one report say of which part they are."""
    drawn = [at for at, row in enumerate(rows) if row.gap >= PARTED]
    found = [at for at in drawn if len(rows[at].text) >= _SHORTEST and could_be_title(rows[at], marks[at])]
    if len(found) < 2 or any(PART.search(rows[at].text) or titles.DATE.match(rows[at].text) for at in found):
        return []
    told = [
        _speaks(rows, marks, at) or _counts_from_one(marks[at + 1 : end]) for at, end in pairwise([*found, len(rows)])
    ]
    return found if all(told) else []


def _speaks(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether under a title one more short row stands over a text."""
    under = rows[at + 1 : at + 3]
    return len(under) == 2 and could_be_title(under[0], marks[at + 1]) and "。" in under[1].text


def _counts_from_one(marks: Sequence[Mark | None]) -> bool:
    first = next((mark for mark in marks if mark is not None and mark.family), None)
    return first is not None and first.number == 1


def _begins(row: Row, entries: frozenset[str]) -> bool:
    """Whether the first article of a collection begins at a row under the heading of the file."""
    return _counts(row.text) or loose(row.text) in entries or (row.source.level == 1 and head_mark(row.text) is None)


def _labelled(rows: list[Row], at: int) -> bool:
    """Whether the label of a first article stands at a row, with others after it."""
    if at < len(rows) and titles.NAMED_LABEL.fullmatch(rows[at].text) and _goes_on_counting(rows, at):
        return True
    return at < len(rows) and any(
        form(rows[at].text) and any(form(row.text) for row in rows[at + 1 :])
        for form in (titles.NAMED_LABEL.fullmatch, _names)
    )


def _goes_on_counting(rows: list[Row], at: int) -> bool:
    """Whether the title over the label of a first article stands again with the number of a later one: …材料篇2."""
    title = rows[at - 1].text
    later = (row.text for row in rows[at + 1 :] if row.text.startswith(title))
    return any(len(text) <= len(title) + _LONGEST_COUNT and titles.COUNTED.search(text) for text in later)


def _names(text: str) -> bool:
    """Whether a row is the label of an article with its title behind it: 第一篇：某某报告."""
    if len(text) > LONGEST or text[0] not in titles.LABEL_BEGINS or text[-1] in ENDS:
        return False
    return titles.LABELLED.match(text) is not None and titles.KIND.search(text) is not None


def _counts(text: str) -> bool:
    """Whether a row under the heading of a file is the label of its first article, or begins or ends with one."""
    if len(text) > LONGEST or text[-1] in ENDS or titles.SUBTITLE.match(text):
        return False
    forms = (titles.NAMED_LABEL.fullmatch, titles.LABELLED.match, titles.COUNTED.search)
    return any(form(text) for form in forms)


def titles_again(rows: list[Row], marks: list[Mark | None], skip: int) -> list[Noise]:
    """Takes out the rows that repeat a title of the file: web pages put it between the articles' paragraphs, too."""
    own = {rows[at].text for at in range(skip) if titles.compiles(rows[at].text)}
    again = [at for at in range(skip, len(rows)) if rows[at].text in own] if own else []
    found = [noise(rows[at], "合集标题") for at in again]
    for at in reversed(again):
        del rows[at], marks[at]
    return found


def numbered_titles(rows: Sequence[Row], marks: Sequence[Mark | None], skip: int) -> list[int]:
    """The rows that are titles with the numbers of their articles, 1.某局工作汇报: the first right under the title of
    the file, two at least, and no number of theirs left out."""
    first = marks[skip] if 0 < skip < len(marks) else None
    if first is None or first.number != 1 or not first.rank or not _is_numbered_title(rows[skip].text, first):
        return []
    found = [
        at
        for at, mark in enumerate(marks)
        if mark is not None
        and (mark.family, mark.variant) == (first.family, first.variant)
        and _is_numbered_title(rows[at].text, mark)
    ]
    numbers = [mark.number for at in found if (mark := marks[at]) is not None]
    return found if len(found) > 1 and numbers == list(range(1, len(found) + 1)) else []


def _is_numbered_title(text: str, mark: Mark) -> bool:
    return mark.end + _SHORTEST_NUMBERED <= len(text) <= LONGEST and _OF_KIND.search(text) is not None


def file_of(
    rows: list[Row], marks: list[Mark | None], entries: frozenset[str], skip: int, numbered: Sequence[int]
) -> File:
    """The file whose rows these are, the first `skip` of them its own titles, those at `numbered` its articles'."""
    shaped = [mark is None and could_be_title(row, mark) for row, mark in zip(rows, marks, strict=True)]
    short = [row.text for row in compress(rows, shaped)]
    gaps = Counter(row.gap for row in rows[skip + 1 :])
    usual = gaps.most_common(1)[0][0] if gaps else 0
    head = rows[skip].text
    repeated = frozenset({head}) if len(head) >= 6 and short.count(head) > 1 else frozenset()
    ended = [text for text in short if text[-1] in _NUMBER_ENDS or text[-1].isdecimal()]
    counted = frozenset(text for text in ended if titles.COUNTED.search(text)) | _numbered(ended)
    counted = counted if len(counted) > 1 else frozenset()
    begun = [t for row in rows if len(t := row.text) <= LONGEST and (t[0] in titles.LABEL_BEGINS or "之" in t)]
    labelled = sum([titles.LABELLED.match(text) is not None for text in begun]) > 1
    if entries and not skip and _of_one_report(rows, marks, entries):
        entries = frozenset()
    counted |= {rows[at].text for at in numbered}
    styled = _styled(rows, marks, skip)
    drawn = frozenset(parted(rows, marks) if max(gaps, default=0) >= PARTED else ())
    compiled = skip > 0 or len(entries) > 1
    sectioned = not compiled and max(gaps, default=0) > max(1, usual) and _is_sectioned(rows, marks, shaped, usual)
    about = _subject(rows[:skip])
    return File(
        rows, marks, shaped, entries, compiled, usual, repeated, counted, labelled, styled, drawn, sectioned, about
    )


def _subject(heads: Sequence[Row]) -> frozenset[str]:
    """The pieces of 清廉机关建设 in 关于清廉机关建设工作经验材料汇编（4篇）."""
    named = next((row.text for row in heads if titles.compiles(row.text)), "").removeprefix("关于")
    said = _OTHER.split(named, maxsplit=1)[0]
    return frozenset(said[at : at + _SUBJECT] for at in range(len(said) - _SUBJECT + 1))


def _is_sectioned(rows: Sequence[Row], marks: Sequence[Mark | None], shaped: Sequence[bool], usual: int) -> bool:
    """Whether short lines, or lines built alike, that blank lines set apart follow an opening of one paragraph."""
    apart = [
        at
        for at in range(1, len(rows) - 1)
        if rows[at].gap > max(1, usual) and shaped[at] and "。" in rows[at + 1].text
    ]
    if (
        not apart
        or any(mark is not None and mark.family for mark in marks[: apart[0]])
        or sum("。" in row.text for row in rows[: apart[0]]) > 1
    ):
        return False
    if all(len(rows[at].text) <= _LONGEST_SECTION for at in apart):
        return not any(re.match(_ACTOR, rows[at].text) for at in apart)
    return all(share > 1 for share in siblings([rows[at].text for at in apart], 2))


def _styled(rows: list[Row], marks: list[Mark | None], skip: int) -> frozenset[int]:
    """The headings of the top level without an ordinal: titles in a collection, or where each is over 一、 anew.

    The first is one by itself, where the others of its level have ordinals, or it alone names a 文种.
    """
    if not any(map(LEVEL, rows)):
        return frozenset()
    levels = {at: row.source.level for at, row in enumerate(rows) if row.source.level and at >= skip}
    top = min(levels.values(), default=0)
    found = [at for at, level in levels.items() if level == top and could_be_title(rows[at], marks[at])]
    if not found:
        return frozenset()
    sections = pairwise([*found, len(rows)])
    if found[0] == skip and len(found) > 1 and (skip or all(_first(marks[at + 1 : end]) == 1 for at, end in sections)):
        return frozenset(found)
    return titled(rows, found, skip)


def _first(marks: Sequence[Mark | None]) -> int:
    """The first number of the coarsest scheme; 0 where there is none."""
    return next((mark.number for mark in marks if mark is not None and mark.rank == TOP_RANK), 0)


def _numbered(short: Sequence[str]) -> frozenset[str]:
    """Titles that differ in the number at their ends only: 某某活动总结1, 某某活动总结2."""
    found = [match for text in short if (match := titles.NUMBERED_KIND.fullmatch(text))]
    stems = Counter(match.group(1) for match in {match.group(): match for match in found}.values())
    return frozenset(match.group() for match in found if stems[match.group(1)] > 1)


def _of_one_report(rows: list[Row], marks: list[Mark | None], entries: frozenset[str]) -> bool:
    """Whether a contents page names the headings of one report, and not the titles of several.

    Titles mostly end with a 文种, or stand over a salutation or an outline of their own; the report's own title stands
    above and is not listed.
    """
    if loose(rows[0].text) in entries or not could_be_title(rows[0], marks[0]):
        return False
    listed = [at for at, row in enumerate(rows) if loose(row.text) in entries]
    titled = 0
    for at, end in pairwise([*listed, len(rows)]):
        under = range(at + 1, end)
        titled += (
            titles.KIND.search(rows[at].text) is not None
            or any(titles.SALUTATION.match(rows[i].text) for i in under if len(rows[i].text) <= LONGEST)
            or any((mark := marks[i]) is not None and mark.number == 1 and mark.rank == TOP_RANK for i in under)
        )
    return titled * 2 < len(listed)
