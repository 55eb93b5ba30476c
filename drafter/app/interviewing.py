"""The interview from the skeleton to the draft: `drafter new`, `drafter again`, `drafter resume`."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.answers.model import Answers
from drafter.app.again import LastYear
from drafter.app.answer_doubts import SourceFigures, doubt_for
from drafter.app.draft_options import DraftOptions
from drafter.app.drafting import title_of, write_draft
from drafter.app.outlining import outline_of
from drafter.app.suggesting import Suggestions
from drafter.app.user_settings import with_settings
from drafter.app.writing import DRAFT_ENDINGS, WrittenDraft
from drafter.errors.answering import NoTerminal
from drafter.errors.journals import NothingToResume
from drafter.errors.problem import Interrupted, Problem
from drafter.files import with_ending
from drafter.interview.desk import Desk, Stopped
from drafter.interview.flow import State, begin, play
from drafter.interview.moves import Add, Count, Give, Move, from_record, to_record
from drafter.interview.review import blanks
from drafter.questions.plan import plan_of
from drafter.settings import places
from drafter.skeleton.model import Skeleton
from drafter.skeleton.parse import parse
from drafter.skeleton.unparse import unparse
from drafter.store.journals import Head, Journal, Unfinished, new_journal, open_journal, unfinished
from drafter.zh.width import cut_to_width, display_width

_WITHOUT_TERMINAL = "drafter form 骨架 > 答案.yaml，填好后 drafter build 骨架 --answers 答案.yaml -o 初稿.docx"
_BESIDE_CHOICES = 4
"""Columns of the pointer and the margin."""
_NOTHING_TO_KEEP = "还没有答，没有什么要存的"
_HOW_TO_GO_ON = "已经答的都存下了，接着写：drafter resume"


@dataclass(frozen=True, slots=True)
class FinishedInterview:
    """An interview that led to a draft."""

    draft: WrittenDraft
    options: DraftOptions
    old: Path | None = None
    """The old report that it began with."""


def start(skeleton: Skeleton, out: str, options: DraftOptions, *, force: bool) -> FinishedInterview:
    """A new interview, and the draft. Raises NoTerminal, and Interrupted where the user stops."""
    return start_again(LastYear(skeleton, Answers()), out, options, force=force)


def start_again(given: LastYear, out: str, options: DraftOptions, *, force: bool) -> FinishedInterview:
    """As `start`, with what an old report or answers file gives."""
    skeleton, last_year = given.skeleton, given.called
    need_terminal("drafter new")
    plan = plan_of(skeleton)
    options = options.absolute()
    options.check()
    offered = with_settings(plan, given.answers)
    place = str(_place(Path(out).absolute())) if out else ""
    old = str(given.report.absolute()) if given.report else ""
    text = unparse(skeleton)
    head = Head(skeleton.name, text, place, options.to_text(), force, offered, last_year, left=given.left(), old=old)
    journal = new_journal(places().journals, head)
    return _ask_and_write(journal, head, begin(plan, offered, last_year))


def resume(path: Path) -> FinishedInterview:
    """Goes on with an interview at the question at which it was left, and writes the draft."""
    need_terminal("drafter resume")
    head, records, journal = open_journal(path)
    return _ask_and_write(journal, head, _state(head, records))


def pick_unfinished(*, to_discard: bool = False) -> Path | None:
    """The unfinished interview that the user chooses, None for none of them.

    The only one is not asked about, unless it is to be discarded.

    Raises NothingToResume, NoTerminal, and Interrupted on Ctrl-C.
    """
    found = unfinished(places().journals)
    if not found:
        raise NothingToResume
    if len(found) == 1 and not to_discard:
        return found[0].path
    need_terminal("drafter resume")
    from drafter.interview.terminal import choose, columns

    wide = columns() - _BESIDE_CHOICES
    rows: list[tuple[str, Path | None]] = [(describe(journal, wide), journal.path) for journal in found]
    try:
        return choose("丢掉哪一份" if to_discard else "接着写哪一份", [*rows, ("都不是，退出", None)])
    except KeyboardInterrupt:
        raise Interrupted from None


def describe(journal: Unfinished, columns: int) -> str:
    """One unfinished interview in a line that fits: title, how far it is, when it was left."""
    try:
        state = _state(journal.head, journal.records)
    except Problem:
        return f"{journal.head.name}（骨架读不出来）"
    number = len(blanks(state))
    left = f"　{f'还有 {number} 问没答' if number else '都答了'}　{journal.touched:%m月%d日 %H:%M}"
    return cut_to_width(title_of(state.plan, state.answers), columns - display_width(left)) + left


def need_terminal(command: str) -> None:
    """Raises NoTerminal, which names the way without one, where no questions can be asked."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NoTerminal(command, _WITHOUT_TERMINAL)


def _ask_and_write(journal: Journal, head: Head, state: State) -> FinishedInterview:
    from drafter.interview.session import interview  # questionary takes long to import, and nothing may be asked

    recorder = _Recorder(journal, answered=state.answers != Answers())
    try:
        state = interview(state, _desk(recorder, head, state))
        finished = _write(state, head)
    except (Stopped, KeyboardInterrupt, EOFError):
        if not recorder.answered:
            journal.forget()
        raise Interrupted(_HOW_TO_GO_ON if recorder.answered else _NOTHING_TO_KEEP) from None
    finally:
        journal.close()
    journal.finish()
    return finished


class _Recorder:
    """Writes moves to a journal, and knows whether anything in it is worth keeping."""

    def __init__(self, journal: Journal, *, answered: bool) -> None:
        self._journal = journal
        self.answered = answered

    def record(self, move: Move) -> None:
        """Puts a move into the journal; raises JournalUnwritable."""
        self._journal.append(to_record(move))
        self.answered = self.answered or isinstance(move, Give | Count | Add)


def _desk(recorder: _Recorder, head: Head, state: State) -> Desk:
    figures = SourceFigures(state.plan.skeleton)
    return Desk(
        recorder.record,
        outline_of,
        Suggestions(head.left).phrases,
        lambda question, text: doubt_for(question, text, figures.found),
    )


def _write(state: State, head: Head) -> FinishedInterview:
    out = Path(head.out) if head.out else Path.cwd() / f"{title_of(state.plan, state.answers)}.docx"
    if out.is_dir():
        out /= f"{title_of(state.plan, state.answers)}.docx"
    force = head.force
    if out.exists() and not force:
        out, force = _instead_of(out)
    options = DraftOptions.from_text(head.options)
    draft = write_draft(state.plan, state.answers, out, options, force=force)
    return FinishedInterview(draft, options, Path(head.old) if head.old else None)


def _place(out: Path) -> Path:
    """The file, or the folder, for the draft; raises OutputKindWrong before the questions are asked."""
    return out if out.is_dir() else with_ending(out, DRAFT_ENDINGS)


def _instead_of(out: Path) -> tuple[Path, bool]:
    """(path, overwrite) that the user chooses where a file stands already."""
    from drafter.interview.terminal import choose

    other = next(path for n in range(2, 1000) if not (path := out.with_stem(f"{out.stem}-{n}")).exists())
    return choose(
        f"{out.name} 已经有了", [(f"另存为 {other.name}", (other, False)), ("覆盖它（原文件留一份备份）", (out, True))]
    )


def _state(head: Head, records: Sequence[object]) -> State:
    moves: list[Move] = [move for record in records if isinstance(record, dict) and (move := from_record(record))]
    return play(begin(plan_of(parse(head.skeleton, head.name)), head.offered, head.last_year), moves)
