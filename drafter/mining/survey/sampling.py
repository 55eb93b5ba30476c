"""The sample of a very large library's articles that sentence starters are learnt from and counted in."""

from collections.abc import Sequence
from itertools import compress
from zlib import crc32

from drafter.mining.survey.record import ArticleRecord

ENOUGH = 3000
"""Files of which every article is in the sample; of more files about half as many articles or more.

A starter is one of at least one article in five hundred: of these it shows in the three that it takes.
"""


def parts_of(files: int) -> int:
    """One in so many articles is in the sample: a power of two, so that a larger library's are a smaller one's too."""
    return 1 << ((files - 1) // ENOUGH).bit_length() if files else 1


def is_sampled(clauses: bytes, parts: int) -> bool:
    """Whether an article is in the sample, told by the hashes of what it says, not by its file or those beside it."""
    return not crc32(clauses) % parts


def sampled_articles(
    articles: Sequence[ArticleRecord], leaders: Sequence[int], full: Sequence[bool], parts: int
) -> Sequence[int]:
    """The positions of the articles in the sample; copies among them only where it is the whole library.

    `leaders` as `copies` gives them, `full` as `full_articles` does.

    A copy that says less is left out even then: one cut short may show as text what the others have as a heading.
    """
    if parts == 1:
        return list(compress(range(len(articles)), full))
    return [place for place in sorted(set(leaders)) if is_sampled(articles[place].clauses, parts)]
