"""The facts of a draft that stand at a like place in an old report and are not there to stay."""

import re
from collections.abc import Iterable, Iterator

from drafter.checks.ahead import told_ahead
from drafter.checks.archive import Archive, Mention
from drafter.checks.report import is_in_head, is_one_of, own_names, year_of
from drafter.checks.sources import Sources
from drafter.checks.standing import NO_NEWS
from drafter.document import Article, Paragraph
from drafter.facts import Fact

_KINDS = {
    "year": "年份", "date": "日期", "figure": "数字", "person": "人名", "place": "地名", "organisation": "单位名",
    "quoted": "引号里的名称", "term": "届次",
}  # fmt: skip
_PLAN = re.compile("计划|打算|要点|思路|安排|方案|谋划")
_AHEAD = re.compile("，?[^，。；]{0,10}(?:将|计划|力争|打算|拟)")
_ATTENDED = re.compile("(?:出席|列席|参加|参会|请假|缺席)[^，。；：]{0,6}[：:]")
"""Who sits in a meeting is much the same from one to the next."""
_PERIOD = re.compile(r"01/\d\d")


def left_over(
    article: Article,
    paragraphs: Iterable[tuple[Paragraph, list[Mention]]],
    archive: Archive,
    unit: str,
    region: str,
    year: str,
) -> Iterator[tuple[Paragraph, Fact, str, str, str, str]]:
    """(paragraph, fact, what is said of it, its source, its sentence, the source's) for each.

    `paragraphs` have the draft's mentions; `unit`, `region` and `year` are the user's or the draft's own, or empty.
    """
    own = own_names(article)
    plan = "" if article.title is None or _PLAN.search(article.title.text) else year
    looked_at = [
        (paragraph, mention)
        for paragraph, some in paragraphs
        for mention in some
        if _is_next_year(mention, plan)
        or not (_is_no_news(mention.fact, unit, region, year) or _is_of_own(mention.fact, article, own))
        if not (mention.fact.kind == "person" and _ATTENDED.match(paragraph.text))
    ]
    periods = {mention.fact.value for _, mention in looked_at if _is_period(mention.fact)}
    if len(periods) == 1:  # a report written at the same time each year
        looked_at = [(paragraph, mention) for paragraph, mention in looked_at if not _is_period(mention.fact)]
    lines = {item.paragraph.line for item in told_ahead(article)}
    ahead = {mention.sentence for paragraph, mention in looked_at if paragraph.line in lines}
    draft = [mention for _, mention in looked_at]
    sources = Sources(archive, draft, year or year_of(article), own, ahead)
    for paragraph, mention in looked_at:
        fact, source = mention.fact, sources.like(mention)
        if source is not None:
            passage, like = source
            place = f"{passage.source}第{passage.line}行" if passage.source else f"第{passage.line}行"
            message = f"{_KINDS[fact.kind]}“{fact.text.strip('“”')}”和旧材料里的一样"
            yield paragraph, fact, message, place, mention.sentence, like.sentence


def _is_period(fact: Fact) -> bool:
    """Whether a date is the part of a year that a report looks back on: 1至9月."""
    return fact.kind == "date" and _PERIOD.fullmatch(fact.value) is not None


def _is_next_year(mention: Mention, year: str) -> bool:
    """Whether a sentence tells what the draft's own year will bring (2026年，将…), as last year's report did."""
    fact = mention.fact
    if not year or (fact.kind, fact.value, mention.at) != ("year", year, 0):
        return False
    return _AHEAD.match(mention.sentence[len(fact.text) :]) is not None


def _is_no_news(fact: Fact, unit: str, region: str, year: str) -> bool:
    return fact.kind == "mask" or fact.value in NO_NEWS or _is_own(fact, unit, region, year)


def _is_own(fact: Fact, unit: str, region: str, year: str) -> bool:
    if fact.kind == "year" and year:
        return fact.value in (year, str(int(year) + 1))  # a report looks ahead to the next one; none before it did
    if fact.kind in ("place", "organisation"):
        return bool((unit and (fact.value in unit or unit in fact.value)) or (region and fact.value in region))
    return False


def _is_of_own(fact: Fact, article: Article, own: tuple[str, ...]) -> bool:
    """Whether a name is the report's own by its head or foot."""
    return fact.kind in ("place", "organisation") and (is_one_of(fact.text, own) or is_in_head(fact.text, article))
