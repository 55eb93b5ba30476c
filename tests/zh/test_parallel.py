from drafter.zh.parallel import edges, siblings


def test_headings_built_alike_are_siblings() -> None:
    headings = ["聚焦思想引领，打造学习机关", "聚焦作风建设，打造清廉机关", "聚焦服务群众，打造为民机关"]
    assert siblings(headings) == [3, 3, 3]


def test_headings_of_which_only_their_first_clauses_end_alike_are_siblings() -> None:
    assert siblings(["抓好学习，提升能力", "深入学习，增强本领"]) == [2, 2]
    assert siblings(["抓好学习，提升能力", "进一步深入学习，增强本领"]) == [0, 0]


def test_running_text_has_no_siblings() -> None:
    assert siblings(["全年召开会议十二次", "培训干部若干名", "下一步工作打算如下"]) == [0, 0, 0]


def test_quotation_marks_are_looked_through() -> None:
    assert edges("以“学”铸魂") == edges("以学铸魂")


def test_short_strings_have_no_edges() -> None:
    assert edges("甲") == edges("") == edges("，。") == ()
