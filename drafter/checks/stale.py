"""Facts of a draft that stand in an old report at a like place.

宁可漏报，不可误报: a fact is called stale only where the sentence around it is like the source's.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from drafter.checks.ahead import told_ahead
from drafter.checks.archive import Archive, Held, Mention, Passage, fact_keys, mentions
from drafter.checks.fact_rule import FactRule, fact_finding
from drafter.checks.finding import Finding
from drafter.checks.homes import home_of
from drafter.checks.report import is_in_head, is_one_of, is_same_unit, own_names, title_year, year_of
from drafter.checks.standing import is_chance, is_computed, is_count_of_towns, is_held_again, stands
from drafter.checks.users import CARRIED, USERS_RULES, not_the_users
from drafter.document import Article, Document, Paragraph
from drafter.document.flow import shown
from drafter.facts import Fact
from drafter.zh.sentences import sentences

_LIKE = 0.5
"""Share of a sentence's character pairs, facts left out, that the source's sentence has too."""
_SAME = 0.8
"""Share of a clause's character pairs that make it the same clause, in whatever sentence; ..."""
_CLAUSE = 7
"""... one of so many pairs at least, for short ones (召开会议4次) are alike by chance; ..."""
_TELLING = {2: 5, 3: 3}
"""... digits of a figure that are the same by no chance → pairs that are enough beside it: 希望工程筹款83.6万元, ..."""
_OF_TERM, _AFTER = 3, 4
"""... and so many beside a 第六届, or the four letters behind it."""
_COMMON = 4
"""In so many different articles the same fact in a like sentence is common knowledge."""
_EVERYWHERE = 40
"""What more passages than this say beside the same two characters is common knowledge and not looked at."""
_DIGITS, _FEWER = 4, 3
"""Digits of a figure that need no like sentence around it; of one in the same unit's report behind the same word."""
_WORD = 2
_LASTING = ("万人", "公里", "平方公里", "千米", "米", "亩", "万亩", "公顷")
"""Inhabitants, lengths and areas are the same in many years."""
_SEAMS = 6
"""Character pairs that a sentence has only once its facts are left out, at most so many."""
_STOPS = "，；：。"
_NO_NEWS = frozenset(("100%", "0", "0%", "24", "365", "1"))
_KINDS = {
    "year": "年份", "date": "日期", "figure": "数字", "person": "人名", "place": "地名", "organisation": "单位名",
    "quoted": "引号里的名称", "term": "届次",
}  # fmt: skip
_PLAN = re.compile("计划|打算|要点|思路|安排|方案|谋划")
_AHEAD = re.compile("，?[^，。；]{0,10}(?:将|计划|力争|打算|拟)")
_TO_BE_HELD = re.compile("(?:办好|筹办|筹备|将|力争|谋划)[^，。；]{0,6}$")
_PERIOD = re.compile(r"01/\d\d")
_DEPARTMENT = re.compile("[省市县区]")


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
    ]
    periods = {mention.fact.value for _, mention in looked_at if _is_period(mention.fact)}
    if len(periods) == 1:  # a report written at the same time each year
        looked_at = [(paragraph, mention) for paragraph, mention in looked_at if not _is_period(mention.fact)]
    lines = {item.paragraph.line for item in told_ahead(article)}
    ahead = {mention.sentence for paragraph, mention in looked_at if paragraph.line in lines}
    draft = [mention for _, mention in looked_at]
    sources = _Sources(archive, draft, year or year_of(article), own, ahead)
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
    return (
        bool(year)
        and mention.fact.kind == "year"
        and mention.fact.value == year
        and bool(_AHEAD.match(mention.sentence[mention.at + len(mention.fact.text) :]) and mention.at == 0)
    )


def _is_no_news(fact: Fact, unit: str, region: str, year: str) -> bool:
    return fact.kind == "mask" or fact.value in _NO_NEWS or _is_own(fact, unit, region, year)


def _is_own(fact: Fact, unit: str, region: str, year: str) -> bool:
    if fact.kind == "year" and year:
        return fact.value in (year, str(int(year) + 1))  # a report looks ahead to the next one; none before it did
    if fact.kind in ("place", "organisation"):
        return bool((unit and (fact.value in unit or unit in fact.value)) or (region and fact.value in region))
    return False


def _is_of_own(fact: Fact, article: Article, own: tuple[str, ...]) -> bool:
    """Whether a name is the report's own by its head or foot."""
    return fact.kind in ("place", "organisation") and (is_one_of(fact.text, own) or is_in_head(fact.text, article))


class _Sources:
    """The passages of an archive that have facts of a draft at a like place."""

    def __init__(
        self, archive: Archive, draft: list[Mention], year: str, own: tuple[str, ...], ahead: Collection[str]
    ) -> None:
        """`year`: that of the draft, or empty; `own`: its unit's names; `ahead`: its plans' sentences."""
        keys = {key for mention in draft for key in fact_keys(mention)}
        held = archive.held(keys, _EVERYWHERE)
        self._held: Mapping[int, Held] = held
        self._passages = archive.passages({number for one in held.values() for number in one.numbers})
        self._sentences: dict[int, list[str]] = {}
        self._year = year
        self._own, self._home = own, home_of(own)
        self._ahead = ahead
        self._figures: defaultdict[str, set[str]] = defaultdict(set)
        for mention in draft:
            if mention.fact.kind == "figure":
                self._figures[mention.sentence].add(mention.fact.value)
        self._mentions: dict[str, list[Mention]] = {}
        self._enough = max(_COMMON, archive.articles // 50)

    def like(self, mention: Mention) -> tuple[Passage, Mention] | None:
        """The most like mention of the same fact; None where none is like enough or it is common knowledge."""
        pairs, clause = _pairs(mention.literals), _clause(mention)
        least = _least(mention.fact)
        best, likeness, articles = None, _LIKE, set()
        for number in sorted({n for key in fact_keys(mention) if key in self._held for n in self._held[key].numbers}):
            passage = self._passages[number]
            for other in self._in(number, mention.fact, pairs, clause):
                if not _is_at_like_place(mention, other):
                    continue
                others = _pairs(other.literals)
                share = len(pairs & others) / len(pairs) if pairs else float(mention.literals == other.literals)
                if share < _LIKE and (
                    _same(clause, _clause(other), least)
                    or _is_long(mention.fact)
                    or _is_same_term(mention, other)
                    or (_is_behind_same_word(mention, other) and is_same_unit(self._own, passage.own))
                ):
                    share = _LIKE
                if share >= _LIKE:
                    articles.add(passage.article)
                if share > likeness or (share == likeness and best is None):
                    best, likeness = (passage, other), share
        return best if best and len(articles) < self._enough and not self._stays(mention, *best) else None

    def _stays(self, mention: Mention, passage: Passage, source: Mention) -> bool:
        """Whether the fact is right to be what it was in the old report, or is so by chance.

        A department without its county's name (县财政局) is every report's, unless the old report was its own.
        """
        if mention.fact.kind == "organisation" and _DEPARTMENT.match(mention.fact.text):
            return not is_one_of(mention.fact.text, passage.own)
        if mention.fact.kind == "year" and mention.fact.value == self._year:
            return passage.year != str(int(self._year) - 1)
        if mention.fact.kind == "term" and self._year:
            return self._year == passage.year or self._was_planned(mention, source) or stands(mention, passage.year)
        others = {one.fact.value for one in self._mentions[source.sentence] if one.fact.kind == "figure"} - _NO_NEWS
        figures = self._figures[mention.sentence]
        if mention.literals != source.literals and len(figures) == 1:
            others |= {""}  # a lone small figure may be the same by chance in any sentence but a copied one
        return (
            stands(mention, passage.year)
            or is_held_again(mention, figures, others)
            or (is_count_of_towns(mention) and self._is_at_home(passage))
            or is_chance(mention, figures, others)
            or is_computed(mention, figures, others)
        )

    def _was_planned(self, mention: Mention, source: Mention) -> bool:
        """Whether the old report told what was to come, which the draft tells as done."""
        planned = self._year == _year_in(source.sentence) or _TO_BE_HELD.search(source.sentence[: source.at])
        return bool(planned) and mention.sentence not in self._ahead

    def _is_at_home(self, passage: Passage) -> bool:
        return bool(self._home.named) and self._home.named[:1] == home_of(passage.own).named[:1]

    def _in(self, number: int, fact: Fact, pairs: frozenset[str], clause: frozenset[str]) -> Iterator[Mention]:
        """The mentions of a passage's sentences that may be like enough: looking for facts costs most of all.

        Where no sentence has the fact in the same words, it may stand there in others.
        """
        words, long = fact.text, _is_long(fact, _FEWER) or fact.kind == "term"
        if number not in self._sentences:
            self._sentences[number] = [sentence for _, sentence in sentences(self._passages[number].text)]
        some = self._sentences[number]
        for sentence in [one for one in some if words in one] or some:
            if sentence not in self._mentions:
                found = _pairs(sentence)
                alike = len(pairs & found) + _SEAMS >= _LIKE * len(pairs) or _same(clause, found, _least(fact))
                if not (alike or (long and words in sentence)):
                    continue
                self._mentions[sentence] = mentions(sentence)
            yield from self._mentions[sentence]


def _is_at_like_place(one: Mention, other: Mention) -> bool:
    if (one.fact.kind, one.fact.value) != (other.fact.kind, other.fact.value):
        return False
    return one.before[-2:] == other.before[-2:] or one.after[:2] == other.after[:2]


def _is_behind_same_word(one: Mention, other: Mention) -> bool:
    """Whether two like figures stand behind the same two letters: 助餐18.6万人次."""
    same = len(one.before) >= _WORD and one.before[-_WORD:] == other.before[-_WORD:]
    return same and one.fact.text == other.fact.text and _is_long(one.fact, _FEWER)


def _is_long(fact: Fact, enough: int = _DIGITS) -> bool:
    """Whether a figure has so many digits that it is the same by no chance, and counts what changes in a year."""
    digits = re.sub(r"\D", "", fact.text).strip("0")
    return fact.kind == "figure" and len(digits) >= enough and not fact.text.endswith(_LASTING)


def _year_in(sentence: str) -> str:
    """The last year that a sentence names: last year's plan told what this year's number would be."""
    years = re.findall(r"(?<!\d)20\d\d(?=年)", sentence)
    return years[-1] if years else ""


def _is_same_term(one: Mention, other: Mention) -> bool:
    """Whether what is counted is the same: 第五届 before 青年创业…"""
    return one.fact.kind == "term" and len(one.after) == _AFTER and one.after == other.after


def _least(fact: Fact) -> int:
    """How many character pairs its clause must have to tell that a fact is the same one."""
    if fact.kind == "term":
        return _OF_TERM
    digits = re.sub(r"\D", "", fact.text).strip("0") if fact.kind == "figure" else ""
    return _TELLING.get(min(len(digits), max(_TELLING)), _CLAUSE)


def _clause(mention: Mention) -> frozenset[str]:
    """The character pairs of the clause that a fact stands in, the fact and all digits left out."""
    sentence, at, end = mention.sentence, mention.at, mention.at + len(mention.fact.text)
    begin = max(sentence.rfind(mark, 0, at) for mark in _STOPS) + 1
    stop = min((place for mark in _STOPS if (place := sentence.find(mark, end)) >= 0), default=len(sentence))
    pairs = _pairs(sentence[begin:at]) | _pairs(sentence[end:stop])
    return frozenset(pair for pair in pairs if not pair[0].isdigit() and not pair[1].isdigit())


def _same(clause: frozenset[str], other: frozenset[str], least: int) -> bool:
    """Whether a clause long enough to tell stands among other character pairs."""
    return len(clause) >= least and len(clause & other) >= _SAME * len(clause)


@lru_cache(10_000)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[place : place + 2] for place in range(len(text) - 1))
