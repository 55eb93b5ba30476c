"""Groups of headings with the wording they share made visible."""

from collections.abc import Sequence

from drafter.mining.siblings.compared import plain
from drafter.mining.siblings.pattern import Pattern
from drafter.screen.console import console, print_line, styled


def print_group(texts: Sequence[str], pattern: Pattern | None, outliers: Sequence[int]) -> None:
    """One group: the pattern, then each heading with its fills apart, the ones that break it marked."""
    screen = console()
    if pattern is None:
        print_line("看不出共同的句式：", "yellow")
        for text in texts:
            print_line(f"    {text}（{len(text)} 字）")
        return
    print_line(f"句式：{pattern.text()}", "bold")
    for place, (text, read) in enumerate(zip(texts, plain(texts), strict=True)):
        fills = pattern.fills(read)
        if place in outliers or fills is None:
            print_line(styled(f"  ✗ {text}", "yellow").append("　不合这个句式", "yellow"))
            continue
        line = styled("  ✓ ")
        filled = iter(fills)
        for part in pattern.parts:
            line.append_text(styled(part) if isinstance(part, str) else styled(next(filled), "cyan"))
        lengths = "＋".join(str(len(fill)) for fill in fills)
        screen.print(line.append(f"（{lengths} 字）", "dim"))
