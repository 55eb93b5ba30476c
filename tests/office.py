"""LibreOffice and poppler for the tests of the printed page, which are skipped where these are missing."""

import io
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

MM = 25.4 / 72
_XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Row:
    """One line of a printed page; places in millimetres from the upper left corner."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


def need_office() -> None:
    """Skips the test where LibreOffice, poppler or a Chinese font is missing."""
    for program in ("soffice", "pdftotext", "fc-list"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    if not subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=True).stdout:
        pytest.skip("no Chinese font is installed")


def converted(files: Sequence[Path], ending: str, out: Path) -> list[Path]:
    """The files opened by LibreOffice and saved as another kind, all in one run."""
    profile = (out / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending]
    subprocess.run([*command, "--outdir", out, *files], capture_output=True, check=True, timeout=300)
    return [out / f"{file.stem}.{ending}" for file in files]


def counted_starts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that gets a line each time LibreOffice is started from now on, by a script before it on the PATH."""
    starts = folder / "starts"
    folder.mkdir()
    program = folder / "soffice"
    program.write_text(f'#!/bin/sh\necho start >> "{starts}"\nexec "{shutil.which("soffice")}" "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    return starts


@dataclass(frozen=True)
class Band:
    """Neighbouring rows of a printed page that hold ink of one colour; places in millimetres."""

    top: float
    bottom: float
    left: float
    right: float


def painted(pdf: Path, page: int, *, red: bool = False) -> list[Band]:
    """Where a page, counted from 1, is painted black (or red), from top to bottom, to a fifth of a millimetre."""
    shown = [str(page), "-l", str(page)]
    command = ["pdftoppm", "-r", "127", "-f", *shown, str(pdf)]
    picture = subprocess.run(command, capture_output=True, check=True).stdout
    _, size, _, pixels = picture.split(b"\n", 3)
    width, height = map(int, size.split())
    rows: list[tuple[int, int] | None] = []
    for row in (pixels[at : at + 3 * width] for at in range(0, 3 * width * height, 3 * width)):
        ink = row[1::3].translate(_DARK)
        first = ink.find(1)
        is_red = first >= 0 and row[3 * first] > 150
        rows.append((first, ink.rfind(1)) if first >= 0 and is_red == red else None)
    bands, start = [], None
    for at, found in enumerate([*rows, None]):
        if found and start is None:
            start = at
        elif not found and start is not None:
            inked = [row for row in rows[start:at] if row]
            left, right = min(row[0] for row in inked), max(row[1] for row in inked) + 1
            bands.append(Band(start / 5, at / 5, left / 5, right / 5))
            start = None
    return bands


_DARK = bytes(level < 150 for level in range(256))


def as_word_saves(content: bytes) -> bytes:
    """The .docx with its parts in Word's order and Word's own custom XML before ours, whose part has another number.

    What Word does to the files it saves, as far as it concerns a custom XML part; no Word was at hand to save one.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    moved = {}
    for name, part in members.items():
        if name.endswith(".rels") or name == "[Content_Types].xml":
            part = re.sub(rb"item(Props)?1\.xml", rb"item\g<1>7.xml", part)
        moved[re.sub(r"(customXml/(?:_rels/)?item(?:Props)?)1\.xml", r"\g<1>7.xml", name)] = part
    moved["customXml/item1.xml"] = b'<b:Sources xmlns:b="urn:bibliography" SelectedStyle=""/>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(moved, key=lambda name: (name != "[Content_Types].xml", "customXml" in name, name)):
            archive.writestr(name, moved[name])
    return out.getvalue()


def pages(pdf: Path) -> list[list[Row]]:
    """The lines of each page from top to bottom; what stands side by side is one line."""
    command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    layout = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    layout = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", layout)
    return [_rows(page) for page in ElementTree.fromstring(layout).iter(f"{_XHTML}page")]


def _rows(page: ElementTree.Element) -> list[Row]:
    together: dict[int, list[Row]] = {}
    for line in page.iter(f"{_XHTML}line"):
        text = "".join(word.text or "" for word in line.iter(f"{_XHTML}word"))
        left, right, top, bottom = (float(line.attrib[key]) * MM for key in ("xMin", "xMax", "yMin", "yMax"))
        together.setdefault(round(bottom), []).append(Row(text, left, right, top, bottom))
    return [_joined(sorted(parts, key=lambda row: row.left)) for _, parts in sorted(together.items())]


def _joined(parts: list[Row]) -> Row:
    return Row(
        "".join(part.text for part in parts),
        min(part.left for part in parts),
        max(part.right for part in parts),
        min(part.top for part in parts),
        max(part.bottom for part in parts),
    )
