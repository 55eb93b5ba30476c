"""A whole heading typed where only its first half is asked for: 压实责任，守住底线 at {{ 举措 }}，{{ 成效 }}."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, zip_longest

from drafter.expressions import Part, parts
from drafter.interview.flow import State
from drafter.interview.moves import Give, Move
from drafter.questions.plan import Ask
from drafter.questions.question import Question

_MARK = "，"
"""Stands between the halves of a heading."""


def halves_of(question: Question, text: str) -> Mapping[str, str]:
    """The answers that a whole heading holds, by the names of their slots; empty for what is no whole heading.

    A heading is told by being longer than the half that is asked for, and by having a mark where the skeleton has one.
    """
    step = question.step
    if not isinstance(step, Ask) or step.node is None or step.text != step.node.heading or _MARK not in text:
        return {}
    if step.slot.length is None or len(text) <= step.slot.length[1]:
        return {}
    form = _form(step.text, question.name)
    match = re.fullmatch(form, text.strip().rstrip("。；;")) if form else None
    return match.groupdict() if match else {}


def halves_given(state: State, question: Question, text: str) -> tuple[Move, ...]:
    """The moves that give each half to its question, on to the second; () where one is answered, or there is none."""
    *scope, _ = question.path
    said = halves_of(question, text)
    behind = [(*scope, name) for name in said if name != question.name]
    if not behind or any(state.answers.get(path) or state.offered.get(path) for path in behind):
        return ()
    later = (Give(path, said[str(path[-1])], stay=True) for path in behind)
    return (*later, Give(question.path, said[question.name]))


@lru_cache(maxsize=256)
def _form(heading: str, asked: str) -> str:
    """How a heading is written from the slot on that is asked for; empty where its halves cannot be told apart.

    The words of the heading itself may be left out, its marks may not.
    """
    pieces = parts(heading)
    at = next((place for place, piece in enumerate(pieces) if piece.name == asked), len(pieces))
    before, rest = (pieces[at - 1].literal if at else ""), pieces[at:]
    slots, between = rest[::2], rest[1::2]
    names = [slot.name for slot in slots]
    if len(names) < 2 or not all(names) or len(set(names)) < len(names):
        return ""
    if not all(_MARK in words.literal for words in between[: len(names) - 1]):
        return ""
    halves = zip_longest((rf"(?P<{name}>[^，。；]+?)" for name in names), map(_words, between), fillvalue="")
    return _optional(before.rpartition(_MARK)[2]) + "".join(chain.from_iterable(halves))


def _words(piece: Part) -> str:
    return _MARK.join(map(_optional, piece.literal.split(_MARK)))


def _optional(words: str) -> str:
    return f"(?:{re.escape(words)})?" if words else ""
