"""Bodies that a report calls by their level alone, as those who read it know which is meant: 省中医院, 市防指, 县一中.

Wording with such a name in it goes on to no other report, though nothing in the name is a place.
"""

import re
from collections.abc import Iterator

_KINDS = (
    "医院|中学|小学|大学|学院|党校|农科院|研究院|研究所|设计院|防指|防办|指挥部|安委会|安委办|巡察组|巡察办|督导组|督查组|专班"
    "|集团|公司|银行|联社|电视台|图书馆|文化馆|博物馆|福利院|[一二三四五六七八九十]中"
)
_BEFORE = "与和及由被请向到在从对经报合同助往赴跟"
"""The last character of what stands before a name: else 市 or 区 may end another word, as 城市 or 社区 does."""
_NAME = re.compile(
    rf"(?:(?<![一-龥])|(?<=[{_BEFORE}]))[省市县区州](?!级|属|直|内|外|域|里|长)[^\W\d省市县区乡镇村级各全和及与的]{{0,4}}?(?:{_KINDS})"
)


def named_by_level(text: str) -> Iterator[tuple[int, int]]:
    """Where such names begin and end."""
    yield from (match.span() for match in _NAME.finditer(text))
