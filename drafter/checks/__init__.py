"""Floor 6: rules over a Document; stale facts and likeness against an archive."""

from drafter.checks.archive import Archive, ReadArchive
from drafter.checks.finding import Finding, Fix, Level
from drafter.checks.likeness import LIKENESS_RULES, Likeness, check_likeness
from drafter.checks.rules import RULES
from drafter.checks.run import run_rules
from drafter.checks.stale import FACT_RULES, check_facts

__all__ = [
    "FACT_RULES",
    "LIKENESS_RULES",
    "RULES",
    "Archive",
    "Finding",
    "Fix",
    "Level",
    "Likeness",
    "ReadArchive",
    "check_facts",
    "check_likeness",
    "run_rules",
]
