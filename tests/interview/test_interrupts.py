"""Ctrl-C where no prompt waits for it: never lost, never in the way of what is being done."""

import os
import signal
import sys
from collections.abc import Iterator
from itertools import count
from threading import Timer
from types import FrameType

import pytest
from prompt_toolkit.application import application, create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from drafter.interview.interrupts import interrupted, noted
from drafter.interview.prompt import Prompt
from drafter.interview.terminal import ask_line, choose


@pytest.fixture(autouse=True)
def as_python_begins() -> Iterator[None]:
    """Another test may have left a handler of its own behind, as an event loop does."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_pressed_between_two_prompts_the_next_one_obeys() -> None:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()), noted():
        press()
        with pytest.raises(KeyboardInterrupt):
            ask_line(Prompt("本单位全称", lambda _: ""))
        press()
        with pytest.raises(KeyboardInterrupt):
            choose("总览", [("写出初稿", 1)])
        pipe.send_text("青禾县档案馆\r")
        assert ask_line(Prompt("本单位全称", lambda _: "")).text == "青禾县档案馆"


def test_pressed_while_a_prompt_ends_the_next_one_obeys() -> None:
    pressed: list[str] = []

    def fault_of(text: str) -> str:
        if not pressed:
            pressed.append(text)
            press()
        return ""

    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()), noted():
        pipe.send_text("青禾县档案馆\r")
        assert ask_line(Prompt("本单位全称", lambda _: "", fault_of=fault_of)).text == "青禾县档案馆"
        with pytest.raises(KeyboardInterrupt):
            ask_line(Prompt("主题", lambda _: ""))


def test_pressed_at_any_moment_of_a_prompts_end_it_is_obeyed() -> None:
    lost = []
    for moment in count(1):
        reached, obeyed = pressed_at(moment)
        if not reached:
            break
        lost += [] if obeyed else [moment]
    assert moment > 50
    assert lost == []


def pressed_at(moment: int) -> tuple[bool, bool]:
    """Whether, from the answer on, the application runs as many of its functions, and then the key is obeyed."""
    left = moment

    def press_in_time(frame: FrameType, event: str, _: object) -> None:
        nonlocal left
        if event == "return" and frame.f_code.co_filename == application.__file__:
            left -= 1
            if not left:
                press()

    def fault_of(text: str) -> str:
        sys.setprofile(press_in_time)
        return ""

    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text("甲\r")  # each key more costs as much as ten moments
        try:
            with noted():
                ask_line(Prompt("本单位全称", lambda _: "", fault_of=fault_of))
                sys.setprofile(None)
                if left <= 0:
                    pipe.send_text("乙\r")
                    ask_line(Prompt("主题", lambda _: ""))
        except KeyboardInterrupt:
            return True, True
        finally:
            sys.setprofile(None)
    return left <= 0, False


def test_sent_by_another_program_while_a_prompt_waits_it_is_obeyed_at_once() -> None:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()), noted():
        Timer(0.2, press).start()
        with pytest.raises(KeyboardInterrupt):
            ask_line(Prompt("本单位全称", lambda _: ""))


def test_pressed_twice_nothing_is_waited_for() -> None:
    with noted():
        press()
        with pytest.raises(KeyboardInterrupt):
            press()
        assert interrupted()
        assert not interrupted()


def test_afterwards_it_interrupts_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt), noted():
        press()
    assert not interrupted()
    assert signal.getsignal(signal.SIGINT) is before
    with pytest.raises(KeyboardInterrupt):
        press()
