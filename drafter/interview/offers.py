"""What a question comes with: the answer it has, a default, or last year's answer, which is never taken unconfirmed."""

import re
from dataclasses import dataclass

from drafter.answers.model import Answer, Source
from drafter.interview.flow import State
from drafter.questions.plan import Ask
from drafter.questions.question import Question
from drafter.questions.values import as_text, default_of, scope_at, turns_of
from drafter.skeleton.model import FACT_KINDS, Slot

_FACT = re.compile(
    r"[\d０-９]|[“《「][^”》」]*[”》」]|[一二三四五六七八九十百千万]+(?:个|家|户|人|次|项|件|年|月|日|％|%)"
)


@dataclass(frozen=True, slots=True)
class Offer:
    """What stands at the prompt before anything is typed."""

    text: str = ""
    """Taken by Enter; empty where nothing is offered."""
    source: Source = "typed"
    """What `text` counts as when it is taken unchanged."""
    last_year: str = ""
    """A line that shows last year's answer, where it has to be asked again."""
    again: str = ""
    """Last year's answer itself; taken only when the user says so."""


def offer_for(state: State, question: Question) -> Offer:
    """The answer given, else last year's wording, else the default. Facts of last year are shown, not offered."""
    step = question.step
    if not isinstance(step, Ask):
        return Offer(str(_turns(state, question)), "default")
    given = state.answers.get(question.path)
    if given is not None and given.source != "default":
        return Offer(_typed(given), given.source)
    old = state.offered.get(question.path)
    if old is not None and old.source == "previous":
        if is_fact(step.slot, old):
            text = _typed(old)
            return Offer(last_year=f"去年：{text} → 今年：　（打 = 回车：核对过，仍然是它）", again=text)
        return Offer(_typed(old), "previous")
    if old is not None:
        return Offer(_typed(old), old.source)
    scope, answers, around = scope_at(state.plan, state.answers, question.path)
    return Offer(default_of(scope, answers, around, question.name), "default")


def is_fact(slot: Slot, answer: Answer) -> bool:
    """Whether an answer may be out of date next year: a figure, date, name or place, or wording that holds one."""
    return slot.kind in FACT_KINDS or _FACT.search(as_text(answer.value)) is not None


def _typed(answer: Answer) -> str:
    """An answer as it would be typed."""
    if isinstance(answer.value, str):
        return answer.value
    return "\n".join(" | ".join(row) for row in answer.value)


def _turns(state: State, question: Question) -> int:
    step = question.step
    assert not isinstance(step, Ask)
    _, answers, _ = scope_at(state.plan, state.answers, question.path)
    if step.repeat.name not in answers.repeats and (old := state.offered.turns(question.path)):
        return min(max(len(old), step.repeat.min), step.repeat.max)
    return len(turns_of(step.repeat, answers))
