"""The kind of a file by its bytes, whatever its name: office systems save web pages as .doc, and .docx as .wps."""

import re
from typing import Literal

Kind = Literal["zip", "ole", "rtf", "pdf", "flat", "xml", "html", "mhtml", "other", "text"]

_HEADS: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"\xdb\xa5", "ole"),
    (b"{\\rtf", "rtf"),
    (b"%PDF-", "pdf"),
    *((head, "other") for head in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!\x1a", b"7z\xbc\xaf", b"\x1f\x8b")),
)
_HEAD = 4096
_LAID_OUT = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*|<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style|div|p|table|h[1-6]"
    rb"|center|font|span|br)\b",
    re.DOTALL,
)
_MAIL = re.compile(rb"\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b")
_FLAT = b"http://schemas.microsoft.com/office/2006/xmlpackage"
"""The namespace of a document whose parts stand in one XML file, in small letters."""


def kind_of(content: bytes) -> Kind:
    """The kind that the first bytes show: other for pictures and archives, flat for a .docx in one XML file, text where
    they show none."""
    kind = next((kind for head, kind in _HEADS if content.startswith(head)), None)
    if kind is not None:
        return kind
    # in UTF-16 each letter of a tag has a zero byte beside it
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf\xfe\xff").replace(b"\x00", b"").lower()
    if _LAID_OUT.match(head):
        return "html"
    if _XML.match(head):
        return "flat" if _FLAT in head else "xml"
    return "mhtml" if _MAIL.match(head) and b"text/html" in content[: 64 * _HEAD].lower() else "text"


def is_docx(content: bytes) -> bool:
    """Whether it is a .docx, by the names in the archive."""
    return content.startswith(b"PK\x03\x04") and b"word/document" in content
