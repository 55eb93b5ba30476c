"""Items that stand inside a paragraph: …一是…；二是…。"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter

from drafter.outline.mark import Mark
from drafter.outline.markers import numbered_mark, worded_mark
from drafter.zh.numerals import to_chinese
from drafter.zh.ordinals import VERBS
from drafter.zh.punctuation import is_han

_HAN = "一二三四五六七八九十"
_CANDIDATE = re.compile(
    rf"[{_HAN}第首其再最—－ー](?<![^。；：:;，,、！？!?.\s”’）)》】].)"
    rf"(?:(?<=[{_HAN}—－ー])(?:[{_HAN}]{{0,2}}(?:[是要]|个是)|[{VERBS}])|(?<=第)[{_HAN}]{{1,3}}(?:(?:个?(?:方面)?|点)就?是|要|[，,、：:]|(?:[类步点条招层]|[句番]话|个?(?:方面|问题|层面|关键词?)|阶段)[，,：:])"
    r"|(?<=[首其再最])[先次后](?:就?是|要|[，,])|(?<=其)[一二三四五六][是，,、：:])"
    r"|一(?<=[\u4e00-\u9fff]一)(?<![统单唯万之同专第不如合划逐进某每这那另周期十初高其百千一到做]一)(?<!(?<![责重])任一)[是要]"
)
"""The last form is the first member behind a word: 主要问题一是…；二是…."""
_NUMBER = (
    rf"[（(\d{_HAN}①-⒛㈠-㈩](?:(?<=[。；：:;！？!?\s].)|(?<=[。；！？][”’）].)|(?<=[，,][（(])|(?<=，[1-9１-９])|(?<=[，,为是有括即][①-⒛㈠-㈩]))"
    rf"(?:(?<=[（(])(?:[{_HAN}]{{1,3}}|\d{{1,2}})[)）]|(?<=\d)\d?(?:[)）]|[.．、](?!\d(?!\d?月[\d底初中上下前]|\d{{3}}年)))|(?<=[{_HAN}])[{_HAN}]{{0,2}}、"
    r"|(?<=[①-⒛㈠-㈩]))"
)
_NUMBERED = re.compile(_NUMBER)
"""Both ask for the first character before they look back at what stands before it: `re` looks for that much faster."""
_POINTED = _NUMBER.replace("(?:(?<=[。", r"(?:(?<=[^!-~]\..)|(?<=[。", 1)
"""Behind a point as well, in a text whose sentences end with points; compiled for the few that are typed so."""
Lists = tuple[Sequence[Mark], Sequence[Mark]]
_ROOM = 20
"""Characters of a paragraph in which two items have room."""
_STOPS = "。；;！？"
_FIRST = ("一是", "一要", "第一", "首先", "其一")
_QUOTED = re.compile(r"“[^“”]*”")
_MANY = 100
_OPEN_RUNS = 8
"""How many enumerations of a paragraph may stand one in another."""
_SECOND = re.compile(f"二(?:个?是|[要{VERBS}])|三[是要]|第二|其次|其二")
_DIGIT_SECOND = re.compile(r"2(?:[.．、)）]|(?<=[（(]2))")
_WIDE_SECOND = re.compile(r"２(?:[.．、)）]|(?<=[（(]２))")
_HAN_SECOND = re.compile(r"二(?:、|(?<=[（(]二))")
"""An enumeration has a second member: a text without one of these needs no search. `re` looks for a single character
ten times as quick as for one of several."""


def inline_marks(text: str, head: Mark | None, after: Mark | None = None) -> list[Mark]:
    """The ordinals inside a paragraph whose runs hold: each run counts up, and has at least two members.

    What stands in quotation marks is counted by the one who is quoted.

    `head` is the ordinal the paragraph begins with; a run may go on from it. `after` is that of the next paragraph,
    which may go on with a run.
    """
    opened = _opened(text, head, after) if after is not None and after.number == 2 and not after.rank else None
    if opened is not None:
        return [*inline_marks(text[: opened.start], head), opened]
    found: list[Mark] = []
    later = False
    if head is not None and head.number != 2:
        later = _counts_on(text, head) if head.number > 2 else len(text) > _ROOM and _leaves_out(text, head)
    if later or (may_count_on(text) and _SECOND.search(text)):
        found = _runs(text, _CANDIDATE, head, worded_mark)
    if later or _may_be_numbered(text):
        numbered = _runs(text, _NUMBERED if "。" in text else re.compile(_POINTED), head, numbered_mark)
        found = sorted(found + numbered, key=attrgetter("start")) if found else numbered
    return found


def may_count_on(text: str) -> bool:
    """Whether a text has a word that a later item of a list begins with: 二是, 第三, 其次; few have."""
    return "二" in text or "三" in text or "其次" in text


def carried_over(before: str, head: Mark | None, inside: Sequence[Mark], text: str, own: Sequence[Mark]) -> Lists:
    """The ordinals inside a paragraph and inside the next, which may go on with its run: …。一是…。 / …。二是….

    `inside` and `own` are those that each has by itself, `head` is the ordinal that the first begins with.
    """
    if own and own[0].number == 1:
        return inside, own
    if not inside and not any(word in before for word in _FIRST):
        return inside, own
    first = own[0] if own else _first(text)
    if first is None or first.rank or text[first.start - 1] not in _STOPS:
        return inside, own
    if inside and _follows(inside[-1], first) and inside[-1].family == first.family:
        return inside, own or [first]
    opened = _opened(before, head, first) if first.number == 2 else None
    if opened is None or before[opened.start - 1] not in _STOPS or (inside and inside[-1].start >= opened.start):
        return inside, own
    return [*inline_marks(before[: opened.start], head), opened], own or [first]


def _first(text: str) -> Mark | None:
    """The first ordinal inside a paragraph, with text of its own behind it."""
    for match in _CANDIDATE.finditer(text):
        at = match.start()
        mark = worded_mark(text[at : at + 24])
        if mark is not None and at:
            return mark._replace(start=at, end=at + mark.end) if len(text) - at - mark.end > 1 else None
    return None


def _may_be_numbered(text: str) -> bool:
    if ("2" in text and _DIGIT_SECOND.search(text)) or ("二" in text and _HAN_SECOND.search(text)):
        return True
    if "２" in text and _WIDE_SECOND.search(text):
        return True
    return "②" in text or "⑵" in text or "⒉" in text or "㈡" in text


def _counts_on(text: str, head: Mark) -> bool:
    """Whether the number after that of a later ordinal may stand in the paragraph it heads: 四是…；五是…."""
    number = head.number + 1
    return str(number) in text or (number < _MANY and to_chinese(number) in text)


def _leaves_out(text: str, head: Mark) -> bool:
    """Whether the third ordinal stands in the paragraph that the first heads: （一）…（三）…."""
    return head.rank > 0 and text.find(text[: head.end].replace("一", "三").replace("1", "3"), head.end) > 0


def _opened(text: str, head: Mark | None, after: Mark) -> Mark | None:
    """The first member, inside a paragraph, of a run whose second begins the next: …。一是…； / 二是…."""
    if head is not None and head.family == after.family:
        return None
    last = None
    for match in _CANDIDATE.finditer(text, head.end if head else 0):
        at = match.start()
        mark = worded_mark(text[at : at + 24])
        if mark is not None and mark.family == after.family:
            last = mark._replace(start=at, end=at + mark.end)
    return last if last is not None and last.number == 1 and len(text) - last.end > 1 else None


def _runs(text: str, pattern: re.Pattern[str], head: Mark | None, known: Callable[[str], Mark | None]) -> list[Mark]:
    marks: list[Mark] = []
    start = head.end if head else 0
    for match in pattern.finditer(text, start):
        at = match.start()
        mark = known(text[at : at + 24])
        if mark is not None:
            marks.append(Mark(mark.family, mark.number, at, at + mark.end, mark.variant, mark.rank))
    if known is worded_mark and len(marks) > 1:
        marks = [mark for at, mark in enumerate(marks) if not _behind_word(text, mark) or _is_first(text, marks, at)]
    if len(marks) + (head is not None) < 2:
        return []
    quoted = [match.span() for match in _QUOTED.finditer(text)] if "”" in text else []
    said = [mark for mark in marks if not _within(quoted, mark.start)] if quoted else marks
    return _held(text, said, head)


def _behind_word(text: str, mark: Mark) -> bool:
    return mark.number == 1 and mark.start > 0 and is_han(text[mark.start - 1])


def _is_first(text: str, marks: Sequence[Mark], at: int) -> bool:
    """Whether a mark right behind a word begins an enumeration: the next of its kind is the second, behind a pause."""
    after = marks[at + 1 : at + 1 + _OPEN_RUNS]
    second = next((mark for mark in after if mark.variant == marks[at].variant), None)
    return second is not None and second.number == 2 and text[second.start - 1] in "，；。,;"


def _within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a place lies in one of the spans, which are in order and apart."""
    before = bisect_left(spans, (at, 0))
    return before > 0 and at < spans[before - 1][1]


def _held(text: str, marks: Sequence[Mark], head: Mark | None) -> list[Mark]:
    """Those that count up from a first one; a single one, or one without a text of its own, is running text."""
    runs: list[list[Mark]] = [[head]] if head is not None else []
    for at, mark in enumerate(marks):
        if len(text) - mark.end < 2 or (at + 1 < len(marks) and marks[at + 1].start - mark.end < 3):
            continue
        run = _run_of(mark, runs, text) if mark.number != 1 else None
        if run is not None:
            run.append(mark)
        elif mark.number in (1, 2):
            runs.append([mark])
    held = [mark for run in runs if len(run) > 1 for mark in run if mark is not head]
    return sorted(held, key=attrgetter("start")) if len(runs) > 1 else held


def _run_of(mark: Mark, runs: Sequence[list[Mark]], text: str) -> list[Mark] | None:
    """The run that a later member goes on with: the latest whose count it takes up, else repeats behind a stop."""
    open_ = runs[: -_OPEN_RUNS - 1 : -1]
    for run in open_:
        if _follows(run[-1], mark):
            return run
    if text[mark.start - 1] not in "。；;":
        return None
    return next((run for run in open_ if len(run) > 1 and _repeats(run[-1], mark)), None)


def _follows(last: Mark, mark: Mark) -> bool:
    if mark.number == 0:
        return last.family == mark.family and last.number >= 2
    if mark.family == last.family:
        return last.number < mark.number <= last.number + 3
    return mark.rank == last.rank == 0 and mark.number == last.number + 1 and last.number >= 1


def _repeats(last: Mark, mark: Mark) -> bool:
    """Whether a writer counted twice: 一是…二是…二是…."""
    return mark.family == last.family and mark.number == last.number > 1
