"""One example of each problem a user can have, for `drafter explain --problems`."""

import errno
import os
from pathlib import Path

from drafter.errors import (
    answering,
    checking,
    cluster,
    commands,
    journals,
    layout,
    library,
    reading,
    settings,
    system,
    writing,
)
from drafter.errors.problem import Interrupted, Problem

_FILE = Path("材料.docx")
_SKELETON = Path("四个表率.yaml")


def all_problems() -> tuple[Problem, ...]:
    """An example of each problem, by the work in which it shows."""
    return (*_reading(), *_library(), *_asking(), *_writing(), *_running())


def _reading() -> tuple[Problem, ...]:
    return (
        reading.FileMissing(_FILE),
        reading.FileEmpty(_FILE),
        reading.FileUnreadable(_FILE, "没有权限"),
        reading.FolderGiven(Path("旧材料")),
        reading.NotText(Path("材料.txt")),
        reading.TextGarbled(Path("材料.txt")),
        reading.FileTooLarge(_FILE, 64 * 1024 * 1024),
        reading.TextTooLong(_FILE, "20 万行"),
        reading.FormatUnknown(Path("材料.xyz")),
        reading.FormatWrong(_FILE, ".doc"),
        reading.DocxBroken(_FILE, "压缩包已损坏"),
        reading.PdfGiven(Path("材料.pdf")),
        reading.OfficeMissing(Path("材料.doc")),
        reading.ConversionFailed(Path("材料.doc"), "可能已损坏"),
        reading.FolderWithoutReports(Path("旧材料")),
        reading.OnlyInternal(Path("旧材料"), ()),
    )


def _library() -> tuple[Problem, ...]:
    return (
        library.YamlBroken(_SKELETON.name, 3, "缩进没有对齐"),
        library.SkeletonInvalid(_SKELETON.name, 3, "不认识“标题”"),
        library.ExpressionBroken("{{ 单位", "语法不对"),
        library.LibraryEmpty(),
        library.SkeletonUnknown("四个表"),
        library.SkeletonShipped("年度工作总结"),
        library.NameUnfit("a/b", "含有文件名不能用的字符"),
        library.NameTaken("四个表率", _SKELETON),
        library.NameShipped("年度工作总结"),
        library.NoSkeletonFile(_FILE, folder=False),
        library.FolderNeeded(3),
        library.NothingOwn(),
        library.EditorFailed("vi", "没有这个程序"),
        library.EditLeftAside("改过的“四个表率”第 3 行写得不对", Path("四个表率.yaml.edited")),
        settings.SettingsInvalid("settings.toml", 2, "要写四位的年份"),
        settings.SettingUnfit("本年度", "26", "要写四位的年份，如 2026"),
        settings.SettingOutdated("材料文件夹", "旧材料", "文件或文件夹不存在"),
        settings.SettingUnknown("单位名", ("本单位", "本地区")),
        library.NothingToMine(),
        library.FramesBroken(Path("frames.json")),
    )


def _asking() -> tuple[Problem, ...]:
    return (
        answering.AnswersWrong("答案.yaml", ("单位：必填",)),
        answering.AnswersUnnamed(Path("答案.yaml")),
        answering.NoTerminal("drafter new", "drafter build"),
        answering.NoSkeletonFits(_FILE),
        journals.JournalUnwritable(Path("一问.jsonl"), "磁盘已满"),
        journals.JournalBusy(Path("一问.jsonl")),
        journals.JournalBroken(Path("一问.jsonl")),
        journals.NothingToResume(),
        Interrupted(),
    )


def _writing() -> tuple[Problem, ...]:
    return (
        writing.OutputExists(_FILE),
        writing.OutputKindWrong(Path("稿.doc"), (".docx",)),
        writing.OneOutputForSeveral(_FILE, 3),
        writing.OutputNameUnknown("单位名", ("文件名", "单位")),
        writing.OutputShared(_FILE),
        writing.OutputUnwritable(_FILE, "没有权限"),
        writing.NotRemovable(_FILE, "没有权限"),
        writing.BaseUnusable("压缩包已损坏", Path("底稿.docx")),
        writing.WrittenWrong("第 3 段", "甲", "乙"),
        writing.PreviewFailed("等了 180 秒"),
        layout.ProfileUnknown("红头", ("gbt9704", "plain")),
        layout.ProfileInvalid("我的版式.yaml", 3, "字号要写成数", Path("gbt9704.yaml")),
        layout.FrontInvalid("版头.yaml", 3, "不认识“红字”"),
        checking.RuleUnknown("Z99"),
        checking.NotMendable(Path("材料.doc")),
        checking.FileChanged(_FILE),
        checking.NoAgreement(3),
        checking.IndexUnkept(Path("缓存"), 4000),
    )


def _running() -> tuple[Problem, ...]:
    return (
        commands.CommandUnknown("jiancha"),
        system.SystemRefused(OSError(errno.EACCES, os.strerror(errno.EACCES), "材料")),
        cluster.WorkerLost(),
        cluster.ClusterMissing(),
        cluster.SchedulerUnreachable("tcp://主机:8786"),
        cluster.ClusterDiffers("tcp://主机:8786"),
    )
