"""Drafts from answers files: `drafter form` and `drafter build`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from drafter.answers.model import Answers
from drafter.answers.model import Path as SlotPath
from drafter.app.draft_options import DraftOptions
from drafter.app.writing import DRAFT_ENDINGS, WrittenDraft, put_draft
from drafter.errors.answering import AnswersWrong
from drafter.errors.problem import several
from drafter.errors.writing import OneOutputForSeveral, OutputExists, OutputNameUnknown, OutputShared
from drafter.files import with_ending
from drafter.filling import fill
from drafter.questions.plan import Ask, Plan
from drafter.questions.question import Question, is_answered, questions
from drafter.questions.values import as_text, known, values_in
from drafter.questions.wording import turn_labels
from drafter.skeleton.model import Skeleton
from drafter.skeleton.scopes import COUNT_SUFFIX, Scope
from drafter.skeleton.unparse import unparse
from drafter.store.answers import read_answers_file
from drafter.store.form import form
from drafter.store.names import file_stem
from drafter.writers import EmbeddedData

_NAMED = 12
"""How many of the slots without an answer are named."""
_TURNS_NAMED = 2
"""In how many turns a slot may be open and each of them is named."""
_FILE_NAME = "文件名"
_PLACE = re.compile(r"\{+\s*(\w+)\s*\}+")
"""A name in the pattern of an output, as {单位}."""


def outputs(plan: Plan, answers: Sequence[tuple[Path, Answers]], out: Path, *, into_folder: bool = False) -> list[Path]:
    """Where the draft of each answers file goes.

    One file: `out` itself, or in it when it is a folder, or is to be one (`into_folder`). Several: `out` is a folder,
    made when it is none, or a pattern: {单位} is a slot's answer, {文件名} the answers file's name. What has no ending
    becomes a .docx. Raises OutputKindWrong, OutputNameUnknown, OneOutputForSeveral and OutputShared.
    """
    pattern = "{" in out.name
    folder = into_folder or out.is_dir() or (len(answers) > 1 and not pattern and not out.suffix)
    if len(answers) > 1 and not pattern and not folder:
        raise OneOutputForSeveral(out, len(answers))
    if pattern:
        _check_names(plan, out)
    places = [_output(plan, path, given, out, folder=folder) for path, given in answers]
    if twice := next((place for place in places if places.count(place) > 1), None):
        raise OutputShared(twice)
    return places


def build(
    plan: Plan, files: Sequence[Path], out: Path, options: DraftOptions, *, force: bool, into_folder: bool
) -> list[WrittenDraft]:
    """Writes a draft for each answers file; every answers file is checked before any is written.

    Their notes name what was not answered. Raises OutputExists without `force`, the problems of `outputs`, of the
    options, of reading answers and of writing.
    """
    options.check()
    answers = _all_answers(plan, files)
    places = outputs(plan, answers, out, into_folder=into_folder)
    taken = [place for place in places if place.exists()]
    if taken and not force:
        raise OutputExists(taken[0])
    pairs = zip(answers, places, strict=True)
    drafts = [(write_draft(plan, given, place, options, force=force), given) for (_, given), place in pairs]
    return [replace(draft, notes=(*_missing(plan, given), *draft.notes)) for draft, given in drafts]


def write_draft(plan: Plan, answers: Answers, out: Path, options: DraftOptions, *, force: bool) -> WrittenDraft:
    """Fills the skeleton and puts the draft at `out`, with all that next year's draft needs inside."""
    data = EmbeddedData(unparse(_without_files(plan.skeleton)), form(plan, answers))
    document = fill(plan.skeleton, answers)
    kept = None if options.strip_data else data
    return put_draft(document, out, profile=options.profile, force=force, data=kept, options=options.docx_options())


def _without_files(skeleton: Skeleton) -> Skeleton:
    """The skeleton as a draft may carry it: without the paths of this machine."""
    return replace(skeleton, mined=replace(skeleton.mined, files=())) if skeleton.mined else skeleton


def title_of(plan: Plan, answers: Answers) -> str:
    """A file name for the draft: its title without blanks, or the skeleton's name."""
    article = fill(plan.skeleton, answers).articles[0]
    title = article.title.text if article.title is not None and not article.title.blanks else plan.skeleton.name
    return file_stem(title)


def _all_answers(plan: Plan, files: Sequence[Path]) -> list[tuple[Path, Answers]]:
    found: list[tuple[Path, Answers]] = []
    problems: list[AnswersWrong] = []
    for path in files:
        try:
            found.append((path, read_answers_file(plan, path, date.today())))
        except AnswersWrong as problem:
            problems.append(problem)
    if problems:
        raise several(problems)
    return found


def _missing(plan: Plan, answers: Answers) -> Iterator[str]:
    """Lines that name what was not answered: required slots, other slots, empty turns."""
    left = [question for question in questions(plan, answers) if _is_missing(plan, answers, question)]
    for head, names in (
        ("必填的没有答", list(_named([question.path for question in left if question.required], plan.scope))),
        ("没有答", list(_named([question.path for question in left if not question.required], plan.scope))),
    ):
        more = f" 等 {len(names)} 种" if len(names) > _NAMED else ""
        if names:
            yield f"{head}：{'、'.join(names[:_NAMED])}{more}"
    if empty := list(_empty_turns(answers)):
        yield f"整个空着的：{'，'.join(empty)}；不要的请在答案文件里整段删去"


def _named(paths: Sequence[SlotPath], scope: Scope) -> Iterator[str]:
    """Slots as people speak of them: by name and turn, where one is open in several turns by name and number."""
    turns: dict[tuple[str, ...], list[SlotPath]] = {}
    for path in paths:
        turns.setdefault(tuple(step for step in path if isinstance(step, str)), []).append(path)
    for names, alike in turns.items():
        if len(alike) > _TURNS_NAMED:
            yield f"{names[-1]}（{len(alike)} 处）"
        else:
            yield from ("的".join([*turn_labels(path, scope), str(path[-1])]) for path in alike)


def _empty_turns(answers: Answers) -> Iterator[str]:
    """The turns of each repeat in which nothing was written, where something was in others."""
    for name, turns in answers.repeats.items():
        empty = [number for number, turn in enumerate(turns, 1) if not _has_answers(turn)]
        if empty and len(empty) < len(turns):
            yield f"{name}第 {'、'.join(map(str, empty))} 个"


def _has_answers(answers: Answers) -> bool:
    inside = (turn for turns in answers.repeats.values() for turn in turns)
    return any(as_text(answer.value) for answer in answers.values.values()) or any(map(_has_answers, inside))


def _is_missing(plan: Plan, answers: Answers, question: Question) -> bool:
    if not isinstance(question.step, Ask):
        return not is_answered(question, answers)
    return not question.optional and question.name not in values_in(plan, answers, question.path)


def _check_names(plan: Plan, out: Path) -> None:
    """Raises OutputNameUnknown for a name in the pattern that can never have a value."""
    names = [_FILE_NAME, *(slot.name for slot in plan.scope.slots)]
    counts = [repeat.name + COUNT_SUFFIX for repeat, _ in plan.scope.repeats]
    for name in _PLACE.findall(out.name):
        if name not in (*names, *counts):
            raise OutputNameUnknown(name, names)


def _output(plan: Plan, path: Path, answers: Answers, out: Path, *, folder: bool) -> Path:
    if folder:
        return out / f"{file_stem(path.stem)}.docx"
    if "{" not in out.name:
        return with_ending(out, DRAFT_ENDINGS)
    values = known(plan.scope, answers, {}) | {_FILE_NAME: path.stem}
    name = _PLACE.sub(lambda match: file_stem(str(values.get(match[1], "待填"))), out.name)
    return with_ending(out.with_name(name), DRAFT_ENDINGS)
