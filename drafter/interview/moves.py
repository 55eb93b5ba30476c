"""What a user can do in an interview, and its form in a journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from drafter.answers.model import SOURCES, Path, Source, Value
from drafter.answers.plain import value_data, value_from


@dataclass(frozen=True, slots=True)
class Give:
    """Answers a question; an empty value leaves it open on purpose."""

    path: Path
    value: Value
    source: Source = "typed"
    stay: bool = False
    """Whether the question stays in front of the user."""


@dataclass(frozen=True, slots=True)
class Count:
    """Sets the number of turns of a repeat; turns beyond it are dropped, `Undo` brings them back."""

    path: Path
    turns: int


@dataclass(frozen=True, slots=True)
class Back:
    """To the question before, or from the review page to where one came from."""


@dataclass(frozen=True, slots=True)
class Skip:
    """To the next question; what is answered stays answered."""


@dataclass(frozen=True, slots=True)
class Review:
    """To the page of all answers."""


@dataclass(frozen=True, slots=True)
class Jump:
    """To a question; from the review page one comes back to it."""

    path: Path


@dataclass(frozen=True, slots=True)
class Add:
    """A new turn before the one at `index`, and on to its first question."""

    path: Path
    index: int


@dataclass(frozen=True, slots=True)
class Remove:
    """Takes a turn out."""

    path: Path
    index: int


@dataclass(frozen=True, slots=True)
class Shift:
    """Moves a turn to another place; the others keep their order."""

    path: Path
    index: int
    to: int


@dataclass(frozen=True, slots=True)
class Undo:
    """Takes back the last change of an answer or turn."""


Move = Give | Count | Back | Skip | Review | Jump | Add | Remove | Shift | Undo
_BARE: dict[str, Move] = {"back": Back(), "skip": Skip(), "review": Review(), "undo": Undo()}


def to_record(move: Move) -> dict[str, Any]:
    """The move as a journal line; `from_record` of it gives an equal move."""
    record: dict[str, Any] = {"move": type(move).__name__.lower()}
    if isinstance(move, Give):
        record |= {"path": list(move.path), "value": value_data(move.value), "source": move.source}
        return record | ({"stay": True} if move.stay else {})
    if isinstance(move, Count):
        return record | {"path": list(move.path), "turns": move.turns}
    if isinstance(move, Jump):
        return record | {"path": list(move.path)}
    if isinstance(move, Add | Remove):
        return record | {"path": list(move.path), "index": move.index}
    if isinstance(move, Shift):
        return record | {"path": list(move.path), "index": move.index, "to": move.to}
    return record


def from_record(record: Mapping[str, Any]) -> Move | None:
    """The move of a journal line; None for a line that is no move."""
    kind = record.get("move")
    if kind in _BARE:
        return _BARE[cast("str", kind)]
    try:
        return _with_path(str(kind), record)
    except (KeyError, TypeError, ValueError):
        return None


def _with_path(kind: str, record: Mapping[str, Any]) -> Move | None:
    path: Path = tuple(step if isinstance(step, int) else str(step) for step in record["path"])
    if kind == "give":
        source = record.get("source") if record.get("source") in SOURCES else "typed"
        return Give(path, value_from(record["value"]), cast("Source", source), bool(record.get("stay")))
    if kind == "count":
        return Count(path, int(record["turns"]))
    if kind == "jump":
        return Jump(path)
    if kind == "add":
        return Add(path, int(record["index"]))
    if kind == "remove":
        return Remove(path, int(record["index"]))
    if kind == "shift":
        return Shift(path, int(record["index"]), int(record["to"]))
    return None
