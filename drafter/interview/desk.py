"""What the interview at the terminal needs from outside, and how it ends early."""

from collections.abc import Callable
from dataclasses import dataclass

from drafter.interview.flow import State
from drafter.interview.moves import Move
from drafter.interview.page import OutlineLine
from drafter.interview.phrases import Phrases
from drafter.questions.question import Question


@dataclass(frozen=True, slots=True)
class Desk:
    """What the interview needs from outside."""

    record: Callable[[Move], None]
    """Writes a move to the journal; raises JournalUnwritable."""
    outline: Callable[[State], list[OutlineLine]]
    """The headings of the draft with the answers so far."""
    suggestions: Callable[[State, Question], Phrases]
    doubt: Callable[[Question, str], str]
    """Why an answer looks wrong though it may be right, such as a figure of the sources; else empty."""


class Stopped(Exception):
    """The user wants to go on with the interview later."""
