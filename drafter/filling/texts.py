"""One text of a skeleton → the paragraphs of the draft, blanks marked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from drafter.answers.model import Answers, Path, address
from drafter.document import Blank, Paragraph
from drafter.document.blanks import shown_blank
from drafter.document.tables import ABOVE, LEFT, Rows, caption_of, cells_of, shown_text
from drafter.expressions import names, render, sole_name
from drafter.questions.context import GAP
from drafter.questions.figures import single_units
from drafter.questions.overlaps import said_once
from drafter.questions.values import Known, clean, known
from drafter.questions.wording import blank_text
from drafter.skeleton.model import Slot
from drafter.skeleton.scopes import Scope
from drafter.zh.punctuation import SENTENCE_ENDS

# Unicode noncharacters: no answer holds them, for `clean` takes them out.
_OPEN, _CLOSE, _ZERO = "\ufdd0", "\ufdd1", 0xFDD2
_BASE = 28
_MARK = re.compile(f"{_OPEN}([\ufdd2-\ufded]+){_CLOSE}")
_GAPS = re.compile(f"(?:{GAP})+")
_STRAY = re.compile("[\ufdd0-\ufdef]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DOUBLED = (
    (re.compile(r"[，、；：,;]+([。！？])"), r"\1"),
    (re.compile(r"([。！？；，、：])\1+"), r"\1"),
    (re.compile(r"。([，、；：])"), r"\1"),
    (re.compile(r"[：:]([，、；])"), r"\1"),
    (re.compile(r"([！？])。"), r"\1"),
)
_LABEL = re.compile(
    r"(?:附[件表图]|[图表])\s*[0-9０-９一二三四五六七八九十]{0,3}(?:[：:．.\s\u3000—-]|$)"
    r"|(?:单位|出席|列席|缺席|请假|主持|记录|联系人|联系电话|抄送|报|送|发|分送|抄报|时间|地点|成员|[一-龥]{0,6}(?:[组队站局处科班院校]长|人员|[人员]"
    r"|指挥长?|主任|书记|电话|传真|邮箱|地址|网址))[：:]"
)
"""What begins a line that is no sentence: 附件：, 图1, the unit over a table, and who is named behind a label."""
_SPREAD = re.compile(r"\A([一-龥])[ \u3000]+(?=[一-龥][：:])")
"""What sets the two characters of a label apart: 组　长：."""
_NO_SENTENCE = re.compile(
    r"[^，。；：！？\n]*[^，。；：！？\s]\u3000+[^，。；：！？\n]+"
    r"|[\d年月日时分点至到起止前后底上中下旬午—－\-~～:：（）() ]*\d[年月日时分]?"
)
"""Names and posts side by side: 甲某某　科长; a date, or from when to when."""
_REMARK = re.compile(r"(?:.*[。！？])?（[^（）]*(?:（[^（）]*）[^（）]*)*）", re.DOTALL)
"""What is in brackets by itself, or behind the end of a sentence: （责任单位：…）."""
_NEVER_FIRST = "。，；：、！？ "
_ENDED = SENTENCE_ENDS + "：:；;，,、—."
_QUOTED_END = re.compile(rf"[{_ENDED}…][”’]\Z")
"""The end of what somebody said; a name in quotation marks ends no sentence: 推行“扫码办”."""


@dataclass(frozen=True, slots=True)
class Env:
    """What the names of one scope stand for in the draft."""

    values: Known
    missing: Mapping[str, Blank]
    """For each name without a value, the blank that stands in its place; its span is not used."""
    gaps: Mapping[str, Blank]
    """For each value with a GAP left in it, the blank that stands for the gap."""
    tables: Mapping[str, Rows]
    """For each answered table, its rows with the header."""


def env_of(scope: Scope, answers: Answers, path: Path, around: Env, turn: Known) -> Env:
    """The names of a scope. `turn`: the values around it with the turn's own number."""
    values = known(scope, answers, turn)
    missing = {name: blank for name, blank in around.missing.items() if name not in values}
    tables, gaps = dict(around.tables), dict(around.gaps)
    for slot in scope.slots:
        tables.pop(slot.name, None)
        gaps.pop(slot.name, None)
        blank = Blank(0, 0, address((*path, slot.name)), _one_line(blank_text(slot)), slot.examples)
        if slot.name not in values and slot.optional:
            values[slot.name] = ""
        elif slot.name not in values:
            missing[slot.name] = blank
        elif GAP in str(values[slot.name]):
            gaps[slot.name] = replace(blank, ask="这一处", examples=())
        elif slot.kind == "table" and (rows := _rows(slot, answers)):
            tables[slot.name] = rows
    return Env(values, missing, gaps, tables)


NOWHERE = Env({}, {}, {}, {})


def paragraphs(text: str, env: Env, *, end: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs that a text gives: one a line, none empty; `end` closes one that has no closing mark.

    Lines that are typed as the rows of a table are one paragraph, a table, up to an empty line. Raises
    ExpressionBroken for a text that cannot be evaluated.
    """
    if rows := _lone_table(text, env):
        return (Paragraph(shown_text(rows), rows=rows),)
    blanks: list[Blank] = []
    values = dict(env.values)
    for name in names(text):
        if (blank := env.missing.get(name) or env.gaps.get(name)) is not None:
            mark = _mark(len(blanks))
            values[name] = _GAPS.sub(mark, str(values[name])) if name in env.gaps else mark
            blanks.append(blank)
        elif values.get(name) == "":
            place = rf"\{{\{{\s*{name}\s*\}}\}}"
            text = re.sub(rf"（{place}）|“{place}”|\A[^{{}}，。；：:]{{1,12}}[：:]\s*{place}\Z", "", text)
    values |= said_once(text, values) | single_units(text, values)
    rendered = _CONTROLS.sub("", render(text, values).replace("\t", " "))
    lines = [_tidy(line.strip()).lstrip(_NEVER_FIRST) for line in rendered.split("\n")]
    made: list[Paragraph] = []
    groups = [(is_row, tuple(group)) for is_row, group in groupby(lines, key=lambda line: cells_of(line) is not None)]
    for number, (is_row, group) in enumerate(groups):
        if is_row:
            made += _table(tuple(filter(None, map(cells_of, group))), blanks)
        else:
            said = [line for line in group if _STRAY.sub("", line) or _MARK.search(line)]
            over = _over_table(said) if number + 1 < len(groups) else 0
            made += [_marked(_ended(line, end), blanks) for line in said[: len(said) - over]]
            made += [_marked(line, blanks) for line in said[len(said) - over :]]
    return tuple(made)


def _over_table(lines: Sequence[str]) -> int:
    """How many of the lines above a table are its title and its unit, at the end of the lines."""
    return sum(1 for _ in takewhile(lambda line: caption_of(line) is not None, reversed(lines[-2:])))


def one_line(text: str, env: Env) -> Paragraph:
    """A text that is one paragraph, as a heading or title is; empty where nothing stands in it."""
    parts = paragraphs(text, env)
    whole = Paragraph("")
    for part in parts:
        size = len(whole.text)
        moved = tuple(Blank(b.start + size, b.end + size, b.slot, b.ask, b.examples) for b in part.blanks)
        whole = Paragraph(
            whole.text + part.text.replace("\n", "；").replace("\t", "、"), blanks=(*whole.blanks, *moved)
        )
    return whole


def _table(rows: Rows, blanks: list[Blank]) -> tuple[Paragraph, ...]:
    """The table that typed rows are, the blanks in its cells marked."""
    if not rows:
        return ()
    whole = _marked(shown_text(rows), blanks)
    shown = [line.split("\t") for line in whole.text.split("\n")]
    cells = tuple(
        tuple(was if was in (LEFT, ABOVE) else said for was, said in zip(row, line, strict=True))
        for row, line in zip(rows, shown, strict=True)
    )
    return (whole._replace(rows=cells),)


def _lone_table(text: str, env: Env) -> Rows:
    return env.tables.get(sole_name(text), ())


def _rows(slot: Slot, answers: Answers) -> Rows:
    answer = answers.values.get(slot.name)
    if answer is None or isinstance(answer.value, str):
        return ()
    body = tuple(tuple(_one_line(cell) for cell in row) for row in answer.value)
    return (slot.columns, *body) if slot.columns else body


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", clean(text)).strip()


def _mark(number: int) -> str:
    digits = chr(_ZERO + number % _BASE)
    while number >= _BASE:
        number //= _BASE
        digits = chr(_ZERO + number % _BASE) + digits
    return _OPEN + digits + _CLOSE


def _number(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number * _BASE + ord(digit) - _ZERO
    return number


def _tidy(text: str) -> str:
    for pattern, kept in _DOUBLED:
        text = pattern.sub(kept, text)
    return text


def _ended(text: str, end: str) -> str:
    """The text with its closing mark; one that is nothing but a blank may become any number of sentences."""
    whole = not end or text[-1:] in _ENDED or _MARK.fullmatch(text) or _REMARK.fullmatch(text)
    whole = whole or _LABEL.match(_SPREAD.sub(r"\1", text)) or _NO_SENTENCE.fullmatch(text)
    return text if whole or _QUOTED_END.search(text) else text + end


def _marked(text: str, blanks: list[Blank]) -> Paragraph:
    """The text with its marks written out as 【待填：…】."""
    parts: list[str] = []
    found: list[Blank] = []
    size, last = 0, 0
    for match in _MARK.finditer(text):
        number = _number(match[1])
        if number >= len(blanks):
            continue
        before = _STRAY.sub("", text[last : match.start()])
        blank = blanks[number]
        shown = shown_blank(blank.ask)
        start = size + len(before)
        found.append(Blank(start, start + len(shown), blank.slot, blank.ask, blank.examples))
        parts += [before, shown]
        size, last = start + len(shown), match.end()
    parts.append(_STRAY.sub("", text[last:]))
    return Paragraph("".join(parts), blanks=tuple(found))
