"""The answers found in a report so far, while `unfill` goes through it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from drafter.answers.model import Answer, Answers, TurnNumbering, Value
from drafter.document import Paragraph, Section
from drafter.document.tables import cells_of
from drafter.filling.patterns import Match
from drafter.filling.touching import apart
from drafter.skeleton.model import Node, Slot
from drafter.skeleton.scopes import Scope
from drafter.zh.schemes import scheme_of

_SPOKEN = ("一是", "一要", "第一，", "首先，", "其一，")
"""Ordinals that promise a second."""


def goes_uncounted(node: Node) -> bool:
    """Whether a lone item of the node, a list of several as a rule, goes without its ordinal."""
    return node.repeat is not None and node.repeat.default > 1 and node.scheme in _SPOKEN


@dataclass(slots=True)
class Tally:
    """How much of a skeleton and of a report has been found in each other so far."""

    wanted: int = 0
    found: int = 0
    evidence: int = 0
    """Characters of the skeleton that stand in the report."""
    misfits: list[Node] = field(default_factory=list)
    """Nodes that took a section for its number alone."""
    left: tuple[Paragraph, ...] = ()
    """The end of the last section's text, which no text of the skeleton took: it may be the closing."""

    def add(self, *, found: bool, evidence: int) -> None:
        """Counts one text or heading that was looked for."""
        self.wanted += 1
        self.found += found
        self.evidence += evidence

    def share(self) -> float:
        """The share of them that was found, 0–1."""
        return self.found / self.wanted if self.wanted else 0.0


@dataclass(slots=True)
class Found:
    """The answers of one scope as they are found; the first finding of a slot counts."""

    scope: Scope
    around: "Found | None" = None
    values: dict[str, str] = field(default_factory=dict)
    turns: dict[str, list["Found"]] = field(default_factory=dict)
    numbered: dict[str, TurnNumbering] = field(default_factory=dict)
    uncounted: set[str] = field(default_factory=set)
    """The repeats whose first item goes without the ordinal that a lone one is not counted by."""

    def take(self, match: Match) -> None:
        """Puts all values of a match."""
        for name, value in self.told_apart(match).items():
            self.put(name, value)

    def told_apart(self, match: Match) -> dict[str, str]:
        """The values of a match, those that touch parted by what their slots ask for."""
        return apart(dict(match.values), match.touching, self._slot)

    def _slot(self, name: str) -> Slot | None:
        slot = self.scope.slot(name)
        return self.around._slot(name) if slot is None and self.around else slot

    def put(self, name: str, value: str) -> None:
        """Keeps a value where its slot is known, here or around."""
        if self.scope.slot(name) is not None:
            self.values.setdefault(name, value)
        elif self.around is not None:
            self.around.put(name, value)

    def turn(self, node: Node, section: Section) -> "Found | None":
        """One turn more of a repeated node, which a section is; None where it may have no more."""
        name = node.repeat.name if node.repeat else ""
        inner = self.scope.inner(name)
        if inner is None or len(self.turns.get(name, ())) >= inner[0].max:
            return None
        scheme = scheme_of(section.marker)
        if not self.turns.get(name) and scheme != node.scheme:
            self.numbered[name] = TurnNumbering(scheme, section.layout)
            if not scheme and goes_uncounted(node):
                self.uncounted.add(name)
        turn = Found(inner[1], self)
        self.turns.setdefault(name, []).append(turn)
        return turn

    def looked_for(self, nodes: Iterable[tuple[Node, bool]]) -> None:
        """Notes that the repeats among these nodes have no turns but those found."""
        for repeat in (node.repeat for node, _ in nodes if node.repeat is not None):
            self.turns.setdefault(repeat.name, [])

    def _typed(self, name: str, value: str) -> Value:
        """A value as its slot keeps it: of a table the rows, without its header."""
        slot = self.scope.slot(name)
        rows = tuple(filter(None, map(cells_of, value.split("\n")))) if slot and slot.kind == "table" else ()
        return (rows[rows[:1] == (slot.columns,) :] if slot else ()) or value

    def answers(self) -> Answers:
        """The answers; a repeat that was looked for, or may be left out, and was not found has zero turns."""
        values = {name: Answer(self._typed(name, value), "previous") for name, value in self.values.items()}
        turns = {name: tuple(turn.answers() for turn in turns) for name, turns in self.turns.items()}
        none: dict[str, tuple[Answers, ...]] = {r.name: () for r, _ in self.scope.repeats if not r.min}
        numbered = {
            name: way for name, way in self.numbered.items() if len(turns[name]) > 1 or name not in self.uncounted
        }
        return Answers(values, none | turns, numbered)
