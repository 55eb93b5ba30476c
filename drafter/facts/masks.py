"""Masks: what was put in place of a fact that may not be shown, as X市, ××局, 20xx年 or D建."""

import re
from collections.abc import Iterator

from drafter.facts.fact import Fact

_HAN = "一-龥"
_MASK = re.compile(
    r"20[XxＸ×*＊]{2}年?"
    r"|(?<![A-Za-z0-9])[XxＸ](?=年|月)年?(?:[XxＸ]月)?(?:[XxＸ]日)?"
    r"|(?<![A-Za-z0-9])[XxＸ](?=日)日"
    r"|(?:(?<![A-Za-z0-9×])(?:[XxＸ]{1,6}|×{1,6})(?![A-Za-z0-9×光线射波染形型理轴])|(?<![A-Za-z0-9*])\*{2,6})"
    rf"[省市县区镇乡村局委办院]?(?=[{_HAN}，。、；）]|$)|(?<=[{_HAN}])\*{{1,6}}(?=[{_HAN}，。])"
    r"|□{2,}|(?<![二一○])○{2,}(?!.?年)|＊{2,}"
    r"|(?<![A-Za-z0-9])D(?:建|委|员|课|组|性|风|内|章|史|校|费|中央|支部|总支|政)"
    r"|(?<![A-Za-z0-9])(?:DK|TD日|T教育|ZF|SJ)(?![A-Za-z\d-])"
    r"|某某|某(?:省|市|县|区|镇|乡|村|局|委|办|单位|公司|企业|同志|部门|街道|社区|学校)"
)
_FIRST = re.compile("[2XxＸ×*＊□○DTZS某](?:(?<!2)|(?=0[XxＸ×*＊]))")
"""How each of them begins; `re` looks for this much faster."""


def masks(text: str) -> Iterator[Fact]:
    """Each mask with what it stands before, as in X市."""
    end = 0
    for first in _FIRST.finditer(text):
        match = _MASK.match(text, first.start()) if first.start() >= end else None
        if match:
            end = match.end()
            yield Fact(match.start(), end, "mask", match[0], match[0])
