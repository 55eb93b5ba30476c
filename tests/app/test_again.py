from pathlib import Path

import pytest

from drafter.answers.model import Answer
from drafter.app.again import last_year
from drafter.cli.main import main
from drafter.errors.answering import NoSkeletonFits
from drafter.errors.problem import Problem
from drafter.errors.reading import FileMissing
from tests.skeletons import SHORT

ANSWERS = """
单位: 青禾县档案馆
工作:
  - 名目: 抓好学习
    次数: 12
    做法:
      - 举措: 领导带头学
      - 举措: 分层集中学
  - 名目: 抓好整改
    次数: 3
    做法:
      - 举措: 建立台账
      - 举措: 逐项销号
打算: 下一步，再接再厉
日期: 2025-3-12
"""


@pytest.fixture
def folder(tmp_path: Path, home: Path) -> Path:
    library = home / "data" / "skeletons"
    library.mkdir(parents=True)
    (library / "两项工作.yaml").write_text(SHORT, "utf-8")
    (tmp_path / "答案.yaml").write_text("drafter-form: 两项工作\n" + ANSWERS, "utf-8")
    return tmp_path


def build(folder: Path, name: str) -> Path:
    out = folder / name
    assert main(["build", "两项工作", "--answers", str(folder / "答案.yaml"), "-o", str(out)]) == 0
    return out


@pytest.mark.parametrize("name", ["去年.docx", "去年.txt"])
def test_last_years_draft_gives_its_answers(folder: Path, name: str) -> None:
    skeleton, answers, called = last_year(build(folder, name))
    assert skeleton.name == "两项工作"
    assert called == "2025年"
    assert answers.values["单位"] == Answer("青禾县档案馆", "previous")
    assert answers.values["日期"] == Answer("2025年3月12日", "previous")
    works = answers.repeats["工作"]
    assert [turn.values["名目"].value for turn in works] == ["抓好学习", "抓好整改"]
    assert [turn.values["次数"].value for turn in works] == ["12", "3"]
    assert works[0].repeats["做法"][0].values["举措"] == Answer("领导带头学", "previous")


def test_an_answers_file_names_its_skeleton(folder: Path) -> None:
    skeleton, answers, _ = last_year(folder / "答案.yaml")
    assert skeleton.name == "两项工作"
    assert answers.repeats["工作"][1].values["次数"] == Answer("3", "previous")
    (folder / "无名.yaml").write_text(ANSWERS, "utf-8")
    with pytest.raises(Problem, match="没有写明"):
        last_year(folder / "无名.yaml")


def test_a_report_that_fits_no_skeleton_is_said(folder: Path) -> None:
    (folder / "预案.txt").write_text("防汛须知\n\n请各户备好沙袋。\n", "utf-8")
    with pytest.raises(NoSkeletonFits):
        last_year(folder / "预案.txt")
    with pytest.raises(FileMissing):
        last_year(folder / "没有.docx")
