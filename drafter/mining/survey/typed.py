"""A clause with its facts masked: each becomes one private character that tells its type, and a type has names."""

import re
from collections.abc import Sequence

from drafter.facts import Fact, find_facts
from drafter.zh.party import party_spelt_out
from drafter.zh.width import full_width_punctuation

FREE = "\ue000"
"""A gap that holds no fact."""
COUNT, MONEY, SHARE, DATE, YEAR, PERSON, PLACE, BODY, QUOTED, MASK = (chr(0xE001 + n) for n in range(10))
TYPED = frozenset((COUNT, MONEY, SHARE, DATE, YEAR, PERSON, PLACE, BODY, QUOTED, MASK))
_MARKS = {
    "date": DATE,
    "year": YEAR,
    "person": PERSON,
    "place": PLACE,
    "organisation": BODY,
    "quoted": QUOTED,
    "mask": MASK,
}
_KINDS = {
    COUNT: "number",
    MONEY: "number",
    SHARE: "number",
    DATE: "date",
    YEAR: "number",
    PERSON: "person",
    PLACE: "place",
    BODY: "unit",
}
_NAMES = {
    COUNT: "数",
    MONEY: "金额",
    SHARE: "百分比",
    DATE: "日期",
    YEAR: "年份",
    PERSON: "姓名",
    PLACE: "地名",
    BODY: "单位",
    QUOTED: "名称",
    MASK: "内容",
}
_COUNTED = (
    ("个百分点", "百分点"),
    ("人次", "人次"),
    ("场次", "场次"),
    ("次", "次数"),
    ("户", "户数"),
    ("人", "人数"),
    ("名", "人数"),
    ("家", "家数"),
    ("件", "件数"),
    ("项", "项数"),
    ("条", "条数"),
    ("场", "场数"),
    ("期", "期数"),
    ("份", "份数"),
    ("篇", "篇数"),
    ("处", "处数"),
    ("起", "起数"),
    ("天", "天数"),
    ("个", "个数"),
)
"""What a figure is called by the measure word behind it, …"""
_MEASURE = re.compile("公里|小时|批次|[轮座间吨批亩台套辆所类张本块棵株头只盏支幅栋艘]")
"""… and others by which it is called as they are: 轮数, 公里数."""
_NUMBER = re.compile(r"[\d.,，]+[万亿千百]*[余多]?|[一二两三四五六七八九十百千万亿零〇]+[余多]?")
_DIGITS = re.compile(r"20[*×xX]{2}|\d+(?:[.,，]\d+)*[万亿]?[余多]?")


def compared(text: str) -> str:
    """Clauses as they are compared: widths, 党 for D, each run of digits one mark; quick, for all of an article."""
    return _DIGITS.sub(COUNT, normalised(text))


def typed_all(clauses: Sequence[str]) -> list[str]:
    """The clauses with each fact as one character of its type; a figure's measure word stays.

    They are looked through as one text, which takes half as long; a fact never goes on to the next line.
    """
    wide = "\n".join(map(normalised, clauses))
    parts, end = [], 0
    for fact in find_facts(wide):
        parts += [wide[end : fact.start], _mark(fact)]
        end = fact.end
    return _DIGITS.sub(COUNT, "".join((*parts, wide[end:]))).split("\n") if clauses else []


def normalised(text: str) -> str:
    """A clause in full width and with 党 for D."""
    # of the marks only brackets, and commas and colons between digits, can stand in a clause
    return party_spelt_out(full_width_punctuation(text) if any(mark in text for mark in "(),:") else text)


def _mark(fact: Fact) -> str:
    if fact.kind != "figure":
        return _MARKS[fact.kind]
    if fact.value.endswith("%"):
        return SHARE
    if "元" in fact.text:
        return MONEY
    number = _NUMBER.match(fact.text)
    return COUNT + (fact.text[number.end() :] if number else "")


def kind_of(mark: str) -> str:
    """The kind of slot that a mark stands for, as skeletons name kinds; text for a gap that holds no fact."""
    return _KINDS.get(mark, "text")


def name_of(mark: str, behind: str) -> str:
    """What a typed slot is called; `behind` is the wording after it, which may begin with a measure word."""
    if mark == COUNT:
        measure = _MEASURE.match(behind)
        told = f"{measure[0]}数" if measure else _NAMES[COUNT]
        return next((name for unit, name in _COUNTED if behind.startswith(unit)), told)
    return _NAMES[mark]
