"""Surveys and results as bytes that may be kept or sent: JSON, a long one compressed, checked when read back."""

import zlib
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from itertools import accumulate, pairwise
from struct import Struct
from typing import Any

from drafter.mining.forms import Damaged, described, from_json, to_json
from drafter.mining.library import Mined
from drafter.mining.survey.hashes import HASH
from drafter.mining.survey.record import ArticleRecord

MAX_BYTES = 1024 * 1024 * 1024
"""Largest that is unpacked: several times the result of a library of ninety million characters."""

SHORT = 8192
"""Bytes up to which JSON stays as it is: to compress what one report gives takes as long as to read the report."""
_HEAD = Struct(">II")
"""Check sum of all behind it, bytes of the JSON."""

_SURVEY = tuple[tuple[ArticleRecord, ...], tuple[int, ...]]
"""(articles, bytes of the hashes of each, which stand behind the JSON: nothing makes them shorter)."""


def packed(articles: Sequence[ArticleRecord]) -> bytes:
    """The bytes of a survey, the name of its file left out."""
    told = tuple(article._replace(source="", clauses=b"") for article in articles)
    hashes = [article.clauses for article in articles]
    return _bytes(_SURVEY, (told, tuple(map(len, hashes))), b"".join(hashes))


def unpacked(content: bytes, source: str) -> tuple[ArticleRecord, ...]:
    """The survey of the file `source` in some bytes; raises Damaged for whatever `packed` does not give."""
    (told, sizes), hashes = _value(_SURVEY, content)
    ends = list(accumulate(sizes, initial=0))
    if len(sizes) != len(told) or ends[-1] != len(hashes) or any(size < 0 or size % HASH for size in sizes):
        raise Damaged
    return tuple(
        article._replace(source=source, clauses=hashes[start:end])
        for article, (start, end) in zip(told, pairwise(ends), strict=True)
    )


def packed_result(result: Mined) -> bytes:
    """The bytes of all that was mined out of a library."""
    return _bytes(Mined, result)


def unpacked_result(content: bytes) -> Mined:
    """What was mined out of a library; raises Damaged for whatever `packed_result` does not give."""
    result, rest = _value(Mined, content)
    if rest or not isinstance(result, Mined):
        raise Damaged
    return result


def _bytes(kind: Any, value: Any, behind: bytes = b"") -> bytes:
    told = to_json(kind, value).encode("utf-8", "surrogatepass")
    if len(told) > SHORT:
        told = zlib.compress(told, 1)
    return _HEAD.pack(zlib.crc32(behind, zlib.crc32(told)), len(told)) + told + behind


def _value(kind: Any, content: bytes) -> tuple[Any, bytes]:
    """The value at the beginning of some bytes, and what stands behind it."""
    if len(content) < _HEAD.size:
        raise Damaged
    check, size = _HEAD.unpack_from(content)
    end = _HEAD.size + size
    if check != zlib.crc32(memoryview(content)[_HEAD.size :]) or end > len(content):
        raise Damaged
    return from_json(kind, _text(content[_HEAD.size : end])), content[end:]


def _text(told: bytes) -> str:
    try:
        if told[:1] != b"[":
            inflating = zlib.decompressobj()
            told = inflating.decompress(told, MAX_BYTES)
            if not inflating.eof or inflating.unused_data:
                raise Damaged
        return told.decode("utf-8", "surrogatepass")
    except (ValueError, zlib.error) as error:
        raise Damaged from error


@cache
def form_name() -> str:
    """Tells this form from those of other versions of the records."""
    return blake2b((described(_SURVEY, []) + described(Mined, [])).encode(), digest_size=8).hexdigest()
