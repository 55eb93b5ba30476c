"""What a text does throughout, told once: half-width marks all through are one fault, not four hundred."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from drafter.checks.finding import Finding
from drafter.checks.users import CARRIED
from drafter.document import Document
from drafter.document.flow import shown

MANY = 20
"""Places from which on a reader has understood."""
_SOME = 2
"""Names from which they are told in one list."""
SHARE = 0.5
"""Share of the paragraphs of a text that break a rule by habit."""


def gathered(document: Document, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings in their order; of a mendable fault that most paragraphs have, the first tells alone.

    So does the first of a name that is left over in several places, and the first of the names that go on.
    """
    findings = _carried_at_once(_names_once(findings))
    places: dict[str, set[int]] = defaultdict(set)
    counts = Counter(one.rule for one in findings if one.fix is not None)
    for one in findings:
        places[one.rule].add(one.paragraph)
    paragraphs = sum(1 for article in document.articles for _ in shown(article))
    habits = {rule for rule, count in counts.items() if count >= MANY and len(places[rule]) >= SHARE * paragraphs}
    told: set[str] = set()
    kept: list[Finding] = []
    for one in findings:
        if one.rule not in habits:
            kept.append(one)
        elif one.rule not in told:
            told.add(one.rule)
            kept.append(
                replace(
                    one,
                    message=f"{one.message}，全文 {counts[one.rule]} 处都这样",
                    suggestion=f"{one.suggestion}；drafter check --fix 一次改好",
                )
            )
    return tuple(kept)


def _names_once(findings: Sequence[Finding]) -> list[Finding]:
    names = Counter(one.quoted for one in findings if _is_name(one))
    told: set[str] = set()
    kept: list[Finding] = []
    for one in findings:
        if not _is_name(one) or names[one.quoted] == 1:
            kept.append(one)
        elif one.quoted not in told:
            told.add(one.quoted)
            kept.append(replace(one, message=f"{one.message}，全文 {names[one.quoted]} 处"))
    return kept


def _carried_at_once(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those of names that old reports have too listed in the first of them."""
    carried = [one for one in findings if one.rule == CARRIED.id]
    if len(carried) < _SOME:
        return list(findings)
    names = "、".join(f"{one.quoted}（第{one.line}行）" for one in carried)
    listed = replace(carried[0], message=f"{len(carried)} 个名称往年的旧材料里也有：{names}")
    return [listed if one is carried[0] else one for one in findings if one is carried[0] or one.rule != CARRIED.id]


def _is_name(finding: Finding) -> bool:
    return finding.rule in ("A01", "A05", "A06") and not re.search(r"\d", finding.quoted)
