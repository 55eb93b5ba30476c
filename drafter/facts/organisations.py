"""Organisations: a place with the name of a body behind it, a county's department, a company with a name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.facts.fact import Fact
from drafter.facts.naming import NAMING
from drafter.zh.han import compiled

FIELDS = (
    "发展和改革|发展改革|发改|教育体育|教育|教体|科学技术|科技|工业和信息化|工信|公安|民政|司法|财政|"
    "人力资源和社会保障|人力资源社会保障|人社|自然资源和规划|自然资源|生态环境|住房和城乡建设|住房城乡建设|住建|"
    "交通运输|交通|水利|水务|农业农村|商务|文化和旅游|文化广电和旅游|文化旅游|文旅|卫生健康|卫健|退役军人事务|"
    "退役军人|应急管理|应急|审计|市场监督管理|市场监管|统计|医疗保障|医保|乡村振兴|信访|林业和草原|林业|林草|"
    "行政审批服务|行政审批|数据|政务服务|政务服务管理|大数据|档案|税务|气象|国有资产监督管理|体育|城市管理|"
    "城管|烟草专卖|综合行政执法|综合执法|园林绿化|机关事务管理|机关事务|粮食和物资储备|地方金融监督管理|能源|供销|消防救援|畜牧"
)
_BODY = compiled(
    rf"(?:(?:{FIELDS})(?:服务)?(?:局|委员会|委|办公室|厅|中心|支队|大队)(?!长|里|部)"
    r"|(?:人民法院|人民检察院|法院|检察院)(?!长)"
    r"|(?:供电公司|水务公司)(?!长|生)"
    r"|(?:机关事务服务中心|政务服务中心|政务中心|便民服务中心|疾控中心|疾病预防控制中心|融媒体中心|党群服务中心|矛盾调解中心|综治中心)"
    r"|(?:[一-龥]{1,6}?)(?:有限责任公司|有限公司|集团公司|幼儿园|小学|中学|职业学校|学校|党校|医院|卫生院|供电公司|水务公司|大学|学院|研究院|研究所|银行|信用社|协会|商会|合作社)(?!长|生)"
    r"|(?:委办公室|委组织部|委宣传部|委统战部|委政法委|委编办|委党校|纪委监委|总工会|妇联|团委|档案馆|图书馆|工商联|残联|文联|科协))"
)
_OVER = re.compile(r"(?:国网|国家税务总局|国家统计局|中国人民银行)\Z")
"""What the name of a branch begins with, before its place."""
_DEPARTMENT = re.compile(rf"[省市县区](?:{FIELDS})(?:局|委员会|委|厅)(?!长|里)")
_NAMED = re.compile(rf"(?:^|(?<=[^一-龥]))[{NAMING}]{{1,3}}\Z")
"""What stands right before a department, from where a name can begin: 望湖 of 望湖区税务局."""
_WORDS = frozenset("的了在对由与和等为将把是有及或各本该全家多名所")


@cache
def _company() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<=[，。、；：“（\s由与和对])|^)(?:委托|引进|引入|联合|依托|聘请|支持|推动|会同|协调|帮助|走访)?"
        r"([一-龥]{2,12})(?:有限责任公司|股份有限公司|有限公司|集团公司)"
    )


def organisations(text: str, places: Sequence[Fact]) -> Iterator[Fact]:
    """Bodies behind the given places, which the span takes in, and departments behind a bare 省, 市, 县 or 区."""
    for place in places:
        match = _BODY.match(text, place.end)
        if match and not _WORDS & set(match.group()):
            over = _OVER.search(text, max(place.start - 6, 0), place.start)
            yield Fact.named(text, over.start() if over else place.start, match.end(), "organisation")
    for match in _DEPARTMENT.finditer(text):
        named = _NAMED.search(text, max(match.start() - 4, 0), match.start())
        yield Fact.named(text, named.start() if named else match.start(), match.end(), "organisation")
    if "公司" in text:
        for match in _company().finditer(text):
            if not _WORDS & set(match[1]):
                yield Fact.named(text, match.start(1), match.end(), "organisation")
