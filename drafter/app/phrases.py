"""The recipe of `drafter phrases`: parallel headings, frames and sentence starters for a word."""

from drafter.store.frames import KnownWording, known_wording

MOST = 30


def wording_for(word: str) -> KnownWording:
    """The frames whose wording or headings hold the word, and the starters that hold it or stand in its sections.

    First those whose own wording has it, then by use; sections are 做法, 不足, 打算 and their like.
    """
    known = known_wording()
    frames = [frame for frame in known.frames if word in frame.pattern or any(word in text for text in frame.headings)]
    starters = [starter for starter in known.starters if word in starter.pattern or word in starter.roles]
    frames.sort(key=lambda frame: (word not in frame.pattern, -frame.articles))
    starters.sort(key=lambda starter: (word not in starter.pattern, -starter.articles))
    return KnownWording(tuple(frames[:MOST]), tuple(starters[:MOST]))
