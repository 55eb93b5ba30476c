"""Problems with the user's settings."""

from collections.abc import Sequence

from drafter.errors.problem import Problem


class SettingsInvalid(Problem):
    """A settings file that cannot be parsed or has an invalid value, with file and line."""

    def __init__(self, source: str, line: int, reason: str) -> None:
        super().__init__(
            f"设置文件 {source} 第 {line} 行：{reason}", "请改好这一行，或用 drafter settings 名称 内容 来写"
        )
        self.reason = reason


class SettingUnfit(Problem):
    """A value that a setting cannot have; nothing is written."""

    def __init__(self, key: str, value: str, reason: str) -> None:
        super().__init__(f"“{key}”不能设成“{value}”", f"{reason}；原来的设置没有动")


class SettingOutdated(Problem):
    """A setting that names something that no longer exists."""

    def __init__(self, key: str, value: str, reason: str) -> None:
        super().__init__(
            f"设置里的“{key}”用不了：{value}（{reason}）",
            f'改好：drafter settings {key} 新的内容；去掉：drafter settings {key} ""',
        )


class SettingUnknown(Problem):
    """No setting of this name."""

    def __init__(self, key: str, known: Sequence[str]) -> None:
        super().__init__(f"没有“{key}”这一项设置", f"可以设：{'、'.join(known)}")
