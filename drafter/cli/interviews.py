"""`drafter new`, `drafter again`, `drafter resume`: the interview at the terminal."""

from __future__ import annotations

from drafter.cli.command import Command
from drafter.cli.draft_options import add_draft_options, options_from, say_written
from drafter.cli.printing import say, shell_word

TYPE_CHECKING = False  # typing itself is too slow to import for help
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from drafter.app.draft_options import DraftOptions

_ALL_KEPT = "没有动，没写完的都还在"


def _new_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("skeleton", metavar="骨架", nargs="?", default="", help="名称或 .yaml 文件；不写就从列表里选")
    parser.add_argument("-o", "--out", metavar="输出", default="", help="初稿写到哪里；不写就用标题作文件名")
    add_draft_options(parser)


def _again_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("old", metavar="旧稿", help="去年的 .docx、.txt 或答案文件")
    parser.add_argument("--skeleton", metavar="骨架", default="", help="按哪个骨架；不写就自动认")
    parser.add_argument("-o", "--out", metavar="输出", default="", help="初稿写到哪里；不写就用标题作文件名")
    add_draft_options(parser)


def _resume_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--discard", action="store_true", help="不接着写了，从没写完的里面丢掉一份")


def _new(arguments: Namespace) -> int:
    return new_draft(arguments.skeleton, arguments.out, options_from(arguments), force=arguments.force)


def _resume(arguments: Namespace) -> int:
    return discard_draft() if arguments.discard else resume_draft()


def _again(arguments: Namespace) -> int:
    return draft_again(arguments.old, arguments.skeleton, arguments.out, options_from(arguments), force=arguments.force)


def new_draft(name: str, out: str, options: DraftOptions, *, force: bool) -> int:
    """Asks, writes the draft, and says where."""
    from drafter.app.choosing import pick_skeleton
    from drafter.app.interviewing import start
    from drafter.store.skeletons import load_skeleton

    skeleton = load_skeleton(name or pick_skeleton())
    finished = start(skeleton, out, options, force=force)
    say_written(finished.draft, finished.options, finished.old)
    return 0


def draft_again(old: str, name: str, out: str, options: DraftOptions, *, force: bool) -> int:
    """Asks with last year's answers as defaults, every fact anew, and writes the draft."""
    from pathlib import Path

    from drafter.app.again import OWN_FORM, last_year
    from drafter.app.choosing import pick_report
    from drafter.app.interviewing import need_terminal, start_again
    from drafter.files import check_is_file
    from drafter.screen.again import begun
    from drafter.screen.columns import screen_columns

    check_is_file(Path(old))
    need_terminal("drafter again")
    given = last_year(Path(old), name, pick_report)
    library = "" if given.skeleton.name == OWN_FORM else given.skeleton.name
    say("\n".join(begun(library, given.called, given.dropped, shell_word(old), screen_columns(), given.beside)))
    finished = start_again(given, out, options, force=force)
    say_written(finished.draft, finished.options, finished.old)
    return 0


def resume_draft() -> int:
    """Goes on with an unfinished interview."""
    from drafter.app.interviewing import pick_unfinished, resume

    chosen = pick_unfinished()
    if chosen is None:
        say(_ALL_KEPT)
        return 0
    finished = resume(chosen)
    say_written(finished.draft, finished.options, finished.old)
    return 0


def discard_draft() -> int:
    """Gives up an unfinished interview."""
    from drafter.app.interviewing import pick_unfinished
    from drafter.store.journals import discard

    chosen = pick_unfinished(to_discard=True)
    if chosen is not None:
        discard(chosen)
    say(_ALL_KEPT if chosen is None else "已丢掉")
    return 0


NEW = Command(
    "new",
    "一问一答，写出一篇新的初稿",
    _new_arguments,
    _new,
    ("drafter new", "drafter new 四个表率 -o 初稿.docx"),
)
RESUME = Command(
    "resume", "接着写上次没写完的初稿", _resume_arguments, _resume, ("drafter resume", "drafter resume --discard")
)
AGAIN = Command(
    "again",
    "用去年的稿子作底：措辞沿用，事实逐项重新问",
    _again_arguments,
    _again,
    ("drafter again 去年总结.docx -o 今年总结.docx", "drafter again 去年总结.txt --skeleton 年度工作总结"),
)
