"""The lists of a .doc, as the numbering part of a .docx ([MS-DOC] 2.9.131, 2.9.150)."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from drafter.readers.doc.binary import seen, taken, u16, u32, utf16
from drafter.readers.doc.header import LIST_USES, LISTS, File

_KINDS = {
    1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 5: "ordinal", 10: "ideographDigital",
    11: "japaneseCounting", 14: "decimalFullWidth", 15: "decimalHalfWidth", 16: "japaneseLegal",
    17: "japaneseDigitalTenThousand", 18: "decimalEnclosedCircle", 22: "decimalZero", 23: "bullet",
    26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese",
    29: "ideographEnclosedCircle", 30: "ideographTraditional", 31: "ideographZodiac",
    32: "ideographZodiacTraditional", 33: "taiwaneseCounting", 34: "ideographLegalTraditional",
    35: "taiwaneseCountingThousand", 36: "taiwaneseDigital", 37: "chineseCounting", 38: "chineseLegalSimplified",
    39: "chineseCountingThousand", 255: "none",
}  # fmt: skip
"""Number formats ([MS-OSHARED] 2.2.1.3) as a .docx names them; decimal for the others."""
_FOLLOWED = ("tab", "space", "nothing")
_LIST, _LEVEL, _USE, _OVERRIDE = 28, 28, 16, 8
_SIMPLE, _LEGAL, _KEEPS = 0x01, 0x04, 0x08
_STARTS, _CHANGES = 0x10, 0x20
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    xml: str
    size: int
    """Bytes that it takes."""


def numbering_of(file: File) -> str:
    """The inside of w:numbering; "" where the file has no lists. Raises Unreadable."""
    table, uses = file.part(LISTS), file.part(LIST_USES)
    if not table or not uses:
        return ""
    # the levels stand behind the lists, outside what the head says is theirs
    start, size = file.span(LISTS)
    return "".join(_abstracts(table, file.table, start + size)) + "".join(_uses(uses))


def _abstracts(table: bytes, stream: bytes, at: int) -> Iterator[str]:
    for number in range(u16(table, 0)):
        one = taken(table, 2 + _LIST * number, _LIST)
        identity = u32(one, 0)
        levels: list[str] = []
        for level in range(1 if one[26] & _SIMPLE else _LEVELS):
            found = _level(stream, at, level)
            levels.append(found.xml)
            at += found.size
        yield f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def _level(stream: bytes, at: int, number: int) -> _Level:
    head = taken(stream, at, _LEVEL)
    inner = at + _LEVEL + head[24] + head[25]
    units = u16(stream, inner)
    text = "".join(f"%{ord(one) + 1}" if ord(one) < _LEVELS else one for one in utf16(stream, inner + 2, units))
    kind, flags = _KINDS.get(head[4], "decimal"), head[5]
    restart = f'<w:lvlRestart w:val="{head[26]}"/>' if flags & _KEEPS else ""
    legal = "<w:isLgl/>" if flags & _LEGAL else ""
    follow = _FOLLOWED[head[15]] if head[15] < len(_FOLLOWED) else "tab"
    shown = "" if kind == "bullet" else seen(text)
    xml = (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{u32(head, 0)}"/><w:numFmt w:val="{kind}"/>{restart}{legal}'
        f'<w:suff w:val="{follow}"/><w:lvlText w:val={quoteattr(shown)}/></w:lvl>'
    )
    return _Level(xml, inner + 2 + 2 * units - at)


def _uses(table: bytes) -> Iterator[str]:
    many = u32(table, 0)
    at = 4 + _USE * many
    for number in range(many):
        use = taken(table, 4 + _USE * number, _USE)
        at += 4
        overrides: list[str] = []
        for _ in range(use[12]):
            starts, flags = u32(table, at), u32(table, at + 4)
            at += _OVERRIDE
            level = flags & 0xF
            inside = f'<w:startOverride w:val="{starts}"/>' if flags & _STARTS and not flags & _CHANGES else ""
            if flags & _CHANGES:
                found = _level(table, at, level)
                at += found.size
                inside += found.xml
            overrides.append(f'<w:lvlOverride w:ilvl="{level}">{inside}</w:lvlOverride>')
        yield (f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{u32(use, 0)}"/>{"".join(overrides)}</w:num>')
