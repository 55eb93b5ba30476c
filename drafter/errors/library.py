"""Problems with skeletons and the library that keeps them."""

from collections.abc import Sequence
from pathlib import Path

from drafter.errors.problem import Problem


class YamlBroken(Problem):
    """A YAML file that cannot be read, with file and line."""

    def __init__(self, source: str, line: int, reason: str) -> None:
        super().__init__(f"{source} 第 {line} 行写得不对：{reason}", "请按提示的行号改好再试")


class SkeletonInvalid(Problem):
    """A skeleton or answers file whose content is not what the format asks for, with file and line."""

    def __init__(self, source: str, line: int, reason: str) -> None:
        super().__init__(f"{source} 第 {line} 行：{reason}", "请对照 README 的“手写骨架”一节改好再试")


class SkeletonUnknown(Problem):
    """No skeleton of this name; `near` are names that look alike."""

    def __init__(self, name: str, near: Sequence[str] = ()) -> None:
        remedy = "您要的是不是：" + "、".join(near) if near else "用 drafter list 查看骨架库里有哪些"
        super().__init__(f"骨架库里没有“{name}”", remedy)


class ExpressionBroken(Problem):
    """A skeleton's text that is no valid expression, or one that may not be evaluated."""

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(f"骨架里的这句话不能求值：{text}（{reason}）", "请检查 {{ }} 是否成对、名称是否写对")


class SkeletonEdited(Problem):
    """A skeleton that the user edited and that would have been overwritten."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(
            f"“{name}”在保存后改动过，没有覆盖：{path}", "要换成新的，请先用 drafter rename 改名或 drafter remove 删除"
        )
