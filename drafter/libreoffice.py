"""LibreOffice, where the machine has it: a file made into one of another form."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from drafter.errors.reasons import system_reason

_USUAL = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


class NothingMade(Exception):
    """LibreOffice made nothing of a file; says why in Chinese."""


def soffice() -> str | None:
    """The path of LibreOffice's program, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((path for path in _USUAL if Path(path).is_file()), None)


def made_by(program: str, content: bytes, ending: str, wanted: str, seconds: float) -> bytes:
    """The content of a file with this ending, as one with the ending that is wanted; raises NothingMade.

    `program` works on a copy and in a profile of its own: it runs no macros, and an open LibreOffice of the user does
    not take the job.
    """
    with tempfile.TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / f"source{ending}").write_bytes(content)
        profile = (folder / "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck",
                   "--convert-to", wanted.removeprefix("."), "--outdir", "out", f"source{ending}"]  # fmt: skip
        code = _run(command, folder, seconds)
        try:
            return (folder / "out" / f"source{wanted}").read_bytes()
        except OSError as error:
            failed = f"没有做成，退出码 {code}" if code > 1 else "打不开这个文件，可能已损坏或设了密码"
            raise NothingMade(f"LibreOffice {failed}") from error


def _run(command: list[str], folder: Path, seconds: float) -> int:
    """The code with which the command ends."""
    quiet = subprocess.DEVNULL
    try:
        # A session of its own: the program that does the work is a child of the one that is started.
        process = subprocess.Popen(command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as error:
        raise NothingMade(f"LibreOffice 启动不了：{system_reason(error)}") from error
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise NothingMade(f"LibreOffice 用了 {seconds:g} 秒还没有转好") from error
    finally:
        if process.poll() is None:
            _kill(process)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
