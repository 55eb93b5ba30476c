"""How the clauses of a row of headings end."""

from drafter.mining.siblings.clauses import end_classically


def test_one_clause_of_all_ends_classically_though_some_have_a_clause_more() -> None:
    assert end_classically(["补足精神之钙，扎实学", "把稳思想之舵"])
    assert not end_classically(["扎实学，补足精神之钙", "把稳思想之舵"])
