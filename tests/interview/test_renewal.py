import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.answers.model import Answer, Answers
from drafter.interview.renewal import names_in, renewal, resumed


def cases() -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """(wording with its facts in 【】, last year's names, this year's) of the case file."""
    found: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []
    names: dict[str, tuple[str, ...]] = {"名": (), "今": ()}
    for line in (Path(__file__).parent / "renewal_cases.txt").read_text("utf-8").splitlines():
        if line[:1] in names and line[1:2] == "：":
            names[line[0]] = tuple(line[2:].split())
        elif line and not line.startswith("#"):
            found.append((line.replace("¶", "\n"), names["名"], names["今"]))
            names = {"名": (), "今": ()}
    return found


@pytest.mark.parametrize(("marked", "names", "confirmed"), cases())
def test_facts_in_wording_are_found(marked: str, names: tuple[str, ...], confirmed: tuple[str, ...]) -> None:
    text = re.sub("[【】]", "", marked)
    held = renewal(text, names, confirmed)
    assert [text[start:end] for start, end in held.facts] == re.findall("【(.*?)】", marked)


def test_wording_is_kept_and_facts_are_replaced_one_by_one() -> None:
    held = renewal("全年培训12次，参训312人次。")
    assert held.so_far() == "全年培训＿＿，参训＿＿。"
    assert held.shown() == "全年培训【12次】，参训＿＿。"
    held = held.reply("15次")
    assert held.asked == "312人次"
    assert held.so_far() == "全年培训15次，参训＿＿。"
    assert held.back().asked == "12次"
    held = held.reply("")
    assert held.done
    assert held.so_far() == "全年培训15次，参训＿＿。"
    assert held.back().back().reply("16次").done


@pytest.mark.parametrize(
    ("text", "said", "kept"),
    [
        ("完成26公里公路", "30", "完成30公里公路"),
        ("完成26公里公路", "30公里", "完成30公里公路"),
        ("完成26公里公路", "过半", "完成过半公路"),
        ("投入132万元。", "150", "投入150万元。"),
        ("投入132万元。", "1.5亿元", "投入1.5亿元。"),
        ("参与群众4300余人，", "5000", "参与群众5000人，"),
        ("细化为6大类", "8大类", "细化为8大类"),
        ("整改率99.3%，", "99.5", "整改率99.5%，"),
        ("发放540余万元，", "600万元", "发放600万元，"),
        ("发放540余万元，", "600", "发放600万元，"),
        ("7月份无人脱岗", "8月份", "8月份无人脱岗"),
        ("检查学校83校次", "90校次", "检查学校90校次"),
        ("检查学校83校次", "90", "检查学校90校次"),
        ("由王大田同志带队", "高有同", "由高有同同志带队"),  # a name may end as the wording goes on
        ("2025年，", "2026年", "2026年，"),
        ("3月5日召开", "4", "4召开"),  # half a date is no date: nothing is made up
    ],
)
def test_a_bare_number_takes_the_unit_and_none_is_said_twice(text: str, said: str, kept: str) -> None:
    assert renewal(text).reply(said).so_far() == kept


@pytest.mark.parametrize(
    ("before", "text", "after", "facts"),
    [
        ("建强队伍，让基层", "“有人看病”", "", []),
        ("", "“有人看病”", "", ["“有人看病”"]),
        ("完成", "12", "次", ["12"]),
        ("2025年，抓好", "修井", "12次", []),
    ],
)
def test_the_words_around_a_piece_of_a_heading_tell_its_facts(
    before: str, text: str, after: str, facts: list[str]
) -> None:
    held = renewal(text, around=(before, after))
    assert (held.text, [text[start:end] for start, end in held.facts]) == (text, facts)


def test_what_is_shown_of_a_long_wording_is_what_stands_near() -> None:
    text = "加强学习。" * 40 + "培训12次。" + "狠抓落实。" * 40
    assert renewal(text).shown(10) == "…学习。加强学习。培训【12次】。狠抓落实。狠抓落实…"


def test_what_was_given_before_a_break_is_not_asked_again() -> None:
    held = renewal("培训12次，参训312人次，评选3名标兵。\n下一步，办实事8件。")
    again = resumed(held, held.reply("15次").reply("").reply("5名").so_far())
    assert again is not None
    assert again.asked == "312人次"
    again = again.reply("400人次")
    assert again.asked == "8件"
    assert again.reply("9").so_far() == "培训15次，参训400人次，评选5名标兵。\n下一步，办实事9件。"
    assert resumed(held, "另外写的一段，还有＿＿") is None


def test_names_are_those_of_all_of_last_years_answers() -> None:
    turn = Answers({"正文": Answer("会同青溪镇、云岭县应急管理局开展检查12次", "previous")})
    answers = Answers({"单位": Answer("松涛镇", "previous")}, {"工作": (turn, turn)})
    assert names_in(answers) == ("松涛镇", "青溪镇", "云岭县应急管理局")


@given(st.text(alphabet="培训12次，3.5%“甲”《乙》2025年月日十个松涛镇。\n", max_size=30))
def test_no_fact_is_left_in_wording_that_nobody_answered(text: str) -> None:
    held = renewal(text, ("松涛镇",))
    assert all(start < end for start, end in held.facts)
    while not held.done:
        held = held.reply("")
    assert not any(mark.isdigit() for mark in re.sub(r"(^|(?<=[，。\n]))\d{1,2}\.", "", held.so_far(), flags=re.M))
    assert "松涛" not in held.so_far()


@pytest.mark.parametrize("text", ["等1" * 5000, "人员：" + "甲小明、" * 3000], ids=["figures", "names"])
def test_wording_with_thousands_of_facts_is_read_at_once(text: str) -> None:
    begun = time.process_time()
    renewal(text[: len(text) // 4])
    quarter = time.process_time() - begun
    begun = time.process_time()
    renewal(text)
    assert time.process_time() - begun < 10 * max(quarter, 0.02)
