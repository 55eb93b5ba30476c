"""The numbering of an old report's items, for this year's."""

from collections import Counter, defaultdict
from dataclasses import replace

from drafter.answers.model import Answers, TurnNumbering
from drafter.skeleton.model import Node, Skeleton

_Usual = dict[str, TurnNumbering | None]
"""By the name of a repeat how most of its lists are numbered; None where they are as in the skeleton."""


def with_numbering(skeleton: Skeleton, answers: Answers) -> Skeleton:
    """The skeleton with each repeat numbered and laid out as most of its lists in the answers are."""
    lists: dict[str, Counter[TurnNumbering | None]] = defaultdict(Counter)
    _count(answers, lists)
    usual = {name: max(counts, key=lambda way: (counts[way], way is None)) for name, counts in lists.items()}
    return replace(skeleton, sections=_numbered(skeleton.sections, usual))


def _count(answers: Answers, lists: dict[str, Counter[TurnNumbering | None]]) -> None:
    for name, turns in answers.repeats.items():
        if turns:
            lists[name][answers.numbered.get(name)] += 1
        for turn in turns:
            _count(turn, lists)


def _numbered(nodes: tuple[Node, ...], usual: _Usual) -> tuple[Node, ...]:
    made = []
    for node in nodes:
        way = usual.get(node.repeat.name) if node.repeat else None
        own = replace(node, scheme=way.scheme, layout=way.layout) if way else node
        made.append(replace(own, children=_numbered(node.children, usual)))
    return tuple(made)
