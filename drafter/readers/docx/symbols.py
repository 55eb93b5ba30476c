"""Characters of symbol fonts (w:sym) as the Unicode characters they look like."""

_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0xA1: "○", 0xA7: "▪",
    0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x80 + n: mark for n, mark in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    **{0x8B + n: mark for n, mark in enumerate("⓿❶❷❸❹❺❻❼❽❾❿")},
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□", 0x98: "●"}
_SYMBOL = {0xB7: "·", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xA5: "∞", 0xAE: "→"}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def symbol(font: str, code: str) -> str:
    """The character that a symbol shows; one without a likeness stays as its private-use character."""
    try:
        number = int(code, 16)
        plain = number - 0xF000 if 0xF000 <= number <= 0xF0FF else number
        found = _FONTS.get(font.lower(), {}).get(plain)
        return found or ("" if number < 32 or 0xD800 <= number <= 0xDFFF else chr(number))
    except (ValueError, OverflowError):
        return ""
