"""Floor 1: where things are on disk, and the user's settings.

Priority: the command line, then environment variables, then the settings file, then the defaults here.
"""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from drafter.errors.library import SkeletonInvalid


@dataclass(frozen=True, slots=True)
class Places:
    """The folders the program uses; `DRAFTER_HOME` puts them all under one folder, as an isolated machine may want."""

    data: Path
    """Skeletons, answers, journals."""
    config: Path
    """settings.toml and the user's layout profiles."""
    cache: Path
    """What can be made again."""
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


_KEYS = {"本单位": "unit", "本地区": "region", "本年度": "year", "版式": "layout", "相似度上限": "likeness_limit"}


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
    """The settings in a TOML file, defaults where it is absent; a wrong one raises SkeletonInvalid with its place."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise SkeletonInvalid(str(path), 1, f"读不出设置（{error}）") from error
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SkeletonInvalid(str(path), getattr(error, "lineno", 1), f"不合 TOML 的写法（{error}）") from error
    values: dict[str, str | float] = {}
    for key, value in data.items():
        if key not in _KEYS:
            raise SkeletonInvalid(str(path), _line_with(text, key), f"没有“{key}”这一项，可用：{'、'.join(_KEYS)}")
        field = _KEYS[key]
        if field == "likeness_limit":
            if not isinstance(value, int | float) or not 0 <= value <= 1:
                raise SkeletonInvalid(str(path), _line_with(text, key), f"“{key}”要写 0 到 1 之间的数")
            values[field] = float(value)
        else:
            values[field] = str(value)
    return Settings(**values)  # type: ignore[arg-type] # each value was made for its field above


def _line_with(text: str, key: str) -> int:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip().strip('"').startswith(key):
            return number
    return 1
