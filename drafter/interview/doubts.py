"""What the user is told about an answer: why it is not accepted, what to check again, what to consider."""

from datetime import date

from drafter.answers.model import Path
from drafter.interview.flow import State
from drafter.interview.kinds import unlike_kind
from drafter.interview.offers import Offer, left_standing, still_old
from drafter.questions.check import CheckedAnswer, check_answer, check_count
from drafter.questions.plan import Ask
from drafter.questions.question import Question
from drafter.questions.rhythm import broken, siblings


class Twice:
    """Accepts an answer that was doubted once when it is given again."""

    def __init__(self) -> None:
        self._told: tuple[Path, str] | None = None

    def is_meant(self, path: Path, text: str) -> bool:
        """Whether this answer to this question was doubted just before; if not, remembers it."""
        meant = self._told == (path, text)
        self._told = None if meant else (path, text)
        return meant

    def forget(self) -> None:
        """Forgets the doubted answer: another one was given."""
        self._told = None


def fault_of(question: Question, text: str) -> str:
    """Why a text cannot be the answer; empty for one that can."""
    step = question.step
    if not isinstance(step, Ask):
        return check_count(step.repeat, text)[1] if text.strip() else ""
    return check_answer(step.slot, text, date.today()).fault


def standing_doubt(state: State, question: Question, offer: Offer, text: str) -> str:
    """What an answer still holds of last year's, or of the line as it was, or that it is of another kind than what is
    asked for, as the user is told; empty for nothing."""
    if old := still_old(offer, text):
        return f"{old}与{state.last_year}的一样"
    examples = question.step.slot.examples if isinstance(question.step, Ask) else ()
    if before := left_standing(offer, question.kind, text, examples):
        return f"前面还留着原有的“{before}”（Ctrl-U 清空这一行）"
    return unlike_kind(question.kind, text)


def written_beyond(state: State, question: Question, turns: int) -> int:
    """How many turns with answers would be dropped if the repeat had only so many."""
    return sum(bool(turn.values or turn.repeats) for turn in state.answers.turns(question.path)[turns:])


def hint_on(state: State, question: Question, checked: CheckedAnswer) -> str:
    """A hint on an accepted answer: it breaks the rhythm of its siblings, or has an unusual length; else empty."""
    text = checked.value if isinstance(checked.value, str) else ""
    parallel = isinstance(question.step, Ask) and question.step.slot.parallel
    return broken(text, siblings(question, state.answers), parallel=parallel) or checked.hint
