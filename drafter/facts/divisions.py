"""The country's administrative divisions of county level and above (行政区划), by name.

Names that are common words too are known with their suffix only (开封, 来宾, 白银), or behind a province or city only
(平安县, 公安县, 城区).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NOT_AFTER = {
    "省": "级略力时心钱事去下直里外内际会",
    "市": "场民容政值监域级直里外内面价郊",
    "县": "域级直里外内际",
    "区": "域分块间划别位级直里外内隔情",
    "州": "",
    "盟": "",
    "旗": "",
}
"""Characters before which a suffix belongs to another word: 上海 市民, 四川 省级."""
_PEOPLE = (
    "朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|(?<!内)蒙古|"
    "哈萨克|柯尔克孜|维吾尔"
)
_SUFFIX = re.compile(rf"(?:(?:{_PEOPLE})*自治[区州]|特别行政区|地区|省|市|盟)$")
_LAST = re.compile("[省市县区旗盟州]")
_NOT_AFTER_SHORT = "岸部面侧边精接片锁通道风厂闸处"
_HEAD = re.compile("[市县区镇乡局厅处科部院校所站队组会行庭社馆]长(?:沙|春)")
"""Somebody's office before a name or another word: 局长沙某, 县长春节前走访."""
_WITHIN = ("省", "市", "州")
_LONGEST = 15


@dataclass(frozen=True, slots=True)
class _Known:
    full: frozenset[str]
    common: frozenset[str]
    short: re.Pattern[str]
    ends: frozenset[str]
    """The last two characters of each full name."""


@cache
def _known() -> _Known:
    text = (Path(__file__).parent / "divisions.txt").read_text("utf-8")
    level = {part[: part.index("]")]: part.partition("]")[2].split() for part in text.split("[")[1:]}
    above = [*level["省级"], *level["地级"]]
    short = {_SUFFIX.sub("", name) for name in above}.difference(level["简称兼作他用"])
    by_first: dict[str, list[str]] = {}
    for name in sorted(short, key=lambda name: (-len(name), name)):
        by_first.setdefault(name[0], []).append(name[1:])
    full = (*above, *level["县级"])
    some = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(by_first.items()))
    return _Known(
        frozenset(full),
        frozenset(level["全称兼作他用"]),
        re.compile(rf"(?:{some})(?![{_NOT_AFTER_SHORT}])"),
        frozenset(name[-2:] for name in full),
    )


def divisions(text: str) -> Iterator[tuple[int, int]]:
    """Where divisions stand in a text, from left to right, none overlapping another: 四川省, 呼和浩特市, 北京."""
    known = _known()
    short = (match.span() for match in known.short.finditer(text) if not _HEAD.match(text, max(match.start() - 1, 0)))
    spans = [*_full(text, known), *short]
    taken = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= taken:
            yield start, end
            taken = end


def _full(text: str, known: _Known) -> Iterator[tuple[int, int]]:
    for match in _LAST.finditer(text):
        end = match.end()
        if text[end - 2 : end] not in known.ends:
            continue
        if text[end : end + 1] and text[end] in NOT_AFTER[match.group()]:
            continue
        for start in range(max(0, end - _LONGEST), end - 1):
            name = text[start:end]
            if name in known.full and (
                text[start - 1 : start] in _WITHIN or not (len(name) == 2 or name in known.common)
            ):
                yield start, end
                break
