"""Where in old reports the facts of a draft stand at a like place, and are not there to stay."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from drafter.checks.alike import (
    FEWER,
    LIKE,
    clause_of,
    is_at_like_place,
    is_behind_same_word,
    is_long,
    is_same_term,
    least,
    pairs,
    same,
)
from drafter.checks.archive import Archive, Held, Mention, Passage, fact_keys, mentions
from drafter.checks.homes import home_of
from drafter.checks.report import is_one_of, is_same_unit
from drafter.checks.standing import (
    NO_NEWS,
    is_chance,
    is_computed,
    is_count_of_towns,
    is_held_again,
    is_month_again,
    stands,
)
from drafter.facts import Fact
from drafter.zh.sentences import sentences

_COMMON = 4
"""In so many different articles the same fact in a like sentence is common knowledge."""
_EVERYWHERE = 40
"""What more passages than this say beside the same two characters is common knowledge and not looked at."""
_SEAMS = 6
"""Character pairs that a sentence has only once its facts are left out, at most so many."""
_TO_BE_HELD = re.compile("(?:办好|筹办|筹备|将|力争|谋划)[^，。；]{0,6}$")
_DEPARTMENT = re.compile("[省市县区]")


class Sources:
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
        own, clause = pairs(mention.literals), clause_of(mention)
        enough = least(mention.fact)
        best, likeness, articles = None, LIKE, set()
        for number in sorted({n for key in fact_keys(mention) if key in self._held for n in self._held[key].numbers}):
            passage = self._passages[number]
            for other in self._in(number, mention.fact, own, clause):
                if not is_at_like_place(mention, other):
                    continue
                others = pairs(other.literals)
                share = len(own & others) / len(own) if own else float(mention.literals == other.literals)
                if share < LIKE and (
                    same(clause, clause_of(other), enough) or self._is_plainly_same(mention, other, passage)
                ):
                    share = LIKE
                if share >= LIKE:
                    articles.add(passage.article)
                if share > likeness or (share == likeness and best is None):
                    best, likeness = (passage, other), share
        return best if best and len(articles) < self._enough and not self._stays(mention, *best) else None

    def _is_plainly_same(self, mention: Mention, other: Mention, passage: Passage) -> bool:
        """Whether a fact is no other's, however little the sentences around it have in common."""
        if is_long(mention.fact) or is_same_term(mention, other):
            return True
        return is_behind_same_word(mention, other) and is_same_unit(self._own, passage.own)

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
        others = {one.fact.value for one in self._mentions[source.sentence] if one.fact.kind == "figure"} - NO_NEWS
        figures = self._figures[mention.sentence]
        if mention.literals != source.literals and len(figures) == 1:
            others |= {""}  # a lone small figure may be the same by chance in any sentence but a copied one
        return (
            stands(mention, passage.year)
            or is_held_again(mention, figures, others)
            or (is_count_of_towns(mention) and self._is_at_home(passage))
            or is_month_again(mention, source, figures, others)
            or is_chance(mention, figures, others)
            or is_computed(mention, figures, others)
        )

    def _was_planned(self, mention: Mention, source: Mention) -> bool:
        """Whether the old report told what was to come, which the draft tells as done."""
        planned = self._year == _year_in(source.sentence) or _TO_BE_HELD.search(source.sentence[: source.at])
        return bool(planned) and mention.sentence not in self._ahead

    def _is_at_home(self, passage: Passage) -> bool:
        return bool(self._home.named) and self._home.named[:1] == home_of(passage.own).named[:1]

    def _in(self, number: int, fact: Fact, own: frozenset[str], clause: frozenset[str]) -> Iterator[Mention]:
        """The mentions of a passage's sentences that may be like enough: looking for facts costs most of all.

        Where no sentence has the fact in the same words, it may stand there in others.
        """
        words, long = fact.text, is_long(fact, FEWER) or fact.kind == "term"
        if number not in self._sentences:
            self._sentences[number] = [sentence for _, sentence in sentences(self._passages[number].text)]
        some = self._sentences[number]
        for sentence in [one for one in some if words in one] or some:
            if sentence not in self._mentions:
                found = pairs(sentence)
                alike = len(own & found) + _SEAMS >= LIKE * len(own) or same(clause, found, least(fact))
                if not (alike or (long and words in sentence)):
                    continue
                self._mentions[sentence] = mentions(sentence)
            yield from self._mentions[sentence]


def _year_in(sentence: str) -> str:
    """The last year that a sentence names: last year's plan told what this year's number would be."""
    years = re.findall(r"(?<!\d)20\d\d(?=年)", sentence)
    return years[-1] if years else ""
