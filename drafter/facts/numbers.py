"""Years, dates and figures."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.facts.fact import Fact
from drafter.zh.numerals import from_chinese
from drafter.zh.years import TO_ARABIC

_DIGIT = re.compile("[0-9]")
_DASH = "—－–~～至到\\-"
_ISO_DATE = re.compile(r"((?:19|20)(?<![\d.\-/]..)\d\d)([.\-/])(\d{1,2})\2(\d{1,2})(?![\d.\-/])")
_YEARS = re.compile(rf"((?:19|20)(?<!\d..)\d\d)年?[{_DASH}]+((?:19|20)\d\d)年(?!第)")
_CHINESE_MONTH = r"(?<![一二三四五六七八九十第])(?:十[一二]?|[一二三四五六七八九])"
_CHINESE_DAY = r"三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DATE_BEGINS = re.compile(rf"[\d一二三四五六七八九十](?=[\d年〇○零一二三四五六七八九十{_DASH}]{{0,9}}月)")
"""Where a date may begin: up to ten characters, 2024年10至12, stand before its 月."""
_ONE_YEAR = re.compile(
    r"([12二](?<![\d.].)(?:(?<=1)9\d\d|(?<=2)0\d\d|(?<=二)[〇○零][〇○零一二三四五六七八九]{2}))年(?!\d+月)"
)
_UNITS = (
    "人次|场次|家次|件次|车次|班次|户次|人天|架次|台套|台次|批次|例次|"
    "平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|毫米|厘米|分米|毫升|千瓦时|千瓦|千伏安|千伏|千帕|兆瓦|兆|"
    "个百分点|百分点|小时|分钟|周年|个月|个工作日|工作日|余元|美元|人民币|"
    "元|亩|吨|米|升|斤|度|人|名|位|户|家|个|项|件|起|次|场|期|批|份|条|处|座|台|套|辆|艘|架|栋|幢|间|所|"
    "张|册|本|篇|卷|盒|箱|袋|瓶|支|只|头|匹|棵|株|块|片|根|副|对|组|队|支|门|节|课时|学时|轮|宗|例|笔|单|"
    "[KMGTP]B|倍|天|年|周|分|秒|宗|枚|面|顶|床|把|包|桶|盏|孔|眼|口|道|类|种|款|样|字|页|幅|步|层|环|级|厘|成|岁(?![以及至—－])|路(?![口线段灯径面网])"
)
_LEADING = frozenset("为达至到超近约共于从由过占")
_PER_CENT = re.compile(r"百分之([〇零一二三四五六七八九十百]+)(?:点([〇零一二三四五六七八九]+))?")
_SCALES = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}


@cache
def _fraction() -> re.Pattern[str]:
    return re.compile(r"(?<![一-龥]百)([二三四五六七八九十])分之([一二三四五六七八九])")


@cache
def _tenths() -> re.Pattern[str]:
    return re.compile(
        r"成(?<=[到达近约超过逾占至足](?P<n>[一二两三四五六七八九])成)"
        r"(?P<half>[一二三四五六七八九半])?(?![为员立果本熟功分就品绩交效长都语千天不]|[一二三四五六七八九半])"
    )


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<y>(?<!\d)(?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{{2}})年)?"
        rf"(?P<m>(?<![\d.])\d{{1,2}}|{_CHINESE_MONTH})"
        rf"(?:月(?:(?P<d>\d{{1,2}}|{_CHINESE_DAY})(?:[日号]|(?=[{_DASH}]\d{{1,2}}[日号])))?|(?=[{_DASH}]\d{{1,2}}月))"
        rf"(?:[{_DASH}]+(?P<late>(?:(?P<y2>(?:19|20)\d\d)年)?(?:(?P<m2>\d{{1,2}})月)?(?:(?P<d2>\d{{1,2}})[日号])?)|[底初]|[上中下]旬)?"
    )


@cache
def _small_figure() -> re.Pattern[str]:
    return re.compile(
        r"(?P<n>[二两三四五六七八九])(?<![第一二三四五六七八九十百千万零〇两几数“每].)(?P<scale>[万亿]?)"
        r"(?:名|户|起|亩|吨|座|辆|栋|台|公里|万元|亿元|元|人次|场次)(?![一二两三四五六七八九十])"
    )


@cache
def _chinese_figure() -> re.Pattern[str]:
    return re.compile(
        r"(?P<n>[一二三四五六七八九十百千](?<![第一二三四五六七八九十百千万零〇两几数“].)"
        r"(?:(?:(?<=[百千])|(?<![十百千])[千百])[零一二三四五六七八九十百]*[一二三四五六七八九十百]"
        r"|(?<![十百千])十[一二三四五六七八九]?|(?<=十)[一二三四五六七八九]))"
        r"(?P<scale>[万亿]?)(?:余|多)?"
        rf"(?:{_UNITS})(?![一二三四五六七八九十])"
    )


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(
        r"(?P<n>\d(?<![\dA-Za-z.,+\-—第〔\[/:：#].)\d{0,19}(?:[,，]\d{3}){0,6}(?:\.\d{1,20})?)"
        r"(?:[余多](?=[万亿千百]))?(?P<scale>(?:[万亿百]|千(?![瓦克米伏帕卡])){0,2})(?P<more>余|多)?"
        rf"(?P<unit>[%％‰]|{_UNITS})?(?![A-Za-z+]|(?<=[\d年万亿千百余多])\d|\d[策档案码])"
    )


def numbers(text: str) -> Iterator[Fact]:
    """Years, dates and figures; spans may overlap, and dates come first."""
    digits = _DIGIT.search(text) is not None
    if digits:
        yield from _iso_dates(text)
        yield from _year_ranges(text)
    if "月" in text:
        yield from _dates(text)
    if "年" in text:
        for match in _ONE_YEAR.finditer(text):
            yield Fact(match.start(), match.end(), "year", match.group(), match[1].translate(TO_ARABIC))
    if digits:
        yield from _figures(text)
    yield from _written_out(text)


def _iso_dates(text: str) -> Iterator[Fact]:
    for match in _ISO_DATE.finditer(text):
        value = f"{match[1]}-{int(match[3]):02d}-{int(match[4]):02d}"
        yield Fact(match.start(), match.end(), "date", match.group(), value)


def _year_ranges(text: str) -> Iterator[Fact]:
    for match in _YEARS.finditer(text):
        yield Fact(match.start(), match.end(), "date", match.group(), f"{match[1]}/{match[2]}")


def _dates(text: str) -> Iterator[Fact]:
    end = 0
    for begin in _DATE_BEGINS.finditer(text):
        match = _date().match(text, begin.start()) if begin.start() >= end else None
        if match is None:
            continue
        end = match.end()
        value = _date_value(match)
        if value:
            span = match.group().rstrip(_DASH)
            yield Fact(match.start(), match.start() + len(span), "date", span, value)


def _date_value(match: re.Match[str]) -> str:
    """The date or range in ISO form; empty where the numbers are no date."""
    month, day = _number(match["m"]), _number(match["d"])
    if not match["y"] and not day and not match["m"].isdigit():
        return ""  # 一月, 三月 alone are too rarely dates
    year = (match["y"] or "").translate(TO_ARABIC)
    begin = _iso(year, month, day)
    if not match["late"]:
        return begin
    late = _iso(match["y2"] or year, _number(match["m2"]) or month, _number(match["d2"]))
    return f"{begin}/{late}" if begin and late else ""


def _iso(year: str, month: int, day: int) -> str:
    if not 1 <= month <= 12 or not 0 <= day <= 31:
        return ""
    return "-".join(part for part in (year, f"{month:02d}", f"{day:02d}" if day else "") if part)


def _number(text: str | None) -> int:
    if not text:
        return 0
    return int(text) if text.isdigit() else from_chinese(text) or 0


def _figures(text: str) -> Iterator[Fact]:
    for match in _figure().finditer(text):
        unit, scale = match["unit"] or "", match["scale"]
        if not unit and not scale and not _bare_figure(text, match):
            continue
        if unit == "年" and 1900 <= Decimal(_plain(match["n"])) <= 2100:
            continue
        value = _scaled(Decimal(_plain(match["n"])), scale)
        yield Fact(match.start(), match.end(), "figure", match.group(), value + ("%" if unit in ("%", "％") else ""))


def _bare_figure(text: str, match: re.Match[str]) -> bool:
    """Whether a number without a unit counts something: only after a word such as 达 or 至, and if it is no name."""
    before = text[match.start() - 1] if match.start() else ""
    after = text[match.end()] if match.end() < len(text) else ""
    if before not in _LEADING:
        return False
    return "." in match["n"] or (len(match["n"]) < 5 and after not in "号路线版届型式楼室月日年.:：）-—～~至")


def _written_out(text: str) -> Iterator[Fact]:
    for pattern in (_chinese_figure(), _small_figure()):
        for match in pattern.finditer(text):
            number = from_chinese(match["n"])
            if number is not None:
                yield Fact(
                    match.start(), match.end(), "figure", match.group(), _scaled(Decimal(number), match["scale"])
                )
    if "成" in text:
        yield from _shares(text)
    if "分之" in text:
        for match in _PER_CENT.finditer(text):
            whole = from_chinese(match[1])
            if whole is None:
                continue
            part = "." + match[2].translate(TO_ARABIC) if match[2] else ""
            yield Fact(match.start(), match.end(), "figure", match.group(), f"{whole}{part}%")
        for match in _fraction().finditer(text):
            value = f"{from_chinese(match[2])}/{from_chinese(match[1])}"
            yield Fact(match.start(), match.end(), "figure", match.group(), value)


def _shares(text: str) -> Iterator[Fact]:
    """八成, 六成五: tenths, behind a word that says they are reached."""
    for match in _tenths().finditer(text):
        half = "5" if match["half"] == "半" else str(from_chinese(match["half"]) if match["half"] else 0)
        start = match.start("n")
        yield Fact(start, match.end(), "figure", text[start : match.end()], f"{from_chinese(match['n'])}{half}%")


def _plain(figure: str) -> str:
    return figure.replace(",", "").replace("，", "")


def _scaled(number: Decimal, scale: str) -> str:
    for mark in scale:
        number *= _SCALES[mark]
    return f"{number.normalize():f}"
