"""A list that was pasted at one item: each of its items goes to a turn of its own."""

from dataclasses import replace

from drafter.answers.model import Path
from drafter.interview.flow import State
from drafter.interview.moves import Count, Give, Move
from drafter.questions.plan import Ask, Turns
from drafter.questions.question import Question
from drafter.questions.values import clean
from drafter.zh.items import marker_length


def items_of(text: str) -> tuple[str, ...]:
    """The items of a list without their numbers; () for a text that is none: every line begins with a number."""
    lines = [line.strip() for line in clean(text).split("\n") if line.strip()]
    markers = list(map(marker_length, lines))
    if len(lines) < 2 or not all(markers):
        return ()
    return tuple(line[size:] for line, size in zip(lines, markers, strict=True))


def spread(state: State, question: Question, text: str) -> tuple[Move, ...]:
    """The moves that give each item to a turn, from the asked one on; () where it is no list, or there is no room."""
    *base, turn, name = question.path if len(question.path) > 2 else ("", "", "")
    found = items_of(text) if isinstance(turn, int) and "\n" in text else ()
    if not found or not isinstance(turn, int) or not isinstance(question.step, Ask) or question.kind != "text":
        return ()
    place: Path = tuple(base)
    counted = state.question_at(place)
    if counted is None or not isinstance(counted.step, Turns):
        return ()
    end, size = turn + len(found), _turns(state, place)
    if end > counted.step.repeat.max or any(state.answers.get((*place, at, name)) for at in range(turn + 1, size)):
        return ()
    given = [Give((*place, turn + at, name), item, stay=True) for at, item in enumerate(found)]
    inside = (*place, turn)
    alone = sum(one.path[: len(inside)] == inside for one in state.questions()) == 1
    last = given.pop(-1 if alone else 0)  # behind the list, or on to what else is asked of its first item
    return (*((Count(place, end),) if end > size else ()), *given, replace(last, stay=False))


def _turns(state: State, place: Path) -> int:
    """How many turns the repeat at a path has."""
    inside = (one.path[len(place)] for one in state.questions() if one.path[: len(place)] == place != one.path)
    return max((at + 1 for at in inside if isinstance(at, int)), default=0)
