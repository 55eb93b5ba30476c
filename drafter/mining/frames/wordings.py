"""Wordings of clauses, with slots between, found by what they begin with and hold."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

_FEW = 5
"""Pieces up to which it is quicker to look for each in a clause than to tell by the clause which to look for."""


class _Node:
    """What comes behind a beginning that wordings share."""

    __slots__ = ("behind", "ends", "open", "with_mark")

    def __init__(self) -> None:
        self.open: list[int] = []
        """The wordings that end here in a slot."""
        self.ends: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        """Those that end in one more piece behind a slot, with this piece, by its last character."""
        self.behind: dict[str, _Node] = {}
        """By the piece behind a slot."""
        self.with_mark: defaultdict[str, list[tuple[str, _Node]]] = defaultdict(list)
        """The same by a character of the piece that few of the others are found by."""

    def add(self, piece: str) -> "_Node":
        """The node behind a slot and a piece."""
        node = self.behind.get(piece)
        if node is None:
            node = self.behind[piece] = _Node()
            key = min(piece, key=lambda mark: (len(self.with_mark.get(mark, ())), mark))
            self.with_mark[key].append((piece, node))
        return node

    def likely(self, clause: str) -> Iterable[tuple[str, "_Node"]]:
        """The pieces that a clause may hold, each with the node behind it."""
        if len(self.behind) <= _FEW:
            return self.behind.items()
        return [pair for mark in self.with_mark.keys() & clause for pair in self.with_mark[mark]]


class Wordings(dict[str, tuple[int, ...]]):
    """By clause the numbers of the wordings that it has, each found out once: a library says the same over and over.

    A wording is given by its pieces, none of them "" but the first where a slot opens the clause and the last where one
    ends it.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        self._open = _Node()
        """Where a slot opens the clause."""
        self._begun: dict[str, _Node] = {}
        """By the first piece."""
        self._sizes: defaultdict[str, set[int]] = defaultdict(set)
        """How long the first pieces are that begin with these two characters."""
        self._exact: dict[str, int] = {}
        """Wordings without slots."""
        self._rows: dict[tuple[int, ...], tuple[int, ...]] = {}
        """Each combination once, to save memory."""

    def add(self, pieces: Sequence[str]) -> int:
        """The number of a wording, which is taken in where it is new."""
        key = tuple(pieces)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers)
            self._enter(self._numbers[key], *key)
        return self._numbers[key]

    def _enter(self, number: int, first: str, *others: str) -> None:
        if not others:
            self._exact[first] = number
            return
        if len(first) > 1:
            self._sizes[first[:2]].add(len(first))
        node = self._begun.setdefault(first, _Node()) if first else self._open
        for piece in others[:-1]:
            node = node.add(piece)
        if others[-1]:
            node.ends[others[-1][-1]].append((others[-1], number))
        else:
            node.open.append(number)

    def __missing__(self, clause: str) -> tuple[int, ...]:
        """Each piece may be taken where it first stands, for what comes behind only gets more room."""
        found = [self._exact[clause]] if clause in self._exact else []
        size, last = len(clause), clause[-1:]
        left = self._starts(clause)
        for node, at in left:  # and those that come to it
            if node.open and at < size:
                found += node.open
            if last in node.ends:
                found += [number for end, number in node.ends[last] if at + len(end) < size and clause.endswith(end)]
            if node.behind:
                for piece, behind in node.likely(clause):
                    start = clause.find(piece, at + 1)
                    if start >= 0:
                        left.append((behind, start + len(piece)))
        row = tuple(found)
        self[clause] = row = self._rows.setdefault(row, row)
        return row

    def _starts(self, clause: str) -> list[tuple[_Node, int]]:
        """The nodes that the clause begins with, each with what it takes of the clause."""
        first, begun = clause[:1], self._begun
        found = [] if first == "；" else [(self._open, 0)]  # a slot holds no clause mark
        if first in begun:
            found.append((begun[first], 1))
        if clause[:2] in self._sizes:
            for size in self._sizes[clause[:2]]:
                if clause[:size] in begun:
                    found.append((begun[clause[:size]], size))
        return found
