"""Which numbers have a key: 32-bit keys in 65,536 buckets by their upper half, each bucket three packed arrays."""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

_BUCKET = 48
"""Bits of a posting below its bucket; a posting is key << 32 | number."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """The postings of keys that share their upper 16 bits."""

    lows: "array[int]"
    """Lower 16 bits of each key, rising."""
    counts: "array[int]"
    """How many numbers each key has."""
    numbers: "array[int]"
    """The numbers key by key, rising within each."""

    @classmethod
    def of(cls, blobs: Sequence[bytes] | None) -> "Bucket":
        """The bucket that these blobs hold; an empty one where there are none."""
        lows, counts, numbers = blobs or (b"", b"", b"")
        return cls(unpacked("H", lows), unpacked("I", counts), unpacked("I", numbers))

    def blobs(self) -> tuple[bytes, bytes, bytes]:
        """The arrays as bytes, the low byte first on every machine."""
        return _bytes(self.lows), _bytes(self.counts), _bytes(self.numbers)

    def found(self, key: int) -> tuple[int, int]:
        """(where the key's numbers begin, how many they are)."""
        low = key & 0xFFFF
        place = bisect_left(self.lows, low)
        if place == len(self.lows) or self.lows[place] != low:
            return 0, 0
        return sum(self.counts[:place]), self.counts[place]

    def by_low(self) -> "dict[int, array[int]]":
        """Lower half of a key → its numbers."""
        found, start = {}, 0
        for low, count in zip(self.lows, self.counts, strict=True):
            found[low] = self.numbers[start : start + count]
            start += count
        return found


def unpacked(kind: str, blob: bytes) -> "array[int]":
    """An array of a type code from its bytes, the low byte first."""
    made: array[int] = array(kind)
    made.frombytes(blob)
    if sys.byteorder == "big":
        made.byteswap()
    return made


def _bytes(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def bucketed(postings: "Iterable[array[int]]") -> Iterator[tuple[int, list[int]]]:
    """(bucket, its postings), both rising; no bucket is divided between the parts that the postings come in."""
    for part in postings:
        for bucket, some in groupby(sorted(part), lambda posting: posting >> _BUCKET):
            yield bucket, list(some)


def merged(bucket: Bucket, postings: Sequence[int]) -> Bucket:
    """The bucket with these postings too, whose numbers are above all that it has."""
    found = bucket.by_low()
    for posting in postings:
        low = posting >> 32 & 0xFFFF
        if low in found:
            found[low].append(posting & 0xFFFFFFFF)
        else:
            found[low] = array("I", (posting & 0xFFFFFFFF,))
    return _packed(found)


def without(bucket: Bucket, postings: Sequence[int]) -> Bucket:
    """The bucket without these postings."""
    found = bucket.by_low()
    for low, some in groupby(postings, lambda posting: posting >> 32 & 0xFFFF):
        gone = {posting & 0xFFFFFFFF for posting in some}
        if low in found:
            found[low] = array("I", (number for number in found[low] if number not in gone))
    return _packed(found)


def _packed(found: "dict[int, array[int]]") -> Bucket:
    made = Bucket(array("H"), array("I"), array("I"))
    for low in sorted(found):
        if found[low]:
            made.lows.append(low)
            made.counts.append(len(found[low]))
            made.numbers.extend(found[low])
    return made
