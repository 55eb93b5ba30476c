"""`drafter outline`: the outline of any report."""

from __future__ import annotations

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="文件", help="一份材料：.txt、.md、.docx 等")
    add_format(parser)


def _run(arguments: Namespace) -> int:
    return show_outline(arguments.file, as_json=arguments.format == "json")


def show_outline(file: str, *, as_json: bool) -> int:
    """Prints the outline of a file, with what is wrong in its numbering and what was left out as noise."""
    from pathlib import Path

    from drafter.app.reading import read_document

    document = read_document(Path(file))
    if as_json:
        from drafter.document.json import to_json

        print_json(to_json(document))
    else:
        from drafter.screen.outline import print_outline

        print_outline(document)
    return 0


OUTLINE = Command(
    "outline",
    "看一份材料的提纲：标题层次、编号问题、去掉的杂质",
    _arguments,
    _run,
    ("drafter outline 汇报材料.docx", "drafter outline 汇编.txt --format json"),
)
