"""Small corrections in an existing .docx, also across runs; every run keeps its formatting."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn

from drafter.writers.package import opened_draft, packed
from drafter.writers.spots import TEXT, Holder, Spot, Spots, letters


@dataclass(frozen=True, slots=True)
class Mend:
    """The words at a spot become `text`."""

    spot: Spot
    text: str


def replaced(content: bytes, mends: Sequence[Mend], path: Path) -> tuple[bytes, tuple[bool, ...]]:
    """(the .docx with the mends made, which of them were made).

    A mend whose place is not sure, that overlaps one made before it, or that holds a tab or a line break is not made.
    Raises DocxBroken, which names `path`.
    """
    document = opened_draft(content, path)
    spots = Spots(document.element.body)
    placed = [(number, spots.find(one.spot, sure=True)) for number, one in enumerate(mends)]
    found = [(number, place) for number, place in placed if place is not None]
    found.sort(key=lambda pair: (pair[1].paragraph, pair[1].offsets), reverse=True)
    made = [False] * len(mends)
    until: dict[int, int] = {}
    for number, place in found:
        if place.paragraph not in until or place.offsets[-1] < until[place.paragraph]:
            made[number] = _mended(spots.paragraphs[place.paragraph], place.offsets, mends[number])
            until[place.paragraph] = place.offsets[0]
    return packed(document.part.package), tuple(made)


def _mended(paragraph: Any, offsets: Sequence[int], mend: Mend) -> bool:
    read = list(letters(paragraph))
    old = [read[offset] for offset in offsets if offset < len(read)]
    if "".join(mark for mark, _ in old) != mend.spot.quoted or any(leaf.tag != TEXT for _, (leaf, _) in old):
        return False
    holders = [holder for _, holder in old]
    head = _alike(mend.spot.quoted, mend.text)
    tail = _alike(mend.spot.quoted[head:][::-1], mend.text[head:][::-1])
    _put(holders[head : len(holders) - tail], mend.text[head : len(mend.text) - tail], holders[head - 1 : head])
    return True


def _alike(one: str, other: str) -> int:
    """How many characters at their heads are the same."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _put(old: Sequence[Holder], new: str, before: Sequence[Holder]) -> None:
    """One for one where they are as many, so that each keeps its face; else all in the place of the first."""
    if len(old) == len(new):
        parts = list(new)
    elif old:
        parts = [new, *[""] * (len(old) - 1)]
    else:  # nothing is taken away: what is new follows the character before it
        leaf, offset = before[0]
        old, parts = before, [(leaf.text or "")[offset] + new]
    for (leaf, offset), part in reversed(list(zip(old, parts, strict=True))):
        text = leaf.text or ""
        leaf.text = text[:offset] + part + text[offset + 1 :]
        leaf.set(qn("xml:space"), "preserve")
