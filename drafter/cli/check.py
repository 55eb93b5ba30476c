"""`drafter check`: what is wrong with a report."""

from __future__ import annotations

from drafter.cli.command import Command, add_format

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="文件", nargs="+", help="要检查的材料：.docx、.txt、.md 等，可以几份，或一个文件夹"
    )
    parser.add_argument(
        "--against", metavar="路径", nargs="+", action="extend", default=[], help="拿来对照的旧材料（文件或文件夹）"
    )
    parser.add_argument(
        "--annotate", metavar="输出.docx", default="", help="另存一份，问题写成 Word 批注；查几份时写文件夹"
    )
    parser.add_argument("--force", action="store_true", help="批注稿已存在时覆盖（原文件留一份备份）")
    parser.add_argument("--fix", action="store_true", help="改好机械的毛病：先显示差别，问过再改，原文件留一份备份")
    parser.add_argument("-y", "--yes", action="store_true", help="与 --fix 同用：不问，直接改")
    add_format(parser)


def _run(arguments: Namespace) -> int:
    from pathlib import Path

    from drafter.app.reading import reports_meant
    from drafter.cli.checking import Wanted, check_all, check_one
    from drafter.files import files_meant

    files = [file for name in arguments.files for file in reports_meant(Path(name))]
    wanted = Wanted(
        against=tuple(old for name in arguments.against for old in files_meant(Path(name))),
        annotate=arguments.annotate,
        force=arguments.force,
        fix=arguments.fix,
        yes=arguments.yes,
        as_json=arguments.format == "json",
    )
    return check_one(files[0], wanted) if len(files) == 1 else check_all(files, wanted)


CHECK = Command(
    "check",
    "发出前检查：旧事实、抄来的段落、编号、标点、数字、残留、版式",
    _arguments,
    _run,
    (
        "drafter check 初稿.docx",
        "drafter check 初稿.docx --against 旧材料 --annotate 批注.docx",
        "drafter check 初稿.docx --fix",
        "drafter check 各科室 --annotate 批注稿",
    ),
)
