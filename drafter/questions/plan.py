"""The order in which a skeleton's slots are asked for: that of the text, each slot where it first occurs."""

from dataclasses import dataclass

from drafter.expressions import names, placeholder
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot
from drafter.skeleton.scopes import Scope, scope_of

HEAD = "题目和开头"
TAIL = "结尾"
OTHER = "其他"

Guard = tuple[str, ...]
"""Conditions (`when`) that must all hold."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A slot at the place where it is asked for."""

    slot: Slot
    text: str
    """The text in which it first occurs, to be shown around the question."""
    node: Node | None = None
    """The node in whose text it stands; None outside the sections."""
    part: str = ""
    """HEAD, TAIL or OTHER outside the sections."""
    guards: tuple[Guard, ...] = ((),)
    """It is asked where one of these holds."""


@dataclass(frozen=True, slots=True)
class Turns:
    """A repeat: how many turns is one question, then come the steps of each turn."""

    repeat: Repeat
    node: Node
    scope: Scope
    steps: tuple["Step", ...]
    guard: Guard = ()


Step = Ask | Turns


@dataclass(frozen=True, slots=True)
class Plan:
    """All that may be asked for one skeleton."""

    skeleton: Skeleton
    scope: Scope
    steps: tuple[Step, ...]


def plan_of(skeleton: Skeleton) -> Plan:
    """The plan of a skeleton; raises ExpressionBroken for a text that is no valid expression."""
    scope = scope_of(skeleton)
    order = _Order(scope)
    for text in skeleton.opening:
        order.text(text, HEAD)
    order.nodes(skeleton.sections, ())
    for text in skeleton.ending:
        order.text(text, TAIL)
    return Plan(skeleton, scope, order.steps())


class _Order:
    """The steps of one scope, collected in reading order."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._inner = iter(scope.repeats)
        self._steps: list[Step] = []
        self._place: dict[str, int] = {}

    def steps(self) -> tuple[Step, ...]:
        for slot in self._scope.slots:
            if slot.name not in self._place:
                self._slot(slot.name, "", None, OTHER, ())
        return tuple(self._steps)

    def text(self, text: str, part: str = "", node: Node | None = None, guard: Guard = ()) -> None:
        for name in names(text):
            self._slot(name, text, node, part, guard)

    def nodes(self, nodes: tuple[Node, ...], guard: Guard) -> None:
        for node in nodes:
            if node.repeat is None:
                self.node(node, guard)
            else:
                repeat, scope = next(self._inner)
                inner = _Order(scope)
                inner.node(node, ())
                self._steps.append(Turns(repeat, node, scope, inner.steps(), guard))

    def node(self, node: Node, guard: Guard) -> None:
        if node.when:
            for name in names(placeholder(node.when)):
                self._slot(name, "", node, "", guard)
            guard = (*guard, node.when)
        for text in (node.heading, *node.body):
            self.text(text, "", node, guard)
        self.nodes(node.children, guard)

    def _slot(self, name: str, text: str, node: Node | None, part: str, guard: Guard) -> None:
        slot = self._scope.slot(name)
        if slot is None:
            return
        if name in self._place:
            self._also(self._place[name], guard)
            return
        self._place[name] = -1
        for needed in names(slot.default):
            self._slot(needed, "", node, part, guard)
        self._place[name] = len(self._steps)
        self._steps.append(Ask(slot, text, node, part, (guard,)))

    def _also(self, place: int, guard: Guard) -> None:
        step = self._steps[place] if place >= 0 else None
        if isinstance(step, Ask) and guard not in step.guards:
            self._steps[place] = Ask(step.slot, step.text, step.node, step.part, (*step.guards, guard))
