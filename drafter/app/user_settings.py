"""The user's settings: read, written to the settings file, and offered as answers."""

import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.answers.model import Answer, Answers
from drafter.errors.layout import ProfileUnknown
from drafter.errors.library import NothingToMine
from drafter.errors.reading import FileMissing
from drafter.errors.settings import SettingOutdated, SettingsInvalid, SettingUnfit, SettingUnknown
from drafter.files import alone_in, back_up, check_is_there, read_text, write_text
from drafter.questions.plan import Plan
from drafter.settings import KEYS, SETTINGS_FILE, parse_settings, places, read_settings, setting_line
from drafter.zh.numerals import from_chinese

if TYPE_CHECKING:  # the writers' room costs more to import than most commands that ask for a setting take
    from drafter.writers import Profile


_WANTED = {"likeness_limit": "要写百分数，如 35%，或 0 到 1 之间的数", "year": "要写四位的年份，如 2026"}


def set_folders() -> list[Path]:
    """The folders of old reports that the user set; raises NothingToMine, and SettingOutdated for one that is gone."""
    folders = [Path(name) for name in read_settings(places().config / SETTINGS_FILE).folders]
    if not folders:
        raise NothingToMine
    for folder in folders:
        try:
            check_is_there(folder)
        except FileMissing as problem:
            raise SettingOutdated("材料文件夹", str(folder), "没有这个文件夹") from problem
    return folders


def chosen_layout(name: str) -> "Profile":
    """The layout of this name, or the one that the user set where it is empty; raises as `load_profile`.

    Raises SettingOutdated where the one that was set is gone.
    """
    from drafter.writers import load_profile

    if name:
        return load_profile(name)
    usual = read_settings(places().config / SETTINGS_FILE).layout
    try:
        return load_profile(usual)
    except ProfileUnknown as problem:
        raise SettingOutdated("版式", usual, problem.remedy) from problem


def shown_settings() -> dict[str, str]:
    """Each setting's Chinese key with the value in force, "" where none is set."""
    settings = read_settings(places().config / SETTINGS_FILE)
    return {key: _shown(getattr(settings, name)) for key, name in KEYS.items()}


def set_setting(key: str, value: str) -> None:
    """Writes one setting, or takes it out where `value` is empty; a backup of the file is kept.

    Raises SettingUnknown; SettingUnfit, FileMissing or ProfileUnknown for a value that does not fit; SettingsInvalid
    for another line of the file.
    """
    if key not in KEYS:
        raise SettingUnknown(key, tuple(KEYS))
    path = places().config / SETTINGS_FILE
    quoted = f'"{key}" = {_literal(key, value)}\n' if value else ""
    try:
        quoted.encode()
        parse_settings(quoted, str(path))
    except UnicodeEncodeError as fault:  # the bytes of a terminal or a file name in GBK
        raise SettingUnfit(key, value, "里面有不是 UTF-8 的字：请把终端设成 UTF-8，或换一个文件夹名") from fault
    except SettingsInvalid as fault:
        raise SettingUnfit(key, value, _WANTED.get(KEYS[key], fault.reason)) from fault
    with alone_in(path.parent):
        text = read_text(path) if path.exists() else "# drafter 的设置；每行一项，# 后面是备注\n"
        text = _with_line(text, key, quoted)
        parse_settings(text, str(path))
        back_up(path)
        write_text(path, text)


def _with_line(text: str, key: str, line: str) -> str:
    """The file's text with this line for the key, in the place of the one that it has, else at the end."""
    pattern = setting_line(key)
    if pattern.search(text):
        return pattern.sub(lambda _: line, text, count=1)
    return text + ("" if text.endswith("\n") else "\n") + line


def _literal(key: str, value: str) -> str:
    """A value as the file has it, if it fits: paths from the root, for drafter is run in other folders too."""
    field, plain = KEYS[key], unicodedata.normalize("NFKC", value).strip()
    if field == "likeness_limit":
        percent = re.fullmatch(r"(\d+(?:\.\d+)?)%", plain)
        return str(float(percent[1]) / 100) if percent else plain
    if field == "folders":
        parts = [Path(part).expanduser().absolute() for part in map(str.strip, re.split(r"[;；]", value)) if part]
        for part in parts:
            check_is_there(part)
        return json.dumps(list(map(str, parts)), ensure_ascii=False)
    if field == "layout":
        from drafter.writers import load_profile

        value = str(Path(value).absolute()) if value.endswith((".yaml", ".yml")) else value
        load_profile(value)
    return json.dumps(_year(plain) if field == "year" else value, ensure_ascii=False)


def _year(said: str) -> str:
    """2026 for 2026年, 2026年度 and 二〇二六年; what is no year stays as it is."""
    year = re.sub("年度?$", "", said)
    return str(from_chinese(year) or year)


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "；".join(value)
    return f"{value:.0%}" if isinstance(value, float) else str(value)


def with_settings(plan: Plan, offered: Answers) -> Answers:
    """What the user set once, offered for the slots of these names, in the place of last year's."""
    settings = read_settings(places().config / SETTINGS_FILE)
    given = {
        "单位": settings.unit,
        "本单位": settings.unit,
        "地区": settings.region,
        "本地区": settings.region,
        "年度": settings.year,
        "本年度": settings.year,
    }
    values = dict(offered.values)
    for slot in plan.scope.slots:
        if value := given.get(slot.name, ""):
            old = values.get(slot.name)
            was = old.value if old is not None and isinstance(old.value, str) else ""
            values[slot.name] = Answer(value, "settings", was)
    return replace(offered, values=values)
