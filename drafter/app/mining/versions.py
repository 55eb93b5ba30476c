"""The version of the program that made a survey."""

from functools import cache
from hashlib import blake2b
from pathlib import Path

import drafter
from drafter.mining.packed import form_name

ROOMS = (
    "zh", "expressions", "libreoffice", "document", "skeleton", "facts", "words",
    "readers", "outline", "mining", "store/index",
)  # fmt: skip
"""Rooms whose code makes surveys and the results that are read out of them, and the tables that keep them."""


@cache
def survey_version() -> str:
    """A hash of the code that mines, which differs where another version may mine otherwise."""
    package = Path(drafter.__file__).parent
    code = blake2b(digest_size=16)
    for room in ROOMS:
        place = package / room
        for file in sorted(place.rglob("*.*")) if place.is_dir() else [place.with_suffix(".py")]:
            if file.suffix != ".pyc":  # lists of names decide what is found, too
                code.update(file.read_bytes())
    return f"{drafter.__version__} {form_name()} {code.hexdigest()}"
