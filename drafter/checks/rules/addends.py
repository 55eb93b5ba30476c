"""Parts of a sum told otherwise than behind 其中: before what they come to, by years, by who pays them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page
from drafter.checks.rules.figures import FIGURE, NUMBER, PART, UNIT, is_counted, is_slip, rounded
from drafter.zh.han import HAN, compiled
from drafter.zh.numerals import from_chinese

_NUMBERED = re.compile(r"\s*(?:\d{1,2}\W|（\w{1,3}）|\w{1,3}、)")
_LEAST = 2
_FAR = Decimal("0.3")
"""Share of a total from which what differs by more is no slip: the parts are of something else."""


@cache
def _come_to() -> re.Pattern[str]:
    return compiled(
        rf"(?P<parts>(?:[一-龥“”]{{1,14}}{FIGURE}(?:{UNIT})[、，]){{1,8}}[一-龥“”]{{1,14}}{FIGURE}(?P<unit>{UNIT}))，(?:共计|合计|总计|共)(?P<total>{FIGURE})(?P=unit)(?=[，。；（])"
    )


@cache
def _of_years() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<total>{FIGURE})(?P<unit>{UNIT})，其中(?P<parts>20\d\d年{FIGURE}(?P=unit)(?:[、，]20\d\d年{FIGURE}(?P=unit)){{1,5}})(?=[，。；])"
    )


@cache
def _payers() -> re.Pattern[str]:
    return re.compile(
        rf"总投资约?(?P<total>{FIGURE})(?P<unit>[万亿]元)(?P<parts>(?:，(?!已|其中)[^，。；\d]{{0,8}}(?:财政|配套|自筹|捐|补助|债券|贷款|社会资本|出资|专项|资金)[^，。；\d]{{0,6}}{FIGURE}(?P=unit)){{3,6}})(?=[。；])"
    )


@cache
def _of_items() -> re.Pattern[str]:
    return re.compile(
        rf"(?:以上|上述)(?P<count>\w{{1,2}}?)?项{HAN}{{0,2}}，?(?:合计|共计|总计){HAN}{{0,4}}?(?P<total>{FIGURE})(?P<unit>{HAN}元)"
    )


def itemized(page: Page) -> Iterator[Hit]:
    """Items on lines of their own, each with one amount, and what the line under them says they come to."""
    for _, items in page.articles:
        for at, item in enumerate(items):
            for match in _of_items().finditer(item.paragraph.text) if _may_add_up(item.paragraph.text) else ():
                amount = re.compile(rf"({FIGURE}){match['unit']}")
                said = _number(match["count"] or "")
                over = _in_a_row([one.paragraph.text for one in items[:at]], amount)
                if len(over) < _LEAST or (said and len(over) != said):
                    continue
                total, found = Decimal(match["total"]), sum(map(Decimal, over), Decimal(0))
                if found != total and abs(found - total) <= total * _FAR:
                    told = f"各项相加是{found}{match['unit']}，这里写的是{total}{match['unit']}"
                    yield Hit(item.paragraph, *match.span(), told)


@cache
def _figures_first() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<parts>(?:{NUMBER}(?P<unit>个|名|人|家|所|件|项|条|处|座)(?!人次){HAN}{{1,12}}(?:（{HAN}{{1,8}}）)?[、和]){{1,6}}{NUMBER}(?P=unit){HAN}{{1,12}}(?:（{HAN}{{1,8}}）)?)，(?:共计|合计|总计|共)(?P<total>{NUMBER})(?P=unit)(?=[，。；（])"
    )


def told_first(page: Page) -> Iterator[Hit]:
    """Figures before their labels, and what they come to: 14个乡镇党委、52个县直单位，共66个."""
    for item in page.items:
        for match in _figures_first().finditer(item.paragraph.text) if "，共" in item.paragraph.text else ():
            found = sum(int(one) for one in re.findall(rf"{NUMBER}(?={match['unit']})", match["parts"]))
            total = int(match["total"])
            if found != total and abs(found - total) <= total * _FAR:
                told = f"各项相加是{found}{match['unit']}，与总数{total}{match['unit']}对不上"
                yield Hit(item.paragraph, *match.span(), told)


def _may_add_up(text: str) -> bool:
    return "计" in text and ("以上" in text or "上述" in text)


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else from_chinese(said) or 0


def _in_a_row(texts: list[str], amount: re.Pattern[str]) -> list[str]:
    """The amounts of the numbered lines at the end of some, each of which has one; empty where one has more."""
    found: list[str] = []
    for text in reversed(texts):
        if not _NUMBERED.match(text):
            break
        one = amount.findall(text)
        if len(one) != 1:
            return []
        found += one
    return found


def added_up(page: Page) -> Iterator[Hit]:
    """Parts told first and what they come to behind them: 县级12名、乡级98名，共计110名."""
    for item in page.items:
        for match in (
            _come_to().finditer(item.paragraph.text)
            if any(word in item.paragraph.text for word in ("，共", "，合计", "，总计"))
            else ()
        ):
            found = PART.findall(match["parts"])
            goes_on = item.paragraph.text[: match.start()].endswith("、")  # its first parts are said otherwise
            if goes_on or any(unit != match["unit"] for _, unit in found):
                continue
            total, parts = Decimal(match["total"]), sum((Decimal(one) for one, _ in found), Decimal(0))
            slack = sum((rounded(one, match["unit"]) for one in (match["total"], *(n for n, _ in found))), Decimal(0))
            if abs(parts - total) > slack and abs(parts - total) <= total * _FAR:
                yield Hit(
                    item.paragraph,
                    *match.span(),
                    f"各项相加是{parts}{match['unit']}，与总数{total}{match['unit']}对不上",
                )


def by_years(page: Page) -> Iterator[Hit]:
    """A whole told by years: 20座，其中2026年8座、2027年12座."""
    for item in page.items:
        for match in _of_years().finditer(item.paragraph.text) if "，其中20" in item.paragraph.text else ():
            total = Decimal(match["total"])
            found = sum(map(Decimal, re.findall(rf"年({FIGURE})", match["parts"])), Decimal(0))
            if found != total and abs(found - total) <= total * _FAR and is_counted(match["unit"]):
                told = f"各项相加是{found}{match['unit']}，与总数{total}{match['unit']}对不上"
                yield Hit(item.paragraph, *match.span(), told)


def financed(page: Page) -> Iterator[Hit]:
    """A cost and, clause by clause, who pays it: 总投资2400万元，财政安排1500万元，街道配套600万元，社会捐赠300万元."""
    for item in page.items:
        for match in _payers().finditer(item.paragraph.text) if "总投资" in item.paragraph.text else ():
            total = Decimal(match["total"])
            found = sum(map(Decimal, re.findall(rf"({FIGURE}){match['unit']}", match["parts"])), Decimal(0))
            if found != total and is_slip(total, found):
                told = f"各项相加是{found}{match['unit']}，与总投资{total}{match['unit']}对不上"
                yield Hit(item.paragraph, *match.span(), told)
