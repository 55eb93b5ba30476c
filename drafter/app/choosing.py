"""Choosing a skeleton from the library at the terminal."""

from drafter.app.interviewing import need_terminal
from drafter.errors.problem import Interrupted, Problem
from drafter.store.entries import entries
from drafter.zh.width import cut_to_width


def pick_skeleton() -> str:
    """The name of the skeleton that the user chooses; raises NoTerminal, and Interrupted on Ctrl-C."""
    need_terminal("drafter new")
    from drafter.interview.terminal import choose, columns

    found = entries()
    if not found:
        raise Problem("骨架库是空的", "用 drafter mine 文件夹 --save 从旧材料里提炼")
    wide = columns() - 6
    rows = [(cut_to_width(f"{e.name}（{e.kind or '未分类'}）{e.about}", wide), str(e.name)) for e in found]
    try:
        return choose("用哪个骨架", rows)
    except KeyboardInterrupt:
        raise Interrupted from None
