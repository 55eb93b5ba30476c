"""Which articles of a very large library are looked through for sentence starters."""

from collections.abc import Sequence
from zlib import crc32

from drafter.mining.survey.record import ArticleRecord

ENOUGH = 3000
"""Files of which every article is looked through; of more files about half as many articles or more.

A starter is one of at least one article in five hundred: of these it shows in the three that it takes.
"""


def parts_of(files: int) -> int:
    """One in so many articles is drawn: a power of two, so that a larger library's are among a smaller one's."""
    return 1 << ((files - 1) // ENOUGH).bit_length() if files else 1


def is_drawn(clauses: bytes, parts: int) -> bool:
    """Whether an article is drawn; told by the hashes of what it says, not by its file or those beside it."""
    return not crc32(clauses) % parts


def looked_through(articles: Sequence[ArticleRecord], leaders: Sequence[int], parts: int) -> Sequence[int]:
    """The positions of the articles that tell starters; copies among them only where all articles do.

    Of these those that say as much: one cut short may show as text what stands as a heading in the others.
    """
    if parts == 1:
        return [place for place, leader in enumerate(leaders) if _size(articles[place]) == _size(articles[leader])]
    return [place for place in sorted(set(leaders)) if is_drawn(articles[place].clauses, parts)]


def _size(article: ArticleRecord) -> int:
    return len(article.clauses)
