"""The bytes of a page → its Lines; nothing is fetched, no script is run."""

import base64
import email
import re
from email.message import Message

from drafter.document import Line
from drafter.readers.html.charset import page_text
from drafter.readers.html.named import named
from drafter.readers.html.page import Page
from drafter.readers.markdown import titles


def html_lines(content: bytes, said: str = "") -> tuple[Line, ...]:
    """The lines of a page, numbered from 1: a paragraph, a line between two breaks, or a table each.

    `said` is the encoding declared outside of the page.
    """
    from lxml import etree  # costs more to import than reading a text file takes

    text = page_text(content, said).replace("\x00", "")
    # As UTF-8 whatever the page says of itself, for it is decoded.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser) if text.strip() else None
    if root is None:
        return ()
    page = Page()
    page.read(root)
    lines = named(page.lines, root.findtext(".//title") or "")
    found = titles(lines) if all(line.role != "title" for line in lines) else ()
    return tuple(Line(line.number, line.text, role="title") if line in found else line for line in lines)


def mhtml_lines(content: bytes) -> tuple[Line, ...]:
    """The lines of the page in a file that holds it together with its pictures."""
    message = email.message_from_bytes(content.lstrip(b"\xef\xbb\xbf\r\n\t "))
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    return html_lines(_inside(page), page.get_content_charset("") or "") if page is not None else ()


def _inside(part: Message) -> bytes:
    if str(part.get("content-transfer-encoding", "")).strip().lower() == "base64":
        packed = re.sub(rb"[^A-Za-z0-9+/]", b"", str(part.get_payload()).encode("ascii", "ignore"))
        return base64.b64decode(packed[: len(packed) // 4 * 4])  # half a download is read as far as it goes
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
