"""`drafter edit`: a skeleton in the user's own editor."""

from __future__ import annotations

from drafter.cli.command import Command
from drafter.cli.printing import say

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="名称", help="要改的骨架；自带的会先复制到您的骨架库")


def _run(arguments: Namespace) -> int:
    from drafter.app.editing import edit_skeleton
    from drafter.cli.asking import at_terminal
    from drafter.editors import editor, needs_terminal
    from drafter.errors.library import EditorFailed

    if needs_terminal(editor()) and not at_terminal():
        raise EditorFailed(editor(), "它要在终端里用，这里没有终端")
    saved = edit_skeleton(arguments.name)
    said = {"same": "没有改动", "new": "已存到您的骨架库", "changed": "已保存（原文件留了备份）"}
    say(f"{said[saved.state]}：“{saved.name}”　{saved.path}")
    return 0


EDIT = Command("edit", "用编辑器改一个骨架", _arguments, _run, ("drafter edit 四个表率",))
