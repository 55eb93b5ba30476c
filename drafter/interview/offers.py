"""What a question offers: the answer it has, a default, or last year's answer, which always has to be confirmed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.answers.model import Answer, Answers, Source
from drafter.expressions import names, parts
from drafter.interview.flow import State
from drafter.interview.renewal import Renewal, names_in, renewal, resumed
from drafter.questions.context import GAP
from drafter.questions.plan import Ask, Step, Turns
from drafter.questions.question import Kind, Question
from drafter.questions.values import default_of, scope_at, turns_of
from drafter.skeleton.model import FACT_KINDS, Slot

_SHORT = 20
_WHOLE = 4
"""Characters from which on a name is one of its own, and not the end of the name before it."""
_NAME_KINDS = ("unit", "place", "person")


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
    renewal: Renewal | None = None
    """Last year's wording, whose facts are asked again before it is offered."""


def offer_for(state: State, question: Question) -> Offer:
    """The answer given, else last year's wording, else the default. Facts of last year are shown, not offered."""
    step = question.step
    if not isinstance(step, Ask):
        return Offer(str(_turns(state, question)), "default")
    given, old = state.answers.get(question.path), state.offered.get(question.path)
    if given is not None and given.source != "default":
        return Offer(_typed(given), given.source, renewal=_left_open(state, step, _typed(given), old))
    if old is not None and old.source == "previous" and not _worked_out(state, question, step.slot, old):
        return _of_last_year(state, step, old)
    if old is not None and old.source != "previous":
        return Offer(_typed(old), old.source)
    return Offer(_default(state, state.answers, question), "default")


def _worked_out(state: State, question: Question, slot: Slot, old: Answer) -> bool:
    """Whether last year's answer is the default of that year, and there is a default this year."""
    if not names(slot.default) or _typed(old) != _default(state, state.offered, question):
        return False
    return bool(_default(state, state.answers, question))


def _default(state: State, answers: Answers, question: Question) -> str:
    scope, given, around = scope_at(state.plan, answers, question.path)
    return default_of(scope, given, around, question.name)


def still_old(offer: Offer, text: str) -> str:
    """What a text keeps of last year's answer: all of it, or facts of its wording; empty for nothing."""
    if text.strip() == offer.again:
        return text.strip() if len(text) < _SHORT else "这一段"
    return "、".join(fact for fact in offer.renewal.old_facts() if fact in text) if offer.renewal else ""


def left_standing(offer: Offer, kind: Kind, text: str, examples: Sequence[str] = ()) -> str:
    """The offered text, where a second whole answer was typed behind it by mistake; else empty.

    A second answer is the same text again; for a name another one of its kind (云岭县应急管理局青禾县水务局, but not
    办公室 behind it); an example of the slot (今年以来近年来); a figure of as many digits (20252026).
    """
    before = offer.text.strip()
    more = text.strip().removeprefix(before)
    if not before or not more or more == text.strip():
        return ""
    another = kind in _NAME_KINDS and len(more) >= _WHOLE and more[-1] == before[-1]
    another = another or more in examples or (kind == "number" and more.isdigit() and len(more) == len(before) > 1)
    return before if another or (more == before and len(before) > 1) else ""


def was_then(state: State, text: str) -> str:
    """Last year's text as a question shows it; a date shows its own year."""
    return f"{'原来' if text.startswith(state.last_year) else state.last_year}：{text}"


def _of_last_year(state: State, step: Ask, old: Answer) -> Offer:
    """Wording is offered; a fact is shown and asked again; wording that holds facts is asked for them first."""
    text, slot = _typed(old), step.slot
    if slot.kind in _NAME_KINDS and any(text in name for name in _named(state.plan.steps, state.answers)):
        return Offer(text, "previous")  # 青禾, where 青禾县档案馆 has been said to be right this year
    if slot.kind in FACT_KINDS:
        shown = f"{was_then(state, text)} → 今年：　（核对过仍然是它，就打 = 回车）"
        return Offer(last_year=shown, again=text)
    held = _renewal(state, step, text)
    return Offer(again=text, renewal=held) if held.facts else Offer(text, "previous")


def _left_open(state: State, step: Ask, given: str, old: Answer | None) -> Renewal | None:
    """Last year's wording with the facts given so far, where the interview was interrupted among them; else None."""
    if old is None or old.source != "previous" or step.slot.kind in FACT_KINDS or GAP not in given:
        return None
    return resumed(_renewal(state, step, _typed(old)), given)


def _renewal(state: State, step: Ask, text: str) -> Renewal:
    return renewal(text, names_in(state.offered), _named(state.plan.steps, state.answers), _around(step))


def _around(step: Ask) -> tuple[str, str]:
    """What stands right before and behind a slot in the text that it is asked for."""
    pieces = parts(step.text)
    at = next((place for place, piece in enumerate(pieces) if piece.name == step.slot.name), -1)
    before = pieces[at - 1].literal if at > 0 else ""
    return before, pieces[at + 1].literal if 0 <= at < len(pieces) - 1 else ""


def _named(steps: tuple[Step, ...], answers: Answers) -> Iterator[str]:
    """The answers to questions for a unit, a place or a person."""
    for step in steps:
        if isinstance(step, Turns):
            for turn in answers.turns((step.repeat.name,)):
                yield from _named(step.steps, turn)
        elif step.slot.kind in _NAME_KINDS and (answer := answers.values.get(step.slot.name)) is not None:
            yield _typed(answer)


def _typed(answer: Answer) -> str:
    """An answer as it would be typed."""
    if isinstance(answer.value, str):
        return answer.value
    return "\n".join(" | ".join(row) for row in answer.value)


def _turns(state: State, question: Question) -> int:
    step = question.step
    assert not isinstance(step, Ask)
    _, answers, _ = scope_at(state.plan, state.answers, question.path)
    if step.repeat.name not in answers.repeats and state.offered.has_turns(question.path):
        return min(max(len(state.offered.turns(question.path)), step.repeat.min), step.repeat.max)
    return len(turns_of(step.repeat, answers))
