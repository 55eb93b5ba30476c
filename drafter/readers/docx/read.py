"""The stories of a .docx, block by block, as Lines."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from drafter.document import Line
from drafter.errors.reading import DocxBroken
from drafter.readers.docx.body import Story
from drafter.readers.docx.fields import Fields
from drafter.readers.docx.inline import Inline
from drafter.readers.docx.names import PAGE_TURN, w
from drafter.readers.docx.numbering import Numbering
from drafter.readers.docx.package import Package, parsed
from drafter.readers.docx.styles import Styles

Reader = Callable[[bytes], tuple[Line, ...]]
"""Bytes of a file → its lines."""


def docx_page_heads(content: bytes, path: Path) -> tuple[Line, ...]:
    """The paragraphs in the headers of a .docx, which are no part of its text, and of those that stand inside.

    Raises DocxBroken.
    """
    return tuple(Line(number, text) for number, text in enumerate(_heads(content, path, inside=False), 1))


def _heads(content: bytes, path: Path, *, inside: bool) -> Iterator[str]:
    for head in Package(content, path).heads():
        if not isinstance(head, bytes):
            yield from ("".join(part.text or "" for part in p.iter(w("t"))) for p in head.iter(w("p")))
        elif not inside and head.startswith(b"PK"):
            with suppress(DocxBroken):  # as its text is left out
                yield from _heads(head, path, inside=True)


def docx_lines(content: bytes, path: Path, of_chunk: Reader | None = None) -> tuple[Line, ...]:
    """The body of a .docx; paragraphs, the parts of a paragraph between soft line breaks, and tables are one Line each.

    Headers, footers, comments and notes stand outside the running text and are left out: they repeat on each page or
    speak to the writer, and a note put between two paragraphs would break the outline. `of_chunk` reads files that
    stand inside (w:altChunk). Raises DocxBroken.
    """
    package = Package(content, path)
    root = package.document()
    body = root.find(w("body"))
    if body is None:
        return ()
    styles = package.related("/styles", _styles) or Styles(None)
    numbering = Numbering(package.related("/numbering", parsed), styles.lists())
    paged = next(root.iter(PAGE_TURN), None) is not None

    def lines_of_chunk(identity: str) -> tuple[Line, ...]:
        inside = package.chunk(identity)
        return of_chunk(inside) if of_chunk and inside.strip() else ()

    story = Story(styles, numbering, Inline(styles, fields := Fields()), fields, lines_of_chunk, paged=paged)
    story.blocks(body)
    return story.lines()


@lru_cache(maxsize=4)
def _styles(content: bytes) -> Styles:
    """Kept, for the reports of an office are made from a few templates, and styles take longer to read than a text."""
    return Styles(parsed(content))
