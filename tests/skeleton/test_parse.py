"""Skeleton files: what is read, what is written back, and where a fault lies."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors.library import SkeletonInvalid, YamlBroken
from drafter.skeleton.model import KINDS, Node, Provenance, Repeat, Skeleton, Slot
from drafter.skeleton.parse import parse
from drafter.skeleton.scopes import scope_of
from drafter.skeleton.unparse import unparse
from drafter.zh.ordinals import SCHEMES
from tests.skeletons import SHORT

marks = st.text(st.sampled_from("甲乙a1：:#-'\"[]&*!|>%@`，。？~ \n"), max_size=10)
line = marks.map(lambda text: text.replace("\n", ""))
texts = st.lists(marks.filter(bool), max_size=3).map(tuple)
numbers = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: (min(pair), max(pair)))
slots = st.builds(
    Slot,
    name=st.sampled_from(["单位", "日期", "a_1"]),
    ask=marks,
    kind=st.sampled_from([kind for kind in KINDS if kind != "choice"]),
    required=st.booleans(),
    default=marks,
    examples=texts,
    choices=texts,
    length=st.none() | numbers,
    parallel=st.booleans(),
    columns=texts,
    help=marks,
)
slot_lists = st.lists(slots, max_size=2, unique_by=lambda slot: slot.name).map(tuple)
repeats = st.builds(
    lambda ask, low, extra: Repeat("项", ask, low, low + extra, low + extra // 2),
    marks,
    st.integers(0, 9),
    st.integers(0, 9),
)


def nodes(depth: int) -> st.SearchStrategy[tuple[Node, ...]]:
    if not depth:
        return st.just(())
    node = st.builds(
        Node,
        heading=marks,
        scheme=st.sampled_from(list(SCHEMES)),
        layout=st.sampled_from(("line", "runin", "inline")),
        body=texts,
        starters=texts,
        variants=texts,
        role=marks,
        when=st.sampled_from(["", "单位", "单位 == '甲'"]),
        repeat=st.none() | repeats,
        slots=slot_lists,
        children=nodes(depth - 1),
    )
    return st.lists(node, max_size=2).map(tuple)


skeletons = st.builds(
    Skeleton,
    name=marks.map(lambda text: f"名{text}称"),
    kind=marks,
    about=marks,
    masthead=texts,
    title=marks,
    subtitle=marks,
    byline=texts,
    salutation=marks,
    preamble=texts,
    sections=nodes(2),
    closing=texts,
    signature=texts,
    imprint=texts,
    onward=st.lists(st.sampled_from([scheme for scheme in SCHEMES if scheme]), max_size=2).map(tuple),
    slots=slot_lists,
    mined=st.none() | st.builds(Provenance, st.integers(0, 99), st.integers(0, 99), line, texts, line),
)


@given(skeletons)
def test_what_is_written_is_read_back(skeleton: Skeleton) -> None:
    assert parse(unparse(skeleton), "a.yaml") == skeleton


def test_a_file_written_by_hand_is_read() -> None:
    skeleton = parse(SHORT, "a.yaml")
    assert (skeleton.name, skeleton.kind, skeleton.slots[0].required) == ("两项工作", "工作总结", True)
    assert skeleton.sections[0].repeat == Repeat("工作", "写几项工作", 1, 4, 2)
    assert skeleton.sections[0].children[0].layout == "runin"
    assert parse(unparse(skeleton), "a.yaml") == skeleton


def edited(old: str, new: str) -> str:
    assert old in SHORT
    return SHORT.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        (edited("drafter: 1", "drafter: 2"), "drafter: 2", "drafter: 1"),
        (edited("name: 两项工作\n", ""), "", "名称"),
        (edited("name: 两项工作", "name: '  '"), "name:", "名称"),
        (edited("kind: 工作总结", "sort: 工作总结"), "sort:", "不认识“sort”"),
        (edited("kind: 工作总结", "drafter-form: 总结"), "drafter-form:", "这是答案文件，不是骨架文件"),
        (edited("kind: 工作总结", "　kind: 工作总结"), "kind:", "缩进用了全角空格"),
        (edited("ask: 落款日期", "ask：落款日期"), "日期: {ask", "中文冒号"),
        (edited("kind: date", "kind: choice, choices: 一、二、三"), "日期: {ask", "至少两项"),
        (edited("kind: date", "default: '{{ 单位 }}{{ 日期 }}'"), "日期: {ask", "“日期”的 default 又用到它自己"),
        (
            edited("kind: unit, required: true", "default: '{{ 简称 }}局'"),
            "单位: {ask",
            "“单位”和“简称”互相用作 default",
        ),
        (edited('heading: "{{ 举措 }}"', 'heading: "{ 举措 }"'), 'heading: "{ 举措', "只有一层花括号"),
        (edited('heading: "{{ 举措 }}"', 'heading: "｛｛举措｝｝"'), 'heading: "｛｛', "中文花括号"),
        (edited('heading: "{{ 举措 }}"', 'heading: "{{ 举 措 }}"'), 'heading: "{{ 举 措', "没有空格和标点"),
        (edited("    scheme: 一、\n", "    scheme: 一、\n    when: 次数 = 一\n"), "when: 次数", "相等写成 =="),
        (edited("kind: 工作总结", "kind: [a]"), "kind:", "一句话"),
        (edited("kind: date", "kind: 日期"), "日期: {ask", "没有“日期”这一种"),
        (edited("required: true", "required: 是"), "单位: {ask", "true 或 false"),
        (edited("required: true", "required: true, optional: true"), "单位: {ask", "既是必填"),
        (edited("length: [4, 8]", "length: [8, 4]"), "名目: {ask", "最少字数"),
        (edited("length: [4, 8]", "length: [true, 4]"), "名目: {ask", "最少字数"),
        (edited("min: 1, max: 4", "min: 5, max: 4"), "repeat: {as: 工作", "min ≤ default ≤ max"),
        (edited("min: 1, max: 4", "min: -1, max: 4"), "repeat: {as: 工作", "整数"),
        (edited("as: 工作,", "as: 工 作,"), "repeat: {as: 工", "as"),
        (edited("  日期:", "  1日:"), "1日:", "不能作名称"),
        (edited("scheme: 一、", "scheme: 子、"), "scheme: 子、", "没有“子、”这一种"),
        (edited('title: "{{ 单位 }}工作总结"', 'title: "{{ 单位 工作总结"'), "title:", "花括号没有成对"),
        (edited('body: "全年开展{{ 次数 }}次。"', 'body: "全年{% for a in b %}"'), "body:", "语法不对"),
        (edited('heading: "{{ 举措 }}"', 'heading: "{{ 举措.x }}"'), 'heading: "{{ 举措.x', "不能用 Getattr"),
        (edited("preamble:\n", "preamble:\n  - {a: b}\n"), "- {a: b}", "一句话"),
        ("drafter: 1\nname: 甲\nsections: 文\n", "sections:", "每一节前要加 -"),
        ("drafter: 1\nname: 甲\nsections:\n  - heading: 乙\n  - 文\n", "- 文", "每一节"),
        ("drafter: 1\nname: 甲\nsections:\n  - heading: 乙\n    repeat: 三\n", "repeat: 三", "repeat"),
        ("drafter: 1\nname: 甲\nslots:\n  单位: {}\n  日期: 文\n", "日期:", "“日期”"),
        (SHORT + "mined: {articles: 三}\n", "mined:", "整数"),
        (SHORT + "onward: [子、]\n", "onward:", "接着往下编的序号"),
        (SHORT + "onward: ['']\n", "onward:", "接着往下编的序号"),
        (SHORT + "onward: {1.: 2}\n", "onward:", "每句前加 -"),
        (SHORT + "mined: 三\n", "mined:", ""),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, place: str, reason: str) -> None:
    wanted = next((number for number, line in enumerate(text.split("\n"), 1) if place and place in line), None)
    with pytest.raises(SkeletonInvalid) as caught:
        parse(text, "a.yaml")
    assert reason in caught.value.message
    assert wanted is None or f"第 {wanted} 行" in caught.value.message
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    "text", ["", "文", "- 1\n- 2\n", "null\n", "drafter: 1\n", "{}\n", "drafter: 1\nname: a\nslots: [1]\n"]
)
def test_what_is_no_skeleton_is_told(text: str) -> None:
    with pytest.raises(SkeletonInvalid):
        parse(text, "a.yaml")


@given(st.text(st.sampled_from("drafte: 1\nnm甲-[]{}'\"%#&*!|>"), max_size=60))
def test_any_text_is_a_skeleton_or_a_problem(text: str) -> None:
    for given_text in (text, f"drafter: 1\nname: 甲\n{text}", f"drafter: 1\nname: 甲\nsections:\n{text}"):
        try:
            parse(given_text, "a.yaml")
        except (SkeletonInvalid, YamlBroken) as problem:
            told = problem.message
            if "a.yaml" not in told:
                pytest.fail(told)


def test_names_no_slot_declares_are_slots_of_their_scope() -> None:
    skeleton = parse(SHORT, "a.yaml")
    scope = scope_of(replace(skeleton, slots=()))
    assert [(slot.name, slot.kind) for slot in scope.slots] == [
        ("单位", "text"),
        ("简称", "text"),
        ("打算", "text"),
        ("日期", "date"),
    ]
    inner = scope.inner("工作")
    assert inner is not None
    assert [slot.name for slot in inner[1].slots] == ["名目", "次数"]
    assert inner[1].inner("做法") is not None
    assert scope.inner("没有") is None
    assert scope.slot("没有") is None


def test_the_number_of_turns_and_the_turn_are_no_slots() -> None:
    text = edited('heading: "{{ 名目 }}"', 'heading: "{{ 序号 }}{{ 工作数 }}{{ 单位 }}{{ 名目 }}"')
    inner = scope_of(parse(text, "a.yaml")).inner("工作")
    assert inner is not None
    assert [slot.name for slot in inner[1].slots] == ["名目", "次数"]
