"""A question as the user reads it."""

import re

from drafter.answers.model import Path
from drafter.expressions import sole_name
from drafter.questions.context import with_gaps
from drafter.questions.plan import Ask
from drafter.questions.question import Question
from drafter.questions.values import Known
from drafter.skeleton.model import Repeat, Slot
from drafter.skeleton.scopes import Scope
from drafter.zh.numerals import CHINESE_DIGITS

_WANTED = {
    "text": "",
    "long": "可写几段",
    "number": "数目，可带单位",
    "date": "日期，如 2026年3月12日",
    "unit": "单位全称",
    "person": "人名",
    "place": "地名",
    "choice": "",
    "table": "表格，一行一条",
}
_ASIDE = re.compile(r"[^（]（[^（）]{2,}）$")
"""A remark on the answer at the end of a question: 小标题怎么写（动宾短语）."""


def wording(question: Question) -> str:
    """What is asked, as the skeleton words it, or made from the slot's name."""
    step = question.step
    return step.slot.ask or step.slot.name if isinstance(step, Ask) else _how_many(step.repeat)


def blank_text(slot: Slot) -> str:
    """What a blank in the draft says is missing: the question without a remark on the answer."""
    asked = _ASIDE.search(slot.ask)
    return slot.ask[: asked.start() + 1] if asked else slot.ask or slot.name


def wanted(question: Question) -> str:
    """What kind of answer is wanted, in a few words, as far as the question itself does not say it; may be empty."""
    step = question.step
    if not isinstance(step, Ask):
        repeat = step.repeat
        return f"{repeat.min}—{repeat.max}，通常 {repeat.default}"
    slot = step.slot
    parts = ["必填"] if slot.required else ["没有可不写"] if slot.optional else []
    kind = "从中选一项：" + "、".join(slot.choices) if slot.kind == "choice" else _kind(step)
    parts.append("" if kind in slot.ask else kind)
    if slot.columns:
        parts.append("各列为 " + "、".join(slot.columns))
    if slot.length and slot.kind != "number":
        least, most = slot.length
        parts.append(f"{least} 字" if least == most else f"{least}—{most} 字")
    return "，".join(part for part in parts if part)


def asked(question: Question) -> str:
    """The question with what is wanted in brackets, joined to brackets that it ends with."""
    return with_aside(wording(question), wanted(question))


def with_aside(text: str, about: str) -> str:
    """A text followed by a remark in brackets, joined to brackets that it ends with."""
    if not about:
        return text
    return f"{text[:-1]}，{about}）" if _ASIDE.search(text) else f"{text}（{about}）"


def is_whole(slot: Slot, text: str) -> bool:
    """Whether a text is nothing but the slot."""
    return sole_name(text) == slot.name


def _kind(step: Ask) -> str:
    """The kind of answer in a few words.

    Text inside a sentence is no paragraph; a figure has its digits, or brings its unit where the text has none.
    """
    slot = step.slot
    if slot.kind == "long" and step.text and not is_whole(slot, step.text):
        return "可写几句"
    if slot.kind != "number":
        return _WANTED[slot.kind]
    if slot.length:
        least, most = slot.length
        if least == most < len(CHINESE_DIGITS) and f"{CHINESE_DIGITS[least]}位" in slot.ask:
            return ""
        return f"{least} 位数" if least == most else f"{least}—{most} 位数"
    return "数目" if re.search(rf"\b{slot.name}\s*\}}\}}[一-龥%％]", step.text) else _WANTED["number"]


def section_label(question: Question, values: Known, scope: Scope) -> str:
    """The part of the draft to which the question belongs, as 第 2 个表率, or 题目和开头.

    `scope`: the skeleton's outermost.
    """
    if turns := turn_labels(question.path, scope):
        return " · ".join(turns)
    step = question.step
    if not isinstance(step, Ask):  # a repeated heading has no words yet when it is asked how many there are
        return step.node.role or step.repeat.name
    if step.node is None:
        return step.part
    return step.node.role or _heading(step.node.heading, values)


def turn_labels(path: Path, scope: Scope) -> list[str]:
    """The turns in which the slot or repeat of `path` stands, as people count them: 第 2 项工作."""
    labels = []
    for name, index in zip(path[:-1:2], path[1::2], strict=True):
        inner = scope.inner(str(name))
        repeat, scope = inner or (Repeat(str(name)), scope)
        labels.append(f"第 {int(index) + 1} {repeat.measure}{'' if repeat.measure in repeat.name else repeat.name}")
    return labels


def _heading(text: str, values: Known) -> str:
    return with_gaps(text, values).strip() or "正文"


def _how_many(repeat: Repeat) -> str:
    return repeat.ask or f"写几个{repeat.name}"
