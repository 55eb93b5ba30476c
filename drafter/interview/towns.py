"""Towns and quarters by names of any characters, which are asked again: 枥陂镇、清溪乡, 任枥陵街道党工委书记."""

import re
from collections.abc import Iterator

from drafter.facts.naming import BEFORE

_KIND = "(?:街道|社区|[镇乡])"
_OTHER = (
    "乡镇|村镇|城镇|集镇|城乡|中心|重点|部分|其[他余中]|相邻|邻近|建制|[老新]城|特色|示范|试点|文明|先进|后进|偏远|边远|周边|自然|行政"
    "|农村|新农|城中|城市|担任|任|[在对与和向为由从到以将把经是于及给让被往赴回离按受因]|本[镇乡村]|所在|有关|相关|下辖|辖区|沿[江河海湖线]|山区|平原|革命|民族|少数|经济|美丽|和美|平安|智慧|数字|未来|红色|绿色|党建"
    "|健全|完善|强化|加强|发挥|落实|优化|规范|压实|支持|建强|配强|选优|指导|督促|明确|推动|推进|组织|要求"
    "|[各全每该我某几两一二三四五六七八九十百个条]|[省市县区镇乡村]|街道|社区"
)
"""How what is said of such places in general begins."""
_STEM = f"(?!{_OTHER})[一-龥](?:(?!由)[一-龥]){{1,2}}?"
_NAME = _STEM + _KIND
_BEGINS = f"(?:(?<![一-龥])|(?<=[{''.join(BEFORE)}于]))"
_TOWN = re.compile(
    rf"{_BEGINS}(?P<listed>{_NAME}(?:[、和与]{_NAME})+)(?![一-龥]?[级容貌])"
    rf"|(?:(?<![信责主])任)(?P<served>{_STEM}(?:{_KIND}|村))(?=党|人大|人民政府|政府|[镇乡村]长|村委|社区)"
    rf"|(?<![一-龥])(?P<headed>{_NAME})(?=党委|党工委|人民政府|人大主席团|关于|20\d\d年)"
)
_PARTED = re.compile("[、和与]")


def towns(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    for match in _TOWN.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        while start < end:
            mark = _PARTED.search(text, start, end)
            yield start, mark.start() if mark else end
            start = mark.end() if mark else end
