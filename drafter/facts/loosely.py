"""Names that are told loosely: by the part somebody plays, as a body that a county has but once, a school of a place.

Looser than `find_facts`, whose names must be sure: it is for last year's wording, in which rather too much is asked
again than too little.
"""

import re
from collections.abc import Iterator

from drafter.facts.fact import Fact
from drafter.facts.naming import BEFORE, NAMING
from drafter.facts.organisations import FIELDS
from drafter.facts.persons import ROLES
from drafter.facts.surnames import MAY_BE_SURNAME, OFFICES, RARER, TWO, USUAL
from drafter.zh.han import HAN, compiled

_PARTS = f"{OFFICES}|{ROLES}|徒弟|支书|理事长|管理人|学员|村医|儿童|老人|家长|患者|当事人|老板|队医|教官|孩子"
_SURNAME = f"(?:{TWO}|[{USUAL}{RARER}])"
"""Those that hardly any word begins with behind a part that somebody plays; 何, 林 and the like may."""
_NO_NAME = (
    "段时|何[时处种]|常态|林[业地草权]|周[密边到转期末]|陈[列述旧]|余[额名人]|顾[问客虑]|曾[任经]|江[河水]|黄[金色河]|毛[病利]|龙头|夏[季天]|雷[雨电]|石[材料]|"
    "高[效质标度频]|万[名人户]|马上|金融|温[度暖馨]|路[口段面]|卫[生健]|季[度节]|简[单化报]|商[务业品户家]|陆[续地路]|程[度序]|庄[严稼]|祝[贺福]|燕"
)
_DEEDS = (
    "签订|捐赠|主编|主动|利用|带领|坚持|负责|参加|自费|每天|先后|多次|义务|创办|发起|荣获|获评|被评|执教|撰写|入选|团队|一行|夫妇|"
    "[因在为对向的说把给到与和是等今现一全罚获]"
)
_GIVEN = f"(?:{HAN}(?={_DEEDS})|(?!.?(?:{_DEEDS})|某[^某]){HAN}{{2}}|{HAN}(?!{HAN}))"
_PERSON = compiled(
    rf"(?:{_PARTS})(?P<name>(?!{_NO_NAME}){_SURNAME}{_GIVEN})"
    rf"(?:[和与跟及、](?:{_PARTS})?(?P<other>(?!{_NO_NAME}){_SURNAME}{_GIVEN}))?"
)
_MASKED = compiled(rf"{MAY_BE_SURNAME}某(?:某|{HAN}(?=[，。；、和与因]))?(?![一二三四五六七八九十个些种])")
_LITTLE = compiled(rf"小{HAN}(?=说|的[父母家])")
_BODIES = re.compile(
    "[省市县区](?:文明办|妇联|总工会|残联|科协|文联|工商联|红十字会|关工委|农商行|农商银行|融媒体中心|疾控中心)"
)
_LISTED = compiled(rf"(?<=[、和及与])(?:{FIELDS})(?:局|委员会|委|厅)(?!长|里)")
"""A department beside another one whose county is named: 县财政局、发改局."""
_NAMED = compiled(
    rf"(?:(?<![一-龥])|(?<=[{''.join(BEFORE)}的进]))(?!沿|城乡|山区|新城|花园|东西|南北|上下|中心|文明)[{NAMING}城关丰鲜实验]{{2,4}}"
    r"(?:小学|中学(?!习)|派出所|卫生院|法庭|司法所|超市|敬老院|支行|大道|宾馆|酒店)"
)


def loosely_named(text: str) -> Iterator[Fact]:
    """Persons, bodies, schools and the like; some may be none."""
    for match in _PERSON.finditer(text):
        yield from (Fact.named(text, *match.span(group), "person") for group in ("name", "other") if match[group])
    for pattern in (_MASKED, _LITTLE) if "某" in text or "小" in text else ():
        yield from (Fact.named(text, *match.span(), "person") for match in pattern.finditer(text))
    for pattern in (_BODIES, _LISTED, _NAMED):
        yield from (Fact.named(text, *match.span(), "organisation") for match in pattern.finditer(text))
