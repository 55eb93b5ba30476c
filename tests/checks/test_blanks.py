"""What a draft's open blanks say is the program's: only the rule on blanks speaks of them."""

from pathlib import Path

import pytest

from drafter.answers import Answers
from drafter.checks import run_rules
from drafter.filling import fill
from drafter.skeleton.parse import parse
from tests.checks.support import ROOT, document_of

TEMPLATES = sorted(path for path in (ROOT / "templates").glob("*.yaml") if path.stem != "frames")


def _rules(text: str) -> list[str]:
    return [one.rule for one in run_rules(document_of(f"防汛工作汇报\n\n{text}\n"))]


@pytest.mark.parametrize(
    "asked",
    [
        "为什么（统领、牵引…）",
        "成效:增长几个%",
        "数，如12,000元",
        "做法1：、做法2：",
        "24年3月的数",
        "群众的的满意度",
        "某县、××局",
        "截止目前的数",
    ],
)
def test_the_words_of_a_blank_are_no_fault(asked: str) -> None:
    assert _rules(f"以【待填：{asked}】为目标，各项工作有序推进。") == ["X06"]


def test_faults_beside_a_blank_are_told() -> None:
    assert _rules("以【待填：目标】为目标,各项工作有序推进。。") == ["X06", "P01", "P07"]


def test_paragraphs_of_one_blank_are_not_told_to_stand_twice() -> None:
    blank = "【待填：这一段写什么、怎么做、做得怎么样，用数字和例子说话】"
    assert _rules(f"{blank}\n{blank}") == ["X06", "X06"]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_draft_of_blanks_has_no_other_fault(path: Path) -> None:
    draft = fill(parse(path.read_text("utf-8"), str(path)), Answers())
    assert {one.rule for one in run_rules(draft)} == {"X06"}
