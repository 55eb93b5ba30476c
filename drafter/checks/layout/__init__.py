"""Whether a draft is set as its layout says: pages, fonts, line pitch, indents."""

from drafter.checks.layout.check import check_layout
from drafter.checks.layout.foreign import check_foreign
from drafter.checks.layout.rules import LAYOUT_RULES
from drafter.checks.layout.saved import check_saved
from drafter.checks.layout.unlike import check_unlike
from drafter.checks.layout.wanted import Face, Wanted

__all__ = ["LAYOUT_RULES", "Face", "Wanted", "check_foreign", "check_layout", "check_saved", "check_unlike"]
