from dataclasses import replace
from pathlib import Path

import pytest

from drafter.app.again import last_year
from drafter.cli.main import main
from drafter.document.text import plain_text
from drafter.errors.answering import NoSkeletonFits
from drafter.errors.reading import FileMissing, FileUnreadable
from drafter.filling import fill
from drafter.skeleton.model import FACT_KINDS, Provenance
from drafter.skeleton.parse import parse
from drafter.store.skeletons import save_mined
from tests.app.again.confirmed import accepted, by_enter_alone
from tests.app.again.reports import OWN, TALK

HEADINGS_ALONE = """
drafter: 1
name: 只有标题
title: "{{ 单位 }}巡查汇报"
sections:
  - {scheme: 一、, heading: 抓好山塘巡查}
  - {scheme: 一、, heading: 抓好险段加固}
"""


WITH_TEXT = """
drafter: 1
name: 标题和正文
title: "{{ 单位 }}巡查汇报"
sections:
  - repeat: {as: 工作, min: 1, max: 6, default: 2}
    scheme: 一、
    heading: "抓好{{ 名目 }}"
    body: "{{ 正文 }}"
    slots:
      正文: {kind: long}
"""


ROUNDS = """青禾县水务站巡查汇报
一、抓好山塘巡查
组织巡查员逐塘登记，雨前看水位，雨中看坝脚，雨后看裂缝，巡查记录当天上报，发现渗漏当场封堵并留人看守。
二、抓好险段加固
对排查出来的薄弱堤段分批加固，先主后次、先急后缓，施工期间安排专人盯守，确保汛期之前全部完工见效。
"""


def test_the_skeleton_that_keeps_the_report_is_taken_before_one_that_has_its_headings_alone(folder: Path) -> None:
    for name, text in (("只有标题", HEADINGS_ALONE), ("标题和正文", WITH_TEXT)):
        (folder / "home" / "data" / "skeletons" / f"{name}.yaml").write_text(text, "utf-8")
    (folder / "去年.txt").write_text(ROUNDS, "utf-8")
    given = last_year(folder / "去年.txt")
    assert (given.skeleton.name, given.dropped) == ("标题和正文", ())
    assert len(last_year(folder / "去年.txt", "只有标题").dropped) == 2


CHOSEN = """
drafter: 1
name: 修井
title: "{{ 单位 }}{{ 年 }}年古井修缮工作汇报"
sections:
  - {scheme: 一、, heading: 先查井, body: "{{ 查 }}"}
  - {scheme: 一、, heading: 再修井, body: "{{ 修 }}"}
signature: ["{{ 单位 }}", "{{ 日期 }}"]
"""


def test_a_report_that_no_skeleton_keeps_goes_by_its_own_form(folder: Path) -> None:
    (folder / "古井.txt").write_text(OWN, "utf-8")
    given = last_year(folder / "古井.txt")
    assert (given.skeleton.name, given.dropped) == ("旧稿自己的结构", ())
    assert [node.heading for node in given.skeleton.sections] == ["先查井", "再修井"]
    assert given.answers.values["主题"].value == "古井修缮"
    assert "12" not in by_enter_alone(given)


def test_a_skeleton_that_somebody_chose_goes_before_the_reports_own_form(folder: Path) -> None:
    (folder / "home" / "data" / "skeletons" / "修井.yaml").write_text(CHOSEN, "utf-8")
    (folder / "古井.txt").write_text(OWN, "utf-8")
    given = last_year(folder / "古井.txt")
    assert (given.skeleton.name, given.dropped) == ("修井", ("全镇有古井三十眼，年年都修。",))


def test_a_mined_skeleton_that_would_lose_text_goes_behind_the_reports_own_form_unless_somebody_edited_it(
    folder: Path,
) -> None:
    (folder / "古井.txt").write_text(OWN, "utf-8")
    path = save_mined(replace(parse(CHOSEN, "修井"), mined=Provenance(articles=2))).path
    given = last_year(folder / "古井.txt")
    assert (given.skeleton.name, given.dropped) == ("旧稿自己的结构", ())
    path.write_text(path.read_text("utf-8").replace("古井修缮工作汇报", "古井修缮情况汇报"), "utf-8")
    assert last_year(folder / "古井.txt").skeleton.name == "修井"


def test_a_mined_skeleton_that_keeps_all_of_a_report_and_adds_nothing_is_taken(folder: Path) -> None:
    (folder / "古井.txt").write_text(OWN, "utf-8")
    whole = CHOSEN.replace("{{ 单位 }}{{ 年 }}年古井修缮工作汇报", "{{ 题目 }}")
    whole = whole.replace("sections:", 'preamble: ["{{ 开头 }}"]\nsections:')
    save_mined(replace(parse(whole, "修井"), mined=Provenance(articles=2)))
    assert last_year(folder / "古井.txt").skeleton.name == "修井"


NOTHING_AROUND = """
drafter: 1
name: 光身
title: "{{ 题目 }}"
sections:
  - {scheme: 一、, heading: 先查井, body: "{{ 查 }}"}
  - {scheme: 一、, heading: 再修井, body: "{{ 修 }}"}
"""


AROUND = """清泉润万家
——石板镇古井修缮记
石板镇村建站站长　甲某某
（2025年9月1日）
一、先查井
挨眼查看，量过水深。
二、再修井
漏的补，浑的淘。
石板镇村建站
石板镇水管站
2025年9月2日
"""


def test_what_a_chosen_skeleton_has_no_place_for_around_the_text_gets_one_and_is_asked_as_a_fact(folder: Path) -> None:
    (folder / "光身.yaml").write_text(NOTHING_AROUND, "utf-8")
    (folder / "古井.txt").write_text(AROUND, "utf-8")
    given = last_year(folder / "古井.txt", str(folder / "光身.yaml"))
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == AROUND
    assert "甲某某" not in by_enter_alone(given)
    assert {slot.name for slot in given.skeleton.slots if slot.kind in FACT_KINDS} == {
        "署名", "署名日期", "落款单位", "落款单位2", "落款日期",
    }  # fmt: skip


def test_a_report_that_has_nothing_for_places_of_a_shipped_skeleton_goes_by_its_own_form(folder: Path) -> None:
    whole = TALK.replace("风险隐患\n", "风险隐患\n险情都是从小毛病来的，早查一天就早安一天心。\n")
    (folder / "讲话.txt").write_text(whole, "utf-8")
    assert last_year(folder / "讲话.txt").skeleton.name == "领导讲话"
    (folder / "讲话.txt").write_text(whole.replace(whole.splitlines()[6] + "\n", ""), "utf-8")
    given = last_year(folder / "讲话.txt")
    assert (given.skeleton.name, given.dropped) == ("旧稿自己的结构", ())
    assert "【待填" not in plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0])


def test_a_report_that_fits_no_skeleton_is_said(folder: Path) -> None:
    (folder / "预案.txt").write_text("请各户备好沙袋。\n", "utf-8")
    with pytest.raises(NoSkeletonFits):
        last_year(folder / "预案.txt")
    with pytest.raises(FileMissing):
        last_year(folder / "没有.docx")


def test_a_folder_is_no_draft(folder: Path) -> None:
    (folder / "去年.docx").mkdir()
    with pytest.raises(FileUnreadable):
        last_year(folder / "去年.docx")


def test_a_skeleton_of_the_library_that_is_broken_is_passed_over(folder: Path, home: Path) -> None:
    (home / "data" / "skeletons" / "坏.yaml").write_text("drafter: 1\nname: 坏\ntitle: [\n", "utf-8")
    (home / "data" / "skeletons" / "错.yaml").write_text("drafter: 1\nname: 错\ntitle: '{{ 1 / 0 }}'\n", "utf-8")
    report = folder / "去年.txt"
    report.write_text(
        "青禾县档案馆工作总结\n今年以来，党组抓好两项工作\n一、抓好学习\n全年开展12次。\n一是领导带头学。\n"
        "二、抓好整改\n全年开展3次。\n一是建立台账。\n青禾县档案馆\n2025年3月12日\n",
        "utf-8",
    )
    assert last_year(report).skeleton.name == "两项工作"


SENTENCES = """柳桥镇2025年古井修缮工作计划
今年把全镇的古井修一遍，让用水的人家放心。
一、先查井
挨眼查看井台井壁，量过水深，问过用水的人家，查清哪眼井漏、哪眼井浑。
二、再修井
1.漏的井补好井壁，浑的井淘净井底MARK
2.缺台的井砌好井台，少盖的井添上井盖MARK
3.修好一眼就请全村人来看一眼。
三、后管井
每眼井有一个看井人，天天看一眼，坏了当天说。
"""


@pytest.mark.parametrize("mark", ["。", "；"])
def test_items_that_are_sentences_end_as_in_last_years_report_with_a_mined_skeleton_too(
    folder: Path, mark: str
) -> None:
    report = SENTENCES.replace("MARK", mark)
    (folder / "古井.txt").write_text(report, "utf-8")
    assert main(["mine", str(folder / "古井.txt"), "--one", "--save"]) == 0
    given = last_year(folder / "古井.txt")
    assert given.skeleton.name.startswith("工作计划")
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report
