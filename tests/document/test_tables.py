import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document import Paragraph
from drafter.document.tables import ABOVE, LEFT, cells_of, shown_text, typed

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
