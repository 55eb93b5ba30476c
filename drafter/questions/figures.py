"""Figures as people type them: digits, signs and units."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from drafter.expressions import Part, parts
from drafter.zh.numerals import HALF_WIDTH, NUMERAL_CHARACTERS

_HALF_WIDTH = HALF_WIDTH | str.maketrans("％＋", "%+")
_FIGURE = re.compile(r"\d[\d,，.]*")
_GROUPED = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_CHINESE = re.compile(f"[{NUMERAL_CHARACTERS}]")
_UNIT = re.compile("[\u4e00-\u9fff]{1,3}|[%％]")
_FIGURE_WITH_UNIT = re.compile("(.*[0-9万亿余多])([\u4e00-\u9fff]{1,3}|[%％])")


def normalised_figure(text: str) -> str:
    """The figure with half-width digits and no thousands separators, its unit kept: 1,234 户 → 1234户.

    312, 1.2万元, 95.3%, 近百户, 三百一十二 are read. Raises ValueError with a Chinese reason for what holds no figure.
    """
    text = re.sub(r"\s+", "", text.translate(_HALF_WIDTH))
    if not re.search(r"\d", text) and not _CHINESE.search(text):
        raise ValueError("要写数目，如 312、1.2万、95.3%")
    for match in _FIGURE.finditer(text):
        figure = match.group().rstrip(",，.")
        if not _PLAIN.fullmatch(figure) and not _GROUPED.fullmatch(figure):
            raise ValueError(f"“{figure}”不像一个数，请检查小数点和逗号")
    return re.sub(r"(?<=\d)[,，](?=\d{3}(?:\D|$|[,，]))", "", text)


def single_units(text: str, values: Mapping[str, str | int]) -> dict[str, str]:
    """Figures without the unit that the text itself has after them: 12次 in {{ 次数 }}次 is 12."""
    changed = {}
    for name, after in _units(text):
        value = str(values.get(name, ""))
        found = _FIGURE_WITH_UNIT.fullmatch(value)
        if found is not None and all(unit.startswith(found[2]) for unit in after):
            changed[name] = found[1]
    return changed


@lru_cache(maxsize=1024)
def _units(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The names of a text, each with what may be units right behind its places."""
    units: dict[str, set[str]] = {}
    for piece, following in pairwise((*parts(text), Part())):
        if piece.name:
            unit = _UNIT.match(following.literal)
            units.setdefault(piece.name, set()).add(unit.group() if unit else "")
    return tuple((name, frozenset(after)) for name, after in units.items())
