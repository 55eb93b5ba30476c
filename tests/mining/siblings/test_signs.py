"""What shows that wording in headings is meant."""

from drafter.mining.siblings.signs import in_each_clause
from tests.mining.patterns import pattern_of


def test_a_verb_of_one_character_carries_a_clause_where_it_begins_no_ordinary_word() -> None:
    pattern = pattern_of("{1}实，提{2}")
    assert in_each_clause(pattern, ["学得实，提能力", "做得实，提效率"])
    assert not in_each_clause(pattern, ["学得实，提升能力", "做得实，提效率"])
