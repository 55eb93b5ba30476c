from datetime import date
from pathlib import Path

import docx
import pytest

from drafter.app.answer_doubts import SourceFigures, doubt_for, figures_told
from drafter.interview.flow import begin
from drafter.questions.plan import plan_of
from drafter.skeleton.model import Provenance, Skeleton


def test_a_figure_of_the_sources_is_questioned(tmp_path: Path) -> None:
    (tmp_path / "旧稿.txt").write_text("全年办结1,234件，占95.3%，开展3次。", "utf-8")
    word = docx.Document()
    word.add_paragraph("全年培训567人次。")
    word.save(str(tmp_path / "旧稿.docx"))
    (tmp_path / "坏.docx").write_bytes(b"PK")
    names = ("旧稿.txt", "没有.txt", "坏.docx", "旧稿.docx")
    skeleton = Skeleton("试", title="{{ 甲 }}", mined=Provenance(files=tuple(str(tmp_path / name) for name in names)))
    read = SourceFigures(skeleton)
    read.finish_reading()
    figures = read.found
    question = begin(plan_of(skeleton)).question()
    assert question is not None
    assert "《旧稿.txt》" in doubt_for(question, "办结1234件", figures)
    assert "《旧稿.docx》" in doubt_for(question, "567", figures)
    assert doubt_for(question, "占95.4%", figures) == ""
    assert doubt_for(question, "开展3次", figures) == ""  # single digits recur by chance
    year = date.today().year
    plans = {str(year): "旧稿.txt", "2019": "旧稿.txt"}
    assert doubt_for(question, f"{year}年", plans) == ""  # last year's report told what this year would bring
    assert "2019" in doubt_for(question, "2019年", plans)
    assert doubt_for(question, "2019", plans)
    assert "没有填" in doubt_for(question, "培训＿＿次", {})


OLD = "召开专题会议12次，走访企业120家，投入1,200万元，群众满意度95.3%，办结1,234件，建成8个站点，比上年增长12%。"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("全年召开会议12次", "12"),
        ("走访企业１２０家", "120"),
        ("满意度达到95.3%", "95.3"),
        ("受理1234人次", "1234"),
        ("开展演练12次", ""),
        ("会议12场", ""),
        ("12", ""),
        ("走访群众120户", ""),
        ("新建站点8个", ""),
        ("约1200人参加", ""),
    ],
)
def test_a_small_or_round_figure_is_questioned_only_with_the_words_beside_it(typed: str, told: str) -> None:
    known = {key: "旧稿.txt" for _, key in figures_told(OLD)}
    question = begin(plan_of(Skeleton("试", title="{{ 甲 }}"))).question()
    assert question is not None
    doubt = doubt_for(question, typed, known)
    assert doubt.startswith(f"“{told}”与旧材料《旧稿.txt》") if told else not doubt
