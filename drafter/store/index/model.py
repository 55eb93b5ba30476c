"""What goes into the index and what comes out."""

import os
from dataclasses import dataclass
from typing import NamedTuple

from drafter.store.settled import is_settled


class Stamp(NamedTuple):  # one for each file of a library: made in a third of the time of a dataclass
    """What a quick look at a file shows."""

    size: int
    modified: int
    """Nanoseconds, as `st_mtime_ns`."""
    changed: int
    """Nanoseconds, as `st_ctime_ns`: shows a change of content that keeps size and time of modification."""

    @classmethod
    def of(cls, found: os.stat_result) -> "Stamp":
        """The stamp of a stat result."""
        return cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns)


@dataclass(frozen=True, slots=True)
class Row:
    """A file that was read."""

    path: str
    """Absolute."""
    stamp: Stamp
    """From before the reading."""
    read: int
    """When, in nanoseconds."""
    digest: bytes
    """Hash of its content and its kind."""
    marking: str
    """Its marking of secrecy, or what else it is passed over for; "" for neither."""
    record: bytes | None
    """What it gave, packed; None where it was not looked into."""
    parts: int = 0
    """One in so many articles was looked through for starters (`sampling.parts_of`); 0 without a record."""


class Seen(NamedTuple):
    """A file that the index knows."""

    stamp: Stamp
    read: int
    digest: bytes
    marking: str
    parts: int
    """As `Row.parts`."""

    def still(self, stamp: Stamp) -> bool:
        """Whether a file that looks so now has the content that was read."""
        return self.stamp == stamp and is_settled(max(stamp.modified, stamp.changed), self.read)
