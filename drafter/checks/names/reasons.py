"""Why a draft names what is another's: where its words tell, the name was put there on purpose."""

import re
from collections.abc import Iterable

from drafter.checks.homes import Home, home_of
from drafter.checks.names.whose import PERSONS, Whose
from drafter.checks.singular import Named
from drafter.zh.sentences import sentence_at

_TOGETHER = re.compile(
    "学习(?!贯彻|宣传|领会|教育)|借鉴|考察|观摩|参观|交流|对标|取经|赴|走访|慰问|邀请|来访|莅临|接壤|毗邻|相邻|交界|"
    "(?:邻|周边)[近县区镇乡]|协作|合作|联合|携手|结对|帮扶|支援|对口|援助|签[订署]|互通|互查|联动|会商|共享|次于|排[名在]|"
    "位[居列]|[高低]于|相比|对比|籍|招商|客商|落户|引进|来自|调任|案例|教训|通报|上游|流域|途经|"
    "起于|止于|例如|比如|参加|出席|[主承]办"
)
"""Why another is named: it was visited, works along, lies beside, is compared with."""
_FEW = 2
"""Other places up to which a draft may have them of an old report; one that names more means them."""
_BESIDE = re.compile("(?:与|和|同(?![志步时样心])|跟|配合)[^，。；]{0,8}$")
_GOING = re.compile("(?:从|向|往|至|面向|涉及|[通开前]往|往返)[^，。；]{0,4}$")
_COMERS = re.compile("(?:的|不少|部分|许多)*(?:游客|客人|群众|居民|客商|警方|同行|市场|方向|籍|[至到—段])")
"""What comes from a place and goes there."""
_SUPERIOR = re.compile("中央|国家|全国|[省市](?!场)|总书记|主席|总理|院士|教授|先进事迹")
_OF_COUNTY = re.compile("县|(?<!社)区")
_OFFICE = re.compile("书记|[长任]$")
_STOPS = re.compile("[，。；：]")
_BEFORE_PERSON = 12
_ITS_HEAD = re.compile(r"(?:^|[^\w]|[由请])(?:党[委组]书记|[局院校]长|董事长|总经理)$")
"""The head of a report's own unit, no other named."""
_HANDED_DOWN = re.compile("全国|[省市县](?:里|统一)|上级|统一部署")


class Reasons:
    """The reasons in one draft."""

    def __init__(self, mine: Home, found: Iterable[tuple[str, Named, Whose]]) -> None:
        """`mine` is where the draft's writers are at home, `found` what is another's, each with its paragraph."""
        self._own = [name.removesuffix("街道")[: None if name.endswith("街道") else -1] for name in mine.named]
        some = [(sentence_at(text, named.start), text, named, whose) for text, named, whose in found]
        self._places: dict[str, set[str]] = {}
        for sentence, _, named, whose in some:
            if named.kind == "home":
                self._places.setdefault(sentence, set()).add(whose.places[0])
        self._many = len(set[str]().union(*self._places.values())) > _FEW
        self._known = {
            place
            for sentence, text, named, whose in some
            if named.kind == "home" and self._tells(sentence, named, text)
            for place in whose.places
        }
        """Places of which the draft says somewhere why it names them."""

    def are_told(self, named: Named, text: str, whose: Whose) -> bool:
        """Whether the text tells why another is named, or a person is one that both know."""
        if named.kind in ("paper", "phone"):
            return False
        sentence = sentence_at(text, named.start)
        if named.kind == "brand" and _HANDED_DOWN.search(sentence):
            return True
        if self._tells(sentence, named, text):
            return True
        if named.kind == "home":
            return self._many or named.name in self._known
        if any(place in sentence for place in whose.places) and not whose.next_door:
            return named.kind != "stem" or not any(place in text[named.start : named.end] for place in whose.places)
        before = text[max(0, named.start - _BEFORE_PERSON) : named.start]
        if whose.next_door:
            return _ITS_HEAD.search(before) is None or _ITS_HEAD.search(_office(whose.passage.text, named.name)) is None
        return named.kind in PERSONS and _is_above(before, whose)

    def _tells(self, sentence: str, named: Named, text: str) -> bool:
        before = clause_before(text, named.start)
        if _TOGETHER.search(sentence) or _BESIDE.search(before):
            return True
        if "、" in (text[named.start - 1 : named.start], text[named.end : named.end + 1]):
            return True
        if named.kind != "home":
            return False
        return bool(
            _GOING.search(before)
            or _COMERS.match(text, named.end)
            or len(self._places.get(sentence, ())) > 1
            or any(name in sentence for name in self._own)
        )


def _office(text: str, name: str) -> str:
    return text[: text.find(name)][-_BEFORE_PERSON:]


def _is_above(before: str, whose: Whose) -> bool:
    """Whether a person whose office stands before the name may be over both the draft's place and the other."""
    office = _STOPS.split(before)[-1]
    if _SUPERIOR.search(office):
        return True
    in_one_county = home_of(whose.places).county == "" and home_of(whose.places).city == ""
    return in_one_county and (_OF_COUNTY.search(office) is not None or _OFFICE.search(office) is None)


def clause_before(text: str, start: int) -> str:
    """What of its clause stands before a name."""
    return _STOPS.split(text[:start])[-1]
