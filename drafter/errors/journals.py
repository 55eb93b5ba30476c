"""Problems with the journals of unfinished interviews."""

from pathlib import Path

from drafter.errors.problem import Problem


class JournalUnwritable(Problem):
    """A journal that cannot be opened or written, before the first question or at an answer."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"问答记录没有存到磁盘上：{path}（{reason}）",
            "请检查磁盘是否已满、文件夹有无权限；正在答的这一问，再按一次回车就重新存",
        )


class JournalBusy(Problem):
    """The interview goes on in another window."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"这份初稿正在另一个窗口里写：{path.stem}", "请回到那个窗口，或先把它关掉")


class JournalBroken(Problem):
    """A journal whose head cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"这份未写完的记录读不出来：{path}", "请从另一份接着写，或用 drafter new 重新开始")


class NothingToResume(Problem):
    """No interview was left unfinished."""

    def __init__(self) -> None:
        super().__init__("没有未写完的初稿", "新建一份：drafter new；已经写出的，接着填：drafter again 初稿.docx")
