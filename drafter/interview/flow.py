"""The interview as states and moves, without a terminal: every move gives a new state, none fails."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

from drafter.answers.model import Answer, Answers, Path
from drafter.interview.moves import Add, Back, Count, Give, Jump, Move, Remove, Review, Shift, Skip, Undo
from drafter.questions.plan import Ask, Plan, Turns
from drafter.questions.question import Question, is_answered, questions

REVIEW: Path = ()


@dataclass(frozen=True, slots=True)
class State:
    """Where an interview stands."""

    plan: Plan
    answers: Answers
    offered: Answers
    """Last year's answers and the user's settings, offered as defaults; their turns move with those of `answers`."""
    place: Path
    """The question in front of the user; REVIEW for the page of all answers."""
    origin: Path = REVIEW
    """Where the review page was called from."""
    editing: bool = False
    """Whether the question was called from the review page, and leads back to it."""
    last_year: str = "去年"
    """What last year's answers are called, as 2025年."""
    before: "State | None" = field(default=None, compare=False, repr=False)
    """The state before the last change of an answer or turn."""

    def questions(self) -> tuple[Question, ...]:
        """The questions as the answers stand."""
        return questions(self.plan, self.answers)

    def question(self) -> Question | None:
        """The question in front of the user; None on the review page."""
        return self.question_at(self.place)

    def question_at(self, path: Path) -> Question | None:
        """The question at a path; None where nothing is asked there as the answers stand."""
        return next((question for question in self.questions() if question.path == path), None)


def begin(plan: Plan, offered: Answers | None = None, last_year: str = "去年") -> State:
    """An interview at its first question."""
    state = State(plan, Answers(), offered or Answers(), REVIEW, last_year=last_year)
    asked = state.questions()
    return replace(state, place=asked[0].path) if asked else state


def play(state: State, moves: Iterable[Move]) -> State:
    """The state after all the moves."""
    return reduce(apply, moves, state)


def apply(state: State, move: Move) -> State:
    """The state after a move; a move that does not fit (a question or turn that is not there) changes nothing."""
    match move:
        case Give():
            return _given(state, move)
        case Count():
            return _counted(state, move)
        case Back():
            return _back(state)
        case Skip():
            return _onward(state)
        case Review():
            origin = state.origin if state.editing else state.place or state.origin
            return replace(state, place=REVIEW, origin=origin, editing=False)
        case Jump():
            return _jumped(state, move.path)
        case Add() | Remove() | Shift():
            return _turned(state, move)
        case Undo():
            return state.before or state


def _repeat_at(state: State, path: Path) -> Turns | None:
    question = state.question_at(path)
    return question.step if question is not None and isinstance(question.step, Turns) else None


def _given(state: State, move: Give) -> State:
    question = state.question_at(move.path)
    if question is None or not isinstance(question.step, Ask):
        return state
    changed = replace(state, answers=state.answers.put(move.path, Answer(move.value, move.source)), before=state)
    if move.stay:
        return _settled(state, changed)
    return _after(state, changed, question)


def _counted(state: State, move: Count) -> State:
    step = _repeat_at(state, move.path)
    if step is None:
        return state
    wanted = min(max(move.turns, step.repeat.min), step.repeat.max)
    turns = state.answers.turns(move.path)[:wanted]
    turns += (Answers(),) * (wanted - len(turns))
    question = Question(move.path, step)
    return _after(state, replace(state, answers=state.answers.with_turns(move.path, turns), before=state), question)


def _after(before: State, state: State, answered: Question) -> State:
    """The place after an answer: the next question, or the review page it was called from.

    From the review page the user is led on only to open questions: those that the answer brought up, and, if the
    answered one was open itself, the next of its turn.
    """
    asked = state.questions()
    following = _following(asked, answered.path)
    if not before.editing:
        if following is None:
            return replace(state, place=REVIEW, origin=answered.path)
        return replace(state, place=following.path, origin=REVIEW)
    old = {question.path for question in before.questions()}
    new = next((q for q in asked if q.path not in old and not is_answered(q, state.answers)), None)
    if new is None and not is_answered(answered, before.answers):
        new = _open_in_turn(answered, following, state.answers)
    return replace(state, place=new.path) if new else replace(state, place=REVIEW, editing=False)


def _following(asked: Sequence[Question], path: Path) -> Question | None:
    """The question after the one at a path; None after the last."""
    paths = [question.path for question in asked]
    after = paths.index(path) + 1 if path in paths else len(paths)
    return asked[after] if after < len(asked) else None


def _open_in_turn(question: Question, following: Question | None, answers: Answers) -> Question | None:
    """The following question, if it belongs to the same turn of the outermost repeat and is still open."""
    if following is None or len(question.path) < 2 or following.path[:2] != question.path[:2]:
        return None
    return None if is_answered(following, answers) else following


def _back(state: State) -> State:
    if state.editing:
        return replace(state, place=REVIEW, editing=False)
    asked = [question.path for question in state.questions()]
    if state.place == REVIEW:
        if not asked:
            return state
        return replace(state, place=state.origin if state.origin in asked else asked[-1], origin=REVIEW)
    here = asked.index(state.place)
    return replace(state, place=asked[max(here - 1, 0)], origin=REVIEW)


def _onward(state: State) -> State:
    here = state.question()
    if here is None:
        return state
    following = _following(state.questions(), here.path)
    if state.editing:
        if not is_answered(here, state.answers):
            following = _open_in_turn(here, following, state.answers)
            if following is not None:
                return replace(state, place=following.path)
        return replace(state, place=REVIEW, editing=False)
    if following is not None:
        return replace(state, place=following.path, origin=REVIEW)
    return replace(state, place=REVIEW, origin=state.place)


def _jumped(state: State, path: Path) -> State:
    if state.question_at(path) is None:
        return state
    return replace(state, place=path, editing=state.editing or state.place == REVIEW)


def _turned(state: State, move: Add | Remove | Shift) -> State:
    step = _repeat_at(state, move.path)
    if step is None:
        return state
    size = len(state.answers.turns(move.path))
    order = _order(move, size, step.repeat.min, step.repeat.max)
    if order is None:
        return state
    renumbered = {old: new for new, old in enumerate(order) if old is not None}
    changed = replace(
        state,
        answers=state.answers.with_turns(move.path, _in_order(state.answers.turns(move.path), order)),
        offered=_offered(state.offered, move.path, order, size),
        place=_moved(state.place, move.path, renumbered),
        origin=_moved(state.origin, move.path, renumbered),
        before=state,
    )
    if isinstance(move, Add):
        inside = (*move.path, move.index)
        first = next((q.path for q in changed.questions() if q.path[: len(inside)] == inside), None)
        if first is not None:
            return replace(changed, place=first, editing=state.editing or state.place == REVIEW)
    return _settled(state, changed)


def _order(move: Add | Remove | Shift, size: int, least: int, most: int) -> list[int | None] | None:
    """The old number of each turn in the new order, None for a new turn; None where the move does not fit."""
    order: list[int | None] = list(range(size))
    if isinstance(move, Add):
        if size >= most or not 0 <= move.index <= size:
            return None
        return [*order[: move.index], None, *order[move.index :]]
    if not 0 <= move.index < size:
        return None
    if isinstance(move, Remove):
        return None if size <= least else order[: move.index] + order[move.index + 1 :]
    if not 0 <= move.to < size or move.to == move.index:
        return None
    order.insert(move.to, order.pop(move.index))
    return order


def _in_order(turns: tuple[Answers, ...], order: list[int | None]) -> tuple[Answers, ...]:
    return tuple(Answers() if old is None or old >= len(turns) else turns[old] for old in order)


def _offered(offered: Answers, path: Path, order: list[int | None], size: int) -> Answers:
    turns = offered.turns(path)
    if not turns:
        return offered
    rest = turns[size:]
    return offered.with_turns(path, _in_order(turns[:size], order) + rest)


def _moved(place: Path, repeat: Path, renumbered: dict[int, int]) -> Path:
    depth = len(repeat)
    if len(place) <= depth or place[:depth] != repeat:
        return place
    new = renumbered.get(int(place[depth]))
    return repeat if new is None else (*place[:depth], new, *place[depth + 1 :])


def _settled(before: State, state: State) -> State:
    """The state at a place that exists: where the old question is gone, at the one that has taken its number."""
    asked = [question.path for question in state.questions()]
    if state.place == REVIEW or state.place in asked:
        return state
    if not asked:
        return replace(state, place=REVIEW)
    old = [question.path for question in before.questions()]
    number = old.index(before.place) if before.place in old else 0
    return replace(state, place=asked[min(number, len(asked) - 1)])
