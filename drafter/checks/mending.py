"""Mechanical mends of a text's lines."""

from collections.abc import Iterable, Sequence

from drafter.checks.finding import Finding, Fix


def mended(lines: Sequence[str], findings: Iterable[Finding]) -> tuple[list[str], list[Fix]]:
    """(lines with the findings' mends made, mends made), from the end of each line to its beginning.

    A mend is left out where the line does not hold what it mends, or where another one overlaps it.
    """
    changed = list(lines)
    made: list[Fix] = []
    fixes = {finding.fix for finding in findings if finding.fix is not None}
    until: dict[int, int] = {}
    for fix in sorted(fixes, key=lambda one: (one.line, one.column, len(one.old)), reverse=True):
        end = fix.column + len(fix.old)
        if not 1 <= fix.line <= len(changed) or end > until.get(fix.line, len(changed[fix.line - 1])):
            continue
        line = changed[fix.line - 1]
        if line[fix.column : end] != fix.old:
            continue
        changed[fix.line - 1] = line[: fix.column] + fix.text + line[end:]
        until[fix.line] = fix.column
        made.append(fix)
    return changed, made[::-1]
