"""Floor 4: figures, dates, names, places and masks in a text, each with its span, kind and value."""

from drafter.facts.fact import Fact, Kind
from drafter.facts.find import find_facts, find_persons, find_places, has_mask, masked

__all__ = ["Fact", "Kind", "find_facts", "find_persons", "find_places", "has_mask", "masked"]
