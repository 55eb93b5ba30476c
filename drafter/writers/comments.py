"""Remarks put into a .docx that stands: comments at their place, and small mends that keep the formatting."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # python-docx costs more to import than most commands take
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

AUTHOR = "drafter"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on `quoted`, which stands within `around` at offset `at` (-1: the surroundings are not known)."""

    around: str
    quoted: str
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Mend:
    """`quoted`, which stands within `around` at offset `at`, becomes `text`."""

    around: str
    quoted: str
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class _Place:
    paragraph: int
    start: int
    end: int


def commented(content: bytes, notes: Sequence[Note]) -> tuple[bytes, tuple[Note, ...]]:
    """(the .docx with a Word comment for each note, notes whose place was not found).

    What was not found is remarked on at the first paragraph, so that no remark is lost.
    """
    document, paragraphs = _opened(content)
    texts = [_text(paragraph) for paragraph in paragraphs]
    _add_styles(document)
    lost: list[Note] = []
    for note in notes:
        place = _place(texts, note.around, note.quoted, note.at)
        if place is None:
            lost.append(note)
        else:
            runs = _runs(paragraphs[place.paragraph], place.start, place.end)
            document.add_comment(runs, text=note.text, author=AUTHOR, initials="D")
    first = next((paragraph for paragraph in paragraphs if paragraph.runs), None)
    for note in lost:
        if first is not None:
            document.add_comment(first.runs, text=note.text, author=AUTHOR, initials="D")
    return _saved(document), tuple(lost)


def replaced(content: bytes, mends: Sequence[Mend]) -> tuple[bytes, tuple[bool, ...]]:
    """(the .docx with the mends that lie within one run made, which of them were made); runs keep their formatting.

    A mend whose surroundings stand at several places is not made.
    """
    document, paragraphs = _opened(content)
    texts = [_text(paragraph) for paragraph in paragraphs]
    found = [(number, _place(texts, one.around, one.quoted, one.at, sure=True)) for number, one in enumerate(mends)]
    placed = [(number, place) for number, place in found if place is not None]
    placed.sort(key=lambda pair: (pair[1].paragraph, pair[1].start), reverse=True)
    made = [False] * len(mends)
    until: dict[int, int] = {}
    for number, place in placed:
        if place.end <= until.get(place.paragraph, place.end):
            made[number] = _mended(paragraphs[place.paragraph], place, mends[number])
            until[place.paragraph] = place.start
    return _saved(document), tuple(made)


def _mended(paragraph: "Paragraph", place: _Place, mend: Mend) -> bool:
    from docx.oxml.ns import qn

    offset = 0
    for run in paragraph.runs:
        size = len(run.text)
        if offset <= place.start and place.end <= offset + size:
            parts = run._r.findall(qn("w:t"))
            held = (parts[0].text or "") if len(parts) == 1 else ""
            where = place.start - offset
            if held != run.text or held[where : where + len(mend.quoted)] != mend.quoted:
                return False
            parts[0].text = held[:where] + mend.text + held[where + len(mend.quoted) :]
            return True
        offset += size
    return False


def _opened(content: bytes) -> "tuple[Document, list[Paragraph]]":
    import docx

    document = docx.Document(BytesIO(content))
    paragraphs = list(document.paragraphs)
    for table in document.tables:
        paragraphs += [paragraph for row in table.rows for cell in row.cells for paragraph in cell.paragraphs]
    return document, paragraphs


def _add_styles(document: "Document") -> None:
    """The styles that comments refer to, where the file lacks them."""
    from docx.enum.style import WD_STYLE_TYPE

    known = {style.style_id for style in document.styles}
    for name, kind in (("CommentReference", WD_STYLE_TYPE.CHARACTER), ("CommentText", WD_STYLE_TYPE.PARAGRAPH)):
        if name not in known:
            document.styles.add_style(name, kind)


def _saved(document: "Document") -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _text(paragraph: "Paragraph") -> str:
    return "".join(run.text for run in paragraph.runs)


def _place(texts: Sequence[str], around: str, quoted: str, at: int, *, sure: bool = False) -> _Place | None:
    """Where the quoted words stand: within their surroundings, else where they stand once in the whole text.

    With `sure` the surroundings must stand at one place only.
    """
    if at >= 0:
        places = [(number, text.find(around)) for number, text in enumerate(texts) if around in text]
        once = len(places) == 1 and texts[places[0][0]].count(around) == 1
        if places and (once or not sure):
            number, start = places[0]
            return _Place(number, start + at, start + at + max(1, len(quoted)))
    if len(quoted) < 2 or sure:
        return None
    hits = [(number, text.find(quoted)) for number, text in enumerate(texts) if quoted in text]
    if not hits:
        return None
    number, start = hits[0]
    return _Place(number, start, start + len(quoted)) if len(hits) == 1 else None


def _runs(paragraph: "Paragraph", start: int, end: int) -> "list[Run]":
    found, offset = [], 0
    for run in paragraph.runs:
        size = len(run.text)
        if size and offset < end and start < offset + size:
            found.append(run)
        offset += size
    return found or list(paragraph.runs)
