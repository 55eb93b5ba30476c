"""Frames found by their wording, so that a heading is held against few of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from math import prod

from drafter.mining.frames.wordings import Wordings
from drafter.mining.siblings.compared import MAX_CLAUSES, heads
from drafter.mining.siblings.pattern import Part, Pattern

_MOST = 64
"""Forms that a pattern's choices are written out to; one of more is held against each text by itself."""
_Found = tuple[tuple[int, ...], tuple[int, ...]]
"""The patterns that a text follows as a whole, and those that one of its heads follows; ascending."""


class _Node:
    """Clauses that patterns begin with."""

    __slots__ = ("ended", "next")

    def __init__(self) -> None:
        self.next: defaultdict[int, _Node] = defaultdict(_Node)
        """By the wording of one clause more."""
        self.ended: list[int] = []
        """The patterns that have no more clauses."""


class _Known(dict[str, tuple[int, ...]]):
    """By text the patterns that it follows: frames are held against each more than once."""

    def __init__(self, learn: Callable[[str], None]) -> None:
        self._learn = learn

    def __missing__(self, text: str) -> tuple[int, ...]:
        self._learn(text)
        return self[text]


class FrameIndex:
    """Patterns, known by their positions, in a tree of their clauses.

    No slot holds the mark of a clause: a text follows a pattern where clause by clause it has the pattern's wording.
    """

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.patterns = tuple(patterns)
        self._wordings = Wordings()
        self._root = _Node()
        self._loose: list[int] = []
        """Patterns that are held against every text."""
        self.whole = _Known(self._learn)
        """For each text the patterns that it follows: their positions, ascending."""
        self.at_heads = _Known(self._learn)
        """For each text that may run on those that one of its `heads` follows."""
        self._of_rows: dict[tuple[tuple[int, ...], ...], _Found] = {}
        """By the wordings of a text's clauses: there are far fewer of these than texts."""
        for place, pattern in enumerate(self.patterns):
            self._enter(place, pattern)

    def following(self, texts: Iterable[str], *, runs_on: bool) -> Iterator[tuple[int, ...]]:
        """For each text the patterns that it follows, or where it may run on one of its heads."""
        return map((self.at_heads if runs_on else self.whole).__getitem__, texts)

    def covering(self, place: int) -> tuple[int, ...]:
        """The patterns that every text of the pattern at a position follows, itself left out."""
        return tuple(other for other in self.whole[self.patterns[place].sample()] if other != place)

    def _enter(self, place: int, pattern: Pattern) -> None:
        forms = _forms(pattern)
        if not forms:
            self._loose.append(place)
        for form in forms:
            node = self._root
            for clause in form:
                node = node.next[self._wordings.add(clause)]
            node.ended.append(place)

    def _learn(self, text: str) -> None:
        self.whole[text], self.at_heads[text] = self._found(text)

    def _found(self, text: str) -> _Found:
        clauses = _clauses(text)
        rows = tuple(map(self._wordings.__getitem__, clauses))
        if "；" in text:
            found = self._followed(rows, [not clause.startswith("；") for clause in clauses])
        else:
            if rows not in self._of_rows:
                self._of_rows[rows] = self._followed(rows, [True] * len(rows))
            found = self._of_rows[rows]
        return self._with_loose(found, text) if self._loose else found

    def _followed(self, rows: Sequence[Sequence[int]], commas: Sequence[bool]) -> _Found:
        """What texts follow whose clauses have these wordings; `commas` tells which are behind one."""
        at_heads: set[int] = set()
        nodes, left = [self._root], MAX_CLAUSES
        for number, wordings in enumerate(rows):
            if number and left and commas[number]:
                at_heads.update(place for node in nodes for place in node.ended)
                left -= 1
            nodes = [node.next[wording] for node in nodes for wording in wordings if wording in node.next]
        whole = {place for node in nodes for place in node.ended}
        return tuple(sorted(whole)), tuple(sorted(at_heads | whole if left else at_heads))

    def _with_loose(self, found: _Found, text: str) -> _Found:
        patterns = [(place, self.patterns[place]) for place in self._loose]
        whole = {place for place, pattern in patterns if pattern.fills(text) is not None}
        at_heads = {place for head in heads(text) for place, pattern in patterns if pattern.fills(head) is not None}
        return tuple(sorted(whole.union(found[0]))), tuple(sorted(at_heads.union(found[1])))


def _clauses(text: str) -> list[str]:
    """The clauses of a text, those behind a semicolon with it."""
    return (text.replace("；", "，；") if "；" in text else text).split("，")


def _forms(pattern: Pattern) -> list[list[list[str]]]:
    """The pieces of wording of each clause, for each way to make the pattern's choices.

    Nothing where there are too many ways, slots hold clause marks, or two stand side by side.
    """
    gaps = [part for part in pattern.parts if not isinstance(part, str)]
    if any(gap.wide for gap in gaps) or prod(len(gap.choices) or 1 for gap in gaps) > _MOST:
        return []
    forms = [list(_form(made)) for made in product(*map(_ways, pattern.parts))]
    return forms if all(all(clause[1:-1]) for form in forms for clause in form) else []


def _ways(part: Part) -> Sequence[str | None]:
    return (part,) if isinstance(part, str) else part.choices or (None,)


def _form(parts: Sequence[str | None]) -> Iterator[list[str]]:
    """The pieces of each clause: wording between slots, which are given as None."""
    pieces = [""]
    for part in parts:
        if part is None:
            pieces.append("")
            continue
        first, *others = _clauses(part)
        pieces[-1] += first
        for other in others:
            yield pieces
            pieces = [other]
    yield pieces
