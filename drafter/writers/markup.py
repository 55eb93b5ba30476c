"""WordprocessingML as strings: escaped text, runs, paragraphs with properties in the schema's order."""

import re

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ROOT = f'xmlns:w="{NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""All but `Char` of XML 1.0 (2.2)."""
_BREAKS = re.compile("[\t\n]")
_LATIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.,%+/&:\-]*[A-Za-z0-9%+])?")


def clean(text: str) -> str:
    """`text` without what XML cannot hold (control characters, lone surrogates); every line end becomes LF."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def escaped(text: str) -> str:
    """`text` for XML, in an element or between double quotes."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def run(text: str, properties: str = "") -> str:
    """One run; tabs and line ends of the text as Word's own."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    text = escaped(text)
    if _BREAKS.search(text):
        parts = re.split("([\t\n])", text)
        inside += "".join({"\t": "<w:tab/>", "\n": "<w:br/>"}.get(part, _text(part)) for part in parts if part)
    else:
        inside += _text(text)
    return f"<w:r>{inside}</w:r>"


def runs(text: str, properties: str = "", latin: str = "") -> str:
    """`text` as runs; with a Latin font, letters and digits are runs of their own.

    Quotes, dashes and ellipses stay in the Chinese face, which a style-wide Latin font would take from them.
    """
    if not latin:
        return run(text, properties) if text else ""
    face = escaped(latin)
    latin_face = f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:cs="{face}"/>'
    if properties.startswith("<w:rStyle "):
        style, _, rest = properties.partition("/>")
        latin_properties = f"{style}/>{latin_face}{rest}"
    else:
        latin_properties = latin_face + properties
    made, start = [], 0
    for match in _LATIN.finditer(text):
        if match.start() > start:
            made.append(run(text[start : match.start()], properties))
        made.append(run(match.group(), latin_properties))
        start = match.end()
    if start < len(text):
        made.append(run(text[start:], properties))
    return "".join(made)


def paragraph(style: str, content: str, properties: str = "") -> str:
    """One paragraph in a style; `properties` follow pStyle in the schema's order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def fonts(font: str) -> str:
    """All four faces of a run set to one font, so that quotes and dashes take it too."""
    name = escaped(font)
    return f'<w:rFonts w:hint="eastAsia" w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def half_points(points: float) -> int:
    """A font size as Word counts it."""
    return round(points * 2)


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'
