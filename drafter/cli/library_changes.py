"""`drafter rename`, `remove`, `export`, `import`: changes to the user's skeleton library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.cli.command import Command
from drafter.cli.printing import print_file, say, shell_word

TYPE_CHECKING = False  # typing itself is too slow to import for help
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

_REPORTS = (".docx", ".doc", ".wps", ".rtf", ".odt", ".pdf")
_SKELETONS = (".yaml", ".yml")


def _rename_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("old", metavar="原名", help="现在的名称")
    parser.add_argument("new", metavar="新名", help="新的名称")
    parser.add_argument("--force", action="store_true", help="已有同名的时替换（原文件留备份）")


def _remove_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("names", metavar="名称", nargs="+", help="要移出骨架库的骨架")


def _export_arguments(parser: ArgumentParser) -> None:
    from pathlib import Path

    parser.add_argument("names", metavar="名称", nargs="*", help="要给别人的骨架；不写就是您自己的全部骨架")
    parser.add_argument("-o", "--output", metavar="文件", type=Path, help="写到这个文件或文件夹；不写则显示在屏幕上")
    parser.add_argument("--force", action="store_true", help="文件已存在时覆盖（原文件留备份）")


def _import_arguments(parser: ArgumentParser) -> None:
    from pathlib import Path

    parser.add_argument("files", metavar="文件", nargs="+", type=Path, help="骨架文件（.yaml），或放着它们的文件夹")
    parser.add_argument("--force", action="store_true", help="同名时替换（原文件留备份）")


def _rename(arguments: Namespace) -> int:
    from drafter.store.skeletons import rename

    path = rename(arguments.old, arguments.new, force=arguments.force)
    say(f"已改名为“{arguments.new}”：{path}")
    return 0


def _remove(arguments: Namespace) -> int:
    from drafter.store.skeletons import own, remove

    for name in arguments.names:
        own(name)  # all of them or none
    for name in arguments.names:
        say(f"已移出骨架库：“{name}”；要找回来：drafter import {shell_word(str(remove(name)))}")
    return 0


def _export(arguments: Namespace) -> int:
    from drafter.errors.library import FolderNeeded, NothingOwn
    from drafter.store.entries import entries, find

    names = arguments.names or [entry.name for entry in entries() if entry.origin != "shipped"]
    if not names:
        raise NothingOwn
    output = arguments.output
    if len(names) > 1 or not arguments.names:
        if output is None or output.is_file():
            raise FolderNeeded(len(names))
        for name in names:
            find(name)  # all of them or none
        output.mkdir(parents=True, exist_ok=True)
    for name in names:
        export(name, output, force=arguments.force)
    return 0


def export(name: str, output: Path | None, *, force: bool) -> int:
    """Prints a skeleton without its sources' paths, or writes it to a file, in a folder one of its own name."""
    from drafter.errors.writing import OutputExists
    from drafter.files import back_up, with_ending, write_text
    from drafter.store.names import file_stem
    from drafter.store.skeletons import export_text

    text = export_text(name)
    if output is None:
        print_file(text)
        return 0
    output = with_ending(output / file_stem(name) if output.is_dir() else output, _SKELETONS)
    if output.exists() and not force:
        raise OutputExists(output)
    back_up(output)
    write_text(output, text)
    say(f"已写到：{output}")
    return 0


def _import(arguments: Namespace) -> int:
    from drafter.errors.problem import Problem, several
    from drafter.store.entries import is_shipped
    from drafter.store.skeletons import import_file

    said = {"new": "已导入", "same": "库里已有，内容相同", "changed": "已替换（原文件留了备份）"}
    left: list[Problem] = []
    for file in _skeleton_files(arguments.files):
        try:
            saved = import_file(file, force=arguments.force)
        except Problem as problem:
            left.append(problem)
            continue
        say(f"{said[saved.state]}：“{saved.name}”　{saved.path}")
        if saved.state != "same" and is_shipped(saved.name):
            say(f"自带的“{saved.name}”从此由它代替；要回自带的，用 drafter remove {shell_word(saved.name)}")
    if left:
        raise several(left)
    return 0


def _skeleton_files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files, those in folders by name; raises NoSkeletonFile for a report and for a folder without any."""
    from itertools import chain

    from drafter.errors.library import NoSkeletonFile
    from drafter.files import files_meant

    for path in chain.from_iterable(map(files_meant, paths)):
        if not path.is_dir():
            if path.suffix.lower() in _REPORTS and path.is_file():
                raise NoSkeletonFile(path, folder=False)
            yield path
            continue
        found = sorted(file for file in path.iterdir() if file.suffix.lower() in _SKELETONS and file.is_file())
        if not found:
            raise NoSkeletonFile(path, folder=True)
        yield from found


RENAME = Command("rename", "给骨架改名", _rename_arguments, _rename, ("drafter rename 我局经验材料 机关建设经验材料",))
REMOVE = Command("remove", "把骨架移出骨架库（文件还在）", _remove_arguments, _remove, ("drafter remove 我局经验材料",))
EXPORT = Command(
    "export",
    "把骨架写成文件给别人（不含来源路径）",
    _export_arguments,
    _export,
    ("drafter export 四个表率 -o 四个表率.yaml", "drafter export -o 骨架备份"),
)
IMPORT = Command(
    "import",
    "收下别人给的骨架文件",
    _import_arguments,
    _import,
    ("drafter import 四个表率.yaml", "drafter import 我的骨架"),
)
