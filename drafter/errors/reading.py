"""Problems with what the user gives to read."""

from pathlib import Path

from drafter.errors.problem import Problem


class FileMissing(Problem):
    """Nothing stands at this path."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"没有这个文件或文件夹：{path}", "请检查路径是否写对")


class FileEmpty(Problem):
    """The file holds no text."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"文件里没有文字：{path}", "请换一个有内容的文件")


class FileUnreadable(Problem):
    """The system does not let us read the file."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"读不了文件：{path}（{reason}）", "请检查文件权限，或换一个位置再试")


class FormatUnknown(Problem):
    """No reader takes this kind of file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"不认识这种文件：{path}", "请另存为 .docx 或 .txt 再试")


class DocxBroken(Problem):
    """The file is named .docx but is none."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"不是完好的 .docx 文件：{path}（{reason}）", "请用 Word 或 WPS 打开后另存为 .docx 再试")


class FolderWithoutReports(Problem):
    """A folder in which no file could be read as a report."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"文件夹里没有可读的材料：{path}", "请放入 .txt、.md 或 .docx 文件，或换一个文件夹")
