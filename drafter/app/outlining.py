"""The outline of a draft as its answers stand, shown beside the questions."""

from collections.abc import Sequence

from drafter.answers.model import Path, address
from drafter.document import Paragraph, Section
from drafter.document.walk import walk
from drafter.errors.problem import Problem
from drafter.filling import fill
from drafter.interview.flow import State
from drafter.interview.page import OutlineLine
from drafter.questions.context import GAP
from drafter.questions.plan import Ask
from drafter.questions.question import Question
from drafter.zh.ordinals import spaced


def outline_of(state: State) -> list[OutlineLine]:
    """The headings of the draft as the answers stand, the one that the question stands in marked."""
    question = state.question()
    asked = question is not None and isinstance(question.step, Ask)
    try:
        sections = _sections(state, state.place if asked else ())
        found = _holding(sections, state.place) if asked else None
        if question is not None and (beside := _beside(state, question)):  # how many there are under a heading
            found = _holding(_sections(state, beside), beside)
    except Problem:
        return []
    texts = [(section.depth, spaced(section.marker) + _with_gaps(section.heading)) for section in sections]
    return [OutlineLine(depth, text, number == found) for number, (depth, text) in enumerate(texts) if text]


def _sections(state: State, without: Path) -> list[Section]:
    """The sections of the draft as it stands, one answer left out."""
    answers = state.answers.drop(without) if without else state.answers
    return [section for section, _ in walk(fill(state.plan.skeleton, answers).articles[0].sections)]


def _holding(sections: Sequence[Section], slot: Path) -> int | None:
    """The number of the first section that has a blank for a slot."""
    wanted = address(slot)
    for number, section in enumerate(sections):
        if any(blank.slot == wanted for part in (section.heading, *section.body) for blank in part.blanks):
            return number
    return None


def _beside(state: State, question: Question) -> Path:
    """The first slot of the turn in which a count is asked for; () for any other question."""
    if isinstance(question.step, Ask) or len(question.path) < 2:
        return ()
    turn = question.path[:-1]
    return next((q.path for q in state.questions() if isinstance(q.step, Ask) and q.path[:-1] == turn), ())


def _with_gaps(paragraph: Paragraph) -> str:
    """The text with its blanks as gaps, for a line of the outline has no room for questions."""
    text = paragraph.text
    for blank in reversed(paragraph.blanks):
        text = text[: blank.start] + GAP + text[blank.end :]
    return text
