"""Which numbers have a key: 32-bit keys in 16,384 buckets by their upper bits, each bucket three packed arrays."""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

LOW = 18
"""Bits of a key below its bucket."""
_LOW_MASK = (1 << LOW) - 1
_NUMBER = 32
"""Bits of a posting below its key."""
_FEW = 8
"""Keys per posting from which on inserting single postings is cheaper than repacking the bucket."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """The postings of keys that share their upper bits."""

    lows: "array[int]"
    """Lower bits of each key, rising."""
    counts: "array[int]"
    """How many numbers each key has."""
    numbers: "array[int]"
    """The numbers key by key, rising within each."""

    @classmethod
    def of(cls, blobs: Sequence[bytes] | None) -> "Bucket":
        """The bucket that these blobs hold; an empty one where there are none."""
        lows, counts, numbers = blobs or (b"", b"", b"")
        return cls(unpacked(lows), unpacked(counts), unpacked(numbers))

    def blobs(self) -> tuple[bytes, bytes, bytes]:
        """The arrays as bytes, the low byte first on every machine."""
        return _bytes(self.lows), _bytes(self.counts), _bytes(self.numbers)

    def found(self, key: int) -> tuple[int, int]:
        """(where the key's numbers begin, how many they are)."""
        low = key & _LOW_MASK
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


def unpacked(blob: bytes) -> "array[int]":
    """Numbers of four bytes each, the low byte first."""
    made: array[int] = array("I")
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
    """(bucket, its postings), both rising; no bucket is divided between the parts that the postings come in.

    A posting is key << 32 | number.
    """
    for part in postings:
        for bucket, some in groupby(sorted(part), lambda posting: posting >> _NUMBER + LOW):
            yield bucket, list(some)


def merged(bucket: Bucket, postings: Sequence[int]) -> Bucket:
    """The bucket with these postings too, whose numbers are above all that it has."""
    if len(postings) * _FEW < len(bucket.lows):
        for posting in postings:
            _put(bucket, posting >> _NUMBER & _LOW_MASK, posting & 0xFFFFFFFF)
        return bucket
    found = bucket.by_low()
    for posting in postings:
        low = posting >> _NUMBER & _LOW_MASK
        if low in found:
            found[low].append(posting & 0xFFFFFFFF)
        else:
            found[low] = array("I", (posting & 0xFFFFFFFF,))
    return _packed(found)


def without(bucket: Bucket, postings: Sequence[int]) -> Bucket:
    """The bucket without these postings."""
    found = bucket.by_low()
    for low, some in groupby(postings, lambda posting: posting >> _NUMBER & _LOW_MASK):
        gone = {posting & 0xFFFFFFFF for posting in some}
        if low in found:
            found[low] = array("I", (number for number in found[low] if number not in gone))
    return _packed(found)


def _put(bucket: Bucket, low: int, number: int) -> None:
    place = bisect_left(bucket.lows, low)
    start = sum(bucket.counts[:place])
    if place < len(bucket.lows) and bucket.lows[place] == low:
        bucket.numbers.insert(start + bucket.counts[place], number)
        bucket.counts[place] += 1
    else:
        bucket.lows.insert(place, low)
        bucket.counts.insert(place, 1)
        bucket.numbers.insert(start, number)


def _packed(found: "dict[int, array[int]]") -> Bucket:
    made = Bucket(array("I"), array("I"), array("I"))
    for low in sorted(found):
        if found[low]:
            made.lows.append(low)
            made.counts.append(len(found[low]))
            made.numbers.extend(found[low])
    return made
