"""`drafter mine`: skeletons and frames out of old reports."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("paths", metavar="文件或文件夹", nargs="*", help="旧材料；不写则用设置里的“材料文件夹”")
    parser.add_argument("--save", action="store_true", help="把骨架和句式存进您的库；您改过的骨架不动")
    parser.add_argument("--one", action="store_true", help="一篇也算：把一篇材料的结构变成骨架")
    parser.add_argument("--internal", action="store_true", help="标有“内部”的材料也读（标有密级的一律不读）")
    parser.add_argument("--all", action="store_true", help="全部显示，不只显示前几十个")
    parser.add_argument("--processes", metavar="个数", type=int, default=0, help="同时用几个处理器核，默认全用")
    add_format(parser)


def _run(arguments: Namespace) -> int:
    return mine_library(
        arguments.paths,
        everything=arguments.all,
        save=arguments.save,
        one=arguments.one,
        internal=arguments.internal,
        processes=arguments.processes,
        as_json=arguments.format == "json",
    )


def mine_library(
    paths: Sequence[str], *, everything: bool, save: bool, one: bool, internal: bool, processes: int, as_json: bool
) -> int:
    """Mines the reports under the paths, prints what was found, and keeps it where asked."""
    from datetime import date
    from pathlib import Path

    from drafter.app import mining
    from drafter.errors.library import NothingToMine
    from drafter.mining.json import to_json
    from drafter.mining.skeletons import SUPPORT
    from drafter.screen.mining import print_mined, print_saved, progress
    from drafter.settings import SETTINGS_FILE, places, read_settings

    folders = paths or read_settings(places().config / SETTINGS_FILE).folders
    if not folders:
        raise NothingToMine
    with progress() as step:
        support = 1 if one else SUPPORT
        result = mining.mine([Path(folder) for folder in folders], step, processes, support, internal)
    saved = mining.save(result, date.today()) if save else ()
    if as_json:
        print_json(to_json(result))
    else:
        print_mined(result, everything)
        print_saved(saved)
    return 0


MINE = Command(
    "mine",
    "从旧材料里提炼句式和骨架",
    _arguments,
    _run,
    (
        "drafter mine 旧材料",
        "drafter mine 旧材料 --save",
        "drafter mine 去年总结.docx --one --save",
        "drafter mine 旧材料 --format json",
    ),
)
