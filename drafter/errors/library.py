"""Problems with skeletons and the library that keeps them."""

from collections.abc import Sequence
from pathlib import Path

from drafter.errors.problem import Problem


class YamlBroken(Problem):
    """A YAML file that cannot be read, with file and line."""

    def __init__(self, source: str, line: int, reason: str) -> None:
        super().__init__(f"{source} 第 {line} 行写得不对：{reason}", "请按提示的行号改好再试")
        self.line = line


class SkeletonInvalid(Problem):
    """A skeleton file with a mistake, with file and line."""

    def __init__(self, source: str, line: int, reason: str) -> None:
        super().__init__(
            f"{source} 第 {line} 行：{reason}",
            "请对照 README 的“手写骨架”一节，或 drafter export 年度工作总结 的样子，改好再试",
        )


class SkeletonUnknown(Problem):
    """No skeleton of this name; `near` are similar names."""

    def __init__(self, name: str, near: Sequence[str] = ()) -> None:
        remedy = "您要的是不是：" + "、".join(near) if near else "用 drafter list 查看骨架库里有哪些"
        super().__init__(f"骨架库里没有“{name}”", remedy)


class LibraryEmpty(Problem):
    """There is no skeleton to choose from, not even those that come with the program."""

    def __init__(self) -> None:
        super().__init__(
            "骨架库是空的，自带的骨架也没有找到",
            "请重新安装 drafter，或从旧材料里提炼：drafter mine 文件夹 --save",
        )


class ExpressionBroken(Problem):
    """A skeleton's text that is no valid expression, or one that may not be evaluated."""

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(f"骨架里的这句话写得不对：{text}（{reason}）", "请检查 {{ }} 是否成对、名称是否写对")
        self.text = text


class NameUnfit(Problem):
    """A name that cannot be a file's name on every system."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"“{name[:40]}”不能作骨架的名称：{reason}", '请换一个 40 字以内、不含 / \\ : * ? " < > | 的名称'
        )


class NameTaken(Problem):
    """The user's library has a skeleton of this name already."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(f"骨架库里已有“{name}”：{path}", "换一个名称，或加 --force 替换（原文件会留一份备份）")


class NoSkeletonFile(Problem):
    """A report, or a folder without skeleton files, was given to be imported."""

    def __init__(self, path: Path, *, folder: bool) -> None:
        if folder:
            super().__init__(f"文件夹里没有骨架文件（.yaml）：{path}", "请换一个文件夹，或写出骨架文件")
        else:
            super().__init__(
                f"这是材料，不是骨架文件（.yaml）：{path}", "要从这份材料提炼骨架：drafter mine 文件 --one --save"
            )


class FolderNeeded(Problem):
    """Several skeletons are to be written, and no folder is named for them."""

    def __init__(self, count: int) -> None:
        super().__init__(f"有 {count} 个骨架，要写进一个文件夹", "请加 -o 文件夹，没有这个文件夹就新建一个")


class NothingOwn(Problem):
    """The user has no skeletons but the shipped ones, which every copy of the program has."""

    def __init__(self) -> None:
        super().__init__(
            "您的骨架库里还没有自己的骨架", "自带的每台机器都有；要导出其中一个，写出它的名称：drafter export 交流发言"
        )


class NameShipped(Problem):
    """A skeleton that comes with the program has this name, and would be hidden."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}”是自带骨架的名称，用了它，自带的那个就看不到了",
            "换一个名称，或加 --force（以后移走，自带的又会出现）",
        )


class SkeletonShipped(Problem):
    """A skeleton that comes with the program can be neither renamed nor removed."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}”是自带的骨架，不能改名或删除", "要改它，用 drafter edit 会先复制一份到您的骨架库")


class EditorFailed(Problem):
    """The user's editor could not be run, or ended with an error."""

    def __init__(self, command: str, reason: str) -> None:
        super().__init__(
            f"打不开编辑器 {command}（{reason}）",
            "请用环境变量 EDITOR 指定一个编辑器；或先 drafter export 名称 -o 骨架.yaml，改好后 drafter import --force",
        )


class EditLeftAside(Problem):
    """An edited skeleton that is faulty or could not be saved: the old one is unchanged, the edited text is kept."""

    def __init__(self, fault: str, aside: Path) -> None:
        super().__init__(f"{fault}；原骨架没有动，改过的内容留在：{aside}", "改好后用 drafter import --force 导入")


class NothingToMine(Problem):
    """Neither the command line nor the settings name old reports."""

    def __init__(self) -> None:
        super().__init__(
            "没有写明从哪里提炼",
            "写上文件夹：drafter mine 旧材料；常用的可先设好：drafter settings 材料文件夹 旧材料",
        )


class FramesBroken(Problem):
    """The file of mined frames cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"句式文件坏了：{path}", "再提炼一次即可重建：drafter mine 旧材料 --save")
