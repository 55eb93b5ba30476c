"""Problems with layouts."""

from collections.abc import Sequence
from pathlib import Path

from drafter.errors.problem import Problem


class ProfileUnknown(Problem):
    """No layout of this name."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"没有“{name}”这种版式", f"可用：{'、'.join(known)}；也可以写一个 .yaml 文件的路径")


class ProfileInvalid(Problem):
    """A layout file with a mistake, with file and line; `sample` is a valid one."""

    def __init__(self, source: str, line: int, reason: str, sample: Path) -> None:
        super().__init__(f"版式文件 {source} 第 {line} 行：{reason}", f"请对照自带的版式改好再试：{sample}")


class FrontInvalid(Problem):
    """A file of 版头 and 版记 with a mistake, with file and line."""

    def __init__(self, source: str, line: int, reason: str) -> None:
        super().__init__(f"版头文件 {source} 第 {line} 行：{reason}", "请按提示的行号改好再试")
