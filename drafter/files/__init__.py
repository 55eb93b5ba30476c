"""Floor 1: files read whole, written whole or not at all, and their names."""

from drafter.files.locking import alone_in, lock
from drafter.files.names import absolute, files_meant, is_device, windows_fault, with_ending
from drafter.files.reading import MOST_BYTES, check_is_file, check_is_there, missing, read_bytes, read_text, text_of
from drafter.files.writing import BACKUPS_KEPT, back_up, delete, make_private, move, write_bytes, write_text

__all__ = [
    "BACKUPS_KEPT",
    "MOST_BYTES",
    "absolute",
    "alone_in",
    "back_up",
    "check_is_file",
    "check_is_there",
    "delete",
    "files_meant",
    "is_device",
    "lock",
    "make_private",
    "missing",
    "move",
    "read_bytes",
    "read_text",
    "text_of",
    "windows_fault",
    "with_ending",
    "write_bytes",
    "write_text",
]
