"""Frames in whole words: what nobody could go on from is cut back, or left out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.mining.frames.model import Frame
from drafter.mining.siblings.torn_edges import LOOKED_AT, is_chance, may_be_torn, without_torn_edges

LEAST = 2
"""Characters of a wording that is left of another."""


def in_whole_words(frames: Iterable[Frame]) -> Iterator[Frame]:
    """The frames, those cut back to whole words whose wording ends in half a word beside a slot.

    Left out are those of which too little remains, or no more than of another, and those that chance made of a
    character: {1}水{2} of 病险水库, 推广节水.
    """
    made = list(frames)
    known = {frame.pattern for frame in made}
    for frame in made:
        headings = frame.heads(LOOKED_AT) if may_be_torn(frame.pattern) else ()
        pattern = without_torn_edges(frame.pattern, headings)
        if pattern == frame.pattern:
            if not is_chance(pattern, headings):
                yield frame
        elif len([mark for mark in pattern.literals if mark.isalpha()]) >= LEAST and pattern not in known:
            known.add(pattern)
            yield replace(frame, pattern=pattern)
