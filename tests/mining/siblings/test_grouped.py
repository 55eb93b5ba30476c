"""The frame of a group whose leads run on into their text."""

from drafter.mining.siblings.grouped import found_in

AT_WORK = (
    "心系群众，落实在走村入户、听民声解民忧，办好每一件小事上",
    "扛牢责任，落实在守住安全底线上",
    "巧借外力，落实在盘活闲置资源上",
)


def pattern_of(texts: tuple[str, ...], *, runs_on: bool) -> str:
    found = found_in(texts, runs_on=runs_on)
    return found.pattern.text() if found else "无"


def test_a_lead_of_more_clauses_than_the_others_that_ends_as_they_do_is_a_heading_to_its_end() -> None:
    assert pattern_of(AT_WORK, runs_on=True) == "{1}，落实在{2}上"


def test_where_the_ends_differ_the_lead_is_a_heading_as_far_as_the_others_are() -> None:
    texts = (f"{AT_WORK[0][:-1]}，群众满意度上升", "扛牢责任，落实在守住安全底线上", "巧借外力，落实在盘活资源中")
    assert pattern_of(texts, runs_on=True) == "{1}，落实在{2}"


def test_two_leads_that_end_alike_by_chance_do_not_make_it_wording() -> None:
    texts = ("聚焦链条建好园区，对标先进单位，先后收集建议三条", "聚焦物流建好枢纽，谋划线路两条")
    assert pattern_of(texts, runs_on=True) == "聚焦{1}建好{2}"
