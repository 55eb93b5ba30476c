"""A draft as it will look on paper: PDF and PNG through LibreOffice where the machine has it."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from drafter.errors.reasons import system_reason
from drafter.errors.writing import PreviewFailed
from drafter.files import delete, write_bytes
from drafter.libreoffice import ConversionError, convert, soffice
from drafter.readers import lines_of

SECONDS = 180
DOTS_PER_INCH = 80


@dataclass(frozen=True, slots=True)
class Preview:
    """Where the preview lies; all empty for a draft that has no pages."""

    pdf: Path | None = None
    """None where the machine has no LibreOffice."""
    pages: tuple[Path, ...] = ()
    """A picture of each page; empty where the machine has no pdftoppm."""
    text: str = ""
    """The draft as text where there is no PDF."""


def preview(draft: Path) -> Preview:
    """Makes `NAME-预览.pdf` and `NAME-预览-1.png` … beside a draft, as far as the machine has the programs.

    Raises PreviewFailed where LibreOffice is there and fails.
    """
    if draft.suffix.lower() != ".docx":
        return Preview()
    office = soffice()
    if office is None:
        return Preview(text="\n".join(line.text for line in lines_of(draft.read_bytes(), draft.name)))
    try:
        made = convert(office, draft.read_bytes(), ".docx", ".pdf", SECONDS)
    except ConversionError as error:
        raise PreviewFailed(str(error)) from error
    pdf = draft.with_name(f"{draft.stem}-预览.pdf")
    write_bytes(pdf, made)
    return Preview(pdf, _pictures(pdf, draft))


def _pictures(pdf: Path, draft: Path) -> tuple[Path, ...]:
    painter = shutil.which("pdftoppm")
    if painter is None:
        return ()
    with tempfile.TemporaryDirectory(prefix="drafter-") as name:
        folder = Path(name)
        _painted(painter, pdf, folder)
        return _put(sorted(folder.glob("page-*.png")), draft)


def _put(pictures: Sequence[Path], draft: Path) -> tuple[Path, ...]:
    """The pictures beside the draft, in place of those of a draft that stood there before."""
    pages = []
    for number, made in enumerate(pictures, 1):
        page = draft.with_name(f"{draft.stem}-预览-{number}.png")
        write_bytes(page, made.read_bytes())
        pages.append(page)
    for number in count(len(pages) + 1):  # of a longer draft that stood there before
        old = draft.with_name(f"{draft.stem}-预览-{number}.png")
        if not old.exists():
            break
        delete(old)
    return tuple(pages)


def _painted(painter: str, pdf: Path, folder: Path) -> None:
    command = [painter, "-r", str(DOTS_PER_INCH), "-png", str(pdf.absolute()), "page"]
    try:
        subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=True)
    except subprocess.TimeoutExpired:
        raise PreviewFailed(f"等了 {SECONDS} 秒") from None
    except subprocess.CalledProcessError as error:
        raise PreviewFailed(f"pdftoppm 没有做成，退出码 {error.returncode}") from error
    except OSError as error:
        raise PreviewFailed(f"pdftoppm 启动不了：{system_reason(error)}") from error
