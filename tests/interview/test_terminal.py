"""What a prompt is made with; how it behaves at a terminal is held in test_session."""

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import DummyInput
from prompt_toolkit.output import ColorDepth, DummyOutput

from drafter.interview.prompt import Prompt
from drafter.interview.terminal import application, unquoted


class _Colours(DummyOutput):
    """A terminal with 256 colours."""

    def get_default_color_depth(self) -> ColorDepth:
        return ColorDepth.DEPTH_8_BIT


@pytest.mark.parametrize(("setting", "depth"), [("", ColorDepth.DEPTH_8_BIT), ("1", ColorDepth.DEPTH_1_BIT)])
def test_a_user_who_wants_no_colours_gets_none(
    setting: str, depth: ColorDepth, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", setting)
    with create_app_session(input=DummyInput(), output=_Colours()):
        prompt = application(Prompt("本单位全称", bottom=lambda _: ""))
    assert prompt.application.color_depth is depth


@pytest.mark.parametrize(
    ("dragged", "path"),
    [
        ("'/home/a b/总结.docx' ", "/home/a b/总结.docx"),
        ('"C:\\旧 材料"', "C:\\旧 材料"),
        ("/home/a\\ b/总结.docx", "/home/a b/总结.docx"),
        ("总结.docx", "总结.docx"),
        ("''", ""),
        ("'", "'"),
    ],
)
def test_a_path_dragged_into_the_window_loses_its_quotes(dragged: str, path: str) -> None:
    assert unquoted(dragged) == path
