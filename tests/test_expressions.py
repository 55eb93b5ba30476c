"""Texts of skeletons are data: what they can do is little, and what they cost is bounded."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors.library import ExpressionBroken
from drafter.expressions import MAX_RESULT, MAX_TEXT, escape, names, parts, placeholder, render, sole_name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("没有名称", "没有名称"),
        ("{{ 单位 }}工作总结", "甲局工作总结"),
        ("{{单位}}开展{{ 次数 }}次", "甲局开展3次"),
        ("{{ 次数 + 1 }}、{{ 次数 * 2 - 1 }}、{{ 次数 // 2 }}", "4、5、1"),
        ("{{ 单位 ~ '的' ~ 次数 }}", "甲局的3"),
        ("{{ 单位 + '机关' }}", "甲局机关"),
        ("{{ '多' if 次数 > 2 else '少' }}", "多"),
        ("{% if 单位 == '甲局' %}是{% else %}否{% endif %}", "是"),
        ("{{ 空 | default('无', true) }}", "无"),
        ("{{ '有' if 单位 in ['甲局', '乙局'] and not 空 }}", "有"),
        ("{# 注 #}{{ '{{' }}", "{{"),
        ("一{ 二", "一{ 二"),
    ],
)
def test_a_text_is_filled(text: str, shown: str) -> None:
    assert render(text, {"单位": "甲局", "次数": 3, "空": ""}) == shown


HOSTILE = [
    "{{ ().__class__.__bases__[0].__subclasses__() }}",
    "{{ 单位.__class__ }}",
    "{{ 单位['__class__'] }}",
    "{{ 单位 | attr('__class__') }}",
    "{{ self._TemplateReference__context }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ lipsum() }}",
    "{{ range(1000000000) | list }}",
    "{% for a in '0123456789' * 100 %}{% for b in '0123456789' * 100 %}{% endfor %}{% endfor %}",
    "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
    "{% set x = 1 %}",
    "{{ 'a' * 10 ** 9 }}",
    "{{ 'a' * 1000000000 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ 2 ** 100000000 }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '%1000000000d' | format(1) }}",
    "{{ 单位 | center(1000000000) }}",
    "{{ 单位 | replace('甲', '乙' * 1000) }}",
    "{{ 单位 * 1000000000 }}",
    "{{ [1] * 1000000000 }}",
    "{{ (1, 2) + (3, 4) }}",
    "{{ 999999999 * 999999999 * 999999999 * 999999999 }}",
    "{{ 1 / 0 }}",
    "{{ 没有这个名称 }}",
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "{{ " + "not " * 4000 + "1 }}",
    "{{ " + "-" * 5000 + "1 }}",
    "{{ " + "+".join(["1"] * 5000) + " }}",
    "{{ " + "[" * 3000 + "]" * 3000 + " }}",
    "{{ " + "~".join(["单位"] * 300) + " }}",
    "{{ " + "9" * 5000 + " }}",
    "{% if 1 %}" * 500 + "{% endif %}" * 500,
    "x" * MAX_TEXT + "{{ 单位 }}",
    "{{ 单位",
    "{% 单位 %}",
    "{{ }}",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:40])
def test_what_a_skeleton_has_no_use_for_is_refused_at_once(text: str) -> None:
    start = time.process_time()
    with pytest.raises(ExpressionBroken) as caught:
        render(text, {"单位": "甲局"})
    assert time.process_time() - start < 2
    assert len(caught.value.message) < 200


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:40])
def test_asking_for_the_names_of_any_text_ends(text: str) -> None:
    for look in (names, parts):
        with suppress(ExpressionBroken):
            look(text)


def test_a_result_has_a_limit() -> None:
    long = "字" * (MAX_RESULT // 2)
    for text in ("{{ a }}{{ a }}{{ a }}", "{{ a + a + a }}"):
        with pytest.raises(ExpressionBroken, match="超过"):
            render(text, {"a": long})
    with pytest.raises(ExpressionBroken, match="超过"):
        render("{{ a }}", {"a": long * 3})


def test_names_come_in_reading_order_and_once() -> None:
    assert names("{{ 乙 }}{{ 甲 }}{{ 乙 }}{% if 丁 %}{{ 丙 }}{% endif %}") == ("乙", "甲", "丁", "丙")
    assert names("没有") == ()


def test_a_value_is_never_code() -> None:
    assert render("{{ a }}", {"a": "{{ 7 * 7 }}{% raw %}"}) == "{{ 7 * 7 }}{% raw %}"


@given(st.text(st.sampled_from("{}%#'\"\\ \n甲a-+"), max_size=30))
def test_escaped_text_renders_as_it_is(text: str) -> None:
    assert render(escape(text), {}) == text
    assert names(escape(text)) == ()


@given(st.text(st.sampled_from("{}%#'\"\\ \n甲a1.|()[]~+-*"), max_size=40))
def test_any_text_renders_or_is_broken(text: str) -> None:
    for look in (names, parts, lambda given: render(given, {"甲": "x", "a": 1})):
        with suppress(ExpressionBroken):
            look(text)


def test_a_placeholder_is_read_back_as_the_name_it_stands_for() -> None:
    assert sole_name(placeholder("单位")) == "单位"
    assert sole_name(" {{单位}} ") == "单位"
    assert sole_name("{{ 单位 }}的做法") == ""
    assert sole_name("{{ 单位 }}{{ 年度 }}") == ""


def test_a_text_without_places_is_one_piece_or_none() -> None:
    assert [(part.literal, part.name) for part in parts("工作总结")] == [("工作总结", "")]
    assert parts("") == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{% if 季度 = '一' %}甲{% endif %}", "相等写成 =="),
        ("{{ 单位 }}和{{ 简称", "花括号没有成对"),
        ("{{ 本 单位 }}", "当中没有空格和标点"),
        ("{{ 单位 + }}", "语法不对"),
    ],
)
def test_the_likely_slip_is_named(text: str, told: str) -> None:
    with pytest.raises(ExpressionBroken, match=told):
        names(text)
