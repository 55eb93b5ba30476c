"""What one place, person or unit alone is called: the keys under which old reports are found by it, those of a draft.

An old report is keyed by what surely is a name and by each cut of what may be one, a draft asks for what may be one:
where both agree it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from zlib import crc32

from drafter.checks.homes import Home
from drafter.checks.sites import sites
from drafter.facts import Fact
from drafter.facts.naming import BEFORE, NAMING
from drafter.facts.surnames import MAY_BE_SURNAME, OFFICES, RARER, USUAL

Kind = Literal[
    "home", "stem", "unit", "village", "thing", "person", "office", "brand", "holder", "paper", "phone", "site"
]
_NAMES = frozenset(NAMING)
_NO_STEM = frozenset("省市县区州盟旗镇乡村")
_HOME_END = re.compile("[市县区旗镇乡村]|街道|社区")
_HOME_STEMS = (2, 3, 4)
_VILLAGE_END = re.compile("村(?![级集规容民])|社区(?![居治矫])")
_HILL_END = re.compile("[岭山湖滩湾溪峰岛洲峡谷泉浦堰坪渡坞](?!精神|革命|红色|时代|[省市县区镇乡村])")
_STEM, _KEYED = 3, 5
"""Characters before 村 and of a hill's or lake's name, and of the name with what stands behind it: 鹿鸣岭储备(库)."""
_WORKS = re.compile(
    r"[^\W\d_A-Za-z]{0,8}?(?:新区|新城|园区|[业学]园|开发区|水库|灌区|储备库|大桥|隧道|景区|公园|[中小]学|医院)"
)
"""What may have a name of two characters: 月湖新区."""
_HAN = r"[^\W\d_A-Za-z]"
"""A class of all Chinese characters takes a millisecond to compile, one of what they are not takes none."""
_HAN_RUN = re.compile(f"{_HAN}{{{_KEYED}}}")
_SURE = USUAL + RARER
"""Surnames that hardly any word of three characters begins with behind an office: not 高 (局长高标准推进) or 严."""
_HOLDER = re.compile(rf"(?:{OFFICES})(?P<name>{MAY_BE_SURNAME}{_HAN}{{1,2}})")
_TRADES = "员|干部|青年|教师|老师|医生|医师|护士|传承人|带头人|能手|标兵|工匠|劳模|法官|检察官|民警"
_IN_OFFICE = re.compile(rf"(?:{OFFICES}|{_TRADES})(?P<name>[{_SURE}]{_HAN}{{2}})")
_COMRADE = re.compile(rf"(?=(?P<name>{MAY_BE_SURNAME}{_HAN}{{1,2}})同志)")
_PAPER = re.compile(rf"(?P<office>{_HAN}{{2,10}})[〔\[【（(](?P<year>20\d\d)[〕\]】）)]第?(?P<number>\d{{1,4}})号")
_OFFICE = range(2, 6)
"""Characters with which a paper's number may begin; more before them are the sentence's."""
_PHONE = re.compile(r"(?<!\d)(?:0\d{2,3}[-—－]?\d{7,8}|1[3-9]\d{9})(?!\d)|(?<=电话[：:])\d{7,8}(?!\d)")
_SEVEN = re.compile("[0-9]{7}")
_POINT = re.compile("[·•・]")
_BRAND = 3
"""Characters that a name in quotation marks has at least."""
_SLOGAN = re.compile(r"“[^“”，。]{2,10}?(?P<name>[^“”，。]{2})”")
_COMPANY = re.compile("公司|集团|[厂矿]|合作社")
_NAME_OF_COMPANY = re.compile(f"{_HAN}{{3,10}}")
_WORD_TOO = re.compile(
    "平安|和平|青山|长安|新城|高新|文明|幸福|光明|东方|中山|永安|长乐|安康|长寿|安宁|清流|清新|凤凰|共和|富民|富源|家园"
)
"""Names of counties that are words, too."""


@dataclass(frozen=True, slots=True)
class Named:
    """What may be a name in a draft."""

    kind: Kind
    start: int
    end: int
    name: str
    """As it is keyed."""
    beside: str = ""
    """What stands before a thing or village or behind a holder, where only that can tell whether it is a name."""

    @property
    def key(self) -> int:
        """Its key, odd as those of facts are."""
        return key_of(self.kind, self.name)


def key_of(kind: Kind, name: str) -> int:
    """The key of a name."""
    return crc32(f"{kind}={name}".encode("utf-8", "replace")) | 1


def head_keys(home: Home, own: Iterable[str]) -> Iterator[int]:
    """The keys of a report's head: whose report it is."""
    for name in home.named:
        yield key_of("home", name)
    for name in (home.city, home.county):
        if name and not _WORD_TOO.fullmatch(name[:-1]):
            yield key_of("stem", name[:-1])
    for name in own:
        yield key_of("unit", name)


def text_keys(text: str, facts: Sequence[Fact]) -> Iterator[int]:
    """The keys of a passage of an old report, in which these facts were found."""
    for fact in facts:
        if fact.kind == "person":
            yield key_of("person", fact.text)
    for one in _brands(facts):
        yield one.key
    for one in (*_villages(text), *_things(text), *_holders(text), *_papers(text), *_phones(text), *_sites(text)):
        yield one.key


def personal(text: str, facts: Sequence[Fact]) -> Iterator[Named]:
    """What may be names of persons, roads, rivers, works and companies in a paragraph with these facts."""
    for fact in facts:
        if fact.kind == "person":
            yield Named("person", fact.start, fact.end, fact.text)
    yield from _holders(text)
    yield from _sites(text)


def candidates(text: str, facts: Sequence[Fact]) -> Iterator[Named]:
    """What may be names in a paragraph of a draft, in which these facts were found; some lie in others."""
    for fact in facts:
        if fact.kind == "organisation":
            yield Named("unit", fact.start, fact.end, fact.text)
        elif fact.kind == "person":
            yield Named("person", fact.start, fact.end, fact.text)
    yield from _brands(facts)
    yield from _homes(text)
    yield from _villages(text)
    yield from _things(text)
    yield from _holders(text)
    yield from _papers(text)
    yield from _phones(text)
    for match in (*_HOLDER.finditer(text), *(_COMRADE.finditer(text) if "同志" in text else ())):
        for length in (2, 3):
            yield Named("person", match.start("name"), match.start("name") + length, match["name"][:length])
    yield from (Named("stem", *match.span(), match["name"]) for match in _SLOGAN.finditer(text))
    for end in _COMPANY.finditer(text):
        for start in range(max(0, end.start() - 10), end.start() - 2):
            if _begins(text, start) and _NAME_OF_COMPANY.fullmatch(text, start, end.start()):
                yield Named("stem", start, end.end(), text[start : start + 2])


def _begins(text: str, start: int) -> bool:
    """Whether a name can begin here."""
    return start == 0 or text[start - 1] in BEFORE or not "\u4e00" <= text[start - 1] <= "\u9fff"


def _brands(facts: Iterable[Fact]) -> Iterator[Named]:
    """Names in quotation marks, each half of one with a point in it: “护佑安康·三院红心”."""
    for fact in facts:
        if fact.kind == "quoted" and fact.text[0] == "“":
            for part in _POINT.split(fact.value):
                if len(part) >= _BRAND:
                    yield Named("brand", fact.start, fact.end, part)


def _unbegun(text: str, start: int) -> str:
    """The character before a place where no name surely begins; empty where one can."""
    return "" if _begins(text, start) else text[start - 1]


def _homes(text: str) -> Iterator[Named]:
    """Each cut of what may be the name of a county, town or village."""
    for end in _HOME_END.finditer(text):
        for length in _HOME_STEMS:
            start = end.start() - length
            if start < 0 or text[start] in _NO_STEM or not "\u4e00" <= text[start] <= "\u9fff":
                break
            yield Named("home", start, end.end(), text[start : end.end()])


def _villages(text: str) -> Iterator[Named]:
    for end in _VILLAGE_END.finditer(text):
        start = end.start() - _STEM
        if start >= 0 and text[start] in _NAMES and text[end.start() - 1] in _NAMES and _is_stem(text, start, _STEM):
            yield Named("village", start, end.end(), text[start : end.end()], _unbegun(text, start))


def _things(text: str) -> Iterator[Named]:
    for end in _HILL_END.finditer(text):
        for stem in (_STEM, _STEM - 1):
            start, stop = end.end() - stem, end.end() - stem + _KEYED
            if start < 0 or not (_is_stem(text, start, stem) and _HAN_RUN.match(text, start)):
                continue
            if text[start] in _NAMES if stem == _STEM else _WORKS.match(text, end.end()):
                yield Named("thing", start, stop, text[start:stop], _unbegun(text, start))


def _is_stem(text: str, start: int, length: int) -> bool:
    stem = text[start : start + length]
    return len(stem) == length and all("\u4e00" <= mark <= "\u9fff" and mark not in _NO_STEM for mark in stem)


def _holders(text: str) -> Iterator[Named]:
    """Three characters behind an office that may be its holder's name: 局长 and 闻致远, or 高度重."""
    for match in _IN_OFFICE.finditer(text):
        yield Named("holder", *match.span("name"), match["name"], text[match.end() : match.end() + 1])


def _sites(text: str) -> Iterator[Named]:
    for start, end in sites(text):
        yield Named("site", start, end, text[start:end])


def _papers(text: str) -> Iterator[Named]:
    """Numbers of papers, each with as many characters before its year as may be the office's."""
    for match in _PAPER.finditer(text) if "号" in text else ():
        for length in _OFFICE:
            office = match["office"][-length:]
            if len(office) == length:
                name = f"{office}〔{match['year']}〕{match['number']}号"
                yield Named("paper", match.end("office") - length, match.end(), name)


def _phones(text: str) -> Iterator[Named]:
    for match in _PHONE.finditer(text) if _SEVEN.search(text) else ():
        yield Named("phone", *match.span(), re.sub(r"\D", "", match.group()))
