"""Facts of a draft that stand in an old report at a like place, and names and years that are not the user's.

宁可漏报，不可误报: a fact is called stale only where the sentence around it is like the source's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from drafter.checks.archive import Archive, Held, Mention, Passage, fact_keys, mentions
from drafter.checks.finding import Finding, Level
from drafter.checks.report import is_one_of, is_short_for, own_names, title_year, year_of
from drafter.checks.standing import is_chance, stands
from drafter.document import Article, Document, Paragraph
from drafter.document.flow import shown
from drafter.facts import Fact, find_facts
from drafter.zh.sentences import sentences

_LIKE = 0.5
"""Share of a sentence's character pairs, facts left out, that the source's sentence has too."""
_SAME = 0.8
"""Share of a clause's character pairs that make it the same clause, in whatever sentence; ..."""
_CLAUSE = 7
"""... one of so many pairs at least, for short ones (召开会议4次) are alike by chance."""
_COMMON = 4
"""In so many different articles the same fact in a like sentence is common knowledge."""
_EVERYWHERE = 40
"""What more passages than this say beside the same two characters is common knowledge and not looked at."""
_SEAMS = 6
"""Character pairs that a sentence has only once its facts are left out, at most so many."""
_STOPS = "，；：。"
_NO_NEWS = frozenset(("100%", "0", "0%", "24", "365", "1"))
_KINDS = {
    "year": "年份", "date": "日期", "figure": "数字", "person": "人名", "place": "地名", "organisation": "单位名",
    "quoted": "引号里的名称", "term": "届次",
}  # fmt: skip
_AHEAD = re.compile("下一步|下步|下一阶段|打算|计划|思路|安排|努力方向")
_DUE = re.compile(
    r"(?<!\d)(?P<due>(?P<year>20\d\d)年(?:\d{1,2}月)?(?:年?底|末)?前)(?:要|将|力争|确保|全面|全部|基本)*(?:完成|建成|实现|达到|投产|竣工)[^，。；的]*[，。；]"
    r"|(?:确保|力争)(?:在|于)?(?P<by>(?P<when>20\d\d)年(?:\d{1,2}月)?(?:年?底|末)?前?)(?:全面|全部|基本)?(?:投入使用|完成|建成|投产|开工|竣工)[^，。；的]*[，。；]"
)
"""A date by which a thing is to be done; 2024年底前建成的小区 were built."""
_VISIT = re.compile(r"(?:学习|借鉴|考察|对标|参观|赴|来自|与|和|同|毗邻|接壤)[^，。；]{0,8}$")
_DEPARTMENT = re.compile("[省市县区]")
_LEVELS = re.compile(r"(?:省|市|县|区|镇|乡|街道)$")


@dataclass(frozen=True, slots=True)
class FactRule:
    """What `drafter explain` says of a check of facts."""

    id: str
    name: str
    level: Level
    source: str
    message: str
    suggestion: str


STALE = FactRule(
    "A01", "旧事实", "warning", "拿来对照的旧材料",
    "年份、日期、数字、届次、人名、地名、单位名或引号里的名称，与旧材料里位置相近的一句一样",
    "确认这是今年的事实；不是就改",
)  # fmt: skip
YEAR = FactRule(
    "A02", "年度不对", "error", "设置里的“本年度”",
    "标题、落款或开头写的不是本年度，或下一步的期限已经过了", "改成本年度；或用 drafter settings 改“本年度”",
)  # fmt: skip
UNIT = FactRule(
    "A03", "单位不对", "error", "设置里的“本单位”",
    "标题、署名或落款写的是别的单位", "改成本单位；或用 drafter settings 改“本单位”",
)  # fmt: skip
REGION = FactRule(
    "A04", "别处的地名", "warning", "设置里的“本地区”",
    "写的是别处的地名或单位", "确认没有写错地方；不是本地的就改",
)  # fmt: skip
FACT_RULES = (STALE, YEAR, UNIT, REGION)


def check_facts(
    document: Document, archive: Archive | None, unit: str = "", region: str = "", year: str = ""
) -> Iterator[Finding]:
    """Stale facts against an archive, and what is not of the user's unit, region and year (where known)."""
    for article in document.articles:
        if archive is not None:
            yield from _stale(article, archive, unit, region, year or title_year(article))
        if year:
            yield from _years(article, year)
            yield from _overdue(article, year)
        if unit:
            yield from _units(article, unit)
        if region:
            yield from _regions(article, region, unit)


def _stale(article: Article, archive: Archive, unit: str, region: str, year: str) -> Iterator[Finding]:
    own = own_names(article)
    looked_at = [
        (item.paragraph, mention)
        for item in shown(article)
        if not item.paragraph.rows and item.role not in ("title", "byline", "signature", "salutation")
        for mention in mentions(item.paragraph.text)
        if not _is_no_news(mention.fact, unit, region, year) and not _is_of_own(mention.fact, own)
    ]
    sources = _Sources(archive, [mention for _, mention in looked_at], year or year_of(article))
    for paragraph, mention in looked_at:
        fact, source = mention.fact, sources.like(mention)
        if source is not None:
            passage, like = source
            place = f"{passage.source}第{passage.line}行" if passage.source else f"第{passage.line}行"
            message = f"{_KINDS[fact.kind]}“{fact.text.strip('“”')}”和旧材料里的一样"
            yield _finding(STALE, paragraph, fact, message, place, mention.sentence, like.sentence)


def _is_no_news(fact: Fact, unit: str, region: str, year: str) -> bool:
    return fact.kind == "mask" or fact.value in _NO_NEWS or _is_own(fact, unit, region, year)


def _is_own(fact: Fact, unit: str, region: str, year: str) -> bool:
    if fact.kind == "year":
        return fact.value == year
    if fact.kind in ("place", "organisation"):
        return bool((unit and (fact.value in unit or unit in fact.value)) or (region and fact.value in region))
    return False


def _is_of_own(fact: Fact, own: tuple[str, ...]) -> bool:
    """Whether a name is the report's own by its head or foot."""
    return fact.kind in ("place", "organisation") and is_one_of(fact.text, own)


class _Sources:
    """The passages of an archive that have facts of a draft at a like place."""

    def __init__(self, archive: Archive, draft: list[Mention], year: str) -> None:
        """`year`: that of the draft, or empty."""
        keys = {key for mention in draft for key in fact_keys(mention)}
        held = archive.held(keys, _EVERYWHERE)
        self._held: Mapping[int, Held] = held
        self._passages = archive.passages({number for one in held.values() for number in one.numbers})
        self._sentences: dict[int, list[str]] = {}
        self._year = year
        self._figures: defaultdict[str, set[str]] = defaultdict(set)
        for mention in draft:
            if mention.fact.kind == "figure":
                self._figures[mention.sentence].add(mention.fact.value)
        self._mentions: dict[str, list[Mention]] = {}
        self._enough = max(_COMMON, archive.articles // 50)

    def like(self, mention: Mention) -> tuple[Passage, Mention] | None:
        """The most like mention of the same fact; None where none is like enough or it is common knowledge."""
        pairs, clause = _pairs(mention.literals), _clause(mention)
        best, likeness, articles = None, _LIKE, set()
        for number in sorted({n for key in fact_keys(mention) if key in self._held for n in self._held[key].numbers}):
            passage = self._passages[number]
            for other in self._in(number, mention.fact.text, pairs, clause):
                if not _is_at_like_place(mention, other):
                    continue
                others = _pairs(other.literals)
                share = len(pairs & others) / len(pairs) if pairs else float(mention.literals == other.literals)
                if share < _LIKE and _same(clause, _clause(other)):
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
        if mention.fact.kind == "term" and self._year and self._year == passage.year:
            return True
        others = {one.fact.value for one in self._mentions[source.sentence] if one.fact.kind == "figure"} - _NO_NEWS
        return stands(mention, passage.year) or is_chance(mention, self._figures[mention.sentence], others)

    def _in(self, number: int, words: str, pairs: frozenset[str], clause: frozenset[str]) -> Iterator[Mention]:
        """The mentions of a passage's sentences that may be like enough: looking for facts costs most of all.

        Where no sentence has the fact in the same words, it may stand there in others.
        """
        if number not in self._sentences:
            self._sentences[number] = [sentence for _, sentence in sentences(self._passages[number].text)]
        some = self._sentences[number]
        for sentence in [one for one in some if words in one] or some:
            if sentence not in self._mentions:
                found = _pairs(sentence)
                if len(pairs & found) + _SEAMS < _LIKE * len(pairs) and not _same(clause, found):
                    continue
                self._mentions[sentence] = mentions(sentence)
            yield from self._mentions[sentence]


def _is_at_like_place(one: Mention, other: Mention) -> bool:
    if (one.fact.kind, one.fact.value) != (other.fact.kind, other.fact.value):
        return False
    return one.before[-2:] == other.before[-2:] or one.after[:2] == other.after[:2]


def _clause(mention: Mention) -> frozenset[str]:
    """The character pairs of the clause that a fact stands in, the fact left out."""
    sentence, at, end = mention.sentence, mention.at, mention.at + len(mention.fact.text)
    begin = max(sentence.rfind(mark, 0, at) for mark in _STOPS) + 1
    stop = min((place for mark in _STOPS if (place := sentence.find(mark, end)) >= 0), default=len(sentence))
    return _pairs(sentence[begin:at]) | _pairs(sentence[end:stop])


def _same(clause: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a clause long enough to tell stands among other character pairs."""
    return len(clause) >= _CLAUSE and len(clause & other) >= _SAME * len(clause)


@lru_cache(10_000)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[place : place + 2] for place in range(len(text) - 1))


def _years(article: Article, year: str) -> Iterator[Finding]:
    if article.title is not None:
        found = [fact for fact in find_facts(article.title.text) if fact.kind in ("year", "date")]
        if found and not any(year in fact.value for fact in found):
            yield _finding(YEAR, article.title, found[0], f"标题写的是{found[0].text}，本年度是{year}年")
    for part in (*article.signature, *article.byline):
        for fact in find_facts(part.text):
            if fact.kind in ("year", "date") and re.match(r"\d{4}", fact.value) and not _near(fact.value[:4], year):
                yield _finding(YEAR, part, fact, f"落款日期写的是{fact.text}，本年度是{year}年")
    for part in article.preamble[:1]:
        match = re.match(r"\s*((?:19|20)\d\d)年(?:以来)?[，,]", part.text)
        if match and match[1] != year and f"{year}年" not in part.text:
            fact = Fact(match.start(1), match.start(1) + 5, "year", f"{match[1]}年", match[1])
            yield _finding(YEAR, part, fact, f"开头写的是{match[1]}年，本年度是{year}年")


def _overdue(article: Article, year: str) -> Iterator[Finding]:
    """Under a heading of what comes next, dates to be met that are past: last year's plan."""
    titles = re.findall(r"(?:19|20)\d\d(?=年)", article.title.text) if article.title else []
    first, ahead = min([year, *titles]), 0
    for item in shown(article):
        if item.role == "heading" and (not ahead or item.depth <= ahead):
            ahead = item.depth if _AHEAD.search(item.paragraph.text[: item.heading_length]) else 0
        for match in _DUE.finditer(item.paragraph.text) if ahead and not item.paragraph.rows else ():
            name = "due" if match["due"] else "by"
            if (match["year"] or match["when"]) < first:
                said = match[name]
                fact = Fact(*match.span(name), "date", said, said)
                yield _finding(YEAR, item.paragraph, fact, f"打算里的期限是{said}，本年度是{year}年", "", match.group())


def _near(found: str, year: str) -> bool:
    """A report of a year is signed in that year or at the beginning of the next."""
    return found in (year, str(int(year) + 1))


def _units(article: Article, unit: str) -> Iterator[Finding]:
    parts = [part for part in (article.title, *article.byline, *article.signature) if part is not None]
    for part in parts:
        for fact in find_facts(part.text):
            whole = fact.kind == "organisation" and len(fact.text) > 4
            if whole and not (fact.text in unit or unit in fact.text or is_short_for(fact.text, unit)):
                yield _finding(UNIT, part, fact, f"写的是{fact.text}，本单位是{unit}")


def _regions(article: Article, region: str, unit: str) -> Iterator[Finding]:
    level = _LEVELS.search(region)
    for item in shown(article):
        if item.paragraph.rows:
            continue
        for fact in find_facts(item.paragraph.text):
            if fact.kind == "place":
                names = [fact.text]
            elif fact.kind == "organisation" and item.role not in ("title", "byline", "signature"):
                names = re.findall(r"^[一-龥]{2,3}?(?:省|市|县|区|镇|乡|街道)", fact.text)
            else:
                continue
            for name in names:
                same_level = level is not None and name.endswith(level.group())
                if not same_level or name in region or region in name or name in unit:
                    continue
                if not _VISIT.search(item.paragraph.text[: fact.start]):
                    yield _finding(REGION, item.paragraph, fact, f"写的是{name}，本地区是{region}")


def _finding(
    rule: FactRule, paragraph: Paragraph, fact: Fact, message: str, place: str = "", text: str = "", beside: str = ""
) -> Finding:
    line, column = paragraph.place(fact.start)
    return Finding(
        rule.id, rule.level, line, column, text or paragraph.text[:60], message, rule.suggestion, place or rule.source,
        paragraph.line, fact.text, -1, beside,
    )  # fmt: skip
