"""Quarters, roads, parks and firms by their names, wherever they are: 红星社区, 柳林路, 正源会计师事务所."""

import re
from collections.abc import Iterator

from drafter.facts.naming import BEFORE, NAMING
from drafter.facts.surnames import USUAL, WORDS_TOO
from drafter.interview.works import VERBS

_PLACE = "社区|路(?![口段面线灯由程网边])|街(?![道区巷头坊面])|开发区|工业园|产业园|度假区|林场|农场|茶场"
_BEGINS = f"(?:(?<![一-龥])|(?<={VERBS}|学习|走进|来到|联系|毗邻)|(?<=[{''.join(BEFORE - set('县区市省'))}的]))"
_NAMED = re.compile(
    rf"{_BEGINS}(?!沿|城[乡镇市]|大小|新老|老城|新建|新区|平安|文明|和美|美丽|江河|建成|高新|国有|农林|乡村|上下|东西|南北|中心|开通)"
    rf"[{NAMING}]{{2,3}}(?<![道铁公水高门山开通化])(?:{_PLACE})"
)
_MADE_FOR = "致富|产业|机耕|断头|幸福|连心|小康|振兴|农村|乡村|通村|通组|进村|入户|旅游|主干|次干|步行|商业|美食"
_MADE_OF = "高速|柏油|水泥|砂石|沙石|回头|背街|小"
_NO_ROAD = f"(?!.{{0,2}}(?:{_MADE_FOR}|{_MADE_OF})|.?[条些段种]|[各全每该本这那此同一两几])"
_ROAD_KIND = "(?:路(?![口面段灯由程网边线径人上基况障过费子标政])|街(?![道区头坊面])|大道|巷)"
_ROAD_NAME = f"{_NO_ROAD}[一-龥]{{1,3}}(?<![道铁公水高门山开通化思网电线弯老新旧出活绝近后退财条]){_ROAD_KIND}"
_ROAD = re.compile(
    rf"(?<![一-龥]){_ROAD_NAME}(?=\d+号)|(?:(?<=[在沿到至于对])|(?<={VERBS}|查处|整治|打通|途经)){_ROAD_NAME}(?:[、和]{_ROAD_NAME})*"
)
"""Roads of any name where something stands or is done: 在解放路设点."""
_ABOUT = re.compile(
    rf"(?:(?<![一-龥])|(?<=[在对到])|(?<={VERBS}))(?!周边|附近|边远|[沿在对到老城]|[东南西北中]部|山区|重点|[各全每该本这那此同一两几])"
    r"(?!.?[条些段种])[一-龥]{2,3}(?=一带|片区)"
)
"""柑子园片区, 麻溪铺一带."""
_EACH = re.compile("[^、和]+")
_HAMLET = re.compile(
    f"(?<![十百千万\\d])(?!万家)[{USUAL}{WORDS_TOO}]家[坳湾沟坪坡冲塘岗岭寨庄屯堡集营河桥](?:村|组)?(?![稼湖])"
)
"""Named after the families that live there."""
_HOUSE = (
    "会计师事务所|律师事务所|税务师事务所|设计院|勘察院|规划院|研究院|检测站|医院|大学(?![生习])|培训学校|家具厂"
    "|(?:检测|监理|审计|评估|测绘|物业|保安|建筑|工程|咨询|劳务|运输|保洁|园林|传媒|环保|家政)公司"
)
_HIRED = "委托|聘请|邀请|引进|联合|选聘|组织|并请|依托|协同"
_FIRM = re.compile(
    rf"(?:(?<={_HIRED})|(?<=[，。；、经由与和到在向对]))"
    rf"(?P<name>(?:(?!{_HIRED}|[经由与和到在去的了])[一-龥]){{2,8}}?(?:{_HOUSE}))"
)
_COMMON = re.compile(
    r"[各全每该本某几两一二三四五六七八九十]|第|[省市县区]级|[省市县区]?(?:内|属|直)|专业|有资质|高等|知名|著名|重点|定点|公立|民营|民办|基层|上级|下级|三甲|二甲|合作|国内"
    r"|相关|有关|中心|对口|乡镇|社区|附近|就近|指定|综合|[省市县区](?:中|人民|第一|中心|妇幼保健)?医院|职工|学校|医疗|.*[的了等或各]|会计师|律师|税务师|省外|境外|其他|定期|及时|第三方|市场化|国有|城投|施工|监理|承建|物业|保安|社会"
)
"""How what is said of such houses in general begins."""


def premises(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    yield from (match.span() for match in _NAMED.finditer(text))
    for row in _ROAD.finditer(text):
        yield from (road.span() for road in _EACH.finditer(text, *row.span()))
    if "一带" in text or "片区" in text:
        yield from (match.span() for match in _ABOUT.finditer(text))
    yield from (match.span() for match in _HAMLET.finditer(text))
    yield from (match.span("name") for match in _FIRM.finditer(text) if not _COMMON.match(match["name"]))
