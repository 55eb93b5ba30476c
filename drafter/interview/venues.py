"""Squares, markets, stations and houses by their names, where something stands or is done: 在人民广场、汽车南站设点."""

import re
from collections.abc import Iterator

_KIND = (
    "广场|公寓|夜市|汽车站|火车站|高铁站|[东南西北]站|商场|商城|影城|影院|剧院|体育馆|体育场|大厦|步行街|家属院|公园|酒吧|网咖|网吧|宾馆|酒店|餐馆|饭庄|书店"
    "|码头|渡口|农庄|民宿|酒楼|会所|售楼部|批发市场|农贸市场"
)
_OF_PEOPLE = "社区|小区|路|街"
_SORT = (
    "有关|相关|部分|周边|附近|重点|大型|中型|小型|老旧|老|公共|商业|农贸|社区|小区|地下|露天|停车|文明|旅游|星级|无证"
)
_OTHER_SORTS = (
    "辖区|城区|乡镇|农村|城市|村级|口袋|街头|沿街|路边|主题|湿地|森林|体育|健身|休闲|客运|长途|专业|综合|高档|娱乐"
)
_COMMON = f"(?!(?:{_SORT}|{_OTHER_SORTS})(?:{_KIND}|{_OF_PEOPLE}))(?![各每该本某这那一两几多等无有]|全[^福聚家])"
"""How what is said of such places in general begins."""
_NAME = f"{_COMMON}[一-龥]{{2,4}}?(?:{_KIND})(?![长主管员业])"
_ROW = re.compile(rf"(?:(?<=[在到至于对])|(?<=位于|走进|来到|责令|查处|检查|关停|约谈)){_NAME}(?:[、和]{_NAME})*")
_COUNTED = re.compile(r"(?<=[在到至于对])[一-龥]{2,6}(?:、[一-龥]{2,6}){1,9}(?=等\s?\d+[个处家])")
_ONE = re.compile(f"{_COMMON}[一-龥]{{2,4}}?(?:{_KIND}|{_OF_PEOPLE})")
_EACH = re.compile("[^、和]+")
_SIGNS = re.compile("[场寓市站城院馆厦街园吧咖店庄头口宿楼所部]")


def venues(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    if not _SIGNS.search(text):
        return
    for row in _ROW.finditer(text):
        yield from (one.span() for one in _EACH.finditer(text, *row.span()))
    for row in _COUNTED.finditer(text):
        for one in _EACH.finditer(text, *row.span()):
            if _ONE.fullmatch(one[0]):
                yield one.span()
