"""Slot names of one skeleton: fixed headings open no scope of their own, so that each name is given once."""

from collections import Counter
from collections.abc import Iterable


class Names:
    """The names that a skeleton has used."""

    def __init__(self, reserved: Iterable[str]) -> None:
        self._used = Counter(reserved)
        self._declared = set(reserved)

    def fresh(self, name: str) -> str:
        """The name, with a number where the skeleton has it already."""
        self._used[name] += 1
        return name if self._used[name] == 1 else f"{name}{self._used[name]}"

    def declare(self, name: str) -> bool:
        """Whether the name has to be declared here: it has not been before."""
        new = name not in self._declared
        self._declared.add(name)
        return new
