"""Years as titles and dates write them: 2025, 二〇二五, and 20×× where one is masked."""

import re

_NUMERALS = "〇○零一二三四五六七八九"
KNOWN_YEAR = rf"(?:19|20)\d\d|(?:二[〇○零]|一九)[{_NUMERALS}]{{2}}"
YEAR = rf"(?:19|20)[\d×xX]{{2}}|(?:二[〇○零]|一九)[{_NUMERALS}×]{{2}}"
"""Patterns without 年, to be put in a group; `YEAR` takes a masked one, too."""
TOLD_YEAR = re.compile(rf"(?<!\d)(?:{KNOWN_YEAR})(?=年)")
"""A known year in a text, with 年 behind it."""
TO_ARABIC = str.maketrans(_NUMERALS, "000123456789")
"""For `str.translate`: 二〇二五 to 2025."""
