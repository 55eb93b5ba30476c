"""Problems with answers."""

from collections.abc import Sequence
from pathlib import Path

from drafter.errors.problem import Problem


class AnswersWrong(Problem):
    """All that is wrong with an answers file, at once; each fault names its slot."""

    def __init__(self, source: str, faults: Sequence[str]) -> None:
        listed = "\n".join(f"  · {fault}" for fault in faults)
        super().__init__(f"答案文件 {source} 有 {len(faults)} 处问题：\n{listed}", "请改好后再试")


class NoTerminal(Problem):
    """Questions were to be asked where no terminal is."""

    def __init__(self, command: str, other: str) -> None:
        super().__init__(f"{command} 要在终端里一问一答，这里没有终端", f"请改用：{other}")


class NoSkeletonFits(Problem):
    """A report of which no skeleton of the library is the form."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"骨架库里没有一个与这份材料对得上：{path}",
            f"请用 --skeleton 指定骨架，或先用 drafter mine {path} --one --save 照它做一个",
        )
