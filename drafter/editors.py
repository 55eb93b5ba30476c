"""Floor 1: the user's own editor: which one it is, how a file is opened in it, and how one leaves it."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path, PureWindowsPath

_USUAL = ("notepad",) if sys.platform == "win32" else ("nano", "vim", "vi")
_VI = "按 i 开始改；改好按 Esc，打 :wq 回车存下退出；不改就按 Esc，打 :q! 回车"
_LEAVING = {
    "nano": "改好按 Ctrl-O 回车存下，再按 Ctrl-X 退出",
    "vi": _VI,
    "vim": _VI,
    "nvim": _VI,
    "emacs": "改好按 Ctrl-X Ctrl-S 存下，再按 Ctrl-X Ctrl-C 退出",
    "notepad": "改好存盘，再关掉窗口",
}
_IN_TERMINAL = ("nano", "vi", "vim", "nvim")


def editor() -> str:
    """The command of the editor: $VISUAL, $EDITOR, or the easiest one that the machine has; empty where it has none."""
    return os.environ.get("VISUAL") or os.environ.get("EDITOR") or next(filter(shutil.which, _USUAL), "")


def how_to_leave(command: str) -> str:
    """How to save and leave the editor, in one line of Chinese; empty for an unknown editor."""
    return _LEAVING.get(_program(command), "")


def needs_terminal(command: str) -> bool:
    """Whether the editor is one that runs in a terminal; no for an unknown editor."""
    return _program(command) in _IN_TERMINAL


def open_in(command: str, file: Path) -> int:
    """The exit code of the editor once the user has left it; raises OSError, and ValueError for no command.

    That is one without a word in it, or with an unclosed quote.
    """
    program, *options = _words(command)
    found = shutil.which(program) or program  # Windows by itself finds no .cmd, as that of VS Code is
    return subprocess.run([found, *options, str(file)], check=False).returncode


def _program(command: str) -> str:
    """The name of the program in a command, in small letters; empty where there is none."""
    try:
        return PureWindowsPath(_words(command)[0]).stem.lower()
    except (ValueError, IndexError):
        return ""


def _words(command: str) -> list[str]:
    """The words of a command, without the quotes around them; on Windows a backslash parts folders."""
    if sys.platform != "win32":
        return shlex.split(command)
    return [word.strip('"') for word in shlex.split(command, posix=False)]
