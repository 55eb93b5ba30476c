"""Problems with the command line."""

from collections.abc import Sequence

from drafter.errors.problem import Problem


class CommandUnknown(Problem):
    """The program has no command of this name; `near` are names that look alike."""

    def __init__(self, name: str, near: Sequence[str] = ()) -> None:
        super().__init__(
            f"没有“{name}”这个命令", f"您要的是不是 drafter {near[0]}" if near else "全部命令见：drafter --help"
        )
