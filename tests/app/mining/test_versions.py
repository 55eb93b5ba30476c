"""A survey that another program made is made anew."""

import re
from pathlib import Path

import drafter
from drafter.app.mining.versions import ROOMS

BESIDE = {"errors", "files", "settings", "yamltext"}
"""Rooms that those which make surveys import, and that decide nothing of what is found."""


def test_every_room_whose_code_makes_surveys_is_known() -> None:
    package = Path(drafter.__file__).parent
    makers = [package / room for room in ROOMS]
    files = [file for room in makers for file in (room.rglob("*.py") if room.is_dir() else [room.with_suffix(".py")])]
    used = {room for file in files for room in re.findall(r"from drafter\.(\w+)", file.read_text("utf-8"))}
    assert used - BESIDE - {"store"} <= set(ROOMS)
    assert used >= BESIDE
