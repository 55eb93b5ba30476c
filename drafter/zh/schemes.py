"""The scheme a marker belongs to, whatever its number and width."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from drafter.zh.numerals import NUMERAL_CHARACTERS, from_chinese
from drafter.zh.ordinals import BULLETS, CAPITALS, LETTERS, VERBS, is_scheme

_N = f"[{NUMERAL_CHARACTERS}]+"
_FORMS = (
    ("一、", rf"{_N}[、.．,，:：丨｜|]"),
    ("（一）", rf"[（(]?{_N}[）)]|[【〈《]{_N}[】〉》]|[\u3220-\u3229\u3280-\u3289]"),
    ("1.", r"\d+[.．、,，：:]|l[.．、]|0\d\s?[丨｜|/]|\d{1,2}|[\u2488-\u249b]|\d\ufe0f?\u20e3"),
    ("（1）", r"[（(]\d+[）)]|【\d+】|\d+[）)]|[\u2474-\u2487]"),
    ("①", r"[\u2460-\u2473\u2776-\u2793\u24f5-\u24fe]"),
    ("一要", rf"{_N}要"),
    ("第一，", rf"第{_N}(?:就?是|[，,、：:要])?"),
    ("首先，", r"(?:首先|其次|再次|此外|最后)[是，,]?"),
    ("其一，", rf"其{_N}[、：:，,是]?"),
    ("一是", rf"{_N}是|[^第].*是"),
    ("1.1", r"\d+\.\d+[.、]?"),
    ("1.1.1", r"\d+(?:\.\d+){2}[.、]?"),
    ("1.1.1.1", r"\d+(?:\.\d+){3}[.、]?"),
    ("壹、", rf"[【（(]?[{CAPITALS}](?:[】）)][、．.]?|[、．.：:])"),
    ("A.", rf"[（(]?[{LETTERS}{LETTERS.lower()}][.．、)）]"),
    ("甲、", "[（(]?[甲乙丙丁戊己庚辛壬癸][、.．)）]"),
    ("Ⅰ.", "[（(]?(?:[Ⅰ-Ⅻ]|[IVX]{1,4}|[ivx]{1,4})[、.．)）]"),
    ("PART 1", r"(?i:PART|NO|Chapter)\s?[.·．:：]?\s?\d+[\s.、：:|丨]*"),
    ("——", "——|--"),
    ("问：", r"问\s*[：:]"),
    ("记者：", r"记者问?\s*[：:]"),
)
"""Scheme → how its markers are written; compiled when a marker is first asked about, which takes longer than to ask."""
_NUMBER = re.compile(rf"\d+|{_N}")
_DASHED = re.compile("[（(]?[—－ー][、）)是要]")
"""What text recognition makes of 一、, （一） and 一是."""
_FIRST = re.compile(r"(?<![十\d])0?[一1１①⑴壹甲Ⅰ❶➀➊⓵㊀](?![\d十])|[Aa][.．、)）]|(?<![ivxIVX])[Ii][.．、)）]|l[.．、]")
_DECIMAL = re.compile(r"(?:\d+\.)+(\d+)[.、]?")
_LABELLED = rf"[【〔\[]?([\u4e00-\u9fff]{{2,3}}?之?)(?:{_N}|\d{{1,2}})(?:[：:，,]|[】〕\]][：:]?|(?<=\d))"
_COUNTED = rf"(第|(?=.*[：:、，,]))\s?(?:{_N}|\d{{1,3}})\s?([\u4e00-\u9fff]{{1,4}})([：:、，,])?"
_MARKS = {"：": "：", ":": "：", "、": "：", "，": "，", ",": "，"}
_BY_VERB = f"{_N}([{VERBS}])"
_LEADING = {
    "一、": re.compile(rf"{_N}[、.．](?!{_N}[、产])"),
    "（一）": re.compile(rf"[（(]{_N}[）)][、.．]?"),
    "1.": re.compile(r"\d{1,2}[.．、](?!\d)"),
    "（1）": re.compile(r"[（(]\d{1,2}[）)][、.．]?"),
    "①": re.compile(r"[\u2460-\u2473]"),
    "一是": re.compile(rf"{_N}是"),
    "一要": re.compile(rf"{_N}要(?![素件])"),
    "第一，": re.compile(rf"第{_N}[，,、]"),
    "首先，": re.compile(r"(?:首先|其次|再次|此外|最后)[，,]"),
}


def leading(text: str, scheme: str) -> int:
    """How many characters at the head of a text are an ordinal of the scheme, spaces behind it included; 0 for none."""
    form = _LEADING.get(scheme)
    match = form.match(text) if form else None
    return len(text) - len(text[match.end() :].lstrip()) if match else 0


def _read(marker: str) -> str:
    """A marker, in which a dash that was recognised for 一 is corrected; a bullet before an ordinal is left out."""
    if len(marker) > 2 and marker[0] in BULLETS:
        marker = marker[1:].lstrip()
    if marker[:1] in "（(—－ー" and _DASHED.fullmatch(marker):
        return re.sub("[—－ー]", "一", marker)
    return marker


def _counting(marker: str) -> str:
    """The part of a marker that counts its siblings: the last figure of 1.2.3."""
    decimal = _DECIMAL.fullmatch(marker)
    return decimal[1] if decimal else _read(marker)


@lru_cache(maxsize=1024)  # few markers are written many times
def is_first(marker: str) -> bool:
    """Whether a marker is the first of its kind, as 一、 and （1） and 2.1."""
    return _FIRST.search(_counting(marker)) is not None


def is_decimal(marker: str) -> bool:
    """Whether a marker has the numbers of the headings over it, as 2.1 and 2.1.3."""
    return _DECIMAL.fullmatch(marker) is not None


def number_of(marker: str) -> int | None:
    """The number in a marker, Arabic or Chinese, the last one of 1.2; None where it has none."""
    found = _NUMBER.search(_counting(marker))
    return None if found is None else int(found[0]) if found[0].isdecimal() else from_chinese(found[0])


def count_restarts(markers: Iterable[str], *, lone: bool = False) -> Iterator[bool]:
    """For each marker of siblings whether a second count of its scheme begins with it, as with 一是 behind 三是.

    Of two in a row that are both the first, as where every item is 1., the second continues the count; with `lone` it
    begins another.
    """
    begun, before = set[str](), ""
    for marker in markers:
        scheme = scheme_of(marker)
        anew = scheme in begun and is_first(marker)
        anew = anew and (lone or not (is_first(before) and scheme_of(before) == scheme))
        if anew:
            begun.clear()
        begun.add(scheme)
        before = marker
        yield anew


@lru_cache(maxsize=1024)
def scheme_of(marker: str) -> str:
    """The scheme, as `ordinals` names it, that a marker as written belongs to; "" for none."""
    marker = _read(marker.strip())
    if labelled := re.fullmatch(_LABELLED, marker):
        return f"{labelled[1]}一："
    if found := next((scheme for scheme, form in _FORMS if re.fullmatch(form, marker)), ""):
        return found
    if counted := re.fullmatch(_COUNTED, marker):
        return f"{counted[1]}一{counted[2]}{_MARKS.get(counted[3], '')}"
    if verb := re.fullmatch(_BY_VERB, marker):
        return f"一{verb[1]}"
    return marker if len(marker) == 1 and is_scheme(marker) else ""
