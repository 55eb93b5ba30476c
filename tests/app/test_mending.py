"""Whatever a report says, mending takes no word from it: only how letters and figures are written changes."""

import re
import unicodedata
import zipfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.app.checking import check_file
from drafter.app.mending import annotate, mend, put_mended
from drafter.document import Article, Paragraph
from drafter.readers import read_lines
from drafter.writers import DocxOptions, load_profile
from drafter.writers.docx import write_docx

PIECES = (
    "全县各级各部门迅速行动", "工作扎实推进,成效明显", "，，", "。。", ".", "；", "（试行)", "(试行)", "１２个",
    "５０％", "5～10%", "2023-2025年", "3月12号", "03月05日", "“一网通办”、“一窗受理”", "教育、养老、等领域", "...",
    "“放管服”改革", '"十四五"', "一是抓早", "二是抓小", "各项 重点工作", "**重点**", "〔2024〕05号",
    "【待填：数字】", "投入3.5万元",
    "A4纸", "9:30", "http://example.cn", " ", "\u3000",
)  # fmt: skip
OPENINGS = ("", "一、", "（一）", "(一)", "1.", "1、", "（一）（一）", "\u3000\u3000")
ENDS = ("青禾县水利局", "2024.12.5", "2024年12月5日", "二〇二四年十二月五日")
LINES = st.builds(
    "{}{}。".format, st.sampled_from(OPENINGS), st.lists(st.sampled_from(PIECES), min_size=1).map("".join)
)
REPORTS = st.builds(
    lambda lines, end: ["青禾县水利局2024年工作情况汇报", *lines, *end],
    st.lists(LINES, min_size=1, max_size=6),
    st.lists(st.sampled_from(ENDS), max_size=2),
)
SLOWLY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _words(text: str) -> str:
    """The letters and figures, however they are written; how a date is written is what a mend may change."""
    plain = unicodedata.normalize("NFKC", text)
    plain = re.sub(r"^\s*(（一）|\(一\))+", "（一）", plain)  # an ordinal that stands twice is one
    plain = re.sub("20\\d\\d[年.]12[月.]5日?|二〇二四年十二月五日", "日期", plain)
    plain = re.sub(r"(?<=月)(\d{1,2})号", r"\1日", plain)
    plain = re.sub(r"(?<!\d)0(?=[1-9](?:月|日|号))", "", plain)
    return "".join(mark for mark in plain if mark.isalnum())


def _mended(path: Path) -> list[str]:
    before, content = [line.text for line in read_lines(path)], path.read_bytes()
    mending = mend(path, check_file(path).findings)
    backup = put_mended(mending)
    assert backup is not None
    assert backup.read_bytes() == content
    after = [line.text for line in read_lines(path)]
    assert [_words(line) for line in after] == [_words(line) for line in before]
    assert (mending.made > 0) == (after != before)
    backup.unlink()
    return after


@SLOWLY
@given(REPORTS, st.sampled_from(["utf-8", "gb18030", "utf-16"]), st.sampled_from(["\n", "\r\n"]))
def test_mending_a_text_keeps_its_words_its_encoding_and_its_line_ends(
    tmp_path: Path, lines: list[str], encoding: str, newline: str
) -> None:
    path = tmp_path / "稿子.txt"
    path.write_bytes(newline.join(lines).encode(encoding))
    after = _mended(path)
    assert path.read_bytes().decode(encoding).split(newline) == after


@SLOWLY
@given(REPORTS)
def test_mending_a_word_file_keeps_its_words(tmp_path: Path, lines: list[str]) -> None:
    path = tmp_path / "稿子.docx"
    article = Article(preamble=tuple(Paragraph(line.strip()) for line in lines if line.strip()))
    path.write_bytes(write_docx(article, load_profile("gbt9704"), DocxOptions()))
    _mended(path)


def test_a_comment_on_an_old_fact_shows_the_sentence_it_is_laid_beside(home: Path, tmp_path: Path) -> None:
    old, new, out = (tmp_path / name for name in ("旧稿.txt", "新稿.txt", "批注.docx"))
    fact = "全县共组织排查河道隐患312处，落实巡查人员{0}名，确保安全度汛。"
    old.write_text(f"2023年防汛工作情况汇报\n\n{fact.format(765)}\n", "utf-8")
    new.write_text(f"2024年防汛工作情况汇报\n\n{fact.format(801)}\n会议要求,抓好落实。\n", "utf-8")
    findings = check_file(new, [old]).findings
    made = annotate(new, out, findings, force=False)
    with zipfile.ZipFile(out) as archive:
        comments = re.findall(r"<w:comment .*?</w:comment>", archive.read("word/comments.xml").decode(), re.DOTALL)
    assert len(comments) == len(findings)
    assert made.placed == sum(one.line > 0 for one in findings)
    beside = {comment for comment in comments if f"对照：{fact.format(765)}" in comment}
    assert {comment for comment in comments if "【A01】" in comment} == beside != set()
    assert all("对照：" not in comment for comment in comments if comment not in beside)
