"""Which frames the headings of a group follow."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from drafter.mining.frames.index import FrameIndex
from drafter.mining.siblings.pattern import Pattern

TELLING = 4
"""Characters of fixed wording that a single heading does not share by accident."""
_Rows = tuple[tuple[int, ...], ...]


class Use(NamedTuple):
    """Headings of one group that follow a frame."""

    frame: int
    """Position of its pattern in the index."""
    places: Sequence[int]
    whole: bool
    """Whether it is the group's frame, not that of a single heading in it."""


def needed(siblings: int) -> int:
    """How many of a group's headings follow its frame at least: more than half, for two of four do so by chance."""
    return max(2, siblings // 2 + 1)


class Uses:
    """The frames of an index that were accepted, each with those that cover it, and what headings make of them."""

    def __init__(self, index: FrameIndex, accepted: Mapping[int, Sequence[int]]) -> None:
        self._index = index
        self._accepted = accepted
        self._telling = frozenset(place for place in accepted if _is_telling(index.patterns[place]))
        self._sizes = [(len(pattern.literals), -len(pattern.parts)) for pattern in index.patterns]
        self._among = _Among(accepted)
        self._known: dict[_Rows, tuple[Use, ...]] = {}
        """By the accepted patterns that each text of a group follows: far fewer than groups."""

    def of(self, texts: Sequence[str], *, runs_on: bool) -> tuple[Use, ...]:
        """The frame of a group, and the telling frames that single headings of it follow."""
        rows = tuple(map(self._among.__getitem__, self._index.following(texts, runs_on=runs_on)))
        known = self._known.get(rows)
        if known is None:
            known = self._known[rows] = tuple(self._of(rows))
        return known

    def _of(self, rows: _Rows) -> Iterator[Use]:
        chosen = self._chosen(rows)
        kept = [place for place, row in enumerate(rows) if chosen in row]
        if chosen is not None:
            yield Use(chosen, kept, whole=True)
        for place, row in enumerate(rows) if len(kept) < len(rows) else ():
            telling = None if place in kept else max(self._telling.intersection(row), default=None)
            if telling is not None:
                yield Use(telling, (place,), whole=False)

    def _chosen(self, rows: Sequence[Sequence[int]]) -> int | None:
        """The most told of the frames that most items of a group follow."""
        need = needed(len(rows))
        counts = Counter(chain.from_iterable(rows))
        good = {frame: count for frame, count in counts.items() if count >= need}
        if len(good) < 2:
            return next(iter(good), None)
        sizes = self._sizes
        _, _, best = max([(count, sizes[frame], frame) for frame, count in good.items()])
        _, _, told = max([(sizes[frame][0], count, frame) for frame, count in good.items()])
        return told if best in self._accepted[told] and good[told] >= good[best] - 1 else best


class _Among(dict[tuple[int, ...], tuple[int, ...]]):
    """By row of patterns those of them that were accepted."""

    def __init__(self, accepted: Container[int]) -> None:
        self._accepted = accepted

    def __missing__(self, row: tuple[int, ...]) -> tuple[int, ...]:
        self[row] = among = tuple(place for place in row if place in self._accepted)
        return among


def _is_telling(pattern: Pattern) -> bool:
    """Whether a single heading that follows the pattern does so by no accident: it opens two clauses or more."""
    opens = [
        part.rpartition("，")[2] if number else part
        for number, part in enumerate(pattern.parts)
        if isinstance(part, str)
    ]
    return len([part for part in opens if len(part) >= 2]) >= 2 and len(pattern.literals.replace("，", "")) >= TELLING
