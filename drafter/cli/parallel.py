"""`drafter parallel`: are these headings 对仗?"""

from __future__ import annotations

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json

TYPE_CHECKING = False  # the parser of arguments is dear to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


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
    import sys
    from pathlib import Path

    from drafter.app.parallel import judge_bytes, judge_file
    from drafter.screen.console import note

    if file == "-" and sys.stdin.isatty():
        ends = "Ctrl-Z 再回车" if sys.platform == "win32" else "Ctrl-D"
        note(f"请把标题打进来或粘贴进来，一行一个，空一行另起一组；完了另起一行，按 {ends}")
    judged = judge_bytes(sys.stdin.buffer.read()) if file == "-" else judge_file(Path(file))
    if not judged:
        note("没有读到标题")
    if as_json:
        groups = [
            {
                "pattern": group.shared.pattern.text() if group.shared else None,
                "outliers": list(group.shared.outliers) if group.shared else [],
            }
            for group in judged
        ]
        print_json({"groups": groups})
    else:
        from drafter.screen.parallel import print_group

        for group in judged:
            shared = group.shared
            print_group(group.texts, shared.pattern if shared else None, shared.outliers if shared else ())
    return 1 if any(group.shared and group.shared.outliers for group in judged) else 0


PARALLEL = Command(
    "parallel",
    "看一组标题对不对仗，哪个不合",
    _arguments,
    _run,
    ("drafter parallel 标题.txt", "drafter parallel 初稿.docx", "drafter parallel < 标题.txt"),
)
