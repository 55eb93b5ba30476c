"""The marks that lead away from a question, in a line that is not empty."""

from dataclasses import replace

import pytest

from drafter.interview.prompt import Prompt, command_in

NAME = Prompt("本单位全称", lambda _: "", default="青禾县档案局")
COUNT = Prompt("次数", lambda _: "", default="3", fault_of=lambda text: "" if text.isdigit() else "要数字")


@pytest.mark.parametrize(
    ("prompt", "line", "rest", "key"),
    [
        (NAME, "<", "", "back"),
        (NAME, "青禾县档案局<", "青禾县档案局", "back"),
        (NAME, "青禾县档案局 #", "青禾县档案局", "review"),
        (NAME, "青禾县档案局＞", "青禾县档案局", "skip"),
        (NAME, "青禾县档案局？", "青禾县档案局", "help"),
        (NAME, "青禾县档案局?", "青禾县档案局", "help"),
        (replace(NAME, helped=True), "青禾县档案局？", "青禾县档案局？", None),  # an answer may end so
        (replace(NAME, helped=True), "青禾县档案局<", "青禾县档案局", "back"),
        (NAME, "青禾县档案局》", "青禾县档案局》", None),  # and so
        (NAME, "青禾县史志办？", "青禾县史志办？", None),
        (COUNT, "3？", "3", "help"),  # a figure does not
        (COUNT, "3》", "3", "skip"),
        (COUNT, "好几次？", "好几次", "help"),
        (COUNT, "好几次 <", "好几次", "back"),
        (COUNT, "好几次=", "好几次=", None),  # there is nothing to be taken as it stands
        (COUNT, "好几次", "好几次", None),
        (COUNT, "12？", "12", "help"),
        (NAME, "青禾县史志办<", "青禾县史志办<", None),  # written by hand, so meant
        (NAME, "青禾县档案局", "青禾县档案局", None),
        (Prompt("本单位全称", lambda _: ""), "《", "", "back"),
    ],
)
def test_a_mark_counts_alone_and_after_what_stood_there(prompt: Prompt, line: str, rest: str, key: str | None) -> None:
    assert command_in(prompt, line) == (rest, key)
