"""Problems with checking a report."""

from pathlib import Path

from drafter.errors.problem import Problem


class RuleUnknown(Problem):
    """There is no rule of that id."""

    def __init__(self, name: str) -> None:
        super().__init__(f"没有“{name}”这条规则", "用 drafter explain 列出全部规则")


class NotMendable(Problem):
    """Files of this format cannot be corrected."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"这种文件改不了：{path}", "请另存为 .docx 或 .txt")


class FileChanged(Problem):
    """The file was changed between being read and being corrected."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"文件刚刚被改过，没有动它：{path}", "请在别的程序里存好、关掉，再运行一次 drafter check --fix"
        )


class NoAgreement(Problem):
    """A file would be changed, and there is no terminal to ask at."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"--fix 有 {count} 处可改，这里没有终端可以问，文件没有动", "看过差别，加 --yes 直接改（原文件留一份备份）"
        )


class IndexUnkept(Problem):
    """There are too many old reports to read without an index, and the index cannot be written."""

    def __init__(self, folder: Path, files: int) -> None:
        super().__init__(
            f"旧材料有 {files} 个文件，需要建对照索引，但索引写不进 {folder}",
            "请检查磁盘是否已满、文件夹有无权限，或用 --against 指定少一些的旧材料",
        )
