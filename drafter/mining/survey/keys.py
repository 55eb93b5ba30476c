"""Where a clause is looked for: by its opening and its end, by a figure at its end, by its opening alone."""

from __future__ import annotations

from drafter.mining.siblings.openings import MANNER, OPENINGS, PREPOSITIONS
from drafter.mining.survey.typed import COUNT

FIGURE_END = 5
"""Characters from the last figure of a clause to its end."""
OPEN_SIZE = 4
"""Characters of a starter that has no end: two words that each open clauses."""

Key = tuple[str, str]
"""(opening, end), "" for any."""


def keys_of(text: str) -> list[str]:
    """The keys of a clause as it is compared, opening and end parted by a tab."""
    opening, figure = text[:2], text.rfind(COUNT)
    if opening in OPENINGS:
        keys = [f"{opening}\t{text[-2:]}"]
        if figure < 0 and opening in MANNER and text[2:OPEN_SIZE] in OPENINGS:
            keys.append(f"{text[:OPEN_SIZE]}\t")
    else:
        keys = [f"{text[:1]}\t{text[-2:]}"] if text[:1] in PREPOSITIONS else []
    if figure >= 2 and len(text) - figure <= FIGURE_END:
        keys.append(f"\t{text[figure - 2 :]}")
    return keys
