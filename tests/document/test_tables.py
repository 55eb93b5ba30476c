import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document import Paragraph
from drafter.document.tables import ABOVE, LEFT, caption_of, cells_of, shown_text, typed

_cells = st.text(alphabet="甲乙12|\\%<^-", min_size=1, max_size=4).map(lambda text: text.rstrip("\\") + "丙")
_rows = st.lists(st.lists(_cells, min_size=1, max_size=4).map(tuple), min_size=1, max_size=4).map(tuple)


@given(_rows)
def test_a_table_that_is_typed_is_the_table(rows: tuple[tuple[str, ...], ...]) -> None:
    lines = typed(Paragraph(shown_text(rows), rows=rows)).split("\n")
    assert tuple(map(cells_of, lines)) == rows


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| 事项 | 数量 |", ("事项", "数量")),
        ("|事项|数量|", ("事项", "数量")),
        ("| 事项 |  |", ("事项", "")),
        ("| 甲\\|乙 | 3 |", ("甲|乙", "3")),
        ("|---|:-:|", ()),
        ("全年办结12件|满意率高", None),
        ("| 全年办结12件", None),
        ("——12件——", None),
        ("", None),
    ],
)
def test_a_row_has_a_bar_at_both_ends(line: str, cells: tuple[str, ...] | None) -> None:
    assert cells_of(line) == cells


def test_cells_that_are_one_with_others_say_nothing() -> None:
    assert shown_text((("项目", "资金", LEFT), (ABOVE, "中央", "省级"))) == "项目\t资金\t\n\t中央\t省级"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("表1　供水站情况", "title"),
        ("任务分解表", "title"),
        ("（单位：处、万人）", "unit"),
        ("进展情况见附表", None),
        ("进展情况见下表", None),
        ("各站情况如表", None),
        ("一年来的情况", None),
    ],
)
def test_what_stands_over_a_table(line: str, kind: str | None) -> None:
    assert caption_of(line) == kind
