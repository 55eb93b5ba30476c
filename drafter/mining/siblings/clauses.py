"""How the clauses of a row of headings end, and whether they are of equal length."""

from collections.abc import Sequence

from drafter.mining.siblings.paired import ENDS

CLASSICAL = "之"
"""What joins the last character of a clause to what is before it: 补足精神之钙."""


def even_clauses(texts: Sequence[str]) -> bool:
    """Whether each clause is of the same length in all texts."""
    return len({tuple(map(len, ENDS.split(text))) for text in texts}) == 1


def first_clauses_even(texts: Sequence[str]) -> bool:
    """Whether all texts have a first clause of the same length: 抓学习，…; 抓服务，…; 抓作风，…."""
    return "，" in texts[0] and len({text.find("，") for text in texts}) == 1


def even_row(texts: Sequence[str]) -> Sequence[str]:
    """The texts where they are equally long, else their first clauses where these are; [] where neither are."""
    if len(set(map(len, texts))) == 1:
        return texts
    return [text.partition("，")[0] for text in texts] if first_clauses_even(texts) else []


def end_classically(texts: Sequence[str]) -> bool:
    """Whether one of the clauses that all have ends with 之 and one character: 补足精神之钙, 把稳思想之舵."""
    columns = zip(*map(ENDS.split, texts), strict=False)
    return any(all(clause[-2:-1] == CLASSICAL for clause in column) for column in columns)
