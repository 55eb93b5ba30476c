"""A prompt for one line, the reply to it, and the characters that mean a command; without a terminal."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from drafter.interview.phrases import Phrases

Key = Literal["back", "skip", "help", "review", "again", "editor", "stop"]
COMMANDS: dict[str, Key] = {
    "<": "back", "《": "back", "＜": "back", ">": "skip", "》": "skip", "＞": "skip", "?": "help", "？": "help",
    "#": "review", "＃": "review", "=": "again", "＝": "again",
}  # fmt: skip
_CLOSING = "》?？"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back from a prompt."""

    text: str
    """As typed; with a key, the text in the line when it was pressed."""
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt for one line."""

    question: str
    bottom: Callable[[str], str]
    """The line under the prompt for the text as it stands."""
    default: str = ""
    """Text in the line, which the user can change."""
    faint: str = ""
    """Placeholder, shown until something is typed."""
    phrases: Phrases = field(default_factory=lambda: Phrases(()))
    fault_of: Callable[[str], str] = lambda _: ""
    """The reason why a text is not accepted; empty for a valid one."""
    helped: bool = False
    """Whether help was shown at this question: its character typed behind the default a second time is text."""


def command_in(prompt: Prompt, text: str) -> tuple[str, Key | None]:
    """(the text without a command character, the command), alone or behind an unchanged default.

    A character that an answer may end with (》 or ？) is a command behind the default only if the whole would not be
    accepted; the one for help, which does no harm, is one the first time in any case. A command character behind any
    text that would not be accepted is one, too.
    """
    for before in ("", prompt.default):
        mark = text.removeprefix(before).strip()
        if text.startswith(before) and mark in COMMANDS:
            meant = prompt.helped or COMMANDS[mark] != "help"
            if before and mark in _CLOSING and meant and not prompt.fault_of(text):
                continue
            return before, COMMANDS[mark]
    if text.strip() and prompt.fault_of(text) and COMMANDS.get(text.rstrip()[-1], "again") != "again":
        return text.rstrip()[:-1].rstrip(), COMMANDS[text.rstrip()[-1]]
    return text, None
