"""Floor 6: an article as a .docx laid out by a profile.

`docx.write_docx` is not among these: it imports python-docx, and what only asks for a layout takes longer for it.
"""

from drafter.writers.embedded import EmbeddedData, embedded_data
from drafter.writers.load_profile import known_profiles, load_profile
from drafter.writers.options import DocxOptions, FrontMatter
from drafter.writers.profile import Profile

__all__ = [
    "DocxOptions",
    "EmbeddedData",
    "FrontMatter",
    "Profile",
    "embedded_data",
    "known_profiles",
    "load_profile",
]
