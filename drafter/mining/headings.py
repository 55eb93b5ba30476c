"""Headings of one sibling group → the wording a skeleton keeps: their frame with facts out, or one slot for all."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.expressions import escape
from drafter.facts import find_facts
from drafter.mining.compared import normal, unmasked
from drafter.mining.pattern import Pattern
from drafter.mining.siblings import shared_frame
from drafter.skeleton.model import Slot

_NAMES = (
    ("重点", "目标", "成效", "抓手"),
    ("举措", "要求", "效果", "途径"),
    ("事项", "标准", "结果", "办法"),
    ("细项", "尺度", "小结", "手段"),
)
_WHOLE = ("标题", "小标题", "条目", "细目")
EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class Wording:
    """What the headings of a group share."""

    pattern: Pattern | None
    """None where they share nothing that may be kept."""
    fills: tuple[tuple[str, ...], ...] = ()
    """For each slot what stood there, facts left out."""
    literal: str = ""
    """The heading itself where there is one and it holds no fact."""

    @property
    def told(self) -> int:
        """Characters of fixed wording."""
        return len(self.pattern.literals) if self.pattern else 0

    @property
    def gaps(self) -> int:
        """How many slots the wording has."""
        return sum(not isinstance(part, str) for part in self.pattern.parts) if self.pattern else 1

    @property
    def template(self) -> str:
        """The heading as a skeleton's text, its slots named for the top level; `at` names them for a deeper one."""
        return self.at(0)

    def at(self, depth: int) -> str:
        """The heading as a skeleton's text."""
        if self.pattern is None:
            return f"{{{{ {_WHOLE[depth]} }}}}"
        names = iter(_NAMES[depth])
        return "".join(
            escape(part) if isinstance(part, str) else f"{{{{ {next(names)} }}}}" for part in self.pattern.parts
        )

    def slots(self, depth: int) -> tuple[Slot, ...]:
        """The slots of the heading, each with what the sources filled it with."""
        if self.pattern is None:
            return (Slot(_WHOLE[depth], "这一条的标题（几条要对仗）", length=(2, 30), parallel=True),)
        template = "".join(part if isinstance(part, str) else "＿＿" for part in self.pattern.parts)
        made = []
        for name, fills in zip(_NAMES[depth], self.fills, strict=False):
            sizes = [len(fill) for fill in fills] or [2, 12]
            ask = f"“{template}”里的{name}"
            length = (max(1, min(sizes) - 1), max(sizes) + 4)
            made.append(Slot(name, ask, length=length, parallel=True, examples=fills[:EXAMPLES]))
        return tuple(made)


def wording_of(headings: Sequence[str]) -> Wording:
    """The wording of a group of headings; the frame only where its fixed words hold no fact and no masked word."""
    texts = [unmasked(normal(heading)) for heading in headings]
    if len(texts) == 1:
        return Wording(None, literal="" if find_facts(texts[0]) else texts[0])
    shared = shared_frame(texts)
    if shared is None or shared.pattern.choices_anywhere or not 1 <= _slots(shared.pattern) <= len(_NAMES[0]):
        return Wording(None)
    if any(find_facts(part) for part in shared.pattern.parts if isinstance(part, str)):
        return Wording(None)
    columns: list[list[str]] = [[] for _ in range(_slots(shared.pattern))]
    for text in texts:
        for column, fill in zip(columns, shared.pattern.fills(text) or (), strict=False):
            if fill not in column and not find_facts(fill):
                column.append(fill)
    return Wording(shared.pattern, tuple(tuple(sorted(column)) for column in columns))


def _slots(pattern: Pattern) -> int:
    return sum(not isinstance(part, str) for part in pattern.parts)
