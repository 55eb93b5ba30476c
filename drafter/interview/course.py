"""The course of an interview: its state, which only moves that are on the disk change."""

from collections.abc import Callable

from drafter.errors.journals import JournalUnwritable
from drafter.interview import remarks
from drafter.interview.flow import State, apply
from drafter.interview.moves import Move, Skip
from drafter.questions.question import is_answered


class Course:
    """An interview from `state` on; `record` writes a move to the journal, or raises JournalUnwritable."""

    def __init__(self, state: State, record: Callable[[Move], None]) -> None:
        self.state = state
        self._record = record

    def do(self, move: Move) -> bool:
        """Records a move, then makes it; where it cannot be recorded, says so and leaves the state as it was."""
        try:
            self._record(move)
        except JournalUnwritable as problem:
            remarks.problem(problem)
            return False
        left = self.state.question() if isinstance(move, Skip) else None
        if left is not None and left.required and not is_answered(left, self.state.answers):
            remarks.hint("这一问必填，先空着；在总览里可以补")
        self.state = apply(self.state, move)
        return True
