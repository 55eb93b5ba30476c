"""A bug becomes a report on disk, never a bare traceback; the report holds no text of the user's documents."""

import platform
import re
import sys
import traceback
from datetime import datetime
from pathlib import Path

from drafter import __version__
from drafter.cli.printing import say
from drafter.errors import Problem
from drafter.files import write_text
from drafter.settings import places

EXIT_CODE = 3
_REMOTE = re.compile(r'^ *File "([^"\n]*)", line (\d+), in (\w+)$', re.MULTILINE)
"""A place in the traceback of another process, which comes as text."""


def report_crash(error: BaseException, command: str) -> int:
    """Writes the report, says where it lies and what is in it, and gives the exit code.

    It holds versions, the command's name, and the file, line and function of each step: no argument, no message of the
    error, no line of code or text. Where it cannot be written it is printed.
    """
    text = "\n".join(
        [
            "这份报告里只有下面几行：版本、命令、错误类型、代码位置；没有材料文字、文件名和答案。",
            f"drafter {__version__}  Python {platform.python_version()}  {platform.system()} {platform.release()}",
            f"命令：{command if command.isascii() and command.isalpha() else '（不是命令）'}",
            f"错误类型：{type(error).__name__}",
            "位置：",
            *_places(error),
            "",
        ]
    )
    path = places().cache / f"crash-{datetime.now():%Y%m%d-%H%M%S}.txt"
    sys.stdout.flush()
    try:
        write_text(path, text)
    except Problem:
        say(text, stderr=True)
        where = "，报告见上"
    else:
        where = f"，报告（只有版本和代码位置，不含材料文字）在：{path}"
    say(f"程序出错了（{type(error).__name__}）{where}\n请把报告交给维护者", stderr=True)
    return EXIT_CODE


def _places(error: BaseException) -> list[str]:
    found = [(frame.filename, frame.lineno, frame.name) for frame in traceback.extract_tb(error.__traceback__)]
    for file, line, name in _REMOTE.findall(str(error.__cause__ or "")):
        found.append((file, int(line), name))
    return [f"  {Path(file).name}:{line} {name}" for file, line, name in found]
