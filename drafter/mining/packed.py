"""Surveys and results as bytes that may be kept or sent: compressed JSON, checked when read back."""

import zlib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from typing import Any

from drafter.mining.forms import Damaged, described, from_json, to_json
from drafter.mining.grouped import Found
from drafter.mining.library import Mined
from drafter.mining.record import ArticleRecord

MAX_BYTES = 1024 * 1024 * 1024
"""Largest that is unpacked: several times the result of a library of ninety million characters."""

Survey = tuple[tuple[ArticleRecord, ...], tuple[tuple[Found | None, ...], ...]]
"""(articles, for each article the frame of each of its groups)."""


def packed(articles: Sequence[ArticleRecord], found: Sequence[Sequence[Found | None]]) -> bytes:
    """The bytes of a survey, the name of its file left out."""
    return _bytes(Survey, (tuple(replace(article, source="") for article in articles), found))


def unpacked(content: bytes, source: str) -> Survey:
    """The survey of the file `source` in some bytes; raises Damaged for whatever `packed` does not give."""
    articles, found = _value(Survey, content)
    if [len(article.groups) for article in articles] != list(map(len, found)):
        raise Damaged
    return tuple(replace(article, source=source) for article in articles), found


def packed_result(result: Mined) -> bytes:
    """The bytes of all that was mined out of a library."""
    return _bytes(Mined, result)


def unpacked_result(content: bytes) -> Mined:
    """What was mined out of a library; raises Damaged for whatever `packed_result` does not give."""
    result: Mined = _value(Mined, content)
    return result


def _bytes(kind: Any, value: Any) -> bytes:
    return zlib.compress(to_json(kind, value).encode("utf-8", "surrogatepass"), 1)


def _value(kind: Any, content: bytes) -> Any:
    try:
        inflating = zlib.decompressobj()
        plain = inflating.decompress(content, MAX_BYTES)
        text = plain.decode("utf-8", "surrogatepass")
    except (ValueError, TypeError, zlib.error) as error:
        raise Damaged from error
    if not inflating.eof:
        raise Damaged
    return from_json(kind, text)


@cache
def form_name() -> str:
    """Tells this form from those of other versions of the records."""
    return blake2b((described(Survey, []) + described(Mined, [])).encode(), digest_size=8).hexdigest()
