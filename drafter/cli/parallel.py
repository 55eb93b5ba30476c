"""`drafter parallel`: are these headings 对仗?"""

from __future__ import annotations

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from drafter.app.parallel import Judged


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="文件",
        nargs="?",
        default="-",
        help="一行一个标题，空行分组；整篇的稿子看各级标题；不写则从标准输入读",
    )
    add_format(parser)


def _run(arguments: Namespace) -> int:
    return parallel(arguments.file, as_json=arguments.format == "json")


def parallel(file: str, *, as_json: bool) -> int:
    """Prints what each group shares; 1 where a heading breaks its group's frame."""
    from drafter.screen.console import note

    judged = _judged(file)
    if not judged:
        note("没有读到标题")
    outliers = [group.shared.outliers if group.shared else () for group in judged]
    patterns = [group.shared.pattern if group.shared else None for group in judged]
    if as_json:
        groups = [
            {"pattern": pattern.text() if pattern else None, "outliers": list(odd)}
            for pattern, odd in zip(patterns, outliers, strict=True)
        ]
        print_json({"groups": groups})
    else:
        from drafter.screen.parallel import print_group

        for group, pattern, odd in zip(judged, patterns, outliers, strict=True):
            print_group(group.texts, pattern, odd)
    return 1 if any(outliers) else 0


def _judged(file: str) -> Sequence[Judged]:
    """The groups in a file, or for "-" in standard input; a user at the terminal is told how to end it."""
    import sys
    from pathlib import Path

    from drafter.app.parallel import judge_bytes, judge_file
    from drafter.screen.console import note

    if file != "-":
        return judge_file(Path(file))
    if sys.stdin.isatty():
        ends = "Ctrl-Z 再回车" if sys.platform == "win32" else "Ctrl-D"
        note(f"请把标题打进来或粘贴进来，一行一个，空一行另起一组；完了另起一行，按 {ends}")
    return judge_bytes(sys.stdin.buffer.read())


PARALLEL = Command(
    "parallel",
    "看一组标题对不对仗，哪个不合",
    _arguments,
    _run,
    ("drafter parallel 标题.txt", "drafter parallel 初稿.docx", "drafter parallel < 标题.txt"),
)
