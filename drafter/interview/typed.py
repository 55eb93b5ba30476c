"""What a line typed at a question means: the moves it makes, or that the user has to confirm it first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter.interview import remarks
from drafter.interview.doubts import Twice, hint_on, standing_doubt, written_beyond
from drafter.interview.flow import State
from drafter.interview.moves import Count, Give, Move, Skip
from drafter.interview.offers import Offer
from drafter.interview.pasted_list import items_of, spread
from drafter.interview.whole_heading import halves_given
from drafter.questions.check import check_answer, check_count
from drafter.questions.overlaps import said_once
from drafter.questions.plan import Ask
from drafter.questions.question import Question


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A line that is taken only when it is given again."""

    retype: str
    """What stands in the line when it is asked for again."""


class Typed:
    """Takes typed lines; remembers which one was doubted, so that the same line given again is taken."""

    def __init__(self, doubt: Callable[[Question, str], str]) -> None:
        self._doubt = doubt
        self._twice = Twice()
        self.renewed = ""
        """Last year's wording with this year's facts, each of which was confirmed by itself."""

    def moves(self, state: State, question: Question, offer: Offer, text: str) -> Sequence[Move] | Unconfirmed:
        """The moves that a valid line makes; the user has been told why one is unconfirmed."""
        if given := spread(state, question, text):
            return self._spread(question, text, given)
        if halves := halves_given(state, question, text):
            remarks.hint("标题从“，”分开：前半句记下了，后半句放在下一问，对就回车（打 < 回去改）")
            return halves
        if not isinstance(question.step, Ask):
            return self._count(state, question, text or offer.text)
        if not text.strip():
            return [Give(question.path, "") if offer.text else Skip()]
        return self._answer(state, question, offer, text)

    def _spread(self, question: Question, text: str, given: Sequence[Move]) -> Sequence[Move] | Unconfirmed:
        """The moves that give a turn to each item of a pasted list."""
        if self._twice.is_meant(question.path, text):
            return given
        whole = "换行" if "\n" in text.strip() else "序号"
        remarks.hint(f"这是 {len(items_of(text))} 条：再按一次回车，一条一条依次填好；要写成一条，先去掉{whole}")
        return Unconfirmed(text)

    def _count(self, state: State, question: Question, text: str) -> Sequence[Move] | Unconfirmed:
        """The move that sets how many turns there are; confirmed where it drops turns with answers."""
        assert not isinstance(question.step, Ask)
        repeat = question.step.repeat
        turns, _ = check_count(repeat, text)
        written = written_beyond(state, question, turns)
        if written and not self._twice.is_meant(question.path, str(turns)):
            remarks.hint(f"会去掉后面 {written} {repeat.measure}已经写了内容的，确定就再按一次回车（总览里可以撤销）")
            return Unconfirmed(str(turns))
        self._twice.forget()
        return [Count(question.path, turns)]

    def _answer(self, state: State, question: Question, offer: Offer, text: str) -> Sequence[Move] | Unconfirmed:
        """The move that gives the answer; confirmed where the answer looks wrong."""
        assert isinstance(question.step, Ask)
        checked = check_answer(question.step.slot, text, date.today())
        source = offer.source if text == offer.text else "typed"
        if source == "typed" and self._is_doubtful(state, question, offer, text):
            return Unconfirmed(text)
        if source == "typed" and isinstance(checked.value, str):
            alone = said_once(question.step.text, {question.name: checked.value}).get(question.name, checked.value)
            checked = replace(checked, value=alone)
        known = source == "previous" or text == self.renewed  # wording of last year was found right before
        if not known and (hint := hint_on(state, question, checked)):
            remarks.hint(f"提示：{hint}（可以不理会；打 < 回去改）")
        return [Give(question.path, checked.value, source)]

    def _is_doubtful(self, state: State, question: Question, offer: Offer, text: str) -> bool:
        """Whether the answer looks wrong and was not given before; the user has been told why."""
        doubt = "" if text == self.renewed else standing_doubt(state, question, offer, text)
        doubt = doubt or self._doubt(question, text)
        if not doubt:
            self._twice.forget()
            return False
        if self._twice.is_meant(question.path, text):
            return False
        remarks.doubt(doubt)
        return True
