"""Text whose paragraphs ran together on one line when it was copied: a blank is left where each of them began."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from drafter.outline.rows import BLANKS, Row, cut
from drafter.outline.titles import KIND, KINDS, LONGEST, SALUTATION
from drafter.zh.han import compiled
from drafter.zh.numerals import from_chinese

_LEAST = 200
"""Characters of such a line, and ..."""
_LONG = 300
"""... of one in which no number shows it."""
_HEADING = 40
"""Characters of a heading or title in it."""
_BLANK = r"[ \t\u3000\xa0]+"
_INDENT = r"\u3000{2,}(?=\S)"
"""What paragraphs are set in with, which stays where they ran together; columns of figures have it, too."""
_BETWEEN = r"[ \t\u3000\xa0]+(?<=[\u4e00-\u9fff。！？：；”’）)》].)(?=[\u4e00-\u9fff“（(【《\d①-⑳◆●—])"
"""A blank that paragraphs may have between them: no word of running text has one before or behind it."""
_FEWEST = 3
_TOP = re.compile(rf"(?:^|{_BLANK})(?=([一二三四五六七八九十]{{1,3}})、)")
_ORDINAL = re.compile(rf"{_BLANK}(?=[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十]{{1,3}}[)）])")
_SENTENCE_ENDS = "。！？”"
_ITEM_ENDS = _SENTENCE_ENDS + "；："
_SENTENCE = re.compile(rf"(?<=[。！？])[”’）]?{_BLANK}(?=\S)")
_TITLE = re.compile(rf"\S{{4,{_HEADING}}}(?={_BLANK})")
_GREETING = re.compile(rf"{_BLANK}\S{{2,20}}[：:](?={_BLANK})")
_REST = re.compile(rf"[^\s。！？]{{2,{_HEADING}}}(?={_BLANK})")
_BEGINNING = (
    r"(?:[今近去]年|20\d\d年|[一几两三]年来|[上下]半年，|根据|按照|为[了进深切认全做加贯落]|随着|今天|我[们市县区局镇乡校院]|截[至止]|自20|(?<![存所内现正实潜外])在(?!.{2,30}上的)"
    r"|同志们[：:，]|各位|尊敬的)"
)
"""How a text begins that ran into the line over it."""
_TITLED = re.compile(
    rf"[^。！？：:；]{{4,{_HEADING}}}?(?:{KINDS})(?:[（(][^（）()]{{1,12}}[)）])?(?={_BLANK}|{_BEGINNING}|一、)"
)
_HEADED = compiled(
    rf"(?:[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十]{{1,3}}[)）])[^。！？；：]{{4,{_HEADING}}}?(?=[\u4e00-\u9fff”](?<![在的和与及对把从到为])(?P<text>{_BEGINNING}))"
)
_GREETED = re.compile(r"[^。，；]{2,30}?[：:]")
_SECTION = compiled(
    r"(?:^|(?<=[。；：:！？”）)\d]))(?=(?P<top>[一二三四五六七八九十]{1,3})、)|(?=[（(](?P<under>[一二三四五六七八九十]{1,3})[)）])"
    r"|(?<=[\u4e00-\u9fff”）)])(?=(?P<first>1)[、.．](?!\d))"
)
_BEGUN = re.compile(_BEGINNING)
_SHORTEST = 8
"""Characters of a title that a line may say once more."""
_SHORTEST_COUNTED = 5
"""Characters of one that a site counts."""
_EDITED, _EDITED_WITHIN = "小编", 5
"""What the editor of a site says of himself at the head of a collection."""
_COUNT = compiled(r"\s*(?:篇|范文)?\s*(\d{1,2})(?=[\u4e00-\u9fff“])")
_HEAD = 8
"""Rows at the head of a file among which the title stands, and the row that says it again."""


def unfolded(rows: list[Row]) -> list[Row]:
    """The rows, those that hold a whole outline parted into its paragraphs; every piece keeps its place in the line."""
    long = [(at, row) for at, row in enumerate(rows) if len(row.text) >= _LEAST]
    folded = {at: starts for at, row in long if (starts := _starts(rows, at, row))}
    folded |= _retitled(rows, folded)
    for row in rows[1:_EDITED_WITHIN]:
        if _EDITED in row.text:
            folded |= _counted(rows, folded)
            break
    if not folded:
        return rows
    found: list[Row] = []
    for at, row in enumerate(rows):
        places = pairwise([*folded.get(at, ()), len(row.text)])
        found += [piece(row, start, end) for start, end in places if row.text[start:end].strip(BLANKS)] or [row]
    return found


def _starts(rows: list[Row], at: int, row: Row) -> list[int]:
    """Where the paragraphs of a line begin; nothing for a line that is one paragraph."""
    text = row.text
    numbered = "二、" in text
    if not numbered and len(text) < _LONG:
        return []
    if row.source.rows or row.source.role:
        return []
    starts = _blank(text) if "。 " in text or "。\u3000" in text else []
    return starts or ((_numbered(text) or _glued(rows, at)) if numbered else [])


def _blank(text: str) -> list[int]:
    """Where the paragraphs begin of a line that blanks part, most of which stand behind a sentence; nothing for others.

    One paragraph that is set in shows as much as three with but one blank before them.
    """
    for blank, least, ends in ((_INDENT, 1, _ITEM_ENDS), (_BETWEEN, _FEWEST, _SENTENCE_ENDS)):
        found = [match.span() for match in re.finditer(blank, text)]
        told = sum(text[start - 1] in ends for start, _ in found)
        if told >= least and told * 3 >= len(found):
            return [0, *(end for _, end in found)]
    return []


def _numbered(text: str) -> list[int]:
    """Where the paragraphs of a line begin that are numbered 一、 and 二、 at least; nothing for another."""
    expected = 1
    for match in _TOP.finditer(text):
        expected += from_chinese(match[1]) == expected
    if expected < 3:
        return []
    starts = {0}
    title = _TITLE.match(text)
    if title and KIND.search(title[0]):
        starts.add(title.end())
        greeting = _GREETING.match(text, title.end())
        starts |= {greeting.end()} if greeting else set()
    starts |= {match.end() for match in _SENTENCE.finditer(text)}
    for match in _ORDINAL.finditer(text):
        starts.add(match.end())
        heading = _REST.match(text, match.end())
        starts |= {heading.end()} if heading else set()
    return sorted(starts)


def _glued(rows: list[Row], at: int) -> list[int]:
    """Where the paragraphs begin of a line that is most of a file, no blank left between them; nothing for another."""
    text = rows[at].text
    if 2 * len(text) < sum(len(other.text) for other in rows):
        return []
    starts: set[int] = set()
    top = under = heading = 0
    for match in _SECTION.finditer(text):
        begin = match.start()
        if match["top"] and from_chinese(match["top"]) == top + 1:
            top, under = top + 1, 0
        elif (
            match["under"]
            and from_chinese(match["under"]) == under + 1
            and _begins(text, begin, heading if top else begin)
        ):
            under += 1
        elif not match["first"] or not starts or not _begins(text, begin, heading):
            continue
        heading = begin
        starts.add(begin)
        headed = _HEADED.match(text, begin)
        starts |= {headed.start("text")} if headed else set()
    if top < 2:
        return []
    return sorted(starts | {0, *_headed(text)})


def _begins(text: str, at: int, heading: int) -> bool:
    """Whether an ordinal may begin a paragraph: a sentence ends before it, or the heading over it stands there."""
    return text[at - 1] in "。；：！？”" or (at - heading <= _HEADING and "。" not in text[heading:at])


def _headed(text: str) -> list[int]:
    """Where the text begins behind a title, and behind the salutation after it."""
    title = _TITLED.match(text)
    if title is None:
        return []
    half = len(title[0]) // 2
    twice = [half] if title[0] == 2 * title[0][:half] else []
    greeting = _GREETED.match(text, title.end())
    greets = greeting is not None and SALUTATION.match(greeting[0]) is not None
    return [*twice, title.end(), *([greeting.end()] if greeting and greets else [])]


def _retitled(rows: list[Row], folded: Mapping[int, list[int]]) -> dict[int, list[int]]:
    """Rows at the head that say the title over them once more and go on with the text: index → where that begins."""
    found: dict[int, list[int]] = {}
    for at in range(1, min(_HEAD, len(rows))):
        text = rows[at].text
        for over in rows[:at] if len(text) > LONGEST else ():
            size = len(over.text)
            if _SHORTEST <= size < len(text) and text.startswith(over.text) and KIND.search(over.text):
                again = {size} if _BEGUN.match(text, size) else set()
                found |= {at: sorted({0, *again, *folded.get(at, ())})} if again else {}
    return found


def _counted(rows: list[Row], folded: Mapping[int, list[int]]) -> dict[int, list[int]]:
    """Rows that begin with the title of the file and count its texts by it, as sites do: …倡议书 篇1亲爱的朋友们：."""
    over = rows[0].text
    found: dict[int, list[int]] = {}
    for at, row in enumerate(rows):
        same = next((i for i, (a, b) in enumerate(zip(over, row.text, strict=False)) if a != b), len(over))
        label = _COUNT.match(row.text, same) if same >= _SHORTEST_COUNTED and KIND.search(over[:same]) else None
        if label is not None and int(label[1]) == len(found) + 1:
            found[at] = sorted({0, label.end(), *folded.get(at, ())})
    return found if len(found) > 1 else {}


def piece(row: Row, start: int, end: int) -> Row:
    """The characters of a row from `start` to `end` as a row of their own."""
    gap = row.gap if not start else 1
    if row.pieces:
        part = replace(row, gap=gap)
        cut(part, [(0, start), (end, len(row.text))])
        return part
    piece = row.text[start:end]
    text = piece.strip(BLANKS)
    return replace(row, text=text, column=row.column + start + piece.index(text), gap=gap)
