"""What is named as one of several, or as the way between two: 文化路小区等18个小区, 青云至柳溪公路, 第三小学."""

import re
from collections.abc import Iterator

from drafter.facts.naming import BEFORE, NAMING
from drafter.interview.works import VERBS

_VERBS = (
    f"{VERBS}|推动|走访|打通|调研|打造|建设|引进|引入|整治|改建|扩建|新增|培育|选派|检查|深入|治理|修缮|升级|提升|盘活"
    "|帮助|涉及"
)
_KINDS = (
    "小区|家属院|幼儿园|分园|小学|中学|学校|医院|卫生院|敬老院|养老院|福利院|公园|广场|大桥|[路街巷桥河湖渠]|水库|园区|景区|度假区|开发区|产业园|工业园"
    "|项目|工程|中心|公司|合作社|基地|车站|码头|市场|商场|大厦|[村镇乡线段岛]|社区|街道|农场|林场|车间|酒店|宾馆|站点"
)
_COMMON = (
    f"{_VERBS}|[各全每多该本我这那有其等的了]|[一二两三四五六七八九十几]+[个家所处项条]|重点|老旧|农村|城市|城乡|乡镇|省市|市县|县乡|县区|区县|县镇|镇村|街道|社区|学校|医院|项目|工程"
    "|民生|水利|交通|基础|公共|文化[活广]|各类|部分|相关|有关|骨干|龙头|规上|工业|农业|养殖|种植|旅游|大型|中型|小型|易涝|沿[街江河湖海]|背街|主次|支|口袋|街头|主题"
)
"""How what is said of such things in general begins."""
_BEGINS = f"(?:(?<![一-龥])|(?<={_VERBS})|(?<=[{''.join(BEFORE)}为]))"
_FIRST = re.compile(rf"{_BEGINS}(?!{_COMMON})[一-龥]{{2,12}}?(?:{_KINDS})(?=等\s?\d)")
_BETWEEN = re.compile(
    rf"(?<=完成|打通|恢复|新开|开通)[一-龥]{{2,4}}?[至到—－-][一-龥]{{2,4}}?(?=公路|高速|铁路|大道|通道|客运|班线|线路)"
    rf"|{_BEGINS}[{NAMING}]{{2,3}}[至到—－-][{NAMING}]{{2,3}}(?=等|(?:段|线)|[一-龥]{{0,4}}(?:公路|高速|铁路|大道|通道))"
)
_COUNTED = re.compile(r"[省市县区镇乡]?第[一二三四五六七八九十]{1,2}(?:实验|高级|职业|人民)?(?:小学|中学|幼儿园|医院)")


def instances(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    if "等" in text:
        yield from (match.span() for match in _FIRST.finditer(text))
    for pattern in (_BETWEEN, _COUNTED):
        yield from (match.span() for match in pattern.finditer(text))
