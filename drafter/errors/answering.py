"""Problems with answers."""

from collections.abc import Sequence
from pathlib import Path

from drafter.errors.problem import Problem


class AnswersWrong(Problem):
    """All that is wrong with an answers file, at once; each fault names its slot."""

    def __init__(self, source: str, faults: Sequence[str]) -> None:
        listed = "\n".join(f"  · {fault}" for fault in faults)
        super().__init__(f"答案文件 {source} 有 {len(faults)} 处问题：\n{listed}", "请改好后再试")


class AnswersUnnamed(Problem):
    """An answers file that does not name its skeleton."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"答案文件没有写明是哪个骨架：{path}", "请加上 --skeleton 骨架的名称")


class NoTerminal(Problem):
    """Questions have to be asked, and there is no terminal."""

    def __init__(self, command: str, other: str) -> None:
        super().__init__(f"{command} 要在终端里一问一答，这里没有终端", f"请改用：{other}")


class NoSkeletonFits(Problem):
    """A report without a title and text of its own that no skeleton of the library fits."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"看不出这份材料的题目和正文，骨架库里也没有一个与它对得上：{path}",
            "请给材料加上题目，单独成行；或用 --skeleton 指定骨架，有哪些看 drafter list",
        )
