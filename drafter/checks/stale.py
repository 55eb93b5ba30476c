"""Facts of a draft that stand in an old report at a like place.

宁可漏报，不可误报: a fact is called stale only where the sentence around it is like the source's.
"""

import re
from collections.abc import Iterator

from drafter.checks.ahead import told_ahead
from drafter.checks.archive import Archive, Mention, mentions
from drafter.checks.fact_rule import FactRule, fact_finding
from drafter.checks.finding import Finding
from drafter.checks.report import is_in_head, is_one_of, own_names, title_year, year_of
from drafter.checks.sources import Sources
from drafter.checks.standing import NO_NEWS
from drafter.checks.users import CARRIED, USERS_RULES, not_the_users
from drafter.document import Article, Document, Paragraph
from drafter.document.flow import shown
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


STALE = FactRule(
    "A01", "旧事实", "warning", "拿来对照的旧材料",
    "年份、日期、数字、届次、人名、地名、单位名或引号里的名称，与旧材料里位置相近的一句一样",
    "确认这是今年的事实；不是就改",
)  # fmt: skip
FACT_RULES = (STALE, *USERS_RULES)


def check_facts(
    document: Document, archive: Archive | None, unit: str = "", region: str = "", year: str = ""
) -> Iterator[Finding]:
    """Stale facts against an archive, and what is not of the user's unit, region and year (where known)."""
    for article in document.articles:
        told = list(not_the_users(article, unit, region, year))
        if archive is not None:
            from drafter.checks.names.others import names_of_others  # dear, and most checks have no archive

            looked_at = [
                (item.paragraph, mentions(item.paragraph.text))
                for item in shown(article)
                if not item.paragraph.rows and item.role not in ("title", "byline", "signature", "salutation")
            ]
            said = year or (year_of(article) if title_year(article) else "")
            told = [*_stale(article, looked_at, archive, unit, region, said), *told]
            places = {(one.line, one.column) for one in told}
            others = list(names_of_others(article, looked_at, archive, unit, year or year_of(article)))
            told += [one for one in others if one.rule != CARRIED.id and (one.line, one.column) not in places]
            places = {(one.line, one.column) for one in told}
            told += [one for one in others if one.rule == CARRIED.id and (one.line, one.column) not in places]
        yield from told


def _stale(
    article: Article,
    paragraphs: list[tuple[Paragraph, list[Mention]]],
    archive: Archive,
    unit: str,
    region: str,
    year: str,
) -> Iterator[Finding]:
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
            yield fact_finding(STALE, paragraph, fact, message, place, mention.sentence, like.sentence)


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
