"""Wordings of clauses, with slots between, found by what they begin with and hold."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Told = TypeVar("Told")
_FEW = 5
"""Pieces that are sooner looked for than told apart by their characters."""


class Known(dict[str, Told]):
    """What is told of texts, found out once: a library says the same over and over."""

    def __init__(self, find: Callable[[str], Told]) -> None:
        self._find = find

    def __missing__(self, text: str) -> Told:
        found = self[text] = self._find(text)
        return found


class _Node:
    """What comes behind a beginning that wordings share."""

    __slots__ = ("ends", "following", "open")

    def __init__(self) -> None:
        self.open: list[int] = []
        """The wordings that end here in a slot."""
        self.ends: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        """Those that end in one more piece behind a slot, with this piece, by its last character."""
        self.following: defaultdict[str, list[tuple[str, _Node]]] = defaultdict(list)
        """The pieces that may come behind a slot, by a character of theirs that few of the others have."""

    def behind(self, piece: str) -> "_Node":
        """The node behind a slot and a piece."""
        for known in self.following.values():
            for other, node in known:
                if other == piece:
                    return node
        key = min(piece, key=lambda mark: (len(self.following.get(mark, ())), mark), default="")
        node = _Node()
        self.following[key].append((piece, node))
        return node


class Wordings:
    """Wordings of clauses by number. A wording is given by its pieces, a slot between each two.

    A first piece is "" where a slot opens the clause, a last where one ends it; no other is.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        self._open = _Node()
        """Where a slot opens the clause."""
        self._begun: dict[str, _Node] = defaultdict(_Node)
        """By the first piece."""
        self._sizes: dict[str, set[int]] = defaultdict(set)
        """How long the first pieces are that begin with these two characters."""
        self._exact: dict[str, int] = {}
        """Wordings without slots."""
        self._known = Known(lambda clause: tuple(self._found(clause)))

    def add(self, pieces: Sequence[str]) -> int:
        """The number of a wording, which is taken in where it is new."""
        key = tuple(pieces)
        number = self._numbers.setdefault(key, len(self._numbers))
        if number == len(self._numbers) - 1:
            self._enter(number, *key)
        return number

    def _enter(self, number: int, first: str, *others: str) -> None:
        if not others:
            self._exact[first] = number
            return
        if len(first) > 1:
            self._sizes[first[:2]].add(len(first))
        node = self._begun[first] if first else self._open
        for piece in others[:-1]:
            node = node.behind(piece)
        if others[-1]:
            node.ends[others[-1][-1]].append((others[-1], number))
        else:
            node.open.append(number)

    def of(self, clauses: Iterable[str]) -> tuple[tuple[int, ...], ...]:
        """For each clause the numbers of the wordings that it has, each once."""
        return tuple(map(self._known.__getitem__, clauses))

    def _found(self, clause: str) -> list[int]:
        """Each piece may be taken where it first stands, for what comes behind only gets more room."""
        found = [self._exact[clause]] if clause in self._exact else []
        size, last = len(clause), clause[-1:]
        left = self._starts(clause)
        for node, at in left:  # and those that come to it
            if node.open and at < size:
                found += node.open
            for end, number in node.ends.get(last, ()):
                if at + len(end) < size and clause.endswith(end):
                    found.append(number)
            following = node.following
            for mark in following if len(following) < _FEW else following.keys() & clause:
                for piece, behind in following[mark]:
                    start = clause.find(piece, at + 1)
                    if start >= 0:
                        left.append((behind, start + len(piece)))
        return found

    def _starts(self, clause: str) -> list[tuple[_Node, int]]:
        """The nodes that the clause begins with, each with what it takes of the clause."""
        first = clause[:1]
        found = [] if first == "；" else [(self._open, 0)]  # a slot holds no clause mark
        if first in self._begun:
            found.append((self._begun[first], 1))
        for size in self._sizes.get(clause[:2], ()):
            if clause[:size] in self._begun:
                found.append((self._begun[clause[:size]], size))
        return found
