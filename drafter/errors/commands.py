"""Problems with the command line."""

from collections.abc import Sequence
from typing import Literal

from drafter.errors.problem import Problem

Meant = Literal["skeleton", "file", "folder"]
_COMMANDS: dict[Meant, str] = {
    "skeleton": "用这个骨架写：drafter new {0}；看一看它：drafter show {0}",
    "file": "检查这份材料：drafter check {0}；用它作底写今年的：drafter again {0}",
    "folder": "从这里面的旧材料提炼：drafter mine {0}",
}


class CommandUnknown(Problem):
    """The program has no command of this name.

    `near`: similar names of commands; `meant`: what else has this name, a skeleton, a file or a folder; `typed`: the
    name quoted for a shell.
    """

    def __init__(self, name: str, near: Sequence[str] = (), meant: Meant | None = None, typed: str = "") -> None:
        if meant is not None:
            remedy = _COMMANDS[meant].format(typed or name)
        elif near:
            remedy = f"您要的是不是 drafter {near[0]}"
        else:
            remedy = "全部命令见：drafter --help"
        super().__init__(f"没有“{name}”这个命令", remedy)
