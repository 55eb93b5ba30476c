"""Whose report an article is and of which year, as far as its own head and foot say so."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from drafter.checks.ahead import signed_in
from drafter.checks.homes import home_in
from drafter.document import Article, Paragraph
from drafter.facts import find_places
from drafter.zh.han import compiled

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_NUMBER = re.compile(r"[〔\[［【（(](20\d\d)[〕\]］】）)]\s*第?\d{1,5}\s*号|^(20\d\d)年第\d{1,3}[次期号]")
_DAY = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日")
_SUMMED_UP = compiled(r"(?<!\d)((?:19|20)\d\d)年度?[一-龥]{0,16}总结")
_NAMED = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_OFFICE = compiled("[一-龥]{2,30}")
_HAN = r"[^\W\d_A-Za-z]"
_TITLED = re.compile(
    f"(?!关于|在){_HAN}{{2,18}}?"
    "(?:有限公司|集团公司|集团|公司|学院|大学|医院|学校|中学|小学|银行|经济开发区|高新区|管委会|管理委员会)"
    f"(?=20|{_HAN}{{0,12}}20|关于|[^\u4e00-\u9fff]|$)"
)
"""A unit without a place in its name, with which the title begins."""
TOO_LATE = 10
"""Month of the next year from which a report on a year comes too late."""
_SPEAKER = re.compile(
    f"{_HAN}{{3,24}}(?:[省市县区州镇乡旗]委|局|部|厅|办|院|校|站|所|馆|[中小大]学|公司|集团|中心|街道|镇|乡|村|社区|政府|委员会|党组|党[工总]?委|支部|办公室|办事处|工会|联合会|支队|大队)"
)
"""Who speaks, on a line of its own under the title."""
_VILLAGE = re.compile(r"(?:[镇乡县区]|街道)(?P<village>[^\W\d_A-Za-z镇乡县区]{2,4}?(?:村|社区))")
"""The village of a title, behind the town it lies in."""
_I_AM = compiled(r"我(?:叫|是|名叫)[^。]{2,30}?任(?P<unit>[一-龥]{2,20}?(?:街道|[镇乡局院校站所]|中心|公司|医院|学校))")
"""Whose officer tells of himself: 我叫…，2026年1月任云台街道党工委副书记."""
_LEAST = 3
"""Characters that a name in the head must have to be one of the report's own."""


def title_year(article: Article) -> str:
    """The one year of the article's title, or the one it sums up (2024年工作总结和2025年工作安排); empty otherwise."""
    if article.title and (summed := _SUMMED_UP.search(article.title.text)):
        return summed[1]
    years = set(_YEAR.findall(article.title.text)) if article.title else set()
    return years.pop() if len(years) == 1 else ""


def year_of(article: Article) -> str:
    """The year of the article's title, else of its signature or byline, else of its number; empty where none says.

    A title of a year that was over long before the signature is last year's; the report is of the signature's year.
    Minutes are of the year of the day with which they begin.
    """
    year, signed = title_year(article), signed_in(article)
    if signed is not None and (not year or signed >= (int(year) + 1, TOO_LATE)):
        return str(signed[0])
    return year or _numbered_in(article)


def _numbered_in(article: Article) -> str:
    for part in (*article.masthead, *article.byline):
        if match := _NUMBER.search(part.text.strip()):
            return match[1] or match[2]
        if match := _DAY.search(part.text):
            return match[1]
    if article.preamble and article.title is not None and article.title.text.endswith("纪要"):
        match = _DAY.match(article.preamble[0].text.strip())
        return match[1] if match else ""
    return ""


def file_year(name: str) -> str:
    """The one year in the name of a file; empty where it has none, or several."""
    years = set(_NAMED.findall(PurePath(name).stem))
    return years.pop() if len(years) == 1 else ""


def own_names(article: Article) -> tuple[str, ...]:
    """The places and organisations in the article's title, subtitle, byline and signature, and who signs it."""
    return tuple(dict.fromkeys(name for name in _names(article) if len(name) >= _LEAST))


def _names(article: Article) -> Iterator[str]:
    for part in article.signature:
        if _OFFICE.fullmatch(part.text.strip()):
            yield part.text.strip()
    for part in article.byline:
        if _SPEAKER.fullmatch(part.text.strip()):
            yield part.text.strip()
    if article.title is not None:
        home = home_in(article.title.text)
        yield "".join(home.named) if home.city or home.county or home.town else ""
        if titled := _TITLED.match(article.title.text):
            yield titled.group()
    if article.preamble and (officer := _I_AM.search(article.preamble[0].text)):
        yield officer["unit"]
    for part in _head(article):
        yield from (village["village"] for village in _VILLAGE.finditer(part.text))
        yield from (fact.text for fact in find_places(part.text))


def _head(article: Article) -> Iterator[Paragraph]:
    yield from (part for part in (article.title, article.subtitle) if part is not None)
    yield from article.byline
    yield from article.signature


def is_in_head(name: str, article: Article) -> bool:
    """Whether a name stands in the title, subtitle, byline or signature, in whatever longer word."""
    return any(name in part.text for part in _head(article))


def is_short_for(one: str, unit: str) -> bool:
    """Whether a name is short for the unit's: its characters stand in it in their order."""
    rest = iter(unit)
    return all(mark in rest for mark in one)


def is_same_unit(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two reports are of one unit, by the fullest of their own names."""
    mine, theirs = (max(some, key=len, default="") for some in (own, other))
    return bool(mine and theirs) and (is_short_for(mine, theirs) or is_short_for(theirs, mine))


def is_one_of(name: str, own: tuple[str, ...]) -> bool:
    """Whether a name is one of the report's own, in short or with something behind it: 云岭县财政局 is of 云岭县."""
    return any(one in name or is_short_for(name, one) for one in own)
