"""`drafter new`, `drafter resume`: the interview at the terminal."""

from argparse import ArgumentParser, Namespace

from drafter.cli.build import add_draft_options
from drafter.cli.command import Command


def _new_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("skeleton", metavar="骨架", nargs="?", default="", help="名称或 .yaml 文件；不写就从列表里选")
    parser.add_argument("-o", "--out", metavar="输出", default="", help="初稿写到哪里；不写就用标题作文件名")
    add_draft_options(parser)


def _nothing(parser: ArgumentParser) -> None:
    """No argument."""


def _new(arguments: Namespace) -> int:
    return new_draft(arguments.skeleton, arguments.out, arguments.profile, arguments.force)


def _resume(arguments: Namespace) -> int:
    return resume_draft()


def new_draft(name: str, out: str, profile: str, force: bool) -> int:
    """Asks, writes the draft, and says where."""
    from drafter.app.choosing import pick_skeleton
    from drafter.app.interviewing import start
    from drafter.store.skeletons import load_skeleton

    skeleton = load_skeleton(name or pick_skeleton())
    print(f"已写出：{start(skeleton, out, profile, force)}")
    return 0


def resume_draft() -> int:
    """Goes on with an unfinished interview."""
    from drafter.app.interviewing import pick_unfinished, resume

    print(f"已写出：{resume(pick_unfinished())}")
    return 0


NEW = Command(
    "new",
    "一问一答，写出一篇新的初稿",
    _new_arguments,
    _new,
    ("drafter new", "drafter new 四个表率 -o 初稿.docx"),
)
RESUME = Command("resume", "接着写上次没写完的初稿", _nothing, _resume, ("drafter resume",))
