"""An answer of another kind than the question's: a sentence where a unit is asked for, a unit where a person is."""

import re

from drafter.questions.question import Kind

_SENTENCE = re.compile(r"[，,。；;：:！!？?]|\d\s?(?:[万亿千百]?元|人次|[万亿]|%|％|户|项|件|次|年|个)")
_TIME = re.compile(r"(?:今年|去年|近年|全年|[上下]半年|[一二三四]季度|\d{4}年)(?:以来|来)?\Z|(?:今年|近年)")
_UNIT_END = re.compile(r"(?:[局委办厅院校站处府]|公司|中心|集团|街道|[省市县区镇乡])\Z")
_PARTED = re.compile(r"[、\s]+")
_LONGEST_UNIT, _LONGEST_PERSON = 30, 24
"""Characters that the name of a unit has at most, and that of a person with the office."""


def unlike_kind(kind: Kind, text: str) -> str:
    """Why an answer is not of the question's kind, as the user is told; empty for one that may be."""
    said = text.strip()
    parts = _PARTED.split(said)
    if kind == "unit" and (_SENTENCE.search(said) or _TIME.match(said) or max(map(len, parts)) > _LONGEST_UNIT):
        return "这里问的是单位，写的不像单位的名称"
    if kind == "person" and (_SENTENCE.search(said) or len(parts[-1]) > _LONGEST_PERSON or _UNIT_END.search(said)):
        return "这里问的是人，写的不像人的姓名"
    return ""
