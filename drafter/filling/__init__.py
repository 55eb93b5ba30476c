"""Floor 6: a skeleton and its answers → the draft as a Document; what is not answered is a marked blank."""

from drafter.filling.counts import uncounted, with_counts
from drafter.filling.fill import fill
from drafter.filling.numbering import with_numbering
from drafter.filling.onward import onward_in
from drafter.filling.places import ATTACHED, with_places, without_attached
from drafter.filling.unfill import Fit, unfill

__all__ = [
    "ATTACHED",
    "Fit",
    "fill",
    "onward_in",
    "uncounted",
    "unfill",
    "with_counts",
    "with_numbering",
    "with_places",
    "without_attached",
]
