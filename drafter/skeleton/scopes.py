"""Which slots a skeleton asks for, and in which scope: the whole skeleton, or one turn of a repeat."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.expressions import names, placeholder
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot

TURN_NUMBER = "序号"
COUNT_SUFFIX = "数"


@dataclass(frozen=True, slots=True)
class Scope:
    """The slots of the skeleton or of one turn, in the order in which the text needs them, and the repeats inside."""

    slots: tuple[Slot, ...]
    repeats: tuple[tuple[Repeat, "Scope"], ...]

    def slot(self, name: str) -> Slot | None:
        """The slot of this name, or None."""
        return next((slot for slot in self.slots if slot.name == name), None)

    def inner(self, name: str) -> tuple[Repeat, "Scope"] | None:
        """The repeat of this name with its scope, or None."""
        return next(((repeat, scope) for repeat, scope in self.repeats if repeat.name == name), None)


def scope_of(skeleton: Skeleton) -> Scope:
    """The skeleton's outermost scope. A name that no slot declares is a slot of the scope it stands in.

    Raises ExpressionBroken for a text that is no valid expression.
    """
    return _scope(skeleton.slots, skeleton.opening, skeleton.sections, skeleton.ending, frozenset())


def texts_of(node: Node) -> tuple[str, ...]:
    """The texts of the node itself whose names are slots, in reading order."""
    return (placeholder(node.when) if node.when else "", node.heading, *node.body)


def _scope(
    declared: tuple[Slot, ...],
    head: tuple[str, ...],
    nodes: tuple[Node, ...],
    tail: tuple[str, ...],
    around: frozenset[str],
) -> Scope:
    own = {slot.name: slot for slot in (*declared, *_declared_in(nodes))}
    repeats = tuple(_repeats(nodes))
    given = {repeat.repeat.name + COUNT_SUFFIX for repeat in repeats if repeat.repeat} | {TURN_NUMBER}
    used = [name for text in (*head, *_texts(nodes), *tail) for name in names(text)]
    used += [name for slot in own.values() for name in names(slot.default)]
    order = dict.fromkeys([name for name in used if name in own or name not in given | around] + list(own))
    slots = tuple(own.get(name) or _undeclared(name) for name in order)
    known = around | given | {slot.name for slot in slots}
    inner = tuple((n.repeat, _scope(n.slots, texts_of(n), n.children, (), known)) for n in repeats if n.repeat)
    return Scope(slots, inner)


def _undeclared(name: str) -> Slot:
    """The slot of a name that is not declared; one that ends with 日期 is a date."""
    return Slot(name, kind="date" if name.endswith("日期") else "text")


def _declared_in(nodes: tuple[Node, ...]) -> Iterator[Slot]:
    for node in nodes:
        if node.repeat is None:
            yield from node.slots
            yield from _declared_in(node.children)


def _repeats(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        if node.repeat is not None:
            yield node
        else:
            yield from _repeats(node.children)


def _texts(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if node.repeat is None:
            yield from texts_of(node)
            yield from _texts(node.children)
