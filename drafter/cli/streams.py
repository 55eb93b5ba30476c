"""Output on consoles whose encoding lacks characters: Windows in GBK, a bare Linux in ASCII."""

import codecs
import sys

LOOK_ALIKES = str.maketrans({"✓": "√", "✗": "×", "⚠": "！", "▸": ">", "›": ">", "•": "·", "⏎": "↓"})
"""Marks that this program shows and GBK lacks → marks that it has; other characters of a text show as ?."""


def prepare_streams() -> None:
    """A character that the console lacks becomes one that looks alike, or a question mark, and never a crash.

    A console that has no Chinese at all is taken for one that nobody told what it shows, and gets UTF-8.
    """
    codecs.register_error("drafter", _look_alike)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if _has_chinese(stream.encoding) else "utf-8", errors="drafter")


def _has_chinese(encoding: str) -> bool:
    try:
        return bool("公文".encode(encoding))
    except (UnicodeEncodeError, LookupError):
        return False


def _look_alike(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(LOOK_ALIKES)
    return text.encode(error.encoding, "replace"), error.end
