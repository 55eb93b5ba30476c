from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.answers.model import Answer, Answers
from drafter.app.draft_options import DraftOptions
from drafter.app.drafting import outputs, title_of, write_draft
from drafter.errors.problem import Problem
from drafter.errors.writing import OutputNameUnknown
from drafter.questions.plan import plan_of
from drafter.skeleton.model import Provenance, Skeleton
from drafter.store.names import file_stem
from drafter.writers import embedded_data
from tests.skeletons import short

UNIT = Answers({"单位": Answer("青禾县档案馆")})


def test_one_draft_goes_where_it_is_told_or_into_a_folder(tmp_path: Path) -> None:
    given_answers = [(Path("办公室.yaml"), UNIT)]
    assert outputs(short(), given_answers, tmp_path / "初稿.docx") == [tmp_path / "初稿.docx"]
    assert outputs(short(), given_answers, tmp_path) == [tmp_path / "办公室.docx"]


def test_several_drafts_need_several_names(tmp_path: Path) -> None:
    two = [(Path("甲/答.yaml"), UNIT), (Path("乙/答.yaml"), UNIT)]
    with pytest.raises(Problem, match="会写到同一个文件"):
        outputs(short(), two, tmp_path / "稿")
    with pytest.raises(Problem, match="有 2 份答案文件"):
        outputs(short(), two, tmp_path / "稿.docx")


def test_a_name_in_the_output_is_one_that_the_skeleton_asks_for(tmp_path: Path) -> None:
    given_answers = [(Path("办公室.yaml"), UNIT)]
    assert outputs(short(), given_answers, tmp_path / "{文件名}-{单位}.docx") == [tmp_path / "办公室-青禾县档案馆.docx"]
    assert outputs(short(), given_answers, tmp_path / "{日期}-{工作数}.docx") == [tmp_path / "待填-两.docx"]
    with pytest.raises(OutputNameUnknown, match="没有“单位名”"):
        outputs(short(), given_answers, tmp_path / "{单位名}.docx")


def test_the_title_names_the_file_when_it_is_known() -> None:
    assert title_of(short(), UNIT) == "青禾县档案馆工作总结"
    assert title_of(short(), Answers()) == "两项工作"
    assert title_of(short(), Answers({"单位": Answer("../a/b:c")})) == "abc工作总结"


@given(st.text(max_size=80))
def test_any_text_gives_a_file_name(text: str) -> None:
    stem = file_stem(text)
    assert stem
    assert len(stem) <= 60
    assert not set(stem) & set('/\\:*?"<>|\0\n')
    assert stem not in (".", "..")


def test_a_draft_carries_its_answers_but_no_path_of_this_machine(tmp_path: Path, home: Path) -> None:
    skeleton = Skeleton("试", title="{{ 单位 }}总结", mined=Provenance(2, 2, files=("/home/某人/旧稿.txt",)))
    out = write_draft(plan_of(skeleton), UNIT, tmp_path / "初稿.docx", DraftOptions(), force=False).path
    data = embedded_data(out.read_bytes())
    assert data is not None
    assert "青禾县档案馆" in data.answers
    assert "/home" not in data.skeleton
