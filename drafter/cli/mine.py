"""`drafter mine`: skeletons and frames out of old reports."""

from __future__ import annotations

from drafter.cli.command import Command, add_format

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


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
    from pathlib import Path

    from drafter.cli.mining import Wanted, forget, mine_library
    from drafter.files import files_meant

    if arguments.forget:
        return forget()
    wanted = Wanted(
        save=arguments.save,
        update=arguments.update,
        yes=arguments.yes,
        one=arguments.one,
        internal=arguments.internal,
        everything=arguments.all,
        processes=arguments.processes,
        no_index=arguments.no_index,
        scheduler=arguments.scheduler,
        as_json=arguments.format == "json",
    )
    return mine_library([path for name in arguments.paths for path in files_meant(Path(name))], wanted)


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
