"""Waterworks by their names, which are asked again: 石湾泵站, 南干渠; no 病险水库, no 全县水库."""

import re
from collections.abc import Iterator

_KINDS = "水库|泵站|水厂|电站|灌区|干渠|渡槽|堤防|涵闸|水闸"
VERBS = (
    "确保|推进|完成|解决|实施|启动|建成|新建|改造|位于|加快|开展|抓好|做好|承担|支持|谋划|争取|牵头|巡查|管护|调度|沿着|围绕|协调"
    "|拆除|清理|走访|拓宽|修通|整修|修复|贯通|涉及|包抓|包联|帮扶|毗邻|紧邻|连接|征收|指导|检查|捣毁|设立|责令|约谈|关停|其中"
)
"""What a name stands right behind, too; two characters each."""
_COMMON = (
    f"{VERBS}|"
    "变电|输变|[千万]?伏|病险|骨干|重点|关键|主要|部分|所有|其[他中余]|每|这|该|本|我|以|为|了|的|等|及|[和与]|辖区|境内|流域|沿线|[上下]游"
    "|[大中小][型微（(]|农村|城[区乡镇]|乡镇|村[级镇]|[省市县区镇乡村]|全|各|多|有|无|新[建增]|在建|[已改扩修兴]建|现有|老旧|一[座个处批]|[二两三四五六七八九十百几][座个处条]"
    "|座|饮用|水[利源]|防洪|灌溉|排[涝水]|供水|取水|供热|用于|引水|提水|抽水|山塘|塘坝|江河|河[道湖]|标准|智慧|数字|现代|生态|大中|中小|雨[污水]|污水|给水|自来"
    "|检查|巡[查护视]|管[理护好]|改造|治理|整治|加固|维修|建[设成好]|保障|落实|组织|对|向|从|让|把|将|被|在|到|当|按|因|就"
)
"""How what is said of works in general begins."""
_NAME = re.compile(
    rf"(?:(?<![一-龥])|(?<={VERBS})|(?<=[在到对与和由是将把及]))(?!{_COMMON})[一-龥]{{1,4}}?(?<![座个处条口的级型各])(?:{_KINDS})"
)
_SIGNS = ("库", "站", "厂", "渠", "槽", "防", "闸", "灌区")


def works(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    if any(sign in text for sign in _SIGNS):
        yield from (match.span() for match in _NAME.finditer(text))
