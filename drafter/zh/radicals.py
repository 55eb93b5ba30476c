"""Radicals that stand in texts copied out of PDF files where characters are meant: ⼀ (U+2F00) for 一."""

import unicodedata

_SUPPLEMENT = dict(
    zip(
        "⺠⺟⺫⺸⺻⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "民母目羊聿虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
_KANGXI = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_CHARACTERS = str.maketrans(_KANGXI | _SUPPLEMENT)


def without_radicals(text: str) -> str:
    """The text with a character for each radical that looks like one; as long as it was."""
    return text.translate(_CHARACTERS)
