"""Problems with checking a report."""

from pathlib import Path

from drafter.errors.problem import Problem


class RuleUnknown(Problem):
    """There is no rule of that id."""

    def __init__(self, name: str) -> None:
        super().__init__(f"没有“{name}”这条规则", "用 drafter explain 列出全部规则")


class NotMendable(Problem):
    """The file's form cannot be mended or annotated."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"这种文件改不了：{path}", "请另存为 .docx 或 .txt；一个文件里有多篇材料的，请先分开")
