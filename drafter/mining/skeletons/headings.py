"""Headings of one sibling group → the wording a skeleton keeps: their frame with facts out, or one slot for all."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from math import ceil

from drafter.expressions import escape
from drafter.facts import find_facts
from drafter.mining.siblings.compared import plain
from drafter.mining.siblings.generalise import tidied
from drafter.mining.siblings.named import without_name
from drafter.mining.siblings.pattern import SLOT, Pattern
from drafter.mining.siblings.shared import shared_frame
from drafter.mining.skeletons.half_fills import has_half_fills
from drafter.mining.skeletons.periods import with_whole_periods
from drafter.mining.skeletons.slot_names import NUMBER, slot_names
from drafter.skeleton.model import Slot

_WHOLE = ("标题", "小标题", "条目", "细目")
EXAMPLES = 4
MAX_EXAMPLE = 26
"""Characters; a longer heading is a sentence of its report."""
LEAST_TOLD = 2
"""Characters that a wording has at least: nobody can go on from one, as in 抓{实基础教育} and {水平}不{高}."""
MAX_SLOTS = 4
"""A wording with more slots says too little."""

Known = Mapping[tuple[str, ...], Pattern | None]
"""What groups of headings, in the form in which wording is compared, are known to share as a whole."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the headings of a group share."""

    pattern: Pattern

    @property
    def told(self) -> int:
        """Characters of fixed wording."""
        return len(self.pattern.literals)

    def fits(self, headings: Sequence[str], share: float) -> bool:
        """Whether at least that share (0–1) of the plain headings follows it."""
        others = (heading for heading in headings if self.pattern.fills(heading) is None)
        too_many = islice(others, len(headings) - ceil(share * len(headings)), None)
        return next(too_many, None) is None

    @property
    def names(self) -> tuple[str, ...]:
        """What its slots are called."""
        return slot_names(self.pattern)

    def template(self, names: Sequence[str]) -> str:
        """The heading as a skeleton's text with these names for its slots."""
        left = iter(names)
        return "".join(
            escape(part) if isinstance(part, str) else f"{{{{ {next(left)} }}}}" for part in self.pattern.parts
        )

    def slots(self, names: Sequence[str], headings: Iterable[str]) -> tuple[Slot, ...]:
        """The slots of the heading, each with what the sources' plain headings filled it with."""
        shown = "".join(part if isinstance(part, str) else "＿＿" for part in self.pattern.parts)
        made = []
        for name, plain_name, (fills, sizes) in zip(names, self.names, _filled(self.pattern, headings), strict=True):
            told = "填什么数" if plain_name == NUMBER else f"的{plain_name}"
            ask = f"“{shown}”里{told}" if len(names) > 1 else f"“{shown}”里填什么"
            length = (max(1, min(sizes, default=3) - 1), max(sizes, default=8) + 4)
            made.append(Slot(name, ask, length=length, parallel=True, examples=fills))
        return tuple(made)


def whole_heading(depth: int, headings: Iterable[str]) -> Slot:
    """The slot of headings that share no wording, with some that hold no fact."""
    short = plain([heading for heading in headings if len(heading) <= MAX_EXAMPLE])
    examples = tuple(islice((text for text in dict.fromkeys(short) if text and not find_facts(text)), EXAMPLES))
    return Slot(_WHOLE[depth], "这一条的标题（几条要对仗）", length=(2, 30), parallel=True, examples=examples)


def whole_item(depth: int, items: Iterable[str]) -> Slot:
    """The slot of items that are a sentence each, with some that hold no fact."""
    slot = whole_heading(depth, items)
    return replace(slot, ask="这一条写什么（一两句话）", length=None, parallel=False)


def wording_of(headings: tuple[str, ...], known: Known) -> Wording | None:
    """The wording of a group of plain headings where they share one whose fixed words hold no fact."""
    if headings in known:
        pattern = known[headings]
    else:
        shared = shared_frame(headings)
        pattern = without_name(shared.pattern, headings) if shared else None
    return wording_with(pattern) if pattern else None


@lru_cache(maxsize=4096)
def wording_with(pattern: Pattern) -> Wording | None:
    """The wording of a pattern where it tells enough and holds no fact."""
    plainer = with_whole_periods(_without_choices(pattern))
    slots = sum(not isinstance(part, str) for part in plainer.parts)
    if plainer.choices_anywhere or not 1 <= slots <= MAX_SLOTS or len(plainer.literals) < LEAST_TOLD:
        return None
    return None if any(find_facts(part) for part in plainer.parts if isinstance(part, str)) else Wording(plainer)


def whole_wording_of(headings: tuple[str, ...], known: Known) -> Wording | None:
    """The same where its slots hold whole words."""
    wording = wording_of(headings, known)
    return None if wording is None or has_half_fills(wording.pattern, headings) else wording


def fixed_headings(headings: Iterable[str], most: int, year: str) -> list[str]:
    """At most so many of the plain headings as a skeleton's texts, the commonest first.

    Those that hold a fact are left out, but for a year where `year` is the template for it.
    """
    counts = Counter(text for heading in headings if (text := _without_year(heading, year)))
    return sorted(counts, key=lambda text: (-counts[text], text))[:most]


def _without_year(heading: str, year: str) -> str:
    """The heading, the year in it as a template; "" where it holds any other fact."""
    facts = find_facts(heading)
    if not facts:
        return escape(heading)
    if not year or len(facts) > 1 or facts[0].kind != "year":
        return ""
    return f"{escape(heading[: facts[0].start])}{year}{escape(heading[facts[0].end :])}"


def _without_choices(pattern: Pattern) -> Pattern:
    """The pattern with a slot for every choice of words: in a skeleton either is asked for."""
    if not pattern.choices_anywhere:
        return pattern
    return Pattern(tidied([part if isinstance(part, str) or "" in part.choices else SLOT for part in pattern.parts]))


def _filled(pattern: Pattern, headings: Iterable[str]) -> list[tuple[tuple[str, ...], list[int]]]:
    """For each slot (examples without facts, lengths of the fills), the first ones found."""
    columns: list[list[str]] = [[] for part in pattern.parts if not isinstance(part, str)]
    for heading in headings:
        fills = pattern.fills(heading)
        if fills is None or all(fill in column for column, fill in zip(columns, fills, strict=True)):
            continue
        for column, fill in zip(columns, _factless(pattern, heading, fills), strict=True):
            if fill and len(column) < EXAMPLES and fill not in column:
                column.append(fill)
        if all(len(column) == EXAMPLES for column in columns):
            break
    return [(tuple(column), [len(fill) for fill in column]) for column in columns]


def _factless(pattern: Pattern, heading: str, fills: Sequence[str]) -> list[str]:
    """The fills of a heading, "" for one that holds a part of a fact, as the figures of 2024年 before their 年."""
    # a name in quotation marks is a slogan where the wording has the marks: 突出“{兜底线}”
    facts = [fact for fact in find_facts(heading) if fact.kind != "quoted"]
    left = iter(fills)
    kept, at = list[str](), 0
    for part in pattern.parts:
        wording = part if isinstance(part, str) else next(left)
        if not isinstance(part, str):
            held = any(fact.start < at + len(wording) and at < fact.end for fact in facts)
            kept.append("" if held or find_facts(wording) else wording)
        at += len(wording)
    return kept
