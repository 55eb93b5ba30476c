"""How much of a draft stands in the archive, word for word or nearly so.

A run of characters that many different articles use is a set phrase of the genre: it counts neither as copied nor as
the draft's own.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import Match, SequenceMatcher
from functools import cache
from heapq import nsmallest
from itertools import pairwise

from drafter.checks.alike import pairs
from drafter.checks.archive import Archive, Held, Passage
from drafter.checks.fact_rule import FactRule
from drafter.checks.finding import Finding
from drafter.checks.fingerprints import GRAM, kept_runs, plain
from drafter.checks.overview import MADE_OF, WITHIN
from drafter.document import Document, Paragraph
from drafter.document.flow import shown

_SHORTEST = 20
"""Characters a paragraph must have to be looked at."""
_BLOCK = 3
"""Characters that must stand together in both texts to count as the same."""
_VERBATIM = 8
"""Characters that are the same by no chance, wherever they stand."""
_GAP, _SHIFT = 8, 2
"""A shorter block counts beside another one: no more characters lie between them in either text than this, and as many
in one as in the other but for so many. Any two reports have 工作的 and 进一步 somewhere."""
_MOST = 1000
"""A set phrase still helps to find the source where no more passages than this have it; the rarer a run, the more it
tells."""
_LOOKED_AT = 8
_TOLD = 0.60
"""Share from which a paragraph is named."""
_SHORT, _OF_SHORT = 400, 0.75
"""Characters of a short draft, and the share that is too much of one: headings and indicators that come each year are
half of it."""
_SENTENCE, _WHOLE = 15, 0.95
"""Characters of a sentence that is the same by no chance, and what share of it is all of it, but for a word."""
_PART = re.compile("[^。！？；]+[。！？；]?")
_SHORT_ITEMS = re.compile("(?:[^。！？；]{1,16}；)+[^。！？；]{1,16}。?")
"""Items of a sentence each too short to be looked at: 一是…；二是…；三是…."""
_FILLED, _SEVERAL = 100, 4
"""Characters at most and figures at least of a paragraph whose wording may be last year's."""
_YEARS = re.compile(r"20\d\d(?=年)")
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_LEAD = re.compile(
    r"^.{0,120}如下(?:，请[^，。]{2,12})?[：:。]$|[一二三四五六七八九十几]点(?:意见|要求|体会|想法)[：:。]$|联系人："
)
"""What leads on to the text (…现将有关情况汇报如下：) is worded the same each year."""
_REWORDED = 0.62
"""Share of character pairs, in whatever order, from which a paragraph is one whose words were only moved about; texts
of one subject have a third of them."""
COPIED = FactRule(
    "L01", "抄来的段落", "warning", "拿来对照的旧材料", "这一段大半与旧材料相同", "改写成今年的情况",
)  # fmt: skip
ALIKE = FactRule(
    "L02", "全文相似度过高", "error", "设置里的“相似度上限”", "全文与旧材料相同的太多",
    "改写抄来的段落；或用 drafter settings 改“相似度上限”",
)  # fmt: skip
SENTENCE = FactRule(
    "L03", "抄来的句子", "hint", "拿来对照的旧材料", "这一句与旧材料里的一字不差，没有今年的内容",
    "看看今年是否还是这样",
)  # fmt: skip
_SAME = ("masthead", "salutation", "imprint")
"""Roles of what is the same every year: who sends a report to whom."""
LIKENESS_RULES = (COPIED, ALIKE, SENTENCE)


@cache
def _each_year() -> re.Pattern[str]:
    """What a district or office is, by what it is guided, and the last words of a speech: worded so every year."""
    return re.compile(
        rf"(?:^|(?<=。))(?:[^。；]{{0,{WITHIN}}}?{MADE_OF}[^。]*"
        r"|(?:20\d\d年(?:以来)?，|[今一]年(?:以)?来，)?[^。；]{0,12}?以[^。；]{4,40}为(?:指导|统领|引领|主线|遵循)[^。\d]*(?=。)"
        r"|同志们，[^\d]{10,120}[！。]$)"
    )


@dataclass(frozen=True, slots=True)
class ParagraphLikeness:
    """What of one paragraph stands in the archive."""

    line: int
    characters: int
    """Characters that are no set phrase."""
    alike: float
    """Share of them that stands in the nearest passage, 0–1."""
    verbatim: float
    """Share that stands there in runs of at least 8 characters."""
    source: str = ""
    source_line: int = 0
    text: str = ""
    beside: str = ""
    reworded: bool = False
    """Whether most of its words stand there, though in another order."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The whole draft and its paragraphs."""

    share: float
    verbatim: float
    paragraphs: tuple[ParagraphLikeness, ...]


def check_likeness(document: Document, archive: Archive, limit: float) -> tuple[Likeness, list[Finding]]:
    """The measure, and findings for paragraphs mostly copied and for a whole draft above `limit` (0–1)."""
    paragraphs = [
        item.paragraph
        for article in document.articles
        for item in shown(article)
        if not (item.paragraph.rows or item.role in _SAME) and len(plain(item.paragraph.text)) >= _SHORTEST
    ]
    held = _held([one.text for one in paragraphs], archive)
    measured = tuple(_measured(one.text, archive, held, one.line) for one in paragraphs)
    characters = sum(one.characters for one in measured)
    share = sum(one.alike * one.characters for one in measured) / characters if characters else 0.0
    verbatim = sum(one.verbatim * one.characters for one in measured) / characters if characters else 0.0
    likeness = Likeness(share, verbatim, measured)
    found = list(_findings(likeness, limit))
    copied = {one.line for one in found if one.rule == COPIED.id}
    for paragraph, one in zip(paragraphs, measured, strict=True):
        if one.line not in copied and not _LEAD.search(one.text) and one.verbatim * one.characters >= _SENTENCE:
            found += _sentences(paragraph, archive, held)
    return likeness, found


def _held(texts: list[str], archive: Archive) -> Mapping[int, Held]:
    keys = {key for text in texts for _, key in kept_runs(text)}
    return archive.held(keys, max(common_limit(archive), _MOST))


def _measured(text: str, archive: Archive, held: Mapping[int, Held], line: int) -> ParagraphLikeness:
    characters = plain(text)
    votes: defaultdict[int, float] = defaultdict(float)
    set_phrase = bytearray(len(characters))
    limit = common_limit(archive)
    for place, key in kept_runs(text):
        found = held.get(key)
        if found is None:
            continue
        if found.count > limit:
            set_phrase[place : place + GRAM] = b"\1" * GRAM
        for number in found.numbers:
            votes[number] += 1 / found.count
    for match in _each_year().finditer(text):
        first, size = len(plain(text[: match.start()])), len(plain(match.group()))
        set_phrase[first : first + size] = b"\1" * size
    own = len(characters) - sum(set_phrase)
    nearest = nsmallest(_LOOKED_AT, votes, key=lambda number: (-votes[number], number))
    passages = archive.passages(nearest)
    best = ParagraphLikeness(line, own, 0.0, 0.0, text=text)
    most = 0
    for number in nearest:
        passage = passages[number]
        # The source is what most characters are from, set phrases too; how much is copied is told without them.
        common, alike, verbatim = _shared(characters, plain(passage.text), set_phrase)
        if own and common > most:
            most = common
            best = ParagraphLikeness(
                line, own, alike / own, verbatim / own, passage.source, passage.line, text, passage.text
            )
    if own >= 2 * _SHORTEST and best.alike < _TOLD:
        return _reworded(best, characters, set_phrase, passages.values()) or best
    return best


def _reworded(
    one: ParagraphLikeness, characters: str, set_phrase: bytearray, passages: Iterable[Passage]
) -> ParagraphLikeness | None:
    """The likeness to a passage that has the paragraph's words in another order; None where none of these has."""
    own = {
        characters[place : place + 2]
        for place in range(len(characters) - 1)
        if not (set_phrase[place] or set_phrase[place + 1])
    }
    for passage in passages:
        if own and len(own & pairs(plain(passage.text))) >= _REWORDED * len(own):
            return replace(one, source=passage.source, source_line=passage.line, beside=passage.text, reworded=True)
    return None


def common_limit(archive: Archive) -> int:
    """Passages beyond which a run is a set phrase: more than one report in a hundred writes it, and more than 8."""
    return max(8, archive.articles // 100)


def _shared(characters: str, other: str, set_phrase: bytearray) -> tuple[int, int, int]:
    """(characters in blocks that both have; those of no set phrase; of these in blocks of 8 and more)."""
    common = alike = verbatim = 0
    for block in _blocks(characters, other):
        counted = block.size - sum(set_phrase[block.a : block.a + block.size])
        common += block.size
        alike += counted
        verbatim += counted if block.size >= _VERBATIM else 0
    return common, alike, verbatim


def _blocks(characters: str, other: str) -> Iterator[Match]:
    """What both texts have in the same order, without what they share by chance."""
    matching = SequenceMatcher(None, characters, other, autojunk=False).get_matching_blocks()
    blocks = [block for block in matching if block.size >= _BLOCK]
    links = [_are_beside(one, following) for one, following in pairwise(blocks)]
    for block, before, after in zip(blocks, [False, *links], [*links, False], strict=False):
        if before or after or block.size >= _VERBATIM:
            yield block


def _are_beside(one: Match, following: Match) -> bool:
    gap, other_gap = following.a - one.a - one.size, following.b - one.b - one.size
    return max(gap, other_gap) <= _GAP and abs(gap - other_gap) <= _SHIFT


def _sentences(paragraph: Paragraph, archive: Archive, held: Mapping[int, Held]) -> Iterator[Finding]:
    """The sentences of a paragraph that stand word for word in an old report, with no new figure."""
    for match in (*_PART.finditer(paragraph.text), *_SHORT_ITEMS.finditer(paragraph.text)):
        start, sentence = match.start(), match.group()
        if len(plain(sentence)) < _SENTENCE:
            continue
        line, column = paragraph.place(start)
        one = _measured(sentence, archive, held, line)
        new = set(_FIGURES.findall(sentence)).difference(_FIGURES.findall(one.beside))
        if one.verbatim >= _WHOLE and one.characters >= _SENTENCE and not new:
            place = f"{one.source}第{one.source_line}行" if one.source else f"第{one.source_line}行"
            yield Finding(
                SENTENCE.id, SENTENCE.level, line, column, sentence, SENTENCE.message,
                SENTENCE.suggestion, place, paragraph.line, sentence, 0, one.beside,
            )  # fmt: skip


def _is_filled_anew(one: ParagraphLikeness) -> bool:
    """Whether a short paragraph is a sentence of figures, all of them new: 引进项目11个，总投资8.4亿元…."""
    figures, others = (_FIGURES.findall(_YEARS.sub("", text)) for text in (one.text, one.beside))
    return len(one.text) <= _FILLED and len(figures) >= _SEVERAL and not set(figures) & set(others)


def _findings(likeness: Likeness, limit: float) -> Iterator[Finding]:
    for one in likeness.paragraphs:
        copied = one.alike >= _TOLD and one.characters >= 2 * _SHORTEST
        if (copied or one.reworded) and not (_LEAD.search(one.text) or _is_filled_anew(one)):
            place = f"{one.source}第{one.source_line}行" if one.source else f"第{one.source_line}行"
            said = f"这一段有{one.alike:.0%}与旧材料相同" if copied else "这一段的话大半是旧材料的，只换了次序和几个词"
            yield Finding(
                COPIED.id, COPIED.level, one.line, 0, one.text[:60], said,
                COPIED.suggestion, place, one.line, one.text[:20], 0, one.beside,
            )  # fmt: skip
    if sum(one.characters for one in likeness.paragraphs) < _SHORT:
        limit = max(limit, _OF_SHORT)
    if likeness.share > limit:
        yield Finding(
            ALIKE.id, ALIKE.level, 0, 0, "", f"全文有{likeness.share:.0%}与旧材料相同，上限是{limit:.0%}",
            ALIKE.suggestion, ALIKE.source,
        )  # fmt: skip
