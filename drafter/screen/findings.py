"""Findings as a table, paragraph by paragraph; the rules as a list."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from drafter.checks import Finding, Likeness
from drafter.checks.explain import Explanation
from drafter.screen.console import console, styled

LEVEL_NAMES = {"error": "错误", "warning": "警告", "hint": "提示"}
_STYLES = {"error": "bold red", "warning": "yellow", "hint": "dim"}


def print_findings(findings: Sequence[Finding], likeness: Likeness | None) -> None:
    """One block a paragraph with its findings; then the likeness and the count of each level."""
    screen = console()
    for line, group in groupby(findings, key=lambda one: one.paragraph or one.line):
        screen.print(styled(f"第 {line} 行" if line else "全文", "bold"))
        for finding in group:
            _print_finding(finding)
    if likeness is not None:
        screen.print(styled(f"与对照材料相同：{likeness.share:.1%}（一字不差的 {likeness.verbatim:.1%}）"))
    if findings:
        screen.print(styled(f"{counted(findings)}。drafter explain 编号 可以看为什么", "bold"))
    else:
        screen.print(styled("没有查出问题", "green"))


def counted(findings: Iterable[Finding]) -> str:
    """How many findings of each level there are, in one phrase; empty where there are none."""
    counts: Counter[str] = Counter(finding.level for finding in findings)
    return "，".join(f"{LEVEL_NAMES[level]} {counts[level]} 处" for level in LEVEL_NAMES if counts[level])


def _print_finding(finding: Finding) -> None:
    screen = console()
    label = styled(f"  {LEVEL_NAMES[finding.level]} {finding.rule} ", _STYLES[finding.level])
    label.append_text(styled(finding.message))
    if finding.line and finding.paragraph and finding.line != finding.paragraph:
        label.append(f"（第 {finding.line} 行）", "dim")
    screen.print(label)
    if finding.text:
        screen.print(styled(f"    原文：{_short(finding.text)}"))
    if finding.beside:
        screen.print(styled(f"    旧稿：{_short(finding.beside)}（{finding.source}）", "cyan"))
    screen.print(styled(f"    建议：{finding.suggestion}", "dim"))


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:89] + "…"


def print_difference(lines: Iterable[str]) -> None:
    """Changed lines, removed ones red and added ones green."""
    for line in lines:
        console().print(styled(line, {"-": "red", "+": "green"}.get(line[:1], "dim")))


def print_rules(rules: Iterable[Explanation]) -> None:
    """One rule a line."""
    for rule in rules:
        text = styled(f"{rule.id}  ", "cyan")
        text.append_text(styled(f"{LEVEL_NAMES[rule.level]}  ", _STYLES[rule.level]))
        text.append_text(styled(rule.name))
        console().print(text)


def print_rule(rule: Explanation) -> None:
    """A rule with its reason and its examples."""
    screen = console()
    screen.print(styled(f"{rule.id} {rule.name}（{LEVEL_NAMES[rule.level]}）", "bold"))
    for name, text in (("说明", rule.message), ("办法", rule.suggestion), ("依据", rule.source)):
        screen.print(styled(f"{name}：{text}"))
    for name, examples in (("应报的例子", rule.found), ("不报的例子", rule.sound)):
        for example in examples:
            screen.print(styled(f"{name}：{example.replace(chr(10), ' ⏎ ')}", "dim"))
