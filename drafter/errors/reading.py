"""Problems with files and folders that are to be read."""

from collections.abc import Sequence
from pathlib import Path

from drafter.errors.problem import Problem


class FileMissing(Problem):
    """There is no file or folder at this path; `near` are similar paths."""

    def __init__(self, path: Path, near: Sequence[str] = ()) -> None:
        remedy = f"您要的是不是：{'、'.join(near)}" if near else "请检查路径是否写对"
        super().__init__(f"没有这个文件或文件夹：{path}", remedy)


class FileEmpty(Problem):
    """The file holds no text."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"文件里没有文字：{path}", "请换一个有内容的文件")


class FileUnreadable(Problem):
    """The system does not let us read the file or folder."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"读不了：{path}（{reason}）", "请检查有无权限，或换一个位置再试")


class FolderGiven(FileUnreadable):
    """A folder was given where a file is expected."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "这是文件夹")
        self.message = f"这是文件夹，不是文件：{path}"
        self.remedy = "请写出文件夹里的一个文件"


class FormatUnknown(Problem):
    """No reader takes this kind of file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"不认识这种文件：{path}", "请另存为 .docx 或 .txt 再试")


class DocxBroken(Problem):
    """The file is named .docx but is not one, or is damaged."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"不是完好的 .docx 文件：{path}（{reason}）", "请用 Word 或 WPS 打开后另存为 .docx 再试")


class FormatWrong(Problem):
    """The file is of another kind than its name says; `ending` is the one it should have."""

    def __init__(self, path: Path, ending: str) -> None:
        super().__init__(f"文件内容与后缀名不符：{path}（其实是 {ending} 文件）", f"请把后缀名改成 {ending} 再试")


class TextGarbled(Problem):
    """The text was read in a wrong encoding and saved again."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"文字是乱码：{path}（存盘之前就已经乱了）", "请找到没有乱的那一份，重新复制，另存为 UTF-8 编码的 .txt 再试"
        )


class NotText(Problem):
    """The file is named as text but holds something else: a picture, a program, damage."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"里面不是文字：{path}（像是图片、程序，或文件已损坏）",
            "请打开看一眼，换一个完好的文件；文字要存成 UTF-8、UTF-16 或 GB18030 编码",
        )


class FileTooLarge(Problem):
    """The file is larger than any report; `limit` is in bytes."""

    def __init__(self, path: Path, limit: int) -> None:
        super().__init__(f"文件太大：{path}（超过 {limit // 1024 // 1024} MB）", "请拆成几个文件，或去掉图片后再试")


class TextTooLong(Problem):
    """The file holds more text than any report; `limit` says how much is read, with its unit."""

    def __init__(self, path: Path, limit: str) -> None:
        super().__init__(f"文字太多：{path}（超过 {limit}）", "请拆成几个文件再试")


class OfficeMissing(Problem):
    """The file can only be read with LibreOffice, which this machine lacks."""

    def __init__(self, path: Path, ending: str = "") -> None:
        """`ending`: the suffix that fits the file's content, where its own does not."""
        other = ending not in ("", path.suffix.lower())
        super().__init__(
            f"读 {ending or path.suffix} 文件要用 LibreOffice，这台机器上没有：{path}"
            + (f"（其实是 {ending} 文件）" if other else ""),
            "请用 Word 或 WPS 打开后另存为 .docx，或安装 LibreOffice",
        )


class ConversionFailed(Problem):
    """LibreOffice could not convert the file."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"转换不了这个文件：{path}（{reason}）", "请用 Word 或 WPS 打开后另存为 .docx 再试")


class PdfGiven(Problem):
    """The file is a PDF, which holds places of characters and no paragraphs."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"不读 PDF 文件：{path}", "请用 Word 或 WPS 打开 PDF 并另存为 .docx，或把文字复制到 .txt 文件")


class FolderWithoutReports(Problem):
    """A folder in which no file could be read as a report."""

    def __init__(self, path: Path, read: int = 0, passed: Sequence[tuple[str, str]] = ()) -> None:
        """`read`: how many files there were; `passed`: those that could not be read, with the reason."""
        said = "".join(f"\n  {source}：{reason}" for source, reason in passed[:3])
        if read > len(passed):
            super().__init__(
                f"读了 {read - len(passed)} 个文件，没有认出一篇材料：{path}{said}",
                "太短的、没有标题的不算；请换成整篇的材料",
            )
        else:
            remedy = "请放入 .txt、.md 或 .docx 文件，或换一个文件夹"
            super().__init__(f"文件夹里没有可读的材料：{path}{said}", remedy)


class OnlyInternal(FolderWithoutReports):
    """All that could be read is marked 内部."""

    def __init__(self, path: Path, sources: Sequence[str]) -> None:
        super().__init__(path)
        self.sources = tuple(sources)
        """The files so marked."""
        self.message = f"{path} 里只有标着“内部”的材料，没有读"
        self.remedy = "确实可以用的，加 --internal 再来一次"
