"""What the interview shows beside its questions: the outline as it stands, known fills, figures of the sources."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path as File
from threading import Thread

from drafter.answers.model import Path, address
from drafter.document import Paragraph, Section
from drafter.document.walk import walk
from drafter.errors.problem import Problem
from drafter.filling import fill
from drafter.interview.flow import State
from drafter.interview.page import OutlineLine
from drafter.interview.phrases import Phrases, pinyin_initials
from drafter.mining.roles import role_of
from drafter.questions.context import GAP, with_gaps
from drafter.questions.figures import figures_in
from drafter.questions.plan import Ask
from drafter.questions.question import Question
from drafter.questions.values import values_in
from drafter.questions.wording import is_whole
from drafter.readers import read_lines
from drafter.skeleton.model import FACT_KINDS, Skeleton, Slot
from drafter.store.frames import KnownStarter, Wording, known_wording

_LEAST_DIGITS = 2
_MOST_BYTES = 5_000_000
_MOST_FILES = 200
_READ = (".txt", ".md", ".docx")
_MOST_SKELETONS = 200
_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_NUMBERED = re.compile(r"\{\d*\}")
_SUGGESTED_KINDS = ("text", "choice")


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
    texts = [(section.depth, section.marker + _with_gaps(section.heading)) for section in sections]
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
    """For a question how many there are, the first slot of the turn that it belongs to; () for others."""
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


class Suggestions:
    """What to suggest at each question; a list is made once.

    The library is read while the user answers the first questions: no question waits for it. `left`: wording of an old
    report that has no place of its own, for long texts.
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
            known = Wording()
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
            frames += self._left + self._begun(_role(state, step))
        elif _is_whole_heading(step):
            frames += self._frames
        found = (*step.slot.choices, *step.slot.examples, *known, *frames)
        if found not in self._made:
            self._made[found] = Phrases(found)
        return self._made[found]

    def _begun(self, role: str) -> list[str]:
        """The sentence starters of a kind of section, those that stand mostly there first."""
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


def _slots(skeleton: Skeleton) -> list[Slot]:
    found = list(skeleton.slots)
    pending = list(skeleton.sections)
    while pending:
        node = pending.pop()
        found += node.slots
        pending += node.children
    return found


class SourceFigures:
    """Figures of the files that a skeleton was mined from, read while the user answers the first questions."""

    def __init__(self, skeleton: Skeleton) -> None:
        files = skeleton.mined.files if skeleton.mined else ()
        self.found: dict[str, str] = {}
        """Each figure with the name of a file that holds it."""
        self._reading = Thread(target=self._read, args=(files[:_MOST_FILES],), daemon=True)
        self._reading.start()

    def finish_reading(self) -> None:
        """Waits until the files are read."""
        self._reading.join()

    def _read(self, files: Sequence[str]) -> None:
        """Files that are not there any more, or that only another program can read, are left out."""
        for path in map(File, files):
            try:
                if path.suffix.lower() not in _READ or path.stat().st_size > _MOST_BYTES:
                    continue
                lines = read_lines(path)
            except (OSError, Problem):
                continue
            for figure in figures_in("\n".join(line.text for line in lines)):
                self.found.setdefault(figure, path.name)


def _without_own_year(text: str) -> str:
    """`text` without the years that a report of today is about: last year's report names this year in its plans."""
    return _YEAR.sub(lambda year: "" if int(year[1]) >= date.today().year - 1 else year[0], text)


def doubt_for(question: Question, text: str, figures: Mapping[str, str]) -> str:
    """Why an answer looks wrong: a figure that stands in a source, or a gap of a suggested sentence left open."""
    step = question.step
    if not isinstance(step, Ask):
        return ""
    if GAP in text:
        return f"还有 {GAP} 没有填，按 Tab 跳到那里"
    for figure in figures_in(_without_own_year(text)):
        if len(figure) >= _LEAST_DIGITS and figure in figures:
            return f"“{figure}”与旧材料《{figures[figure]}》里的数字相同，是今年的吗"
    return ""
