"""Floor 3: a skeleton: a tree of texts with slots, repeats and conditions, and its YAML form."""

from drafter.skeleton.model import Node, Provenance, Repeat, Skeleton, Slot, walk

__all__ = ["Node", "Provenance", "Repeat", "Skeleton", "Slot", "walk"]
