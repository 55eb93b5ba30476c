"""The interview at the terminal: shows the state, asks, and turns replies into moves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter.answers.model import Path
from drafter.errors.journals import JournalUnwritable
from drafter.interview import remarks, terminal
from drafter.interview.doubts import Twice, fault_of, hint_on, standing_doubt, written_beyond
from drafter.interview.editor import edited
from drafter.interview.flow import REVIEW, State, apply
from drafter.interview.interrupts import noted
from drafter.interview.moves import Back, Count, Give, Move, Review, Skip
from drafter.interview.offers import Offer, offer_for, was_then
from drafter.interview.overview import overview
from drafter.interview.page import OutlineLine, help_lines, key_line, note_on, outline_lines, question_lines, wrapped
from drafter.interview.pasted_list import items_of, spread
from drafter.interview.phrases import Phrases
from drafter.interview.prompt import Prompt, Reply
from drafter.interview.recurring import Recurring
from drafter.interview.renewal import Renewal
from drafter.interview.whole_heading import halves_given
from drafter.questions.check import check_answer, check_count
from drafter.questions.overlaps import said_once
from drafter.questions.plan import Ask
from drafter.questions.question import Question, is_answered
from drafter.questions.values import clean
from drafter.questions.wording import asked


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


_WALKS: dict[str, Move] = {"back": Back(), "skip": Skip(), "review": Review()}


class Stopped(Exception):
    """The user wants to go on with the interview later."""


def interview(state: State, desk: Desk) -> State:
    """Asks until the user wants the draft; raises Stopped. Every move is on the disk before the next question."""
    session = _Session(state, desk)
    with noted(), terminal.unechoed():
        if not terminal.has_bottom():
            terminal.show([("class:rule", key_line(terminal.columns() - 1))])
        while not session.finished:
            if session.state.place == REVIEW:
                session.review_page()
            else:
                session.question_page()
    return session.state


class _Session:
    def __init__(self, state: State, desk: Desk) -> None:
        self.state = state
        self.finished = False
        self._desk = desk
        self._section: object = None
        self._retype: str | None = None
        self._twice = Twice()
        self._renewed = ""
        self._helped: Path | None = None
        self._recurring = Recurring()

    def question_page(self) -> None:
        """One question, asked once; what the user does with it moves the state."""
        question = self.state.question()
        assert question is not None
        offer = offer_for(self.state, question)
        columns = terminal.columns()
        self._show_outline(question, columns)
        terminal.show([("", ""), *question_lines(self.state, question, offer, columns)])
        if offer.renewal is not None and self._retype is None and not self._renew(question, offer, offer.renewal):
            return
        counted = question.kind == "count"
        prompt = Prompt(
            question=_asked(question),
            default=("" if counted else offer.text) if self._retype is None else self._retype,
            faint=offer.text if counted else "",
            phrases=self._desk.suggestions(self.state, question),
            fault_of=lambda text: fault_of(question, text),
            helped=self._helped == question.path,
            bottom=lambda text: key_line(terminal.columns() - 1, note_on(self.state, question, text)),
        )
        reply = terminal.ask_line(prompt)
        self._retype = None
        if reply.key is None:
            self._take(question, offer, reply.text)
        else:
            self._pressed(question, offer, reply)

    def _renew(self, question: Question, offer: Offer, renewal: Renewal) -> bool:
        """Asks for the facts in last year's wording one by one; False where the user went elsewhere.

        Each reply is recorded as it comes, the facts still open as gaps; in the end the wording stands at the prompt to
        be confirmed.
        """
        while not renewal.done:
            reply = self._ask_fact(renewal)
            if reply.key == "back" and renewal.at:
                renewal = renewal.back()
            elif reply.key in (None, "again"):
                said = renewal.asked if reply.key else _one_line(reply.text)
                self._recurring.note(renewal.asked, said)
                renewal = renewal.reply(said)
                self._do(Give(question.path, renewal.so_far(), stay=True))
            elif reply.key == "editor":
                self._in_editor(question, offer, renewal.so_far())
                return False
            else:
                self._pressed(question, offer, Reply("", reply.key))
                if reply.key != "help":
                    return False
        self._retype = self._renewed = renewal.so_far()
        return True

    def _ask_fact(self, renewal: Renewal) -> Reply:
        """The reply for one fact of last year's wording; the old fact typed again has to be confirmed."""
        typed = self._recurring.reply(self.state, renewal.asked)
        while True:
            terminal.show([("class:offer", line) for line in wrapped(renewal.shown(), terminal.columns(), "  ")])
            prompt = Prompt(
                question=f"{was_then(self.state, renewal.asked)} → 今年：",
                default=typed,
                bottom=lambda _: key_line(terminal.columns() - 1, "空着回车先留空，= 照旧"),
            )
            reply = terminal.ask_line(prompt)
            if reply.key is not None or reply.text.strip() != renewal.asked or reply.text == typed:
                return reply
            typed = reply.text
            remarks.doubt(f"与{self.state.last_year}的一样")

    def review_page(self) -> None:
        """All answers; what the user chooses there moves the state, or ends the interview."""
        self._section = None
        leave = overview(self.state, self._do)
        if leave is not None and not leave.write:
            raise Stopped
        self.finished = leave is not None

    def _show_outline(self, question: Question, columns: int) -> None:
        section = question.path[:2] if len(question.path) > 1 else getattr(question.step, "part", "")
        if section == self._section:
            return
        self._section = section
        lines = self._desk.outline(self.state)
        if any(line.text for line in lines):
            terminal.show([("", ""), ("class:rule", "── 提纲 ──"), *outline_lines(lines, columns)])

    def _take(self, question: Question, offer: Offer, text: str) -> None:
        if moves := spread(self.state, question, text):
            self._spread(question, text, moves)
        elif halves := halves_given(self.state, question, text):
            self._give_halves(halves)
        elif (move := self._move(question, offer, text)) is not None:
            self._do(move)

    def _spread(self, question: Question, text: str, moves: Sequence[Move]) -> None:
        """Gives the items of a pasted list to a turn each, when the user has said so."""
        if self._twice.is_meant(question.path, text):
            for move in moves:
                self._do(move)
            return
        self._retype = text
        whole = "换行" if "\n" in text.strip() else "序号"
        remarks.hint(f"这是 {len(items_of(text))} 条：再按一次回车，一条一条依次填好；要写成一条，先去掉{whole}")

    def _give_halves(self, moves: Sequence[Move]) -> None:
        """Gives a whole heading half by half; the second is shown at its own question, to be confirmed or changed."""
        for move in moves:
            self._do(move)
        remarks.hint("标题从“，”分开：前半句记下了，后半句放在下一问，对就回车（打 < 回去改）")

    def _move(self, question: Question, offer: Offer, text: str) -> Move | None:
        """The move that a typed line means; None where the user has to confirm it."""
        step = question.step
        if not isinstance(step, Ask):
            turns, _ = check_count(step.repeat, text or offer.text)
            return Count(question.path, turns) if self._drop_is_meant(question, turns, step.repeat.measure) else None
        if not text.strip():
            return Give(question.path, "") if offer.text else Skip()
        checked = check_answer(step.slot, text, date.today())
        source = offer.source if text == offer.text else "typed"
        if source == "typed" and self._doubtful(question, offer, text):
            return None
        if source == "typed" and isinstance(checked.value, str):
            alone = said_once(step.text, {question.name: checked.value}).get(question.name, checked.value)
            checked = replace(checked, value=alone)
        known = source == "previous" or text == self._renewed  # wording of last year was found right before
        if not known and (hint := hint_on(self.state, question, checked)):
            remarks.hint(f"提示：{hint}（可以不理会；打 < 回去改）")
        return Give(question.path, checked.value, source)

    def _drop_is_meant(self, question: Question, turns: int, measure: str) -> bool:
        written = written_beyond(self.state, question, turns)
        if not written:
            self._twice.forget()
            return True
        if self._twice.is_meant(question.path, str(turns)):
            return True
        self._retype = str(turns)
        remarks.hint(f"会去掉后面 {written} {measure}已经写了内容的，确定就再按一次回车（总览里可以撤销）")
        return False

    def _doubtful(self, question: Question, offer: Offer, text: str) -> bool:
        """Whether the answer has to be confirmed; the same answer given twice is."""
        doubt = "" if text == self._renewed else standing_doubt(self.state, question, offer, text)
        doubt = doubt or self._desk.doubt(question, text)
        if not doubt:
            self._twice.forget()
            return False
        if self._twice.is_meant(question.path, text):
            return False
        self._retype = text
        remarks.doubt(doubt)
        return True

    def _pressed(self, question: Question, offer: Offer, reply: Reply) -> None:
        if reply.key in ("back", "skip", "review", "stop"):
            self._keep(question, offer, reply.text)
            if reply.key == "stop":
                raise Stopped
            self._do(_WALKS[reply.key])
        elif reply.key == "help":
            self._retype = reply.text or None
            self._helped = question.path
            suggestions = self._desk.suggestions(self.state, question).find("")
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
            self._do(Give(question.path, checked.value, stay=True))

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
        self._do(Give(question.path, checked.value if not checked.fault else offer.again))

    def _in_editor(self, question: Question, offer: Offer, typed: str) -> None:
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

    def _do(self, move: Move) -> State:
        """The state after the move, which is recorded first; where it cannot be recorded, the state is unchanged.

        The text then stays at the prompt.
        """
        try:
            self._desk.record(move)
        except JournalUnwritable as problem:
            remarks.problem(problem)
            if isinstance(move, Give) and isinstance(move.value, str):
                self._retype = move.value
            return self.state
        self._helped = None
        left = self.state.question() if isinstance(move, Skip) else None
        if left is not None and left.required and not is_answered(left, self.state.answers):
            remarks.hint("这一问必填，先空着；在总览里可以补")
        self.state = apply(self.state, move)
        return self.state


def _one_line(text: str) -> str:
    """What was typed or pasted for a fact, as one line: it is part of a sentence."""
    return "".join(line.strip() for line in clean(text).split("\n"))


def _asked(question: Question) -> str:
    return clean(asked(question)).replace("\n", " ")
