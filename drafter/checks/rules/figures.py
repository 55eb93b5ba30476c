"""Figures with their units, as the rules of sums and rates know them, and how exactly a figure is written."""

import re
from decimal import Decimal

NUMBER = r"(?<![\d.])\d{1,15}"
"""As long as a figure gets; a longer run of digits is none, and would be gone through from each of its places."""
FIGURE = rf"{NUMBER}(?:\.\d{{1,15}})?"
UNIT = (
    "[万亿]?(?:[人户家批场车]次|人|名|户|家|个|项|件|份|起|处|条|座|台|套|辆|期|场|头|只|羽|株|棵|吨|公斤|亩|公顷"
    "|公里|平方公里|平方米|立方米|千瓦时|千瓦|例|所|间|栋|宗|笔|册|卷|张|支)|次|[万亿]元"
)
"""A unit with its 万 or 亿: 8万亩 and 8亩 are not of one unit."""
PART = re.compile(rf"({FIGURE})({UNIT}|元)?")
"""A figure with its unit, which it may be without."""
_SLIP = Decimal("0.2")
"""Share of the total by which parts may miss it where one digit miswritten would do it."""
_PAIR = 2
_MEASURED = ("元", "吨", "公斤", "亩", "公顷", "公里", "平方公里", "平方米", "立方米", "千瓦时", "千瓦")


def is_counted(unit: str) -> bool:
    """Whether a whole figure of the unit is exact, as 12个; 12万亩 and 12吨 may have been rounded."""
    return unit[:1] not in ("万", "亿") and unit not in _MEASURED


def half_place(figure: str) -> Decimal:
    """Half of the figure's last place: by so much at most was it rounded."""
    return Decimal(5).scaleb(-len(figure.partition(".")[2]) - 1)


def whole_before(said: str, unit: str, least: Decimal) -> Decimal | None:
    """The last figure of a unit in what was said before that is not less; one before 其中 rather than of its parts."""
    over, among, _ = said.rpartition("其中")
    found = [Decimal(one) for one in re.findall(rf"({FIGURE}){unit}", over if among else said)]
    return next((one for one in reversed(found) if one >= least), None)


def rounded(figure: str, unit: str) -> Decimal:
    """How far a figure may be rounded; 10万亩 is told as it is, 3265万元 to its last place."""
    rounded = "." in figure or (len(figure) > 2 and not is_counted(unit))
    return half_place(figure) if rounded else Decimal(0)


def is_slip(total: Decimal, found: Decimal) -> bool:
    """Whether one digit miswritten may be all that the total and what its parts come to differ by."""
    off = abs(total - found)
    return off <= total * _SLIP and len(off.normalize().as_tuple().digits) == 1


def is_miswritten(said: str, right: str) -> bool:
    """Whether one figure may be the other with one digit miswritten, or with two that changed places: 91.7 and 97.1."""
    if len(said) != len(right) or said == right:
        return False
    return sum(one != other for one, other in zip(said, right, strict=True)) == 1 or is_swapped(said, right)


def is_swapped(said: str, right: str) -> bool:
    """Whether one figure is the other with two of its digits in each other's place."""
    if len(said) != len(right):
        return False
    off = [(one, other) for one, other in zip(said, right, strict=True) if one != other]
    return len(off) == _PAIR and off[0] == off[1][::-1]
