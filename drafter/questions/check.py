"""Whether an answer is valid for its slot: the same checks at the prompt and for an answers file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from drafter.answers.model import Value
from drafter.document.tables import cells_of
from drafter.questions.dates import normalised_date, said_year
from drafter.questions.figures import normalised_figure
from drafter.questions.pasted import with_typed_rows
from drafter.questions.values import clean
from drafter.skeleton.model import Repeat, Slot
from drafter.zh.numerals import HALF_WIDTH, from_chinese

_CELLS = re.compile(r"、|，|\s{2,}| ")
_BY_DIGIT = re.compile("([一二三四五六七八九][〇零一二三四五六七八九]{2,})(年?)")
"""A figure written digit by digit, as a year is: 二〇二六."""
_MEASURE = re.compile(r"(?<=.)[个条项点件篇段节章名份种步]?[。.]?\Z")
_MARKED = re.compile(r"\t|\s*[|｜]\s*")
_YEAR = (4, 4)
"""Digits of a year, which nothing else asked for has."""
_MONTH_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_YES_NO = dict.fromkeys(("是的", "对", "对的", "有", "都是", "y", "yes"), "是") | dict.fromkeys(
    ("不是", "不", "没有", "没", "无", "n", "no"), "否"
)


@dataclass(frozen=True, slots=True)
class CheckedAnswer:
    """An answer in the form in which it is kept, or the reason why it is not accepted."""

    value: Value = ""
    fault: str = ""
    """Chinese, without the slot's name; empty for a valid answer."""
    hint: str = ""
    """What the user may want to look at; the answer is accepted all the same."""


def check_answer(slot: Slot, text: str, today: date) -> CheckedAnswer:
    """`text` checked and normalised by the kind, choices and length of a slot; an empty text is always valid."""
    if slot.kind == "table":
        text = text.replace("\t", "|")
    elif slot.kind == "long":
        text = with_typed_rows(text)
    text = clean(text).strip()
    if not text:
        return CheckedAnswer()
    if slot.kind == "table":
        return check_rows(slot, rows_of(text))
    if slot.kind == "long":
        return CheckedAnswer(text)
    if "\n" in text:
        text = re.sub(r"\s*\n\s*", "", text)
    try:
        if slot.kind == "date":
            return CheckedAnswer(_date(slot, text, today))
        if slot.kind == "number":
            year = said_year(text, today) if slot.length == _YEAR else ""
            return _of_digits(slot, year or normalised_figure(text))
    except ValueError as error:
        return CheckedAnswer(fault=str(error))
    if slot.kind != "choice":
        return _of_length(slot, text)
    if chosen := _chosen(slot.choices, text):
        return CheckedAnswer(chosen)
    return CheckedAnswer(fault=f"没有“{text}”这一项，可选：{'、'.join(slot.choices)}")


def _date(slot: Slot, text: str, today: date) -> str:
    """The date in its official form; that on which a paper is signed is of this year where it is typed without one."""
    said = normalised_date(text, today)
    return f"{today.year}年{said}" if _MONTH_DAY.fullmatch(said) and "成文日期" in slot.ask else said


def _chosen(choices: Sequence[str], text: str) -> str:
    """The choice that was typed: its words, their beginning, its number, or another word for yes or no; "" for none."""
    said = text.translate(HALF_WIDTH).strip(" 。.，,！!")
    if said in choices:
        return said
    if said.isascii() and said.isdigit():
        return choices[int(said) - 1] if 0 < int(said) <= len(choices) else ""
    if set(choices) == {"是", "否"}:
        return _YES_NO.get(said.lower(), "")
    begun = [choice for choice in choices if choice.startswith(said) or said == f"{choice}的"]
    return begun[0] if len(begun) == 1 and said else ""


def check_rows(slot: Slot, rows: tuple[tuple[str, ...], ...]) -> CheckedAnswer:
    """The rows of a table checked against its columns."""
    wide = len(slot.columns)
    rows = rows[1:] if rows and rows[0] == slot.columns else rows  # the header is written anyway
    for number, row in enumerate(rows, 1):
        if wide and len(row) != wide:
            return CheckedAnswer(fault=f"第 {number} 行有 {len(row)} 格，应当是 {wide} 格：{'、'.join(slot.columns)}")
    return CheckedAnswer(rows)


def check_count(repeat: Repeat, text: str) -> tuple[int, str]:
    """(turns, fault) for what was typed as the number of a repeat's turns; 四, 4个 and 四条 are 4."""
    typed = _MEASURE.sub("", text.strip().translate(HALF_WIDTH))
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else from_chinese(typed)
    if number is None:
        return 0, f"要写 {repeat.min} 到 {repeat.max} 之间的整数"
    if not repeat.min <= number <= repeat.max:
        return 0, f"最少 {repeat.min} {repeat.measure}，最多 {repeat.max} {repeat.measure}"
    return number, ""


def rows_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Rows typed as text: one a line or between ；, cells between | or tabs, else between 、 or spaces."""
    lines = [line.strip() for line in re.split(r"[\n；;]", text) if line.strip()]
    return tuple(filter(None, map(_cells, lines)))


def _cells(line: str) -> tuple[str, ...]:
    if (typed := cells_of(line)) is not None:
        return typed
    return tuple(cell.strip() for cell in (_MARKED if _MARKED.search(line) else _CELLS).split(line))


def _of_digits(slot: Slot, figure: str) -> CheckedAnswer:
    figure = re.sub("(?<=[0-9]年)度$", "", figure)
    if slot.length is None:
        return CheckedAnswer(figure)
    least, most = slot.length
    if (said := _BY_DIGIT.fullmatch(figure)) and least <= len(said[1]) <= most:
        figure = f"{from_chinese(said[1])}{said[2]}"
    digits = sum(character.isdigit() for character in figure)
    if not digits or least <= digits <= most:
        return CheckedAnswer(figure)
    return CheckedAnswer(figure, hint=f"现在 {digits} 位数字，这里多是 {_between(least, most)} 位")


def _between(least: int, most: int) -> str:
    return str(least) if least == most else f"{least}—{most}"


def _of_length(slot: Slot, text: str) -> CheckedAnswer:
    if slot.length is None or slot.length[0] <= len(text) <= slot.length[1]:
        return CheckedAnswer(text)
    return CheckedAnswer(text, hint=f"现在 {len(text)} 字，这里多是 {_between(*slot.length)} 字")
