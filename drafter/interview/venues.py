"""Squares, markets, stations and houses by their names, where something stands or is done: 在人民广场、汽车南站设点."""

import re
from collections.abc import Iterator

Span = tuple[int, int]

_OUTSIDE = "广场|夜市|汽车站|火车站|高铁站|[东南西北]站|步行街|商业街|家属院|公园|码头|渡口|农庄|批发市场|农贸市场"
_HOUSES = (
    "公寓|商场|商城|影城|影院|剧院|体育馆|体育场|大厦|酒吧|网咖|网吧|宾馆|酒店|餐馆|饭庄|书店|民宿|酒楼|会所|售楼部"
    "|大药房|药店|超市|餐厅|理发店"
)
_KIND = f"{_OUTSIDE}|{_HOUSES}"
_OF_PEOPLE = "社区|小区|路|街"
_SORT = (
    "有关|相关|部分|周边|附近|重点|大型|中型|小型|老旧|老|公共|商业|农贸|社区|小区|地下|露天|停车|文明|旅游|星级|无证"
)
_SORT_TOO = "定点|连锁|零售|社会|辖区|城区|乡镇|农村|城市|村级|口袋|街头|沿街|路边|主题|湿地|森林|体育|健身|休闲|客运"
_RARER_SORT = "长途|专业|综合|高档|娱乐"
_BEFORE_KIND = f"(?:{_SORT}|{_SORT_TOO}|{_RARER_SORT})(?:{_KIND}|{_OF_PEOPLE})"
_COMMON = f"(?!{_BEFORE_KIND})(?![各每该本某这那一两几多等无有]|全[^福聚家])"
"""How what is said of such places in general begins."""
_NAME = f"{_COMMON}[一-龥]{{2,4}}?(?:{_KIND})(?![长主管员业])"
_BEGINS = "(?:(?<=[在到至于对与])|(?<=位于|走进|来到|责令|查处|检查|关停|约谈|联合))"
_ROW = re.compile(rf"{_BEGINS}{_NAME}(?:[、和]{_NAME})*")
_COUNTED = re.compile(r"(?<=[在到至于对])[一-龥]{2,6}(?:、[一-龥]{2,6}){1,9}(?=等\s?\d+[个处家])")
_ONE = re.compile(f"{_COMMON}[一-龥]{{2,4}}?(?:{_KIND}|{_OF_PEOPLE})")
_PLACES = "卡点|屋场|点位|路口|路段|村组|院落|站点|部位|地点|集镇|景点|小区|乡镇|片区|渡口|桥梁|隧道|地段"
_AT = re.compile(
    r"(?:(?<=[在到对])|(?<=深入|走进))[一-龥]{2,6}(?:、[一-龥]{2,6}){1,9}"
    rf"(?=等\s?\d+[个处][一-龥]{{0,4}}(?:{_PLACES}))"
)
"""A row of which what follows says that it is one of places: 北门桥、三里亭等9个卡点."""
_GENERAL = "各|全|城市|口袋|街头|主题|湿地|重点|主要|老旧|公路|农村|城区|学校|医院|车站|市场|集市|景区|社区|村庄|企业"
_GENERAL_TOO = "工地|校园|周边|沿线|机关|乡镇|街道|居民|水库|河道|学习|作风"
_NO_NAME = re.compile(f".*(?:{_GENERAL}|{_GENERAL_TOO})|广场|公园|码头|商场|路口|小区|桥梁|隧道|渡口")
"""Places in general, in such a row."""
_EACH = re.compile("[^、和]+")
_SIGNS = re.compile("[场寓市站城院馆厦街园吧咖店庄头口宿楼所部房厅段点]")


def venues(text: str) -> Iterator[Span]:
    """(start, end) of each."""
    if not _SIGNS.search(text):
        return
    for row in _ROW.finditer(text):
        yield from (one.span() for one in _EACH.finditer(text, *row.span()))
    if "等" in text:
        yield from _in_rows(text)


def _in_rows(text: str) -> Iterator[Span]:
    """Those in a row that is counted behind: in one of places all, else what is of such a kind."""
    for row in _COUNTED.finditer(text):
        yield from (one.span() for one in _EACH.finditer(text, *row.span()) if _ONE.fullmatch(one[0]))
    for row in _AT.finditer(text):
        ones = list(_EACH.finditer(text, *row.span()))
        if not any(_NO_NAME.match(one[0]) for one in ones):
            yield from (one.span() for one in ones)
