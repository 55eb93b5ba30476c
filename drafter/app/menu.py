"""The menu of `drafter` alone, for people who remember no command."""

from collections.abc import Sequence

from drafter.errors.problem import Interrupted
from drafter.settings import places
from drafter.store.journals import unfinished


def chosen_command(known: Sequence[str]) -> list[str]:
    """The command line that the user chooses from the menu, [] for none; raises Interrupted on Ctrl-C.

    `known`: the commands that this program has; a row for one that is missing is not shown.
    """
    from drafter.interview.terminal import choose

    left = len(unfinished(places().journals))
    rows = [
        ("新建　　　　　一问一答，写一篇新的初稿", "new"),
        (f"继续　　　　　接着写没写完的（{left} 份）", "resume"),
        ("用去年的改　　拿去年的稿子作底，重新问今年的事实", "again"),
        ("从旧材料提炼　从一个文件夹的旧材料里提炼骨架", "mine"),
        ("检查　　　　　查错别字、过期的事实、与旧稿的雷同", "check"),
        ("骨架库　　　　看看有哪些骨架", "list"),
        ("退出", ""),
    ]
    shown = [row for row in rows if row[1] in ("", *known) and (row[1] != "resume" or left)]
    try:
        name = choose("要做什么", shown)
        return [name, *_asked_for(name)] if name else []
    except KeyboardInterrupt:
        raise Interrupted from None


def _asked_for(name: str) -> list[str]:
    """The arguments of a command, as the user gives them."""
    from drafter.interview.terminal import ask_path

    if name == "again":
        return [ask_path("去年的稿子（.docx、.txt 或答案文件），可以把文件拖进窗口", folder=False)]
    if name == "mine":
        return [ask_path("旧材料的文件夹，可以拖进窗口", folder=True), "--save"]
    if name == "check":
        file = ask_path("要检查的稿子，可以拖进窗口", folder=False)
        old = ask_path("拿来对照的旧材料文件夹，可以拖进窗口；不对照就直接回车", folder=True, optional=True)
        return [file, *(["--against", old] if old else [])]
    return []
