"""Clauses that open and end alike → the skeletons they are fills of."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from drafter.mining.siblings.generalise import generalised
from drafter.mining.survey.typed import FREE

Text = tuple[str, int]
"""(clause with its facts masked, article)."""
FOLLOWED = 0.6
"""Share of the articles, and of the texts, that agree on the next character from which on it belongs to the wording."""
ANCHORED = 0.75
"""Share of the articles, and of the texts, that have an inner wording for it to be kept."""
ALIGNED = 40
"""Clauses that are aligned to find all inner wordings."""
_PAIRS = (("“", "”"), ("‘", "’"), ("《", "》"), ("（", "）"))


def skeleton_of(texts: Sequence[Text], opening: int, end: int, least: int) -> str:
    """The skeleton that the clauses of at least `least` articles follow, which share their first `opening` and last
    `end` characters, 0 for no fixed opening or no fixed end; "" where there is none."""
    start, begun = _edge(texts, opening, least)
    turned = [(text[len(start) :][::-1], article) for text, article in begun]
    tail, ended = _edge(turned, end, least)
    close = tail[::-1]
    whole = [(t, a) for t, a in ended if t == tail]
    gapped = [(start + t[::-1], a) for t, a in ended if t != tail]
    if _articles(whole) >= least and _articles(whole) > _articles(gapped):
        return start + close
    if _articles(gapped) >= least:
        return _anchored(*_balanced(start, close), gapped, least, inner=end > 0)
    return ""


def _edge(texts: Sequence[Text], size: int, least: int) -> tuple[str, Sequence[Text]]:
    """(wording, texts with it): their first `size` characters, and what most articles have behind them."""
    having, start = texts, texts[0][0][:size]
    while size:
        following: dict[str, list[Text]] = defaultdict(list)
        for text, article in having:
            following[text[size : size + 1]].append((text, article))
        mark = max(following, key=lambda m: (_articles(following[m]), m))
        if not mark or _articles(following[mark]) < max(least, FOLLOWED * _articles(having)):
            break
        if len(following[mark]) < FOLLOWED * len(having):  # articles that say it of one thing say it of others too
            break
        start, having, size = start + mark, following[mark], size + 1
    return start, having


def _anchored(start: str, close: str, texts: Sequence[Text], least: int, *, inner: bool) -> str:
    """The skeleton, with what most middles have in common between opening and end."""
    middles = [(text[len(start) : len(text) - len(close)], article) for text, article in texts]
    holders: dict[str, set[int]] = defaultdict(set)
    times = Counter[str]()
    for middle, article in middles if inner else ():
        inside = {middle[place : place + 2] for place in range(1, len(middle) - 2)}
        times.update(inside)
        for anchor in inside:
            holders[anchor].add(article)
    need = max(least, ANCHORED * _articles(texts))
    anchors = [a for a, who in holders.items() if len(who) >= need and times[a] >= ANCHORED * len(texts)]
    if not anchors:
        return start + FREE + close
    best = max(anchors, key=lambda a: (len(holders[a]), a))
    chosen = sorted({middle for middle, _ in middles if best in middle[1:-1]})
    pattern = generalised(chosen[:: max(1, len(chosen) // ALIGNED)])
    parts = (part if isinstance(part, str) else FREE for part in pattern.parts)
    skeleton = start + "".join(parts) + close
    paired = all(skeleton.count(first) == skeleton.count(last) for first, last in _PAIRS)
    return skeleton if paired else start + FREE + close


def _articles(texts: Iterable[Text]) -> int:
    return len({article for _, article in texts})


def _balanced(start: str, close: str) -> tuple[str, str]:
    """Opening and end cut back to where no quotation mark or bracket is left alone."""
    for first, last in _PAIRS:
        if (start + close).count(first) != (start + close).count(last):
            start, close = start.partition(first)[0], close.rpartition(last)[2]
    return start, close
