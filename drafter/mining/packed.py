"""Surveys and results as bytes that may be kept or sent: JSON of nested lists, compressed, checked when read back.

The form follows from the fields of dataclasses and named tuples, so a changed field is a changed form; `form_name`
tells one from another.
"""

import json
import zlib
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from hashlib import blake2b
from operator import attrgetter
from sys import intern
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from drafter.mining.grouped import Found
from drafter.mining.library import Mined
from drafter.mining.pattern import Pattern
from drafter.mining.record import ArticleRecord

MAX_BYTES = 1024 * 1024 * 1024
"""Largest that is unpacked: several times the result of a library of ninety million characters."""

Survey = tuple[tuple[ArticleRecord, ...], tuple[tuple[Found | None, ...], ...]]
"""(articles, for each article the frame of each of its groups)."""
Form = tuple[Callable[[Any], Any], Callable[[Any], Any]]
"""(value → JSON data, JSON data → value)."""


class Damaged(ValueError):
    """Bytes that are no packed survey."""


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
    text = json.dumps(_form(kind)[0](value), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def _value(kind: Any, content: bytes) -> Any:
    try:
        inflating = zlib.decompressobj()
        plain = inflating.decompress(content, MAX_BYTES)
        if not inflating.eof:
            raise Damaged
        return _form(kind)[1](json.loads(plain.decode("utf-8", "surrogatepass")))
    except (ValueError, TypeError, KeyError, RecursionError, zlib.error) as error:
        raise Damaged from error


@cache
def _form(kind: Any) -> Form:
    origin = get_origin(kind)
    if _has_fields(kind):
        return _of_fields(kind)
    if kind is bytes:
        return lambda value: b2a_base64(value, newline=False).decode(), a2b_base64
    if origin is Literal:
        return _of_literal(get_args(kind))
    if origin in (Union, UnionType):
        return _of_union(get_args(kind))
    if origin is frozenset:
        inside = _form(tuple[get_args(kind)[0], ...])  # type: ignore[misc]
        return lambda value: inside[0](sorted(value)), lambda data: frozenset(inside[1](data))
    if origin is tuple:
        return _of_tuple(get_args(kind))
    if kind in (str, int, bool, NoneType):
        return (lambda value: value), _checked(kind)
    raise TypeError(kind)


def _checked(kind: type) -> Callable[[Any], Any]:
    def decode(data: Any) -> Any:
        if type(data) is not kind:
            raise Damaged
        return data

    return decode


def _of_literal(values: tuple[Any, ...]) -> Form:
    known = {value: value for value in values}
    return (lambda value: value), known.__getitem__


def _of_tuple(inside: tuple[Any, ...]) -> Form:
    if inside[-1] is Ellipsis and _is_row(inside[0]):
        return _of_rows(inside[0])
    if inside[-1] is Ellipsis:
        encode, decode = _form(inside[0])

        def decode_all(data: Any) -> Any:
            if type(data) is not list:
                raise Damaged
            return tuple(map(decode, data))

        return (lambda value: list(map(encode, value))), decode_all
    forms = [_form(kind) for kind in inside]

    def decode_each(data: Any) -> Any:
        return tuple(form[1](part) for form, part in zip(forms, data, strict=True))

    return (lambda value: [form[0](part) for form, part in zip(forms, value, strict=True)]), decode_each


def _is_row(kind: Any) -> bool:
    return _has_fields(kind) and {*get_type_hints(kind).values()} <= {str, int, bool}


def _of_rows(kind: type) -> Form:
    """Many small records as one list for each field: read several times as quickly as a list for each record."""
    names = _names(kind)
    types = [get_type_hints(kind)[name] for name in names]
    values_of = attrgetter(*names)

    def decode(data: Any) -> Any:
        if type(data) is not list or (data and len(data) != len(names)):
            raise Damaged
        for column, expected in zip(data, types, strict=False):
            if type(column) is not list or len(column) != len(data[0]) or {*map(type, column)} != {expected}:
                raise Damaged
        columns = (map(intern, column) if kind is str else column for column, kind in zip(data, types, strict=False))
        return tuple(map(kind, *columns)) if data else ()

    return lambda value: list(map(list, zip(*map(values_of, value), strict=True))), decode


def _of_union(kinds: tuple[Any, ...]) -> Form:
    """One of several types that JSON tells apart; at most one of them is a tuple or has fields."""
    forms = {kind if kind in (str, int, bool, NoneType) else list: (kind, _form(kind)) for kind in kinds}
    if len(forms) != len(kinds):
        raise TypeError(kinds)

    def encode(value: Any) -> Any:
        return forms.get(type(value), forms.get(list))[1][0](value)  # type: ignore[index]

    return encode, lambda data: forms[type(data)][1][1](data)


def _has_fields(kind: Any) -> bool:
    return isinstance(kind, type) and (is_dataclass(kind) or hasattr(kind, "_fields"))


def _names(kind: Any) -> list[str]:
    """The fields of a dataclass or named tuple."""
    return [field.name for field in fields(kind)] if is_dataclass(kind) else list(kind._fields)


def _of_fields(kind: type) -> Form:
    names = _names(kind)
    values_of = attrgetter(*names, names[0])  # with two names or more it gives a tuple
    plain: list[Any] = []
    """For each field its type where JSON holds it as it is, else None."""
    forms: list[tuple[int, Form]] = []

    def prepare() -> None:  # only when used: a type may hold itself
        hints = get_type_hints(kind)
        plain.extend(hints[name] if hints[name] in (str, int, bool) else None for name in names)
        forms.extend((place, _form(hints[name])) for place, name in enumerate(names) if plain[place] is None)

    def encode(value: Any) -> list[Any]:
        if not plain:
            prepare()
        data = list(values_of(value)[:-1])
        for place, form in forms:
            data[place] = form[0](data[place])
        return data

    def decode(data: Any) -> Any:
        if not plain:
            prepare()
        if type(data) is not list or len(data) != len(names):
            raise Damaged
        for place, (part, expected) in enumerate(zip(data, plain, strict=True)):
            if expected is not None and type(part) is not expected:
                raise Damaged
            if expected is str:
                data[place] = intern(part)  # a heading stands several times in a survey, and in many
        for place, form in forms:
            data[place] = form[1](data[place])
        return _one_of_its_like(kind(*data)) if kind is Pattern else kind(*data)

    return encode, decode


@lru_cache(maxsize=65536)
def _one_of_its_like(pattern: Pattern) -> Pattern:
    """The pattern that stands for all its equals: a frame has many groups, and a pattern learns as it is used."""
    return pattern


def _described(kind: Any, known: list[Any]) -> str:
    if _has_fields(kind):
        if kind in known:
            return f"#{known.index(kind)}"
        known.append(kind)
        hints = get_type_hints(kind)
        inside = ",".join(f"{name}:{_described(hints[name], known)}" for name in _names(kind))
        return f"{getattr(kind, '__name__', '')}({inside})"
    parts = get_args(kind)
    if not parts:
        return str(getattr(kind, "__name__", kind))
    return f"{get_origin(kind)}[{','.join(_described(part, known) for part in parts)}]"


@cache
def form_name() -> str:
    """Tells this form from those of other versions of the records."""
    return blake2b((_described(Survey, []) + _described(Mined, [])).encode(), digest_size=8).hexdigest()
