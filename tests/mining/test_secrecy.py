"""A marked report is known by its marking, and a word in running text is none."""

from pathlib import Path

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
        ("内部资料，注意保存", "内部资料"),
        ("保守秘密是纪律", ""),
        ("", ""),
    ],
)
def test_the_marking_of_a_head(head: str, expected: str) -> None:
    assert marking([Line(1, head), Line(2, "某某汇报")]) == expected


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
