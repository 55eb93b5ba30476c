"""Suggestions at a question: known fills, sentences of the skeleton and of the library."""

import re
from collections.abc import Iterator, Sequence
from threading import Thread

from drafter.errors.problem import Problem
from drafter.interview.flow import State
from drafter.interview.phrases import Phrases, pinyin_initials
from drafter.mining.survey.roles import role_of
from drafter.questions.context import GAP, with_gaps
from drafter.questions.plan import Ask
from drafter.questions.question import Question
from drafter.questions.values import values_in
from drafter.questions.wording import is_whole
from drafter.skeleton.model import FACT_KINDS, Skeleton, Slot, walk
from drafter.store.frames import KnownStarter, KnownWording, known_wording

_MOST_SKELETONS = 200
_NUMBERED = re.compile(r"\{\d*\}")
_SUGGESTED_KINDS = ("text", "choice")


class Suggestions:
    """What to suggest at each question.

    The library is read in a thread while the user answers the first questions, so that no question waits for it.
    `left`: paragraphs of an old report that have no slot of their own; they are suggested for long texts.
    """

    def __init__(self, left: Sequence[str] = ()) -> None:
        self._left = list(left)
        self._by_name: dict[str, tuple[str, ...]] = {}
        self._starters: tuple[KnownStarter, ...] = ()
        self._frames: tuple[str, ...] = ()
        self._made: dict[tuple[str, ...], Phrases] = {}
        self._reading = Thread(target=self._read, daemon=True)
        self._reading.start()

    def finish_reading(self) -> None:
        """Waits until the library is read."""
        self._reading.join()

    def _read(self) -> None:
        if (initials := pinyin_initials()) is not None:
            initials("政治")  # its import and its first word take longer than a key press may
        try:
            known = known_wording()
        except Problem:  # a broken file of the user's is told by the commands that are about it
            known = KnownWording()
        self._starters = known.starters
        self._frames = tuple(_NUMBERED.sub(GAP, frame.pattern) for frame in known.frames)
        for skeleton in _library():
            for slot in _slots(skeleton):
                if slot.kind not in FACT_KINDS:
                    self._by_name[slot.name] = (*self._by_name.get(slot.name, ()), *slot.examples)

    def phrases(self, state: State, question: Question) -> Phrases:
        """Choices and examples of the slot, fills that the library knows for its name, frames for the text.

        A slot that is a whole heading gets the library's frames too, what they leave to be filled as gaps.
        """
        step = question.step
        if not isinstance(step, Ask):
            return Phrases(())
        known = () if step.slot.kind not in _SUGGESTED_KINDS else self._by_name.get(step.slot.name, ())
        frames = _frames(state, question, step)
        if step.slot.kind == "long":
            frames += self._left + self._starters_for(_role(state, step))
        elif _is_whole_heading(step):
            frames += self._frames
        found = (*step.slot.choices, *step.slot.examples, *known, *frames)
        if found not in self._made:
            self._made[found] = Phrases(found)
        return self._made[found]

    def _starters_for(self, role: str) -> list[str]:
        """The sentence starters of a kind of section, first those that are used there most."""
        fitting = [starter for starter in self._starters if role in starter.roles]
        fitting.sort(key=lambda starter: starter.roles.index(role))
        return [_NUMBERED.sub(GAP, starter.pattern).removesuffix("…") for starter in fitting]


def _role(state: State, step: Ask) -> str:
    """What the section is for that a text stands in: 开头 and 结尾 outside the sections."""
    skeleton = state.plan.skeleton
    if step.node is not None:
        return step.node.role or role_of(step.slot.name) or "做法"
    return "结尾" if any(step.text == text for text in skeleton.closing) else "开头"


def _frames(state: State, question: Question, step: Ask) -> list[str]:
    """Sentences of the skeleton for a slot that is a whole heading or paragraph, what is not known by its name."""
    if step.node is None or not _is_whole(step):
        return []
    frames = step.node.variants if step.text == step.node.heading else step.node.starters
    values = values_in(state.plan, state.answers, question.path)
    return [shown for frame in frames if (shown := with_gaps(frame, values, named=True))]


def _is_whole(step: Ask) -> bool:
    """Whether the slot is all of its text."""
    return is_whole(step.slot, step.text)


def _is_whole_heading(step: Ask) -> bool:
    return step.node is not None and step.slot.kind == "text" and step.text == step.node.heading and _is_whole(step)


def _library() -> Iterator[Skeleton]:
    """The skeletons of the library, the user's first; those that cannot be read are left out."""
    from drafter.store.entries import entries
    from drafter.store.skeletons import load_skeleton

    for entry in entries()[:_MOST_SKELETONS]:
        try:
            yield load_skeleton(str(entry.path))
        except Problem:
            continue


def _slots(skeleton: Skeleton) -> Iterator[Slot]:
    yield from skeleton.slots
    yield from (slot for node in walk(skeleton.sections) for slot in node.slots)
