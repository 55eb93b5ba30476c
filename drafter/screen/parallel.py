"""Groups of headings with the wording they share made visible."""

from collections.abc import Sequence

from drafter.mining.siblings.compared import normal, plain
from drafter.mining.siblings.pattern import Gap, Pattern
from drafter.screen.console import console, print_line, styled

TYPE_CHECKING = False  # rich is too slow to import for help
if TYPE_CHECKING:
    from rich.text import Text


def print_group(texts: Sequence[str], pattern: Pattern | None, outliers: Sequence[int]) -> None:
    """One group: the pattern, then each heading with its fills apart, the ones that break it marked."""
    read = plain(texts)
    if pattern is None:
        print_line(_without_frame(read), "yellow")
        for text in texts:
            print_line(f"    {text}（{len(text)} 字）")
        return
    print_line(f"句式：{pattern.text()}", "bold")
    for place, text in enumerate(texts):
        fills = pattern.fills(read[place])
        if place in outliers or fills is None:
            print_line(styled(f"  ✗ {text}", "yellow").append("　不合这个句式", "yellow"))
        else:
            console().print(_followed(pattern, normal(text), fills).append(_measured(pattern, fills), "dim"))


def _without_frame(read: Sequence[str]) -> str:
    """Why no pattern is shown."""
    if len(read) == 1:
        return "只有一个标题，没有可比的："
    return "看不出共同的句式：" if len(set(read)) > 1 else "标题都一样："


def _followed(pattern: Pattern, text: str, fills: Sequence[str]) -> "Text":
    """A heading as it is typed, with what it has in the gaps set off."""
    line, filled, at = styled("  ✓ "), iter(fills), 0
    for part in pattern.parts:
        end = at + len(part if isinstance(part, str) else next(filled))
        line.append_text(styled(text[at:end], "" if isinstance(part, str) else "cyan"))
        at = end
    return line


def _measured(pattern: Pattern, fills: Sequence[str]) -> str:
    """How long the fills of the slots are, and which word that may be missing is."""
    gaps = [part for part in pattern.parts if isinstance(part, Gap)]
    lengths = [str(len(fill)) for gap, fill in zip(gaps, fills, strict=True) if not gap.choices]
    told = [f"{'＋'.join(lengths)} 字"] if lengths else []
    for gap, fill in zip(gaps, fills, strict=True):
        if not fill:
            told.append("没有" + "或".join(f"“{word}”" for word in gap.choices if word))
    return f"（{'，'.join(told)}）" if told else ""
