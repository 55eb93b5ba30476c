"""The interview at the terminal: the page of one question after the other, then that of all answers."""

from drafter.interview import terminal
from drafter.interview.course import Course
from drafter.interview.desk import Desk, Stopped
from drafter.interview.flow import REVIEW, State
from drafter.interview.interrupts import noted
from drafter.interview.overview import overview
from drafter.interview.page import key_line
from drafter.interview.question_page import QuestionPage


def interview(state: State, desk: Desk) -> State:
    """Asks until the user wants the draft; raises Stopped. Every move is on the disk before the next question."""
    course = Course(state, desk.record)
    page = QuestionPage(course, desk)
    with noted(), terminal.unechoed():
        if not terminal.has_bottom():
            terminal.show([("class:rule", key_line(terminal.columns() - 1))])
        while True:
            if course.state.place != REVIEW:
                page.ask()
            elif (leave := overview(course)) is not None:
                if leave.write:
                    return course.state
                raise Stopped
