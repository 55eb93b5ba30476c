"""Which patterns of a library are frames: those that are more than chance, however large the library is."""

import random

from drafter.mining.library import mined, surveyed
from drafter.outline import outline
from drafter.readers import lines_of

VERBS = ["推进", "落实", "完善", "开展", "组织", "建立", "整改", "核查", "调度", "督办", "培训", "走访"]
OBJECTS = [
    "责任清单",
    "任务台账",
    "服务网点",
    "管理平台",
    "考核办法",
    "监测设备",
    "办事指南",
    "回访机制",
    "志愿队伍",
    "操作规程",
]
AIMS = ["过硬", "一流", "满意", "清廉", "高效", "有序", "温暖", "精干"]
PARTS = ["队伍", "阵地", "平台", "机制", "品牌", "窗口", "防线", "样板"]
TOWNS = ["云岭", "青溪", "临江", "石桥", "松湾", "梅山", "白沙", "柳河"]
NUMERALS = "一二三四五六"


def frames(reports: list[str]) -> dict[str, int]:
    """Each frame with the number of articles that use it."""
    files = [(text, f"{number:04d}.txt") for number, text in enumerate(reports)]
    found = mined([surveyed(outline(lines_of(text.encode(), name), name)) for text, name in files])
    return {frame.pattern.text(): frame.articles for frame in found.frames if frame.level == 1}


def report(dice: random.Random, headings: list[str], items: list[str]) -> str:
    """A report with these headings, and items inside its last paragraph."""
    lines = [f"{dice.choice(TOWNS)}镇工作情况汇报"]
    for number, heading in enumerate(headings):
        lines += [f"{NUMERALS[number]}、{heading}", "".join(said(dice) for _ in range(8))]
    listed = "".join(f"{NUMERALS[number]}是{item}。{said(dice)}" for number, item in enumerate(items))
    return "\n".join([*lines, listed]) + "\n"


def said(dice: random.Random) -> str:
    """A sentence that hardly any other report has."""
    one, other = dice.sample(OBJECTS, 2)
    return f"{dice.choice(TOWNS)}村把{one}同{other}一并{dice.choice(VERBS)}、{dice.choice(AIMS)}{dice.choice(PARTS)}。"


def test_words_that_items_have_everywhere_are_no_frame_where_three_of_them_meet() -> None:
    dice = random.Random(4)
    reports = []
    for _ in range(400):
        heads = [f"坚持{dice.choice(TOWNS)}经验，打造{dice.choice(AIMS)}{dice.choice(PARTS)}" for _ in range(3)]
        reports.append(report(dice, heads, [dice.choice(VERBS) + dice.choice(OBJECTS) for _ in range(3)]))
    found = frames(reports)
    assert found["坚持{1}经验，打造{2}"] == 400
    assert not [pattern for pattern in found if "，" not in pattern]


def test_the_same_words_are_a_frame_where_few_others_have_them() -> None:
    dice = random.Random(4)
    reports = []
    for number in range(60):
        items = [f"调度{thing}" for thing in dice.sample(OBJECTS, 3)]
        others = [f"{dice.choice(VERBS[:8])}{thing}" for thing in dice.sample(OBJECTS, 3)]
        heads = [f"坚持{dice.choice(TOWNS)}经验，打造{dice.choice(AIMS)}{dice.choice(PARTS)}" for _ in range(3)]
        reports.append(report(dice, heads, items if number % 4 == 0 else others))
    assert frames(reports)["调度{1}"] == 15


def test_a_common_frame_is_no_mixture_of_those_that_chance_makes_of_it() -> None:
    dice = random.Random(5)
    reports = [
        report(
            dice, [f"聚焦{dice.choice(OBJECTS)}，打造{dice.choice(AIMS)}的{dice.choice(PARTS)}" for _ in range(3)], []
        )
        for _ in range(900)
    ]
    found = frames(reports)
    assert found["聚焦{1}，打造{2}的{3}"] == 900
    assert len(found) == 1
