"""Printing for commands; text of files, names and arguments cannot control the screen."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # typing itself is too slow to import for help
if TYPE_CHECKING:
    import re
    from collections.abc import Mapping
    from pathlib import Path


def say(text: str, *, stderr: bool = False) -> None:
    """Prints lines, made safe for a terminal."""
    from drafter.screen.console import safe

    print(safe(text), file=sys.stderr if stderr else sys.stdout)


def print_file(text: str) -> None:
    """Prints a text that is to become a file, as with >: whole where it does not go to a terminal.

    In place of GBK it is written in GB18030, which has the same bytes and those of all other characters besides.
    """
    import codecs
    import io

    from drafter.screen.console import safe

    out = sys.stdout
    if out.isatty():
        out.write(safe(text))
        return
    if isinstance(out, io.TextIOWrapper) and codecs.lookup(out.encoding).name in ("gbk", "gb2312"):
        out.reconfigure(encoding="gb18030")
    out.write(text)


def shell_word(text: str) -> str:
    """A name or path as an argument of a command line, quoted where a shell would split or expand it."""
    import re

    if re.fullmatch(r"[\w./\\:@%+,\-·—＋（）《》“”、，。！]+", text):
        return text
    if sys.platform == "win32":
        return f'"{text}"'
    import shlex

    return shlex.quote(text)


def near_path(path: Path) -> str:
    """A path relative to the current folder where it is inside."""
    from pathlib import Path

    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def print_json(data: Mapping[str, object]) -> None:
    """Prints an object with members as JSON, Chinese as it is, each item of its lists on a line of its own.

    So it can be searched by lines, and a large result is written by the fast encoder, which does not indent. Characters
    that could control a terminal are \\u escapes.
    """
    import json

    from drafter.screen.console import UNSAFE

    encode = json.JSONEncoder(ensure_ascii=False).encode

    def quick(value: object) -> str:
        return UNSAFE.sub(_escaped, encode(value))

    write = sys.stdout.write
    for number, (name, value) in enumerate(data.items()):
        write(f"{',' if number else '{'}\n{quick(name)}: ")
        if isinstance(value, list) and value:
            write("[\n" + ",\n".join(map(quick, value)) + "\n]")
        else:
            write(quick(value))
    write("\n}\n")


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
