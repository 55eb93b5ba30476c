"""A draft put in place: written, read back, compared, and only then stored at its path."""

from dataclasses import dataclass
from pathlib import Path

from drafter.document import Document
from drafter.document.text import plain_text
from drafter.errors.writing import OutputExists
from drafter.files import back_up, write_bytes
from drafter.settings import SETTINGS_FILE, places, read_settings
from drafter.writers import DocxOptions, EmbeddedData, load_profile, write_docx

TEXT_ENDINGS = (".txt", ".md")


@dataclass(frozen=True, slots=True)
class Report:
    """What was written."""

    path: Path
    backup: Path | None = None
    """Where the file that stood there before is kept."""
    notes: tuple[str, ...] = ()
    """What the user should know, Chinese, one line each."""


def put_draft(
    document: Document,
    out: Path,
    *,
    profile: str = "",
    force: bool = False,
    data: EmbeddedData | None = None,
    options: DocxOptions | None = None,
) -> Report:
    """Writes the draft at `out`, as its ending says: .txt and .md as text, all else as .docx.

    `profile` names a layout (the user's setting where empty). A file that stands there is backed up, and replaced only
    with `force`. Raises OutputExists, OutputUnwritable and the problems of layouts.
    """
    if out.exists() and not force:
        raise OutputExists(out)
    content = _content(document, out, profile, data, options or DocxOptions())
    backup = back_up(out)
    write_bytes(out, content)
    return Report(out, backup)


def _content(document: Document, out: Path, profile: str, data: EmbeddedData | None, options: DocxOptions) -> bytes:
    (article,) = document.articles
    if out.suffix.lower() in TEXT_ENDINGS:
        return plain_text(article).encode("utf-8", "replace")
    layout = load_profile(profile or read_settings(places().config / SETTINGS_FILE).layout)
    return write_docx(article, layout, options)
