"""The page of all answers at the terminal, and the pages that it leads to."""

from collections.abc import Iterable

from drafter.interview import terminal
from drafter.interview.course import Course
from drafter.interview.flow import REVIEW
from drafter.interview.moves import Back, Move
from drafter.interview.review import (
    Action,
    Leave,
    Manage,
    Row,
    early_rows,
    early_title,
    is_early,
    review_rows,
    turn_rows,
    turns_title,
)  # fmt: skip


def overview(course: Course) -> Leave | None:
    """Lets the user choose a row and carries it out; a Leave where the user wants to leave, else None."""
    try:
        action = _action(course)
    except KeyboardInterrupt:
        return Leave(write=False)
    if action is None or isinstance(action, Leave):
        return action
    course.do(action)
    return None


def _action(course: Course) -> Leave | Move | None:
    """The chosen action; moving and removing turns is carried out at once, and stays on their page."""
    action = _chosen("总览", review_rows(course.state, terminal.columns()))
    while isinstance(action, Manage):
        move = _chosen(turns_title(action.question), turn_rows(course.state, action.question, terminal.columns()))
        if isinstance(move, Back):
            return None
        assert not isinstance(move, Leave | Manage)
        course.do(move)
        if course.state.place != REVIEW:
            return None
    if action == Leave(write=True) and is_early(course.state):
        action = _chosen(early_title(course.state), early_rows(course.state))
    assert not isinstance(action, Manage)
    return action


def _chosen(title: str, rows: Iterable[Row]) -> Action:
    terminal.show([("", "")])
    return terminal.choose(title, list(rows))
