"""The copy of a draft that goes out."""

from dataclasses import replace
from pathlib import Path

from drafter.errors.writing import OutputExists
from drafter.files import back_up, read_bytes, write_bytes
from drafter.writers.clean import Cleaned, cleaned


def clean_draft(draft: Path, out: Path, *, force: bool) -> Cleaned:
    """Writes `draft` without comments, controls and embedded data to `out`; what was removed.

    Raises OutputExists, DocxBroken, OutputUnwritable, and as `read_bytes`.
    """
    if out.exists() and not force:
        raise OutputExists(out)
    result = cleaned(read_bytes(draft), draft)
    back_up(out)
    write_bytes(out, result.content)
    return replace(result, content=b"")
