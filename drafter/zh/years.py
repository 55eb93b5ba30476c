"""Years as titles and dates write them: 2025, 二〇二五, and 20×× where one is masked."""

YEAR = r"(?:19|20)[\d×xX]{2}|二[〇○零][〇○零一二三四五六七八九×]{2}"
"""A pattern without 年; put it in a group."""
DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
"""For `str.translate`: 二〇二五 to 2025."""
