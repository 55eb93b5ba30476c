"""Frames in one wording → families that say the same in several: 打造, 争创 or 创建 a 模范机关 (level 2)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from drafter.mining.frames.instances import SHOWN, instances_of
from drafter.mining.frames.model import Frame
from drafter.mining.siblings.generalise import generalised, tidied
from drafter.mining.siblings.pattern import SLOT, Gap, Part, Pattern

MAX_WORDS = 5
"""With more wordings than this nothing is fixed there: it is a slot."""
MIN_SHARED = 3
"""Characters of content that all wordings of a family share."""
_OPTIONAL = ("奋力", "着力", "努力", "全力", "要")
"""Words that may open a clause without changing what is said."""
_HOLE = "\ufffc"
_DOING = re.compile("(?<![^上中里，])作")
"""做, written otherwise: 作表率, but no 工作."""


def families(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The families of a library's frames, those of most articles first.

    Frames join where they have as many clauses and one of these begins or ends alike; a family is kept where what all
    share still says something, and where it stands in more articles than each of its frames.
    """
    groups: dict[tuple[int, str], list[Frame]] = defaultdict(list)
    for frame in frames:
        for key in set(_keys(frame.pattern)):
            groups[key].append(frame)
    made: dict[Pattern, Frame] = {}
    for members in groups.values():
        family = _family(members)
        if family is not None and len(family.users) > len(made.get(family.pattern, members[0]).users):
            made[family.pattern] = family
    return tuple(sorted(made.values(), key=lambda f: (-f.articles, -f.occurrences, f.pattern.text())))


def _plain(pattern: Pattern) -> str:
    """The pattern as a text with holes, without words and quotation marks that change nothing."""
    text = _DOING.sub("做", pattern.sample())
    clauses = []
    for clause in text.split("，"):
        for word in _OPTIONAL:
            clause = clause.removeprefix(word)
        clauses.append(clause.replace(f"“{_HOLE}”", _HOLE).replace(f"{_HOLE}的", _HOLE))
    return "，".join(clauses)


def _keys(pattern: Pattern) -> Iterator[tuple[int, str]]:
    """(number of clauses, what one of them begins or ends with): where the family may be found."""
    clauses = _plain(pattern).split("，")
    for place, clause in enumerate(clauses):
        before, hole, after = clause.partition(_HOLE)
        if hole and len(before) >= 2:
            yield len(clauses), f"{place}^{before[:2]}"
        tail = after.rpartition(_HOLE)[2]
        if hole and len(tail) >= 2:
            yield len(clauses), f"{place}${tail[-2:]}"


def _family(members: Sequence[Frame]) -> Frame | None:
    texts = sorted({_plain(frame.pattern) for frame in members})
    if len(texts) < 2:
        return None
    columns = [_clause(list(column)) for column in zip(*(text.split("，") for text in texts), strict=True)]
    parts: list[Part] = []
    for number, column in enumerate(columns):
        parts += ["，", *column] if number else column
    pattern = Pattern(tidied(parts))
    users = frozenset(user for frame in members for user in frame.users)
    if len(pattern.literals.replace("，", "").replace("的", "")) + pattern.choices_anywhere < MIN_SHARED:
        return None
    if len(users) <= max(frame.articles for frame in members):
        return None
    instances = instances_of({instance for frame in members for instance in frame.instances})
    occurrences, raw = sum(frame.occurrences for frame in members), len(instances.in_articles())
    broken = tuple(text for frame in members for text in frame.broken)[:SHOWN]
    return Frame(pattern, 2, users, occurrences, raw, instances, headings=instances.shown(), broken=broken)


def _clause(column: list[str]) -> list[Part]:
    """One clause of all wordings: the verbs that open it, then what they share."""
    verbs = {clause[:2] for clause in column}
    bare = {clause.partition(_HOLE)[0] for clause in column}
    lead: list[Part] = []
    if 1 < len(verbs) <= MAX_WORDS and verbs <= bare:
        lead = [Gap(tuple(sorted(verbs)))]
        column = [clause[2:] for clause in column]
    shared = generalised(column) if len(set(column)) > 1 else Pattern((column[0],))
    return [*lead, *_with_slots(shared.parts)]


def _with_slots(parts: Sequence[Part]) -> list[Part]:
    """Holes made slots again; whatever varies beside a hole belongs to it, elsewhere a word may be missing."""
    found: list[Part] = []
    for place, part in enumerate(parts):
        if isinstance(part, str):
            for number, piece in enumerate(part.split(_HOLE)):
                found += [SLOT, piece] if number else [piece]
        else:
            missing = "" in part.choices and not any(_HOLE in word for word in part.choices)
            found.append(part if missing and not _beside_hole(parts, place) else SLOT)
    return list(tidied([part for part in found if part != ""]))


def _beside_hole(parts: Sequence[Part], place: int) -> bool:
    before, behind = "".join(map(str, parts[:place][-1:])), "".join(map(str, parts[place + 1 : place + 2]))
    return before.endswith(_HOLE) or behind.startswith(_HOLE)
