"""Frames in one wording → families that say the same in several: 打造, 争创 or 创建 a 模范机关 (level 2)."""

from collections import defaultdict
from collections.abc import Sequence

from drafter.mining.generalise import tidied
from drafter.mining.model import Frame
from drafter.mining.pattern import SLOT, Gap, Part, Pattern

MAX_WORDS = 5
"""With more wordings than this nothing is fixed there: it is a slot."""
MIN_SHARED = 3
"""Characters of content that all wordings of a family share."""
_OPTIONAL = ("奋力", "着力", "努力", "全力", "要")
"""Words that may stand before a verb without changing what is said."""
_VERB = 4

Key = tuple[Part, ...]


def families(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The families of a library's frames, those of most articles first.

    Frames join where they are alike but for one verb at the beginning of a clause, words like 奋力 before it, and 的.
    """
    groups: dict[Key, list[tuple[str, Frame]]] = defaultdict(list)
    for frame in frames:
        for key, verb in _keys(frame.pattern):
            groups[key].append((verb, frame))
    made: dict[Pattern, Frame] = {}
    for key, members in groups.items():
        verbs = sorted({verb for verb, _ in members})
        if len(verbs) > 1:
            family = _family(key, verbs, [frame for _, frame in members])
            made[family.pattern] = family
    return tuple(sorted(made.values(), key=lambda f: (-f.articles, -f.occurrences, f.pattern.text())))


def _keys(pattern: Pattern) -> list[tuple[Key, str]]:
    """For each clause that begins with a short wording: the pattern without that wording, and the wording."""
    parts = _clauses(pattern)
    found: list[tuple[Key, str]] = []
    for place, part in enumerate(parts):
        begins = place == 0 or parts[place - 1] == "，"
        if not begins or not isinstance(part, str) or not 2 <= len(_bare(part)) <= _VERB:
            continue
        if place + 1 >= len(parts) or isinstance(parts[place + 1], str):
            continue
        key: Key = (*parts[:place], Gap(("",)), *parts[place + 1 :])
        shared = "".join(p for p in key if isinstance(p, str)).replace("，", "")
        if len(shared.replace("的", "")) >= MIN_SHARED:
            found.append((key, _bare(part)))
    return found


def _clauses(pattern: Pattern) -> list[Part]:
    """The parts with commas apart, and without 的 before a wording that ends a clause."""
    parts: list[Part] = []
    for part in pattern.parts:
        if not isinstance(part, str):
            parts.append(part)
            continue
        pieces = part.split("，")
        for number, piece in enumerate(pieces):
            if number:
                parts.append("，")
            after_gap = bool(parts) and not isinstance(parts[-1], str)
            piece = piece.removeprefix("的") if after_gap and len(piece) > 2 else piece
            if piece:
                parts.append(piece)
    return parts


def _bare(verb: str) -> str:
    for word in _OPTIONAL:
        verb = verb.removeprefix(word)
    return verb


def _family(key: Key, verbs: Sequence[str], frames: Sequence[Frame]) -> Frame:
    verb = Gap(tuple(verbs)) if len(verbs) <= MAX_WORDS else SLOT
    pattern = Pattern(tidied([verb if part == Gap(("",)) else part for part in key]))
    instances = sorted({i for frame in frames for i in frame.instances}, key=lambda i: (i.article, i.line, i.text))
    users = frozenset(user for frame in frames for user in frame.users)
    raw = len({i.article for i in instances})
    return Frame(pattern, 2, users, sum(frame.occurrences for frame in frames), raw, tuple(instances))
