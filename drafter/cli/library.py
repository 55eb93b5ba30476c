"""`drafter list`, `drafter show`: what the skeleton library holds."""

from __future__ import annotations

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json, say

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _show_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="名称", help="骨架的名称，或一个 .yaml 文件")
    add_format(parser)


def _list_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--names", action="store_true", help="只列名称，一行一个")
    add_format(parser)


def _list(arguments: Namespace) -> int:
    if arguments.names:
        return list_names()
    return list_skeletons(as_json=arguments.format == "json")


def list_names() -> int:
    """Prints the names alone, for shells and scripts."""
    from drafter.store.entries import entries

    for entry in entries():
        say(entry.name)
    return 0


def _show(arguments: Namespace) -> int:
    return show_skeleton(arguments.name, as_json=arguments.format == "json")


def list_skeletons(*, as_json: bool) -> int:
    """Prints all skeletons of the library."""
    from dataclasses import asdict

    from drafter.store.entries import entries

    found = entries()
    if as_json:
        listed = [asdict(entry) | {"path": str(entry.path)} for entry in found]
        print_json({"skeletons": listed})
    else:
        from drafter.screen.library import print_entries

        print_entries(found)
    return 0


def show_skeleton(name: str, *, as_json: bool) -> int:
    """Prints one skeleton."""
    from drafter.skeleton.unparse import to_data
    from drafter.store.entries import find
    from drafter.store.skeletons import load_skeleton

    skeleton = load_skeleton(name)
    if as_json:
        print_json(to_data(skeleton))
    else:
        from drafter.screen.skeleton import print_skeleton

        print_skeleton(skeleton, None if name.endswith((".yaml", ".yml")) else find(name))
    return 0


LIST = Command("list", "骨架库里有哪些骨架", _list_arguments, _list, ("drafter list", "drafter list --format json"))
SHOW = Command("show", "看一个骨架的结构和要填的内容", _show_arguments, _show, ("drafter show 四个表率",))
