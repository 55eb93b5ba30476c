"""The page of all answers, grouped by section, each to be changed; turns to be added, removed and moved."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.interview.flow import REVIEW, State
from drafter.interview.moves import Add, Back, Jump, Move, Remove, Shift, Undo
from drafter.questions.plan import Ask, Turns
from drafter.questions.question import Question, is_answered, usual_questions
from drafter.questions.values import as_text, values_in
from drafter.questions.wording import section_label, wording
from drafter.zh.width import cut_to_width, display_width

OPEN = "（待填）"
_INDENT = "  "
_FEW = 3
"""Questions that may be open, none of them required, without a word before the draft is written."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Ends the interview: `write` the draft now, or keep it for later."""

    write: bool


@dataclass(frozen=True, slots=True)
class Manage:
    """Calls the page of one repeat's turns."""

    question: Question


Action = Move | Leave | Manage
Row = tuple[str, Action] | str
"""(label, what choosing it does), or a heading."""


def review_rows(state: State, columns: int) -> Iterator[Row]:
    """The rows of the review page, cut to the screen's width."""
    asked = state.questions()
    left = len(blanks(state))
    yield ("写出初稿" + (f"（还有 {left} 问没答，初稿里会标成待填）" if left else "")), Leave(write=True)
    if state.origin:
        yield "回到刚才的问题", Back()
    if state.before is not None:
        yield "撤销上一次改动", Undo()
    yield "先存下，以后再写", Leave(write=False)
    group = None
    for question in asked:
        label = section_label(question, values_in(state.plan, state.answers, question.path), state.plan.scope)
        if label != group:
            group = label
            yield f"── {label} ──"
        yield _row(state, question, columns)


def open_questions(state: State) -> list[Question]:
    """The questions without an answer or a default, in order."""
    return [question for question in state.questions() if _is_open(state, question)]


def blanks(state: State) -> list[Question]:
    """The questions whose answers the draft would lack if it were written now.

    It has as many turns as usual of what nobody counted yet, so that these are more than could be asked by now.
    """
    asked = usual_questions(state.plan, state.answers)
    return [question for question in asked if isinstance(question.step, Ask) and _is_open(state, question)]


def is_early(state: State) -> bool:
    """Whether the draft would have so many blanks, or such, that one Enter too many may have asked for it."""
    left = blanks(state)
    return len(left) > _FEW or any(question.required for question in left)


def early_title(state: State) -> str:
    """The question before a draft is written early."""
    return f"还有 {len(blanks(state))} 问没答，现在就写出初稿吗"


def early_rows(state: State) -> Iterator[Row]:
    """What can be done then; the first leads to the first open question."""
    yield "先不写，回到第一个没答的", Jump(open_questions(state)[0].path)
    yield "就这样写出，没答的标成待填", Leave(write=True)


def turns_title(question: Question) -> str:
    """The title of the page of a repeat's turns; how few there may be says why none can be taken out."""
    assert isinstance(question.step, Turns)
    repeat = question.step.repeat
    return f"增删、移动“{repeat.name}”，最少 {repeat.min} {repeat.measure}，最多 {repeat.max} {repeat.measure}"


def turn_rows(state: State, question: Question, columns: int) -> Iterator[Row]:
    """What can be done with the turns of a repeat."""
    step = question.step
    assert isinstance(step, Turns)
    path, name, turns = question.path, step.repeat.name, state.answers.turns(question.path)
    measure = step.repeat.measure
    if len(turns) < step.repeat.max:
        yield f"在最后增加一{measure}{name}", Add(path, len(turns))
    for index in range(len(turns)):
        heading = turn_heading(state, question, index)
        yield f"── 第 {index + 1} {measure}：{cut_to_width(heading, columns - 20)} ──"
        if len(turns) < step.repeat.max:
            yield f"在它前面插入一{measure}", Add(path, index)
        if index:
            yield "上移", Shift(path, index, index - 1)
        if index + 1 < len(turns):
            yield "下移", Shift(path, index, index + 1)
        if len(turns) > step.repeat.min:
            yield "删去（可撤销）", Remove(path, index)
    yield "──"
    if state.before is not None and state.before.place == REVIEW:
        yield "撤销上一次改动", Undo()
    yield "不改了，回到总览", Back()


def turn_heading(state: State, question: Question, index: int) -> str:
    """A turn by its first answers."""
    turn = state.answers.turns(question.path)[index]
    texts = [text for answer in turn.values.values() if (text := as_text(answer.value))]
    return "，".join(texts[:2]) or OPEN


def _row(state: State, question: Question, columns: int) -> Row:
    indent = _INDENT * (len(question.path) // 2)
    step = question.step
    if not isinstance(step, Ask) and is_answered(question, state.answers):
        count = len(state.answers.turns(question.path))
        return f"{indent}{step.repeat.name}：{count} {step.repeat.measure}　增加、删除、移动…", Manage(question)
    if not isinstance(step, Ask):
        usual = f"{step.repeat.default} {step.repeat.measure}"
        return f"{indent}{wording(question)}：（没说，先按 {usual}）", Jump(question.path)
    label = f"{indent}{cut_to_width(wording(question), columns // 2)}："
    value = _value(state, question).replace("\n", " ") or ("（不写）" if question.optional else OPEN)
    return label + cut_to_width(value, max(columns - display_width(label) - 6, 8)), Jump(question.path)


def _is_open(state: State, question: Question) -> bool:
    if not isinstance(question.step, Ask):
        return not is_answered(question, state.answers)
    return not question.optional and not _value(state, question)


def _value(state: State, question: Question) -> str:
    assert isinstance(question.step, Ask)
    values = values_in(state.plan, state.answers, question.path)
    answer = state.answers.get(question.path)
    if answer is not None and answer.source != "default":
        return as_text(answer.value)
    return str(values.get(question.name, "")) if question.step.slot.default else ""
