"""Floor 6: an article as a .docx laid out by a profile."""

from drafter.writers.docx import write_docx
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
    "write_docx",
]
