"""What stands over and under an old report: noise to an outline, and part of this year's draft."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from drafter.document import Article, Noise, Paragraph

_OVER = ("版头", "编者按")
_UNDER = ("版记",)


def with_surroundings(article: Article, noise: Sequence[Noise]) -> Article:
    """The only report of a file with its masthead and its 版记, which were left out as noise."""
    over = [_paragraph(one) for one in noise if one.kind in _OVER and one.whole and one.line < article.line]
    under = [_paragraph(one) for one in noise if one.kind in _UNDER and one.whole and one.line > article.line]
    if not under:
        return replace(article, masthead=tuple(over))
    first = min(part.line for part in under)
    among = list(takewhile(lambda part: part.line > first, reversed(article.closing)))
    return replace(
        article,
        masthead=tuple(over),
        closing=article.closing[: len(article.closing) - len(among)],
        imprint=tuple(sorted([*under, *among], key=lambda part: part.line)),
    )


def _paragraph(noise: Noise) -> Paragraph:
    return Paragraph(noise.text.strip(), noise.line)
