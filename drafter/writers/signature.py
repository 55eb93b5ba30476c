"""署名 and 成文日期 at the right of the page (GB/T 9704-2012, 7.3.5)."""

from collections.abc import Sequence

from drafter.document.ends import is_date
from drafter.zh.width import paper_width

_SPARE = 1.0
"""Characters by which figures may be wider than half of one each."""
DATE_FROM_RIGHT, UNIT_FROM_RIGHT, SEALED_FROM_RIGHT = 2.0, 2.0, 4.0


def right_indents(lines: Sequence[str], *, sealed: bool = False, capacity: float = 28.0) -> list[float]:
    """For each line of a signature how many characters it stands from the right of the text, `capacity` wide.

    Without a seal (7.3.5.2): the name two from the right, the date's first character two right of the name's first;
    a longer date two from the right, and the name pushed left so that the same holds. With a seal (7.3.5.1): the date
    four from the right, the name centred over it. What would not fit into a line stands further right than that.
    """
    widths = [paper_width(line) for line in lines]
    return [
        max(0.0, min(indent, capacity - width - _SPARE))
        for indent, width in zip(_by_the_rule(lines, widths, sealed=sealed), widths, strict=True)
    ]


def _by_the_rule(lines: Sequence[str], widths: Sequence[float], *, sealed: bool) -> list[float]:
    dates = [is_date(line) for line in lines]
    date = max((width for width, dated in zip(widths, dates, strict=True) if dated), default=0.0)
    unit = max((width for width, dated in zip(widths, dates, strict=True) if not dated), default=0.0)
    if sealed and date:
        return [
            SEALED_FROM_RIGHT + (0.0 if dated else max(-SEALED_FROM_RIGHT, (date - width) / 2))
            for width, dated in zip(widths, dates, strict=True)
        ]
    if not date:
        return [UNIT_FROM_RIGHT] * len(lines)
    if not unit:
        return [DATE_FROM_RIGHT if not sealed else SEALED_FROM_RIGHT] * len(lines)
    if date > unit:
        units, days = date + 4 - unit, DATE_FROM_RIGHT
    else:
        units, days = UNIT_FROM_RIGHT, max(0.0, unit - date)
    return [days if dated else units + (unit - width) / 2 for width, dated in zip(widths, dates, strict=True)]
