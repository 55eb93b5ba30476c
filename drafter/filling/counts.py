"""Numbers of turns in an old report, which this year's may have, too."""

from collections.abc import Iterator
from dataclasses import replace

from drafter.answers.model import Answers
from drafter.skeleton.model import Node, Repeat, Skeleton

_ANY = 99


def uncounted(skeleton: Skeleton) -> Skeleton:
    """The skeleton with no practical limit to the turns of its repeats."""
    return replace(skeleton, sections=_changed(skeleton.sections, {}, _ANY))


def with_counts(skeleton: Skeleton, answers: Answers) -> Skeleton:
    """The skeleton with each repeat allowed to be as short and as long as any in the answers, zero turns included."""
    counts: dict[str, list[int]] = {}
    for name, count in _counts(answers):
        counts.setdefault(name, []).append(count)
    return replace(skeleton, sections=_changed(skeleton.sections, counts))


def _counts(answers: Answers) -> Iterator[tuple[str, int]]:
    for name, turns in answers.repeats.items():
        yield name, len(turns)
        for turn in turns:
            yield from _counts(turn)


def _changed(nodes: tuple[Node, ...], counts: dict[str, list[int]], most: int = 0) -> tuple[Node, ...]:
    return tuple(
        replace(
            node,
            repeat=node.repeat and _widened(node.repeat, counts.get(node.repeat.name, []), most),
            children=_changed(node.children, counts, most),
        )
        for node in nodes
    )


def _widened(repeat: Repeat, counts: list[int], most: int) -> Repeat:
    return replace(repeat, min=min([repeat.min, *counts]), max=max([repeat.max, most, *counts]))
