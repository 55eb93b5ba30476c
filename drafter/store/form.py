"""Answers as a YAML file that people fill in: the questions as comments, one block for each turn of a repeat."""

import json
import re
from collections.abc import Iterator
from pathlib import Path as FilePath

from drafter.answers.model import Answer, Answers, Path, Value
from drafter.errors.problem import Problem
from drafter.expressions import names, parts
from drafter.files import read_text
from drafter.questions.context import HERE, with_gaps
from drafter.questions.plan import Ask, Plan, Step, Turns
from drafter.questions.question import Question
from drafter.questions.values import Known, in_turn, known, turns_of
from drafter.questions.wording import asked, is_whole
from drafter.zh.punctuation import is_han, listed

HEAD_KEY = "drafter-form"
"""Names the skeleton; a hyphen is in no slot's name."""
_HEAD = re.compile(rf"^{HEAD_KEY}: *(?:\"([^\"\\\n]*)\"|(\S[^\n#]*?))\s*$", re.MULTILINE)
_LONGEST = 60
"""Characters of a text that is shown around an answer."""
_NO_BLOCK = re.compile(r"^\s|\n\s|[^\S\n]\n|[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\n$")
"""What a text in several lines as YAML has it would lose, or not hold: blanks around a line, marks of control."""
_PLAIN = re.compile(r"[\w“”‘’（）《》][\w“”‘’（）《》、，。；：！？%.·—…/+()-]*")


def skeleton_name(path: FilePath) -> str:
    """The skeleton that an answers file is for; empty where it does not say."""
    try:
        found = _HEAD.search(read_text(path))
    except Problem:
        return ""
    return (found[1] or found[2] or "") if found else ""


def form(plan: Plan, answers: Answers) -> str:
    """The answers file of a skeleton with `answers` filled in; reading it gives equal answers of source file."""
    head = [
        f"# 骨架“{_safe(plan.skeleton.name)}”的答案文件。冒号后空一格填写；不填的，初稿里标成【待填：…】。",
        "# 每个“- ”起头的一段是一个；多写一个就照样添一段，少写一个就删去一段。",
        "# 内容里有冒号、井号或引号时，请用英文双引号把整句括起来；要写几段，就在冒号后写 |，另起一行缩进。",
        f"{HEAD_KEY}: {_scalar(plan.skeleton.name)}",
        "",
    ]
    values = known(plan.scope, answers, {})
    return "\n".join([*head, *_scope(plan.steps, answers, values, "", (), explained=True)]) + "\n"


def _scope(
    steps: tuple[Step, ...], answers: Answers, values: Known, indent: str, path: Path, *, explained: bool
) -> Iterator[str]:
    """The lines of the form for these steps; only where they are `explained` with the questions as comments.

    `values`: what is known where they stand.
    """
    for step in steps:
        if isinstance(step, Ask):
            question = Question((*path, step.slot.name), step)
            if explained:
                yield from _comment(question, step, values, indent)
            yield from _entry(step.slot.name, answers.values.get(step.slot.name), indent)
        else:
            yield from _turns(step, answers, values, indent, path, explained=explained)


def _turns(step: Turns, answers: Answers, values: Known, indent: str, path: Path, *, explained: bool) -> Iterator[str]:
    name = step.repeat.name
    turns = turns_of(step.repeat, answers)
    if explained:
        question = Question((*path, name), step)
        yield f"{indent}# {_safe(asked(question))}"
    if not turns or not step.steps:
        yield f"{indent}{name}: [{', '.join(['{}'] * len(turns))}]"
        return
    yield f"{indent}{name}:"
    for index, turn in enumerate(turns):
        told = explained and index == 0
        inner = known(step.scope, turn, in_turn(values, index + 1)) if told else {}
        lines = list(_scope(step.steps, turn, inner, indent + "    ", (*path, name, index), explained=told))
        first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
        yield from (line[2:] for line in lines[:first])
        yield f"{indent}  - {lines[first].lstrip()}"
        yield from lines[first + 1 :]


def _comment(question: Question, step: Ask, values: Known, indent: str) -> Iterator[str]:
    slot = step.slot
    yield f"{indent}# {_safe(asked(question))}"
    if where := _where(step):
        yield f"{indent}#   用在：{_safe(where)}"
    if slot.help:
        yield f"{indent}#   {_safe(slot.help)}"
    if slot.default:
        yield f"{indent}#   不填则{_safe(_unanswered(slot.default, values))}"
    if slot.examples:
        yield f"{indent}#   例：{_safe(listed(slot.examples[:5]))}"


def _where(step: Ask) -> str:
    """The text around an answer, or the heading over it; empty where the question says it, or there is none."""
    if not is_whole(step.slot, step.text):
        around = with_gaps(step.text, {}, step.slot.name).strip()
        says = HERE in around and any(map(is_han, around.replace(HERE, "")))
        return around if says and len(around) <= _LONGEST else ""
    if step.node is None or step.text not in step.node.body:
        return ""
    heading = with_gaps(step.node.heading, {}).strip()
    return f"“{heading}”下面" if any(map(is_han, heading)) and heading not in step.slot.ask else ""


def _unanswered(default: str, values: Known) -> str:
    """What is used where no answer is given: the default, as far as it is known yet, or what it is computed from."""
    missing = [name for name in names(default) if name not in values]
    if not missing:
        return f"用“{with_gaps(default, values)}”"
    if any(not part.literal and not part.name for part in parts(default)):
        return f"由“{'”、“'.join(names(default))}”算出"
    return f"为：{with_gaps(default, {**values, **{name: f'【{name}】' for name in missing}})}"


def _entry(name: str, answer: Answer | None, indent: str) -> Iterator[str]:
    if answer is None or answer.source == "default":
        yield f"{indent}{name}:"
    elif isinstance(answer.value, str):
        yield from _text(name, answer.value, indent)
    else:
        yield from _rows(name, answer.value, indent)


def _text(name: str, text: str, indent: str) -> Iterator[str]:
    if "\n" in text and not _NO_BLOCK.search(text):
        yield f"{indent}{name}: |-"
        yield from (f"{indent}  {line}" for line in text.split("\n"))
    else:
        yield f"{indent}{name}: {_scalar(text)}"


def _rows(name: str, rows: Value, indent: str) -> Iterator[str]:
    if not rows:
        yield f"{indent}{name}: []"
        return
    yield f"{indent}{name}:"
    for row in rows:
        yield f"{indent}  - [{', '.join(_quoted(cell) for cell in row)}]"


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and text not in ("null", "Null", "NULL") else _quoted(text)


def _quoted(text: str) -> str:
    escaped = json.dumps(text, ensure_ascii=False)
    return re.sub(
        "[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]", lambda mark: f"\\u{ord(mark.group()):04x}", escaped
    )


def _safe(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\ufeff]+", " ", text)
