"""Problems with what the program is to write."""

from pathlib import Path

from drafter.errors.problem import Problem


class OutputExists(Problem):
    """The output path holds a file already."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"文件已存在，没有覆盖：{path}", "换一个文件名，或加 --force 覆盖（原文件会留一份备份）")


class OutputUnwritable(Problem):
    """The system does not let us write there."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"写不了文件：{path}（{reason}）", "请检查文件夹是否存在、有无权限、磁盘是否已满，或换一个位置"
        )
