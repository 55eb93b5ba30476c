"""What every check is and why, for `drafter explain`."""

from dataclasses import dataclass

from drafter.checks.finding import Level
from drafter.checks.layout import LAYOUT_RULES
from drafter.checks.likeness import LIKENESS_RULES
from drafter.checks.rules import RULES
from drafter.checks.stale import FACT_RULES


@dataclass(frozen=True, slots=True)
class Explanation:
    """One rule for its reader."""

    id: str
    name: str
    level: Level
    source: str
    message: str
    suggestion: str
    found: tuple[str, ...] = ()
    sound: tuple[str, ...] = ()


def explanations() -> tuple[Explanation, ...]:
    """All rules in order, those of facts, likeness and layout last."""
    listed = [Explanation(r.id, r.name, r.level, r.source, r.message, r.suggestion, r.found, r.sound) for r in RULES]
    listed += [
        Explanation(r.id, r.name, r.level, r.source, r.message, r.suggestion)
        for r in (*FACT_RULES, *LIKENESS_RULES, *LAYOUT_RULES)
    ]
    return tuple(listed)
