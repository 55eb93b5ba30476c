"""The recipe of `drafter phrases`: parallel headings, frames and sentence starters for a word."""

from drafter.store.frames import KnownFrame, KnownStarter, known_frames, known_starters

MOST = 30


def phrases_for(word: str) -> tuple[KnownFrame, ...]:
    """The frames whose wording or headings hold the word: first those that have it themselves, then by use."""
    found = [frame for frame in known_frames() if word in frame.pattern or any(word in text for text in frame.headings)]
    return tuple(sorted(found, key=lambda frame: (word not in frame.pattern, -frame.articles))[:MOST])


def starters_for(word: str) -> tuple[KnownStarter, ...]:
    """The sentence starters whose wording holds the word, or that stand in sections of this role (做法, 不足 …)."""
    found = [starter for starter in known_starters() if word in starter.pattern or word in starter.roles]
    return tuple(sorted(found, key=lambda starter: (word not in starter.pattern, -starter.articles))[:MOST])
