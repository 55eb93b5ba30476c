"""The door to YAML: plain data in and out, faults with their line, nothing unfolded or run."""

import re
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors.library import YamlBroken
from drafter.yamltext import MAX_DEPTH, dump, line_of, load, load_texts


def test_plain_data_is_loaded_with_its_lines() -> None:
    data = load("名: 甲\n表:\n  - 一\n  - {b: 2}\n", "a.yaml")
    assert data == {"名": "甲", "表": ["一", {"b": 2}]}
    assert (line_of(data, "表"), line_of(data["表"], 1), line_of(data["表"][1])) == (2, 4, 4)
    assert line_of("文", "x") == line_of(None) == 1


def test_scalars_stay_as_typed_where_texts_are_asked_for() -> None:
    data = load_texts("a: 0.10\nb: 2026-03-12\nc: 否\nd: no\ne: 1_000\nf: ~\ng:\nh: 007\n", "a.yaml")
    assert [str(value or "") for value in data.values()] == ["0.10", "2026-03-12", "否", "no", "1_000", "~", "", "007"]


def test_comments_and_quotes_stay_when_a_file_is_rewritten() -> None:
    text = '# 说明\n名: 甲 # 旁注\n引: "乙"\n'
    data = load(text, "a.yaml")
    data["名"] = "丙"
    assert dump(data) == text.replace("甲", "丙")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a: 1\nb: [1, 2\n", 2, "括号"),
        ("a: 1\n\tb: 2\n", 2, "制表符"),
        ("a: b: c\n", 1, "冒号"),
        ("a: 1\na: 2\n", 2, "“a”写了两次"),
        ("b: 2\na: 'x\n", 2, "引号"),
        ("x: 1\ny: *a\n", 2, "引用"),
        ("x: 1\ny: &a 1\n", 2, "&标记"),
        ("? [{a: 1}]\n: b\n", 1, "列表作名称"),
        ("a: 1\n  b: 2\n", 2, ""),
        ("a: \x00\n", 1, ""),
        ("a: 1\n---\nb: 2\n", 2, ""),
        ("a: 1\nb:  # 旁注\n  乙\n\nc: 1\n", 2, "注释"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(YamlBroken, match=f"a.yaml 第 {line} 行.*{reason}") as caught:
        load(text, "a.yaml")
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("单位：某局\n年度: 2026\n", 1),
        ("单位: 某局\n年度: 2026\n遵循：因地制宜\n", 3),
        ("单位: 某局\n年度：2026\n遵循：因地制宜\n", 2),
        ("# 说明：照着填\n\n单位：某局\n年度：2026\n", 3),
        ("单位：\n年度: 2026\n", 1),
        ("工作：\n  - 名目: 学习\n", 1),
        ("工作:\n  - 名目：学习\n    次数: 3\n", 2),
        ("工作:\n  - 名目: 学习\n    次数：3\n  - 名目: 整改\n", 3),
        ("单位：某局\n年度: 2026\n工作:\n\t- 名目: 学习\n", 1),
    ],
)
def test_a_wide_colon_in_the_place_of_yamls_is_told_with_its_own_line(text: str, line: int) -> None:
    with pytest.raises(YamlBroken, match=f"a.yaml 第 {line} 行.*中文冒号“：”，请改成英文冒号加空格"):
        load_texts(text, "a.yaml")


FAULTS = Path(__file__).with_name("yaml_faults.txt").read_text("utf-8").split("\n\n", 1)[1].split("====\n")


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case.partition("\n")[0][:16])
@pytest.mark.parametrize("look", [load, load_texts])
def test_what_hands_get_wrong_is_named_with_its_line(case: str, look: Callable[[str, str], object]) -> None:
    reason, _, marked = case.partition("\n")
    number = next(at for at, line in enumerate(marked.split("\n"), 1) if line.endswith("⇐"))
    with pytest.raises(YamlBroken) as caught:
        look(re.sub(" *⇐", "", marked), "a.yaml")
    assert caught.value.message == f"a.yaml 第 {number} 行写得不对：{reason}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("打算: |\n  下一步：再接再厉\n坏行\n年度: 2026\n", 3),
        ("打算: 下一步：再接再厉\n  一是：抓好学习\n  年度: 2026\n", 3),
        ("打算: '下一步：再接再厉\n年度: 2026\n", 1),
        ("打算: 下一步：再接再厉\n\t年度: 2026\n", 2),
        ("打算: 下一步：再接再厉\n表: [一：二\n", 2),
        ("名: 甲\n乙：丙: 丁\n  戊: 己\n", 3),
    ],
)
def test_a_wide_colon_within_a_text_is_blamed_for_no_other_fault(text: str, line: int) -> None:
    with pytest.raises(YamlBroken, match=f"第 {line} 行") as caught:
        load_texts(text, "a.yaml")
    assert "中文冒号" not in caught.value.message


@pytest.mark.parametrize("text", ["打算: 下一步：再接再厉\n", "- 一是：学习\n- 二是：整改\n", "# 说明：无\n再接再厉\n"])
def test_a_wide_colon_within_a_text_is_no_fault(text: str) -> None:
    assert load_texts(text, "a.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "a: !!python/object/apply:os.system ['true']",
        "a: !!python/name:os.system",
        "!!python/module:os",
        "a: !eigen {b: 1}",
    ],
)
def test_tags_build_no_objects(text: str) -> None:
    try:
        data = load(text, "a.yaml")
    except YamlBroken:
        return
    assert isinstance(data, dict | str) or data is None or "ruamel" in type(data).__module__


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    start = time.process_time()
    with pytest.raises(YamlBroken, match="不支持"):
        load("a0: &a0 x\n" + levels, "a.yaml")
    assert time.process_time() - start < 1


@pytest.mark.parametrize("text", ["[" * 5000 + "]" * 5000, "- " * 5000 + "x", "{a: " * 3000 + "1" + "}" * 3000])
def test_deep_nesting_is_refused(text: str) -> None:
    with pytest.raises(YamlBroken, match=f"{MAX_DEPTH} 层"):
        load(text, "a.yaml")


def test_a_file_beyond_measure_is_refused() -> None:
    with pytest.raises(YamlBroken, match="不像是"):
        load("a" * 4_000_001, "a.yaml")


MARKS = "甲a1:#-'\"{}[]&*!|>%@` \n\t,？~"
keys = st.text(st.sampled_from("甲乙a1:# "), min_size=1, max_size=4)
scalars = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(st.sampled_from(MARKS), max_size=12)
plain = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)


@given(plain)
def test_what_is_dumped_is_loaded_again(data: object) -> None:
    assert load(dump({"x": data}), "a.yaml") == {"x": data}


@given(st.text(st.sampled_from(MARKS), max_size=60) | st.text(max_size=40))
def test_any_text_is_data_or_broken(text: str) -> None:
    for look in (load, load_texts):
        with suppress(YamlBroken):
            look(text, "a.yaml")
