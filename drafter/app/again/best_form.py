"""Which form suits an old report best: a skeleton of the library, or the report's own."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from drafter.app.again.kept import kept_share
from drafter.app.again.own_form import own_form
from drafter.document import Article
from drafter.errors.answering import NoSkeletonFits
from drafter.errors.problem import Problem
from drafter.filling import Fit, unfill
from drafter.skeleton.model import Skeleton
from drafter.store.entries import entries
from drafter.store.skeletons import is_as_mined, load_skeleton

_LEAST_FIT = 0.35
_LEAST_KEPT = 0.4
_CHOSEN = 0.4
"""By so much of a report its own form has to keep more than a skeleton that somebody has chosen for the library."""
_TRIED = 8
"""Skeletons of the library that fit best, of which drafts are compared with the report."""
_SAME_KIND = 1.5
"""Factor for a skeleton whose 文种 the report's title names."""


def best_form(path: Path, article: Article) -> Skeleton:
    """The skeleton to ask by for a report; `path` is for messages.

    Raises NoSkeletonFits where no skeleton of the library fits and the report has no title and text of its own.
    """
    known, least = _of_library(article) or (None, 0.0)
    own = own_form(article, str(path)) if least < 1 else None
    if own is not None and kept_share(article, own, unfill(own, article).answers) > least:
        return own
    if known is None:
        raise NoSkeletonFits(path)
    return known


class _Candidate(NamedTuple):
    """A skeleton of the library that may fit a report."""

    skeleton: Skeleton
    fit: Fit
    chosen: bool
    """Whether somebody has written or edited it; one that comes with the program or was mined is nobody's choice."""
    likelihood: float
    """How well it fits; the greater the better."""


def _of_library(article: Article) -> tuple[Skeleton, float] | None:
    """(the skeleton of the library that fits best, the share that the report's own form has to keep to be preferred).

    The share counts from 0; above 1 nothing is preferred.
    """
    close = sorted(_candidates(article), key=lambda one: one.likelihood, reverse=True)[:_TRIED]
    shares = [(one, kept_share(article, one.skeleton, one.fit.answers)) for one in close]
    enough = [(one, kept) for one, kept in shares if kept >= _LEAST_KEPT]
    if not enough:
        return None
    best, kept = max(enough, key=lambda pair: pair[0].likelihood * pair[1])
    if best.chosen:
        return best.skeleton, kept + _CHOSEN
    return best.skeleton, kept_share(article, best.skeleton, best.fit.answers, strict=True)


def _candidates(article: Article) -> Iterator[_Candidate]:
    """The skeletons that fit at all; those that cannot be read are left out."""
    for entry in entries():
        try:
            skeleton = load_skeleton(str(entry.path))
            fit = unfill(skeleton, article)
        except Problem:
            continue
        if fit.share >= _LEAST_FIT:
            likelihood = fit.share * fit.evidence * (_SAME_KIND if _of_one_kind(skeleton, article) else 1)
            chosen = entry.origin != "shipped" and not is_as_mined(skeleton)
            yield _Candidate(skeleton, fit, chosen, likelihood)


def _of_one_kind(skeleton: Skeleton, article: Article) -> bool:
    """Whether the report's title names the skeleton's 文种."""
    kind = skeleton.kind.removesuffix("材料")
    return bool(kind) and article.title is not None and kind in article.title.text
