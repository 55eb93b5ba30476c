"""Facts of a draft that stand in an old report at a like place.

宁可漏报，不可误报: a fact is called stale only where the sentence around it is like the source's.
"""

from collections.abc import Iterator

from drafter.checks.archive import Archive, mentions
from drafter.checks.fact_rule import FactRule, fact_finding
from drafter.checks.finding import Finding
from drafter.checks.report import title_year, year_of
from drafter.checks.users import CARRIED, USERS_RULES, not_the_users
from drafter.document import Document
from drafter.document.flow import shown

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
            from drafter.checks.leftovers import left_over  # these two are dear, and most checks have no archive
            from drafter.checks.names.others import names_of_others

            looked_at = [
                (item.paragraph, mentions(item.paragraph.text))
                for item in shown(article)
                if not item.paragraph.rows and item.role not in ("title", "byline", "signature", "salutation")
            ]
            said = year or (year_of(article) if title_year(article) else "")
            left = left_over(article, looked_at, archive, unit, region, said)
            told = [*(fact_finding(STALE, *one) for one in left), *told]
            places = {(one.line, one.column) for one in told}
            others = list(names_of_others(article, looked_at, archive, unit, year or year_of(article)))
            told += [one for one in others if one.rule != CARRIED.id and (one.line, one.column) not in places]
            places = {(one.line, one.column) for one in told}
            told += [one for one in others if one.rule == CARRIED.id and (one.line, one.column) not in places]
        yield from told
