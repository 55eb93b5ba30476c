"""`drafter mine`: files are read and surveyed in parallel, mined as one library, and saved."""

from drafter.app.mining.library import held_back, mine, named, save, user_index, wording_of

__all__ = ["held_back", "mine", "named", "save", "user_index", "wording_of"]
