"""Ctrl-C between two prompts: noted, and obeyed by the next one.

KeyboardInterrupt raised at any moment can hit an import or a destructor, where Python prints it and goes on.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_pressed = False
_wake: Callable[[], None] | None = None


def interrupted() -> bool:
    """Whether Ctrl-C was pressed and not handled yet; asking counts as handling it."""
    global _pressed
    was, _pressed = _pressed, False
    return was


@contextmanager
def waking(wake: Callable[[], None]) -> Iterator[None]:
    """Within, `wake` is called as soon as Ctrl-C is noted, for a prompt that waits to ask `interrupted`."""
    global _wake
    before, _wake = _wake, wake
    try:
        yield
    finally:
        _wake = before


@contextmanager
def noted() -> Iterator[None]:
    """Within, Ctrl-C is only noted, for `interrupted`.

    Pressed a second time before it was handled, or not handled until the end, it raises KeyboardInterrupt.
    """

    def note(number: int, frame: FrameType | None) -> None:
        global _pressed
        if _pressed:
            raise KeyboardInterrupt
        _pressed = True
        if _wake is not None:
            _wake()

    interrupted()
    before = signal.signal(signal.SIGINT, note)
    try:
        yield
        if interrupted():
            raise KeyboardInterrupt
    finally:
        interrupted()
        signal.signal(signal.SIGINT, before)
