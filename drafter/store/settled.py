"""Whether a file's time stamp tells that it is as it was."""

_TICK = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system (FAT), within whose tick a file may change a second time unseen."""


def is_settled(changed: int, seen: int) -> bool:
    """Whether a file that was changed and seen at these times, in nanoseconds, shows a later change by its stamp."""
    return changed + _TICK < seen
