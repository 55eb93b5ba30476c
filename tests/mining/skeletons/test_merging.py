"""Lists and items of several reports → those of one skeleton."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from drafter.app.reading import read_document
from drafter.document.text import plain_text
from drafter.filling import fill, unfill
from drafter.skeleton.model import walk
from drafter.skeleton.parse import parse
from drafter.skeleton.unparse import unparse
from tests.mining.reports import report
from tests.mining.skeletons.samples import SUMMARY, WORKS, sections, skeletons_of


def test_a_list_may_be_a_little_shorter_or_longer_than_in_its_sources(tmp_path: Path) -> None:
    ends = (("保障", "先进"), ("检修", "可靠"), ("宣传", "热心"), ("改造", "一流"))
    texts = [
        report(
            f"{work}工作经验材料",
            f"{work}工作有了新的起色。",
            {f"聚焦{work}{way}，打造{work}{aim}的窗口": [] for way, aim in ends[:size]},
        )
        for work, size in zip(WORKS, (3, 3, 4, 4), strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    (parallel,) = one.sections
    assert parallel.repeat is not None
    assert (parallel.repeat.min, parallel.repeat.default, parallel.repeat.max) == (2, 3, 6)
    assert parallel.heading == "聚焦{{ 重点 }}，打造{{ 目标 }}的窗口"
    assert not parallel.variants  # what each of the four has besides is its own


def test_the_time_of_a_step_is_one_slot_however_each_report_writes_it(tmp_path: Path) -> None:
    times = (
        ("3月—4月", "5月—10月", "11月"),
        ("3月上旬", "3月中旬至9月底", "10月"),
        ("2025年3月—5月", "2025年6月—11月", "2025年12月"),
    )
    texts = [
        report(
            f"{work}整治实施方案",
            f"为做好{work}整治，制定本方案。",
            {"总体要求": [], "实施步骤": [], "保障措施": []},
        ).replace(
            "二、实施步骤\n",
            "二、实施步骤\n"
            + "".join(
                f"（{number}）{step}阶段（{time}）。逐项推进{work}整治。\n"
                for number, step, time in zip("一二三", ("动员部署", "组织实施", "总结提高"), own, strict=True)
            ),
        )
        for work, own in zip(WORKS, times, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    (step,) = one.sections[1].children
    assert step.heading == "{{ 阶段 }}阶段（{{ 起止时间 }}）"
    assert not any("月" in variant for variant in step.variants)
    assert [slot.ask for slot in step.slots[:2]] == ["“＿＿阶段（＿＿）”里的阶段", "“＿＿阶段（＿＿）”里的起止时间"]


def test_items_that_are_sentences_end_with_a_full_stop(tmp_path: Path) -> None:
    text = TWO_LISTS.replace("记在本上。\n", "记在本上。\n1.河长每周走一遍河岸。\n2.垃圾多的地方天天有人看。\n")
    (one,) = skeletons_of(tmp_path, text, support=1)
    assert [node.heading for node in walk(one.sections) if node.scheme == "1."] == ["{{ 小标题 }}。"]


TWO_LISTS = """河湖管护工作经验材料
两年来，河湖管护有了起色，河里的垃圾一天比一天少。
一、把责任扛起来
河长每周走一遍，段长每天走一遍，走过的路都记在本上。
二、把垃圾捞起来
捞上来的垃圾当天运走，堆过垃圾的岸边种上了柳树。
河湖管护没有歇脚的时候，离群众想的还差一截。下一步，做好以下三项工作：
一、接着添清漂船
船小，进得了支流，两个人就开得动。
二、接着种护岸林
林子宽三丈，树苗从自家苗圃里出。
三、接着修观水亭
亭子盖在渡口边上，等船的人有处坐。
"""


def test_a_second_list_stands_under_the_text_that_leads_over_to_it(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, TWO_LISTS, support=1)
    first, bridge = one.sections
    assert first.repeat is not None
    assert bridge.body == ("{{ 承上 }}。下一步，做好以下{{ 打算数 }}项工作：",)
    (again,) = bridge.children
    assert again.heading.startswith("接着{{")


SECOND_LIST_INSIDE = """{0}镇{1}工作情况汇报
{0}镇{1}工作有了新的起色。
一、主要做法
一是{1}抓早。入冬就动手，{0}镇的人都上了堤。二是{1}抓细。一处一处地看，做法有下面几条：一要{1}记账，当天清；二要{1}复查，隔天看。
二、下一步打算
{0}镇把{1}的事接着办好。
"""


def test_so_does_a_second_list_inside_a_paragraph(tmp_path: Path) -> None:
    towns = (("青禾", "修渠"), ("柳荫", "护林"), ("石坞", "清淤"))
    (one,) = skeletons_of(tmp_path, *(SECOND_LIST_INSIDE.format(*town) for town in towns))
    first, bridge = one.sections[0].children
    assert first.scheme == "一是"
    assert bridge.body == ("一处一处地看，做法有下面几条：",)
    assert [node.scheme for node in bridge.children] == ["一要"]


TOLD_BEFORE_ITEMS = """青禾县{1}年{0}工作情况汇报
{0}工作有了新的起色。
一、主要做法
{3}（一）{0}有人看
{0}的路上早晚都有人走，走过的都记在本上。
（二）{0}有人修
{0}坏了的当天报、当天修，修好了再回看一遍。
二、{2}年工作打算
{0}的家底再盘一遍，缺人的地方补上人。
"""


@pytest.mark.parametrize(("without", "optional"), [(0, False), (1, False), (2, True)])
def test_text_that_some_reports_do_without_may_be_left_out(tmp_path: Path, without: int, optional: bool) -> None:
    leads = [*[""] * without, *["有人管，有人问。\n"] * (len(WORKS) - without)]
    texts = [
        TOLD_BEFORE_ITEMS.format(work, year, year + 1, lead)
        for year, (work, lead) in enumerate(zip(WORKS, leads, strict=True), 2019)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert [node.heading for node in one.sections] == ["主要做法", "{{ 下年 }}年工作打算"]
    assert [slot.optional for node in one.sections for slot in node.slots] == [optional, False]


STEPS = """{0}镇{1}行动实施方案
为把{1}办好，制定本方案。
一、总体要求
{0}镇的{1}要赶在入冬前完成。
二、实施步骤
（一）动员步骤
{0}镇开会把{1}说透，家家领到一张纸。
（二）推进步骤
{0}镇分片把{1}做完，一片一个领头人。
（三）回看步骤
{0}镇请外村的人来看{1}做得怎样。
三、保障措施
{0}镇拿出一笔钱，{1}用多少补多少。
"""


def test_several_steps_in_a_row_are_parts_of_one_section(tmp_path: Path) -> None:
    towns = (("青禾", "修渠"), ("柳荫", "护林"), ("石坞", "清淤"))
    (one,) = skeletons_of(tmp_path, *(STEPS.format(*town) for town in towns))
    assert [node.heading for node in one.sections] == ["总体要求", "实施步骤", "保障措施"]
    (step,) = one.sections[1].children
    assert step.heading == "{{ 举措 }}步骤"
    assert step.repeat is not None


TWO_COUNTS = """河湖管护工作经验材料
两年来，河湖管护有了起色，河里的垃圾一天比一天少。
一、主要做法
巡河靠人。一是聚焦巡查建好台账。每一段都有人走。二是聚焦保洁建好队伍。船不够就借。
治水靠制。一是压紧岗位责任，擦亮服务招牌。当天转办。二是压紧汛期责任，擦亮值守招牌。通宵亮灯。
二、下一步打算
接着把支流管起来。
"""


def test_an_item_that_is_one_long_sentence_is_written_again_as_one(tmp_path: Path) -> None:
    long = "，河长每周走一遍、段长每天走一遍、护河员早晚各走一遍，沿岸的树有人浇草有人割垃圾有人捡。"
    text = TWO_COUNTS.replace("聚焦巡查建好台账。", f"聚焦巡查建好台账{long}")
    (one,) = skeletons_of(tmp_path, text, support=1)
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(parse(unparse(one), "试"), unfill(one, article).answers).articles
    assert plain_text(again) == plain_text(article)


SENTENCES = """农田建设工作汇报
全镇耕地块块都修，修一块成一块。
一、主要做法
1.人多的村先修；
2.坡陡的地不修；
3.修过的地回头看。
二、下一步打算
（一）再查一遍。书记镇长各包一片，天天到田头看，看完当天碰头，谁家的事谁来办。
（二）再修一片。修好一片交给一片的人管，沟渠不堵，道路不断，管得好的年底有奖。
"""


OTHERS = """渡口管理工作汇报
四个渡口没有出过险情，来往的人都放心。
一、主要做法
1.每条船按座位载客；
2.风大挂红旗停航；
3.上船以前数人头。
二、下一步打算
（一）修好候船亭。请镇上的木匠照老样子做，顶上盖瓦，三面有凳，开春以前做成。
（二）装上大喇叭。一个渡口装一只，停航的消息早晚各播一遍，住在山里也听得见。
"""


@pytest.mark.parametrize("reports", [(SENTENCES,), (SENTENCES, OTHERS)])
def test_items_that_are_sentences_on_lines_of_their_own_have_no_place_for_text(
    reports: tuple[str, ...], tmp_path: Path
) -> None:
    (one,) = skeletons_of(tmp_path, *reports, support=len(reports))
    (items,), (headed,) = (node.children for node in one.sections)
    assert (items.body, items.repeat is not None) == ((), True)
    assert headed.body


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TWO_COUNTS, id="inside paragraphs"),
        pytest.param(
            TWO_COUNTS.replace("一是", "\n一是").replace("二是", "\n二是").replace("\n\n", "\n"), id="on lines"
        ),
        pytest.param(TWO_COUNTS.replace("一、主要做法\n", "").partition("二、下一步")[0], id="on top"),
    ],
)
def test_a_list_whose_count_begins_anew_is_a_list_of_its_own(text: str, tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, text, support=1)
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(parse(unparse(one), "试"), unfill(one, article).answers).articles
    assert plain_text(again) == plain_text(article)
    lists = one.sections if len(one.sections) > 1 and not one.sections[0].role else one.sections[0].children
    first, bridge = lists
    assert first.heading.startswith("聚焦{{")
    assert (bridge.heading, bridge.body) == ("", ())
    assert bridge.children[0].heading.startswith("压紧{{")


def test_items_that_all_have_the_first_number_are_one_list(tmp_path: Path) -> None:
    ways = "1.聚焦巡查建好台账。\n1.聚焦保洁建好队伍。\n1.聚焦清漂建好码头。\n"
    text = f"河湖管护工作经验材料\n河湖管护有了起色。\n一、主要做法\n{ways}二、下一步打算\n接着把支流管起来。\n"
    (one,) = skeletons_of(tmp_path, text, support=1)
    (items,) = one.sections[0].children
    assert items.heading.startswith("聚焦{{")
    assert items.repeat is not None
    assert items.repeat.default == 3


MIXED = """河湖管护工作经验材料
两年来，河湖管护有了起色，河里的垃圾一天比一天少。
一、压实管护责任
一是河长走河。每周走一遍。二是段长走段。每天走一遍。
二、压实清漂责任
（一）添船。新添两条清漂船。
（二）添人。新招四名清漂工。
三、压实护岸责任
林子沿着岸种，苗子从自家苗圃里出，村村有人看着。
"""


def test_one_report_keeps_the_items_of_each_section_in_their_own_style(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, MIXED, support=1)
    assert [node.heading.partition("{")[0] for node in one.sections] == ["压实"] * 3
    assert [{child.scheme for child in node.children} for node in one.sections] == [{"一是"}, {"（一）"}, set()]
    names = [slot.name for node in one.sections for slot in node.slots]
    assert len(names) == len(set(names))


MIXED_BELOW = """河湖管护工作经验材料
两年来，河湖管护有了起色，河里的垃圾一天比一天少。
一、压实管护责任
（一）聚焦巡河建好台账
一是河长走河。每周走一遍。
二是段长走段。每天走一遍。
（二）聚焦护岸建好制度
岸上的树有人浇，岸边的草有人割。
二、压实清漂责任
（一）聚焦船只建好清单
1.添船。新添两条清漂船。
2.修船。旧船补了又下水。
（二）聚焦人手建好队伍
清漂工按天排班，雨天照样出船。
"""


def test_items_under_one_heading_alone_are_not_written_under_the_others(tmp_path: Path) -> None:
    text = MIXED_BELOW.replace("1.添船。新添两条清漂船。\n2.修船。旧船补了又下水。\n", "添船两条。\n")
    text = text.replace("河长走河", "添船").replace("段长走段", "请老渔民带路")
    (one,) = skeletons_of(tmp_path, text, support=1)
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(parse(unparse(one), "试"), unfill(one, article).answers).articles
    said = [line for line in plain_text(again).splitlines() if not line.startswith("【待填")]
    assert said == plain_text(article).splitlines()


def test_one_report_keeps_the_style_of_items_two_levels_below_too(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, MIXED_BELOW, support=1)
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(parse(unparse(one), "试"), unfill(one, article).answers).articles
    assert plain_text(again) == plain_text(article)


LABELLED = """河湖管护工作经验材料
两年来，河湖管护有了起色，河里的垃圾一天比一天少。
做法一：把责任扛起来
河长每周走一遍，段长每天走一遍，走过的路都记在本上。
做法二：把垃圾捞起来
捞上来的垃圾当天运走，堆过垃圾的岸边种上了柳树。
做法三：把林子护起来
林子沿着岸种，苗子从自家苗圃里出，村村有人看着。
"""


def test_there_is_room_for_as_many_items_as_any_report_has_however_it_numbers_them(tmp_path: Path) -> None:
    steps = "查设备", "查台账", "查人员", "查预案", "查物资", "查记录"
    texts = [report(f"{work}工作经验材料", f"{work}工作有了新的起色。", items(work, steps[:2])) for work in WORKS[:3]]
    (few,) = skeletons_of(tmp_path, *texts)
    first, second = items("环卫", steps)
    numbered = "\n".join(f"{number}.{step}。" for number, step in enumerate(steps, 1))
    other = report("环卫工作经验材料", "环卫工作有了新的起色。", {first: ["查设备", "查台账"]})
    other += f"二、{second}\n{numbered}\n"
    (more,) = skeletons_of(tmp_path, *texts, other)
    before, after = (one.sections[0].children[0] for one in (few, more))
    assert before.scheme == after.scheme == "一是"
    assert before.repeat is not None
    assert after.repeat is not None
    assert before.repeat.max < len(steps) <= after.repeat.max


def items(work: str, steps: Sequence[str]) -> dict[str, list[str]]:
    return {heading: [f"{work}{step}" for step in steps] for heading in sections(work)}


def test_headings_with_a_label_of_their_own_keep_it(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, LABELLED, support=1)
    assert [node.scheme for node in one.sections] == ["做法一："]
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(parse(unparse(one), "试"), unfill(one, article).answers).articles
    assert plain_text(again).splitlines()[2] == "做法一：把责任扛起来"
    assert plain_text(again).splitlines()[6] == "做法三：把林子护起来"


def test_what_is_asked_under_an_item_is_what_its_section_is_for(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, SUMMARY, support=1)
    asked = [node.children[0].slots[-1].ask for node in one.sections]
    assert len(set(asked)) == 3
    assert "原因" in asked[1]
