"""The README names every command, shows none that is not there, and its hand-written skeleton is sound."""

import re
from pathlib import Path

from drafter.answers.model import Answers
from drafter.cli.table import COMMANDS
from drafter.filling import fill
from drafter.skeleton.parse import parse

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")


def test_every_command_is_named() -> None:
    table = README[README.index("## 命令") : README.index("## 怎样提炼")]
    assert [command.name for command in COMMANDS if not re.search(rf"\b{command.name}\b", table)] == []


def test_no_command_is_shown_that_is_not_there() -> None:
    shown = set(re.findall(r"drafter ([a-z]+)\b", README)) - {"mines"}
    assert shown <= {command.name for command in COMMANDS}


def test_the_skeleton_in_it_can_be_used() -> None:
    text = re.search(r"```yaml\n(drafter: 1\n.*?)```", README, re.DOTALL)
    assert text is not None
    skeleton = parse(text[1], "README.md")
    assert fill(skeleton, Answers()).articles[0].sections


def test_it_opens_with_three_lines_of_english_and_a_session() -> None:
    lines = README.split("\n")
    assert all(line.isascii() and line for line in lines[2:5])
    assert any(line.startswith("$ drafter") for line in lines[:12])
