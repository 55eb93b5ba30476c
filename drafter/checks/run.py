"""All rules over a document."""

from collections.abc import Iterable
from functools import lru_cache

from drafter.checks.finding import Finding, Fix
from drafter.checks.rule import Hit, Rule, page_of
from drafter.checks.rules import RULES
from drafter.document import Document
from drafter.document.blanks import BEGINS, BLANK

_AROUND = 10


def run_rules(document: Document, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """What the rules find, in the order of the text."""
    page = page_of(document)
    findings = [
        finding_of(rule, hit) for rule in rules for hit in rule.look(page) if rule.of_blanks or not _in_blank(hit)
    ]
    return tuple(sorted(findings, key=lambda one: (one.line, one.column, one.rule)))


def _in_blank(hit: Hit) -> bool:
    """Whether a fault lies in a 【待填：…】, or has an end in one: its words go when the blank is filled."""
    return any(
        (start <= hit.start and hit.end <= end) or start < hit.start < end or start < hit.end < end
        for start, end in _blanks(hit.paragraph.text)
    )


@lru_cache(maxsize=1024)  # each hit asks again for its paragraph
def _blanks(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(blank.span() for blank in BLANK.finditer(text)) if BEGINS in text else ()


def finding_of(rule: Rule, hit: Hit) -> Finding:
    """The finding that a rule's hit makes."""
    paragraph = hit.paragraph
    line, column = paragraph.place(hit.start)
    quoted = paragraph.text[hit.start : hit.end]
    fix = None
    if hit.replacement is not None and paragraph.place(hit.end - 1) == (line, column + hit.end - hit.start - 1):
        fix = Fix(line, column, quoted, hit.replacement)
    before = paragraph.text[max(0, hit.start - _AROUND) : hit.start]
    after = paragraph.text[hit.end : hit.end + _AROUND]
    return Finding(
        rule.id,
        rule.level,
        line,
        column,
        (before + (quoted if len(quoted) <= 60 else quoted[:59] + "…") + after).replace("\n", " "),
        hit.message or rule.message,
        hit.suggestion or rule.suggestion,
        rule.source,
        paragraph.line,
        quoted,
        len(before) if len(quoted) <= 60 else -1,
        fix=fix,
    )
