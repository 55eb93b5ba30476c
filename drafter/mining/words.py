"""Words behind letters that stand for them: offices write D建 for 党建 to pass filters."""

import re

_LETTER_D = re.compile(r"(?<![A-Za-z])D(?=[建员委组校史支课风性内章]|小组|总支)")


def unmasked(text: str) -> str:
    """`text` with D for 党 read as 党; the length stays."""
    return _LETTER_D.sub("党", text) if "D" in text else text
