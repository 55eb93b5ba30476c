"""Layouts from their files: those that come with the program, the user's own, and any file named by its path."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from drafter.errors.layout import ProfileInvalid, ProfileUnknown
from drafter.errors.reading import FileUnreadable
from drafter.files import read_text
from drafter.settings import places
from drafter.writers.profile import Face, Page, PageNumber, Profile, twips_of_points
from drafter.yamltext import line_of, load
from drafter.zh.sizes import POINTS

SHIPPED = Path(__file__).parent / "profiles"
OWN = "profiles"
"""The folder beside the settings in which the user's own lie."""
ENDING = ".yaml"
MAX_BYTES = 200_000

_PAGE = {"宽": "width", "高": "height", "上边距": "top", "下边距": "bottom", "左边距": "left", "右边距": "right"}
_BLOCK = {"每行字数": "characters", "每页行数": "lines", "行距": "pitch"}
_POSITIONS: dict[str, PageNumber] = {"外侧": "outside", "居中": "center", "无": "none"}
_FACES = {
    "标题": "title",
    "副标题": "subtitle",
    "单位日期": "byline",
    "正文": "body",
    "表格": "table",
    "表头": "table_head",
    "版记": "note",
    "红头": "redhead",
}
_MORE = {"版记": ("偶数页",), "红头": ("距上边",)}
"""What may be said of a face beside its letters."""
_HEADINGS = ("一级标题", "二级标题", "三级标题", "四级标题")
_KEYS = ("说明", "纸张", "版心", "页码", "首行缩进", "西文字体", *_FACES, *_HEADINGS, "替代字体")


def load_profile(name: str) -> Profile:
    """The layout of this name, or in the file at this path; the user's files go before those of the program.

    Raises ProfileUnknown, FileUnreadable, YamlBroken or ProfileInvalid.
    """
    path = Path(name)
    if path.suffix not in (ENDING, ".yml"):
        path = _named(name)
    try:
        changed = path.stat()
    except (OSError, ValueError):
        raise ProfileUnknown(name, known_profiles()) from None
    if changed.st_size > MAX_BYTES:
        raise FileUnreadable(path, "太大，不像是版式文件")
    return _loaded(path, changed.st_mtime_ns, changed.st_size)


def known_profiles() -> tuple[str, ...]:
    """Names of all layouts: the program's and the user's."""
    found = {path.stem for folder in _folders() for path in folder.glob(f"*{ENDING}")}
    return tuple(sorted(found))


def _folders() -> tuple[Path, Path]:
    return places().config / OWN, SHIPPED


def _named(name: str) -> Path:
    if not name or "/" in name or "\\" in name or "\0" in name:
        raise ProfileUnknown(name, known_profiles())
    own, shipped = (folder / f"{name}{ENDING}" for folder in _folders())
    return own if own.exists() else shipped


@cache
def _loaded(path: Path, _changed: int, _size: int) -> Profile:
    return _Reader(str(path)).profile(path.stem, load(read_text(path), str(path)))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns the data of one file into a Profile; every complaint names the file and the line."""

    source: str

    def profile(self, name: str, data: Any) -> Profile:
        self._mapping(data, _KEYS, _KEYS[1:-1], None, "")
        number = data["页码"]
        self._mapping(number, ("位置", "字体", "字号", "距下边"), ("位置", "字体", "字号"), data, "页码")
        if number["位置"] not in _POSITIONS:
            self._wrong(number, "位置", f"页码位置要写：{'、'.join(_POSITIONS)}")
        profile = Profile(
            name=name,
            about=str(data.get("说明", "")),
            page=self._page(data, number),
            page_number=_POSITIONS[number["位置"]],
            number=Face(self._font(number), self._size(number)),
            latin=str(data["西文字体"] or ""),
            headings=tuple(self._face(data, key) for key in _HEADINGS),  # type: ignore[arg-type] # four keys, four faces
            indent=int(self._number(data, "首行缩进", 0, 10)),
            fallbacks=self._fallbacks(data),
            **{field: self._face(data, key) for key, field in _FACES.items()},
            redhead_top=self._number(data["红头"], "距上边", 0, 400) if "距上边" in data["红头"] else 0.0,
            imprint_even=self._switch(data["版记"], "偶数页"),
        )
        if profile.character < profile.body.size * 14:
            self._wrong(data["版心"], "每行字数", "这样的字号和边距，一行放不下这么多字")
        return profile

    def _page(self, data: Any, number: Any) -> Page:
        self._mapping(data["纸张"], tuple(_PAGE), tuple(_PAGE), data, "纸张")
        self._mapping(data["版心"], tuple(_BLOCK), tuple(_BLOCK), data, "版心")
        lengths = {field: self._number(data["纸张"], key, 0, 1200) for key, field in _PAGE.items()}
        block = {field: self._number(data["版心"], key, 1, 400) for key, field in _BLOCK.items()}
        footer = self._number(number, "距下边", 0, 200) if "距下边" in number else Page().footer
        page = Page(
            **lengths,
            footer=footer,
            characters=int(block["characters"]),
            lines=int(block["lines"]),
            pitch=block["pitch"],
        )
        if page.text_width < 1000:
            self._wrong(data["纸张"], "左边距", "左右边距太大，放不下正文")
        if page.lines * twips_of_points(page.pitch) > page.text_height:
            most = int(page.text_height / page.lines) / 20
            self._wrong(data["版心"], "行距", f"这样的行距放不下每页 {page.lines} 行，最多 {most:.2f} 磅")
        return page

    def _face(self, data: Any, key: str) -> Face:
        given = data[key]
        self._mapping(given, ("字体", "字号", "加粗", "行距", *_MORE.get(key, ())), ("字体", "字号"), data, key)
        line = self._number(given, "行距", 1, 400) if "行距" in given else 0.0
        return Face(self._font(given), self._size(given), self._switch(given, "加粗"), line)

    def _switch(self, given: Any, key: str) -> bool:
        if given.get(key, False) not in (True, False, "是", "否"):
            self._wrong(given, key, f"{key}要写：是、否")
        return given.get(key, False) in (True, "是")

    def _font(self, given: Any) -> str:
        font = given["字体"]
        if not isinstance(font, str) or not font.strip():
            self._wrong(given, "字体", "字体要写字体的名称")
        return str(font)

    def _size(self, given: Any) -> float:
        size = given["字号"]
        return POINTS[size] if size in POINTS else self._number(given, "字号", 4, 200)

    def _fallbacks(self, data: Any) -> dict[str, tuple[str, ...]]:
        given = data.get("替代字体") or {}
        if not isinstance(given, dict):
            self._wrong(data, "替代字体", "要写成 字体: [换用的字体, …]")
        for font, others in given.items():
            if not isinstance(others, list) or not all(isinstance(other, str) for other in others):
                self._wrong(given, font, "要写成 字体: [换用的字体, …]")
        return {str(font): tuple(map(str, others)) for font, others in given.items()}

    def _number(self, given: Any, key: str, least: float, most: float) -> float:
        value = given[key]
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            hint = f"，或 {'、'.join(POINTS)}" if key == "字号" else ""
            self._wrong(given, key, f"“{key}”要写 {least:g} 到 {most:g} 之间的数{hint}")
        return float(value)

    def _mapping(self, given: Any, known: tuple[str, ...], needed: tuple[str, ...], parent: Any, key: str) -> None:
        if not isinstance(given, dict):
            self._wrong(parent if parent is not None else given, key or None, f"“{key}”要写成 名称: 内容 的样子")
        for name in given:
            if name not in known:
                self._wrong(given, name, f"没有“{name}”这一项，可用：{'、'.join(known)}")
        if missing := [name for name in needed if name not in given]:
            self._wrong(parent if parent is not None else given, key or None, f"还缺：{'、'.join(missing)}")

    def _wrong(self, data: Any, key: Any, reason: str) -> NoReturn:
        raise ProfileInvalid(self.source, line_of(data, key), reason, SHIPPED / f"gbt9704{ENDING}")
