"""What a check of facts says of itself, and the finding it makes."""

from dataclasses import dataclass

from drafter.checks.finding import Finding, Level
from drafter.document import Paragraph
from drafter.facts import Fact
from drafter.zh.sentences import sentence_at


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
    """The finding of a fact, in its sentence unless `text` is given: `place` and `beside` are of the archive."""
    line, column = paragraph.place(fact.start)
    said = text or sentence_at(paragraph.text, fact.start)
    return Finding(
        rule.id, rule.level, line, column, said, message, rule.suggestion, place or rule.source,
        paragraph.line, fact.text, -1, beside,
    )  # fmt: skip
