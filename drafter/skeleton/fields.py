"""One mapping of a skeleton file, its values checked as they are read."""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from drafter.errors.library import SkeletonInvalid
from drafter.yamltext import WIDE_COLON, WIDE_SPACE, line_of

Choice = TypeVar("Choice", bound=str)


class Fields:
    """One mapping; each method raises SkeletonInvalid, with the line, for a value of the wrong kind."""

    def __init__(
        self, data: Any, source: str, around: Any = None, what: str = "骨架文件", key: str | int | None = None
    ) -> None:
        """`around` and `key`: what the mapping is a member of."""
        if not isinstance(data, Mapping):
            line = line_of(data) if isinstance(data, list) else line_of(around, key)
            raise SkeletonInvalid(source, line, f"{what}要写成“名称: 内容”的形式")
        self.data, self.source = data, source

    def wrong(self, key: str, reason: str) -> SkeletonInvalid:
        """The SkeletonInvalid for the value of a key, with its line."""
        return SkeletonInvalid(self.source, line_of(self.data, key if key in self.data else None), reason)

    def only(self, *keys: str) -> None:
        """Refuses any other key than these."""
        for key in self.data:
            if key not in keys:
                if re.match(r"\s", str(key)):
                    raise self.wrong(key, WIDE_SPACE)
                if "：" in str(key):
                    raise self.wrong(key, WIDE_COLON)
                raise self.wrong(key, f"不认识“{key}”，这里可以写：{'、'.join(keys)}")

    def get(self, key: str) -> Any:
        """The value as it stands; None where there is none."""
        return self.data.get(key)

    def text(self, key: str) -> str:
        """The value as one text; "" where there is none."""
        value = self.data.get(key)
        if value is None:
            return ""
        if isinstance(value, Mapping | list):
            raise self.wrong(key, f"“{key}”要写成一句话（含冒号或花括号的要加引号）")
        return str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """The value as texts, one or a list of them."""
        value = self.data.get(key)
        if value is None:
            return ()
        if isinstance(value, Mapping):
            raise self.wrong(key, f"“{key}”要写成一句话，或每句前加 - 的几句话（含冒号或花括号的要加引号）")
        values = value if isinstance(value, list) else [value]
        for position, item in enumerate(values):
            if isinstance(item, Mapping | list) or item is None:
                raise SkeletonInvalid(self.source, line_of(value, position), f"“{key}”的每一项要写成一句话（加引号）")
        return tuple(str(item) for item in values)

    def count(self, key: str, default: int, most: int = 999) -> int:
        """The value as a whole number from 0 on."""
        value = self.data.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise self.wrong(key, f"“{key}”要写 0 到 {most} 的整数")
        return int(value)

    def flag(self, key: str) -> bool:
        """The value as true or false; false where there is none."""
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, f"“{key}”要写 true 或 false")
        return value

    def choice(self, key: str, choices: tuple[Choice, ...], default: Choice) -> Choice:
        """The value as one of the choices."""
        value = self.text(key) or default
        for choice in choices:
            if choice == value:
                return choice
        raise self.wrong(key, f"“{key}”没有“{value}”这一种，可用：{'、'.join(c or '（空）' for c in choices)}")
