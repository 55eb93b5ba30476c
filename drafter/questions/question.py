"""One question, and all questions in order as the answers stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from drafter.answers.model import Answers, Path
from drafter.questions.plan import Ask, Plan, Step
from drafter.questions.values import Known, holds, known, turns_at
from drafter.skeleton.model import SlotKind

Kind = SlotKind | Literal["count"]


@dataclass(frozen=True, slots=True)
class Question:
    """A slot of one turn, or how many turns a repeat has."""

    path: Path
    """Of the slot, as ("表率", 0, "目标"); of the repeat for kind count, as ("表率",)."""
    step: Step

    @property
    def kind(self) -> Kind:
        """The kind of the slot, or count."""
        return self.step.slot.kind if isinstance(self.step, Ask) else "count"

    @property
    def name(self) -> str:
        """The name of the slot or repeat."""
        return str(self.path[-1])

    @property
    def required(self) -> bool:
        """Whether the slot is marked as required."""
        return isinstance(self.step, Ask) and self.step.slot.required

    @property
    def optional(self) -> bool:
        """Whether the draft is complete without an answer."""
        return isinstance(self.step, Ask) and self.step.slot.optional


def questions(plan: Plan, answers: Answers) -> tuple[Question, ...]:
    """What is to be asked, in order, as the answers stand; conditions that do not hold leave their questions out.

    The turns of a repeat are asked for when it is known how many there are.
    """
    return tuple(_questions(plan.steps, answers, known(plan.scope, answers, {}), ()))


def usual_questions(plan: Plan, answers: Answers) -> tuple[Question, ...]:
    """As `questions`, with the usual number of turns for repeats that have not been counted yet."""
    return tuple(_questions(plan.steps, answers, known(plan.scope, answers, {}), (), usual=True))


def is_answered(question: Question, answers: Answers) -> bool:
    """Whether there is an answer, an empty one too."""
    if question.kind == "count":
        return answers.has_turns(question.path)
    return answers.get(question.path) is not None


def _questions(
    steps: tuple[Step, ...], answers: Answers, values: Known, path: Path, *, usual: bool = False
) -> Iterator[Question]:
    for step in steps:
        if isinstance(step, Ask):
            if any(holds(guard, values) for guard in step.guards):
                yield Question((*path, step.slot.name), step)
        elif holds(step.guard, values):
            yield Question((*path, step.repeat.name), step)
            if usual or step.repeat.name in answers.repeats:
                for index, (turn, inside) in enumerate(turns_at(step, answers, values)):
                    yield from _questions(step.steps, turn, inside, (*path, step.repeat.name, index), usual=usual)
