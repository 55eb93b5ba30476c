"""No frame hands a fact on."""

import re
from pathlib import Path

import pytest

from drafter.app.mining import mine
from drafter.facts import find_facts
from drafter.mining.frames.factless import factless
from drafter.mining.siblings.grouped import found_in
from drafter.mining.siblings.pattern import Pattern
from tests.mining.patterns import pattern_of


@pytest.mark.parametrize(
    ("pattern", "places", "wanted"),
    [
        ("推进{1}2023年行动", (), "推进{1}行动"),
        ("抓好32座水库{1}，守住{2}", (), "抓好{1}水库{2}，守住{3}"),
        ("{1}2023年", (), "{1}"),
        ("擦亮青禾{1}品牌", ("青禾",), "擦亮{1}品牌"),
        ("加强{1}建设，打造{2}机关", ("青禾",), "加强{1}建设，打造{2}机关"),
    ],
)
def test_facts_in_wording_become_slots(pattern: str, places: tuple[str, ...], wanted: str) -> None:
    assert factless(pattern_of(pattern), places).text() == wanted


def test_no_frame_of_the_sample_reports_holds_a_fact(shared: Path) -> None:
    frames = mine([Path(__file__).parents[3] / "seeds", shared / "seeds"], processes=1).frames
    assert len(frames) > 50
    for frame in frames:
        assert not [part for part in literals(frame.pattern) if find_facts(part)], frame.pattern.text()


def test_a_frame_of_one_report_does_not_name_its_town(tmp_path: Path) -> None:
    lines = [
        f"{number}、擦亮青禾{name}名片，让群众得实惠"
        for number, name in zip("一二三", ("水利", "文旅", "数字"), strict=True)
    ]
    body = "围绕这项工作，镇村两级一起出力，群众看得见变化，干部有了劲头。"
    (tmp_path / "a.txt").write_text("青禾县工作汇报\n" + "".join(f"{line}\n{body}\n" for line in lines), "utf-8")
    (frame,) = mine([tmp_path], processes=1).frames
    assert frame.pattern.text() == "擦亮{1}名片，让群众得实惠"


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (("许文庚听取了汇报", "许文庚指出要抓早抓小", "许文庚看望了一线职工", "许文庚察看了河道"), None),
        (
            (
                "许文庚指出学习要抓早，巡查要抓小",
                "许文庚还要求培训要抓早，整改要抓小",
                "许文庚对河道要抓早，渠道要抓小",
            ),
            "{1}要抓早，{2}要抓小",
        ),
        (("高效办成一件事", "高效服务一方人", "许文庚指出要抓早抓小", "高效兜牢一条线"), "高效{1}一{2}"),
        (("许可事项更少", "许可环节更短", "许可流程更顺"), "许可{1}更{2}"),
    ],
)
def test_the_one_who_speaks_is_no_wording(texts: tuple[str, ...], wanted: str | None) -> None:
    found = found_in(texts, runs_on=False)
    assert (found.pattern.text() if found else None) == wanted


def literals(pattern: Pattern) -> list[str]:
    return re.split(r"\{\d+\}", pattern.text())
