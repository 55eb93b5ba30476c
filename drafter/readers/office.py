"""Files of other word processors, read by way of LibreOffice where it is there."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from drafter.document import Line
from drafter.errors.reading import ConversionFailed, OfficeMissing
from drafter.errors.reasons import system_reason
from drafter.readers.docx import docx_lines
from drafter.readers.kinds import kind_of

SECONDS = 120
"""Longest that one conversion may take."""
_ENDINGS = {"ole": (".doc", ".wps", ".dot", ".wpt"), "rtf": (".rtf",), "xml": (".xml", ".fodt", ".uot", ".uof")}
"""Kind of bytes → endings by which LibreOffice takes them for what they are, the usual one first."""
_USUAL = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def office_lines(content: bytes, path: Path) -> tuple[Line, ...]:
    """The lines of a .doc, .wps, .rtf or .odt, whatever it is called.

    Raises OfficeMissing where no LibreOffice is there, ConversionFailed where it does not make a .docx of the file.
    """
    return docx_lines(converted(content, path), path)


def soffice() -> str | None:
    """The path of LibreOffice's program, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((path for path in _USUAL if Path(path).is_file()), None)


def converted(content: bytes, path: Path) -> bytes:
    """The file as a .docx; LibreOffice works on a copy, in a profile of its own that runs no macros."""
    given, known = path.suffix.lower(), _ENDINGS.get(kind_of(content), ())
    ending = given if given in known or not known else known[0]
    program = soffice()
    if program is None:
        raise OfficeMissing(path, ending)
    with tempfile.TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"source{ending}"
        source.write_bytes(content)
        profile = (folder / "profile").as_uri()
        _run([program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck",
              "--convert-to", "docx", "--outdir", str(folder / "out"), str(source)], path)  # fmt: skip
        try:
            return (folder / "out" / "source.docx").read_bytes()
        except OSError as error:
            raise ConversionFailed(path, "LibreOffice 打不开这个文件，可能已损坏或设了密码") from error


def _run(command: list[str], path: Path) -> None:
    quiet = subprocess.DEVNULL
    try:
        # A session of its own: the program that does the work is a child of the one that is started.
        process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as error:
        raise ConversionFailed(path, f"LibreOffice 启动不了：{system_reason(error)}") from error
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ConversionFailed(path, f"LibreOffice 用了 {SECONDS} 秒还没有转好") from error
    finally:
        if process.poll() is None:
            _kill(process)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
