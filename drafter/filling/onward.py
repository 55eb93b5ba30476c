"""Numbering that continues from one list to the next through a whole report, as that of 工作要点."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from drafter.document import Section
from drafter.zh.ordinals import ordinal
from drafter.zh.schemes import number_of, scheme_of


def onward_in(sections: Sequence[Section]) -> tuple[str, ...]:
    """The schemes of which every list but the first begins with the number behind the last of the list before."""
    lists: dict[str, list[list[int | None]]] = {}
    for scheme, numbers in _lists(sections):
        lists.setdefault(scheme, []).append(numbers)
    return tuple(scheme for scheme, found in lists.items() if scheme and _go_on(found))


def _go_on(lists: Sequence[Sequence[int | None]]) -> bool:
    ends = [(before[-1], after[0]) for before, after in pairwise(lists)]
    return len(lists) > 1 and all(last is not None and last + 1 == first for last, first in ends)


def _lists(sections: Sequence[Section]) -> Iterator[tuple[str, list[int | None]]]:
    """(scheme, numbers) of the siblings of each scheme, in reading order."""
    numbers: dict[str, list[int | None]] = {}
    for section in sections:
        numbers.setdefault(scheme_of(section.marker), []).append(number_of(section.marker))
    yield from numbers.items()
    for section in sections:
        yield from _lists(section.children)


def running_on(sections: tuple[Section, ...], schemes: Collection[str]) -> tuple[Section, ...]:
    """The sections, those of these schemes numbered through."""
    return _numbered(sections, schemes, Counter())


def _numbered(sections: tuple[Section, ...], schemes: Collection[str], counts: Counter[str]) -> tuple[Section, ...]:
    made = []
    for section in sections:
        scheme = scheme_of(section.marker)
        if scheme in schemes:
            counts[scheme] += 1
            section = section._replace(marker=ordinal(scheme, counts[scheme]))
        made.append(section._replace(children=_numbered(section.children, schemes, counts)))
    return tuple(made)
