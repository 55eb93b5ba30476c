"""Text for the screen whose lines are broken as Chinese is set, not at any character."""

from rich.console import Console, ConsoleOptions, JustifyMethod, OverflowMethod, RenderResult
from rich.containers import Lines
from rich.text import Text

from drafter.zh.width import line_breaks


class SetText(Text):
    """rich's text, its lines broken by 禁则: rich knows only spaces, and parts a mark or a figure elsewhere."""

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
    """A text on lines of its own, all indented as its first line is."""

    def __init__(self, text: Text) -> None:
        self._indent = len(text.plain) - len(text.plain.lstrip(" "))
        self._text = text.divide([self._indent])[-1]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Its lines, the first of them with the indent it came with."""
        for line in _lines(self._text, max(options.max_width - self._indent, 2)):
            yield Text(" " * self._indent).append_text(line)


def _lines(text: Text, width: int) -> Lines:
    lines = Lines()
    for line in text.split(allow_blank=True):
        line.expand_tabs()
        lines.extend(line.divide(line_breaks(line.plain, width)))
    return lines
