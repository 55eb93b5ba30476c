"""What a check of facts says of itself, and the finding it makes."""

from dataclasses import dataclass

from drafter.checks.finding import Finding, Level
from drafter.document import Paragraph
from drafter.facts import Fact


@dataclass(frozen=True, slots=True)
class FactRule:
    """What `drafter explain` says of a check of facts."""

    id: str
    name: str
    level: Level
    source: str
    message: str
    suggestion: str


def fact_finding(
    rule: FactRule, paragraph: Paragraph, fact: Fact, message: str, place: str = "", text: str = "", beside: str = ""
) -> Finding:
    """The finding of a fact: `place` is one in the archive, `text` the draft's sentence, `beside` the old one's."""
    line, column = paragraph.place(fact.start)
    return Finding(
        rule.id, rule.level, line, column, text or paragraph.text[:60], message, rule.suggestion, place or rule.source,
        paragraph.line, fact.text, -1, beside,
    )  # fmt: skip
