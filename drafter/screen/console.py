"""The console that every result is printed on; text from files never reaches it raw."""

import os
import re
import sys
from functools import cache

from drafter.screen.columns import screen_columns

TYPE_CHECKING = False  # typing itself is too slow to import for help, and rich for most commands
if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that could control a terminal or disguise a line; line ends and tabs are not among them."""


def safe(text: str) -> str:
    """`text` with terminal controls, direction marks and lone surrogates shown as □: it cannot control the screen."""
    return UNSAFE.sub("□", text)


def note(text: str) -> None:
    """A line for the user beside the result, on standard error."""
    print(safe(text), file=sys.stderr)


def styled(text: str, style: str = "") -> "Text":
    """Text for the screen: made safe, never read as markup, wrapped by the rules for Chinese."""
    from drafter.screen.wrapping import SetText

    return SetText(safe(text), style=style)


def print_line(text: "str | Text", style: str = "") -> None:
    """Prints a line of a result; where it takes several, all are indented as it is."""
    from drafter.screen.wrapping import Hanging

    console().print(Hanging(styled(text, style) if isinstance(text, str) else text))


@cache
def console(*, stderr: bool = False) -> "Console":
    """The console for results, or with `stderr` the one for messages and progress; NO_COLOR turns colours off."""
    from rich.console import Console

    # rich takes COLUMNS=0 literally, and prints nothing
    width = screen_columns() if "COLUMNS" in os.environ else None
    return Console(stderr=stderr, width=width, highlight=False, soft_wrap=False, emoji=False, markup=False)
