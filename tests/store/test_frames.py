"""Frames are kept, found by a word, and the shipped ones are sound."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.app.phrases import phrases_for, starters_for
from drafter.errors.library import FramesBroken
from drafter.facts import find_facts
from drafter.mining.compared import normal
from drafter.store.frames import KnownFrame, KnownStarter, add_frames, known_frames, known_starters, save_frames

OWN = KnownFrame("拧紧{1}链条", ("拧紧责任链条", "拧紧监管链条"), 7)


def test_what_is_saved_is_known_before_the_shipped_ones(home: Path) -> None:
    shipped = known_frames()
    save_frames([OWN])
    assert known_frames() == (OWN, *shipped)


def test_frames_of_a_single_report_come_after_those_of_the_library(home: Path) -> None:
    save_frames([OWN], [KnownStarter("先后开展{活动}", ("做法",), 9)])
    again, new = replace(OWN, articles=1), KnownFrame("守好{1}底线", (), 1)
    add_frames([new, again], [KnownStarter("在{单位}的指导下", ("开头",), 1)])
    assert known_frames()[:2] == (OWN, new)
    assert [one.pattern for one in known_starters()][:2] == ["先后开展{活动}", "在{单位}的指导下"]


def test_a_word_finds_frames_by_wording_and_by_headings(home: Path) -> None:
    save_frames([OWN])
    assert OWN in phrases_for("链条")
    assert OWN in phrases_for("监管")
    assert all("作风" in frame.pattern + "".join(frame.headings) for frame in phrases_for("作风"))
    assert phrases_for("作风")


def test_a_broken_file_is_named(home: Path) -> None:
    path = save_frames([OWN])
    path.write_text(json.dumps({"drafter-frames": 1, "frames": 3}), "utf-8")
    with pytest.raises(FramesBroken):
        known_frames()


def test_at_least_sixty_frames_are_shipped(home: Path) -> None:
    assert len(known_frames()) >= 60


@pytest.mark.parametrize("frame", known_frames(), ids=lambda frame: frame.pattern)
def test_the_headings_of_a_shipped_frame_follow_it(frame: KnownFrame) -> None:
    slots = re.compile(r"\\{\d\\}")
    pattern = re.compile(slots.sub("(.+)", re.escape(normal(frame.pattern))) + r"\Z")
    assert len(frame.headings) >= 3
    assert [heading for heading in frame.headings if not pattern.match(normal(heading))] == []


def test_starters_are_kept_and_found_by_word_and_by_section(home: Path) -> None:
    begun = KnownStarter("先后开展{活动}{次数}次，…", ("做法", "打算"), 9)
    save_frames([OWN], [begun])
    assert known_starters()[0] == begun
    assert begun in starters_for("开展")
    assert begun in starters_for("打算")
    assert known_frames()[0] == OWN


def test_a_file_of_before_there_were_starters_is_read(home: Path) -> None:
    path = save_frames([OWN])
    row = {"pattern": OWN.pattern, "headings": list(OWN.headings), "articles": 7}
    path.write_text(json.dumps({"drafter-frames": 1, "frames": [row]}), "utf-8")
    assert known_frames()[0] == OWN


def test_each_kind_of_section_has_shipped_starters(home: Path) -> None:
    roles = {role for starter in known_starters() for role in starter.roles}
    assert roles >= {"开头", "做法", "成效", "不足", "打算", "步骤", "要求", "保障", "结尾"}
    assert len(known_starters()) >= 60


@pytest.mark.parametrize("starter", known_starters(), ids=lambda starter: starter.pattern)
def test_a_shipped_starter_has_slots_and_holds_no_fact(starter: KnownStarter) -> None:
    pieces = re.split(r"\{[^{}]+\}", starter.pattern)
    assert len(pieces) > 1
    assert not [piece for piece in pieces if find_facts(piece) or "{" in piece or "}" in piece]
