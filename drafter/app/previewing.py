"""A draft as it will look on paper: PDF and PNG through LibreOffice where the machine has it."""

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from drafter.errors.reasons import system_reason
from drafter.errors.writing import PreviewFailed
from drafter.files import delete, write_bytes
from drafter.readers import lines_of
from drafter.readers.office import soffice

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
    with tempfile.TemporaryDirectory(prefix="drafter-preview-") as name:
        folder = Path(name)
        shutil.copyfile(draft, folder / "draft.docx")
        # A profile of its own: an open LibreOffice of the user would take the job and print nothing here.
        own = (folder / "profile").as_uri()
        _run(folder, office, f"-env:UserInstallation={own}", "--headless", "--convert-to", "pdf", "draft.docx")
        made = folder / "draft.pdf"
        if not made.exists():
            raise PreviewFailed("LibreOffice 没有写出 PDF")
        pdf = draft.with_name(f"{draft.stem}-预览.pdf")
        write_bytes(pdf, made.read_bytes())
        return Preview(pdf, _pictures(folder, draft))


def _pictures(folder: Path, draft: Path) -> tuple[Path, ...]:
    painter = shutil.which("pdftoppm")
    if painter is None:
        return ()
    _run(folder, painter, "-r", str(DOTS_PER_INCH), "-png", "draft.pdf", "page")
    pages = []
    for number, made in enumerate(sorted(folder.glob("page-*.png")), 1):
        page = draft.with_name(f"{draft.stem}-预览-{number}.png")
        write_bytes(page, made.read_bytes())
        pages.append(page)
    for number in count(len(pages) + 1):  # of a longer draft that stood there before
        old = draft.with_name(f"{draft.stem}-预览-{number}.png")
        if not old.exists():
            break
        delete(old)
    return tuple(pages)


def _run(folder: Path, *command: str) -> None:
    try:
        subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=True)
    except subprocess.TimeoutExpired:
        raise PreviewFailed(f"等了 {SECONDS} 秒") from None
    except subprocess.CalledProcessError as error:
        raise PreviewFailed(f"{Path(command[0]).stem} 没有做成，退出码 {error.returncode}") from error
    except OSError as error:
        raise PreviewFailed(f"{Path(command[0]).stem} 启动不了：{system_reason(error)}") from error
