"""The sentences with which a skeleton begins and ends."""

from dataclasses import replace
from pathlib import Path

from drafter.skeleton.unparse import unparse
from tests.mining.reports import report
from tests.mining.skeletons.samples import WORKS, sections, skeletons_of


def test_a_short_report_keeps_the_sentences_that_lead_over_to_its_lists(tmp_path: Path) -> None:
    text = """渔港巡查工作汇报

巡查队一年没有歇过，现将有关情况汇报如下：

一是走得勤。出海320次。二是看得细。查船86条。三是记得清。台账一本不少。

存在的主要问题：1.船太旧；2.灯太暗；3.人手不够。

下一步，重点做好以下工作：（一）换新船。先换两条。（二）装新灯。装够四十盏。
"""
    (one,) = skeletons_of(tmp_path, text, support=1)
    bridges = [node for node in one.sections if not node.heading]
    assert [node.body for node in bridges] == [("存在的主要问题：",), ("下一步，重点做好以下工作：",)]
    assert [[child.scheme for child in node.children] for node in bridges] == [["1."], ["（一）"]]
    assert one.closing == ()


def test_a_sentence_of_one_source_among_several_is_not_theirs(tmp_path: Path) -> None:
    parts: dict[str, list[str]] = {"修通村口的路": [], "接上最后的管": []}
    long = (
        "一年到头，村里等着的路、盼着的管、问起的灯，"
        + "一件一件记在本子上，一件一件落到工地上，" * 2
        + "做成一件报一件。"
    )
    ends = ("下一步，学校将全力做好新校区搬迁，办好家门口的学堂。", long, "")
    texts = [
        report(f"{work}工作总结", f"{work}工作有了新的起色。", {f"{part}{work}": [] for part in parts}, end)
        for work, end in zip(WORKS, ends, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert "校区" not in unparse(replace(one, mined=None))
    (tmp_path / "一份").mkdir()
    (alone,) = skeletons_of(tmp_path / "一份", texts[0], support=1)
    assert "学校将全力做好新校区搬迁" in alone.closing[-1]


def test_preamble_and_closing_come_from_the_sources(tmp_path: Path) -> None:
    since = ("近年来", *["入汛以来"] * 3)
    lead = "{1}，{0}工作有了新的起色。现将{0}工作开展情况汇报如下："
    end = "下一步，{0}战线将继续出力。以上汇报，不妥之处请批评指正。"
    marked = "主要工作完成情况", "下一步工作打算"
    texts = [
        report(
            f"{work}工作情况汇报", lead.format(work, time), {name: [f"{work}先行", f"{work}提速"] for name in marked}
        )
        + f"三、有关建议\n{work}设施要再添一批，请上级支持。\n\n{end.format(work)}\n"
        for work, time in zip(WORKS, since, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    (text,) = one.preamble
    assert text.startswith("{{ 时段 }}，{{ 开头 }}。现将{{ ")
    assert text.endswith("工作开展情况汇报如下：")
    period = next(slot for slot in one.slots if slot.name == "时段")
    assert (period.default, period.examples) == ("入汛以来", ("入汛以来", "近年来"))


def test_announcements_that_differ_are_the_usual_one(tmp_path: Path) -> None:
    said = ("现将摸底情况汇报如下：", "现将清账情况通报如下：", "现将有关工作简报如下：")
    texts = [
        report(f"{work}工作情况汇报", f"{work}工作有了新的起色。{one}", sections(work))
        for work, one in zip(WORKS, said, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.preamble == ("{{ 开头 }}。现将有关情况汇报如下：",)


def test_a_closing_that_shares_only_scattered_words_is_asked_for_whole(tmp_path: Path) -> None:
    said = (
        "下一步，我们将修好渡口，发动船工组织巡查，让群众放心过河。",
        "下一步，我们将换好水表，请来师傅组织检修，让群众放心用水。",
        "下一步，我们将点亮路灯，约上邻居组织夜巡，让群众放心走路。",
    )
    texts = [
        report(f"{work}工作经验材料", f"{work}工作有了新的起色。", sections(work), one)
        for work, one in zip(WORKS, said, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.closing == ("{{ 结尾 }}",)
