"""The frame of one sibling group, where its leads may run on into their text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from drafter.mining.siblings.compared import MAX_CLAUSES
from drafter.mining.siblings.named import without_name
from drafter.mining.siblings.pattern import Pattern
from drafter.mining.siblings.shared import Shared, plain_frame, shared_frame


@dataclass(frozen=True, slots=True)
class Found:
    """A group's own frame and the items that follow it, by position."""

    pattern: Pattern
    members: tuple[int, ...]
    whole: Pattern | None
    """What the items share to their ends, where leads do not run on."""


def found_in(texts: Sequence[str], *, runs_on: bool) -> Found | None:
    """The frame of a group of plain texts; where they run on, that of as many first clauses as share the most."""
    whole = best = plain_frame(tuple(texts))
    attempts = _beginnings(texts) if runs_on and not _tells_all(whole, texts) else ()
    for shared in chain(map(shared_frame, attempts), _to_one_end(texts) if runs_on and whole is None else ()):
        if shared is not None and (best is None or _rank(shared, runs_on=runs_on) > _rank(best, runs_on=runs_on)):
            best = shared
    pattern = without_name(best.pattern, texts) if best else None
    if best is None or pattern is None:
        return None
    members = tuple(i for i in range(len(texts)) if i not in best.outliers)
    return Found(pattern, members, without_name(whole.pattern, texts) if whole else None)


def _beginnings(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    longest = max((text.count("，") + 1 for text in texts), default=1)
    for count in range(1, min(longest, MAX_CLAUSES + 1)):
        yield ["，".join(text.split("，")[:count]) for text in texts]


def _to_one_end(texts: Sequence[str]) -> Iterator[Shared | None]:
    """What texts share whose last clause stands for several in some, where all end alike: …，体现在…、…上."""
    if len(texts) > 2 and len({text[-1:] for text in texts}) == 1:
        yield shared_frame(texts, wide=True)


def _tells_all(shared: Shared | None, texts: Sequence[str]) -> bool:
    """Whether all texts share wording to their last clause, so that no beginning of theirs shares more."""
    if shared is None or shared.outliers or len({text.count("，") for text in texts}) > 1:
        return False
    last = shared.pattern.parts[-2:]
    return any(isinstance(part, str) and part.rpartition("，")[2] for part in last)


def _rank(shared: Shared, *, runs_on: bool) -> tuple[int, float]:
    """What is shared in all; where leads run on, commas that any text has do not count."""
    words = len(shared.pattern.literals.replace("，", "")) if runs_on else len(shared.pattern.literals)
    return words * (shared.members - 1), -len(shared.pattern.parts) if runs_on else shared.gain
