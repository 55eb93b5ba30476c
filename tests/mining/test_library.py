"""What a library gives: frames and skeletons that cite their lines, whatever the order and the copies."""

import random
import re
from itertools import product
from pathlib import Path

import pytest

from drafter.answers.model import Answers
from drafter.app.mining import mine, save
from drafter.app.reading import read_document
from drafter.facts import find_facts
from drafter.filling import fill
from drafter.mining.json import to_json
from drafter.mining.library import Mined, mined, surveyed
from drafter.outline import outline
from drafter.readers import lines_of, report_files
from drafter.skeleton.model import Node
from drafter.skeleton.parse import parse
from drafter.skeleton.unparse import unparse
from drafter.store.skeletons import load_skeleton
from tests.mining.reports import report

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def library() -> Mined:
    return mine([SEEDS], processes=1)


def test_every_instance_stands_at_its_line(library: Mined) -> None:
    checked = 0
    for frame in library.frames:
        for instance in frame.instances:
            source = library.articles[instance.article].source
            if source.endswith(".txt"):
                content = Path(source).read_bytes()
                text = content.decode("gb18030" if "双樟镇" in source else "utf-8-sig")
                line = text.replace("\r\n", "\n").split("\n")[instance.line - 1]
                assert instance.text in line
                checked += 1
    assert checked > 100


def test_the_truncated_copy_is_counted_once(library: Mined) -> None:
    groups = to_json(library)["duplicates"]
    names = [sorted(Path(one["source"]).name for one in group) for group in groups]
    assert names == [["2023年云岭县应急管理局安全生产工作情况汇报.txt", "X县安全生产工作情况汇报.txt"]]


def test_the_order_of_files_does_not_matter() -> None:
    files, _ = report_files([SEEDS])
    surveys = [surveyed(read_document(Path(file))) for file in files]
    first = to_json(mined(surveys))
    random.Random(3).shuffle(surveys)
    assert to_json(mined(surveys)) == first


@pytest.mark.parametrize("name", ["澄川市水利局创建模范机关工作经验交流材料", "营商环境工作经验材料汇编（5篇）"])
def test_a_copy_that_shows_fewer_items_hides_no_frame(library: Mined, name: str) -> None:
    text = (SEEDS / f"{name}.txt").read_text("utf-8-sig")
    broken = re.sub("。(?=[二三四五六]是)", "。\n", text)
    assert broken != text
    copy = surveyed(outline(lines_of(broken.encode(), "副本.txt"), "副本.txt"))
    files, _ = report_files([SEEDS])
    again = mined([*(surveyed(read_document(Path(file))) for file in files), copy])
    assert {f.pattern.text(): f.articles for f in again.frames} == {
        f.pattern.text(): f.articles for f in library.frames
    }


def test_a_copy_laid_out_anew_changes_no_support(library: Mined, tmp_path: Path) -> None:
    source = SEEDS / "云岭县自然资源局创建模范机关经验材料.txt"
    text = source.read_text("utf-8")
    cut = text[: len(text) * 2 // 3].replace("，", ",").replace("\n\n", "\n")
    (tmp_path / "副本.txt").write_text(cut, "utf-8")
    again = mine([SEEDS, tmp_path], processes=1)
    assert again.unique_articles == library.unique_articles
    before = {frame.pattern: frame.articles for frame in library.frames}
    assert {frame.pattern: frame.articles for frame in again.frames} == before


def test_a_copy_cut_short_that_shows_a_frame_of_its_own_is_no_support() -> None:
    kinds = {"供水": "泵房水表管网", "供气": "阀室气表管道", "供暖": "锅炉热表站房", "公交": "车辆站牌场站"}
    others = [
        report(
            f"{kind}工作汇报",
            f"今年以来，{kind}工作有三点做法。",
            {
                "主要做法": [
                    f"聚焦{things[at : at + 2]}建好{what}" for at, what in ((0, "台账"), (2, "制度"), (4, "队伍"))
                ]
            },
        )
        for kind, things in kinds.items()
    ]
    long = "，".join(f"第{number}小组把账本从头理到尾" for number in "甲乙丙丁戊己庚辛")
    first = [f"聚焦岗位建好清单，{long}", "聚焦节点建好进度表"]
    texts = [*first, "窗口不歇业", "夜里有人应答", "办结有回音"]
    uneven = report("环卫工作汇报", "今年以来，环卫工作有五点做法。", {"主要做法": texts})
    cut = uneven[: uneven.index("三是")]
    surveys = [
        surveyed(outline(lines_of(text.encode(), f"{number}.txt"), f"{number}.txt"))
        for number, text in enumerate([*others, uneven, cut])
    ]
    support = {frame.pattern.text(): frame.articles for frame in mined(surveys[:-1]).frames}
    again = mined(surveys)
    assert again.unique_articles == 5
    assert {frame.pattern.text(): frame.articles for frame in again.frames} == support


GROUPS = list(map("".join, product("甲乙丙丁戊己庚辛壬癸", repeat=2)))


def test_a_copy_that_breaks_headings_takes_no_support_away() -> None:
    kinds = {"供水": ("泵房", "水表", "管网"), "供气": ("阀室", "气表", "管道"), "供暖": ("锅炉", "热表", "站房")}
    texts = [
        report(
            f"{kind}工作汇报",
            f"今年以来，{kind}工作有三点做法。",
            {f"聚焦{thing}问题建好精细管理台账": [] for thing in things},
        )
        + "".join(f"第{group}小组把{kind}账本从头理到尾，" for group in GROUPS)
        for kind, things in kinds.items()
    ]
    broken = re.sub("(?<=[二三]、).*问题", lambda match: f"{match.group()}\n\n", texts[0])
    surveys = [
        surveyed(outline(lines_of(text.encode(), f"{number}.txt"), f"{number}.txt"))
        for number, text in enumerate([*texts, broken])
    ]
    again = mined(surveys)
    assert again.unique_articles == len(kinds)
    support = {frame.pattern.text(): frame.articles for frame in again.frames}
    assert support["聚焦{1}问题建好精细管理台账"] == len(kinds)


def test_each_common_shape_has_a_skeleton(library: Mined) -> None:
    kinds = {one.skeleton.kind for one in library.skeletons}
    assert kinds >= {"经验材料", "汇报材料", "工作总结", "发言材料", "实施方案"}


def test_skeletons_can_be_written_read_and_filled(library: Mined) -> None:
    for one in library.skeletons:
        assert parse(unparse(one.skeleton), "x") == one.skeleton
        (article,) = fill(one.skeleton, Answers()).articles
        assert article.sections


def test_no_text_of_a_skeleton_holds_a_fact(library: Mined) -> None:
    for one in library.skeletons:
        for text in _texts(one.skeleton.sections):
            literal = re.sub(r"\{\{.*?\}\}", "，", text)
            assert not find_facts(literal), literal


def test_what_is_saved_is_listed_and_an_edited_one_is_left(library: Mined, home: Path) -> None:
    from datetime import date

    saved = save(library, date(2026, 11, 21))
    assert {one.state for one in saved} == {"new"}
    assert {one.state for one in save(library, date(2026, 11, 22))} == {"same"}
    path = saved[0].path
    path.write_text(path.read_text("utf-8").replace("kind: 经验材料", "kind: 我的材料"), "utf-8")
    assert save(library, date(2026, 11, 23))[0].state == "edited"
    assert load_skeleton(saved[0].name).kind == "我的材料"


def test_the_shared_library_gives_frames_and_skeletons_with_lines(shared: Path) -> None:
    result = to_json(mine([shared / "seeds"], processes=1))
    assert result["frames"]
    assert result["skeletons"]
    assert all(frame["instances"] for frame in result["frames"])
    assert all(one["line"] > 0 for skeleton in result["skeletons"] for one in skeleton["sources"])


def _texts(nodes: tuple[Node, ...]) -> list[str]:
    return [t for node in nodes for t in (node.heading, *node.body, *node.variants, *_texts(node.children))]


def test_headings_that_announce_a_section_are_set_in_no_frame(tmp_path: Path) -> None:
    for work in ("供水", "公交", "绿化"):
        headings = {
            "主要工作开展情况": ["健全工作机制", "创新工作载体", f"凝聚{work}工作合力"],
            "存在的主要问题": [],
            "下年工作打算": [],
        }
        (tmp_path / f"{work}.txt").write_text(report(f"{work}工作总结", f"{work}有了起色。", headings), "utf-8")
    (frame,) = mine([tmp_path], processes=1).frames
    texts = {one.text for one in frame.instances}
    assert "健全工作机制" in texts
    assert not [text for text in texts if text.endswith(("情况", "打算"))]


def test_a_heading_set_in_two_lines_shows_what_fills_its_frame(tmp_path: Path) -> None:
    headings = (
        "以建强支部为切入点\n擦亮机关底色",
        "以服务群众为支撑点\n筑牢机关根基",
        "以攻坚克难为落脚点\n坚守机关本色",
    )
    body = "全体干部分片包干，逐项对账，逐件销号，群众的事有人管、有人办。"
    path = tmp_path / "经验材料.txt"
    path.write_text("在全县机关建设现场会上的发言\n\n" + "\n".join(f"{one}\n{body}" for one in headings), "utf-8")
    (frame,) = to_json(mined([surveyed(read_document(path))]))["frames"]
    assert frame["pattern"] == "以{1}为{2}点，{3}机关{4}"
    assert [slot["examples"][0] for slot in frame["slots"]] == ["建强支部", "切入", "坚守", "底色"]
