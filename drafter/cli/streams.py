"""Output to consoles whose encoding lacks characters (Windows in GBK, a bare Linux in ASCII), and to closed pipes."""

from __future__ import annotations

import codecs
import io
import sys

TYPE_CHECKING = False  # typing itself is too slow to import for help
if TYPE_CHECKING:
    from typing import TextIO

    from _typeshed import ReadableBuffer

LOOK_ALIKES = str.maketrans({"✓": "√", "✗": "×", "⚠": "！", "▸": ">", "›": ">", "•": "·", "⏎": "↓"})
"""Marks that this program shows and GBK lacks → marks that it has; other characters of a text show as ?."""


def prepare_streams() -> None:
    """Replaces characters that the console's encoding lacks by similar ones, or by a question mark.

    An encoding without any Chinese is taken for a wrong setting, and UTF-8 is used instead. Where a reader closes the
    pipe, as `head` does, the rest of the output is discarded, and the command is carried out to its end.
    """
    codecs.register_error("drafter", _look_alike)
    sys.stdout, sys.stderr = _unbroken(sys.stdout), _unbroken(sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if _has_chinese(stream.encoding) else "utf-8", errors="drafter")


class _UnbrokenPipe(io.FileIO):
    """A file or pipe; what is written after its reader has closed it is discarded, and no BrokenPipeError raised."""

    def write(self, content: ReadableBuffer, /) -> int:
        try:
            return super().write(content)
        except BrokenPipeError:
            return memoryview(content).nbytes


def _unbroken(stream: TextIO) -> TextIO:
    """The stream, which writes on whether or not its reader has closed it; unchanged where it is no file or pipe."""
    buffer = getattr(stream, "buffer", None)
    raw = getattr(buffer, "raw", buffer)  # with PYTHONUNBUFFERED it has none between
    if type(raw) is not io.FileIO or not isinstance(stream, io.TextIOWrapper) or raw.isatty():
        return stream
    pipe = _UnbrokenPipe(raw.fileno(), "wb", closefd=False)
    file = pipe if buffer is raw else io.BufferedWriter(pipe)
    lines, through = stream.line_buffering, stream.write_through
    return io.TextIOWrapper(file, stream.encoding, stream.errors, line_buffering=lines, write_through=through)


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
