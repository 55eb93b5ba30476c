"""Runs drafter with one change of the disk failing: python -m tests.trust.injector, asked by lines of JSON.

A fault is the n-th change under a folder: a write, a flush, a file opened for writing, a move, a folder made, a file
removed. It fails as on a full disk (so do all changes after it that need room), for want of permission, or the process
ends there and then. A write that fails has put half of its bytes in the file.
"""

import _pyio  # type: ignore[import-not-found] # it has no stub
import builtins
import errno
import io
import json
import os
import pty
import re
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

_STEERING = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[()][A-Z0-9]|[=>78])")
HOWS = ("full", "denied", "killed")
KILLED = 137
SECONDS = 60
_NEED_ROOM = ("write", "flush", "open", "move", "mkdir")
_EVENTS = {
    "os.rename": "move", "os.link": "move", "os.symlink": "move", "os.mkdir": "mkdir", "os.remove": "unlink",
    "os.rmdir": "unlink", "os.chmod": "mode", "os.utime": "mode", "os.truncate": "write",
}  # fmt: skip


class Faults:
    """Counts the changes under `folder` and makes the n-th fail; `at` says what it was, "" until then."""

    def __init__(self, folder: str, number: int, how: str) -> None:
        self.folder = os.path.realpath(folder)
        self.number = number
        self.how = how
        self.count = 0
        self.at = ""
        self.place = Path(folder).parent / f"fault-{os.getpid()}"

    def change(self, kind: str, path: Any) -> bool:
        """Counts a change; whether it must fail."""
        if not os.path.realpath(os.fsdecode(path)).startswith(self.folder):
            return False
        self.count += 1
        if self.count == self.number:
            self.at = f"{kind} {Path(os.fsdecode(path)).name}"
            with io.FileIO(str(self.place), "w") as note:
                _write(note.fileno(), self.at.encode())
            return True
        return bool(self.at) and self.how == "full" and kind in _NEED_ROOM

    def fail(self, path: Any) -> None:
        if self.how == "killed":
            os._exit(KILLED)
        number = errno.ENOSPC if self.how == "full" else errno.EACCES
        raise OSError(number, os.strerror(number), os.fsdecode(path))


_write, _fsync = os.write, os.fsync


def install(faults: Faults) -> None:  # noqa: C901 - each function in it is one way to change the disk
    """From now on every change of the disk by this process is counted; files are written by way of os.write."""
    busy = False

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal busy
        if busy:
            return
        kind = _EVENTS.get(event)
        if event == "open" and isinstance(arguments[0], str | bytes):
            kind = "open" if arguments[2] & (os.O_WRONLY | os.O_RDWR) else None
        if kind is None or not isinstance(arguments[0], str | bytes | os.PathLike):
            return
        busy = True
        try:
            failing = faults.change(kind, arguments[1] if event == "os.rename" else arguments[0])
        finally:
            busy = False
        if failing:
            faults.fail(arguments[0])

    def place_of(handle: int) -> str:
        try:
            return str(Path(f"/proc/self/fd/{handle}").readlink())
        except OSError:
            return ""

    def write(handle: int, content: Any) -> int:
        place = place_of(handle)
        if place and faults.change("write", place):
            _write(handle, bytes(content)[: len(content) // 2])
            faults.fail(place)
        return _write(handle, content)

    def fsync(handle: int) -> None:
        place = place_of(handle)
        if place and faults.change("flush", place):
            faults.fail(place)
        _fsync(handle)

    def truncate(handle: int, size: int) -> None:
        place = place_of(handle)
        if place and faults.change("write", place):
            faults.fail(place)
        _truncate(handle, size)

    _truncate = os.ftruncate
    real = io.open

    def opened(file: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
        return (_pyio.open if set(mode) & set("wxa+") else real)(file, mode, *more, **named)

    os.write, os.fsync, os.ftruncate = write, fsync, truncate  # type: ignore[assignment]
    io.open = builtins.open = opened
    for name in ("sendfile", "copy_file_range", "splice"):  # copies by the kernel, past os.write
        if hasattr(os, name):
            setattr(os, name, _unknown)
    sys.addaudithook(hook)


def _unknown(*_: object, **__: object) -> int:
    raise OSError(errno.ENOTSOCK, "not by this way")


def run(arguments: list[str], faults: Faults) -> int:
    """drafter with these arguments, under these faults."""
    from drafter.cli.main import main

    install(faults)
    return main(arguments)


_SLOW = ("drafter.app.again", "drafter.app.interviewing", "drafter.interview.session", "drafter.app.mining.library",
         "drafter.app.drafting", "drafter.app.cleaning", "drafter.app.mending", "drafter.app.layout_check",
         "drafter.cli.checking", "drafter.cli.mining", "drafter.screen.findings", "drafter.writers.docx", "jieba",
         "docx", "questionary", "jinja2", "ruamel.yaml", "rich.console")  # fmt: skip
_REPORT = "青溪镇防汛工作汇报\n一、主要做法\n（一）聚焦排查隐患，筑牢安全防线\n排查12处，整改到位。\n"


def serve() -> None:
    """Answers each line of standard input with a line: the command's exit code, output, and the fault that came."""
    _warm_up()
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(_forked(asked)), flush=True)


def _warm_up() -> None:
    """Imports and compiles once what every run would: nothing here looks at the disk of one."""
    for module in _SLOW:
        __import__(module)
    from drafter.app.checking import check_document
    from drafter.mining.library import mined, surveyed
    from drafter.outline import outline
    from drafter.readers import lines_of
    from drafter.writers import load_profile

    document = outline(lines_of(_REPORT.encode(), "a.txt"), "a.txt")
    mined([surveyed(document)], 1)
    check_document(document)
    for name in ("gbt9704", "gbt33476", "plain"):
        load_profile(name)


def _forked(asked: dict[str, Any]) -> dict[str, Any]:
    outside = Path(asked["folder"]).parent
    streams = [outside / "out.txt", outside / "err.txt"]
    child, screen = pty.fork() if asked["answer"] else (os.fork(), -1)
    if not child:
        if not asked["answer"]:
            for number, stream in enumerate(streams, 1):
                os.dup2(os.open(stream, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        _child(asked)
    said = [_user(screen, asked["answer"])] if asked["answer"] else []
    _, status = os.waitpid(child, 0)
    note = outside / f"fault-{child}"
    at = note.read_text() if note.exists() else ""
    note.unlink(missing_ok=True)
    out, err = said * 2 or (stream.read_text("utf-8", "replace") for stream in streams)
    return {"code": os.waitstatus_to_exitcode(status), "out": out, "err": err, "at": at}


def _child(asked: dict[str, Any]) -> None:
    signal.alarm(SECONDS)
    code = 99
    try:
        os.environ.update(asked["env"])
        tempfile.tempdir = asked["env"]["TMPDIR"]  # a full one is not to be left for the system's own
        os.chdir(asked["folder"])
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - what the server had is a pipe
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        code = run(asked["arguments"], Faults(asked["folder"], asked["number"], asked["how"]))
        sys.stdout.flush()
        sys.stderr.flush()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:
        import traceback

        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _user(screen: int, answer: str) -> str:
    """What came to the screen of a user who answers the one question, tries once more on a fault, then gives up."""
    from pexpect import EOF, TIMEOUT
    from pexpect.fdpexpect import fdspawn

    terminal = fdspawn(screen, encoding="utf-8", timeout=SECONDS)
    seen, failures, asked = "", 0, False
    while True:
        found = terminal.expect(["没有存到磁盘上", "？[^？]{0,60}情况", "？[^？#]{0,60}总览", EOF, TIMEOUT])
        seen += _STEERING.sub("", terminal.before + (terminal.after if isinstance(terminal.after, str) else ""))
        time.sleep(0.05)  # the prompt comes after its line
        if found == 0:
            failures += 1
            terminal.send("\r" if failures < 2 else "\x03")
        elif found == 1 and not asked:
            asked = True
            terminal.send(f"\x15{answer}\r")
        elif found == 2:
            terminal.send("\r")
        elif found > 2:
            os.close(screen)
            return seen


if __name__ == "__main__":
    serve()
