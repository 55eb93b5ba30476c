"""Lists of last year's report in this year's draft: which of their headings stay, and the marks behind them."""

from pathlib import Path

import pytest

from drafter.app.again import LastYear, last_year
from drafter.document.text import plain_text
from drafter.expressions import names
from drafter.filling import fill
from drafter.skeleton.model import Node
from tests.app.again.confirmed import accepted

REPORT = """柳桥镇2025年古井修缮工作总结
柳桥镇村建办
全镇有古井，年年都修，现将情况总结如下。
一、修井做法
1.查清家底。挨眼查看井台井壁，量过水深，问过用水的人家，查清哪眼井漏、哪眼井浑，都记在一个本子上。
2.对症下药。漏的补，浑的淘，缺台的砌台，少盖的添盖，修好一眼就请全村人来看一眼，人人叫好。
二、存在的不足
一是师傅少。会砌井的老师傅都过了七十岁，年轻人没有学。
二是修缮费不够。镇里只拿得出一半，其余靠村里凑。
三、下一步打算
（一）带徒弟。请老师傅各带几个徒弟，农闲时手把手地教。
（二）筹资金。向县里申请一笔修缮费，不足的由在外的乡亲捐一点。
柳桥镇人民政府
2025年9月1日
"""


def again(home: Path, report: str) -> LastYear:
    file = home.parent / "去年.txt"
    file.write_text(report, "utf-8")
    given = last_year(file)
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report
    return given


def under(given: LastYear) -> list[tuple[Node, ...]]:
    return [node.children for node in given.skeleton.sections]


def test_what_was_wrong_and_what_is_planned_is_asked_and_may_be_more_or_less_this_year(home: Path) -> None:
    ways, faults, plans = under(again(home, REPORT))
    assert [node.heading for node in ways] == ["查清家底", "对症下药"]
    for (items,) in (faults, plans):
        assert names(items.heading)
        assert items.repeat is not None
        assert (items.repeat.min, items.repeat.max) == (1, 4)


def test_items_under_a_heading_that_is_asked_for_are_asked_for_themselves(home: Path) -> None:
    parts = REPORT.replace("一、修井做法\n", "一、坚持先查后修，心里有底\n")
    more = "一是村里报。哪眼井先修，村里开会排个先后。\n二是镇里核。镇里派人看过再定。\n"
    report = parts.replace("二、存在的不足\n", f"二、坚持大家的井大家修，人人出力\n{more}三、存在的不足\n")
    asked, also, *_ = under(again(home, report.replace("三、下一步", "四、下一步")))
    assert asked
    assert also
    assert all(names(items.heading) and items.repeat for items in (*asked, *also))


@pytest.mark.parametrize("mark", ["：", "。"])
def test_the_mark_behind_the_headings_of_a_list_stays_as_it_was(home: Path, mark: str) -> None:
    leads = ("家底", "下药", "师傅少", "不够", "徒弟", "资金")
    report = REPORT
    for lead in leads:
        report = report.replace(f"{lead}。", f"{lead}{mark}")
    assert "查清家底" + mark in report
    again(home, report)


def test_a_mark_that_one_heading_of_a_list_has_alone_stays_with_it(home: Path) -> None:
    again(home, REPORT.replace("师傅少。", "师傅少："))


@pytest.mark.parametrize("mark", ["。", "；"])
def test_items_in_a_line_are_parted_as_they_were(home: Path, mark: str) -> None:
    items = "一是师傅少。会砌井的老师傅都过了七十岁，年轻人没有学。\n二是修缮费不够。镇里只拿得出一半，其余靠村里凑。\n"
    assert items in REPORT
    again(home, REPORT.replace(items, f"一是会砌井的老师傅少，年轻人没有学{mark}二是修缮费不够，其余靠村里凑。\n"))


def test_numbers_that_go_on_from_section_to_section_go_on_this_year(home: Path) -> None:
    report = REPORT.replace("一是师傅少。", "3.师傅少。").replace("二是修缮费", "4.修缮费")
    again(home, report.replace("（一）带徒弟", "5.带徒弟").replace("（二）筹资金", "6.筹资金"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("第一条　", "第二条　"),
        ("第一个问题，", "第二个问题，"),
        ("第一步：", "第二步："),
        ("启示之一：", "启示之二："),
        ("其一，", "其二，"),
        ("一靠", "二靠"),
        ("一抓", "二看"),
        ("1.1 ", "1.2 "),
        ("壹、", "贰、"),
        ("A.", "B."),
        ("——", "——"),
        ("●", "●"),
    ],
)
def test_a_list_is_numbered_this_year_as_it_was(home: Path, first: str, second: str) -> None:
    again(home, REPORT.replace("1.查清家底", f"{first}查清家底").replace("2.对症下药", f"{second}对症下药"))


RULES = """临河县公务用船管理办法
第一章　总则
第一条　为管好公务用船，节约开支，制定本办法。
第二条　县直各单位使用公务用船，都按本办法办理。
第二章　使用
第三条　公务用船由机关事务中心统一调度。
第四条　有下列情形之一的，不得派船：
（一）办私事的；
（二）没有审批单的。
第五条　审批时间：每天上午由值班员当面办理，下午不办。
第六条　本办法自2025年5月1日起施行。
"""


def test_the_articles_of_rules_are_counted_through_and_stay_sentences(home: Path) -> None:
    again(home, RULES)


PLAN = """临河县水上搜救应急预案
1.总则
1.1 编制目的
规范水上搜救的应对工作，减少人员伤亡。
1.2 编制依据
1.2.1 上级文件
市水上搜救应急预案和有关规定。
1.2.2 本级文件
县里历年印发的有关办法。
2.组织体系
2.1 指挥部
县里设立水上搜救指挥部，负责统一指挥。
2.2 办公室
办公室设在县海事处，负责日常工作。
"""


def test_numbers_with_those_of_the_headings_over_them_are_those_of_their_places(home: Path) -> None:
    again(home, PLAN)


def test_two_items_in_one_paragraph_under_their_heading_stay_in_one(home: Path) -> None:
    again(home, REPORT.replace("没有学。\n二是", "没有学。二是"))


def test_a_heading_that_asks_goes_on_asking(home: Path) -> None:
    again(home, REPORT.replace("1.查清家底。", "井在哪里？\n").replace("2.对症下药。", "怎样修好？\n"))


@pytest.mark.parametrize(
    ("first", "second"), [("第一、", "第二、"), ("第一个字是", "第二个字是"), ("第一就是", "第二就是")]
)
def test_ordinals_of_speech_are_counted(home: Path, first: str, second: str) -> None:
    report = REPORT.replace("1.查清家底", f"{first}查清家底").replace("2.对症下药", f"{second}对症下药")
    file = home.parent / "去年.txt"
    file.write_text(report, "utf-8")
    given = last_year(file)
    text = plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0])
    assert ("第二个字是对症下药" if "字" in first else "第二，对症下药") in text


def test_a_closing_keeps_the_mark_of_its_sentences(home: Path) -> None:
    again(home, REPORT.replace("柳桥镇人民政府\n2025", "乡亲们，井是大家的！让我们一起动手吧！\n柳桥镇人民政府\n2025"))


def test_a_school_reports_on_its_own_year(home: Path) -> None:
    given = again(home, REPORT.replace("柳桥镇2025年古井修缮工作总结", "柳桥镇中心小学2024—2025学年度古井修缮工作总结"))
    assert {name: given.answers.values[name].value for name in ("单位", "时间")} == {
        "单位": "柳桥镇中心小学",
        "时间": "2024—2025学年度",
    }
