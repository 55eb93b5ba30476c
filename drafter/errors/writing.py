"""Problems with what the program is to write."""

from collections.abc import Sequence
from pathlib import Path

from drafter.errors.problem import Problem


class OutputExists(Problem):
    """The output path holds a file already."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"文件已存在，没有覆盖：{path}", "换一个文件名，或加 --force 覆盖（原文件会留一份备份）")


class OutputKindWrong(Problem):
    """The suffix of the output is not one of `endings`, those that can be written."""

    def __init__(self, path: Path, endings: Sequence[str]) -> None:
        listed = " 或 ".join(part for part in ("、".join(endings[:-1]), endings[-1]) if part)
        super().__init__(f"不能写成 {path.suffix} 文件：{path}", f"文件名请以 {listed} 结尾")


class OneOutputForSeveral(Problem):
    """Several drafts are to be written, and one file is named for them."""

    def __init__(self, out: Path, count: int) -> None:
        super().__init__(
            f"有 {count} 份答案文件，-o 只写了一个文件名：{out}",
            "请把 -o 写成文件夹，或用 {文件名} 这样的写法，如 -o 初稿/{文件名}.docx",
        )


class OutputNameUnknown(Problem):
    """The output has a {name} that the skeleton does not ask for."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"骨架里没有“{name}”这一项，-o 里不能用它", f"可用：{'、'.join(known)}")


class OutputShared(Problem):
    """Several drafts would be written to this path, one over the other."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"有几份答案会写到同一个文件：{path}", "请在 -o 里用 {文件名} 区分")


class OutputUnwritable(Problem):
    """The system does not let us write there."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"写不了文件：{path}（{reason}）", "请检查文件夹是否存在、有无权限、磁盘是否已满，或换一个位置"
        )


class NotRemovable(Problem):
    """The system does not let us delete the file."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"删不掉文件：{path}（{reason}）", "请检查有无权限、文件是不是正在别的程序里打开")


class BaseUnusable(Problem):
    """The base document that a draft goes into is not a valid .docx."""

    def __init__(self, reason: str, path: Path | None = None) -> None:
        place = f"：{path}" if path else ""
        super().__init__(
            f"--base 指定的文件不是完好的 .docx{place}（{reason}）", "请用 Word 或 WPS 打开后另存为 .docx 再试"
        )
        self.reason = reason


class WrittenWrong(Problem):
    """The written file, when it is read back, is not the draft."""

    def __init__(self, place: str, wanted: str, found: str) -> None:
        super().__init__(
            f"写出的文件读回来与初稿不一致，没有保存：{place}，应为“{wanted[:40]}”，读到“{found[:40]}”",
            "请把这一段的写法改得简单些再试；仍不行，请把这条消息报告给维护者",
        )


class PreviewFailed(Problem):
    """The preview could not be made."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"预览没有生成（{reason}）", "初稿已经保存，可以直接用 Word 或 WPS 打开看")
