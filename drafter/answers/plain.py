"""Answers as plain JSON data and back, sources kept."""

from collections.abc import Mapping
from typing import Any, cast, get_args

from drafter.answers.model import SOURCES, Answer, Answers, TurnNumbering, Value
from drafter.document.model import Layout
from drafter.zh.ordinals import is_scheme


def to_data(answers: Answers) -> dict[str, Any]:
    """{"values": {name: [value, source]}, "repeats": {name: [turn …]}}; from_data of it gives equal answers.

    Where there is any, a third item is last year's value, and "numbered" is {name: [scheme, layout]}.
    """
    numbered = {name: list(numbering) for name, numbering in answers.numbered.items()}
    return {
        "values": {name: _answer_data(answer) for name, answer in answers.values.items()},
        "repeats": {name: [to_data(turn) for turn in turns] for name, turns in answers.repeats.items()},
        **({"numbered": numbered} if numbered else {}),
    }


def from_data(data: Any) -> Answers:
    """The answers that `to_data` wrote; what is not of that form is left out."""
    if not isinstance(data, Mapping):
        return Answers()
    values: dict[str, Answer] = {}
    repeats: dict[str, tuple[Answers, ...]] = {}
    for name, parts in _members(data.get("values")):
        if isinstance(parts, list) and len(parts) in (2, 3) and parts[1] in SOURCES:
            values[name] = Answer(value_from(parts[0]), cast("Any", parts[1]), "".join(map(str, parts[2:])))
    for name, turns in _members(data.get("repeats")):
        if isinstance(turns, list):
            repeats[name] = tuple(from_data(turn) for turn in turns)
    numbered = {
        name: TurnNumbering(str(pair[0]), cast("Layout", pair[1]))
        for name, pair in _members(data.get("numbered"))
        if isinstance(pair, list) and len(pair) == 2 and is_scheme(str(pair[0])) and pair[1] in get_args(Layout)
    }
    return Answers(values, repeats, numbered)


def _answer_data(answer: Answer) -> list[Any]:
    return [value_data(answer.value), answer.source, *([answer.was] if answer.was else [])]


def value_data(value: Value) -> str | list[list[str]]:
    """A value as JSON holds it."""
    return value if isinstance(value, str) else [list(row) for row in value]


def value_from(data: Any) -> Value:
    """The value that `value_data` wrote."""
    if isinstance(data, list):
        return tuple(tuple(str(cell) for cell in row) for row in data if isinstance(row, list))
    return str(data)


def _members(data: Any) -> list[tuple[str, Any]]:
    return [(str(name), content) for name, content in data.items()] if isinstance(data, Mapping) else []
