"""What mining again would change, one change after another."""

from collections.abc import Sequence

from drafter.screen.console import print_line, styled

_SAID = {
    "new": "新的",
    "changed": "有变化",
    "gone": "没有了：它的材料里这次提炼不出来",
    "edited": "有变化，但您改过库里的这个，不动它",
}
_LINES = 40
"""Lines of one difference that are shown."""


def print_change(name: str, state: str, difference: Sequence[str], place: str) -> None:
    """One change with the lines that come (green) and go (red)."""
    head = styled(f"\n[{place}] {name}", "bold").append(f"　{_SAID[state]}", "cyan")
    print_line(head)
    for line in difference[:_LINES]:
        print_line(line, {"-": "red", "+": "green"}.get(line[:1], "dim"))
    if len(difference) > _LINES:
        print_line(f" 还有 {len(difference) - _LINES} 行", "dim")


def print_outcome(taken: int, left: int) -> None:
    """How many changes were carried out and how many were not."""
    if not taken and not left:
        print_line("和库里的一样，没有要更新的")
    else:
        print_line(f"\n收下 {taken} 项，{left} 项没有动", "bold")
