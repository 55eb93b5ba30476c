"""Percentages whose whole or part is told by its name: 入住率 of those who 入住, a share of what an earlier line tells."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page
from drafter.checks.rules.figures import FIGURE, half_place, is_miswritten
from drafter.document.flow import Shown
from drafter.zh.han import HAN

_NOT = "不未无没"
_COUNT = re.compile(rf"(?<![\d.])(?P<figure>\d{{1,9}})(?P<unit>{HAN})")
_TIMES = "年月日时号点分秒"
"""What is no unit of counted things."""
_ANY = ("覆盖", "完成", "建成", "普及")
"""Rates of whatever was done."""
_LITTLE = Decimal("0.01")
"""A percentage is cut off as often as it is rounded."""


@cache
def _rate() -> re.Pattern[str]:
    return re.compile(rf"(?P<what>{HAN}{{2}})率(?:达到|达|为|是)?(?P<rate>(?<![\d.])\d{{1,2}}\.\d{{1,2}})(?P<sign>\W)")


@cache
def _share() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<part>{FIGURE})(?P<unit>{HAN}{{1,2}})，占(?:全{HAN}|本级)?(?P<name>{HAN}{{4,14}}?)的(?:比重|比例)?(?:为|达到|达)?(?P<rate>{FIGURE})(?P<sign>\W)"
    )


def rates_by_name(page: Page) -> Iterator[Hit]:
    """A rate that is, but for one digit, what its part makes of the whole before it: 180张，入住老人146人，入住率88.1%."""
    for item in page.items:
        text = item.paragraph.text
        for match in _rate().finditer(text) if "率" in text and "%" in text else ():
            before = _COUNT.finditer(text, _begin(text, match.start()), match.start())
            counts = [one for one in before if one["unit"] not in _TIMES]
            named = [at for at, one in enumerate(counts) if at and match["what"] in _clause(text, one.start())]
            if not named and match["what"] in _ANY and len(counts) > 1 and _is_done(text, counts):
                named = [len(counts) - 1]
            if not named or match["sign"] not in "%％":
                continue
            part, said = counts[named[-1]], Decimal(match["rate"])
            refused = re.search(f"[{_NOT}]{match['what']}", _clause(text, part.start())) is not None
            slack = 2 * half_place(match["rate"]) + _LITTLE
            fits = any(
                abs(_percent(one, other, refused=turned) - said) <= slack
                for one in counts for other in counts if one is not other for turned in (False, True)
            )  # fmt: skip
            for whole in () if fits else _wholes(counts, named[-1]):
                right = _percent(part, whole, refused=refused)
                if is_miswritten(match["rate"], f"{right:.{len(match['rate'].partition('.')[2])}f}"):
                    told = f"按{part['figure']}和{whole['figure']}算是{right:.1f}%，写的是{match['rate']}%"
                    yield Hit(item.paragraph, part.start(), match.end(), told)
                    break


def _is_done(text: str, counts: list[re.Match[str]]) -> bool:
    """Whether the last count is of what is done of the one before it: 214个，已建成168个."""
    whole, part = counts[-2:]
    clause = _clause(text, part.start())
    return (
        whole["unit"] == part["unit"]
        and clause.startswith(("已", "其中已"))
        and text[part.start() - len(clause) - 1] == "，"
    )


def _begin(text: str, end: int) -> int:
    return max(text.rfind(mark, 0, end) for mark in "。；") + 1


def _clause(text: str, end: int) -> str:
    return text[max(text.rfind(mark, 0, end) for mark in "，。；、：") + 1 : end]


def _wholes(counts: list[re.Match[str]], at: int) -> list[re.Match[str]]:
    """What the part may be a part of: the greatest count of its unit before it, or the count next before it."""
    same = [one for one in counts[:at] if one["unit"] == counts[at]["unit"]]
    found = [max(same, key=lambda one: int(one["figure"]))] if same else [counts[at - 1]]
    return [one for one in found if int(one["figure"]) > int(counts[at]["figure"])]


def _percent(part: re.Match[str], whole: re.Match[str], *, refused: bool) -> Decimal:
    share = Decimal(part["figure"]) / max(Decimal(whole["figure"]), Decimal(1)) * 100
    return 100 - share if refused else share


def shares_of_the_named(page: Page) -> Iterator[Hit]:
    """A share of what the report tells once, by the same name: 税收6.12亿元，占一般公共预算收入的77.3%."""
    for _, items in page.articles:
        for item in items:
            text = item.paragraph.text
            for match in _share().finditer(text) if "，占" in text and "%" in text else ():
                if match["sign"] in "%％":
                    yield from _of_the_named(match, item, items)


def _of_the_named(match: re.Match[str], item: Shown, items: tuple[Shown, ...]) -> Iterator[Hit]:
    name = re.compile(rf"{match['name']}{HAN}{{0,6}}(?P<whole>{FIGURE}){match['unit']}")
    here = {Decimal(one["whole"]) for one in name.finditer(item.paragraph.text, 0, match.start())}
    wholes = here or {Decimal(one["whole"]) for other in items for one in name.finditer(other.paragraph.text)}
    if len(wholes) != 1 or not (whole := wholes.pop()):
        return
    part, said = Decimal(match["part"]), Decimal(match["rate"])
    least, most = ((part + sign * half_place(match["part"])) / whole * 100 for sign in (-1, 1))
    near = Decimal("0.3") if "." in match["rate"] else Decimal(1)
    if part < whole and not least - near <= said <= most + near:
        told = f"{part}除以前文的{whole}{match['unit']}是{part / whole:.1%}，写的是{match['rate']}%"
        yield Hit(item.paragraph, *match.span(), told)
