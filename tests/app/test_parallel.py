"""Whether headings are parallel, as a clerk pastes them."""

from drafter.app.parallel import judge_bytes


def test_numbers_before_headings_are_of_no_wording() -> None:
    pasted = "一、抓学习，强本领\n二、抓服务，优环境\n三、抓作风，树形象\n四、加强队伍建设\n"
    (judged,) = judge_bytes(pasted.encode())
    assert judged.shared is not None
    assert judged.shared.pattern.text() == "抓{1}，{2}"
    assert judged.shared.outliers == (3,)
    assert judged.texts[0] == "抓学习，强本领"


def test_a_line_that_is_but_a_number_stays() -> None:
    (judged,) = judge_bytes("一、\n二、\n".encode())
    assert judged.texts == ("一、", "二、")
