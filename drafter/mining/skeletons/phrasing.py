"""Sentences that reports write alike → the wording that most of them share, facts out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from drafter.expressions import escape
from drafter.facts import Fact, find_facts, masked
from drafter.facts.called import called
from drafter.mining.short_names import named_by_level
from drafter.mining.siblings.generalise import generalised
from drafter.mining.siblings.pattern import Pattern
from drafter.mining.skeletons.naming import Names
from drafter.skeleton.model import Slot, SlotKind

SAMPLE = 24
"""Sentences that are compared in pairs."""
MIN_CONTENT = 4
"""Characters of fixed wording that say something."""
CONTENT_BESIDE = 7
"""Characters of it for each part that differs from report to report."""
TOLD_AGAIN = 4
"""Characters of a subject that a sentence does not share by accident."""
_KINDS: tuple[tuple[str, str, SlotKind, str], ...] = (
    ("organisation", "单位", "unit", "单位全称"),
    ("place", "地区", "place", "地区名称"),
    ("person", "姓名", "person", "姓名"),
    ("date", "日期", "date", "日期或时段"),
    ("year", "年度", "number", "年度"),
    ("figure", "数量", "number", "数量"),
    ("quoted", "名称", "text", "文件、会议或活动的名称"),
    ("mask", "事项", "text", "被遮去的是什么"),
    ("subject", "主题", "text", ""),
    ("other", "有关单位", "unit", "有关单位的名称"),
)
DIFFERS = "内容"
"""The name of a slot for what differs from report to report."""
_FIRST = 0xE000
_HOLES = {kind: chr(_FIRST + place) for place, (kind, _, _, _) in enumerate(_KINDS)}
_SAME = frozenset(("单位", "地区", "年度", "主题"))
"""Facts that are one and the same throughout a report."""
_WITH = (
    *("会同", "联合", "协同", "配合", "协助", "邀请", "委托", "根据", "按照", "依据", "遵照", "接到", "收到"),
    *"与和及、向由被经报请对给从",
)
"""What stands before a body that is not the one that reports."""
_LISTED = re.compile("|".join(f"{_HOLES[kind]}(?:[、和及与]{_HOLES[kind]})+" for kind in ("other", "person", "place")))
"""Several of a kind side by side, which one answer names."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a skeleton with what it asks for."""

    template: str
    slots: tuple[Slot, ...] = ()


def shared_sentence(sentences: Sequence[str], names: Names) -> Sentence | None:
    """What more than half of the sentences share, two at least, facts and parts that differ made slots; else None."""
    masked_once = {sentence: _holed(sentence) for sentence in set(sentences)}
    holed = [masked_once[sentence] for sentence in sentences]
    if len(holed) < 2:
        return None
    counts = Counter(holed)
    usual = max(counts, key=lambda text: (counts[text], text))
    if counts[usual] * 2 > len(holed) and _content(usual) >= MIN_CONTENT:
        return _sentence(Pattern((usual,)), names)
    best = _best(holed[:SAMPLE])
    return _sentence(best, names) if best else None


def without_facts(sentence: str, places: Sequence[str], names: Names) -> Sentence:
    """The sentence with each fact, and each of the places named in short, made a slot."""
    return _sentence(Pattern((_holed(sentence, places),)), names)


def about_subject(sentence: str, subject: str) -> str:
    """The sentence with what its report is on, or so much of it as stands there, made a place for it."""
    for size in range(len(subject), min(len(subject), TOLD_AGAIN) - 1, -1):
        for start in range(len(subject) - size + 1):
            said = subject[start : start + size]
            if said.strip() and said in sentence:
                return _outside_names(sentence, said)
    return sentence


def _outside_names(sentence: str, subject: str) -> str:
    """The sentence with a place for the subject where it stands, but not for a part of an office's name."""
    pieces, last = "", 0
    for fact in (fact for fact in find_facts(sentence) if fact.kind == "organisation"):
        pieces += sentence[last : fact.start].replace(subject, _HOLES["subject"]) + fact.text
        last = fact.end
    return pieces + sentence[last:].replace(subject, _HOLES["subject"])


def _told_loosely(sentence: str) -> list[Fact]:
    """Names that `masked` leaves in, from left to right, none in another or in a fact."""
    from drafter.facts.loosely import loosely_named

    taken = [(fact.start, fact.end) for fact in find_facts(sentence)]
    found = []
    for name in sorted((*called(sentence), *loosely_named(sentence)), key=lambda one: (one.start, -one.end)):
        if all(name.end <= start or end <= name.start for start, end in taken):
            taken.append((name.start, name.end))
            found.append(name)
    return found


def _holed(sentence: str, places: Sequence[str] = ()) -> str:
    for start, end in reversed(list(named_by_level(sentence))):
        sentence = sentence[:start] + _HOLES["other"] + sentence[end:]
    for name in reversed(_told_loosely(sentence)):
        other = name.kind == "organisation" and sentence[: name.start].endswith(_WITH)
        sentence = sentence[: name.start] + _HOLES["other" if other else name.kind] + sentence[name.end :]
    holed = ""
    for part in masked(sentence):
        if isinstance(part, str):
            holed += part
        else:
            holed += _HOLES["other" if part.kind == "organisation" and holed.endswith(_WITH) else part.kind]
    for place in places:
        holed = holed.replace(place, _HOLES["place"])
    return _LISTED.sub(lambda several: several[0][0], holed)


def _content(text: str) -> int:
    return sum("\u4e00" <= mark <= "\u9fff" for mark in text)


def _says_enough(pattern: Pattern) -> bool:
    """Whether a writer knows what to say between its words: much is fixed beside each part that differs."""
    free = sum(not isinstance(part, str) for part in pattern.parts)
    return _content(pattern.literals) >= max(MIN_CONTENT, CONTENT_BESIDE * free)


def _best(texts: Sequence[str]) -> Pattern | None:
    """The pattern of two texts that tells most of most texts."""
    found: dict[Pattern, int] = {}
    for pair in combinations(sorted(set(texts)), 2):
        pattern = generalised(pair)
        if pattern not in found and _says_enough(pattern) and not pattern.choices_anywhere:
            found[pattern] = sum(pattern.fills(text) is not None for text in texts)
    wide = {pattern: count for pattern, count in found.items() if count * 2 > len(texts)}
    return max(wide, key=lambda p: (wide[p] * len(p.literals), p.text()), default=None)


def _sentence(pattern: Pattern, names: Names) -> Sentence:
    written: list[str] = []
    slots: list[Slot] = []
    before: str | None = None
    for part in pattern.parts:
        for piece in _pieces(part) if isinstance(part, str) else ("",):
            if not _is_hole(piece):
                written.append(escape(piece))
                before = None
            elif before is None or _told_apart(before, piece):
                before = piece
                slot = _slot(piece, names)
                written.append(f"{{{{ {slot.name} }}}}" + "年" * (slot.name == "年度"))
                slots += [slot] if names.declare(slot.name) else []
    shown = "".join("＿＿" if "}}" in piece else piece for piece in written)
    asked = (replace(slot, ask=slot.ask or f"“{shown}”里填什么") for slot in slots)
    return Sentence("".join(written), tuple(asked))


def _told_apart(before: str, hole: str) -> bool:
    """Whether two places next to each other are two: a year is told by its 年, a subject is known from the title.

    Any other two are one, which takes all.
    """
    sides = {before, hole}
    return len(sides) == 2 and "" not in sides and not sides.isdisjoint((_HOLES["year"], _HOLES["subject"]))


def _is_hole(piece: str) -> bool:
    return not piece or (len(piece) == 1 and _FIRST <= ord(piece) < _FIRST + len(_KINDS))


def _pieces(text: str) -> list[str]:
    """The text cut at its holes, the holes kept."""
    pieces = [""]
    for mark in text:
        if _is_hole(mark):
            pieces += [mark, ""]
        else:
            pieces[-1] += mark
    return [piece for piece in pieces if piece]


def _slot(hole: str, names: Names) -> Slot:
    _, name, kind, ask = _KINDS[ord(hole) - _FIRST] if hole else ("", DIFFERS, "text", "")
    return Slot(name if name in _SAME else names.fresh(name), ask, kind)
