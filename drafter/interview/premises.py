"""Quarters, roads, parks and firms by their names, wherever they are: 红星社区, 柳林路, 正源会计师事务所."""

import re
from collections.abc import Iterator

from drafter.facts.naming import BEFORE, NAMING
from drafter.facts.surnames import USUAL, WORDS_TOO
from drafter.interview.works import VERBS

_PLACE = "社区|路(?![口段面线灯由程网边])|街(?![道区巷头坊面])|开发区|工业园|产业园|度假区|林场|农场|茶场"
_BEGINS = f"(?:(?<![一-龥])|(?<={VERBS}|学习|走进|来到|联系|毗邻)|(?<=[{''.join(BEFORE - set('县区市省'))}的]))"
_NAMED = re.compile(
    rf"{_BEGINS}(?!城[乡镇市]|大小|新老|老城|新建|新区|平安|文明|和美|美丽|江河|建成|高新|国有|农林|乡村|上下|东西|南北|中心|开通)"
    rf"[{NAMING}]{{2,3}}(?<![道铁公水高门山开通化])(?:{_PLACE})"
)
_HAMLET = re.compile(
    f"(?<![十百千万\\d])(?!万家)[{USUAL}{WORDS_TOO}]家[坳湾沟坪坡冲塘岗岭寨庄屯堡集营河桥](?:村|组)?(?![稼湖])"
)
"""Named after the families that live there."""
_HOUSE = "会计师事务所|律师事务所|税务师事务所|设计院|勘察院|规划院|研究院|检测站|医院|大学(?![生习])"
_HIRED = "委托|聘请|邀请|引进|联合|选聘"
_FIRM = re.compile(
    rf"(?:(?<=委托|聘请|邀请|引进|联合)|(?<=[，。；、经由与和到在]))"
    rf"(?P<name>(?:(?!{_HIRED}|[经由与和到在去的了])[一-龥]){{2,8}}?(?:{_HOUSE}))"
)
_COMMON = re.compile(
    r"[各全每该本某几两一二三四五六七八九十]|第|[省市县区]级|[省市县区]?(?:内|属|直)|专业|有资质|高等|知名|著名|重点|定点|公立|民营|民办|基层|上级|下级|三甲|二甲|合作|国内"
    r"|相关|有关|中心|对口|乡镇|社区|附近|就近|指定|综合|[省市县区](?:中|人民|第一|中心|妇幼保健)?医院|职工|学校|医疗|.*[的了等或各]|会计师|律师|税务师|省外|境外|其他|定期|及时"
)
"""How what is said of such houses in general begins."""


def premises(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    yield from (match.span() for match in _NAMED.finditer(text))
    yield from (match.span() for match in _HAMLET.finditer(text))
    yield from (match.span("name") for match in _FIRM.finditer(text) if not _COMMON.match(match["name"]))
