"""`drafter clean`: the copy of a draft that goes out."""

from __future__ import annotations

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json, say

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

    from drafter.writers.clean import Cleaned


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="文件", help="drafter 写的 .docx 初稿，改过的也行")
    parser.add_argument("-o", "--out", metavar="文件", default="", help="净稿写到哪里；不写则为 原名-净稿.docx")
    parser.add_argument("--force", action="store_true", help="净稿已存在时覆盖（原文件留备份）")
    add_format(parser)


def _run(arguments: Namespace) -> int:
    return clean(arguments.file, arguments.out, force=arguments.force, as_json=arguments.format == "json")


def clean(file: str, place: str, *, force: bool, as_json: bool) -> int:
    """Writes the clean copy; 1 where blanks are left in it that nobody filled, or its 目录 is empty."""
    from pathlib import Path

    from drafter.app.cleaning import clean_draft
    from drafter.cli.draft_options import say_checked
    from drafter.files import check_is_file, with_ending

    draft = Path(file)
    check_is_file(draft)
    out = with_ending(Path(place), (".docx",)) if place else draft.with_name(f"{draft.stem}-净稿.docx")
    result = clean_draft(draft, out, force=force)
    if as_json:
        _print_as_json(out, result)
    else:
        _say_cleaned(out, result)
        say_checked(draft)
    return 1 if result.open_blanks or result.contents_empty else 0


def _print_as_json(out: Path, result: Cleaned) -> None:
    print_json(
        {
            "path": str(out),
            "comments": result.comments,
            "controls": result.controls,
            "data": result.data,
            "open_blanks": list(result.open_blanks),
        }
    )


def _say_cleaned(out: Path, result: Cleaned) -> None:
    from collections import Counter

    data = "，骨架和答案数据已去掉" if result.data else ""
    say(f"净稿：{out}（去掉批注 {result.comments} 条、填空控件 {result.controls} 个{data}）")
    if result.open_blanks:
        say(f"还有 {len(result.open_blanks)} 处没有填：")
        places = Counter(result.open_places)
        say("\n".join(f"  {blank}" + (f"　×{times}" if times > 1 else "") for blank, times in places.items()))
    if result.contents_empty:
        say("目录还没有更新：打开净稿，在目录上按右键，选“更新域”（WPS 是“更新目录”），存盘")


CLEAN = Command(
    "clean",
    "去掉初稿里的批注、填空控件和内嵌数据，得到可以报出的净稿",
    _arguments,
    _run,
    ("drafter clean 汇报初稿.docx -o 汇报.docx",),
)
