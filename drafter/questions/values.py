"""The values of the names in a scope: answers, defaults computed from them, counts of turns."""

import re
from collections.abc import Mapping

from drafter.answers.model import Answers, Path, Value
from drafter.errors.library import ExpressionBroken
from drafter.expressions import names, placeholder, render
from drafter.questions.plan import Guard, Plan, Turns
from drafter.skeleton.model import Repeat
from drafter.skeleton.scopes import COUNT_SUFFIX, TURN_NUMBER, Scope
from drafter.zh.numerals import to_count

Known = Mapping[str, str | int]
"""The names that have a value."""

_FALSE = frozenset({"", "False", "None", "0", "0.0", "否", "无", "没有"})
_UNCLEAN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff"
    "\ud800-\udfff]"
)
_MOST_TURNS = 9999


def clean(text: str) -> str:
    """`text` without controls, direction marks and what XML cannot hold; line ends are LF, tabs are spaces."""
    text = re.sub("\r\n|[\r\x0b\x0c\u2028\u2029]", "\n", text).replace("\t", " ")
    return _UNCLEAN.sub("", text)


def as_text(value: Value) -> str:
    """An answer as running text; a table's rows as clauses."""
    if isinstance(value, str):
        return clean(value).strip()
    return "；".join("、".join(clean(cell).strip() for cell in row) for row in value)


def turns_of(repeat: Repeat, answers: Answers) -> tuple[Answers, ...]:
    """The turns of a repeat: those answered, or the usual number of empty ones where they have not been counted."""
    turns = answers.repeats.get(repeat.name)
    return (Answers(),) * repeat.default if turns is None else turns[:_MOST_TURNS]


def known(scope: Scope, answers: Answers, around: Known) -> dict[str, str | int]:
    """The values in a scope. `around`: those of the scope around it, its own turn number put in by `in_turn`."""
    values = dict(around)
    for repeat, _ in scope.repeats:
        values[repeat.name + COUNT_SUFFIX] = to_count(len(turns_of(repeat, answers)))
    for slot in scope.slots:
        values.pop(slot.name, None)
    waiting = {}
    for slot in scope.slots:
        answer = answers.values.get(slot.name)
        if slot.default and (answer is None or answer.source == "default"):
            waiting[slot.name] = slot.default
        elif answer is not None and (text := as_text(answer.value)):
            values[slot.name] = text
    _work_out(waiting, values)
    return values


def in_turn(around: Known, number: int) -> dict[str, str | int]:
    """The values around one turn of a repeat; `number` counts from 1."""
    return {**around, TURN_NUMBER: number}


def default_of(scope: Scope, answers: Answers, around: Known, name: str) -> str:
    """The default of a slot with the other answers as they are; empty where it has none or needs an unknown value."""
    others = Answers({k: v for k, v in answers.values.items() if k != name}, answers.repeats)
    return str(known(scope, others, around).get(name, ""))


def holds(guard: Guard, values: Known) -> bool:
    """Whether all conditions hold; a name without a value counts as empty, and 否 or 无 as false."""
    return all(_true(condition, values) for condition in guard)


def scope_at(plan: Plan, answers: Answers, path: Path) -> tuple[Scope, Answers, Known]:
    """(scope, its answers, the values around it) for the scope in which the slot or repeat of `path` stands.

    Raises KeyError for a path that the skeleton does not have.
    """
    scope, around = plan.scope, dict[str, str | int]()
    for name, index in zip(path[:-1:2], path[1::2], strict=True):
        inner = scope.inner(str(name))
        if inner is None or not isinstance(index, int):
            raise KeyError(path)
        turns = turns_of(inner[0], answers)
        around = in_turn(known(scope, answers, around), index + 1)
        scope, answers = inner[1], turns[index] if 0 <= index < len(turns) else Answers()
    return scope, answers, around


def values_in(plan: Plan, answers: Answers, path: Path) -> dict[str, str | int]:
    """All values known in the scope of `path`; raises KeyError as `scope_at`."""
    return known(*scope_at(plan, answers, path))


def turns_at(step: Turns, answers: Answers, around: Known) -> list[tuple[Answers, dict[str, str | int]]]:
    """(answers, known values) of each turn of a repeat."""
    turns = turns_of(step.repeat, answers)
    return [(turn, known(step.scope, turn, in_turn(around, n))) for n, turn in enumerate(turns, 1)]


def _work_out(waiting: dict[str, str], values: dict[str, str | int]) -> None:
    """Renders the defaults whose names have values, until no further one can be rendered."""
    while True:
        ready = [name for name, default in waiting.items() if all(needed in values for needed in names(default))]
        if not ready:
            return
        for name in ready:
            try:
                text = as_text(render(waiting.pop(name), values))
            except ExpressionBroken:
                continue
            if text:
                values[name] = text


def _true(condition: str, values: Known) -> bool:
    text = placeholder(condition)
    try:
        filled = {name: values.get(name, "") for name in names(text)}
        return render(text, filled).strip() not in _FALSE
    except ExpressionBroken:
        return True
