"""Choosing at the terminal: a skeleton from the library, one of several reports in a file."""

from collections.abc import Sequence

from drafter.app.again.report import called
from drafter.app.interviewing import need_terminal
from drafter.document import Article
from drafter.document.text import plain_text
from drafter.errors.library import LibraryEmpty
from drafter.errors.problem import Interrupted
from drafter.store.entries import Entry, entries
from drafter.zh.width import cut_to_width, display_width

_ASKED = "用哪个骨架"
_WHICH = "用哪一篇作底"
_MANY = 40
"""Skeletons that a list shows at most; of more, the name is typed, of which a few characters are enough."""


def pick_skeleton() -> str:
    """The name of the skeleton that the user chooses; raises NoTerminal, LibraryEmpty, and Interrupted on Ctrl-C."""
    need_terminal("drafter new")
    from drafter.interview.terminal import choose, columns

    found = entries()
    if not found:
        raise LibraryEmpty
    wide = columns() - display_width(f"？ {_ASKED} ") - 1  # what is chosen stands behind the question
    rows = [(cut_to_width(f"{e.name}{_kind_of(e)}{e.gist}", wide), str(e.name)) for e in found]
    try:
        return choose(_ASKED, rows) if len(rows) <= _MANY else _by_name([name for _, name in rows])
    except KeyboardInterrupt:
        raise Interrupted from None


def pick_report(reports: Sequence[Article]) -> Article:
    """The report that the user chooses of several in a file; raises Interrupted on Ctrl-C."""
    from drafter.interview.terminal import choose, columns

    wide = columns() - display_width(f"？ {_WHICH} ") - 1  # what is chosen stands behind the question
    rows = []
    for report in reports:
        length = f"　{len(plain_text(report))} 字"
        rows.append((cut_to_width(called(report), wide - display_width(length)) + length, report))
    try:
        return choose(_WHICH, rows)
    except KeyboardInterrupt:
        raise Interrupted from None


def _kind_of(entry: Entry) -> str:
    """The 文种 in brackets, where the name does not begin with it."""
    return "　" if entry.kind and entry.name.startswith(entry.kind) else f"（{entry.kind or '未分类'}）"


def _by_name(names: Sequence[str]) -> str:
    """The name that is typed, or the only one that fits what was typed; the first for nothing."""
    from drafter.interview.phrases import Phrases
    from drafter.interview.prompt import Prompt
    from drafter.interview.terminal import ask_line

    known = Phrases(names)

    def fitting(text: str) -> list[str]:
        text = text.strip()
        return [text] if text in names else known.find(text) if text else [names[0]]

    def fault_of(text: str) -> str:
        fits = len(fitting(text))
        return "" if fits == 1 else "有好几个，请再打几个字，或按 ↓ 选" if fits else "没有这样的骨架"

    question = Prompt(
        f"{_ASKED}（共 {len(names)} 个，打几个字，按 ↓ 选）",
        bottom=lambda _: " 回车 确定  ^C 退出",
        faint=names[0],
        phrases=known,
        fault_of=fault_of,
    )
    while (reply := ask_line(question)).key is not None:
        if reply.key == "stop":
            raise KeyboardInterrupt
    return fitting(reply.text)[0]
