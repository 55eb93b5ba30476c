"""A line to be asked for, what came back, and the marks that mean a command: without a terminal."""

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
    """As typed; with a key, what stood at the prompt when it was pressed."""
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """A line to be asked for."""

    question: str
    bottom: Callable[[str], str]
    """The line under the prompt for the text as it stands."""
    default: str = ""
    """Stands in the line and can be changed."""
    faint: str = ""
    """Stands there until something is typed."""
    phrases: Phrases = field(default_factory=lambda: Phrases(()))
    fault_of: Callable[[str], str] = lambda _: ""
    """The reason for which a text is not taken; empty for one that is."""
    helped: bool = False
    """Whether help was shown at this question: who types its mark behind the default once more means it."""


def command_in(prompt: Prompt, text: str) -> tuple[str, Key | None]:
    """What stands in the line apart from a command's mark, and the command; marks count after an untouched default too.

    A mark that an answer itself may end with (》 or ？) counts there only if the whole would not be taken; the one for
    help, which costs nothing, counts once in any case. A mark behind what cannot be taken is one, too.
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
