"""Headings that most articles of one shape have word for word, among others that differ: 基本情况, 几点体会."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from drafter.facts import find_facts
from drafter.mining.siblings.half_words import opens_with_verb
from drafter.mining.survey.shapes import ShapeNode

SHARE = 0.6
"""Share of the articles that have it."""
MOST = 0.6
"""Share of all their headings that stand in most of the articles from which on they are no row of their own wording."""
LONGEST, LONGEST_OF_ALL = 8, 12
"""Characters, and those of one that all articles have; a longer one tells what was done."""
Texts = Sequence[Sequence[str]]
"""The headings of each article."""


class Stretch(NamedTuple):
    """Headings of each article between two anchors, and the anchor that ends them."""

    groups: list[tuple[ShapeNode, ...]]
    """For each article; () where it has none there."""
    anchor: list[ShapeNode]
    """The heading that most have behind these; none behind the last stretch."""


def anchors(texts: Texts) -> list[str]:
    """The headings that most articles have, once each and in one order; of one article none."""
    counts = Counter(text for headings in texts for text in set(headings) if headings.count(text) == 1)
    found = {
        text
        for text, count in counts.items()
        if count >= max(2, SHARE * len(texts)) and _is_plain(text, LONGEST_OF_ALL if count == len(texts) else LONGEST)
    }
    orders = Counter(tuple(text for text in headings if text in found) for headings in texts)
    usual, _ = max(orders.items(), key=lambda pair: (pair[1], pair[0]))
    return list(usual)


def are_mostly_fixed(texts: Texts, order: Sequence[str]) -> bool:
    """Whether the reports have few other headings, and these are names: 活动时间, 活动主题; no 强化领导, no 抓学习."""
    fixed = sum(text in order for headings in texts for text in headings)
    verbs = all(opens_with_verb(text) for text in order)
    row = len({text[:1] for text in order}) == 1 and len({text[1:2] for text in order}) == len(order) > 1
    return not (verbs or row) and fixed >= MOST * sum(map(len, texts))


def _is_plain(text: str, longest: int) -> bool:
    return 0 < len(text) <= longest and "，" not in text and not find_facts(text)


def stretches(groups: Sequence[tuple[ShapeNode, ...]], texts: Texts, order: Sequence[str]) -> list[Stretch]:
    """The headings of each article parted at the anchors, which stand in this order."""
    found = [Stretch([], []) for _ in range(len(order) + 1)]
    for group, headings in zip(groups, texts, strict=True):
        at, begun = 0, 0
        for place, text in enumerate(headings):
            if text in order[at:]:
                found[at].groups.append(group[begun:place])
                at = order.index(text, at)
                found[at].anchor.append(group[place])
                at, begun = at + 1, place + 1
        found[at].groups.append(group[begun:])
    return found
