"""Automatic numbering: which ordinal Word shows before a paragraph (ECMA-376 Part 1, 17.9)."""

import re
from dataclasses import dataclass, field

from drafter.readers.attributes import whole_number
from drafter.readers.bullets import bullet
from drafter.readers.docx.names import RPR, VAL, Element, child, flag, val, w
from drafter.readers.numerals import formatted

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_SUFFIXES = {"nothing": "", "space": " ", "tab": " "}
"""What stands after the number; a tab is a gap to the eye."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    suffix: str = " "
    restart: int | None = None
    """1-based level whose use restarts this one; 0 for never, None for any level above."""
    legal: bool = False
    """Whether all levels are shown as decimals."""
    style: str = ""
    """Id of the paragraph style that is linked to this level."""
    hidden: bool = False


@dataclass(slots=True)
class _Num:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]
    """Level → number that its first paragraph in this list has."""
    begun: set[int] = field(default_factory=set)


class Numbering:
    """Counts through a document; ask for each numbered paragraph once, in reading order."""

    def __init__(self, root: Element | None, style_lists: dict[str, str]) -> None:
        """`style_lists`: id of a numbering style → the w:numId it stands for."""
        self._nums: dict[str, _Num] = {}
        self._counts: dict[str, list[int | None]] = {}
        if root is None:
            return
        abstracts = {item.get(w("abstractNumId"), ""): item for item in root.iter(w("abstractNum"))}
        targets = {item.get(w("numId"), ""): val(item, "abstractNumId") or "" for item in root.iter(w("num"))}
        for item in root.iter(w("num")):
            abstract = _linked(val(item, "abstractNumId") or "", abstracts, targets, style_lists)
            source = abstracts.get(abstract)
            if source is None:
                continue
            levels = {whole_number(lvl.get(w("ilvl"))): _level(lvl) for lvl in source.findall(w("lvl"))}
            starts = {}
            for override in item.findall(w("lvlOverride")):
                at = whole_number(override.get(w("ilvl")))
                replaced = child(override, w("lvl"))
                if replaced is not None:
                    levels[at] = _level(replaced)
                start = val(override, "startOverride")
                if start is not None:
                    starts[at] = whole_number(start)
            self._nums[item.get(w("numId"), "")] = _Num(abstract, levels, starts)

    def level_of(self, num: str, styles: tuple[str, ...]) -> int | None:
        """The level of a list that is linked to the nearest of these styles, or None."""
        found = self._nums.get(num)
        for style in styles if found else ():
            for at, level in found.levels.items() if found else ():
                if level.style == style:
                    return at
        return None

    def next(self, num: str, at: int) -> str:
        """What Word shows before the next paragraph of a list at a level: ordinal or bullet, and gap; "" for none."""
        found = self._nums.get(num)
        if found is None or not 0 <= at < LEVELS:
            return ""
        counts = self._counts.setdefault(found.abstract, [None] * LEVELS)
        level = found.levels.get(at, Level())
        last = counts[at]
        if at in found.starts and at not in found.begun:
            counts[at] = found.starts[at]
        else:
            counts[at] = level.start if last is None else last + 1
        found.begun.add(at)
        for deeper in range(at + 1, LEVELS):
            restart = found.levels.get(deeper, Level()).restart
            if restart is None or at < restart:
                counts[deeper] = None
        return bullet(at) if level.kind == "bullet" and not level.hidden else _shown(found, level, counts)


def _shown(num: _Num, level: Level, counts: list[int | None]) -> str:
    if level.hidden or not level.text:
        return ""

    def place(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        named = num.levels.get(at, Level())
        number = counts[at]
        kind = "decimal" if level.legal and named.kind != "none" else named.kind
        return formatted(named.start if number is None else number, kind)

    text = _PLACE.sub(place, level.text)
    return text + level.suffix if text.strip() else ""


def _linked(abstract: str, abstracts: dict[str, Element], targets: dict[str, str], lists: dict[str, str]) -> str:
    """The definition that a list takes over from a numbering style, or its own."""
    for _ in range(4):
        found = abstracts.get(abstract)
        style = val(found, "numStyleLink")
        if not style:
            break
        owner = next((key for key, item in abstracts.items() if val(item, "styleLink") == style), "")
        abstract = owner or targets.get(lists.get(style, ""), abstract)
    return abstract


def _level(lvl: Element) -> Level:
    kind = val(lvl, "numFmt")
    if kind is None:  # newer formats stand in a branch for programs that know them
        newer = next(lvl.iter(w("numFmt")), None)
        kind = "decimal" if newer is None else newer.get(w("format"), "").split(",")[0] or newer.get(VAL, "")
    restart = val(lvl, "lvlRestart")
    return Level(
        start=whole_number(val(lvl, "start"), 0),
        kind=kind or "decimal",
        text=val(lvl, "lvlText") or "",
        suffix=_SUFFIXES.get(val(lvl, "suff") or "tab", " "),
        restart=None if restart is None else whole_number(restart),
        legal=bool(flag(lvl, "isLgl")),
        style=val(lvl, "pStyle") or "",
        hidden=bool(flag(child(lvl, RPR), "vanish")),
    )
