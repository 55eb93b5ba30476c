"""A marked report is known by its marking, and a word in running text is none."""

from pathlib import Path

import docx
import pytest

from drafter.app.mining import mine
from drafter.document import Line
from drafter.errors.reading import FolderWithoutReports
from drafter.mining.secrecy import marking

REPORT = """\
青溪镇汇报
一、主要做法
（一）抓好隐患排查，筑牢防汛防线
镇村两级逐座查看山塘水库，发现问题当场登记造册。
（二）抓好值班值守，守住安全底线
汛期实行领导带班制度，重要雨情随时会商研判。
"""


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("机密★1年", "机密"),
        ("　绝密", "绝密"),
        ("秘密★长期", "秘密"),
        ("机　密", "机密"),
        ("秘 密 ★ 长 期", "秘密"),
        ("密级：机密★5年", "机密"),
        ("密级:秘密", "秘密"),
        ("000012　机密★1年", "机密"),
        ("000012\t机密★1年\t特急", "机密"),
        ("机密★1年　特急", "机密"),
        ("【机密】", "机密"),
        ("（秘密）", "秘密"),
        ("[秘密]", "秘密"),
        ("秘密级", "秘密"),
        ("机密·1年", "机密"),
        ("秘密▲1年", "秘密"),
        ("机密★5年　份号：000012", "机密"),
        ("秘密★长期　青溪镇防汛汇报", "秘密"),
        ("“机密★1年”的标法", ""),
        ("机密 保密期限：一年", "机密"),
        ("绝密★六个月", "绝密"),
        ("工作秘密", "工作秘密"),
        ("内部资料，注意保存", "内部资料"),
        ("内部资料 注意保存", "内部资料"),
        ("内部资料　严禁外传", "内部资料"),
        ("【内部】", "内部"),
        ("★内部★", "内部"),
        ("（内部发行）", "内部发行"),
        ("内部使用", "内部使用"),
        ("仅供内部参考", "内部参考"),
        ("保守秘密是纪律", ""),
        ("机密文件管理工作总结", ""),
        ("内部控制建设情况汇报", ""),
        ("关于国家秘密载体清查的报告", ""),
        ("商业秘密保护", ""),
        ("抓好内部管理", ""),
        ("", ""),
    ],
)
def test_the_marking_of_a_head(head: str, expected: str) -> None:
    assert marking([Line(1, head), Line(2, "某某汇报")]) == expected


def test_a_marking_in_the_page_head_of_a_word_file_counts(tmp_path: Path) -> None:
    document = docx.Document()
    for line in REPORT.splitlines():
        document.add_paragraph(line)
    document.sections[0].header.paragraphs[0].text = "机密★1年"
    document.save(str(tmp_path / "页眉.docx"))
    (tmp_path / "甲.txt").write_text(REPORT.replace("山塘", "渠道"), "utf-8")
    result = mine([tmp_path], processes=1)
    assert [(Path(source).name, "机密" in reason) for source, reason in result.skipped] == [("页眉.docx", True)]


def test_a_marking_in_the_first_row_of_a_table_counts(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "000012", "秘密★1年"
    for line in REPORT.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "表.docx"))
    with pytest.raises(FolderWithoutReports):
        mine([tmp_path], processes=1)


def test_a_marked_file_is_left_out_and_named(tmp_path: Path) -> None:
    (tmp_path / "甲.txt").write_text(REPORT, "utf-8")
    (tmp_path / "乙.txt").write_text("机密★1年\n" + REPORT, "utf-8")
    result = mine([tmp_path], processes=1)
    assert [Path(source).name for source, _ in result.skipped] == ["乙.txt"]
    assert "机密" in result.skipped[0][1]
    assert {article.source for article in result.articles} == {str(tmp_path / "甲.txt")}


def test_internal_ones_are_read_where_the_user_says_so(tmp_path: Path) -> None:
    (tmp_path / "丙.txt").write_text("内部资料\n" + REPORT, "utf-8")
    with pytest.raises(FolderWithoutReports):
        mine([tmp_path], processes=1)
    assert mine([tmp_path], processes=1, internal=True).articles
