"""Places: the country's divisions by name, what lies in them, and other names with a suffix of their kind.

省, 市, 县, 区, 镇, 乡, 村, 街道 or 社区 end the others, which are cut off on the left where a name can begin: a stem of
two or three characters counts when all of them are ones that places are named with and something that is no part of a
name stands before it. Where a name cannot be told from common words (成立县, 实现村) nothing is taken.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from drafter.facts.divisions import NOT_AFTER, divisions
from drafter.facts.fact import Fact
from drafter.facts.naming import BEFORE, NAMING
from drafter.facts.surnames import USUAL
from drafter.zh.han import compiled

_KIND = (
    r"(?P<kind>街道(?!路|两侧|卫生|保洁|干净|整洁)|"
    r"社区(?!居|治理|矫正|党|网格|民|书|干|医|卫生|自)|"
    rf"{'|'.join(f'{suffix}(?![{NOT_AFTER[suffix]}])' for suffix in '省市县区')}|"
    r"镇(?!区|定|痛|静|压|村|级|里|直|域|街)|"
    r"乡(?!村|镇|亲|愁|土|贤|风|音|情|级|里|间|野|道|规|味)|"
    r"村(?!级|集|规|容|里|史|情|社|内|外|组|企|屯|头|口|道|风|庄|落|居|镇|医|小|卫|中|收|账|财))"
)
_PLACE = re.compile(rf"(?P<stem>[{NAMING}]{{2,3}}){_KIND}")
_INSIDE = compiled(
    r"(?<=[市县区旗镇乡])(?![各全多每某该本农新城山水林两个]|[一-龥]?[的等和与及或、所])(?P<stem>[一-龥]{2,4}?)"
    r"(?P<kind>(?:街道|[镇乡村])(?![一-龥])|街道(?=[办党])|[镇乡](?=党委|政府|人民政府|[一-龥]{2,3}村)|"
    r"村(?=党支部|村委|委会|民))"
)
"""A town or village right behind what it lies in, whatever its name is made of."""
_GENERAL = (
    "重点|中心|特色|示范|有关|相关|部分|所有|沿线|沿路|城市|城区|主要|主干|老旧|周边|偏远|贫困|先进|试点|下辖|辖内|辖区|背街|商业|繁华|两侧"
    "|农村|乡村|行政|自然|建制|其他|其余|以及|首批|首个"
)
_WITHIN = compiled(
    rf"(?<=[市县区旗])(?!{_GENERAL}|[各全多每某该本农新城等和与及或、的])(?P<stem>[一-龥]{{2}})"
    r"(?P<kind>街道(?![路巷两]|卫生|整治)|镇(?![区定痛静压村级里直域街长]))"
)
"""The same, whatever goes on behind it, for the most usual length of a name."""
_AMONG = (
    *("其中", "国网", "中共", "共青团"),
    *("根据", "按照", "依据", "遵照", "落实", "贯彻", "协助", "配合", "参加", "对照", "结合", "感谢", "接", "建议"),
)
"""What a name stands behind, too: 其中柳河镇3处, 国网柳河县供电公司, 按照柳河县财政局要求."""
_SET_PHRASES = frozenset(
    (
        "城乡",
        "水乡",
        "林区",
        "山区",
        "湖区",
        "湾区",
        "港区",
        "景区",
        "厂区",
        "园区",
        "城区",
        "老区",
        "新区",
        "中心村",
        "小区",
        "中村",
    )
)
_COMMON_STEMS = frozenset(
    (
        "深化",
        "绿化",
        "美化",
        "净化",
        "老化",
        "中小",
        "大中",
        "大小",
        "新建",
        "建成",
        "通达",
        "田园",
        "水源",
        "滨水",
        "文明",
        "三",
        "上下",
        "东西",
        "南北",
    )
)


@cache
def _family() -> re.Pattern[str]:
    """王家坪村, 张家村; looked for only where 家 is."""
    return re.compile(rf"(?P<stem>[{USUAL}]家[{NAMING}]?){_KIND}")


def places(text: str) -> Iterator[Fact]:
    """The places of a text from left to right, none overlapping another; 云岭县青溪镇 are two."""
    spans = list(divisions(text))
    found = chain(_PLACE.finditer(text), _family().finditer(text)) if "家" in text else _PLACE.finditer(text)
    for match in found:
        begin = _begin(text, match.start(), match.end("stem"))
        if begin is not None:
            spans.append((begin, match.end()))
    taken = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < taken:
            continue
        yield Fact.named(text, start, end, "place")
        while inside := _INSIDE.match(text, end) or _WITHIN.match(text, end):
            start, end = inside.span()
            yield Fact.named(text, start, end, "place")
        taken = end


def _begin(text: str, least: int, suffix: int) -> int | None:
    """Where the name before the suffix begins; None where no name stands there."""
    for begin in range(suffix - 2, least - 1, -1):
        stem = text[begin:suffix]
        if stem in _COMMON_STEMS or stem[1:] + text[suffix] in _SET_PHRASES:
            return None
        if suffix - begin > 2 and text.startswith("城市", suffix - 1):
            return None  # 文明城市, 建成城市
        if begin == 0 or not _is_han(text[begin - 1]) or text[begin - 1] in BEFORE:
            return begin
        if text.endswith(_AMONG, 0, begin):
            return begin
    return None


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
