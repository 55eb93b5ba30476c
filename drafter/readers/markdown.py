"""Markdown → Lines: the text that a person sees on the page it makes, at the lines of the file."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.document import Line
from drafter.document.tables import shown_text
from drafter.readers.length import check_length
from drafter.readers.text import raw_lines

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"<!--(?:(?!<!--).)*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
_BOLD = re.compile(r"\*\*([^*\n]*[、。：；，！？）”》]|[（“《][^*\n]*)\*\*")
"""Bold beside Chinese punctuation, which CommonMark takes for two pairs of stars and every editor here for bold."""
_ORDINAL = re.compile(r"[第（(]?\s*[一二三四五六七八九十\d]+\s*(?:[、.．)）]|[章节篇]|部分)")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)


def markdown_lines(content: bytes, path: Path) -> tuple[Line, ...]:
    """The lines of a Markdown file: marks of headings, lists, emphasis, links and tables left out, numbers kept.

    Raises TextTooLong.
    """
    from markdown_it import MarkdownIt

    raw = raw_lines(content)
    check_length(raw, path)
    text = "\n".join(raw) + "\n"
    front = _FRONT_MATTER.match(text)
    if front:
        text = "\n" * front.group().count("\n") + text[front.end() :]
    read = list(_lines(MarkdownIt("commonmark").enable("table").parse(text), raw))
    named = titles(read)
    made = {line.number: Line(line.number, line.text, role="title") if line in named else line for line in read}
    return tuple(made.get(number) or Line(number, "") for number in range(1, len(raw) + 1))


def titles(lines: Sequence[Line]) -> list[Line]:
    """The headings of the first level that are titles: the first, where it opens the file and is not numbered.

    More of them are titles of more reports where all are without numbers and have headings of the second level.
    """
    top = [line for line in lines if line.level == 1]
    first = next((line for line in lines if line.text), None)
    if not top or first is not top[0] or _ORDINAL.match(top[0].text):
        return []
    others = [line for line in top[1:] if not _ORDINAL.match(line.text)]
    if not others:
        return top[:1]
    return [top[0], *others] if len(others) == len(top) - 1 and any(line.level == 2 for line in lines) else []


def _lines(tokens: Sequence["Token"], raw: Sequence[str]) -> Iterator[Line]:
    level, ordinal = 0, ""
    counters: list[int | None] = []
    row: list[str] = []
    rows: list[tuple[str, ...]] = []
    under: list[Line] = []
    table = number_of_row = 0
    for token in tokens:
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "heading_close":
            level = 0
        elif token.type == "ordered_list_open":
            counters.append(int(token.attrGet("start") or 1) if token.attrGet("start") != 0 else 0)
        elif token.type == "bullet_list_open":
            counters.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            counters.pop()
        elif token.type == "list_item_open":
            number = counters[-1] if counters else None
            ordinal = "" if number is None else f"{number}{token.markup} "
            if number is not None:
                counters[-1] = number + 1
        elif token.type == "table_open":
            table, rows, under = _first(token), [], []
        elif token.type == "tr_open":
            row, number_of_row = [], _first(token)
        elif token.type == "tr_close":
            if "|" in raw[number_of_row - 1]:
                rows.append(tuple(row))
            else:  # a row to CommonMark, text to whoever wrote it
                under.append(Line(number_of_row, row[0]))
        elif token.type == "table_close":
            yield Line(table, shown_text(tuple(rows)), origin="table", rows=tuple(rows))
            yield from under
            table = 0
        elif token.type == "inline" and table:
            row.append(" ".join(_texts(token)))
        elif token.type == "inline":
            for at, text in enumerate(_texts(token)):
                yield Line(_first(token) + at, ordinal + text, role="heading" if level else "", level=level)
                ordinal = ""
        elif token.type in ("fence", "code_block", "html_block"):
            yield from _block(token)


def _block(token: "Token") -> Iterator[Line]:
    inside = token.content
    if token.type == "html_block":
        inside = _TAG.sub(lambda match: "\n" * match.group().count("\n"), inside)
    first = _first(token) + (token.type == "fence")
    yield from (Line(first + at, text) for at, text in enumerate(inside.removesuffix("\n").split("\n")) if text)


def _texts(token: "Token") -> list[str]:
    """The text of each line of a paragraph."""
    lines = [""]
    for part in token.children or ():
        if part.type in ("softbreak", "hardbreak"):
            lines.append("")
        elif part.type in ("text", "code_inline"):
            lines[-1] += part.content
    return [_BOLD.sub(r"\1", line) if "**" in line else line for line in lines]


def _first(token: "Token") -> int:
    return token.map[0] + 1 if token.map else 1
