"""The recipe of `drafter doctor`: what this machine has for the program, and what is missing."""

import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from drafter import __version__
from drafter.app.user_settings import chosen_layout
from drafter.errors.problem import Problem
from drafter.errors.reading import FileUnreadable
from drafter.errors.reasons import system_reason
from drafter.errors.settings import SettingsInvalid
from drafter.libreoffice import soffice
from drafter.settings import SETTINGS_FILE, Places, places, read_settings
from drafter.store.entries import entries
from drafter.writers.load_profile import OWN, SHIPPED

FACES = {
    "小标宋": ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong", "小标宋"),
    "仿宋": ("仿宋_GB2312", "仿宋", "FangSong", "FandolFang"),
    "黑体": ("黑体", "SimHei", "FandolHei"),
    "楷体": ("楷体_GB2312", "楷体", "KaiTi", "FandolKai"),
    "宋体": ("宋体", "SimSun", "FandolSong"),
}
"""Typefaces of GB/T 9704 → family names that systems have them under."""
_WINDOWS_FONTS = {
    "simfang.ttf": "仿宋 fangsong",
    "simhei.ttf": "黑体 simhei",
    "simkai.ttf": "楷体 kaiti",
    "simsun.ttc": "宋体 simsun",
}
"""Files of Windows whose names do not tell the family → its names."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was looked for."""

    name: str
    state: Literal["good", "lacking", "bad"]
    """lacking: the program works without it; bad: something does not work."""
    detail: str
    remedy: str = ""


def examine() -> tuple[Found, ...]:
    """The result of every check, in the order in which they are shown; nothing on the machine is changed."""
    here = places()
    return (
        Found("drafter", "good", f"{__version__}，Python {platform.python_version()}，{platform.system()}"),
        _console(),
        _settings(here),
        *_layout(here),
        _library(here),
        _samples(here),
        _writable(here),
        _office(),
        *_fonts(),
        _pinyin(),
    )


def _console() -> Found:
    encoding = (sys.stdout.encoding or "未知").lower()
    if encoding.replace("-", "") in ("utf8", "gb18030", "gbk", "cp936", "utf16"):
        return Found("终端编码", "good", encoding)
    return Found("终端编码", "bad", encoding, "中文会显示成问号，请设环境变量 PYTHONUTF8=1 后重开终端")


def _settings(here: Places) -> Found:
    path = here.config / SETTINGS_FILE
    try:
        settings = read_settings(path)
    except Problem as problem:
        return Found("设置", "bad", problem.message, problem.remedy)
    if not settings.unit:
        return Found(
            "设置", "lacking", f"还没有写本单位：{path}", "写上后检查会更准：drafter settings 本单位 某某县某某局"
        )
    return Found("设置", "good", f"本单位 {settings.unit}：{path}")


def _layout(here: Places) -> Iterator[Found]:
    try:
        name = chosen_layout("").name
    except (SettingsInvalid, FileUnreadable):  # told of the settings already
        return
    except Problem as problem:
        yield Found("版式", "bad", problem.message, problem.remedy)
        return
    yield Found("版式", "good", f"{name}；自带的在 {SHIPPED}，自己的放进 {here.config / OWN}")


def _library(here: Places) -> Found:
    known = entries()
    own = sum(entry.origin != "shipped" for entry in known)
    if len(known) == own:
        return Found("骨架库", "bad", f"找不到自带的骨架：{here.shipped_templates}", "请重新安装 drafter")
    return Found("骨架库", "good", f"自带 {len(known) - own} 个，您的 {own} 个：{here.skeletons}")


def _samples(here: Places) -> Found:
    if here.shipped_seeds.is_dir():
        return Found("示例材料", "good", f"可以先拿它试：drafter mine {here.shipped_seeds}")
    return Found("示例材料", "lacking", f"找不到：{here.shipped_seeds}", "不影响使用；要它就重新安装 drafter")


def _writable(here: Places) -> Found:
    folder = next(folder for folder in (here.data, *here.data.parents) if folder.exists())
    probe = folder / ".drafter-probe"
    try:
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        return Found(
            "数据文件夹",
            "bad",
            f"写不进 {here.data}（{system_reason(error)}）",
            "请用环境变量 DRAFTER_HOME 换一个文件夹",
        )
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < 100:
        return Found("数据文件夹", "bad", f"磁盘只剩 {free} MB：{here.data}", "请清出一些空间")
    return Found("数据文件夹", "good", str(here.data))


def _office() -> Found:
    program = soffice()
    if program:
        return Found("LibreOffice", "good", program)
    remedy = "读 .rtf、.odt（也可以先另存为 .docx）和预览 PDF 要用它；.doc、.wps 没有它也读得了"
    return Found("LibreOffice", "lacking", "没有找到", remedy)


def _fonts() -> Iterator[Found]:
    families = _font_families()
    if families is None:
        yield Found("字体", "lacking", "查不了这台机器的字体", "稿子写的是字体名，打开它的机器上有这些字体即可")
        return
    have = {face: _first_of(names, families) for face, names in FACES.items()}
    if there := [f"{face}（{name}）" for face, name in have.items() if name]:
        yield Found("字体", "good", "、".join(there))
    if missing := [face for face, name in have.items() if not name]:
        remedy = "稿子写的是字体名，在装有它们的机器上显示和打印就正常"
        yield Found("字体", "lacking", f"这台机器没有{'、'.join(missing)}", remedy)


def _first_of(names: Sequence[str], families: set[str]) -> str:
    return next((name for name in names if any(name.lower() in family for family in families)), "")


def _font_families() -> set[str] | None:
    """Lower-case family and file names of the installed fonts, or None where the system does not tell."""
    if sys.platform == "win32":
        folders = [Path("C:/Windows/Fonts"), Path(os.environ.get("LOCALAPPDATA", "C:/"), "Microsoft/Windows/Fonts")]
        files = [file for folder in folders for file in folder.glob("*")]  # the second holds those of this user alone
        return {_WINDOWS_FONTS.get(file.name.lower(), file.stem.lower()) for file in files}
    if not shutil.which("fc-list"):
        return None
    try:
        listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return {line.lower() for line in listed.stdout.decode("utf-8", "replace").splitlines()}  # whatever the locale is


def _pinyin() -> Found:
    if importlib.util.find_spec("pypinyin"):
        return Found("拼音首字母", "good", "可以用拼音首字母找词")
    return Found("拼音首字母", "lacking", "没有安装 pypinyin", "不影响使用；想用拼音首字母找词可安装 drafter[pinyin]")
