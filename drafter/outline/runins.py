"""Paragraphs that open with a heading without a number, which runs into their text."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate, groupby
from operator import itemgetter

from drafter.outline.headings import FEWEST, FIGURE, LONGEST_LABEL, SHORT_SENTENCE, SPEAKING, STARTERS
from drafter.outline.leads import LONGEST
from drafter.outline.mark import Mark
from drafter.outline.rows import Row
from drafter.outline.titles import FIELD, UNIT
from drafter.zh.parallel import siblings

_LONGEST_BRACKET = 15
"""Characters of 【领导带学】."""
_VIRTUES = "德能勤绩廉学"
"""What a yearly report tells of who writes it, one after another: 德：…, 能：…."""
_TOPICS = (
    "方面",
    "工作",
    "建设",
    "管理",
    "情况",
    "服务",
    "保障",
    "教育",
    "发展",
    "作风",
    "纪律",
    "学习",
    "能力",
    "问题",
    "打算",
    "成效",
    "做法",
    "措施",
    *_VIRTUES,
)
"""How a label ends that says what a paragraph is about, and not who speaks or who is spoken of."""
_SHORTEST_OF_A_KIND = 4
_PEOPLE = "长员记任师委理事人表户生友姐叔伯爷婶哥弟妹民组方者度月日期段类型"
"""How a label ends that says who speaks or does something, or when, or of what sort it is."""
_ASPECT = re.compile("[^，、以个几下]{2,8}方面：")
"""业务工作方面：, and not 以下三个方面：."""
_LONGEST_STEPS = 26
"""Characters of two clauses or more that are as long as those of another heading."""
_HOUR = re.compile(r"\d{1,2}[:：]\d\d")
"""What a schedule says at the head of its lines: 9:30　演练开始。"""
_HABIT = 34
_TIMES = 3
"""How many times as long as its likes no heading is."""


def leads(rows: Sequence[Row], marks: Sequence[Mark | None]) -> dict[int, int]:
    """Index of each paragraph that opens with a heading → offset at which that ends (its 。 or ：, or behind its 】).

    Of paragraphs one after another, those count whose first sentences are built alike, three at least. Where a writer
    does so in two places, three short first sentences in a row are headings in a third place, too.
    """
    found: dict[int, int] = {}
    begun = _begun(rows, marks)
    runs = _runs(begun)
    kept = 0
    for run in runs:
        shares = siblings([rows[at].text[:stop] for at, stop in run], 3)
        alike = _in_step({at: stop for (at, stop), share in zip(run, shares, strict=True) if share >= 3})
        alike = alike or _of_one_length(run, rows)
        found |= alike
        kept += bool(alike)
    if kept > 1:
        for run in runs:
            under = [(at, stop) for at, stop in run if at < len(rows) - 1]
            if len(under) > 2 and not any(at in found for at, _ in run) and all(stop <= _HABIT for _, stop in under):
                found |= dict(under)
    if len(begun) > max(2, len(found)):
        found |= _apart(rows, marks, begun, found)
    return found | _labelled(rows, marks)


def _apart(
    rows: Sequence[Row], marks: Sequence[Mark | None], begun: Mapping[int, int], found: Mapping[int, int]
) -> dict[int, int]:
    """Those of the paragraphs that are headings though each may have several under it, three at least in a section.

    Their first sentences are equally long, and of one build as others of theirs in `found` are.
    """
    more: dict[int, int] = {}
    short = [(at, stop) for at, stop in begun.items() if stop <= _LONGEST_STEPS and 2 * stop < len(rows[at].text)]
    ordinals = list(accumulate(mark is not None for mark in marks))
    for _, group in groupby(short, lambda item: ordinals[item[0]]):
        section = list(group)
        alike = _of_one_length(section, rows) if len(section) >= FEWEST else {}
        if alike and (not found.keys().isdisjoint(alike) or _of_one_build(alike, rows)):
            more |= alike
    return more


def _of_one_build(alike: Mapping[int, int], rows: Sequence[Row]) -> bool:
    """Whether first sentences that are equally long have clauses, or begin or end with one character."""
    texts = [rows[at].text[:stop] for at, stop in alike.items()]
    return "，" in texts[0] or len({text[0] for text in texts}) == 1 or len({text[-1] for text in texts}) == 1


def _in_step(alike: dict[int, int]) -> dict[int, int]:
    """Those of first sentences built alike that are about as long: one that but ends so opens the text over them."""
    longest = _TIMES * sorted(alike.values())[len(alike) // 2] if alike else 0
    return {at: stop for at, stop in alike.items() if stop <= longest}


def _labelled(rows: Sequence[Row], marks: Sequence[Mark | None]) -> dict[int, int]:
    """Paragraphs that open with a heading in brackets, 【领导带学】局领导…, or with one over a colon, 业务工作方面：….

    There are three at least; those with a colon follow one another, each has its own, and most name a topic.
    """
    begun = [
        at
        for at, row in enumerate(rows)
        if marks[at] is None and (row.text[0] == "【" or row.text.find("：", 1, 12) > 0)
    ]
    if len(begun) < FEWEST:
        return {}
    ends = {at: rows[at].text.find("】", 0, _LONGEST_BRACKET) + 1 for at in begun if rows[at].text[0] == "【"}
    found = {at: end for at, end in ends.items() if 3 < end < len(rows[at].text) and "：" not in rows[at].text[:end]}
    found = found if len(found) >= FEWEST else {}
    colons = [(at, stop) for at in begun if (stop := _colon(rows[at])) > 0]
    for _, group in groupby(enumerate(colons), lambda item: item[1][0] - item[0]):
        run = [place for _, place in group]
        labels = {rows[at].text[:stop] for at, stop in run}
        if FEWEST <= len(run) == len(labels) and (_name_topics(labels) or _are_of_a_kind(labels)):
            found |= dict(run)
    return found


def _name_topics(labels: Collection[str]) -> bool:
    return sum(label.endswith(_TOPICS) for label in labels) * 3 >= len(labels) * 2


def _are_of_a_kind(labels: Collection[str]) -> bool:
    """Whether labels are as long as each other, 统一标准： 强化培训：, and call nobody by his post or office."""
    size = len(next(iter(labels)))
    if size < _SHORTEST_OF_A_KIND or any(len(label) != size for label in labels):
        return False
    return not any(label[-1] in _PEOPLE or UNIT.search(label) for label in labels)


def _colon(row: Row) -> int:
    """Where the colon stands behind the label that a paragraph opens with; 0 where none does."""
    text = row.text
    stop = 1 if text[0] in _VIRTUES and text[1:2] == "：" else text.find("：", 3, LONGEST_LABEL + 1)
    if stop < 0 or len(text) < 2 * LONGEST_LABEL or "。" not in text or row.source.rows or row.source.role:
        return 0
    label = text[: stop + 1]
    spoken = SPEAKING.search(label) is not None and _ASPECT.fullmatch(label) is None
    return 0 if spoken or STARTERS.match(label) or FIELD.match(label) or FIGURE.search(label) else stop


def _of_one_length(run: Sequence[tuple[int, int]], rows: Sequence[Row]) -> dict[int, int]:
    """Those of a run whose short first sentences are equally long, comma under comma: three, and most of the run."""
    steps = {at: tuple(map(len, rows[at].text[:stop].split("，"))) for at, stop in run if stop <= _LONGEST_STEPS}
    steps = {at: step for at, step in steps.items() if len(step) > 1 or step[0] <= SHORT_SENTENCE}
    step, count = max(Counter(steps.values()).items(), key=itemgetter(1), default=((), 0))
    if count < FEWEST or count * 2 <= len(run):
        return {}
    begin = {rows[at].text[0] for at in steps if steps[at] == step}
    return {
        at: stop
        for at, stop in run
        if steps.get(at) == step or (stop <= _LONGEST_STEPS and begin == {rows[at].text[0]})
    }


def _begun(rows: Sequence[Row], marks: Sequence[Mark | None]) -> dict[int, int]:
    """Index of each paragraph whose first sentence could be a heading → where that ends."""
    begun: dict[int, int] = {}
    for at, row in enumerate(rows):
        stop = row.text.find("。", 3, LONGEST + 1) if marks[at] is None else -1
        if stop < 1 or row.source.rows or STARTERS.match(row.text) or FIGURE.search(row.text, 0, stop):
            continue
        if not _HOUR.match(row.text):
            begun[at] = stop
    return begun


def _runs(begun: Mapping[int, int]) -> list[list[tuple[int, int]]]:
    """Such paragraphs one after another, three at least: (index, its end)."""
    groups = groupby(enumerate(begun.items()), lambda item: item[1][0] - item[0])
    return [run for _, group in groups if len(run := [place for _, place in group]) > 2]
