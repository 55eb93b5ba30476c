"""`drafter mine`: skeletons and frames out of old reports."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json

TYPE_CHECKING = False  # typing itself is too slow to import for help
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

    from drafter.mining.library import Mined


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("paths", metavar="文件或文件夹", nargs="*", help="旧材料；不写则用设置里的“材料文件夹”")
    parser.add_argument("--save", action="store_true", help="把骨架和句式存进您的库；您改过的骨架不动")
    parser.add_argument("--update", action="store_true", help="再提炼一次，逐个看新的、变了的，收不收；您改过的不动")
    parser.add_argument("--yes", action="store_true", help="配合 --update：不问，新的和变了的都收下")
    parser.add_argument("--one", action="store_true", help="一篇也算：把一篇材料的结构变成骨架")
    parser.add_argument("--internal", action="store_true", help="标有“内部”的材料也读（标有密级的一律不读）")
    parser.add_argument("--all", action="store_true", help="全部显示，不只显示前几十个")
    parser.add_argument("--processes", metavar="个数", type=_count, default=0, help="同时用几个处理器核，默认全用")
    parser.add_argument("--no-index", action="store_true", help="不用索引：每份材料都重读，什么也不记下")
    parser.add_argument("--forget", action="store_true", help="只删掉索引；材料和骨架库都不动")
    parser.add_argument("--scheduler", metavar="地址", default="", help="交给集群来读：调度器的地址")
    add_format(parser)


def _count(text: str) -> int:
    """A number of processes as it is typed; raises ValueError, which the parser tells."""
    if not text.isdecimal():
        raise ValueError(text)
    return int(text)


def _run(arguments: Namespace) -> int:
    if arguments.forget:
        return forget()
    return mine_library(arguments.paths, arguments)


def forget() -> int:
    """Removes the indexes: of what was mined, and of the passages that reports are checked against."""
    from drafter.settings import places
    from drafter.store.sqlite import forget_index

    gone = [path for path in (places().index, places().passages) if forget_index(path)]
    print("\n".join(f"索引已删掉：{path}" for path in gone) or "没有索引")
    return 0


def mine_library(paths: Sequence[str], wanted: Namespace) -> int:
    """Mines the reports under the paths, prints what was found, and keeps it where asked."""
    from datetime import date
    from pathlib import Path

    from drafter.app.mining import save
    from drafter.app.user_settings import set_folders
    from drafter.cli.updating import need_someone, update
    from drafter.files import files_meant
    from drafter.mining.json import to_json
    from drafter.screen.mining import print_mined, print_saved

    as_json = wanted.format == "json"
    folders = [path for name in paths for path in files_meant(Path(name))] or set_folders()
    if wanted.update:
        need_someone(yes=wanted.yes)
    result = _mined(folders, wanted)
    kept = save(result, date.today(), keep_frames=wanted.one) if wanted.save and not wanted.update else ()
    if as_json:
        print_json(to_json(result))
    elif not wanted.update:
        print_mined(result, everything=wanted.all)
        print_saved(kept)
    if wanted.update:
        update(result, folders, date.today(), yes=wanted.yes, quiet=as_json, keep_frames=wanted.one)
    return 0


def _mined(folders: Sequence[Path], wanted: Namespace) -> Mined:
    """The library; files marked 内部 are asked about by name where someone can be asked."""
    from drafter.app.mining import held_back
    from drafter.cli.asking import at_terminal
    from drafter.errors.reading import OnlyInternal

    can_ask = at_terminal() and wanted.format != "json"
    try:
        result = _mined_once(folders, wanted, internal=wanted.internal)
        held: Sequence[str] = held_back(result)
    except OnlyInternal as problem:
        if not (can_ask and _lets_in(problem.sources)):
            raise
        return _mined_once(folders, wanted, internal=True)
    return _mined_once(folders, wanted, internal=True) if held and can_ask and _lets_in(held) else result


def _mined_once(folders: Sequence[Path], wanted: Namespace, *, internal: bool) -> Mined:
    """The library, by way of the index, or without it where the user wants none or it fails."""
    import sqlite3

    from drafter.app.mining import mine, user_index
    from drafter.mining.skeletons.skeletons import SUPPORT
    from drafter.screen.console import note
    from drafter.screen.progress import reading

    support = 1 if wanted.one else SUPPORT
    if not wanted.no_index:
        try:
            with user_index(note) as index, reading() as step:
                return mine(
                    folders, step, wanted.processes, support, internal=internal, index=index, scheduler=wanted.scheduler
                )
        except sqlite3.Error:  # a full disk, a damaged page
            note("索引写不下或坏了，这次不用它")
    with reading() as step:
        return mine(folders, step, wanted.processes, support, internal=internal, scheduler=wanted.scheduler)


def _lets_in(held: Sequence[str]) -> bool:
    """Whether the user wants files marked 内部 to be read."""
    from drafter.cli.asking import pick
    from drafter.screen.console import print_line

    print_line(f"有 {len(held)} 个文件标着“内部”，没有读：", "bold")
    for source in held:
        print_line(f"  {source}")
    return pick("这些内部材料也读吗（只在这台机器上提炼结构）", (("不读", False), ("都读", True)))


MINE = Command(
    "mine",
    "从旧材料里提炼句式和骨架",
    _arguments,
    _run,
    (
        "drafter mine 旧材料",
        "drafter mine 旧材料 --save",
        "drafter mine 旧材料 --update",
        "drafter mine 去年总结.docx --one --save",
        "drafter mine 旧材料 --format json",
        "drafter mine --forget",
    ),
)
