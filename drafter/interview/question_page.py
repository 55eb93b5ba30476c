"""The page of one question: what is around it, the prompt, and what the user does with it."""

from collections.abc import Iterable
from datetime import date

from drafter.answers.model import Path
from drafter.interview import remarks, terminal
from drafter.interview.course import Course
from drafter.interview.desk import Desk, Stopped
from drafter.interview.doubts import fault_of
from drafter.interview.editor import edited
from drafter.interview.flow import REVIEW
from drafter.interview.moves import Back, Give, Move, Review, Skip
from drafter.interview.offers import Offer, offer_for
from drafter.interview.page import help_lines, key_line, note_on, outline_lines, question_lines
from drafter.interview.prompt import Prompt, Reply
from drafter.interview.renewal import Renewal
from drafter.interview.renewing import Renewing
from drafter.interview.typed import Typed, Unconfirmed
from drafter.questions.check import check_answer
from drafter.questions.plan import Ask
from drafter.questions.question import Question
from drafter.questions.values import clean
from drafter.questions.wording import asked

_WALKS: dict[str, Move] = {"back": Back(), "skip": Skip(), "review": Review()}


class QuestionPage:
    """The page of the question in front of the user; remembers from one to the next what is shown and typed already."""

    def __init__(self, course: Course, desk: Desk) -> None:
        self._course = course
        self._desk = desk
        self._typed = Typed(desk.doubt)
        self._renewing = Renewing(course)
        self._retype: str | None = None
        """What stands in the line when the same question is asked again; None for its default."""
        self._section: object = None
        """The section whose outline was shown last."""
        self._helped: Path | None = None
        """The question at which help was asked for last."""

    def ask(self) -> None:
        """Asks the question once; what the user does with it moves the state. Raises Stopped."""
        question = self._course.state.question()
        assert question is not None
        offer = offer_for(self._course.state, question)
        columns = terminal.columns()
        self._show_outline(question, columns)
        terminal.show([("", ""), *question_lines(self._course.state, question, offer, columns)])
        if offer.renewal is not None and self._retype is None and not self._renew(question, offer, offer.renewal):
            return
        reply = terminal.ask_line(self._prompt(question, offer))
        self._retype = None
        if reply.key is None:
            self._take(question, offer, reply.text)
        else:
            self._pressed(question, offer, reply)

    def _show_outline(self, question: Question, columns: int) -> None:
        """Shows the draft's headings where another section begins."""
        section = question.path[:2] if len(question.path) > 1 else getattr(question.step, "part", "")
        if section == self._section:
            return
        self._section = section
        lines = self._desk.outline(self._course.state)
        if any(line.text for line in lines):
            terminal.show([("", ""), ("class:rule", "── 提纲 ──"), *outline_lines(lines, columns)])

    def _prompt(self, question: Question, offer: Offer) -> Prompt:
        state, counted = self._course.state, question.kind == "count"
        return Prompt(
            question=_asked(question),
            default=("" if counted else offer.text) if self._retype is None else self._retype,
            faint=offer.text if counted else "",
            phrases=self._desk.suggestions(state, question),
            fault_of=lambda text: fault_of(question, text),
            helped=self._helped == question.path,
            bottom=lambda text: key_line(terminal.columns() - 1, note_on(state, question, text)),
        )

    def _renew(self, question: Question, offer: Offer, renewal: Renewal) -> bool:
        """Asks for the facts in last year's wording; False where the user went elsewhere.

        In the end the wording stands at the prompt to be confirmed.
        """
        while True:
            renewal, key = self._renewing.ask(question, renewal)
            if key is None:
                self._retype = self._typed.renewed = renewal.so_far()
                return True
            self._pressed(question, offer, Reply(renewal.so_far() if key == "editor" else "", key))
            if key != "help":
                return False

    def _take(self, question: Question, offer: Offer, text: str) -> None:
        moves = self._typed.moves(self._course.state, question, offer, text)
        if isinstance(moves, Unconfirmed):
            self._retype = moves.retype
        else:
            self._make(moves, text)

    def _pressed(self, question: Question, offer: Offer, reply: Reply) -> None:
        if reply.key in ("back", "skip", "review", "stop"):
            self._keep(question, offer, reply.text)
            if reply.key == "stop":
                raise Stopped
            self._make([_WALKS[reply.key]])
        elif reply.key == "help":
            self._retype = reply.text or None
            self._helped = question.path
            suggestions = self._desk.suggestions(self._course.state, question).find("")
            terminal.show(help_lines(question, suggestions, terminal.columns()))
        elif reply.key == "again":
            self._as_it_stands(question, offer, reply.text)
        elif reply.key == "editor":
            self._in_editor(question, offer, reply.text)

    def _keep(self, question: Question, offer: Offer, typed: str) -> None:
        """Keeps what is half-typed at the prompt as the answer, if it is valid."""
        if not typed.strip() or typed == offer.text or not isinstance(question.step, Ask):
            return
        checked = check_answer(question.step.slot, typed, date.today())
        if not checked.fault:
            self._make([Give(question.path, checked.value, stay=True)], typed)

    def _as_it_stands(self, question: Question, offer: Offer, standing: str) -> None:
        """Takes what is in the line, such as an earlier answer or the shown number; else last year's answer."""
        counted = not isinstance(question.step, Ask)
        if standing.strip() or (counted and offer.text):
            self._take(question, offer, standing)
            return
        if not offer.again or not isinstance(question.step, Ask):
            remarks.hint("这一问没有可以照旧的去年内容")
            return
        checked = check_answer(question.step.slot, offer.again, date.today())
        self._make([Give(question.path, checked.value if not checked.fault else offer.again)], offer.again)

    def _in_editor(self, question: Question, offer: Offer, typed: str) -> None:
        """Takes what the user writes in an editor, which opens with what is typed or else last year's text."""
        if not isinstance(question.step, Ask):
            self._retype = typed
            return
        old = offer.renewal.so_far() if offer.renewal else offer.again
        text = edited(typed or old, _asked(question))
        if text is None:
            remarks.fault("没有找到编辑器，请设置环境变量 EDITOR")
            self._retype = typed
            return
        fault = fault_of(question, text)
        if fault or not text:
            if fault:
                remarks.fault(fault)
            self._retype = text or typed
            return
        self._take(question, offer, text)

    def _make(self, moves: Iterable[Move], typed: str | None = None) -> None:
        """Makes the moves; at the first that cannot be recorded, `typed` stays in the line."""
        for move in moves:
            if not self._course.do(move):
                self._retype = self._retype if typed is None else typed
                return
            self._helped = None
        if self._course.state.place == REVIEW:
            self._section = None  # the page of all answers pushes the outline off the screen


def _asked(question: Question) -> str:
    return clean(asked(question)).replace("\n", " ")
