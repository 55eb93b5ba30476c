"""A list that was pasted or typed at one item: each of its items goes to a turn of its own."""

import re
from dataclasses import replace
from itertools import pairwise

from drafter.answers.model import Path
from drafter.interview.flow import State
from drafter.interview.moves import Count, Give, Move
from drafter.interview.whole_heading import halves_of
from drafter.questions.plan import Ask, Turns
from drafter.questions.question import Question
from drafter.questions.values import clean
from drafter.zh.items import marker_length
from drafter.zh.schemes import is_first, scheme_of

_PARTED = re.compile(r"[；;。，,]\s*|\s+")
"""What stands between the items of a list in one line."""


def items_of(text: str) -> tuple[str, ...]:
    """The items of a list without their numbers and the marks that part them; () for a text that is none.

    Every line of a list begins with a number; where it is in one line, the numbers are of one kind, from the first on.
    """
    text = clean(text).strip()
    lines = _lines(text) if "\n" in text else _in_a_row(text)
    markers = list(map(marker_length, lines))
    if len(lines) < 2 or not all(markers):
        return ()
    return tuple(line[size:].rstrip("；;，,。 ") for line, size in zip(lines, markers, strict=True))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _in_a_row(text: str) -> list[str]:
    """The items of a list in one line, as 一是抓学习；二是抓整改; [] for any other line."""
    if not marker_length(text):
        return []
    starts = [0, *(mark.end() for mark in _PARTED.finditer(text) if marker_length(text[mark.end() :]))]
    items = [text[start:end] for start, end in pairwise((*starts, len(text)))]
    markers = [item[: marker_length(item)].strip() for item in items]
    one_kind = len(set(map(scheme_of, markers))) == 1 and len(set(markers)) == len(markers)
    return items if is_first(markers[0]) and one_kind else []


def spread(state: State, question: Question, text: str) -> tuple[Move, ...]:
    """The moves that give each item to a turn, from the asked one on; () where it is no list, or there is no room."""
    *base, turn, name = question.path if len(question.path) > 2 else ("", "", "")
    found = items_of(text) if isinstance(turn, int) else ()
    if not found or not isinstance(turn, int) or not isinstance(question.step, Ask) or question.kind != "text":
        return ()
    place: Path = tuple(base)
    counted = state.question_at(place)
    if counted is None or not isinstance(counted.step, Turns):
        return ()
    end, size = turn + len(found), _turns(state, place)
    said = [dict(halves_of(question, item)) or {str(name): item} for item in found]
    taken = {(at, half) for at in range(turn, size) for one in said for half in one} - {(turn, str(name))}
    if end > counted.step.repeat.max or any(state.answers.get((*place, *one)) for one in taken):
        return ()
    given = [Give((*place, turn + at, half), one[half], stay=True) for at, one in enumerate(said) for half in one]
    inside = (*place, turn)
    alone = sum(one.path[: len(inside)] == inside for one in state.questions()) == 1
    last = given.pop(-1 if alone else 0)  # behind the list, or on to what else is asked of its first item
    return (*((Count(place, end),) if end > size else ()), *given, replace(last, stay=False))


def _turns(state: State, place: Path) -> int:
    """How many turns the repeat at a path has."""
    inside = (one.path[len(place)] for one in state.questions() if one.path[: len(place)] == place != one.path)
    return max((at + 1 for at in inside if isinstance(at, int)), default=0)
