import re
from copy import deepcopy
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from drafter.answers.model import Answer, Answers
from drafter.app.again import LastYear, last_year
from drafter.app.writing import put_draft
from drafter.cli.main import main
from drafter.document.text import plain_text
from drafter.errors.answering import NoSkeletonFits
from drafter.errors.problem import Problem
from drafter.errors.reading import FileMissing, FileUnreadable
from drafter.expressions import names
from drafter.facts import find_facts
from drafter.filling import fill
from drafter.interview.flow import apply, begin
from drafter.interview.moves import Count, Give, Move, Skip
from drafter.interview.offers import offer_for
from drafter.questions.plan import plan_of
from drafter.readers import read_lines
from drafter.skeleton.model import FACT_KINDS
from tests.office import as_word_saves, converted, need_office
from tests.skeletons import SHORT

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ANSWERS = """
单位: 青禾县档案馆
工作:
  - 名目: 抓好学习
    次数: 12
    做法:
      - 举措: 领导带头学
      - 举措: 分层集中学
  - 名目: 抓好整改
    次数: 3
    做法:
      - 举措: 建立台账
      - 举措: 逐项销号
打算: 下一步，再接再厉
日期: 2025-3-12
"""


@pytest.fixture
def folder(tmp_path: Path, home: Path) -> Path:
    library = home / "data" / "skeletons"
    library.mkdir(parents=True)
    (library / "两项工作.yaml").write_text(SHORT, "utf-8")
    (tmp_path / "答案.yaml").write_text("drafter-form: 两项工作\n" + ANSWERS, "utf-8")
    return tmp_path


def build(folder: Path, name: str) -> Path:
    out = folder / name
    assert main(["build", "两项工作", "--answers", str(folder / "答案.yaml"), "-o", str(out)]) == 0
    return out


@pytest.mark.parametrize("name", ["去年.docx", "去年.txt"])
def test_last_years_draft_gives_its_answers(folder: Path, name: str) -> None:
    found = last_year(build(folder, name))
    assert (found.skeleton.name, found.called, found.dropped) == ("两项工作", "2025年", ())
    answers = found.answers
    assert answers.values["单位"] == Answer("青禾县档案馆", "previous")
    assert answers.values["日期"] == Answer("2025年3月12日", "previous")
    works = answers.repeats["工作"]
    assert [turn.values["名目"].value for turn in works] == ["抓好学习", "抓好整改"]
    assert [turn.values["次数"].value for turn in works] == ["12", "3"]
    assert works[0].repeats["做法"][0].values["举措"] == Answer("领导带头学", "previous")


def filled_by_hand(file: Path) -> None:
    """A blank filled in the word processor, as a person does."""
    document = docx.Document(str(file))
    (text,) = (t for t in document.element.body.iter(qn("w:t")) if t.text and t.text.startswith("【待填"))
    text.text = "再接再厉，善作善成。"
    document.save(str(file))


@pytest.mark.parametrize("saved", ["libreoffice", "word", "as it was"])
def test_a_draft_that_was_filled_and_saved_by_others_gives_its_answers(folder: Path, saved: str) -> None:
    answers = (folder / "答案.yaml").read_text("utf-8")
    (folder / "答案.yaml").write_text(answers.replace("打算: 下一步，再接再厉\n", ""), "utf-8")
    out = build(folder, "去年.docx")
    if saved == "libreoffice":
        need_office()
        (folder / "存").mkdir()
        (out,) = converted([out], "docx", folder / "存")
    elif saved == "word":
        out.write_bytes(as_word_saves(out.read_bytes()))
    filled_by_hand(out)
    library = folder / "home" / "data" / "skeletons" / "两项工作.yaml"
    library.unlink(missing_ok=True)  # the draft brings its skeleton
    given = last_year(out)
    assert (given.skeleton.name, given.called) == ("两项工作", "2025年")
    found = given.answers
    assert found.values["单位"] == Answer("青禾县档案馆", "previous")
    assert found.values["打算"] == Answer("再接再厉，善作善成。", "previous")
    assert [turn.values["次数"].value for turn in found.repeats["工作"]] == ["12", "3"]


def changed_by_hand(file: Path, *changes: tuple[str, str]) -> None:
    """Words changed in the word processor, as a person does."""
    document = docx.Document(str(file))
    for old, new in changes:
        text = next(t for t in document.element.body.iter(qn("w:t")) if t.text and old in t.text)
        text.text = text.text.replace(old, new)
    document.save(str(file))


def test_what_was_corrected_in_word_is_what_the_draft_says(folder: Path) -> None:
    out = build(folder, "去年.docx")
    before = last_year(out).answers
    changed_by_hand(
        out,
        ("全年开展12", "全年开展15"),
        ("抓好整改", "抓实整改"),
        ("分层集中学", "分批集中学"),
        ("再接再厉", "再添干劲"),
    )
    found = last_year(out).answers
    works = found.repeats["工作"]
    assert [turn.values["次数"].value for turn in works] == ["15", "3"]
    assert [turn.values["名目"].value for turn in works] == ["抓好学习", "抓实整改"]
    assert [step.values["举措"].value for step in works[0].repeats["做法"]] == ["领导带头学", "分批集中学"]
    assert str(found.values["打算"].value).startswith("下一步，再添干劲")
    assert (found.values["单位"], found.values["日期"]) == (before.values["单位"], before.values["日期"])


def test_what_nobody_touched_in_word_is_as_it_was_answered(folder: Path) -> None:
    out = build(folder, "去年.docx")
    before = last_year(out).answers
    changed_by_hand(out, ("12", "15"))
    after = last_year(out).answers
    assert after.put(("工作", 0, "次数"), Answer("12", "previous")) == before
    assert before.values["打算"] == Answer("下一步，再接再厉", "previous")


def test_a_section_written_in_word_is_one_turn_more(folder: Path) -> None:
    out = build(folder, "去年.docx")
    document = docx.Document(str(out))
    heading = next(p for p in document.paragraphs if "抓好整改" in p.text)
    text = heading._p.getnext()
    for paragraph, old, new in ((heading._p, "二、抓好整改", "三、抓好督查"), (text, "3次", "7次")):
        copied = deepcopy(paragraph)
        for t in copied.iter(qn("w:t")):
            t.text = (t.text or "").replace(old, new)
        closing = next(p for p in document.paragraphs if p.text.startswith("下一步"))
        closing._p.addprevious(copied)
    document.save(str(out))
    works = last_year(out).answers.repeats["工作"]
    assert [turn.values["名目"].value for turn in works] == ["抓好学习", "抓好整改", "抓好督查"]


def test_an_official_document_gives_the_answers_of_its_text(folder: Path) -> None:
    front = folder / "版头.yaml"
    attached = "附件:\n  - 名称: 清单\n    内容: |\n" + "      各项工作都列在这里。\n" * 40
    front.write_text(
        f"红头: 青禾县档案馆文件\n发文字号: 青档〔2025〕3号\n{attached}印发机关: 青禾县档案馆办公室\n", "utf-8"
    )
    out = folder / "去年.docx"
    command = ["build", "两项工作", "--answers", str(folder / "答案.yaml"), "-o", str(out), "--front", str(front)]
    assert main([*command, "--strip-data"]) == 0
    given = last_year(out)
    assert (given.skeleton.name, given.called) == ("两项工作", "2025年")
    found = given.answers
    assert found.values["单位"].value == "青禾县档案馆"
    assert main([*command, "--force"]) == 0
    found = last_year(out).answers
    assert found.values["打算"] == Answer("下一步，再接再厉", "previous")
    assert [turn.values["名目"].value for turn in found.repeats["工作"]] == ["抓好学习", "抓好整改"]


def test_an_answers_file_names_its_skeleton(folder: Path) -> None:
    given = last_year(folder / "答案.yaml")
    assert given.skeleton.name == "两项工作"
    assert given.answers.repeats["工作"][1].values["次数"] == Answer("3", "previous")
    (folder / "无名.yaml").write_text(ANSWERS, "utf-8")
    with pytest.raises(Problem, match="没有写明"):
        last_year(folder / "无名.yaml")


def test_what_the_skeleton_has_no_place_for_is_told(folder: Path) -> None:
    report = build(folder, "去年.txt").read_text("utf-8").splitlines()
    extra = "此外，组织志愿服务26次，慰问困难群众，受到普遍好评。"
    report.insert(2, extra)
    (folder / "加了一段.txt").write_text("\n".join(report), "utf-8")
    given = last_year(folder / "加了一段.txt")
    assert given.skeleton.name == "两项工作"
    assert given.dropped == (extra,)
    assert given.left() == ("此外，组织志愿服务＿＿，慰问困难群众，受到普遍好评。",)


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


@pytest.mark.parametrize(
    ("title", "date", "called"),
    [
        ("青禾县档案馆2024年工作总结", "2025年1月8日", "2024年"),
        ("青禾县档案馆2024年工作总结和2025年打算", "", "2024年"),
        ("青禾县档案馆工作总结", "2025年1月8日", "2025年"),
        ("青禾县档案馆工作总结", "", "去年"),
    ],
)
def test_last_year_is_called_by_the_year_the_report_is_about(folder: Path, title: str, date: str, called: str) -> None:
    lines = build(folder, "去年.txt").read_text("utf-8").splitlines()
    lines[0] = title
    lines[-1] = date
    (folder / "旧.txt").write_text("\n".join(lines), "utf-8")
    assert last_year(folder / "旧.txt", "两项工作").called == called


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("1972年修井，2005年换台，2024年淘井。", "去年"),  # a life is told, no year is the report's
        ("2024年修井，2025年换台，2025年淘井。", "2025年"),
        ("2024年修井，2024年换台；2025年淘井，2025年清渠。", "2025年"),
        ("2024年修井，人人叫好。", "2024年"),
    ],
)
def test_without_a_year_of_its_own_a_report_is_of_the_one_it_speaks_of_most(
    folder: Path, told: str, called: str
) -> None:
    lines = build(folder, "去年.txt").read_text("utf-8").splitlines()
    lines[0], lines[-1] = "青禾县档案馆工作总结", told
    (folder / "旧.txt").write_text("\n".join(lines), "utf-8")
    assert last_year(folder / "旧.txt", "两项工作").called == called


def accepted(given: LastYear, *, same: bool = False) -> Answers:
    """The answers of a user who takes all the wording, and gives no fact or (`same`) the old ones."""
    state = begin(plan_of(given.skeleton), given.answers, given.called)
    while (question := state.question()) is not None:
        offer = offer_for(state, question)
        if question.kind == "count":
            move: Move = Count(question.path, int(offer.text))
        elif offer.renewal is not None:
            held = offer.renewal
            while not held.done:
                held = held.reply(held.asked if same else "")
            move = Give(question.path, held.so_far())
        elif same and offer.again:
            move = Give(question.path, offer.again)
        else:
            move = Give(question.path, offer.text, offer.source) if offer.text else Skip()
        state = apply(state, move)
    return state.answers


def by_enter_alone(given: LastYear) -> str:
    """The draft of a user who takes all the wording and gives no fact."""
    return plain_text(fill(given.skeleton, accepted(given)).articles[0])


@pytest.mark.parametrize("report", sorted(SEEDS.glob("*.txt"))[::3], ids=lambda path: path.stem)
def test_by_enter_alone_nothing_old_goes_into_the_draft(report: Path) -> None:
    try:
        given = last_year(report)
    except NoSkeletonFits:
        pytest.skip("no shipped skeleton is its form")
    draft = by_enter_alone(given)
    quoted = any("“{{" in node.heading for node in given.skeleton.sections)  # wording in the skeleton's own marks
    assert [fact.text for fact in find_facts(draft) if not (quoted and fact.kind == "quoted")] == []
    assert len(draft) > 300  # its wording is there


OWN = """石板镇2025年古井修缮工作汇报
全镇有古井三十眼，年年都修。
一、先查井
挨眼查看井台井壁，量过水深，问过用水的人家，查清哪眼井漏、哪眼井浑，都记在一个本子上。
二、再修井
漏的补，浑的淘，缺台的砌台，少盖的添盖，修好一眼就请全村人来看一眼，修了12眼。
石板镇人民政府
2025年9月1日
"""


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
    (folder / "预案.txt").write_text("防汛须知\n\n请各户备好沙袋。\n", "utf-8")
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


TALK = """在全县防汛备汛工作会议上的讲话
甲某某
（2025年4月8日）
同志们：
这次会议的主要任务是：总结去年防汛工作，部署今年任务。
去年全县上下守住了堤、护住了塘，群众平安过汛。
当前，雨情来得早，有的塘坝还没有检修，不能大意。
下面，我讲三点意见。
一、提高站位，切实绷紧防汛之弦
各镇街要把防汛当作头等大事来抓，早安排早动手，不等不靠。
二、突出重点，全面排查风险隐患
一要查塘坝。逐塘看水位、看坝脚、看裂缝，查出毛病当天领走去修。
二要查房屋。老旧房屋一户一户敲门问，该搬的搬，该修的修。
三、压实责任，坚决守住安全底线
值班的人夜里不关手机，领导带班到天亮，有事马上报告。
同志们，汛期不等人，让我们打起精神，守好家门口的河。
"""


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
