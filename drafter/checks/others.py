"""What of a draft belongs to another place or person by the old reports, in whatever sentence it stands.

宁可漏报，不可误报: a name is another's only where every old report that has it is from one other place, and where the
sentence does not say why it is named.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.checks.archive import Archive, Mention, Passage
from drafter.checks.fact_rule import fact_finding
from drafter.checks.finding import Finding
from drafter.checks.former import former_names, is_unit
from drafter.checks.homes import Home, home_of
from drafter.checks.predecessors import predecessors
from drafter.checks.report import is_short_for, own_names
from drafter.checks.singular import Named, candidates
from drafter.checks.users import BRAND, OTHERS
from drafter.document import Article, Paragraph
from drafter.facts import Fact
from drafter.zh.sentences import sentences

_MOST = 1000
"""Passages up to which the numbers of those with a key are asked for; ..."""
_EVERY = 12
"""... all of them are looked at, so many at most, for what more have is nobody's own; ..."""
_SOME = 3
"""... of the reports that a place signs, some."""
_TOGETHER = re.compile(
    "学习(?!贯彻|宣传|领会|教育)|借鉴|考察|观摩|参观|交流|对标|取经|赴|走访|慰问|邀请|来访|莅临|接壤|毗邻|相邻|交界|"
    "(?:邻|周边)[近县区镇乡]|协作|合作|联合|携手|结对|帮扶|支援|对口|援助|签[订署]|互通|互查|联动|会商|共享|次于|排[名在]|"
    "位[居列]|[高低]于|相比|对比|籍|高速|铁路|公路|招商|客商|落户|引进|来自|调任|案例|教训|通报|上游|流域|途经|"
    "起于|止于|例如|比如"
)
"""Why another is named: it was visited, works along, lies beside, is compared with."""
_BESIDE = re.compile("(?:与|和|同(?![志步时样心])|跟|配合)[^，。；]{0,8}$")
_SUPERIOR = re.compile("中央|国家|全国|[省市](?!场)|总书记|主席|总理|院士|教授|先进事迹")
_OF_COUNTY = re.compile("[县区]")
_OFFICE = re.compile("书记|[长任]$")
_MADE = re.compile("(?:打造|创[建立设]|推出|擦亮|叫响|评选|表彰|组建|设立)[^，。；“”]{0,6}$")
_TITLED = re.compile("[^，。；]{0,4}品牌")
"""What shows that a name was given here."""
_HANDED_DOWN = re.compile("全国|[省市县](?:里|统一)|上级|统一部署")
_FORMERLY = re.compile("原|更名|改名|前身|改革前|组建|合并|时任|当时|曾")
_STOPS = re.compile("[，。；：]")
_BEFORE_PERSON = 12
_PERSONS = ("person", "holder")
_ITS_HEAD = re.compile(r"(?:^|[^\w]|[由请])(?:党[委组]书记|[局院校]长|董事长|总经理)$")
"""The head of a report's own unit, no other named."""
_SIGNED = ("home", "stem")
"""Kinds that the head of a report is found by."""


class _Whose(NamedTuple):
    """Whose a name is by the old reports."""

    places: tuple[str, ...]
    """What of their home is not the draft's, or their unit where only that is another."""
    passage: Passage
    next_door: bool
    """Whether only the unit is another."""


def names_of_others(
    article: Article, looked_at: Sequence[tuple[Paragraph, Sequence[Mention]]], archive: Archive, unit: str, year: str
) -> Iterator[Finding]:
    """The names in a draft's paragraphs that are another's, its own unit's former one, or a former head's.

    Nothing where the draft does not say whose it is: `unit` is the user's, for one without head and foot, `year` that
    of the draft, or empty.
    """
    own = own_names(article) or ((unit,) if unit else ())
    mine = home_of(own)
    if not mine.named:
        return
    yield from predecessors(looked_at, archive, own, mine, year)
    found = [(paragraph, list(candidates(paragraph.text, [one.fact for one in some]))) for paragraph, some in looked_at]
    old = _Old(archive, mine, own, [one for _, some in found for one in some if one.kind != "unit"])
    units = {one.name for _, some in found for one in some if one.kind == "unit"}
    former = former_names(article, own, mine, year, units, archive)
    for paragraph, some in found:
        end = 0
        for one in sorted(some, key=lambda one: (one.start, -one.end)):
            if one.start < end:
                continue
            passage = former.get(one.name) if one.kind == "unit" else None
            whose = old.whose(one) if one.kind != "unit" else None
            if passage is not None and not _FORMERLY.search(_before(paragraph.text, one.start)):
                end = one.end
                yield _finding(paragraph, one, f"“{one.name}”在旧材料里是本单位从前的名称", passage)
            elif whose is not None and not _is_said_why(one, paragraph.text, whose):
                end = one.end
                yield _finding(paragraph, one, _said(one, paragraph.text, whose, mine), whose.passage)


def _said(named: Named, text: str, whose: _Whose, mine: Home) -> str:
    words = _whole(named, text, whose.passage.text).strip("“”")
    if named.kind == "home":
        return f"写的是{words}，本稿是{''.join(mine.named)}的"
    return f"“{words}”只有{''.join(whose.places)}的旧材料里有"


def _finding(paragraph: Paragraph, named: Named, message: str, passage: Passage) -> Finding:
    words = _whole(named, paragraph.text, passage.text)
    fact = Fact(named.start, named.start + len(words), "organisation", words, words)
    place = f"{passage.source}第{passage.line}行" if passage.source else f"第{passage.line}行"
    rule = BRAND if named.kind == "brand" else OTHERS
    return fact_finding(rule, paragraph, fact, message, place, _sentence(paragraph.text, named.start), passage.text)


def _whole(named: Named, text: str, other: str) -> str:
    """The name with what of it both texts have behind what it is keyed by: 鹿鸣岭应急物资储备库."""
    if named.kind != "thing":
        return text[named.start : named.end]
    rest, others = text[named.start :], other[max(0, other.find(named.name)) :]
    same = next((place for place, pair in enumerate(zip(rest, others, strict=False)) if pair[0] != pair[1]), len(rest))
    return re.split(r"\W", rest[:same], maxsplit=1)[0]


class _Old:
    """Whose the names of a draft are by the old reports."""

    def __init__(self, archive: Archive, mine: Home, own: tuple[str, ...], some: Sequence[Named]) -> None:
        self._mine, self._own = mine, own
        held = archive.held({one.key for one in some}, _MOST)
        numbers = {}
        for one in some:
            found = held[one.key].numbers if one.key in held else ()
            if one.kind in _SIGNED:
                found = found[:_SOME]
            if 0 < len(found) <= _EVERY:
                numbers[one.key] = found
        self._numbers = numbers
        self._passages = archive.passages({number for found in numbers.values() for number in found})

    def whose(self, named: Named) -> _Whose | None:
        """None where it is the draft's own, several places', or nobody's that is known."""
        found: dict[str, _Whose] = {}
        for number in self._numbers.get(named.key, ()):
            passage = self._passages[number]
            strange = self._mine.strange(home_of(passage.own))
            unit = () if strange or named.kind not in _PERSONS else self._other_unit(passage.own)
            if not self._is_of(named, strange or unit, passage):
                return None
            found.setdefault((strange or unit)[0], _Whose(strange or unit, passage, not strange))
        return next(iter(found.values())) if len(found) == 1 else None

    def _other_unit(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The unit of these names where it and the draft's are told, and are not one."""
        theirs, mine = (max(filter(is_unit, some), key=len, default="") for some in (names, self._own))
        if not theirs or not mine or is_short_for(theirs, mine) or is_short_for(mine, theirs):
            return ()
        return (theirs,)

    def _is_of(self, named: Named, strange: tuple[str, ...], passage: Passage) -> bool:
        """Whether the passage has the name indeed, and it may be that of somebody or something of these places."""
        if not strange:
            return False
        if named.kind == "home":
            return named.name in strange
        if named.kind == "stem":
            return any(one[:-1] == named.name for one in strange)
        if named.kind == "paper":  # 云政发 is of 云岭县; one of the city above has another letter
            return any(named.name[0] in one for one in strange) and not any(
                named.name[0] in one for one in self._mine.named
            )
        if named.kind in ("holder", "thing") and not _stands_otherwise(named, passage.text):
            return False
        if named.kind == "brand":
            return _is_made(named.name, passage.text)
        return named.kind == "phone" or named.name in passage.text


def _stands_otherwise(named: Named, text: str) -> bool:
    """Whether the old text comes to a name, or goes on from it, with another letter: 闻致远全程 and 闻致远逐校."""
    if named.kind == "thing" and not named.beside:
        return True
    found = re.search(f"(.?){named.name}(.?)", text)
    return found is not None and found[1 if named.kind == "thing" else 2] != named.beside


def _is_made(name: str, text: str) -> bool:
    """Whether a text tells how its own people came to a name in quotation marks."""
    at = text.find(name)
    start, end = text.rfind("“", 0, at), text.find("”", at)
    return at >= 0 and bool(_MADE.search(text[:start]) or _TITLED.match(text, end + 1))


def _is_said_why(named: Named, text: str, whose: _Whose) -> bool:
    """Whether the sentence tells why another is named, or a person is one that both know."""
    if named.kind in ("paper", "phone"):
        return False
    if named.kind == "brand" and _HANDED_DOWN.search(_sentence(text, named.start)):
        return True
    if _TOGETHER.search(_sentence(text, named.start)) or _BESIDE.search(_clause_before(text, named.start)):
        return True
    if "、" in (text[named.start - 1 : named.start], text[named.end : named.end + 1]):
        return True
    before = text[max(0, named.start - _BEFORE_PERSON) : named.start]
    if whose.next_door:
        return _ITS_HEAD.search(before) is None or _ITS_HEAD.search(_office(whose.passage.text, named.name)) is None
    return named.kind in _PERSONS and _is_above(before, whose)


def _office(text: str, name: str) -> str:
    return text[: text.find(name)][-_BEFORE_PERSON:]


def _is_above(before: str, whose: _Whose) -> bool:
    """Whether a person whose office stands before the name may be over both the draft's place and the other."""
    office = _STOPS.split(before)[-1]
    if _SUPERIOR.search(office):
        return True
    in_one_county = home_of(whose.places).county == "" and home_of(whose.places).city == ""
    return in_one_county and (_OF_COUNTY.search(office) is not None or _OFFICE.search(office) is None)


def _before(text: str, start: int) -> str:
    """What of its sentence stands before a name."""
    return text[text.rfind("。", 0, start) + 1 : start]


def _clause_before(text: str, start: int) -> str:
    return _STOPS.split(text[:start])[-1]


def _sentence(text: str, at: int) -> str:
    return next((one for start, one in sentences(text) if start <= at < start + len(one)), "")
