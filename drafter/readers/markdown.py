"""Markdown → Lines: the text of the rendered page, at the lines of the file."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.document import Line
from drafter.document.tables import shown_text
from drafter.readers.bullets import bullet, is_bullet, is_numbered
from drafter.readers.length import check_length
from drafter.readers.text import raw_lines

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"<!--(?:(?!<!--).)*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
_BOLD = re.compile(r"\*\*([^*\n]*[、。：；，！？）”》]|[（“《][^*\n]*)\*\*")
"""Bold beside Chinese punctuation, which CommonMark takes for two pairs of stars and every editor here for bold."""
_ORDINAL = re.compile(r"[第（(]?\s*[一二三四五六七八九十\d]+\s*(?:[、.．)）]|[章节篇]|部分)")
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.*?\S)[\"']?[ \t]*$", re.MULTILINE)
"""The title of a text in what stands over it for other programs."""
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
    said = _TITLE.search(front.group()) if front and all(line.level != 1 for line in read) else None
    if front and said:
        read.insert(0, Line(front.group().count("\n", 0, said.start()) + 1, said[1], role="title"))
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
    lists = _Lists()
    level = 0
    left = iter(tokens)
    for token in left:
        lists.see(token)
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "heading_close":
            level = 0
        elif token.type == "table_open":
            yield from _table(_first(token), left, raw)
        elif token.type == "inline":
            for at, text in enumerate(_texts(token)):
                said = lists.ordinal(text) + text
                yield Line(_first(token) + at, said, role="heading" if level else "", level=level)
        elif token.type in ("fence", "code_block", "html_block"):
            yield from _block(token)


class _Lists:
    """The lists that are open, and the ordinal or the bullet of the item that has just begun."""

    def __init__(self) -> None:
        self._next: list[int | None] = []
        """Of each list, the outermost first, the number of its next item; None where they have none."""
        self._bullets: list[str] = []
        """Of each list without numbers that is open, what its items show."""
        self._ordinal = ""

    def see(self, token: "Token") -> None:
        """Takes note of a token that opens or ends a list, or an item."""
        if token.type == "ordered_list_open":
            start = token.attrGet("start")
            self._next.append(1 if start is None else int(start))
        elif token.type == "bullet_list_open":
            self._next.append(None)
            self._bullets.append(bullet(len(self._bullets)))
        elif token.type == "ordered_list_close":
            self._next.pop()
        elif token.type == "bullet_list_close":
            self._next.pop()
            self._bullets.pop()
        elif token.type == "list_item_open":
            number = self._next[-1]
            self._ordinal = self._bullets[-1] if number is None else f"{number}{token.markup} "
            self._next[-1] = None if number is None else number + 1

    def ordinal(self, text: str) -> str:
        """What the item with this text begins with, once; "" for none, and for a bullet before a typed ordinal."""
        ordinal, self._ordinal = self._ordinal, ""
        return "" if is_bullet(ordinal) and is_numbered(text) else ordinal


def _table(first: int, tokens: Iterator["Token"], raw: Sequence[str]) -> Iterator[Line]:
    """The table that begins on the line `first`, the tokens up to its end taken, and the text right under it."""
    row: list[str] = []
    rows: list[tuple[str, ...]] = []
    under: list[Line] = []
    number = first
    for token in takewhile(lambda one: one.type != "table_close", tokens):
        if token.type == "tr_open":
            row, number = [], _first(token)
        elif token.type == "inline":
            row.append(" ".join(_texts(token)))
        elif token.type == "tr_close" and "|" in raw[number - 1]:
            rows.append(tuple(row))
        elif token.type == "tr_close":  # a row to CommonMark, text to whoever wrote it
            under.append(Line(number, row[0]))
    yield Line(first, shown_text(tuple(rows)), origin="table", rows=tuple(rows))
    yield from under


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
