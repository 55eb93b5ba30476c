"""Choices of a few words in the same place: as whole words, and as one word that all headings would have."""

from collections.abc import Iterator, Sequence

from drafter.mining.siblings.carrying import COMPLETING, WHERE
from drafter.mining.siblings.generalise import ROUNDING, tidied
from drafter.mining.siblings.half_words import BEGINNING
from drafter.mining.siblings.openings import is_light
from drafter.mining.siblings.pattern import Gap, Part, Pattern
from drafter.words import words_of

_WHITHER = frozenset(
    ("起来", "上来", "上去", "下来", "下去", "出来", "出去", "进来", "进去", "回来", "回去", "过来", "过去")
)
_WORDS = BEGINNING | _WHITHER | {"仍然", "依然"}
_WHOLE = "有不无零更再新得之的"
"""Characters that are words by themselves before any other: 有[人|账]."""
Fills = tuple[str, ...]


def with_whole_words(pattern: Pattern) -> Pattern:
    """The pattern whose choices are whole words where a few words begin or end alike."""
    return Pattern(_whole_choices(pattern.parts)) if pattern.choices_anywhere else pattern


def with_one_word(pattern: Pattern, texts: Sequence[str], fills: Sequence[Fills]) -> tuple[Pattern, Sequence[str]]:
    """Pattern and texts with the first of a few words that begin or end alike, wherever they stand: [扛起|担起]{1}.

    All share something of these, so they tell as much as one would; light words tell nothing. `fills` are what the
    texts have in the gaps.
    """
    if len(texts) == 2 or not pattern.choices_anywhere:
        return pattern, texts
    read = ["".join(map(str, _with_first(pattern.parts, fill))) for fill in fills]
    return Pattern(tidied(_with_first(pattern.parts))), read


def is_word(word: str) -> bool:
    """Whether it is a word of two characters, or a verb of one and what it comes to: 打好."""
    return word in _WORDS or word[1:] in COMPLETING or len(words_of(word)) == 1


def _with_first(parts: Sequence[Part], fill: Fills | None = None) -> list[Part]:
    """Parts with the first word of choices that tell, and with what a text has in the other gaps."""
    held = iter(fill or ())
    found: list[Part] = []
    for part, inside in _placed(parts):
        word = part if isinstance(part, str) else next(held, part)
        found.append(part.choices[0] if isinstance(part, Gap) and _tell(part, inside=inside) else word)
    return found


def _placed(parts: Sequence[Part]) -> Iterator[tuple[Part, bool]]:
    """Each part, and whether there are others on both sides."""
    return ((part, 0 < place < len(parts) - 1) for place, part in enumerate(parts))


def _tell(part: Part, *, inside: bool) -> bool:
    """Whether the headings would say as much with one of these words, or without the one that may be missing."""
    if isinstance(part, str):
        return False
    if "" in part.choices:
        return inside or ROUNDING.issuperset(part.choices)
    alike = min(len({word[edge] for word in part.choices}) for edge in (0, -1)) == 1
    return alike and not all(map(is_light, part.choices))


def _whole_choices(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Parts whose choices of one character have taken in the other half of their words, from before or behind."""
    found: list[Part] = []
    for part in parts:
        before = found[-1] if found else ""
        if isinstance(part, Gap) and isinstance(before, str) and _completes(before, part, behind_slot=len(found) > 1):
            found[-1:] = [before[:-1], Gap(tuple(before[-1] + word for word in part.choices))]
        elif isinstance(part, str) and isinstance(before, Gap) and _are_words("", before, part):
            found[-1:] = [Gap(tuple(word + part[0] for word in before.choices)), part[1:]]
        else:
            found.append(part)
    return tuple(part for part in found if part)


def _are_words(before: str, gap: Gap, behind: str) -> bool:
    """Whether the choices of one character are halves of words of which the other half stands before or behind.

    They are not where that half belongs to a word by itself: [上|下]半年. What no list has is asked of the dictionary.
    """
    if not before + behind or set(map(len, gap.choices)) != {1}:
        return False
    words = [before[-1:] + word + behind[:1] for word in gap.choices]
    listed = _WORDS.issuperset(words)
    if before and not listed and len(words_of(before)[-1]) > 1:
        return False
    if behind and len(words_of(behind)[0]) > 1:
        return False
    return all(map(is_word, words))


def _completes(wording: str, gap: Gap, *, behind_slot: bool) -> bool:
    """Whether a choice behind completes the wording's last word, a single character alone being none: 上[云|线].

    Where it is, is said behind what is there: 在…上[显|见]担当.
    """
    alone = len(wording) == 1 and wording.isalpha() and wording not in _WHOLE
    if behind_slot and WHERE.fullmatch(wording):
        return False
    if min(map(len, gap.choices), default=0) > 1:  # 紧[扣时间节点|盯目标任务]
        return _are_words(wording, Gap(tuple(word[0] for word in gap.choices)), "")
    return (alone and set(map(len, gap.choices)) == {1}) or _are_words(wording, gap, "")
