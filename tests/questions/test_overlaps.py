"""Words around a place that an answer says again stand once; what only looks alike stays."""

import pytest

from drafter.questions.overlaps import said_once


@pytest.mark.parametrize(
    ("text", "answer", "kept"),
    [
        ("{{ 事 }}工作情况汇报", "安全生产工作", "安全生产"),
        ("关于{{ 事 }}的问题", "关于责任落实不到位的问题", "责任落实不到位"),
        ("关于{{ 事 }}的问题", "责任落实不到位的问题", "责任落实不到位"),
        ("关于{{ 事 }}反馈问题整改情况的报告", "专项督查反馈问题", "专项督查"),
        ("在{{ 事 }}上的讲话", "在全县安全生产工作会议上的讲话", "全县安全生产工作会议"),
        ("{{ 事 }}实施方案", "燃气安全整治实施方案", "燃气安全整治"),
        ("{{ 事 }}阶段（{{ 起止 }}）", "动员部署阶段", "动员部署"),
        ("整改措施：{{ 事 }}", "整改措施：建立台账，逐条销号", "建立台账，逐条销号"),
        ("这次会议的主要任务是：{{ 事 }}", "这次会议的主要任务是总结上半年工作", "总结上半年工作"),
        ("一是突出{{ 事 }}，{{ 目标 }}", "突出问题导向", "问题导向"),
    ],
)
def test_words_typed_along_stand_once(text: str, answer: str, kept: str) -> None:
    assert said_once(text, {"事": answer, "目标": "抓好整改"}) == {"事": kept}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("{{ 事 }}工作情况汇报", "安全生产"),
        ("{{ 事 }}工作情况汇报", "工作"),
        ("在{{ 事 }}上作表率", "在岗在位"),
        ("县委高度重视教育，{{ 事 }}", "教育局牵头落实"),
        ("以{{ 事 }}为抓手", "以案促改"),
        ("{{ 事 }}，下一步", "改进下一步，"),
        ("为{{ 事 }}，{{ 事 }}工作", "做好民生工作"),
        ("{{ 事 }}次", "12次"),
        ("{{ 事 }}", "关于责任落实的问题"),
    ],
)
def test_what_only_looks_alike_stays(text: str, answer: str) -> None:
    assert said_once(text, {"事": answer}) == {}


def test_a_place_that_is_worked_out_and_one_without_an_answer_stay() -> None:
    assert said_once("{{ 数 + 1 }}项工作，{{ 事 }}工作", {"数": 3}) == {}
