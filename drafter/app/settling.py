"""What the user sets once: put into the settings file, and offered as answers."""

import json
import re
from dataclasses import fields, replace

from drafter.answers.model import Answer, Answers
from drafter.errors.library import SettingUnknown
from drafter.files import back_up, read_text, write_text
from drafter.questions.plan import Plan
from drafter.settings import KEYS, SETTINGS_FILE, Settings, parse_settings, places, read_settings


def shown_settings() -> dict[str, str]:
    """Each setting's Chinese key with the value in force, "" where none is set."""
    settings = read_settings(places().config / SETTINGS_FILE)
    names = {field.name for field in fields(Settings)}
    return {key: _shown(getattr(settings, name)) for key, name in KEYS.items() if name in names}


def set_setting(key: str, value: str) -> None:
    """Writes one setting, or takes it out where `value` is empty; a backup of the file is kept.

    Raises SettingUnknown, and SettingsInvalid for a value that does not fit.
    """
    if key not in KEYS:
        raise SettingUnknown(key, tuple(KEYS))
    path = places().config / SETTINGS_FILE
    read_settings(path)
    text = read_text(path) if path.exists() else "# drafter 的设置；每行一项，# 后面是备注\n"
    line = f"{key} = {_literal(key, value)}\n" if value else ""
    pattern = re.compile(rf'^[ \t]*"?{re.escape(key)}"?[ \t]*=.*\n?', re.MULTILINE)
    quoted = f'"{line.partition(" = ")[0]}" = {line.partition(" = ")[2]}' if line else ""
    if pattern.search(text):
        text = pattern.sub(lambda _: quoted, text, count=1)
    else:
        text = text + ("" if text.endswith("\n") else "\n") + quoted
    parse_settings(text, str(path))
    back_up(path)
    write_text(path, text)


def _literal(key: str, value: str) -> str:
    if KEYS[key] == "likeness_limit":
        percent = re.fullmatch(r"(\d+(?:\.\d+)?)[%％]", value)
        return str(float(percent[1]) / 100) if percent else value
    if KEYS[key] == "folders":
        return json.dumps([part for part in re.split(r"[;；]", value) if part], ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False)


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
    values = {slot.name: Answer(value, "settings") for slot in plan.scope.slots if (value := given.get(slot.name, ""))}
    return replace(offered, values={**offered.values, **values})
