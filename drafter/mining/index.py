"""Frames found by the wording they begin with or hold, so that a heading is held against few of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from drafter.mining.pattern import Pattern


class FrameIndex:
    """Patterns by one pair of characters that every text of theirs has."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.patterns: list[Pattern] = []
        self._by_key: dict[str, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            self.add(pattern)

    def add(self, pattern: Pattern) -> None:
        """Takes one more pattern."""
        self.patterns.append(pattern)
        self._by_key[_key(pattern)].append(pattern)

    def candidates(self, text: str) -> Iterator[Pattern]:
        """The patterns that the text may follow."""
        keys = {text[i : i + 2] for i in range(len(text) - 1)} | set(text)
        for key in keys:
            yield from self._by_key.get(key, ())

    def matching(self, texts: Sequence[str]) -> set[Pattern]:
        """The patterns that one of the texts follows."""
        found = set[Pattern]()
        for pattern in set(self.candidates(texts[-1])):
            if any(pattern.fills(text) is not None for text in texts):
                found.add(pattern)
        return found


def _key(pattern: Pattern) -> str:
    """The two rarest-looking characters in a row: those of the longest wording."""
    wordings = [part for part in pattern.parts if isinstance(part, str)]
    longest = max(wordings, key=len, default="")
    return longest[:2]
