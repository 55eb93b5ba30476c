"""What a .docx says of the end of a report: who signs by his style, and a table under the date is no signature."""

import pytest

from drafter.document import Line
from drafter.document.json import to_json
from drafter.outline import outline

TEXT = (
    Line(1, "松溪县水务局2025年工作总结", "title"),
    Line(2, "今年的工作总结如下："),
    Line(3, "一、供水保障有力有序"),
    Line(4, "水质保持稳定，群众更加放心。"),
    Line(5, "二、河道管护常抓不懈"),
    Line(6, "每周巡查两次，发现问题当天上报。"),
)
OFFICE, DATE = Line(7, "松溪县水务局"), Line(8, "2025年12月20日")
STYLED = (OFFICE._replace(role="signature"), DATE._replace(role="date"))
ROWS = (("项目", "进展"), ("管网改造", "完工"))
TABLE = Line(11, "项目\t进展\n管网改造\t完工", rows=ROWS)


def ends(*lines: Line) -> tuple[list[str], list[str]]:
    """(the signature, what is attached) of a report that ends so."""
    (article,) = outline([*TEXT, *lines]).articles
    return [part.text for part in article.signature], [part.text for part in article.attached]


@pytest.mark.parametrize("signed", [(OFFICE, DATE), STYLED], ids=["plain", "styled"])
@pytest.mark.parametrize(
    "under",
    [
        (),
        (TABLE,),
        (Line(9, "附表"), Line(10, "重点项目明细表"), TABLE),
        (Line(9, "附件1"), Line(10, "重点项目明细表"), TABLE, Line(12, "附件2"), Line(13, "责任人名单"), TABLE),
        (Line(9, "参会回执"), TABLE, Line(12, "注：请于三日内报送。")),
        (Line(9, "（联系人：某某，电话：0000000）"),),
        (Line(9, "附件：1.明细表"), Line(10, "2.责任人名单")),
    ],
)
def test_what_stands_under_the_date_does_not_sign(signed: tuple[Line, ...], under: tuple[Line, ...]) -> None:
    assert ends(*signed, *under) == ([OFFICE.text, DATE.text], [line.text for line in under])


def test_a_table_over_the_signature_is_of_the_text() -> None:
    assert ends(TABLE, *STYLED) == ([OFFICE.text, DATE.text], [])
    assert ends(DATE._replace(text="2025年11月"), TABLE) == ([], [])


def test_a_second_office_signs_under_the_date_of_the_first() -> None:
    both = (OFFICE, DATE, Line(9, "青禾县林业局"), Line(10, "2025年12月21日"))
    assert ends(*both) == ([line.text for line in both], [])


def test_other_programs_read_both_apart() -> None:
    (article,) = to_json(outline([*TEXT, *STYLED, TABLE]))["articles"]
    assert [part["line"] for part in article["signature"]] == [7, 8]
    assert article["attached"] == [{"text": TABLE.text, "line": 11}]


def test_another_report_begins_under_the_table_of_the_one_before() -> None:
    rest = (OFFICE, DATE, Line(9, "附表"), TABLE)
    other = [line._replace(number=line.number + 20, text=line.text.replace("水务", "林业"), role="") for line in TEXT]
    first, second = outline([*TEXT, *rest, *other]).articles
    assert [part.line for part in first.attached] == [9, 11]
    assert second.title is not None
    assert second.title.line == 21
    (whole,) = outline([*TEXT, TABLE, *other[2:]]).articles
    assert whole.attached == ()
