"""Persons: a surname with one or two characters, beside a title of office or 同志."""

import re
from collections.abc import Iterator

from drafter.facts.fact import Fact

_SURNAMES = (
    "欧阳|上官|司马|诸葛|"
    "[王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁董余苏叶吕魏蒋杜丁沈姜范傅钟卢汪戴崔谭廖"
    "邱侯邹熊孟秦阎薛雷段郝孔邵史毛顾赖武莫贾夏尹钱龙万白易贺龚黎樊覃]"
)
_TITLES = "同志|书记|县长|市长|区长|镇长|乡长|局长|主任|部长|科长|处长|校长|院长|所长|站长|队长|主席|董事长|总经理|教授"
_BEFORE = re.compile(
    rf"(?:^|(?<=[^一-龥])|(?<=[由请和与对以向让听是])|(?<=记者|党员|队员|干部|村民|居民|民警|医生|教师))"
    rf"(?:{_SURNAMES})(?:[一-龥]{{1,2}})(?=(?:副)?(?:{_TITLES}))"
)
_AFTER = re.compile(
    rf"(?<=书记|县长|市长|区长|镇长|乡长|局长|主任|部长|科长|处长|校长|院长|所长|站长|队长|主席|经理|村民|党员|队员|居民|民警)"
    rf"(?:{_SURNAMES})(?:[一-龥]{{1,2}})"
    r"(?=[，。、；：）\s]|同志|主持|出席|带队|指出|强调|率队|介绍|参加|表示|说|到|作|$)"
)
_NO_NAME = re.compile(r"组|任|总|副|书|局|县|长|度|级|员|要|们|来|个|家|位|名|同|等|的|和|与|先|后|余|多|为")


def persons(text: str) -> Iterator[Fact]:
    """The names without the titles beside them."""
    if not any(word in text for word in ("同志", "书记", "长", "主任", "主席", "经理", "村民", "党员", "居民", "民警")):
        return
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text):
            name = match.group()
            if not _NO_NAME.search(name):
                yield Fact(match.start(), match.end(), "person", name, name)
