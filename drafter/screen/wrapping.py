"""Text for the screen that is wrapped by the rules for Chinese, not at any character."""

import re

from rich.console import Console, ConsoleOptions, JustifyMethod, OverflowMethod, RenderResult
from rich.containers import Lines
from rich.text import Text

from drafter.zh.width import display_width, line_breaks

_HEAD = re.compile(r"^( *)(· |[+-]　*|\[[一-龥]\] |)")
_LEAST = 12
"""Columns that are left to a text at the least when it is set in further."""


class SetText(Text):
    """rich's text, wrapped by 禁则: rich itself breaks lines only at spaces, or anywhere inside Chinese."""

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """Its lines, none wider than `width` columns; as rich's own where they are set evenly or not wrapped."""
        if no_wrap or self.no_wrap or (justify or self.justify or "default") not in ("default", "left"):
            return super().wrap(console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=no_wrap)
        return _lines(self, width)


class Hanging:
    """A text on lines of its own, all indented as its first line is; after a mark, further lines align with its text.

    A mark is a bullet, the sign of a changed line with its indent, or a character in square brackets.
    """

    def __init__(self, text: Text) -> None:
        indent, mark = _HEAD.findall(text.plain)[0]
        self._indent, self._mark = len(indent), display_width(mark)
        self._text = text.divide([self._indent])[-1]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Its lines, the first of them with the indent it came with."""
        room = max(options.max_width - self._indent, 2)
        mark = self._mark if room - self._mark >= _LEAST else 0
        for number, line in enumerate(_lines(self._text, room, mark)):
            yield Text(" " * (self._indent + (mark if number else 0))).append_text(line)


def _lines(text: Text, width: int, hanging: int = 0) -> Lines:
    """Lines of at most `width` columns; all but the first of a paragraph are narrower by `hanging`."""
    lines = Lines()
    for line in text.split(allow_blank=True):
        line.expand_tabs()
        first, *more = line.divide(line_breaks(line.plain, width)[:1])
        lines.append(first)
        for rest in more:
            lines.extend(rest.divide(line_breaks(rest.plain, width - hanging)))
    return lines
