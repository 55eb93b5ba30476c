"""How a place that is still to be filled looks in a draft: 【待填：做了哪件事】."""

import re

BEGINS = "【待填"
PATTERN = "【待填[^【】]*】"
BLANK = re.compile(PATTERN)
"""With what it asks for: the program's words, not the writer's."""
_HEAD, _END = "【待填：", "】"


def shown_blank(ask: str) -> str:
    """The blank for what is asked."""
    return f"{_HEAD}{ask}{_END}"


def asked_in(blank: str) -> str:
    """What a blank asks for."""
    return blank.removeprefix(_HEAD).removesuffix(_END)
