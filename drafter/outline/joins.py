"""Broken lines: a sentence that a page break or a hard wrap cut in two is made whole."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, pairwise

from drafter.outline.headings import ASIDE, FIGURE, STARTERS, in_columns
from drafter.outline.mark import Mark
from drafter.outline.markers import head_mark
from drafter.outline.rows import LEVEL, Row, join
from drafter.outline.titles import ADDRESSEES, ATTACHED, DATE, PARTING, SALUTATION, UNIT
from drafter.outline.wraps import wrap_of
from drafter.zh.punctuation import NEVER_FIRST, OPENING, is_han

_ENDS = "。！？；：!?;:…”’）)》】〉」』.—"
_MAY_RUN_OVER = "。；！？”）》"
_NEVER_FIRST = NEVER_FIRST + ",;:!?的了着们得"
_WORD = re.compile("得[分益知票奖]|的士|了解|着[力眼手重]")
"""Words that begin with one of these characters as no particle does."""
_NEVER_LAST = "，、,的了和与及或在把被对将从向为以等每各这那其" + OPENING
_LAST_WORD = re.compile("^.{2,14}(?:[方导意动取走去]向|参与|普及|[作行有]为|目的|[应面核]对|[存所实]在|[服听]从)$")
"""What a heading does end with, though running text that is cut short ends with the same character."""
_LEFT_OPEN = re.compile(
    "[，、；](?:做到|实现|达到|确保|形成|成为|努力|切实|推动|促进|引导|积极|力争|并|全面|不断|着力|进一步)$"
)
"""How a line ends whose last clause has but begun, and ..."""
_OPEN_LAST = "到现保成为力实动进导极并面断步"
"""... the characters with which it does."""
_BEFORE_FIGURES = "到达为共至约近较比超过是有"
_REACHING = ("达到", "超过", "突破", "升到", "降到", "增加到", "减少到")
"""How a line ends over a figure in words: 成活率达到 / 九成以上."""
_AMOUNT = re.compile(r"\d[\d.,]*\s*[个份处家件次人名万亿元项场户条篇倍张座台亩吨公里起批期%％]{1,3}([，。、；,.;]|$)")
"""38份。: what no paragraph begins with, on a line of its own as pages set their figures."""
_PAUSES = ("，", "。", "、", "；")
_POINTS = ".．）)"
_ORDINAL_LAST = re.compile(r"[。；：，](?:\d{1,2}[.．]|[（(][一二三四五六七八九十\d]{1,2}[)）])$")
"""How a line ends at whose margin an item begins."""
_NUMERALS = "一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾"
_LONGEST_HEADING = 45
_WINDOW = 20000
_LONGEST_ORDINAL = 6
_LONGEST_SALUTATION = 60
_LONGEST_OFFICE = 30
_LONGEST_OVER_PAGE = 20
"""Characters of a heading that stands at the foot of a page."""
_LIKE = 6
"""Characters with which parallel headings begin."""
_SHORT_HEADING = 16
"""Characters of a numbered line that the width of no page broke: 一、基本情况 / 张、王两位同志…."""
_SIGNATURE = 3
"""Rows at the foot that are set otherwise."""
_HEAD = 8
"""Rows in which a file's head stands."""
_OF_HEADINGS = ("一、", "（一）", "1.", "（1）")


class _Text:
    """The text of the file around a row, to see whether two words that a line end parts stand together elsewhere."""

    def __init__(self, rows: Sequence[Row], marks: Sequence[Mark | None]) -> None:
        self.rows = rows
        self.marks = marks
        self._whole = ""
        self._starts: list[int] = []
        self.wrap = wrap_of(rows, _ENDS)
        """How the file is wrapped by line ends, None where it is not."""

    @cached_property
    def styled(self) -> bool:
        """Whether the format itself tells headings from text."""
        return any(map(LEVEL, self.rows))

    @cached_property
    def head(self) -> int:
        """Index of the first row that begins a paragraph where those are indented; what stands before is no text."""
        if self.wrap is None or not self.wrap.indented:
            return -1
        return next((at for at, row in enumerate(self.rows) if row.column), -1)

    @cached_property
    def indented(self) -> bool:
        """Whether all paragraphs begin with blanks, sentences among them, so that a line that does not goes on."""
        first = next((at for at, row in enumerate(self.rows) if row.column), len(self.rows))
        under = self.rows[first : max(first, len(self.rows) - _SIGNATURE)]
        flush = all(row.column or before.text[-1] not in _ENDS for before, row in pairwise(under))
        return flush and any(row.column and row.text[-1] == "。" for row in under)

    def is_full(self, at: int) -> bool:
        """Whether the line over this row is as wide as the page, so that it may break off there."""
        return self.wrap is not None and self.wrap.full(self.rows[at - 1], self.rows[at]) and at > self.head

    def together(self, at: int, words: str) -> bool:
        """Whether `words` stand near the row with this index."""
        if not self._whole:
            self._whole = "\n".join([row.text for row in self.rows])
        if len(self._whole) <= _WINDOW:
            return words in self._whole
        if not self._starts:
            self._starts = list(accumulate((len(row.text) + 1 for row in self.rows), initial=0))
        begin = self._starts[at]
        return self._whole.find(words, max(0, begin - _WINDOW), begin + _WINDOW) >= 0


def join_broken(rows: list[Row], marks: Sequence[Mark | None]) -> tuple[list[Row], list[Mark | None], list[int]]:
    """The rows with broken sentences joined, their marks, and the raw line at which each continuation begins.

    `marks` are the ordinals that the rows begin with; a table loses its own.
    """
    kept: list[Row] = []
    begun: list[Mark | None] = []
    joined: list[int] = []
    tails: dict[int, list[Row]] = {}
    """Index of a kept row → those that continue it."""
    size = 0
    text = _Text(rows, marks)
    for at, row in enumerate(rows):
        if at and not _apart(text, at) and _continues(text, at, kept[-1], size):
            tails.setdefault(len(kept) - 1, []).append(row)
            joined += [row.line] if row.line != rows[at - 1].line else []
            size += len(row.text)
            continue
        size = len(row.text)
        kept.append(row)
        begun.append(marks[at] if not row.source.rows else None)
    for at, parts in tails.items():
        join(kept[at], *parts)
        begun[at] = head_mark(kept[at].text) or begun[at] if not kept[at].source.rows else None
    return kept, begun, joined


def _apart(text: _Text, at: int) -> bool:
    """Whether a row is a paragraph of its own at first sight: most rows of a file that is not wrapped."""
    if text.wrap is not None or text.rows[at].text[0] in _NEVER_FIRST:
        return False
    if text.marks[at] is not None:
        return True
    before = text.rows[at - 1].text
    end = before[-1]
    if end not in _ENDS or not (text.marks[at - 1] is None or len(before) > _LONGEST_ORDINAL):
        return False
    return end == "。" or end not in _POINTS or _ORDINAL_LAST.search(before) is None


def _continues(text: _Text, at: int, first: Row, size: int) -> bool:
    """Whether the row with index `at` goes on with the paragraph of `size` characters that `first` began."""
    last, row = text.rows[at - 1 : at + 1]
    last_mark, mark = text.marks[at - 1 : at + 1]
    if last_mark is not None and _is_bare(last.text, last_mark) and _is_plain(row, first.source.origin):
        return mark is None
    end = last.text[-1]
    within_word = row.text[0] in _NEVER_FIRST and not _WORD.match(row.text)
    if end in _POINTS and _breaks_behind_number(text, at):
        within_word = True
    if end in _ENDS and not within_word:
        within = _wraps_before(text, at, even_at_ordinals=False) or _runs_over(text, at)
        return within and not (_addresses(row.text, at) or _signs(text, at) or _stands_apart(text, at))
    if _differs(row, first) or not row.text.strip("…."):
        return False
    under = text.rows[at + 1].text if at + 1 < len(text.rows) else ""
    headed = last_mark is not None and len(last.text) <= _SHORT_HEADING and text.wrap is None
    if within_word or (not headed and _begins_within(row.text, under)):
        return True
    if _addresses(row.text, at):
        return False
    return _wraps_before(text, at) or (mark is None and _breaks_off(text, at, first, size))


def _breaks_behind_number(text: _Text, at: int) -> bool:
    """Whether a full line breaks off behind the point of a number, or behind an ordinal: 到94. / 1%。, …。2. / 抓."""
    before, row = text.rows[at - 1].text, text.rows[at].text
    if before[-2:-1].isdigit() and row[0].isdigit() and before[-1] == ".":
        return text.is_full(at)
    return _ORDINAL_LAST.search(before) is not None and text.marks[at] is None


def _differs(row: Row, first: Row) -> bool:
    """Whether the format gives a row, or the one that began the paragraph, a part of its own to play."""
    if row.source.rows or first.source.rows or row.source.origin != first.source.origin:
        return True
    return bool(row.source.role or row.source.level or first.source.level) or first.source.role in ("title", "subtitle")


def _wraps_before(text: _Text, at: int, *, even_at_ordinals: bool = True) -> bool:
    """Whether a file that shows where its paragraphs begin shows none at this row, under a line that is full."""
    wrap = text.wrap
    if wrap is None or not wrap.shows or not text.is_full(at) or wrap.begins(text.rows[at]):
        return False
    return even_at_ordinals or wrap.strictly or text.marks[at] is None


def _runs_over(text: _Text, at: int) -> bool:
    """Whether in a file that does not show where paragraphs begin a line ended where it was full, and not the text.

    Sentences of paragraphs of many lines end at the margin more often than the paragraphs do.
    """
    wrap, before, row = text.wrap, text.rows[at - 1], text.rows[at]
    if wrap is None or wrap.shows or not wrap.long or text.marks[at] is not None:
        return False
    if before.text[-1] not in _MAY_RUN_OVER or row.gap > before.gap or not wrap.breaks(before) or row.source.rows:
        return False
    begins = STARTERS.match(row.text) or PARTING.match(row.text)
    return not begins and (wrap.full(row) or row.text[-1] in _ENDS)


def _breaks_off(text: _Text, at: int, first: Row, size: int) -> bool:
    """Whether the line over a row that begins with no ordinal stops within a sentence; as `_continues`."""
    before, after = (row.text for row in text.rows[at - 1 : at + 1])
    row = text.rows[at]
    if not row.column and text.rows[at - 1].column and ("。" in after or after[-1] in "：；") and text.indented:
        return True
    full = text.is_full(at)
    if not full and in_columns(before):
        return False
    if before[-1] in "，、," or before[-2:-1] == "，" or (full and text.wrap is not None and not text.wrap.shows):
        return True
    if not (len(after) > _LONGEST_HEADING or after[-1] in _ENDS or "。" in after):
        return False
    if size > _LONGEST_HEADING or "。" in before:
        return True
    if before[-1] in _OPEN_LAST and _LEFT_OPEN.search(before):
        return True
    if text.marks[at - 1] is not None or DATE.match(before) or text.styled:
        return False
    return (row.torn and size > _LONGEST_OVER_PAGE) or _cut_short(first.text, size, text, at)


def _begins_others(opening: str, text: _Text) -> bool:
    """Whether another line as short begins as this one does, as headings: 一年来，我们以…，推动…."""
    begun = opening[:_LIKE]
    alike = [row for row in text.rows if row.text.startswith(begun) and len(row.text) <= _LONGEST_HEADING]
    return sum(row.text[-1] not in _ENDS for row in alike) > 1


def _begins_within(text: str, after: str) -> bool:
    """Whether a line can only begin inside a sentence: an amount or a character and a pause, or what is quoted.

    `after` is the line under it, with which the pause may begin.
    """
    if text[0].isdigit():
        amount = _AMOUNT.match(text)
        return amount is not None and (amount[1] != "" or after[:1] in _PAUSES)
    if text[1:2] in ("，", "、") and is_han(text[0]) and text[0] not in _NUMERALS:
        return True
    closed = text.find("”")
    if closed < 0 or "“" in text[:closed]:
        return False
    return text.count("”") <= text.count("“") + 1  # more are turned round: 构建”阅读圈” for “阅读圈”


def _is_plain(row: Row, origin: str) -> bool:
    """Whether a row is a text that its format gives no part to play, from the same part of the file."""
    return not row.source.rows and not row.source.role and row.source.origin == origin


def _addresses(text: str, at: int) -> bool:
    """Whether a line is a salutation, or at the head of a file names who it is sent to."""
    if text[-1] not in "：:" or len(text) > _LONGEST_SALUTATION:
        return False
    return SALUTATION.match(text) is not None or (at < _HEAD and ADDRESSEES.match(text) is not None)


def _signs(text: _Text, at: int) -> bool:
    """Whether a line over a date is the office that signs the text, set flush as the text is."""
    row = text.rows[at]
    dated = at + 1 < len(text.rows) and DATE.match(text.rows[at + 1].text) is not None
    return dated and len(row.text) <= _LONGEST_OFFICE and UNIT.search(row.text) is not None


def _stands_apart(text: _Text, at: int) -> bool:
    """Whether a line under a sentence is short and none itself, as a title and what is attached are, or begins so."""
    row = text.rows[at]
    if row.text[0] == "附" and ATTACHED.match(row.text):
        return True
    ended = row.text.rstrip("”’")[-1:] in _ENDS
    return not ended and text.wrap is not None and not text.wrap.full(row)


def _is_bare(text: str, mark: Mark) -> bool:
    """Whether a short line is an ordinal whose heading stands on the next; 第1篇 is a label, no ordinal."""
    return len(text) <= _LONGEST_ORDINAL and mark.family in _OF_HEADINGS and not text[mark.end :].strip()


def _cut_short(opening: str, size: int, text: _Text, at: int) -> bool:
    """Whether lines as short as a heading are the beginning of a sentence: they give figures, or break in a word.

    `opening` is the first of them, `size` their characters.
    """
    before, after = (row.text for row in text.rows[at - 1 : at + 1])
    if (before[-1] in _NEVER_LAST and not _LAST_WORD.search(before)) or (
        before[-1] in _BEFORE_FIGURES and after[0].isdigit()
    ):
        return True
    if after[0] in _NUMERALS and before.endswith(_REACHING):
        return True
    if size < 12 or ASIDE.fullmatch(after):
        return False
    if FIGURE.search(before) or STARTERS.match(opening):
        return size >= 20 and not _begins_others(opening, text)
    return text.together(at, before[-2:] + after[0]) or text.together(at, before[-1] + after[:2])
