"""Text whose paragraphs ran together on one line when it was copied: a blank is left where each of them began."""

import re
from dataclasses import replace
from itertools import pairwise

from drafter.outline.rows import BLANKS, Row
from drafter.outline.titles import KIND
from drafter.zh.numerals import from_chinese

_LEAST = 200
"""Characters of such a line."""
_HEADING = 40
"""Characters of a heading or title in it."""
_BLANK = r"[ \t\u3000\xa0]+"
_TOP = re.compile(rf"(?:^|{_BLANK})(?=([一二三四五六七八九十]{{1,3}})、)")
_ORDINAL = re.compile(rf"{_BLANK}(?=[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十]{{1,3}}[)）])")
_SENTENCE = re.compile(rf"(?<=[。！？])[”’）]?{_BLANK}(?=\S)")
_TITLE = re.compile(rf"\S{{4,{_HEADING}}}(?={_BLANK})")
_GREETING = re.compile(rf"{_BLANK}\S{{2,20}}[：:](?={_BLANK})")
_REST = re.compile(rf"[^\s。！？]{{2,{_HEADING}}}(?={_BLANK})")


def unfolded(rows: list[Row]) -> list[Row]:
    """The rows, those that hold a whole outline parted into its paragraphs; every piece keeps its place in the line."""
    folded = {
        at: starts
        for at, row in enumerate(rows)
        if len(row.text) >= _LEAST and "二、" in row.text and (starts := _starts(row))
    }
    if not folded:
        return rows
    found: list[Row] = []
    for at, row in enumerate(rows):
        places = pairwise([*folded.get(at, ()), len(row.text)])
        found += [_piece(row, start, end) for start, end in places if row.text[start:end].strip(BLANKS)] or [row]
    return found


def _starts(row: Row) -> list[int]:
    """Where the paragraphs of a line begin; nothing for a line that is one paragraph."""
    if row.source.rows or row.source.role:
        return []
    text = row.text
    expected = 1
    for match in _TOP.finditer(text):
        expected += from_chinese(match[1]) == expected
    if expected < 3:  # 一、 and 二、 at least
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


def _piece(row: Row, start: int, end: int) -> Row:
    piece = row.text[start:end]
    text = piece.strip(BLANKS)
    return replace(row, text=text, column=row.column + start + piece.index(text), gap=row.gap if not start else 1)
