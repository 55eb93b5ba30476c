import pytest

from drafter.document.blanks import BLANK, asked_in, shown_blank


@pytest.mark.parametrize("ask", ["做了哪件事", "存在问题：总的说几句", ""])
def test_a_blank_is_found_and_tells_what_it_asks(ask: str) -> None:
    found = BLANK.search(f"今年{shown_blank(ask)}，【注】")
    assert found is not None
    assert found[0] == shown_blank(ask)
    assert asked_in(found[0]) == ask


def test_what_others_write_in_such_brackets_is_no_blank() -> None:
    assert not BLANK.search("【填写单位】【待定】【待填")
