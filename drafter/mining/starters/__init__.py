"""The sentence starters of a library: wording that the clauses of different articles share."""
