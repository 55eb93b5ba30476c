from datetime import date
from pathlib import Path

import docx

from drafter.app.doubting import SourceFigures, doubt_for
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
    assert "没有填" in doubt_for(question, "培训＿＿次", {})
