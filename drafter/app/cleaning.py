"""The copy of a draft that goes out."""

from dataclasses import replace
from pathlib import Path

from drafter.errors.reading import FileMissing, FileUnreadable
from drafter.errors.reasons import system_reason
from drafter.errors.writing import OutputExists
from drafter.files import back_up, write_bytes
from drafter.writers.clean import Cleaned, cleaned


def clean_draft(draft: Path, out: Path, *, force: bool = False) -> Cleaned:
    """Writes `draft` without comments, controls and embedded data at `out` and says what was taken away.

    Raises FileMissing, FileUnreadable, DraftUnusable, OutputExists or OutputUnwritable.
    """
    if out.exists() and not force:
        raise OutputExists(out)
    try:
        content = draft.read_bytes()
    except FileNotFoundError:
        raise FileMissing(draft) from None
    except OSError as error:
        raise FileUnreadable(draft, system_reason(error)) from error
    result = cleaned(content, str(draft))
    back_up(out)
    write_bytes(out, result.content)
    return replace(result, content=b"")
