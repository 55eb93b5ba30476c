"""A rate, share or difference that is, but for a digit, what its figure and earlier ones of the sentence make."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from drafter.checks.rule import Hit, Page
from drafter.checks.rules.figures import FIGURE, is_miswritten
from drafter.zh.han import HAN, compiled
from drafter.zh.sentences import clause_upto, sentence_upto

_UNIT = "人次|件次|件|笔|起|处|项|个|家|户|名|人|所|条|台|吨|公斤|亩|公里|平方米|元|辆|座|套|头|只|场|株|批次|家次|户次|篇|期|册"
_CUES = (
    "空编",
    "空缺",
    "缺编",
    "缺口",
    "缺额",
    "超目",
    "超任",
    "超计",
    "超预",
    "超限",
    "结余",
    "节余",
    "净增",
    "多于",
    "大于",
    "相差",
    "差额",
)
_SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}
_GROWTH = ("增", "降", "同比", "环比", "上年", "去年", "提高", "升")
_DEED = 2
"""Characters before 率 that say what was done."""
_CLOSED = ("结案", "办结", "审结")
"""Deeds that are told of as 审执结 and 审结, too."""
_COMPARED = 2
"""Figures that a difference is taken of."""
_REACH = 400
"""Letters before a figure in which its whole stands."""
_PERSON = {"名": "人"}
_ROUNDING = Decimal("0.3")


@cache
def _said() -> re.Pattern[str]:
    return compiled(
        rf"(?P<part>{FIGURE})(?P<scale>[万亿]?)(?P<unit>{_UNIT})，(?P<what>{HAN}{{0,6}}?率|{HAN}{{0,6}}占(?:比|[总全年任目计]{HAN}{{0,5}}的)?)(?:为|达到|达)?(?P<rate>{FIGURE})[%％](?=[，。；、）])"
    )


@cache
def _before() -> re.Pattern[str]:
    return compiled(rf"(?P<whole>{FIGURE})(?P<scale>[万亿]?)(?P<unit>{_UNIT})")


@cache
def _left() -> re.Pattern[str]:
    return compiled(
        rf"，(?!上年|去年|历年|累计){HAN}{{0,4}}(?:{'|'.join(_CUES)}){HAN}{{0,4}}?(?P<whole>{FIGURE})(?P<scale>[万亿]?)(?P<unit>{_UNIT})(?=[，。；、）])"
    )


def near_rates(page: Page) -> Iterator[Hit]:
    """办理事项12.6万笔，其中网上办理11.34万笔，网办率95%: 90 with a digit miswritten."""
    for item in page.items:
        text = item.paragraph.text
        for match in _said().finditer(text) if "%" in text and ("率" in text or "占" in text) else ():
            if any(word in match["what"] for word in _GROWTH) or not _is_of_its_deed(match):
                continue
            part = Decimal(match["part"]) * _SCALES[match["scale"]]
            wholes = [
                Decimal(one["whole"]) * _SCALES[one["scale"]]
                for one in _before().finditer(_told_before(match))
                if _PERSON.get(one["unit"], one["unit"]) == _PERSON.get(match["unit"], match["unit"])
            ]
            rates = [_as_said(part / whole * 100, match["rate"]) for whole in wholes if whole >= part]
            if rates and is_miswritten(match["rate"], rates[-1]) and not _is_one_of(match["rate"], rates):
                told = f"{match['part']}{match['scale']}是前面总数的{rates[-1]}%，写的是{match['rate']}%"
                yield Hit(item.paragraph, *match.span(), told)


def near_differences(page: Page) -> Iterator[Hit]:
    """核定编制45名，实有28名，空编27名: 17 with a digit miswritten."""
    for item in page.items:
        text = item.paragraph.text
        for match in _left().finditer(text) if any(cue in text for cue in _CUES) else ():
            before = sentence_upto(text, match.start())
            alike = [one["whole"] for one in _before().finditer(before) if _measure(one) == _measure(match)]
            others = alike[-_COMPARED:]
            if len(others) < _COMPARED:
                continue
            apart = str(abs(Decimal(others[0]) - Decimal(others[1])))
            if is_miswritten(match["whole"], apart):
                told = f"{others[0]}和{others[1]}差{apart}{_measure(match)}，写的是{match['whole']}{_measure(match)}"
                yield Hit(item.paragraph, *match.span(), told)


def _measure(match: re.Match[str]) -> str:
    return match["scale"] + match["unit"]


def _is_of_its_deed(match: re.Match[str]) -> bool:
    """Whether a rate's name tells of what was counted before it: 网办率 of 网上办理, 达标率 of 达标的; a share does."""
    if not match["what"].endswith("率"):
        return True
    deed = match["what"][-_DEED - 1 : -1]
    counted = clause_upto(match.string, match.start())
    return len(deed) == _DEED and (all(one in counted for one in deed) or (deed in _CLOSED and "结" in counted))


def _is_one_of(said: str, rates: list[str]) -> bool:
    near = _ROUNDING if "." in said else 1
    return any(abs(Decimal(said) - Decimal(rate)) <= near for rate in rates)


def _told_before(match: re.Match[str]) -> str:
    """What the sentence says before a figure; where that has no whole, what the paragraph says before its 其中 or 已."""
    text, said = match.string, sentence_upto(match.string, match.start())
    told = text[max(0, match.start() - _REACH) : match.start()]
    over, among, _ = told.rpartition("其中")
    if among and match["what"].startswith("占") and match["unit"] not in said.partition("其中")[0]:
        return over
    if "." in match["rate"] and not re.search(rf"\d[万亿]?(?:{match['unit']})", said):
        return told
    return said


def _as_said(rate: Decimal, said: str) -> str:
    """A rate with as many decimals as another is said with."""
    places = Decimal(1).scaleb(-len(said.partition(".")[2]))
    return str(rate.quantize(places, ROUND_HALF_UP))
