"""How wide the screen is; without any import that help would have to wait for."""

import os

USUAL = 80
"""Columns where no terminal tells."""


def screen_columns() -> int:
    """Columns of the terminal of any standard stream, or as COLUMNS says; 80 where there is none."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    for stream in (0, 1, 2):
        try:
            return os.get_terminal_size(stream).columns or USUAL
        except OSError:  # a file, a pipe, or closed
            pass
    return USUAL
