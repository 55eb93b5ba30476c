"""Wording of a report's own form that holds facts of its year is asked for, as its text is: 办好六件民生实事."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.app.again.free_headings import with_free_headings
from drafter.expressions import parts, placeholder
from drafter.interview.renewal import renewal
from drafter.skeleton.model import Skeleton, Slot, walk

_OPENING = Slot("开头的话", ask="开头的话", kind="long")
_CLOSING = Slot("结尾的话", ask="结尾的话", kind="long")
_END = re.compile(r"[：:]?\Z")


def with_asked_wording(skeleton: Skeleton, names: Sequence[str]) -> Skeleton:
    """The skeleton, with a slot for each heading, and each sentence around them, whose own wording holds a fact.

    `names`: last year's, of units, places and persons.
    """
    dated = [node for node in walk(skeleton.sections) if _holds_fact(node.heading, names)]
    skeleton = replace(skeleton, sections=with_free_headings(skeleton.sections, dated))
    preamble, opening = _asked(skeleton.preamble, _OPENING, names)
    closing, ending = _asked(skeleton.closing, _CLOSING, names)
    return replace(skeleton, preamble=preamble, closing=closing, slots=(*skeleton.slots, *opening, *ending))


def _asked(texts: Sequence[str], usual: Slot, names: Sequence[str]) -> tuple[tuple[str, ...], tuple[Slot, ...]]:
    """(the texts, those with facts as placeholders; the slots of these). A colon at the end stays."""
    made, slots = [], tuple[Slot, ...]()
    for text in texts:
        if _holds_fact(text, names):
            slot = replace(usual, name=f"{usual.name}{len(slots) + 1}") if slots else usual
            made.append(placeholder(slot.name) + "".join(_END.findall(text)))
            slots = (*slots, slot)
        else:
            made.append(text)
    return tuple(made), slots


def _holds_fact(text: str, names: Sequence[str]) -> bool:
    return any(renewal(literal, names).facts for literal in _literals(text))


def _literals(text: str) -> Iterator[str]:
    return (part.literal for part in parts(text) if part.literal)
