"""`drafter mine`: skeletons and frames out of old reports."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("paths", metavar="文件或文件夹", nargs="*", help="旧材料；不写则用设置里的“材料文件夹”")
    parser.add_argument("--all", action="store_true", help="全部显示，不只显示前几十个")
    parser.add_argument("--processes", metavar="个数", type=int, default=0, help="同时用几个处理器核，默认全用")
    add_format(parser)


def _run(arguments: Namespace) -> int:
    return mine_library(
        arguments.paths,
        everything=arguments.all,
        processes=arguments.processes,
        as_json=arguments.format == "json",
    )


def mine_library(paths: Sequence[str], *, everything: bool, processes: int, as_json: bool) -> int:
    """Mines the reports under the paths and prints what was found."""
    from pathlib import Path

    from drafter.app.mining import mine
    from drafter.errors.library import NothingToMine
    from drafter.mining.json import to_json
    from drafter.screen.mining import print_mined, progress
    from drafter.settings import SETTINGS_FILE, places, read_settings

    folders = paths or read_settings(places().config / SETTINGS_FILE).folders
    if not folders:
        raise NothingToMine
    with progress() as step:
        result = mine([Path(folder) for folder in folders], step, processes)
    if as_json:
        print_json(to_json(result))
    else:
        print_mined(result, everything)
    return 0


MINE = Command(
    "mine",
    "从旧材料里提炼句式和骨架",
    _arguments,
    _run,
    ("drafter mine 旧材料", "drafter mine 旧材料 汇编.docx --all", "drafter mine 旧材料 --format json"),
)
