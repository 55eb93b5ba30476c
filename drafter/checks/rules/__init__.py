"""The rules, by family; the order is the order in which `drafter explain` lists them.

Left out, for want of a sound deterministic look:
S07, a run-in heading without its 。: in plain text nothing tells where the heading ends; in Word the bold words at the
head of a paragraph are as often the beginning of its sentence.
F04, forms of address and full names of meetings: right is what the user's office uses now, and no list of it is ours to
ship.
F05, an abbreviation (“四个意识”) without its full form: offices differ, and in a short report it is normal.
"""

from drafter.checks.rule import Rule
from drafter.checks.rules.abbreviations import ABBREVIATIONS
from drafter.checks.rules.attachments import ATTACHMENTS
from drafter.checks.rules.averages import AVERAGES
from drafter.checks.rules.citations import CITATIONS
from drafter.checks.rules.closings import CLOSINGS
from drafter.checks.rules.counted import COUNTED
from drafter.checks.rules.dates import DATES
from drafter.checks.rules.deadlines import DEADLINES
from drafter.checks.rules.directions import DIRECTIONS
from drafter.checks.rules.doubled import DOUBLED
from drafter.checks.rules.elsewhere import ELSEWHERE
from drafter.checks.rules.fixed import FIXED
from drafter.checks.rules.heads import HEADS
from drafter.checks.rules.issuers import ISSUERS
from drafter.checks.rules.magnitudes import MAGNITUDES
from drafter.checks.rules.measures import MEASURES
from drafter.checks.rules.misspelt import MISSPELT
from drafter.checks.rules.names import NAMES
from drafter.checks.rules.numbers import NUMBERS
from drafter.checks.rules.offices import OFFICES
from drafter.checks.rules.ordinals import ORDINALS
from drafter.checks.rules.pairs import PAIRED
from drafter.checks.rules.punctuation import PUNCTUATION
from drafter.checks.rules.rates import RATES
from drafter.checks.rules.remainders import REMAINDERS
from drafter.checks.rules.remnants import REMNANTS
from drafter.checks.rules.selves import SELVES
from drafter.checks.rules.set_phrases import SET_PHRASES
from drafter.checks.rules.shares import SHARES
from drafter.checks.rules.signatures import SIGNATURES
from drafter.checks.rules.signing import SIGNING
from drafter.checks.rules.structure import STRUCTURE
from drafter.checks.rules.sums import SUMS
from drafter.checks.rules.tables import TABLES
from drafter.checks.rules.texts import TEXTS
from drafter.checks.rules.titles import TITLES
from drafter.checks.rules.usage import USAGE
from drafter.checks.rules.wholes import WHOLES
from drafter.checks.rules.wording import WORDING
from drafter.checks.rules.years import YEARS

RULES: tuple[Rule, ...] = (
    *STRUCTURE,
    *COUNTED,
    *ORDINALS,
    *TEXTS,
    *PUNCTUATION,
    *PAIRED,
    *NUMBERS,
    *DATES,
    *SIGNING,
    *DEADLINES,
    *YEARS,
    *SUMS,
    *WHOLES,
    *REMAINDERS,
    *ELSEWHERE,
    *RATES,
    *SHARES,
    *AVERAGES,
    *DIRECTIONS,
    *TABLES,
    *MAGNITUDES,
    *FIXED,
    *REMNANTS,
    *WORDING,
    *USAGE,
    *SET_PHRASES,
    *MEASURES,
    *DOUBLED,
    *NAMES,
    *MISSPELT,
    *SIGNATURES,
    *ATTACHMENTS,
    *HEADS,
    *ISSUERS,
    *TITLES,
    *CLOSINGS,
    *SELVES,
    *ABBREVIATIONS,
    *CITATIONS,
    *OFFICES,
)
