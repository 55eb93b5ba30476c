"""Findings as a table, paragraph by paragraph; the rules as a list."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.checks import Finding, Likeness
from drafter.checks.explain import Explanation
from drafter.screen.console import print_line, styled

if TYPE_CHECKING:  # rich costs more to import than most commands take
    from rich.text import Text

_LONGEST = 90
_BLANK = "X06"
"""The rule of open blanks, which are left on purpose and counted by themselves."""
_COPIED, _STALE = "L01", "A01"
"""The rule of a paragraph that was copied, and that of an old fact in it."""
_CHANGED = re.compile(r"@@ -(\d+)")
_SHOWN = 3
"""Places of a paragraph with the same fault that are shown."""
LEVEL_NAMES = {"error": "错误", "warning": "警告", "hint": "提示"}
_STYLES = {"error": "bold red", "warning": "yellow", "hint": "dim"}


def print_findings(findings: Sequence[Finding], likeness: Likeness | None, *, in_word: bool = False) -> None:
    """One block a paragraph with its findings; then the likeness and the count of each level.

    Advice that several findings in a row share is printed once, under the last; many open blanks are summed up in one
    line, or the other findings would drown in them. `in_word`: numbers are of paragraphs, not of lines.
    """
    unit = "段" if in_word else "行"
    blanks = [one for one in findings if one.rule == _BLANK]
    told = [one for one in findings if one.rule != _BLANK] if len(blanks) > _SHOWN else findings
    for line, group in groupby(told, key=_where):
        print_line(f"第 {line} {unit}" if line else "全文", "bold")
        blocks = list(_alike(sorted(group, key=lambda one: one.rule != _COPIED)))
        for alike, following in zip_longest(blocks, blocks[1:]):
            _print_alike(alike)
            if following is None or following[0].suggestion != alike[0].suggestion:
                _print_set_in(styled(f"建议：{alike[0].suggestion}", "dim"), 4)
    if len(told) < len(findings):
        print_line("没填的空", "bold")
        places = _ranges([_where(one) for one in blanks])
        _print_set_in(styled(f"在第 {places} {unit}，标着【待填：…】：填上内容，或连同前后的话删去"), 2)
    if likeness is not None:
        print_line(f"与对照材料相同：{likeness.share:.1%}（一字不差的 {likeness.verbatim:.1%}）")
    if findings:
        why = f"。drafter explain 编号（如 {told[0].rule}）可以看为什么" if told else ""
        print_line(counted(findings) + why, "bold")
    else:
        print_line("没有查出问题", "green")


def _where(finding: Finding) -> int:
    return finding.paragraph or finding.line


def _ranges(lines: Iterable[int]) -> str:
    """Line numbers with runs joined: 1、3—5、8."""
    runs: list[list[int]] = []
    for line in sorted(set(lines)):
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return "、".join(f"{run[0]}—{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _alike(findings: Iterable[Finding]) -> Iterable[list[Finding]]:
    """The findings of a paragraph in groups that say the same or compare the same two sentences.

    One that compares a whole paragraph with an old one takes in those that compare a sentence of it.
    """
    found: dict[tuple[str, ...], list[Finding]] = {}
    for one in findings:
        key: tuple[str, ...] = (one.rule, one.text, one.beside) if one.beside else (one.rule, one.message)
        wider = (place for place, (first, *_) in found.items() if one.beside and _takes_in(first, one))
        found.setdefault(next(wider, key), []).append(one)
    return found.values()


def _takes_in(whole: Finding, one: Finding) -> bool:
    return (whole.rule, one.rule) == (_COPIED, _STALE) and whole.source == one.source and one.beside in whole.beside


def counted(findings: Iterable[Finding]) -> str:
    """How many findings of each level there are, open blanks by themselves, in one phrase; empty where none are."""
    counts: Counter[str] = Counter(_BLANK if one.rule == _BLANK else one.level for one in findings)
    names = {_BLANK: "没填的空", **LEVEL_NAMES}
    return "，".join(f"{name} {counts[key]} 处" for key, name in names.items() if counts[key])


def _print_alike(findings: Sequence[Finding]) -> None:
    first, count = findings[0], len(findings)
    label = styled(f"{LEVEL_NAMES[first.level]} {first.rule} ", _STYLES[first.level])
    if first.beside and count > 1:
        whole, part = (f"{first.message}，", "也") if first.rule == _COPIED else ("", "和旧材料里的")
        quoted = dict.fromkeys(one.quoted for one in (findings[1:] if whole else findings))
        label.append_text(styled(whole + "".join(f"“{one.strip('“”')}”" for one in quoted) + f"{part}一样"))
    else:
        label.append_text(styled(first.message + (f"（{count} 处）" if count > 1 else "")))
    if first.line and first.paragraph and first.line != first.paragraph:
        label.append(f"（第 {first.line} 行）", "dim")
    _print_set_in(label, 2)
    words = [one.quoted.strip("“”") for one in findings]
    told = [one for one in findings if one.rule == findings[-1].rule]  # without the beginning of a whole paragraph
    for text in list(dict.fromkeys(one.text for one in told if one.text))[:_SHOWN]:
        _print_set_in(styled(f"原文：{excerpt(text, words if first.beside else ())}"), 4)
    if first.beside:
        _print_set_in(styled(f"旧稿：{excerpt(first.beside, words)}（{_nearer(first.source)}）", "cyan"), 4)


def _print_set_in(text: "Text", columns: int) -> None:
    print_line(styled(" " * columns).append_text(text))


def _nearer(place: str) -> str:
    """A file's place relative to the current folder, where it is inside."""
    here = f"{Path.cwd()}{os.sep}"
    return place.removeprefix(here)


def excerpt(text: str, words: Iterable[str]) -> str:
    """A text of at most 90 characters; of a longer one its beginning, or what stands around the words, … between."""
    if len(text) <= _LONGEST:
        return text
    places = sorted((text.find(word), len(word)) for word in set(words) if word and word in text)
    if not places or places[-1][0] + places[-1][1] < _LONGEST:
        return text[: _LONGEST - 1] + "…"
    around = max(4, (_LONGEST - sum(length for _, length in places)) // (2 * len(places)))
    shown, until = "", 0
    for place, length in places:
        start, end = max(until, place - around), min(len(text), place + length + around)
        shown += ("…" if start > until else "") + text[start:end]
        until = max(until, end)
    return shown + ("…" if until < len(text) else "")


def print_difference(lines: Iterable[str], *, in_word: bool) -> None:
    """Changed lines under the number of the first, removed ones red and added ones green; `in_word` as for findings."""
    for line in lines:
        if changed := _CHANGED.match(line):
            print_line(f"第 {changed[1]} {'段' if in_word else '行'}", "bold")
        else:
            print_line(line, {"-": "red", "+": "green"}.get(line[:1], "dim"))


def print_rules(rules: Iterable[Explanation]) -> None:
    """One rule a line."""
    for rule in rules:
        text = styled(f"{rule.id}  ", "cyan")
        text.append_text(styled(f"{LEVEL_NAMES[rule.level]}  ", _STYLES[rule.level]))
        text.append_text(styled(rule.name))
        print_line(text)


def print_rule(rule: Explanation) -> None:
    """A rule with its reason and its examples."""
    print_line(f"{rule.id} {rule.name}（{LEVEL_NAMES[rule.level]}）", "bold")
    for name, text in (("说明", rule.message), ("办法", rule.suggestion), ("依据", rule.source)):
        print_line(f"{name}：{text}")
    for name, examples in (("应报的例子", rule.found), ("不报的例子", rule.sound)):
        for example in examples:
            print_line(f"{name}：{example.replace(chr(10), ' ⏎ ')}", "dim")
