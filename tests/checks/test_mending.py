"""Mends of lines: made from the end, each once, never where the line says something else."""

from dataclasses import replace

from drafter.checks.finding import Finding, Fix
from drafter.checks.mending import mended

FOUND = Finding("P01", "error", 1, 0, "", "", "", "")


def _mended(line: str, *fixes: Fix) -> tuple[str, list[Fix]]:
    (changed,), made = mended([line], [FOUND, *(replace(FOUND, fix=fix) for fix in fixes)])
    return changed, made


def test_several_mends_of_a_line_are_all_made() -> None:
    comma, stop = Fix(1, 2, ",", "，"), Fix(1, 5, ".", "。")
    assert _mended("甲乙,丙丁.", comma, stop, comma) == ("甲乙，丙丁。", [comma, stop])


def test_of_two_that_overlap_the_later_is_made() -> None:
    inner = Fix(1, 2, ",,", "，")
    assert _mended("甲乙,,丙", Fix(1, 1, "乙,,", "乙；"), inner) == ("甲乙，丙", [inner])


def test_a_line_that_says_something_else_stays() -> None:
    assert _mended("甲乙，丙", Fix(1, 2, ",", "，"), Fix(1, 9, ",", "，"), Fix(7, 0, "甲", "乙")) == ("甲乙，丙", [])
