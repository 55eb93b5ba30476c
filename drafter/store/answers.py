"""An answers file → Answers, every fault reported at once with its name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path as FilePath
from typing import Any

from drafter.answers.model import Answer, Answers, Path, Source, address
from drafter.errors.answering import AnswersWrong
from drafter.files import read_text
from drafter.questions.check import CheckedAnswer, check_answer, check_rows
from drafter.questions.plan import Ask, Plan, Step, Turns
from drafter.skeleton.model import Slot
from drafter.store.form import HEAD_KEY
from drafter.yamltext import WIDE_COLON, has_wide_colon, line_of, load_texts

_MOST_TURNS = 999
_REPORTS = (".docx", ".doc", ".wps")


def read_answers_file(plan: Plan, path: FilePath, today: date, kind: Source = "file") -> Answers:
    """The answers in a file, counted as `kind`; raises FileMissing, FileUnreadable, YamlBroken and AnswersWrong."""
    if path.suffix.lower() in _REPORTS and path.is_file():
        raise AnswersWrong(str(path), ["这是 Word 文件，不是答案文件；要以旧稿作底，用 drafter again 旧稿"])
    return read_answers(plan, read_text(path), str(path), today, kind)


def read_answers(plan: Plan, text: str, source: str, today: date, kind: Source = "file") -> Answers:
    """The answers in a YAML text, checked and normalised; what is left empty is not answered.

    `source` names the file in messages, `kind` is what the answers count as. Raises YamlBroken, and AnswersWrong with
    every fault that the file has.
    """
    reading = _Reading(source, today, kind)
    data = load_texts(text, source)
    if data is None or data == "":
        return Answers()
    if not isinstance(data, Mapping):
        raise AnswersWrong(source, ["要写成“名称: 内容”的形式，空白的一份用 drafter form 取得"])
    if "drafter" in data and "name" in data:
        raise AnswersWrong(source, ["这是骨架文件，不是答案文件；空白的答案文件用 drafter form 取得"])
    answers = reading.scope(plan.steps, data, ())
    head = data.get(HEAD_KEY)
    if reading.faults and head and head != plan.skeleton.name:
        reading.fault(data, HEAD_KEY, (HEAD_KEY,), f"这份答案是给骨架“{head}”的，不是给“{plan.skeleton.name}”的")
    if reading.faults:
        raise AnswersWrong(source, [text for _, text in sorted(reading.faults, key=lambda fault: fault[0])])
    return answers


@dataclass(slots=True)
class _Reading:
    """One file being read; faults are collected with their lines."""

    source: str
    today: date
    kind: Source
    faults: list[tuple[int, str]] = field(default_factory=list)
    told: set[Path] = field(default_factory=set)
    """The parts of the form, without turn numbers, whose valid names have been listed."""

    def fault(self, data: Any, key: Any, path: Path, reason: str) -> None:
        line = line_of(data, key)
        self.faults.append((line, f"第 {line} 行 {address(path)}：{reason}"))

    def scope(self, steps: tuple[Step, ...], data: Mapping[str, Any], path: Path) -> Answers:
        by_name = {step.slot.name if isinstance(step, Ask) else step.repeat.name: step for step in steps}
        values: dict[str, Answer] = {}
        repeats: dict[str, tuple[Answers, ...]] = {}
        for name, content in data.items():
            step = by_name.get(name)
            if step is None:
                if name != HEAD_KEY or path:
                    self.fault(data, name, (*path, str(name)), self.unknown(path, by_name))
            elif isinstance(step, Turns):
                if not _is_blank(content):
                    repeats[name] = self.turns(step, data, name, path)
            elif (answer := self.answer(step.slot, data, name, path)) is not None:
                values[name] = answer
        return Answers(values, repeats)

    def unknown(self, path: Path, known: Iterable[str]) -> str:
        """Why a name is unknown; the valid ones are listed once for each part of the form."""
        part = tuple(step for step in path if isinstance(step, str))
        if part in self.told:
            return "骨架没有这一项"
        self.told.add(part)
        return f"骨架没有这一项（这里可填：{'、'.join(known)}）"

    def turns(self, step: Turns, data: Mapping[str, Any], name: str, path: Path) -> tuple[Answers, ...]:
        content, repeat = data[name], step.repeat
        if not isinstance(content, list):
            self.fault(data, name, (*path, name), "要写成几段，每段前加“- ”")
            return ()
        if not repeat.min <= len(content) <= min(repeat.max, _MOST_TURNS):
            reason = f"写了 {len(content)} {repeat.measure}，骨架要求 {repeat.min}—{repeat.max} {repeat.measure}"
            self.fault(data, name, (*path, name), reason)
        turns = []
        for index, item in enumerate(content):
            here = (*path, name, index)
            if isinstance(item, Mapping):
                turns.append(self.scope(step.steps, item, here))
            else:
                if not _is_blank(item):
                    wide = has_wide_colon(str(item))
                    reason = WIDE_COLON if wide else "要写成“名称: 内容”的形式"
                    self.fault(content, index, (*path, f"{name}/{index + 1}"), reason)
                turns.append(Answers())
        return tuple(turns)

    def answer(self, slot: Slot, data: Mapping[str, Any], name: str, path: Path) -> Answer | None:
        content = data[name]
        if _is_blank(content):
            return None
        if isinstance(content, list):
            checked = self._list(slot, content)
        elif isinstance(content, Mapping):
            checked = CheckedAnswer(fault="要写成一句话（含冒号的请用英文双引号括起来）")
        else:
            checked = check_answer(slot, str(content), self.today)
        if checked.fault:
            self.fault(data, name, (*path, name), checked.fault)
            return None
        return Answer(checked.value, self.kind)

    def _list(self, slot: Slot, content: list[Any]) -> CheckedAnswer:
        if slot.kind == "table":
            if not all(isinstance(row, list) and all(isinstance(cell, str) for cell in row) for row in content):
                return CheckedAnswer(fault="表格的每一行要写成 - [甲, 乙]")
            return check_rows(slot, tuple(tuple(str(cell) for cell in row) for row in content))
        if all(isinstance(part, str) for part in content):
            return check_answer(slot, "\n".join(str(part) for part in content), self.today)
        return CheckedAnswer(fault="要写成一句话")


def _is_blank(content: Any) -> bool:
    """Whether nothing stands after the colon; an empty pair of quotes is an answer, and leaves the slot open."""
    return content is None or (type(content) is str and content in ("", "~", "null"))
