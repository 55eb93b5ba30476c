"""Rare characters that a layout's fonts lack."""

from collections.abc import Iterable

from drafter.writers.profile import Profile
from drafter.zh.punctuation import is_han


def outside_gb2312(texts: Iterable[str]) -> tuple[str, ...]:
    """The Chinese characters that GB 2312 lacks, each once, in order; 仿宋_GB2312 and 楷体_GB2312 have no others."""
    found = dict.fromkeys(character for text in texts for character in text if is_han(character))
    return tuple(character for character in found if not _encodes(character))


def lacks_rare(profile: Profile) -> bool:
    """Whether the layout sets text in a font that has only the characters of GB 2312."""
    return any(font.endswith("_GB2312") for font in profile.fonts)


def _encodes(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
