"""What the user sees of a draft that was written."""

from collections.abc import Sequence
from pathlib import Path

from drafter.screen.console import safe


def written(path: Path, blanks: int, backup: Path | None, notes: Sequence[str]) -> str:
    """Where the draft is, what is left to fill, and what the user should know; a line each."""
    lines = [f"已写出：{path}"]
    if blanks:
        lines.append(f"还有 {blanks} 处待填，文中标成【待填：…】；填好后用 drafter clean 得到净稿")
    if backup is not None:
        lines.append(f"原来的文件备份在：{backup}")
    return "\n".join(safe(line) for line in (*lines, *notes))


def previewed(pdf: Path | None, pages: Sequence[Path], text: str) -> str:
    """Where the preview is, or the draft as text on a machine that has no LibreOffice; a draft of text has none."""
    if pdf is None and not text:
        return "文字稿不排版，没有预览"
    if pdf is None:
        return f"这台电脑没有 LibreOffice，预览改为文字：\n\n{safe(text)}"
    pictures = f"，各页图片 {len(pages)} 张" if pages else ""
    return f"预览：{safe(str(pdf))}{pictures}"
