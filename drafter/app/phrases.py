"""The recipe of `drafter phrases`: parallel headings and frames that the library knows for a word."""

from drafter.store.frames import KnownFrame, known_frames

MOST = 30


def phrases_for(word: str) -> tuple[KnownFrame, ...]:
    """The frames whose wording or headings hold the word: first those that have it themselves, then by use."""
    found = [frame for frame in known_frames() if word in frame.pattern or any(word in text for text in frame.headings)]
    return tuple(sorted(found, key=lambda frame: (word not in frame.pattern, -frame.articles))[:MOST])
