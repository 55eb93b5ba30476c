"""Wording that opens with a person's name: alone it looks like any word, beside what the person says it does not."""

from collections.abc import Iterable

from drafter.facts import find_facts
from drafter.facts.surnames import may_be_surname
from drafter.mining.siblings.generalise import tidied
from drafter.mining.siblings.pattern import SLOT, Pattern

LONGEST = 4
"""Characters of a name; longer wording tells by itself whether a name stands in it."""


def without_name(pattern: Pattern, texts: Iterable[str]) -> Pattern | None:
    """The pattern with a slot for the name that it opens with; None where nothing else is fixed.

    Of the `texts`, those that open as it does tell: 李明华强调，… that 李明华 in all of them is a person.
    """
    if not opens_with_name(pattern, texts):
        return pattern
    nameless = Pattern(tidied((SLOT, *pattern.parts[1:])))
    return nameless if nameless.literals.strip("，；、") else None


def opens_with_name(pattern: Pattern, texts: Iterable[str]) -> bool:
    """Whether the pattern opens with a name or a part of one, told by any of the texts that open so too."""
    first = pattern.parts[0]
    if not isinstance(first, str) or len(first) > LONGEST or not may_be_surname(first[0]):
        return False
    firsts = (fact for text in texts if text.startswith(first) for fact in find_facts(text)[:1])
    return any(fact.kind == "person" and fact.start == 0 for fact in firsts)
