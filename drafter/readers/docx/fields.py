"""Complex fields, and what those without a stored result show (ECMA-376 Part 1, 17.16)."""

import re
from dataclasses import dataclass, field

from drafter.readers.docx.symbols import symbol

_RINGED = re.compile(r"eq\b.*?\\o\s*\\ac\s*\(\s*([○〇◯□△◇])\s*[,，;；]\s*(.+?)\s*\)", re.IGNORECASE)
"""带圈字符, as word processors write it."""
_WITH_READING = re.compile(
    r"eq\b.*\\o\s*(?:\\a[dlrc]\s*)?\(\s*\\s\s*\\up\s*\d+\s*\([^()]*\)\s*[,，]\s*([^()]+)\)", re.IGNORECASE
)
"""拼音指南 of older files."""
_FRACTION = re.compile(r"eq\s*\\f\s*\(\s*([^(),]+)[,，;；]\s*([^(),]+?)\s*\)", re.IGNORECASE)
_SYMBOL = re.compile(r'symbol\s+(0x[0-9a-f]{1,6}|\d{1,7})\b(?:.*\\f\s*"?([^"\\]+)"?)?', re.IGNORECASE)
_ROUND = "○〇◯"
_RINGS = {str(number): chr(0x2460 + number - 1) for number in range(1, 21)}
_RINGS |= {str(number): chr(0x3251 + number - 21) for number in range(21, 36)}
_RINGS |= {str(number): chr(0x32B1 + number - 36) for number in range(36, 51)}
_RINGS |= {mark: chr(0x3280 + at) for at, mark in enumerate("一二三四五六七八九十")}


@dataclass(slots=True)
class Fields:
    """The complex fields that are open; of each, whether its instruction is still under way."""

    codes: list[bool] = field(default_factory=list)
    _told: list[str] = field(default_factory=list)
    """The instruction of each."""

    def turn(self, kind: str) -> str:
        """Takes a w:fldChar; at the end of a field without a result, what its instruction shows."""
        if kind == "begin":
            self.codes.append(True)
            self._told.append("")
        elif self.codes and kind == "separate":
            self.codes[-1] = False
        elif self.codes and kind == "end":
            told = self._told.pop()
            return shown_by(told) if self.codes.pop() else ""
        return ""

    def instruct(self, text: str) -> None:
        """Takes a part of an instruction."""
        if self.codes and self.codes[-1]:
            self._told[-1] += text

    def paragraph_ended(self) -> None:
        """Drops instructions that were never ended: an unpaired mark must not swallow the rest of the file."""
        self._told = [told for told, code in zip(self._told, self.codes, strict=True) if not code]
        self.codes = [code for code in self.codes if not code]


def shown_by(instruction: str) -> str:
    """What a field without a result shows: a ringed character, one under its reading, a fraction, a symbol; else ""."""
    instruction = instruction.strip()
    if found := _RINGED.fullmatch(instruction):
        return _RINGS.get(found[2], found[2]) if found[1] in _ROUND else found[2]
    if found := _WITH_READING.fullmatch(instruction):
        return found[1].strip()
    if found := _FRACTION.fullmatch(instruction):
        return f"{found[1].strip()}/{found[2]}"
    if found := _SYMBOL.match(instruction):
        return symbol((found[2] or "").strip(), f"{int(found[1], 0):x}")
    return ""
