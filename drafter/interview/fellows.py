"""What stands in a row with a name is a name too: 县林业局、石屏镇、国有青龙林场; 周小芹、田光明两位老师."""

import re
from collections.abc import Iterator, Sequence

from drafter.facts.surnames import TWO, USUAL, WORDS_TOO

Span = tuple[int, int]

_KIND = "街道|社区|委员会|林场|农场|中心|公司|集团|供销社|合作社|小学|中学|医院|银行|协会|小区|园区|开发区"
_SHORT = "[镇乡村局厅院所站厂]"
"""Kinds told by one character, before which a name has two at least."""
_COMMON = (
    "[各全每该本某几两一二三四五六七八九十]|[镇乡村组](?!.{1,3}[镇乡村])|有关|相关|其[他它余中]|部分|重点|所有|上级|下[级属]|直属|所属|基层|业务|职能|主管|行业|项目"
    "|用人|建设|施工|设计|监理|责任|牵头|配合|成员|参[建与]|培训|服务|定点|公立|民办|乡镇|街道|社区|镇村|村镇|城[乡区]|农村|中心|派[出驻]|驻|科研|金融|医疗|教育机"
    "|学校|医院|企业|公司|机关|单位|高校|院校|老旧|行政|自然|周边|试点|示范|先进|后进|沿线|分管|主要|会同|联合|配套"
)
"""How what is said of such bodies in general begins."""
_FELLOW = re.compile(
    rf"、(?P<name>(?!{_COMMON})(?:[一-龥]{{2,8}}?{_SHORT}|[一-龥]{{1,8}}?(?:{_KIND})))(?![一-龥]?[级容貌民干])"
)
_SPLIT = frozenset("的了是在对把将等和与及由")
_BODY = re.compile("[镇乡村道区局委厅院所站场心司团厂社学行会园]\\Z")
"""What the name of a place or body ends with, so that a row of them goes on behind it."""
_PERSON = f"(?:(?:{TWO})[一-龥]{{1,2}}|[{USUAL}{WORDS_TOO}][一-龥]{{1,2}}(?<!书记)(?<!长))"
_NO_PERSON = (
    "高(?:标|质|效|工|校|中|速)|程(?:序|度)|江(?:河|湖)|万(?:事|物|人|众)|马(?:路|上)|牛道|石(?:匠|材)|方(?:案|式|面|法)|时(?:限|间)|任(?:务|职)|安(?:全|装)|严(?:要|管)"
    "|金(?:融|属)|水(?:利|电)|路(?:面|灯)|施(?:工|策)|温(?:度|暖)|商(?:户|贸)|贺(?:信|电)|许(?:可|多)|成(?:果|效)|毛(?:利|猪)|龙(?:头|虾)|黄(?:牛|金)|白(?:菜|酒)|雷(?:电|雨)"
)
_COUNTED = re.compile(
    rf"(?:(?<![一-龥])|(?<=[由请对与和为让]))(?P<names>(?!{_NO_PERSON}){_PERSON}(?:、(?!{_NO_PERSON}){_PERSON}){{1,20}}?)"
    r"(?=[两二三四五六七八九十\d]{1,2}[位名](?:同志|老师|教师|干部|职工|党员|代表|医生|护士|学生|队员|师傅)"
    r"|等\s?(?:\d+|[两二三四五六七八九十])[位名]同志|等?同志)"
)


def fellows(text: str, names: Sequence[Span]) -> Iterator[Span]:
    """(start, end) of the names that follow one of `names` in a row, and of people in a row who are counted behind."""
    if "、" not in text:
        return
    known = {start for start, _ in names}
    for start, end in names:
        while _BODY.search(text, start, end) and (match := _FELLOW.match(text, end)):
            if match.start("name") in known or _SPLIT & set(match["name"]):
                break
            start, end = match.span("name")
            yield start, end
    yield from (match.span("names") for match in _COUNTED.finditer(text))
