"""Masks: what was put in place of a fact that may not be shown, as X市, ××局, 20xx年 or D建."""

import re
from collections.abc import Iterator

from drafter.facts.fact import Fact
from drafter.zh.han import compiled
from drafter.zh.party import LETTERED, PARTY, SERIES

_HAN = "一-龥"
_THEME = (
    rf"(?<![A-Za-z0-9百千万亿{LETTERED}])"
    rf"T(?:(?=[{_HAN}“])(?![{SERIES}恤台形字梁细检值骨构接头路管])|(?<=为T)(?![A-Za-z0-9]))"
)
"""T for 主题."""
_MASK = compiled(
    r"20[XxＸ×*＊]{2}年?"
    r"|(?<![A-Za-z0-9])[XxＸ](?=年|月)年?(?:[XxＸ]月)?(?:[XxＸ]日)?"
    r"|(?<![A-Za-z0-9])[XxＸ](?=日)日"
    r"|(?:(?<![A-Za-z0-9×])(?:[XxＸ]{1,6}|×{1,6})(?![A-Za-z0-9×光线射波染形型理轴])|(?<![A-Za-z0-9*])\*{2,6})"
    rf"[省市县区镇乡村局委办院]?(?=[{_HAN}，。、；）”%％]|$)|(?<=[{_HAN}])\*{{1,6}}(?=[{_HAN}，。])"
    r"|□{2,}|(?<![二一○])○{2,}(?!.?年)|＊{2,}"
    rf"|{PARTY}(?:中央|支部|总支|[建委员课组性风内章史校费政务规纪])?"
    rf"|(?<![A-Za-z0-9])(?:DK|TD日|ZF|SJ)(?![A-Za-z\d-])|{_THEME}(?:教育)?"
    rf"|(?<=[省市县区州乡镇])W(?=[{_HAN}、，。])(?![座栋区])"
    r"|某某|某(?:省|市|县|区|镇|乡|村|局|委|办|单位|公司|企业|同志|部门|街道|社区|学校)"
)
_FIRST = re.compile("[2XxＸ×*＊□○DTWZS某](?:(?<!2)|(?=0[XxＸ×*＊]))")
"""How each of them begins; `re` looks for this much faster."""


def masks(text: str) -> Iterator[Fact]:
    """Each mask with what it stands before, as in X市."""
    end = 0
    for first in _FIRST.finditer(text):
        match = _MASK.match(text, first.start()) if first.start() >= end else None
        if match:
            end = match.end()
            yield Fact(match.start(), end, "mask", match[0], match[0])
