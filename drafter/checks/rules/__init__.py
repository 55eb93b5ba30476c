"""The rules, by family; the order is the order in which `drafter explain` lists them."""

from drafter.checks.rule import Rule
from drafter.checks.rules.dates import DATES
from drafter.checks.rules.fixed import FIXED
from drafter.checks.rules.numbers import NUMBERS
from drafter.checks.rules.pairs import PAIRED
from drafter.checks.rules.punctuation import PUNCTUATION
from drafter.checks.rules.remnants import REMNANTS
from drafter.checks.rules.structure import STRUCTURE
from drafter.checks.rules.sums import SUMS
from drafter.checks.rules.texts import TEXTS
from drafter.checks.rules.wording import WORDING

RULES: tuple[Rule, ...] = (
    *STRUCTURE,
    *TEXTS,
    *PUNCTUATION,
    *PAIRED,
    *NUMBERS,
    *DATES,
    *SUMS,
    *FIXED,
    *REMNANTS,
    *WORDING,
)
