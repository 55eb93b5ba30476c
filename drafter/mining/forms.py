"""Values of the mining records as plain data that JSON holds: nested lists, checked when read back.

The form follows from the fields of dataclasses and named tuples, so a changed field is a changed form; `described`
tells one from another.
"""

import json
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache, cached_property, lru_cache
from operator import attrgetter, itemgetter
from sys import intern
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from drafter.mining.siblings.pattern import Gap, Pattern

LONG = 100
"""Records from which on what they say again is written once."""
Form = tuple[Callable[[Any], Any], Callable[[Any], Any]]
"""(value → JSON data, JSON data → value)."""


class Damaged(ValueError):
    """Data that is none of its type."""


def to_json(kind: Any, value: Any) -> str:
    """A value of the type as JSON."""
    return json.dumps(_form(kind)[0](value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: Any, text: str) -> Any:
    """The value of the type in some JSON; raises Damaged for whatever `to_json` does not give."""
    try:
        return _form(kind)[1](json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Damaged from error


@cache
def _form(kind: Any) -> Form:
    origin = get_origin(kind)
    if kind is Pattern:
        return pattern_json, pattern_from
    if _has_fields(kind):
        known = _Fields(kind)
        return (_as_it_is if _is_native(kind) else known.encode), known.decode
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


def _as_it_is(value: Any) -> Any:
    return value


def _is_native(kind: Any) -> bool:
    """Whether JSON takes values of the type as they are: named tuples, which it takes for lists, of such values."""
    if kind in (str, int, bool, NoneType) or get_origin(kind) is Literal:
        return True
    if get_origin(kind) is tuple:
        inside = get_args(kind)
        return inside[-1] is Ellipsis and not _is_row(inside[0]) and _is_native(inside[0])
    if is_dataclass(kind) or not _has_fields(kind):
        return False
    return all(_is_native(one) for one in get_type_hints(kind).values() if one != tuple[kind, ...])


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
    if inside[-1] is Ellipsis and inside[0] in (str, int, bool):
        return list, lambda data: tuple(_values(data, inside[0]))
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

    def encode(value: Any) -> list[Any]:
        return list(map(_column, zip(*map(values_of, value), strict=True)))

    def decode(data: Any) -> Any:
        if type(data) is not list or (data and len(data) != len(names)):
            raise Damaged
        columns = list(map(_values, data, types))
        if len({*map(len, columns)}) > 1:
            raise Damaged
        return tuple(map(kind, *columns)) if columns else ()

    return encode, decode


def _column(values: tuple[Any, ...]) -> list[Any]:
    """A column; a long one that says the same again and again as what it says, each once, and where."""
    if len(values) < LONG or type(values[0]) is not str or len(set(values)) * 2 > len(values):
        return list(values)
    places = {value: place for place, value in enumerate(dict.fromkeys(values))}
    return [list(places), list(map(places.__getitem__, values))]


def _values(column: Any, kind: type) -> list[Any]:
    if type(column) is list and len(column) == 2 and type(column[0]) is list:
        told, places = _values(column[0], kind), _values(column[1], int)
        if places and not 0 <= min(places) <= max(places) < len(told):
            raise Damaged
        return list(map(told.__getitem__, places))
    if type(column) is not list or {*map(type, column)} - {kind}:
        raise Damaged
    return list(map(intern, column)) if kind is str and len(column) < LONG else column


def _of_union(kinds: tuple[Any, ...]) -> Form:
    """One of several types that JSON tells apart; at most one of them is a tuple or has fields."""
    forms = {_in_json(kind): _form(kind) for kind in kinds}
    if len(forms) != len(kinds):
        raise TypeError(kinds)

    def encode(value: Any) -> Any:
        return forms.get(_in_json(type(value)), forms.get(list))[0](value)  # type: ignore[index]

    return encode, lambda data: forms[type(data)][1](data)


def _in_json(kind: Any) -> type:
    """What JSON makes of a type."""
    return kind if kind in (str, int, bool, NoneType) else str if kind is Pattern else list


def _has_fields(kind: Any) -> bool:
    return isinstance(kind, type) and (is_dataclass(kind) or hasattr(kind, "_fields"))


def _names(kind: Any) -> list[str]:
    """The fields of a dataclass or named tuple."""
    return [field.name for field in fields(kind)] if is_dataclass(kind) else list(kind._fields)


class _Fields:
    """How the fields of a type stand in JSON; found out when first used, for a type may hold itself."""

    def __init__(self, kind: type) -> None:
        self.kind = kind
        self._names = _names(kind)
        self._values_of = attrgetter(*self._names, self._names[0])  # with two names or more it gives a tuple

    @cached_property
    def _types(self) -> list[Any]:
        hints = get_type_hints(self.kind)
        return [hints[name] for name in self._names]

    @cached_property
    def _plain(self) -> dict[int, type]:
        """The places of the fields that JSON holds as they are."""
        return {place: kind for place, kind in enumerate(self._types) if kind in (str, int, bool)}

    @cached_property
    def _forms(self) -> list[tuple[int, Form]]:
        return [(place, _form(kind)) for place, kind in enumerate(self._types) if place not in self._plain]

    @cached_property
    def _check(self) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[type, ...]]:
        """(the plain fields of some data, the types that they should have); the first twice, for it to be a tuple."""
        places = [*self._plain, *self._plain][: len(self._plain) + 1]
        if not places:
            return lambda _: (), ()
        return itemgetter(*places), tuple(self._plain[place] for place in places)

    def encode(self, value: Any) -> list[Any]:
        """The JSON data of a value."""
        data = list(self._values_of(value)[:-1])
        for place, form in self._forms:
            data[place] = form[0](data[place])
        return data

    def decode(self, data: Any) -> Any:
        """The value of some JSON data."""
        if type(data) is not list or len(data) != len(self._names):
            raise Damaged
        plain_of, expected = self._check
        if tuple(map(type, plain_of(data))) != expected:
            raise Damaged
        for place, form in self._forms:
            data[place] = form[1](data[place])
        return self.kind(*data)


@lru_cache(maxsize=65536)
def pattern_json(pattern: Pattern) -> str:
    """A pattern as one string, that it may be told from others before it is looked into."""
    parts = [part if isinstance(part, str) else [part.choices, part.wide] for part in pattern.parts]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=65536)
def pattern_from(text: str) -> Pattern:
    """The one pattern that stands for all its equals: a frame has many groups, and a pattern learns as it is used.

    Raises Damaged.
    """
    parts = json.loads(text)
    if type(parts) is not list:
        raise Damaged
    return Pattern(tuple(part if isinstance(part, str) else _gap(*part) for part in parts))


def _gap(choices: list[str], wide: bool) -> Gap:  # noqa: FBT001 - as the file has them, in their order
    if type(choices) is not list or {*map(type, choices)} - {str} or type(wide) is not bool:
        raise Damaged
    return Gap(tuple(choices), wide)


def described(kind: Any, known: list[Any]) -> str:
    """Tells a type from one with other fields; those in `known` are named by their place there."""
    if _has_fields(kind):
        if kind in known:
            return f"#{known.index(kind)}"
        known.append(kind)
        hints = get_type_hints(kind)
        inside = ",".join(f"{name}:{described(hints[name], known)}" for name in _names(kind))
        return f"{getattr(kind, '__name__', '')}({inside})"
    parts = get_args(kind)
    if not parts:
        return str(getattr(kind, "__name__", kind))
    return f"{get_origin(kind)}[{','.join(described(part, known) for part in parts)}]"
