"""Floor 1: where things are on disk, and the user's settings.

Priority: the command line, then environment variables, then the settings file, then the defaults here.
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.errors.reading import FileUnreadable
from drafter.errors.reasons import system_reason
from drafter.errors.settings import SettingsInvalid

SETTINGS_FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders the program uses; `DRAFTER_HOME` puts them all under one folder, as an isolated machine may want."""

    data: Path
    """Skeletons, answers, journals, the index of old reports."""
    config: Path
    """settings.toml and the user's layout profiles."""
    cache: Path
    """What can be rebuilt."""
    shipped_seeds: Path
    shipped_templates: Path

    @property
    def skeletons(self) -> Path:
        """The user's skeleton library, one YAML file each."""
        return self.data / "skeletons"

    @property
    def journals(self) -> Path:
        """Unfinished interviews."""
        return self.data / "journals"

    @property
    def index(self) -> Path:
        """The surveys of the user's old reports, so that each is read once."""
        return self.data / "index.sqlite"

    @property
    def passages(self) -> Path:
        """The passages of old reports that drafts are checked against."""
        return self.cache / "passages.sqlite"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set once instead of at each command; empty strings where nothing is set."""

    unit: str = ""
    """本单位: the unit's full name."""
    region: str = ""
    """本地区: the county or city the unit belongs to."""
    year: str = ""
    """本年度: the year of the reports, four digits."""
    layout: str = "gbt9704"
    """Name of the layout profile for drafts."""
    likeness_limit: float = 0.30
    """Share of a draft that may stand in the archive before it is an error, 0–1."""
    folders: tuple[str, ...] = ()
    """Folders of old reports that `drafter mine` reads where none is named."""


KEYS = {
    "本单位": "unit",
    "本地区": "region",
    "本年度": "year",
    "版式": "layout",
    "相似度上限": "likeness_limit",
    "材料文件夹": "folders",
}
"""The settings file's keys → fields of Settings."""
_READ_AS: dict[str, Callable[[Any], Any]] = {"likeness_limit": float, "folders": tuple}
"""How a valid value is converted for its field; those of all other fields are text."""


def places() -> Places:
    """The folders of this user on this machine; none of them is made here."""
    package = Path(__file__).resolve().parent
    shipped = package / "shipped"
    root = shipped if shipped.is_dir() else package.parent
    home = os.environ.get("DRAFTER_HOME")
    if home:
        base = Path(home)
        return Places(base / "data", base / "config", base / "cache", root / "seeds", root / "templates")
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("drafter", appauthor=False)
    return Places(
        Path(dirs.user_data_dir),
        Path(dirs.user_config_dir),
        Path(dirs.user_cache_dir),
        root / "seeds",
        root / "templates",
    )


def read_settings(path: Path) -> Settings:
    """The settings in a TOML file, defaults where it is absent.

    Raises SettingsInvalid with the place of what is wrong, and FileUnreadable.
    """
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError as error:
        raise SettingsInvalid(str(path), 1, "不是 UTF-8 编码，要另存成 UTF-8") from error
    except OSError as error:
        raise FileUnreadable(path, system_reason(error)) from error
    return parse_settings(text, str(path))


def parse_settings(text: str, source: str) -> Settings:
    """The settings that a TOML text holds; `source` names it in messages. Raises SettingsInvalid."""
    import tomllib  # slow to import, and most runs find no file

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        raise SettingsInvalid(
            source, int(place[1]) if place else 1, "不合 TOML 的写法（名称和内容都要加英文引号）"
        ) from error
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key not in KEYS:
            raise SettingsInvalid(source, _line_with(text, key), f"没有“{key}”这一项，可用：{'、'.join(KEYS)}")
        fault = _fault(KEYS[key], value)
        if fault:
            raise SettingsInvalid(source, _line_with(text, key), f"“{key}”{fault}")
        values[KEYS[key]] = _READ_AS.get(KEYS[key], str)(value)
    return Settings(**values)


def _fault(field: str, value: object) -> str:
    if field == "likeness_limit":
        good = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
        return "" if good else "要写 0 到 1 之间的数"
    if field == "folders":
        good = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return "" if good else '要写成 ["文件夹甲", "文件夹乙"]'
    if field == "year":
        return "" if re.fullmatch(r"(?:19|20)\d\d", str(value)) else "要写四位的年份，如 2026"
    return "" if isinstance(value, str) else "要写成带引号的文字"


def setting_line(key: str) -> re.Pattern[str]:
    """What finds the line of a settings file that sets `key`, with its line end; the key may stand in quotes."""
    return re.compile(rf"""^[ \t]*["']?{re.escape(key)}["']?[ \t]*=.*\n?""", re.MULTILINE)


def _line_with(text: str, key: str) -> int:
    """The number of the line that sets `key`, or opens the table of that name; 1 where there is none."""
    found = setting_line(key).search(text) or re.search(rf"^[ \t]*\[+[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
