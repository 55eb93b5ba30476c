"""Frames found by the wording they hold, so that a heading is held against few of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from drafter.mining.pattern import Pattern


class FrameIndex:
    """Patterns by one pair of characters that every text of theirs has: the rarest among the patterns known so far."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.patterns: list[Pattern] = []
        self._by_key: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        """For each pair (what the pattern begins with, the pattern)."""
        self._counts = Counter[str]()
        batch = list(patterns)
        for pattern in batch:
            self._counts.update(_keys(pattern))
        for pattern in batch:
            self._enter(pattern)

    def add(self, pattern: Pattern) -> None:
        """Takes one more pattern."""
        self._counts.update(_keys(pattern))
        self._enter(pattern)

    def candidates(self, text: str) -> Iterator[Pattern]:
        """The patterns that the text may follow, each once."""
        found = self._by_key
        for key in {text[i : i + 2] for i in range(len(text) - 1)}.union(text, ("",)):
            if key in found:
                yield from (pattern for start, pattern in found[key] if text.startswith(start))

    def matching(self, texts: Sequence[str]) -> list[Pattern]:
        """The patterns that one of the texts, each a beginning of the last, follows."""
        found = []
        for pattern in self.candidates(texts[-1]):
            for text in texts:
                if pattern.fills(text) is not None:
                    found.append(pattern)
                    break
        return found

    def _enter(self, pattern: Pattern) -> None:
        self.patterns.append(pattern)
        key = min(_keys(pattern), key=lambda key: (self._counts[key], key), default="")
        first = pattern.parts[0] if pattern.parts else ""
        self._by_key[key].append((first if isinstance(first, str) else "", pattern))


def _keys(pattern: Pattern) -> set[str]:
    """The pairs of characters in its wording; single characters where it has no pair."""
    wordings = [part for part in pattern.parts if isinstance(part, str)]
    pairs = {word[i : i + 2] for word in wordings for i in range(len(word) - 1)}
    return pairs or set("".join(wordings))
