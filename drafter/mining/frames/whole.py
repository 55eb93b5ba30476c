"""Frames in whole words: what nobody could go on from is cut back, or left out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from statistics import median

from drafter.mining.frames.model import Frame
from drafter.mining.siblings.half_words import BEGINNING, opens_with_verb
from drafter.mining.siblings.pattern import SLOT
from drafter.mining.siblings.torn_edges import LOOKED_AT, is_chance, may_be_torn, without_torn_edges

LEAST = 2
"""Characters of a wording that is left of another."""
LONGEST, SENTENCE = 3, 18
"""Characters of a wording that is a word or two, and of a heading that is a sentence."""
_DOING = BEGINNING.difference(f"{who}{what}" for who in "我全" for what in "们局县市区镇")
"""Words that headings open with, without those that tell who speaks."""


def in_whole_words(frames: Iterable[Frame]) -> Iterator[Frame]:
    """The frames, those cut back to whole words whose wording ends in half a word beside a slot.

    Left out are those of which too little remains, or no more than of another, those that chance made of a character
    ({1}水{2} of 病险水库, 推广节水), and what sentences of one report speak of.
    """
    made = list(frames)
    known = {frame.pattern for frame in made}
    for frame in made:
        if _is_of_sentences(frame):
            continue
        headings = frame.heads(LOOKED_AT) if may_be_torn(frame.pattern) else ()
        pattern = without_torn_edges(frame.pattern, headings)
        if pattern == frame.pattern:
            if not is_chance(pattern, headings):
                yield frame
        elif len([mark for mark in pattern.literals if mark.isalpha()]) >= LEAST and pattern not in known:
            known.add(pattern)
            yield replace(frame, pattern=pattern)


def _is_of_sentences(frame: Frame) -> bool:
    """Whether sentences of one report only open with one word, what they speak of: 站点应当…, 站点建筑面积…."""
    parts = frame.pattern.parts
    if frame.articles > 1 or len(parts) != 2 or parts[1] != SLOT or len(frame.pattern.literals) > LONGEST:
        return False
    if frame.pattern.literals[:2] in _DOING or opens_with_verb(frame.pattern.literals):
        return False
    sizes = [*map(len, frame.heads(LOOKED_AT))]
    return bool(sizes) and median(sizes) >= SENTENCE
