"""Floor 1: LibreOffice, where the machine has it: converts files to another format."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, current_thread, main_thread

from drafter.errors.reasons import system_reason

_USUAL = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


_starting = Lock()
"""Held while a program is started and put into `_running`: `stop_all` in another thread must not miss it."""
_ENDING = (signal.SIGINT, signal.SIGTERM)
"""Signals that end this process; they wait until a program that is being started is in `_running`."""
_running: "set[subprocess.Popen[bytes]]" = set()
"""Programs that this process has started and has to end before it ends itself."""


class ConversionError(Exception):
    """LibreOffice could not convert a file; the message says why, in Chinese."""


def soffice() -> str | None:
    """The path of LibreOffice's program, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((path for path in _USUAL if Path(path).is_file()), None)


def convert(program: str, content: bytes, ending: str, target: str, seconds: float) -> bytes:
    """The content of a file with the suffix `ending`, converted to one with the suffix `target`.

    Raises ConversionError, also where it takes longer than `seconds`.
    """
    (made,), code = _converted(program, [(content, ending)], target, seconds)
    if made is None:
        failed = f"没有做成，退出码 {code}" if code > 1 else "打不开这个文件，可能已损坏或设了密码"
        raise ConversionError(f"LibreOffice {failed}")
    return made


def convert_all(program: str, sources: Sequence[tuple[bytes, str]], target: str, seconds: float) -> list[bytes | None]:
    """As `convert` for many files, given as (content, ending); None for one that cannot be converted.

    The program is started once, for its start takes as long as ten files. Raises ConversionError where all of them
    together take longer than `seconds`.
    """
    return _converted(program, sources, target, seconds)[0]


def _converted(
    program: str, sources: Sequence[tuple[bytes, str]], target: str, seconds: float
) -> tuple[list[bytes | None], int]:
    """(content of each converted file, exit code of the program).

    It works on copies and with a profile of its own: it runs no macros, and a LibreOffice that the user has open does
    not take over the job.
    """
    with tempfile.TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        names = [f"source{number or ''}" for number in range(len(sources))]
        for stem, (content, ending) in zip(names, sources, strict=True):
            (folder / f"{stem}{ending}").write_bytes(content)
        profile = (folder / "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck",
                   "--convert-to", target.removeprefix("."), "--outdir", "out",
                   *(f"{stem}{ending}" for stem, (_, ending) in zip(names, sources, strict=True))]  # fmt: skip
        code = _run(command, folder, seconds)
        return [_read(folder / "out" / f"{stem}{target}") for stem in names], code


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _run(command: list[str], folder: Path, seconds: float) -> int:
    """The exit code of the command; raises ConversionError where it cannot be started or takes too long."""
    process = None
    try:
        with _interrupted_later(), _starting:
            process = _started(command, folder)
        return process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise ConversionError(f"LibreOffice 用了 {seconds:g} 秒还没有转好") from error
    finally:
        if process is not None:
            if process.poll() is None:
                _kill(process)
            _running.discard(process)


def _started(command: list[str], folder: Path) -> "subprocess.Popen[bytes]":
    quiet = subprocess.DEVNULL
    try:
        # A session of its own: the program that does the work is a child of the one that is started.
        process = subprocess.Popen(command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as error:
        raise ConversionError(f"LibreOffice 启动不了：{system_reason(error)}") from error
    _running.add(process)
    return process


@contextmanager
def _interrupted_later() -> Iterator[None]:
    """Within, Ctrl-C and SIGTERM are held back until the end."""
    if current_thread() is not main_thread():
        yield
        return
    received: list[int] = []
    before = [(ending, signal.signal(ending, lambda number, _: received.append(number))) for ending in _ENDING]
    try:
        yield
    finally:
        for ending, handler in before:
            signal.signal(ending, handler or signal.SIG_DFL)
        for number in received:
            signal.raise_signal(number)


def stop_all() -> None:
    """Ends each LibreOffice that this process has started; no other can be started afterwards."""
    _starting.acquire()
    for process in list(_running):
        _kill(process)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):  # it may have come to its end just now
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
