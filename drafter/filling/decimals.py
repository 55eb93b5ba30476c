"""Numbers that repeat those of the headings over them: 2.1 under 2., 2.1.3 under 2.1."""

from drafter.document import Section
from drafter.zh.schemes import is_decimal, number_of


def under_their_headings(sections: tuple[Section, ...], above: str = "") -> tuple[Section, ...]:
    """The sections, each marker such as 1.1 with the numbers of the headings over it, `above` those of all of them.

    Where no heading over them has a number, each list that begins anew is under the next one.
    """
    made = list[Section]()
    lists = 0
    for section in sections:
        marker, number = section.marker, number_of(section.marker)
        if is_decimal(marker):
            lists += number == 1
            marker = _with(above or str(max(lists, 1)), marker)
        over = marker if is_decimal(marker) else str(number) if number else above
        made.append(section._replace(marker=marker, children=under_their_headings(section.children, over)))
    return tuple(made)


def _with(above: str, marker: str) -> str:
    """The marker with the numbers above it, as many as it has places for."""
    over, own = above.split("."), marker.split(".")
    return ".".join((*over, *own[len(over) :])) if len(over) < len(own) else ".".join((*over[: len(own) - 1], own[-1]))
