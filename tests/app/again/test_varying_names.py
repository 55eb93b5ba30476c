"""What last year's report says in one way in its title and in another in its text is asked for twice."""

from pathlib import Path

import pytest

from drafter.app.again import LastYear, last_year
from drafter.document.text import plain_text
from drafter.filling import fill
from tests.app.again.confirmed import accepted

NOTICE = """关于做好2025年古井清淘的通知
各村民委员会：
为做好今年的古井清淘，现将有关事项通知如下：
一、清淘的范围
全镇还在用的古井都要淘到，井台、井壁、水道一并看过，漏的记下来。
二、清淘的办法
先抽水，后清泥，再下石灰，清完请用水的人家来尝一口。
柳桥镇人民政府
2025年3月20日
"""
MINUTES = """柳桥镇人民政府办公会议纪要
〔2025〕3号
2025年3月20日，镇长某某主持召开镇政府第3次办公会议。现将议定事项纪要如下：
一、关于古井清淘
会议强调，清明之前都要淘完，淘一眼记一眼，哪一眼漏水就修哪一眼。
二、关于井台石料
会议同意石料从旧渠拆下来的里头挑，由村建办派人看着，不够的再买。
列席：镇财政所负责同志。
"""


def again(home: Path, report: str) -> LastYear:
    file = home.parent / "去年.txt"
    file.write_text(report, "utf-8")
    given = last_year(file)
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report
    return given


def asked(given: LastYear) -> dict[str, str]:
    return {slot.ask: str(given.answers.values[slot.name].value) for slot in given.skeleton.slots}


def test_a_subject_that_the_title_says_in_other_words_than_the_text_is_asked_for_in_both(home: Path) -> None:
    said = asked(again(home, NOTICE))
    assert said["写的是哪项工作"] == "做好2025年古井清淘"
    assert said["写的是哪项工作（正文里的说法）"] == "古井清淘"


def test_an_office_by_less_than_its_whole_name_is_asked_for_once(home: Path) -> None:
    file = home.parent / "去年.txt"
    file.write_text(NOTICE.replace("关于做好", "云岭县柳桥镇人民政府关于做好"), "utf-8")
    asks = [slot.ask for slot in last_year(file).skeleton.slots]
    assert len(asks) == len(set(asks))


def test_the_number_of_minutes_is_no_office(home: Path) -> None:
    said = asked(again(home, MINUTES))
    assert said["题目下面的一行"] == "〔2025〕3号"
    assert "〔2025〕3号" not in [said.get(ask) for ask in said if "单位" in ask]


@pytest.mark.parametrize("title", ["柳桥镇2025年水利工作总结", "柳桥镇水利工作总结", "柳桥镇2025年水利工作情况汇报"])
def test_headings_keep_their_years_as_questions(home: Path, title: str) -> None:
    report = NOTICE.replace("关于做好2025年古井清淘的通知\n各村民委员会：\n", f"{title}\n")
    report = report.replace("清淘的范围", "2025年工作情况").replace("清淘的办法", "2026年工作打算")
    said = asked(again(home, report))
    assert (said["哪一年（四位数字）"], said["打算是哪一年的（四位数字）"]) == ("2025", "2026")


def test_plans_of_the_same_year_are_not_asked_for_another(home: Path) -> None:
    report = NOTICE.replace("关于做好2025年古井清淘的通知\n各村民委员会：\n", "柳桥镇2025年水利工作情况汇报\n")
    report = report.replace("清淘的范围", "主要做法").replace("清淘的办法", "2025年工作打算")
    assert "打算是哪一年的（四位数字）" not in asked(again(home, report))


def test_what_the_text_says_twice_in_its_own_words_is_asked_for_once(home: Path) -> None:
    said = again(home, NOTICE.replace("柳桥镇人民政府\n2025", "请各村做好今年的古井清淘。\n柳桥镇人民政府\n2025"))
    assert sum("古井清淘" in ask or "正文里的说法" in ask for ask in asked(said)) == 1
