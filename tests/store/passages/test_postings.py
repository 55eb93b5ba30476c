from array import array

from hypothesis import given
from hypothesis import strategies as st

from drafter.store.passages.postings import LOW, Bucket, merged, without

POSTINGS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 50)), unique=True, max_size=60)


def _packed(pairs: list[tuple[int, int]]) -> list[int]:
    return sorted((3 << LOW | low) << 32 | number for low, number in pairs)


def _read(bucket: Bucket) -> list[tuple[int, int]]:
    again = Bucket.of(bucket.blobs())
    pairs = [(low, number) for low in range(41) for number in _of(again, low)]
    assert len(pairs) == len(again.numbers)
    return pairs


def _of(bucket: Bucket, low: int) -> "array[int]":
    start, count = bucket.found(3 << LOW | low)
    return bucket.numbers[start : start + count]


@given(POSTINGS, POSTINGS)
def test_postings_are_put_in_few_or_many_at_once_and_taken_out(
    first: list[tuple[int, int]], second: list[tuple[int, int]]
) -> None:
    later = [(low, number + 100) for low, number in second]
    bucket = merged(merged(Bucket.of(None), _packed(first)), _packed(later))
    assert _read(bucket) == sorted(first + later)
    assert _read(without(bucket, _packed(first))) == sorted(later)


@given(st.sets(st.integers(0, 40), min_size=33), st.sets(st.tuples(st.integers(0, 40), st.integers(8, 50)), max_size=4))
def test_a_few_postings_are_put_into_a_full_bucket(lows: set[int], few: set[tuple[int, int]]) -> None:
    first = [(low, 7) for low in lows]
    bucket = merged(merged(Bucket.of(None), _packed(first)), _packed(list(few)))
    assert _read(bucket) == sorted([*first, *few])
