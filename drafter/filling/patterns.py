"""A text of a skeleton as a pattern that finds its answers in a finished report."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from drafter.document.blanks import PATTERN
from drafter.expressions import parts
from drafter.filling.touching import name_end
from drafter.questions.context import GAP
from drafter.zh.years import YEAR

_LEAST_LEFT = 8
"""Characters beside its blanks that a text has at least if somebody wrote more than the skeleton's own wording."""
_YEARS = ("年度", "下年")
"""Slots that skeletons have for a year, 年 behind them: nothing else stands there, though it may touch other slots."""
_OPEN = f"{PATTERN}|＿＿+"
_BLANK = re.compile(_OPEN)
_TIME = (
    rf"(?:(?:{YEAR})(?:[—－–~\-至](?:{YEAR}))?学?年?度?|[今本去上]年|[上下]半年|第?[一二三四]季度|\d{{1,2}}月)"
    r"(?:[第前上下一二三四五六七八九十\d—－–~\-至个]{0,6}(?:学期|季度|月份?|半年))?[^\n]*?"
)
_SLOTS = dict.fromkeys(_YEARS, f"({YEAR}|{_OPEN})") | {"时间": f"({_TIME}|{_OPEN})"}
"""What stands in those slots, and in one for a time right behind another slot, as behind the name of an office."""
_ANY = r"([^\n]+?)"
_NAME = r"([^\n。！？；]+?)"
_NAMES = dict.fromkeys(("单位", "地区"), _NAME)
"""No name of an office or a place goes on behind the end of a sentence."""
_NONE = r"([^\n]*?)"
_FULL_STOP = "(?:(?<=[！？])|。)"
"""No full stop is written behind an answer that ends with ！ or ？."""
ENDS = "。；，：！？.;,:"
"""Marks at the end of a text that may be missing, or others."""


def without_blanks(text: str) -> str:
    """A text of a draft as an answer: its blanks as gaps; "" for a text that is hardly more than its blanks."""
    if not _BLANK.search(text):
        return text
    left = len(_BLANK.sub("", text).strip(ENDS))
    return gapped(text) if left >= _LEAST_LEFT else ""


def gapped(text: str) -> str:
    """A text of a draft with a gap for each of its blanks."""
    return _BLANK.sub(GAP, text)


@dataclass(frozen=True, slots=True)
class Match:
    """What a text of a skeleton finds in a text of a report."""

    values: Mapping[str, str]
    literal: int
    """How many characters of the skeleton stand in the report."""
    touching: tuple[tuple[str, str], ...] = ()
    """The names of slots with values of which one stands right behind the other."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text of a skeleton to be found again."""

    regex: re.Pattern[str]
    names: tuple[str, ...]
    literal: int
    """How many characters of it are no place for an answer; 0 where it fits anything."""

    def match(self, text: str) -> Match | None:
        """The answers in `text`, blanks left out; None where it is not of this form."""
        found = self.regex.fullmatch(gapped(text).strip())
        if found is None:
            return None
        values: dict[str, str] = {}
        for name, value in zip(self.names, self._apart(found), strict=True):
            if name and name not in values and (said := without_blanks(value.strip())):
                values[name] = said
        return Match(values, self.literal, tuple(self._touching(found, values)))

    def _touching(self, found: re.Match[str], values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        for number, (first, second) in enumerate(pairwise(self.names), 1):
            once = self.names.count(first) == self.names.count(second) == 1 and second not in _SLOTS
            if once and {first, second} <= values.keys() and found.end(number) == found.start(number + 1):
                yield first, second

    def _apart(self, found: re.Match[str]) -> list[str]:
        """What the slots took; of two that touch, the first takes a whole name where what they took begins with one."""
        taken = list(found.groups())
        for number in range(len(taken) - 1):
            if found.end(number + 1) == found.start(number + 2) and self.names[number + 1] not in _SLOTS:
                both = taken[number] + taken[number + 1]
                end = name_end(both)
                if 0 < end < len(both):
                    taken[number : number + 2] = both[:end], both[end:]
        return taken


def _either_width(escaped: str) -> str:
    """A pattern of literal text in which a mark may be as wide as a letter or half as wide."""
    for wide, narrow in (("，", ","), ("：", ":"), ("；", ";"), ("（", r"\("), ("）", r"\)"), ("“", '"'), ("”", '"')):
        escaped = escaped.replace(wide, f"[{wide}{narrow}]")
    return escaped


def _slot(name: str, *, touches: bool) -> str:
    """The pattern of what stands in a slot; `touches` says that it stands right behind another one."""
    if not name:
        return _NONE
    return _SLOTS[name] if name in _SLOTS and (touches or name in _YEARS) else _NAMES.get(name, _ANY)


@lru_cache(maxsize=1024)
def pattern(text: str) -> Pattern:
    """The pattern of a skeleton's text; the mark at its end may be missing. Raises ExpressionBroken."""
    written, names, literal = "", [], 0
    pieces = parts(text.strip())
    for place, part in enumerate(pieces):
        if part.literal:
            kept = part.literal.rstrip(ENDS) if place == len(pieces) - 1 else part.literal
            if place and kept.startswith("。"):
                written, kept = written + _FULL_STOP, kept[1:]
            written += _either_width(re.escape(kept))
            literal += len(kept.strip())
        else:
            written += _slot(part.name, touches=place > 0 and not pieces[place - 1].literal)
            names.append(part.name)
    return Pattern(re.compile(f"{written}[{re.escape(ENDS)}]*"), tuple(names), literal)
