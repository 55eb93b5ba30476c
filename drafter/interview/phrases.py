"""Phrases to suggest while the user types: by prefix, by substring, by characters in order, and by pinyin initials.

A million phrases are searched within a screen's refresh: the sorted list is bisected for prefixes, one joined string is
searched for the rest, and every search ends at LIMIT hits. Pinyin is slow to find: it is done in portions, likely
phrases first.
"""

import re
import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache

LIMIT = 20
_SCANNED = 400_000
"""Characters that a search for scattered characters scans at most: about 4 ms."""
_SPELLED = 20_000
"""Phrases that get pinyin initials at most."""
_AT_ONCE = 100
"""Phrases that get them together: about 10 ms."""
_PATIENCE = 0.02
"""Seconds that one key press may wait for them; the next ones go on spelling."""
_END = "\U0010ffff"


class Phrases:
    """A searchable list of phrases; those named first count as the likelier ones."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._ranked = tuple(dict.fromkeys(phrase for phrase in phrases if phrase and "\n" not in phrase))
        self._sorted = sorted(range(len(self._ranked)), key=self._ranked.__getitem__)
        self._joined = "\n" + "\n".join(self._ranked) + "\n"
        self._spelt: list[str] = []
        self._starts: list[int] = []
        self._initials = ""

    def __len__(self) -> int:
        return len(self._ranked)

    def find(self, typed: str, limit: int = LIMIT) -> list[str]:
        """At most `limit` phrases for what was typed, the best first; the likeliest for nothing typed."""
        typed = typed.strip()
        if "\n" in typed:
            return []
        if not typed:
            return list(self._ranked[:limit])
        found = dict.fromkeys(self._prefixed(typed, limit))
        for search in (self._containing, self._scattered, self._spelled):
            if len(found) >= limit:
                break
            found |= dict.fromkeys(search(typed, limit))
        return [phrase for phrase in found if phrase != typed][:limit]

    def _prefixed(self, typed: str, limit: int) -> list[str]:
        key = self._ranked.__getitem__
        first = bisect_left(self._sorted, typed, key=key)
        last = bisect_left(self._sorted, typed + _END, lo=first, key=key)
        near = self._sorted[first : min(last, first + limit * 5)]
        return [self._ranked[rank] for rank in sorted(near)[:limit]]

    def _containing(self, typed: str, limit: int) -> Iterator[str]:
        at = self._joined.find(typed)
        while at >= 0 and limit > 0:
            start, end = self._joined.rfind("\n", 0, at) + 1, self._joined.find("\n", at)
            yield self._joined[start:end]
            limit -= 1
            at = self._joined.find(typed, end)

    def _scattered(self, typed: str, limit: int) -> Iterator[str]:
        if len(typed) < 2:
            return
        gap = r"[^\n]*?"
        pattern = re.compile(gap.join(map(re.escape, typed)))
        at = 0
        while limit > 0 and (match := pattern.search(self._joined, at, _SCANNED)):
            start, end = self._joined.rfind("\n", 0, match.start()) + 1, self._joined.find("\n", match.end())
            yield self._joined[start:end]
            limit -= 1
            at = end

    def _spelled(self, typed: str, limit: int) -> Iterator[str]:
        initials_of = pinyin_initials() if typed.isascii() and typed.isalpha() else None
        if initials_of is None:
            return
        self._spell(initials_of)
        starts = self._starts
        at = self._initials.find(typed.lower())
        while at >= 0 and limit > 0:
            number = bisect_left(starts, at) - 1
            yield self._ranked[number]
            limit -= 1
            at = self._initials.find(typed.lower(), starts[number + 1])

    def _spell(self, initials_of: Callable[[str], str]) -> None:
        """Finds the initials of further phrases, as many as a key press may wait for."""
        last = min(len(self._ranked), _SPELLED)
        if len(self._spelt) == last:
            return
        until = time.perf_counter() + _PATIENCE
        while len(self._spelt) < last:
            first = len(self._spelt)
            self._spelt += map(initials_of, self._ranked[first : min(first + _AT_ONCE, last)])
            if time.perf_counter() > until:
                break
        self._initials = "\n" + "\n".join(self._spelt) + "\n"
        self._starts = [match.start() for match in re.finditer("\n", self._initials)]


@cache
def pinyin_initials() -> Callable[[str], str] | None:
    """The first letters of a phrase's syllables (政治 → zz), where pypinyin is installed; else None."""
    try:
        from pypinyin import Style, lazy_pinyin
    except ImportError:
        return None

    def initials(phrase: str) -> str:
        letters = lazy_pinyin(phrase, style=Style.FIRST_LETTER)
        return "".join(letters).replace("\n", " ").lower()

    return initials
