"""What a person changed in a draft by hand, carried over when the draft is built again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from drafter.document import Paragraph
from drafter.document.flow import Shown
from drafter.writers.embedded import digest


@dataclass(frozen=True, slots=True)
class Edits:
    """A draft with what was changed by hand in the one before it."""

    items: tuple[Shown, ...]
    kept: tuple[str, ...] = ()
    """Paragraphs changed or added by hand that stand in the new draft again."""
    removed: tuple[str, ...] = ()
    """Paragraphs taken out by hand that stay out."""
    lost: tuple[str, ...] = ()
    """Paragraphs changed or added by hand whose place is gone: the answers now give another text there."""


def carried_over(items: Sequence[Shown], digests: Sequence[str], old: Sequence[Paragraph]) -> Edits:
    """The new draft `items` with the changes that were made to the old one.

    `digests` are those of the old draft's paragraphs when it was written, `old` its paragraphs as they stand now. What
    was changed is kept where the new draft would say again what was written there before the change.
    """
    new = [digest(item.paragraph.text) for item in items]
    places = {
        block.a + offset: block.b + offset
        for block in SequenceMatcher(None, digests, new, autojunk=False).get_matching_blocks()
        for offset in range(block.size)
    }
    changes = _Changes(tuple(items), places)
    current = [digest(part.text) for part in old]
    for kind, start, end, first, last in SequenceMatcher(None, digests, current, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(end - start, last - first)
        for offset in range(both):
            changes.change(start + offset, old[first + offset])
        for at in range(start + both, end):
            changes.remove(at)
        for at in range(first + both, last):
            changes.add(start + both - 1, old[at])
    return changes.result()


class _Changes:
    """The changes found so far, by the place they have in the new draft."""

    def __init__(self, items: tuple[Shown, ...], places: dict[int, int]) -> None:
        self._items = items
        self._places = places
        self._changed: dict[int, Paragraph] = {}
        self._removed: set[int] = set()
        self._added: dict[int, list[Paragraph]] = {}
        self._lost: list[str] = []

    def change(self, old: int, part: Paragraph) -> None:
        if old in self._places:
            self._changed[self._places[old]] = part
        else:
            self._lost.append(part.text)

    def remove(self, old: int) -> None:
        if old in self._places:
            self._removed.add(self._places[old])

    def add(self, after: int, part: Paragraph) -> None:
        if after in self._places or after < 0:
            self._added.setdefault(self._places.get(after, -1), []).append(part)
        else:
            self._lost.append(part.text)

    def result(self) -> Edits:
        made: list[Shown] = [Shown("body", part) for part in self._added.get(-1, ())]
        for at, item in enumerate(self._items):
            if at in self._changed:
                made.append(_changed(item, self._changed[at]))
            elif at not in self._removed:
                made.append(item)
            made.extend(Shown("body", part) for part in self._added.get(at, ()))
        added = (part for parts in self._added.values() for part in parts)
        kept = tuple(part.text for part in (*self._changed.values(), *added))
        removed = tuple(self._items[at].paragraph.text for at in sorted(self._removed))
        return Edits(tuple(made), kept, removed, tuple(self._lost))


def _changed(item: Shown, part: Paragraph) -> Shown:
    """The item with another text; a heading that runs into its text ends where it ended, or with its sentence."""
    old, text, length = item.paragraph.text, part.text, item.heading_length
    if length == len(old):
        length = len(text) if item.role == "heading" else 0
    elif length and not text.startswith(old[:length]):
        length = text.find("。") + 1
    role = "body" if item.role == "heading" and not length else item.role
    return replace(item, role=role, paragraph=part, heading_length=length)
