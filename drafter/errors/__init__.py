"""Floor 0: one class for each problem a user can have, by the room in which it shows."""

from drafter.errors.problem import Interrupted, Problem

__all__ = ["Interrupted", "Problem"]
