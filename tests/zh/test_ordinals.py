import pytest

from drafter.zh.ordinals import SCHEMES, counted_as, ends_with_last, is_scheme, ordinal, spaced
from drafter.zh.schemes import is_first, leading, scheme_of


@pytest.mark.parametrize(
    ("scheme", "number", "marker"),
    [
        ("一、", 1, "一、"), ("一、", 12, "十二、"), ("（一）", 3, "（三）"), ("1.", 4, "4."), ("（1）", 5, "（5）"),
        ("①", 6, "⑥"), ("①", 20, "⑳"), ("①", 21, "（21）"), ("一是", 2, "二是"), ("一要", 3, "三要"),
        ("第一，", 2, "第二，"),
        ("首先，", 1, "首先，"), ("首先，", 2, "其次，"), ("首先，", 9, "最后，"), ("第一章", 10, "第十章"),
        ("第一部分", 2, "第二部分"), ("", 7, ""), ("第一条", 11, "第十一条"), ("第一个问题，", 2, "第二个问题，"),
        ("第一步：", 3, "第三步："), ("一件事，", 2, "二件事，"), ("一靠", 3, "三靠"), ("其一，", 2, "其二，"),
        ("壹、", 3, "叁、"),
        ("A.", 2, "B."), ("PART 1", 2, "PART 2"), ("1.1", 4, "1.4"), ("——", 3, "——"), ("●", 2, "●"),
        ("启示之一：", 2, "启示之二："), ("做法一：", 3, "做法三："), ("启示一：", 12, "启示十二："),
    ],
)  # fmt: skip
def test_the_nth_sibling_has_its_marker(scheme: str, number: int, marker: str) -> None:
    assert ordinal(scheme, number) == marker


def test_a_scheme_is_named_by_its_first_member() -> None:
    assert {scheme: ordinal(scheme, 1) for scheme in SCHEMES} == {scheme: scheme for scheme in SCHEMES}


@pytest.mark.parametrize(
    ("marker", "scheme"),
    [
        ("做法一：", "做法一："), ("做法三:", "做法一："), ("【做法二】", "做法一："),
        ("启示之二：", "启示之一："), ("举措3：", "举措一："), ("★", "★"), ("一．", "一、"), ("一，", "一、"),
        ("㈡", "（一）"),
        ("二）", "（一）"), ("⒊", "1."), ("３．", "1."), ("3️⃣", "1."), ("⑷", "（1）"), ("4)", "（1）"), ("④", "①"),
        ("十二、", "一、"), ("(二)", "（一）"), ("二是", "一是"), ("第二，", "第一，"), ("第二部分", "第一部分"),
        ("第十二条", "第一条"), ("第3章", "第一章"), ("第二部分：", "第一部分："), ("第二个问题，", "第一个问题，"),
        ("三件事,", "一件事，"), ("二把火：", "一把火："),
        ("二看", "一看"), ("其二是", "其一，"), ("2.3", "1.1"), ("2.3.1", "1.1.1"),
        ("02", "1."),
        ("3", "1."), ("【贰】", "壹、"), ("C、", "A."), ("PART.02", "PART 1"), ("NO.3", "PART 1"), ("--", "——"),
        ("·", "·"),
    ],
)  # fmt: skip
def test_a_marker_is_of_a_scheme_whatever_its_number_and_width(marker: str, scheme: str) -> None:
    assert scheme_of(marker) == scheme
    assert is_scheme(scheme)


@pytest.mark.parametrize(
    ("text", "scheme", "length"),
    [
        ("一、压实责任", "一、", 2), ("(二)压实责任", "（一）", 3), ("1. 健全体系", "1.", 3), ("1.5倍的增长", "1.", 0),
        ("（3）健全体系", "（1）", 3), ("②健全体系", "①", 1), ("三是健全体系", "一是", 2), ("一个目标", "一、", 0),
        ("一、二、三产业融合", "一、", 0), ("三要素保障", "一要", 0), ("三要保障", "一要", 2),
        ("第二，健全体系", "第一，", 3), ("其次，健全体系", "首先，", 3),
        ("做法二：健全体系", "做法一：", 0), ("健全体系", "", 0),
    ],
)  # fmt: skip
def test_the_ordinal_of_a_scheme_is_found_at_the_head_of_a_text(text: str, scheme: str, length: int) -> None:
    assert leading(text, scheme) == length


def test_the_first_marker_of_a_kind_is_told_from_those_that_hold_its_figure() -> None:
    assert all(
        map(
            is_first,
            ("一、", "（一）", "1.", "１．", "（1）", "①", "⑴", "一是", "第一，", "2.1", "01", "壹、", "A.", "第一条"),
        )
    )
    assert not any(
        map(is_first, ("十一、", "二、", "11.", "21.", "10.", "（二）", "一十、", "★", "1.2", "PART 2", "——"))
    )


def test_an_unknown_scheme_is_refused() -> None:
    assert not is_scheme("子、")
    with pytest.raises(KeyError):
        ordinal("子、", 1)


@pytest.mark.parametrize(
    ("marker", "shown"),
    [
        ("第一章", "第一章　"), ("第十二条", "第十二条　"), ("第二部分", "第二部分　"), ("2.1", "2.1 "),
        ("PART 1", "PART 1 "),
        ("·", "· "), ("第二部分：", "第二部分："), ("一、", "一、"), ("第二，", "第二，"), ("一是", "一是"),
        ("1.", "1."),
        ("●", "●"), ("——", "——"), ("", ""),
    ],
)  # fmt: skip
def test_a_blank_parts_a_marker_from_its_heading_where_nothing_else_does(marker: str, shown: str) -> None:
    assert spaced(marker) == shown


def test_items_that_each_have_a_verb_of_their_own_are_counted_together() -> None:
    assert counted_as("一抓") == counted_as("一看") != counted_as("一是")


@pytest.mark.parametrize(
    ("marker", "following", "last"),
    [
        ("首先，", "其次，", False), ("再次，", "此外，", False), ("再次，", "最后，", False), ("再次，", "", True),
        ("此外，", "二、", True), ("最后，", "", False), ("其次，", "", False), ("一是", "", False),
    ],
)  # fmt: skip
def test_what_goes_on_is_the_last_where_nothing_of_its_kind_follows(marker: str, following: str, last: bool) -> None:
    assert ends_with_last(marker, following) is last
