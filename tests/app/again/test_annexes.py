"""附件 of last year's report in this year's draft, and what else stands in its file."""

from pathlib import Path

import pytest

from drafter.app.again import last_year
from drafter.app.writing import put_draft
from drafter.document.flow import shown
from drafter.filling import fill
from tests.app.again.confirmed import accepted

NOTICE = """柳坪镇关于召开节水会议的通知
各村民委员会：
定于近期召开节水会议。现将有关事项通知如下：
一、会议内容
讲节水的道理，看节水的样板，算节水的细账。
二、有关要求
（一）请各村带上用水台账，逐页核对，不许漏记。
（二）请各村管水员按时到会，不得找人代替。
附件：1.参会单位名单
　　　2.参会回执
柳坪镇人民政府
2025年3月12日
"""
ANNEXES = """附件1
参会单位名单
东村、西村、南村、北村，各村小学，镇卫生院，镇供销社，镇水管站，镇农技站，镇林业站，镇文化站，以及沿河各企业、各合作社、各家庭农场。
附件2
参会回执
| 单位 | 姓名 | 电话 |
|  |  |  |
"""
PLAN = """柳坪镇2025年节水行动方案
为把水用在刀刃上，结合我镇实际，制定本方案。
一、主要任务
（一）修旧渠。渗水的渠段抹上水泥，断头的渠段重新接通。
（二）换旧管。锈穿的管子一律换掉，裸露的管子深埋防冻。
（三）装水表。一户一表，抄表到户，用多少水交多少钱。
二、保障措施
（一）加强领导。镇长亲自抓，村主任具体抓，管水员天天抓。
（二）严格考核。月月看水表，季季评先进，年底算总账。
"""


def report(folder: Path, *texts: str) -> Path:
    path = folder / "去年.txt"
    path.write_text("\n".join(texts), "utf-8")
    return path


def lines(path: Path, *, same: bool = True) -> list[tuple[str, str]]:
    given = last_year(path)
    (article,) = fill(given.skeleton, accepted(given, same=same)).articles
    return [(item.role, item.paragraph.text) for item in shown(article)]


def test_lists_and_forms_that_are_attached_come_along(tmp_path: Path, home: Path) -> None:
    path = report(tmp_path, NOTICE, ANNEXES)
    assert last_year(path).beside == ()
    made = lines(path)
    assert [text for role, text in made if role == "attached"] == [
        "附件1",
        "参会单位名单",
        ANNEXES.split("\n")[2],
        "附件2",
        "参会回执",
        "单位\t姓名\t电话\n\t\t",
    ]
    assert made[made.index(("signature", "2025年3月12日")) + 1] == ("attached", "附件1")


def test_an_attached_list_is_read_back_from_a_draft(tmp_path: Path, home: Path) -> None:
    given = last_year(report(tmp_path, NOTICE, ANNEXES))
    put_draft(fill(given.skeleton, accepted(given, same=True)), tmp_path / "今年.docx")
    assert lines(tmp_path / "今年.docx") == lines(tmp_path / "去年.txt")


def test_a_plan_takes_its_lists_along_and_the_notice_over_it_is_told(tmp_path: Path, home: Path) -> None:
    notice = NOTICE.replace("附件：1.参会单位名单\n　　　2.参会回执\n", "").replace(
        "（一）请各村带上用水台账，逐页核对，不许漏记。\n", ""
    )
    given = last_year(report(tmp_path, notice, PLAN, ANNEXES))
    assert given.beside == ("柳坪镇关于召开节水会议的通知",)
    made = lines(tmp_path / "去年.txt")
    assert made[0] == ("title", "柳坪镇2025年节水行动方案")
    assert ("attached", "参会回执") in made


@pytest.mark.parametrize("mark", ["附件", "附件1"])
def test_a_whole_text_that_is_attached_is_told_and_not_mixed_in(tmp_path: Path, home: Path, mark: str) -> None:
    given = last_year(report(tmp_path, NOTICE, mark, PLAN))
    assert given.beside == ("柳坪镇2025年节水行动方案",)
    assert not any(role == "attached" for role, _ in lines(tmp_path / "去年.txt"))
