"""Lines under a title that have a label, such as 时间： and 主持： of minutes, and the number of a document."""

import re
from collections.abc import Sequence

from drafter.document.ends import is_date
from drafter.expressions import names, placeholder
from drafter.skeleton.model import Slot, SlotKind

_LABELLED = re.compile(r"(?P<label>[一-龥]{2,6})(?P<mark>[：:]\s*)\S.*")
_PEOPLE = re.compile(r".*(?:人|人员|席|主持|记录|参加|请假|组长|成员)")
_OFFICES = re.compile(r".*(?:单位|部门|机关)")
_FIGURE = re.compile(r"\d")
"""In the name of no office: 2025年第14次."""
_NUMBER = re.compile(r"[一-龥]{0,8}[〔﹝\[【（(]\d{4}[〕﹞\]】）)]第?\d{1,5}号")
"""发文字号, and the number of minutes: 〔2026〕3号."""
_OTHER = Slot("题注", ask="题目下面的一行")


def labelled_lines(texts: tuple[str, ...], lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[Slot, ...]]:
    """(a text for each line, slots for them) where one of several lines has a label, or one is the document's number;
    else the texts as they are.

    A line with a label is asked for as that calls it, people and offices as facts; others keep their text, if it is
    theirs alone.
    """
    labels = [_LABELLED.fullmatch(line) for line in lines]
    if (len(lines) < 2 or not any(labels)) and not any(map(_NUMBER.fullmatch, lines)):
        return texts, ()
    own = texts if len(texts) == len(lines) else ("",) * len(lines)
    made, slots, taken = list[str](), list[Slot](), set[str]()
    for line, text, label in zip(lines, own, labels, strict=True):
        dated = "（{{ 日期 }}）" if line.startswith("（") else "{{ 日期 }}"
        kept = dated if is_date(line) else text if not label and not _FIGURE.search(line) else ""
        if kept and taken.isdisjoint(names(kept)):
            made.append(kept)
        else:
            slot = _slot(label["label"] if label else "", taken)
            made.append((label["label"] + label["mark"] if label else "") + placeholder(slot.name))
            slots.append(slot)
        taken.update(names(made[-1]))
    return tuple(made), tuple(slots)


def _slot(label: str, taken: set[str]) -> Slot:
    kind: SlotKind = "person" if _PEOPLE.fullmatch(label) else "unit" if _OFFICES.fullmatch(label) else "text"
    called = label or _OTHER.name
    fresh = next(name for n in range(1, 99) if (name := called if n == 1 else f"{called}{n}") not in taken)
    return Slot(fresh, ask=label or _OTHER.ask, kind=kind)
