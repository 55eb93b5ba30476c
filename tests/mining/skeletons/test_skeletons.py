"""What a clerk finds in a mined skeleton."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

import drafter.mining.skeletons.skeletons as recipe
from drafter.app.mining import mine
from drafter.expressions import parts
from drafter.facts import find_facts
from drafter.mining.skeletons.naming import Names
from drafter.mining.skeletons.phrasing import shared_sentence
from drafter.skeleton.unparse import unparse
from tests.mining.reports import report
from tests.mining.skeletons.samples import SPEECH, SUMMARY, WORKS, nodes, sections, skeletons_of, texts_of

SEEDS = Path(__file__).parents[3] / "seeds"


def test_reports_of_one_form_make_one_skeleton_whatever_they_call_themselves(tmp_path: Path) -> None:
    texts = [report(f"{work}工作经验材料", f"{work}工作有了新的起色，做法如后。", sections(work)) for work in WORKS[:3]]
    texts.append(report("环卫工作情况汇报", "环卫工作有了新的起色，做法如后。", sections("环卫")))
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.kind == "经验材料"
    assert one.mined is not None
    assert one.mined.articles == 4


def test_what_many_reports_share_is_told_by_a_sample_of_them_that_their_file_names_do_not_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recipe, "MERGED", 2)
    texts = [report(f"{work}工作经验材料", f"{work}工作有了新的起色。", sections(work)) for work in WORKS]
    shown = []
    for name, ordered in (("甲", texts), ("乙", texts[::-1])):
        (tmp_path / name).mkdir()
        (one,) = skeletons_of(tmp_path / name, *ordered)
        assert one.mined is not None
        assert (one.mined.articles, len(one.mined.files)) == (len(WORKS), len(WORKS))
        assert f"{len(WORKS)} 篇" in one.about
        shown.append({example for slot in one.sections[0].slots for example in slot.examples})
    assert shown[0] == shown[1]
    assert sum(any(work in example for example in shown[0]) for work in WORKS) == 2


def test_a_kind_with_reports_enough_has_a_skeleton_of_its_own(tmp_path: Path) -> None:
    texts = [report(f"{work}工作经验材料", f"{work}工作有了新的起色。", sections(work)) for work in WORKS[:3]]
    texts += [report(f"{work}工作情况汇报", f"{work}工作有了新的起色。", sections(work)) for work in WORKS[3:]]
    assert sorted(one.kind for one in skeletons_of(tmp_path, *texts)) == ["汇报材料", "经验材料"]


@pytest.mark.parametrize("first", [True, False])
def test_a_report_of_a_sort_of_its_own_does_not_name_what_it_shares_with_another(first: bool, tmp_path: Path) -> None:
    titles = ("消防自查报告", "消防工作总结") if first else ("消防工作总结", "消防自查报告")
    texts = [
        report(f"{work}{title}", f"{work}的消防有了起色。", sections(work))
        for work, title in zip(WORKS, titles, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.kind == "工作总结"


@pytest.mark.parametrize(("title", "joins"), [("请示", False), ("通知", False), ("情况汇报", True)])
def test_a_paper_of_a_form_of_its_own_is_no_speech_however_alike_its_headings_are(
    title: str, joins: bool, tmp_path: Path
) -> None:
    texts = [report(f"在{work}工作会议上的讲话", f"{work}工作有了新的起色。", sections(work)) for work in WORKS[:3]]
    texts.append(report(f"关于环卫工作的{title}", "环卫工作有了新的起色，做法如后。", sections("环卫")))
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.mined is not None
    assert one.mined.articles == 3 + joins


def test_a_mined_skeleton_says_how_it_is_built(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, SUMMARY, support=1)
    assert one.about == "从 1 篇材料里提炼：做法（（一）…）、不足（一是…）、打算（（一）…）"
    (tmp_path / "讲话").mkdir()
    (one,) = skeletons_of(tmp_path / "讲话", SPEECH, support=1)
    assert one.about == "从 1 篇材料里提炼：并列标题（一、…）"


def test_one_report_keeps_its_headings_and_none_of_its_facts(tmp_path: Path) -> None:
    headings: dict[str, list[str]] = {"抓好2023年汛期排查": [], "建强32支抢险队伍": [], "守住青禾水库大坝": []}
    text = report("防汛工作总结", "2023年，青禾县投入1200万元。现将有关情况总结如下：", headings)
    (one,) = skeletons_of(tmp_path, text, support=1)
    shown = [node.heading for node in one.sections]
    assert [heading.partition("{{")[0] for heading in shown] == ["抓好", "建强", "守住"]
    shown = [*texts_of(one), *(asked for slot in one.slots for asked in (slot.name, slot.ask, slot.default, slot.help))]
    assert not [text for text in shown for fact in ("2023", "32", "1200", "青禾") if fact in text]


@pytest.mark.parametrize("support", [1, 2])
def test_no_literal_of_a_skeleton_holds_a_fact(support: int, request: pytest.FixtureRequest) -> None:
    folders = [SEEDS]
    with suppress(pytest.skip.Exception):
        folders.append(request.getfixturevalue("shared") / "seeds")
    checked = 0
    for one in mine(folders, processes=1, support=support).skeletons:
        for text in texts_of(one.skeleton):
            for part in parts(text):
                assert not find_facts(part.literal), text
                checked += 1
    assert checked > 100


def test_a_question_holds_no_fact_either(tmp_path: Path) -> None:
    headings: dict[str, list[str]] = {"2025年井台修缮": [], "渠道清淤": [], "路灯换新": []}
    (one,) = skeletons_of(tmp_path, report("2025年设施维护工作汇报", "设施都修了一遍。", headings), support=1)
    asks = {slot.ask for node in nodes(one.sections) for slot in node.slots}
    assert asks == {"这一部分写些什么", "“渠道清淤”：写些什么", "“路灯换新”：写些什么"}


def test_what_a_report_sends_along_is_no_part_of_its_form(tmp_path: Path) -> None:
    listed = "请各村照办。\n附件：1.井台修缮清单\n2.青溪镇渠道清淤清单"
    headings: dict[str, list[str]] = {"修井台": [], "清渠道": [], "换路灯": []}
    (one,) = skeletons_of(tmp_path, report("设施维护实施方案", "设施都要修一遍。", headings, listed), support=1)
    assert not any("清单" in text or "附件" in text for text in texts_of(one))


def test_who_is_called_by_his_office_is_nobody_in_a_skeleton(tmp_path: Path) -> None:
    text = """在全县古井修缮动员会上的发言
尊敬的林书记、各位领导：
今年以来，镇里年年修井，修一眼成一眼。
一、先查井
挨眼查看井台井壁，量过水深，问过用水的人家，都记在一个本子上。
二、再修井
漏的补，浑的淘，缺台的砌台，修好一眼就请全村人来看一眼。
请林书记放心，镇里说到做到，年底再来报账。
"""
    (one,) = skeletons_of(tmp_path, text, support=1)
    assert "林" not in unparse(replace(one, mined=None))
    said = shared_sentence(["请林书记放心，镇里说到做到。"] * 2, Names(()))
    assert said is not None
    assert said.template == "请{{ 姓名 }}书记放心，镇里说到做到。"


@pytest.mark.parametrize(
    ("said", "template"),
    [
        ("我局会同青禾县教育局、卫生健康局认真研究", "我局会同{{ 有关单位 }}认真研究"),
        ("青禾县水利局高度重视", "{{ 单位 }}高度重视"),
        ("青禾县水利局和青禾县财政局联合检查", "{{ 单位 }}和{{ 有关单位 }}联合检查"),
        ("根据青禾县水利局要求如实上报", "根据{{ 有关单位 }}要求如实上报"),
        ("恳请市防指帮助解决冲锋舟", "恳请{{ 有关单位 }}帮助解决冲锋舟"),
    ],
)
def test_who_works_with_the_office_is_not_the_office(said: str, template: str) -> None:
    sentence = shared_sentence([said] * 2, Names(()))
    assert sentence is not None
    assert sentence.template == template
