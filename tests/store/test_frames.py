"""Frames are kept, found by a word, and the shipped ones are sound."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.app.phrases import wording_for
from drafter.errors.library import FramesBroken
from drafter.errors.reading import FileUnreadable
from drafter.facts import find_facts
from drafter.mining.siblings.compared import normal
from drafter.store.frames import (
    KnownFrame,
    KnownStarter,
    KnownWording,
    add_wording,
    known_wording,
    own_wording,
    save_wording,
    shipped_wording,
)

OWN = KnownFrame("拧紧{1}链条", ("拧紧责任链条", "拧紧监管链条"), 7)


def test_what_is_saved_is_known_before_the_shipped_ones(home: Path) -> None:
    shipped = known_wording().frames
    save_wording(KnownWording((OWN,)))
    assert known_wording().frames == (OWN, *shipped)


def test_frames_of_a_single_report_come_after_those_of_the_library(home: Path) -> None:
    save_wording(KnownWording((OWN,), (KnownStarter("先后开展{活动}", ("做法",), 9),)))
    again, new = replace(OWN, articles=1), KnownFrame("守好{1}底线", (), 1)
    add_wording(KnownWording((new, again), (KnownStarter("在{单位}的指导下", ("开头",), 1),)))
    assert known_wording().frames[:2] == (OWN, new)
    assert [frame.pattern for frame in known_wording().frames].count(OWN.pattern) == 1
    assert [one.pattern for one in known_wording().starters][:2] == ["先后开展{活动}", "在{单位}的指导下"]


def test_what_several_programs_add_at_once_is_all_kept(home: Path) -> None:
    frames = [KnownFrame(f"守好第{{1}}道{mark}底线", ()) for mark in "甲乙丙丁戊己庚辛"]
    with ThreadPoolExecutor(len(frames)) as programs:
        list(programs.map(lambda frame: add_wording(KnownWording((frame,))), frames))
    assert {*known_wording().frames} >= {*frames}


def test_a_word_finds_frames_by_wording_and_by_headings(home: Path) -> None:
    save_wording(KnownWording((OWN,)))
    assert OWN in wording_for("链条").frames
    assert OWN in wording_for("监管").frames
    assert all("作风" in frame.pattern + "".join(frame.headings) for frame in wording_for("作风").frames)
    assert wording_for("作风").frames


def test_a_broken_file_is_named(home: Path) -> None:
    path = save_wording(KnownWording((OWN,)))
    path.write_text(json.dumps({"drafter-frames": 1, "frames": 3}), "utf-8")
    with pytest.raises(FramesBroken):
        known_wording()


def test_at_least_sixty_frames_are_shipped() -> None:
    assert len(shipped_wording().frames) >= 60


@pytest.mark.parametrize("frame", shipped_wording().frames, ids=lambda frame: frame.pattern)
def test_the_headings_of_a_shipped_frame_follow_it(frame: KnownFrame) -> None:
    slots = re.compile(r"\\{\d\\}")
    pattern = re.compile(slots.sub("(.+)", re.escape(normal(frame.pattern))) + r"\Z")
    assert len(frame.headings) >= 3
    assert [heading for heading in frame.headings if not pattern.match(normal(heading))] == []


def test_starters_are_kept_and_found_by_word_and_by_section(home: Path) -> None:
    begun = KnownStarter("先后开展{活动}{次数}次，…", ("做法", "打算"), 9)
    save_wording(KnownWording((OWN,), (begun,)))
    assert known_wording().starters[0] == begun
    assert begun in wording_for("开展").starters
    assert begun in wording_for("打算").starters
    assert known_wording().frames[0] == OWN


def test_a_file_of_before_there_were_starters_is_read(home: Path) -> None:
    path = save_wording(KnownWording((OWN,)))
    row = {"pattern": OWN.pattern, "headings": list(OWN.headings), "articles": 7}
    path.write_text(json.dumps({"drafter-frames": 1, "frames": [row]}), "utf-8")
    assert known_wording().frames[0] == OWN


def test_each_kind_of_section_has_shipped_starters() -> None:
    roles = {role for starter in shipped_wording().starters for role in starter.roles}
    assert roles >= {"开头", "做法", "成效", "不足", "打算", "步骤", "要求", "保障", "结尾"}
    assert len(shipped_wording().starters) >= 60


@pytest.mark.parametrize("starter", shipped_wording().starters, ids=lambda starter: starter.pattern)
def test_a_shipped_starter_has_slots_and_holds_no_fact(starter: KnownStarter) -> None:
    pieces = re.split(r"\{[^{}]+\}", starter.pattern)
    assert len(pieces) > 1
    assert not [piece for piece in pieces if find_facts(piece) or "{" in piece or "}" in piece]


def test_a_file_of_a_later_version_is_not_taken_for_one_of_this(home: Path) -> None:
    path = save_wording(KnownWording((OWN,)))
    path.write_text(path.read_text("utf-8").replace('"drafter-frames": 2', '"drafter-frames": 3'), "utf-8")
    with pytest.raises(FramesBroken):
        own_wording()


def test_a_folder_in_its_place_is_not_called_broken(home: Path) -> None:
    (home / "data" / "frames.json").mkdir(parents=True)
    with pytest.raises(FileUnreadable):
        own_wording()
