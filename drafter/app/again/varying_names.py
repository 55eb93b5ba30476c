"""Slots that a report fills in one way in its title and in another in its text: the text gets a slot of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.answers.model import Answers
from drafter.document import Article, Paragraph
from drafter.expressions import placeholder
from drafter.filling.patterns import pattern
from drafter.skeleton.model import Skeleton, Slot


def with_own_names(skeleton: Skeleton, article: Article, answers: Answers) -> Skeleton:
    """The skeleton, in what opens and closes it another slot where the report says something else than the answer.

    关于做好2025年河道巡查的通知 goes on with 为做好今年的河道巡查. An office may be called by less than its whole name.
    """
    slots = {slot.name: slot for slot in skeleton.slots}
    others: dict[tuple[str, str], str] = {}
    preamble = _told_apart(skeleton.preamble, article.preamble, answers, slots, others)
    closing = _told_apart(skeleton.closing, article.closing, answers, slots, others)
    return replace(skeleton, preamble=preamble, closing=closing, slots=tuple(slots.values()))


def _told_apart(
    texts: Sequence[str],
    parts: Sequence[Paragraph],
    answers: Answers,
    slots: dict[str, Slot],
    others: dict[tuple[str, str], str],
) -> tuple[str, ...]:
    """The texts; new slots are put to the slots, and to `others` by the slot that they stand for and what they say."""
    made = []
    for text in texts:
        found = next((match for part in parts if (match := pattern(text).match(part.text))), None)
        for name, value in found.values.items() if found and found.literal else ():
            given = answers.values.get(name)
            if name in slots and given is not None and not _same(slots[name], str(given.value), value):
                if (name, value) not in others:
                    others[name, value] = _put(slots, slots[name])
                text = re.sub(rf"\{{\{{\s*{name}\s*\}}\}}", placeholder(others[name, value]), text)
        made.append(text)
    return tuple(made)


def _put(slots: dict[str, Slot], slot: Slot) -> str:
    """The name of a slot like this one that is put to the others."""
    fresh = next(name for number in range(2, 10**6) if (name := f"{slot.name}{number}") not in slots)
    ask = f"{slot.ask or slot.name}（正文里的说法）"
    slots[fresh] = replace(slot, name=fresh, ask=ask, required=False, default="")
    return fresh


def _same(slot: Slot, given: str, said: str) -> bool:
    return given == said or (slot.kind == "unit" and given.endswith(said))
