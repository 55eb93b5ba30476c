"""Problems with what the system allows, wherever no room of the program expected them."""

from drafter.errors.problem import Problem
from drafter.errors.reasons import system_reason


class SystemRefused(Problem):
    """A file, folder, pipe or screen that the system does not let us use."""

    def __init__(self, error: OSError) -> None:
        place = f"：{error.filename}" if error.filename else ""
        super().__init__(f"系统不允许{place}（{system_reason(error)}）", "请检查有无权限、磁盘是否已满，再试一次")
