"""The sibling groups that one article shows."""

import pytest

from drafter.mining.survey.articles import survey
from drafter.mining.survey.groups import Group
from drafter.outline import outline
from drafter.readers import lines_of
from tests.mining.copies import laid_out_anew

TWO_LISTS = """关于河道管护的汇报
河道管护抓了一年，沿岸群众都看在眼里。
一、主要做法
巡河靠人。一是聚焦巡查建好台账。沿岸每一段都有人走，每一次都有记录可查。二是聚焦保洁建好队伍。船不够就借，人不够就请，水面上看不到漂浮物。
治水靠制。一是压紧岗位责任，擦亮服务招牌。谁的河段谁来答复，答复不了的当天转办。二是压紧汛期责任，擦亮值守招牌。雨没停人不撤，闸门边上通宵亮灯。
"""
SENTENCES = """关于窗口服务的汇报
窗口服务改了三处，来办事的人少跑了腿。
一、主要做法
一是优化叫号树立口碑，从群众最急的事改起，当天的号当天办完。
二是优化帮办树立口碑，请熟悉业务的老同志坐班，不会填表的有人教。
三是优化回访树立口碑，办完三天内打一个电话，不满意的重新来过。
"""

NUMBERED = """关于护林工作的汇报
护林抓了一年，山上没有冒过一次烟。
一、下一步打算
1.突出专人看山，大力充实护林队伍。一是招新人。每个村招两名。二是训老人。每个季度训一次。
2.突出器材更新，添置打火用的工具。一是添风机。添二十台。二是添水泵。添十台。
3.突出群众参与，抓好各条路口的登记。一是设卡。路口有人。二是登记。进山留名。
"""


def groups(text: str) -> list[Group]:
    (record,) = survey(outline(lines_of(text.encode(), "一份.txt"), "一份.txt"))
    return list(record.groups.each())


def shown(text: str) -> list[tuple[str, str]]:
    return [(group.style, group.found.pattern.text() if group.found else "") for group in groups(text)]


def test_where_the_count_begins_anew_another_group_begins() -> None:
    assert shown(TWO_LISTS) == [("一是", "聚焦{1}建好{2}"), ("一是", "压紧{1}责任，擦亮{2}招牌")]
    assert shown(laid_out_anew(TWO_LISTS)) == shown(TWO_LISTS)


def test_headings_that_all_have_the_first_number_are_one_group() -> None:
    text = TWO_LISTS.replace("二是", "一是")
    assert [len(group.texts) for group in groups(laid_out_anew(text))] == [4]


def test_a_sentence_shows_its_frame_on_a_line_of_its_own_too() -> None:
    assert shown(SENTENCES) == [("一是", "优化{1}树立口碑")]
    assert shown(SENTENCES.replace("。\n二是", "。二是").replace("。\n三是", "。三是")) == shown(SENTENCES)


def test_a_heading_over_items_shows_its_frame_wherever_these_begin() -> None:
    assert shown(laid_out_anew(NUMBERED)) == shown(NUMBERED)
    assert ("1.", "突出{1}") in shown(NUMBERED)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("关于护林工作的汇报\n一、主要做法\n上山。\n", 0),
        ("关于护林工作的汇报\n一、主要做法\n每天早晚各上山巡查一遍。\n", 0),
        ("关于护林工作的汇报\n一、主要做法\n每天早晚各上山巡查一遍，进山的人个个登记姓名。\n", 1),
    ],
)
def test_a_scrap_that_says_next_to_nothing_is_no_article(text: str, kept: int) -> None:
    assert len(survey(outline(lines_of(text.encode(), "一份.txt"), "一份.txt"))) == kept
