import re
from pathlib import Path

import pytest

from drafter.app.again import last_year
from drafter.app.writing import put_draft
from drafter.document.text import plain_text
from drafter.expressions import names
from drafter.filling import fill
from drafter.readers import read_lines
from tests.app.again.confirmed import accepted, by_enter_alone
from tests.app.again.reports import OWN, TALK


def test_items_are_numbered_and_set_as_in_last_years_report(folder: Path) -> None:
    report = folder / "去年.txt"
    report.write_text(
        "青禾县档案馆工作总结\n今年以来，党组抓好两项工作。\n一、抓好学习\n全年开展12次。\n（一）领导带头学\n"
        "二、抓好整改\n全年开展3次。\n（一）建立台账\n青禾县档案馆\n2025年3月12日\n",
        "utf-8",
    )
    given = last_year(report)
    assert given.skeleton.name == "两项工作"
    lines = plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]).splitlines()
    assert [line for line in lines if line.endswith(("学", "台账"))] == ["（一）领导带头学", "（一）建立台账"]


ENDED = """柳桥镇2025年古井修缮工作总结
柳桥镇村建办
县农业农村局：
全镇有古井三十眼，年年都修，现将情况总结如下。
一、先查井
挨眼查看井台井壁，量过水深，问过用水的人家，查清哪眼井漏、哪眼井浑，都记在一个本子上。
二、再修井
漏的补，浑的淘，缺台的砌台，少盖的添盖，修好一眼就请全村人来看一眼，人人叫好。
特此报告。
附件：1.古井清单
　　　2.修缮办法
柳桥镇人民政府
2025年9月1日
（联系人：甲某，电话：88881234）
"""


def test_what_stands_around_the_text_stays_where_it_was(folder: Path) -> None:
    (folder / "古井.txt").write_text(ENDED, "utf-8")
    given = last_year(folder / "古井.txt")
    assert (given.skeleton.name, given.dropped) == ("旧稿自己的结构", ())
    again = plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0])
    assert again == ENDED.replace("　　　", "")
    document = fill(given.skeleton, accepted(given, same=True))
    put_draft(document, folder / "今年.docx")
    assert [line.text for line in read_lines(folder / "今年.docx") if line.text] == again.splitlines()
    second = last_year(folder / "今年.docx")
    assert plain_text(fill(second.skeleton, accepted(second, same=True)).articles[0]) == again


@pytest.mark.parametrize(
    ("signed", "text"),
    [
        ("柳桥镇人民政府", "{{ 单位 }}人民政府"),
        ("柳桥镇", "{{ 单位 }}"),
        ("青禾县柳桥镇人民政府", "{{ 落款单位 }}"),
        ("柳桥镇村建站", "{{ 单位 }}村建站"),
    ],
)
def test_the_office_signs_with_its_whole_name(folder: Path, signed: str, text: str) -> None:
    (folder / "古井.txt").write_text(ENDED.replace("柳桥镇人民政府", signed), "utf-8")
    given = last_year(folder / "古井.txt")
    assert given.skeleton.signature[0] == text
    assert signed in plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]).splitlines()


SIBLINGS = """柳桥镇2025年防汛工作汇报
柳桥镇村建办
一、主要做法
（一）全面体检，隐患消在汛期前。巡查员逐塘登记，看水位、看坝脚、看裂缝，查出的毛病当天就有人领走去修。
（二）科学调度，洪水拦在关口上。三座水闸轮流开关，上游来多少水就放多少水，下游的田没有淹过一回。
（三）提前部署，责任落到人头上。每一段堤都写着谁来守，夜里也有人打着手电走，早上回来交班签字。
（四）精准预警，信息跑在洪水前。喇叭、铜锣、手机一起上，先叫醒老人，再叫醒孩子，一户不少都上了山。
二、下步打算
把今年的办法写成本子，明年开春以前再练两遍，让新来的人也知道哪里有沙袋、哪里有船。
青禾县柳桥镇人民政府
2025年9月1日
"""


def test_a_heading_unlike_its_siblings_is_kept(folder: Path) -> None:
    (folder / "防汛.txt").write_text(SIBLINGS, "utf-8")
    given = last_year(folder / "防汛.txt")
    assert given.skeleton.name == "旧稿自己的结构"
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == SIBLINGS
    draft = by_enter_alone(given)
    assert "责任落到人头上" in draft
    assert "柳桥镇" not in draft


@pytest.mark.parametrize(
    ("headings", "asked"),
    [
        (("先看水面，后看坝脚", "先看闸门，后看堤身", "先看老人，后看房屋", "先看云头，后看河面"), 2),
        # a heading in four pieces is asked for whole
        (
            (
                "全面体检，隐患消在汛期前",
                "科学调度，洪水拦在关口上",
                "提前部署，责任落在田埂上",
                "精准预警，信息跑在洪水前",
            ),
            1,
        ),
    ],
)
def test_a_list_whose_headings_are_alike_keeps_their_form_where_it_is_easily_filled_in(
    folder: Path, headings: tuple[str, ...], asked: int
) -> None:
    report = SIBLINGS
    for old, new in zip(re.findall("（.）(.*?)。", SIBLINGS), headings, strict=True):
        report = report.replace(old, new)
    (folder / "防汛.txt").write_text(report, "utf-8")
    given = last_year(folder / "防汛.txt")
    (items,) = given.skeleton.sections[0].children
    assert len(names(items.heading)) == asked
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report


def test_a_list_has_as_many_items_as_the_old_report_had_and_none_where_it_had_none(folder: Path) -> None:
    (folder / "讲话.txt").write_text(TALK, "utf-8")
    given = last_year(folder / "讲话.txt", "领导讲话")
    told = [given.answers.values[name].value for name in ("成绩", "问题")]
    assert told == TALK.splitlines()[5:7]  # two texts that may be anything, before one that is known
    (node,) = given.skeleton.sections
    (items,) = node.children
    assert items.repeat is not None
    assert (items.repeat.min, items.repeat.max, items.repeat.default) == (0, 5, 3)  # more may be written this year
    assert [len(turn.repeats["要点"]) for turn in given.answers.repeats["意见"]] == [0, 2, 0]
    again = plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]).splitlines()
    assert [line[:2] for line in again if line[1] == "要"] == ["一要", "二要"]
    put_draft(fill(given.skeleton, accepted(given, same=True)), folder / "今年.docx")
    second = last_year(folder / "今年.docx", "领导讲话")
    assert [len(turn.repeats["要点"]) for turn in second.answers.repeats["意见"]] == [0, 2, 0]


def test_a_list_longer_than_the_skeleton_has_it_is_kept_whole(folder: Path) -> None:
    more = "".join(
        f"{number}、备好{thing}，确保汛期用得上\n{thing}放在村口，谁都看得见，用完放回原处。\n"
        for number, thing in zip("四五六七", ("沙袋", "铜锣", "船只", "手电"), strict=True)
    )
    (folder / "讲话.txt").write_text(TALK.replace("同志们，汛", more + "同志们，汛").replace("三点", "七点"), "utf-8")
    given = last_year(folder / "讲话.txt", "领导讲话")
    assert len(given.answers.repeats["意见"]) == 7
    draft = plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0])
    assert "七、备好手电，确保汛期用得上" in draft
    assert "我讲七点意见" in draft


LISTS = """
drafter: 1
name: 清单
title: "{{ 单位 }}防汛汇报"
sections:
  - scheme: 一、
    heading: 查到的毛病
    children:
      - {repeat: {as: 毛病, min: 1, max: 4, default: 2}, scheme: 一是, heading: "{{ 毛病 }}"}
  - scheme: 一、
    heading: 要用的东西
    children:
      - {repeat: {as: 东西, min: 1, max: 4, default: 2}, scheme: 一是, heading: "{{ 东西 }}"}
"""


@pytest.mark.parametrize(
    ("report", "counts"),
    [
        (
            "一、查到的毛病\n一是坝脚渗水。\n二是闸门生锈。\n三是坝顶开裂。\n二、要用的东西\n一是沙袋。\n二是铜锣。\n",
            (3, 2),
        ),
        # a heading with nothing under it but the list: a place for what this year's report has to say
        (
            "一、查到的毛病\n坝脚渗水，闸门生锈，还有两处裂缝。\n二、要用的东西\n一是沙袋。\n二是铜锣。\n三是船只。\n",
            (2, 3),
        ),
        # a section that the old report did not have at all
        ("一、查到的毛病\n一是坝脚渗水。\n二是闸门生锈。\n三是坝顶开裂。\n", (3, 2)),
    ],
)
def test_no_heading_loses_all_that_can_stand_under_it(folder: Path, report: str, counts: tuple[int, int]) -> None:
    (folder / "清单.yaml").write_text(LISTS, "utf-8")
    (folder / "旧.txt").write_text(f"柳桥镇防汛汇报\n{report}", "utf-8")
    answers = accepted(last_year(folder / "旧.txt", str(folder / "清单.yaml")), same=True)
    assert tuple(len(answers.repeats[name]) for name in ("毛病", "东西")) == counts


ANNOUNCED = [
    line.split("｜")
    for line in (Path(__file__).parent / "announced.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("title", "sentence", "kept"), ANNOUNCED)
def test_what_announces_the_rest_keeps_all_that_it_said(folder: Path, title: str, sentence: str, kept: str) -> None:
    office = title.split("2025年")[0]
    own = OWN.splitlines()[2:-2]
    (folder / "旧.txt").write_text("\n".join((title, sentence, *own, office, "2025年9月1日")), "utf-8")
    given = last_year(folder / "旧.txt")
    assert (given.skeleton.name, given.skeleton.preamble, given.dropped) == ("旧稿自己的结构", (kept,), ())
    again = plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0])
    assert again.splitlines()[:2] == [title, sentence]


BARE = """青溪镇2025年水利工作汇报
今年以来，全镇守塘护坝，没有出过一回险。
一、抓细日常巡查
（一）逐塘登记
第一，看水位。第二，看坝脚。第三，看裂缝，查出8处。
（二）逐户上门
老旧房屋一户一户敲门问，该搬的搬，该修的修，搬完了再回头看一遍。
二、抓实项目建设
挨眼查看井台井壁，量过水深，问过用水的人家，查清哪眼井漏、哪眼井浑，都记在一个本子上。
青溪镇人民政府
2025年9月1日
"""


@pytest.mark.parametrize("told", ["", "涨一寸记一寸。"])
def test_items_that_are_but_their_headings_get_no_place_for_text(folder: Path, told: str) -> None:
    report = BARE.replace("看水位。", f"看水位。{told}")
    (folder / "旧.txt").write_text(report, "utf-8")
    given = last_year(folder / "旧.txt")
    assert (given.skeleton.name, given.dropped) == ("旧稿自己的结构", ())
    draft = plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0])
    assert "【待填" not in draft
    assert told in draft
    assert "搬完了再回头看一遍" in draft


SENTENCES = """柳桥镇2025年农田建设工作汇报
全镇耕地不多，块块都修，修一块成一块。
一、主要做法
（一）坚持高位推动，压实各级责任。书记镇长各包一片，天天到田头看，看完当天碰头，谁家的事谁来办。
（二）坚持科学规划，突出建设重点。
1.人多的村先修；
2.坡陡的地不修；
3.修过的地回头看。
（三）坚持建管并重，确保长效运行。修好一片交给一片的人管，沟渠不堵，道路不断，管得好的年底有奖。
二、工作打算
1.再修两条水渠，把山上的水引到田里来，让望天田变成保水田，这件事开春就动手。
2.再铺三段机耕路，让机器开得进、粮食运得出，这件事秋收以前办完，不误农时。
3.再立一批界碑。
柳桥镇人民政府
2025年9月1日
"""


def test_items_that_are_sentences_stay_sentences_and_get_no_place_for_text(folder: Path) -> None:
    (folder / "农田.txt").write_text(SENTENCES, "utf-8")
    given = last_year(folder / "农田.txt")
    assert given.skeleton.name == "旧稿自己的结构"
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == SENTENCES
    (items,) = given.skeleton.sections[1].children
    assert [slot.name for slot in items.slots] == ["小标题"]  # （一）has text, under a name that these would have, too


@pytest.mark.parametrize(
    ("byline", "signed", "asked"),
    [
        ("县政协经济委员会", "述职人：甲某某", {"单位": "县政协经济委员会", "述职人": "甲某某"}),
        ("镇党委委员　甲某某", "报送单位：柳桥镇村建站", {"报告人": "镇党委委员　甲某某", "报送单位": "柳桥镇村建站"}),
        ("汇报人：甲某某", "柳桥镇村建站", {"汇报人": "甲某某", "单位": "柳桥镇村建站"}),
    ],
)
def test_who_signs_is_asked_for_as_the_line_calls_it(
    folder: Path, byline: str, signed: str, asked: dict[str, str]
) -> None:
    body = SENTENCES.splitlines()[1:-2]
    lines = ("2025年度农田建设工作报告", byline, *body, signed, "2025年9月1日", "")
    (folder / "农田.txt").write_text("\n".join(lines), "utf-8")
    given = last_year(folder / "农田.txt")
    assert given.skeleton.name == "旧稿自己的结构"
    values = {name: answer.value for name, answer in given.answers.values.items()}
    assert {name: values.get(name) for name in asked} == asked
    assert {slot.name for slot in given.skeleton.slots if slot.kind in ("unit", "person")} == set(asked)
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == "\n".join(lines)


MINUTES = """青禾县档案馆工作例会纪要
2025年第14次
时间：2025年7月11日下午3时
地点：三楼会议室
主持人：甲某某
出席：甲科乙某某，乙科丙某某
会议听取了各科的汇报，与会人员逐项作了讨论，现将议定事项纪要如下：
"""


@pytest.mark.parametrize(("line", "name"), [("2025年第14次", "题注"), ("（2025年7月11日）", "日期")])
def test_lines_under_the_title_that_are_called_something_are_asked_for_as_that(
    folder: Path, line: str, name: str
) -> None:
    head = MINUTES.replace("2025年第14次", line)
    report = "\n".join((head.rstrip(), *SENTENCES.splitlines()[2:-2], "青禾县档案馆", "2025年7月14日", ""))
    (folder / "纪要.txt").write_text(report, "utf-8")
    given = last_year(folder / "纪要.txt")
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report
    kinds = {slot.name: slot.kind for slot in given.skeleton.slots}
    asked = {"时间": "text", "地点": "text", "主持人": "person", "出席": "person"}
    assert {name: kinds.get(name) for name in asked} == asked
    assert given.answers.values[name].value == line.strip("（）")
    assert not re.search(r"\d|某", by_enter_alone(given).partition("会议听取")[0])


def test_the_year_with_which_a_report_begins_is_that_of_its_title(folder: Path) -> None:
    report = SENTENCES.replace("全镇耕地不多，", "2025年，全镇修地不少，")
    (folder / "农田.txt").write_text(report, "utf-8")
    given = last_year(folder / "农田.txt")
    assert given.skeleton.preamble[0].startswith("{{ 年度 }}年，")
    assert "时段" not in {slot.name for slot in given.skeleton.slots}
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report


@pytest.mark.parametrize("told", ["", "打算从新人带起。"])
def test_a_sentence_behind_a_list_in_a_paragraph_gives_its_items_no_place_for_text(folder: Path, told: str) -> None:
    listed = f"还有不足：一是学得不系统；二是走得不够勤；三是办法不够多。{told}"
    report = SENTENCES.replace("二、工作打算", f"二、存在不足\n{listed}\n三、工作打算")
    (folder / "农田.txt").write_text(report, "utf-8")
    given = last_year(folder / "农田.txt")
    assert given.skeleton.name == "旧稿自己的结构"
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report


def test_a_heading_of_its_own_keeps_what_it_says_of_others_and_a_report_that_nobody_signs_is_signed_by_nobody(
    folder: Path,
) -> None:
    report = SENTENCES.replace("一、主要做法", "一、清河镇的主要做法").replace("柳桥镇人民政府\n", "")
    report = report.replace("汇报\n", "汇报\n（2025年第14次）\n", 1)
    (folder / "农田.txt").write_text(report, "utf-8")
    given = last_year(folder / "农田.txt")
    assert given.skeleton.name == "旧稿自己的结构"
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report
    draft = by_enter_alone(given)
    assert "清河" not in draft
    assert "14" not in draft
    assert {slot.name: slot.kind for slot in given.skeleton.slots}["题注"] == "text"  # no date, though a year is in it


BRIEF = """柳桥镇：三句话让修渠更省心
今年以来，柳桥镇以老百姓用水为先，把修渠的事办到田头，家家都说好。

先看后修，解决“修错了”。修渠之前先看三遍，看水从哪里来，看土往哪里塌，看人从哪里过，看清楚了再动手。
先问后修，解决“没人用”。修渠之前先问三家，问种田的人，问管水的人，问住在渠边的人，都点了头再动手。
先算后修，解决“钱不够”。修渠之前先算三笔，算石头多少，算人工多少，算往后修补多少，算明白了再动手。
"""


def test_a_shipped_skeleton_that_would_add_ordinals_is_not_taken(folder: Path) -> None:
    (folder / "简报.txt").write_text(BRIEF, "utf-8")
    given = last_year(folder / "简报.txt")
    draft = plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0])
    assert draft.splitlines() == [line for line in BRIEF.splitlines() if line]


LETTER = """关于做好2025年秋季防火工作的通知
各村：
入秋以来，全镇连续30天没有下过透雨。为做好防火工作，现通知如下事项。
各村要在10月8日前清完林区道路，组建不少于15人的扑火队伍。
特此通知。
石板镇人民政府
2025年9月20日
"""


@pytest.mark.parametrize(
    "report",
    [
        LETTER,
        LETTER.replace("各村：\n", ""),
        LETTER.replace("特此通知。", "附件：1.清障路段表"),
        LETTER.replace("特此通知。\n", "").replace("现通知如下事项", "现作如下 {{ 安排 }}"),
    ],
)
def test_a_notice_without_headings_keeps_its_text_and_is_asked_for_its_facts(folder: Path, report: str) -> None:
    (folder / "通知.txt").write_text(report, "utf-8")
    given = last_year(folder / "通知.txt")
    assert (given.skeleton.name, given.dropped) == ("旧稿自己的结构", ())
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report
    draft = by_enter_alone(given)
    assert not re.search(r"2025|30天|10月|15人|石板镇", draft)
    assert "各村要在【待填：这一处】前清完林区道路" in draft
