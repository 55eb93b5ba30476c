"""The form in which headings are compared."""

import re
from collections.abc import Sequence

from drafter.zh.party import party_spelt_out
from drafter.zh.width import full_width_punctuation

MAX_CLAUSES = 3
_BLANK, _END = " \t\u3000", "。；：，."
_TO_CHANGE = re.compile(f"[{_BLANK},;:?!()D{_END.replace('，', '')}]")
"""What may stand in a text that `plain` changes, but for a comma at its end."""


def plain(texts: Sequence[str]) -> tuple[str, ...]:
    """The texts in the form in which wording is compared, D for 党 read as 党."""
    together = "\n".join((*texts, ""))
    if _TO_CHANGE.search(together) or "，\n" in together:  # most groups of headings need nothing
        return tuple(party_spelt_out(normal(text)) for text in texts)
    return tuple(texts)


def normal(text: str) -> str:
    """The form in which wording is compared: full-width punctuation, nothing around it, no mark at the end."""
    return full_width_punctuation(text.strip(_BLANK)).rstrip(_END)


def heads(text: str) -> list[str]:
    """The text up to each of its clause ends: the whole, and what may be the heading where the lead runs on."""
    found: list[str] = []
    end = text.find("，")
    while end >= 0 and len(found) < MAX_CLAUSES:
        found.append(text[:end])
        end = text.find("，", end + 1)
    return found if len(found) == MAX_CLAUSES else [*found, text]
