"""`drafter phrases`: wording that the library knows for a word."""

from __future__ import annotations

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json, say

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("word", metavar="词", help="要找的词，如 作风、营商环境；写 做法、不足、打算 则列该部分的起句")
    add_format(parser)


def _run(arguments: Namespace) -> int:
    return phrases(arguments.word, as_json=arguments.format == "json")


def phrases(word: str, *, as_json: bool) -> int:
    """Prints the frames, parallel headings and sentence starters for a word."""
    from drafter.app.phrases import wording_for
    from drafter.screen.phrases import print_wording

    found = wording_for(word)
    if as_json:
        rows = [{"pattern": f.pattern, "articles": f.articles, "headings": list(f.headings)} for f in found.frames]
        begun = [{"pattern": s.pattern, "articles": s.articles, "roles": list(s.roles)} for s in found.starters]
        print_json({"frames": rows, "starters": begun})
    elif found.frames or found.starters:
        print_wording(found)
    else:
        say(f"句式库里没有带“{word}”的句式；先提炼旧材料：drafter mine 旧材料 --save")
    return 0


PHRASES = Command("phrases", "查一个词有哪些句式、对仗标题和起句", _arguments, _run, ("drafter phrases 作风",))
