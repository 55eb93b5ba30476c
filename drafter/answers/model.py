"""Answers as a tree: one scope's answers, and for each repeat those of its turns. Every change yields a new tree."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple, get_args

from drafter.document.model import Layout

Value = str | tuple[tuple[str, ...], ...]
"""Text, or the rows of a table without its header."""
Path = tuple[str | int, ...]
"""Address of a slot: ("表率", 0, "目标") is slot 目标 of the first turn of 表率."""
Source = Literal["typed", "file", "previous", "settings", "default"]
SOURCES: tuple[Source, ...] = get_args(Source)
"""All sources."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer."""

    value: Value
    source: Source = "typed"
    was: str = ""
    """Last year's answer, where a setting is offered in its place."""


class TurnNumbering(NamedTuple):
    """How the turns of a repeat are numbered and set."""

    scheme: str
    """As `zh.ordinals` names it."""
    layout: Layout


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one scope."""

    values: Mapping[str, Answer] = field(default_factory=dict)
    repeats: Mapping[str, tuple["Answers", ...]] = field(default_factory=dict)
    numbered: Mapping[str, TurnNumbering] = field(default_factory=dict)
    """How a report numbers the turns of a repeat where that differs from its skeleton; never asked for."""

    def get(self, path: Path) -> Answer | None:
        """The answer at a path, or None."""
        scope = self._scope(path[:-1])
        return scope.values.get(str(path[-1])) if scope else None

    def turns(self, path: Path) -> tuple["Answers", ...]:
        """The turns of the repeat at a path; () where there is none."""
        scope = self._scope(path[:-1])
        return scope.repeats.get(str(path[-1]), ()) if scope else ()

    def has_turns(self, path: Path) -> bool:
        """Whether the number of turns of the repeat at a path is known, zero included."""
        scope = self._scope(path[:-1])
        return scope is not None and str(path[-1]) in scope.repeats

    def put(self, path: Path, answer: Answer) -> "Answers":
        """With the answer at a path; turns on the way that do not exist are added."""
        name = str(path[-1])
        return self._changed(path[:-1], lambda scope: replace(scope, values={**scope.values, name: answer}))

    def drop(self, path: Path) -> "Answers":
        """Without the answer at a path."""
        name = str(path[-1])
        return self._changed(
            path[:-1], lambda scope: replace(scope, values={k: v for k, v in scope.values.items() if k != name})
        )

    def with_turns(self, path: Path, turns: tuple["Answers", ...]) -> "Answers":
        """With these turns of the repeat at a path: for adding, removing and moving them."""
        name = str(path[-1])
        return self._changed(path[:-1], lambda scope: replace(scope, repeats={**scope.repeats, name: turns}))

    def _scope(self, path: Path) -> "Answers | None":
        scope = self
        for name, index in zip(path[::2], path[1::2], strict=True):
            turns = scope.repeats.get(str(name), ())
            if not isinstance(index, int) or not 0 <= index < len(turns):
                return None
            scope = turns[index]
        return scope

    def _changed(self, path: Path, change: "Callable[[Answers], Answers]") -> "Answers":
        if not path:
            return change(self)
        name, index = str(path[0]), int(path[1])
        turns = list(self.repeats.get(name, ()))
        turns += [Answers()] * (index + 1 - len(turns))
        turns[index] = turns[index]._changed(path[2:], change)
        return replace(self, repeats={**self.repeats, name: tuple(turns)})


def address(path: Path) -> str:
    """A path as people read it, turns counted from 1: 表率/1/目标."""
    return "/".join(str(step + 1) if isinstance(step, int) else step for step in path)
