"""Ordinals with no stop or blank behind them: known by how they count."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from drafter.outline.asked import ASKERS, asked
from drafter.outline.headings import in_cells
from drafter.outline.mark import TOP_RANK, Mark
from drafter.outline.rows import Row
from drafter.zh.han import compiled
from drafter.zh.numerals import from_chinese

_FIRST = frozenset(f"第一二三四五六七八九十0123456789{ASKERS}")
_HAN = "一二三四五六七八九十"
_ARTICLE = re.compile(rf"第\s?([{_HAN}百]{{1,5}}|\d{{1,3}})\s?条[、，：:\s]*(?=\S)")
_TEXT = "(?=[\u4e00-\u9fff“])"
_UNITS = "月日号年个名人家次项件天级类季周期楼组村班条届批轮区线路中是要靠方"
"""What things are counted with: 1月份工作, 2月份工作 are no ordinals."""
_OF_WORDS = "是要靠方中"
"""Those that words begin with, too: 2要素保障不力, between others that begin otherwise."""
_WORDS = re.compile(
    "人[民才大社居事]|家[庭风]|年[度轻]|月度|项目|班子|组[织建]|线[上下索]|条例|路[径域]|区域|日常|季度|届中|名[师优]"
)
"""What begins with such a character and is no amount: 1人民调解, 2项目建设."""
_FORMS = (
    (compiled(rf"([{_HAN}]{{1,3}})[ \u3000]+{_TEXT}"), "一、", "、", TOP_RANK, 2),
    (compiled(rf"(0[1-9]){_TEXT}"), "1.", "01", 7, 3),
    (compiled(rf"([{_HAN}]){_TEXT}"), "一、", "、", TOP_RANK, 3),
    (compiled(rf"([1-9]\d?)[ \u3000,，：:]*{_TEXT}"), "1.", ".", 7, 3),
)
"""What stands at the head of a row, the mark that it is, and how many must count up from one."""
_SLIPS = (
    (compiled(rf"([{_HAN}]{{1,3}})(?:([：:；;。])[ \u3000]*|[ \u3000]+){_TEXT}"), "一、", TOP_RANK),
    (compiled(rf"(\d{{1,2}})(?:([：:；;。])[ \u3000]*|[ \u3000]+){_TEXT}"), "1.", 7),
)
"""An ordinal with a wrong stop, or with none."""
_TWO_IN_ONE = re.compile(rf"([{_HAN}])、(?=[{_HAN}][季线级类期等产轮批年月])")
"""三、四季度工作安排: two numbers, unless a heading 二、 stands before it."""
_DECIMAL = compiled(
    rf"((?:\d{{1,2}}\.){{1,3}})(\d{{1,2}})(?!个|[多余]|[万亿千百]|倍|公[里斤顷]|平方|立方|[元吨米亩升度级版分秒天年月日寸英折])(?:{_TEXT})"
)
"""1.1 before a word that is no measure."""
_GLUED = re.compile(r"(\d{1,2})[.．、](?=\d)")
"""An ordinal right before a figure, or a figure with a point in it."""
_OPENING = compiled(
    r"([1-9]\d?)(?:(?:[,，：:]|[ \u3000]+)(?=([\u4e00-\u9fff“]))|(?=([\u4e00-\u9fff“])[^，,。；：.]{2,24}[。：.:]))"
)
"""A figure at the head of a paragraph, right before a short first sentence, or with a comma or a blank behind it."""
_PAUSES = ",，：:"
_FEWEST = 3
_LONGEST = 40
_ENDS = "。；，、,;：:"
_UNDER = "（一）"
_COUNTED = rf"(第?)([{_HAN}]{{1,2}})([\u4e00-\u9fff]{{0,4}}(?:[：:，,]|(?<=[\u4e00-\u9fff]{{2}}[是叫])))\s*(?=\S)"
"""一件事，…, 一，…, 第一把火：…, 第一个字是…: whatever is counted, and the pause or the verb behind it.

Compiled for the few files that have rows that may begin so."""
_NAMED = rf"[【\[]?([\u4e00-\u9fff]{{2,4}}?)之?([{_HAN}]{{1,2}}|\d{{1,2}})(?:[：:，]|[】\]][：:]?)\s*(?=\S)"
"""切口一：…: the same with the word before the number."""
_OF_FILES = ("附件", "附表", "附录", "附图", "范文", "例文", "样文", "样本", "模板", "材料", "发言", "案例")
"""What a file's articles and what is attached to them are counted by."""
_OF_TIME = "月日号年天季周期楼组村班届批轮区线路级"
"""第一季度，…, 第一组：…: what tells when or where, and counts nothing."""


def bare_marks(rows: Sequence[Row], marks: list[Mark | None]) -> None:
    """Marks the rows whose ordinals only their number among others of the kind shows."""
    plain = [at for at, mark in enumerate(marks) if mark is None]
    unmarked = [at for at in plain if rows[at].text[0] in _FIRST]
    labelled = [
        at
        for at in plain
        if "：" in (text := rows[at].text)[3:7] or text[0] == "【" or "之" in text[2:5]  # 感触之一，
    ]
    if len(labelled) >= _FEWEST:
        _named(rows, marks, labelled)
    if unmarked:
        _articles(rows, marks, unmarked)
        _decimals(rows, marks, unmarked)
        _glued(rows, marks, unmarked)
        _headings(rows, marks, unmarked)
        _slips(rows, marks, unmarked)
        _openings(rows, marks, unmarked)
        _counted(rows, marks, unmarked)
        asked(rows, marks, [at for at in unmarked if rows[at].text[0] in ASKERS])


def _articles(rows: Sequence[Row], marks: list[Mark | None], unmarked: Sequence[int]) -> None:
    """第一条为规范管理…: three at least that count on from each other, those among them that have a blank."""
    bare = {at: found for at in unmarked if (found := _ARTICLE.match(rows[at].text)) and not rows[at].source.rows}
    if not bare:
        return
    numbers = {at: mark.number for at, mark in enumerate(marks) if mark is not None and mark.family == "第一条"}
    for run in _runs(numbers | {at: _value(found[1]) for at, found in bare.items()}):
        if len(run) > 2:
            for at in run:
                if at in bare:
                    marks[at] = Mark("第一条", _value(bare[at][1]), 0, bare[at].end(), "", 4)


def _decimals(rows: Sequence[Row], marks: list[Mark | None], unmarked: Sequence[int]) -> None:
    """1.1总体目标 and 1.2任务分工: two at least that count up from one under a number; 1.1亿元 is an amount."""
    found = {at: match for at in unmarked if (match := _DECIMAL.match(rows[at].text)) and not rows[at].source.rows}
    under: dict[str, list[int]] = {}
    for at, match in found.items():
        under.setdefault(match[1], []).append(at)
    for places in under.values():
        numbers = {at: int(found[at][2]) for at in places}
        counts = [run for run in _runs(numbers) if len(run) > 1 and numbers[run[0]] == 1]
        for run in counts if len(counts) == 1 else ():
            for at in run:
                depth = found[at][1].count(".")
                marks[at] = Mark("1.1" + ".1" * (depth - 1), numbers[at], 0, found[at].end(), "", 7 + depth)


def _glued(rows: Sequence[Row], marks: list[Mark | None], unmarked: Sequence[int]) -> None:
    """1.30户以上, 2.15度以上, 3.其他: those that count up from one to an ordinal with no figure behind it."""
    glued = {at: found for at in unmarked if not rows[at].source.rows and (found := _GLUED.match(rows[at].text))}
    if not glued:
        return
    plain = {at: mark.number for at, mark in enumerate(marks) if mark is not None and mark.family == "1."}
    numbers = plain | {at: int(found[1]) for at, found in glued.items()}
    before = 0
    for run in _runs(numbers):
        # behind a plain 1. a second one is 1.5万元
        if numbers[run[0]] == 1 and not (run[0] in glued and before == 1):
            last = max((at for at in run if at in plain), default=-1)
            for at in (at for at in run if at in glued and at < last):
                marks[at] = Mark("1.", numbers[at], 0, glued[at].end(), ".", 7)
        before = numbers[run[-1]]


def _headings(rows: Sequence[Row], marks: list[Mark | None], unmarked: Sequence[int]) -> None:
    """Headings that count up from one in an article that numbers nothing so: 一 主要做法, 01主要做法."""
    lines = [at for at in unmarked if _is_line(rows, at)]
    for form, family, variant, rank, least in _FORMS:
        bare = {at: found for at in lines if (found := form.match(rows[at].text))}
        if len(bare) < 2 or any(mark is not None and mark.family == family for mark in marks):
            continue
        for run in _runs({at: _value(found[1]) for at, found in bare.items()}):
            long = len(run) >= least or (len(run) > 1 and all(_stands_over(marks, at) for at in run))
            if long and _value(bare[run[0]][1]) == 1 and _is_apart(run) and not _counts(rows, bare, run):
                for at in run:
                    marks[at] = Mark(family, _value(bare[at][1]), 0, bare[at].end(), variant, rank)


def _openings(rows: Sequence[Row], marks: list[Mark | None], unmarked: Sequence[int]) -> None:
    """1抓好春耕。… 2管好秋粮。…: paragraphs that count up from one by figures with no stop, three at least."""
    left = (at for at in unmarked if marks[at] is None and not rows[at].source.rows)
    found = {at: match for at in left if (match := _opening(rows[at].text)) is not None}
    if len(found) < _FEWEST:
        return
    runs = [run for run in _runs({at: int(match[1]) for at, match in found.items()}) if len(run) > 1]
    counted = [run for run in runs if found[run[0]][1] == "1"]
    if sum(map(len, counted)) < _FEWEST:
        return
    for run in counted:
        for at in run:
            marks[at] = Mark("1.", int(found[at][1]), 0, found[at].end(), "", 7)


def _opening(text: str) -> re.Match[str] | None:
    """The figure that a text opens with and the mark or word behind it; None where that counts something."""
    match = _OPENING.match(text)
    if match is None or in_cells(text):
        return None
    if text[match.end() - 1] in _PAUSES:
        return match
    return match if _is_no_unit(match[2] or match[3]) or _WORDS.match(text, match.end()) else None


def _is_no_unit(mark: str) -> bool:
    return mark not in _UNITS or mark in _OF_WORDS


def _counted(rows: Sequence[Row], marks: list[Mark | None], unmarked: Sequence[int]) -> None:
    """一件事，…, 二件事，…, 三件事，…: what one word counts from one on, three at least."""
    begun = [at for at in unmarked if marks[at] is None and rows[at].text[0] not in "0123456789"]
    if len(begun) < _FEWEST:
        return
    forms: dict[tuple[str, str], dict[int, re.Match[str]]] = {}
    for at in begun:
        found = re.match(_COUNTED, rows[at].text)
        if found is not None and found[3][0] not in _OF_TIME and not rows[at].source.rows:
            forms.setdefault((found[1], found[3]), {})[at] = found
    for (ordinal, word), places in forms.items():
        _mark_counts(marks, places, f"{ordinal}一{word}", word)


def _named(rows: Sequence[Row], marks: list[Mark | None], labelled: Sequence[int]) -> None:
    """切口一：…, 切口二：…, 切口三：…: whatever word is counted, three at least."""
    forms: dict[str, dict[int, re.Match[str]]] = {}
    for at in labelled:
        found = re.match(_NAMED, rows[at].text)
        if found is not None and not found[1].endswith(_OF_FILES) and not rows[at].source.rows:
            forms.setdefault(found[1], {})[at] = found
    for word, places in forms.items():
        _mark_counts(marks, places, f"{word}一：", word)


def _mark_counts(marks: list[Mark | None], places: Mapping[int, re.Match[str]], family: str, word: str) -> None:
    """Marks the rows whose numbers, the second group of their matches, count up from one to three at least."""
    numbers = {at: _value(found[2]) for at, found in places.items()}
    for run in _runs(numbers) if len(places) >= _FEWEST else ():
        if len(run) >= _FEWEST and numbers[run[0]] == 1:
            for at in run:
                marks[at] = Mark(family, numbers[at], 0, places[at].end(), word)


def _slips(rows: Sequence[Row], marks: list[Mark | None], unmarked: Sequence[int]) -> None:
    """三：, 4 and the like between the number before and the one after, or as the last: a slip of the writer."""
    slips = {at: slip for at in unmarked if marks[at] is None and (slip := _slip(rows[at])) is not None}
    if not slips:
        return
    after: dict[int, int] = {}
    nearest: dict[str, int] = {}
    for at in range(len(marks) - 1, -1, -1):
        mark = marks[at]
        if mark is not None:
            nearest[mark.family] = mark.number
        elif at in slips:
            after[at] = nearest.get(slips[at].family, 1)
    latest: dict[str, int] = {}
    for at, mark in enumerate(marks):
        if at in slips:
            slip = slips[at]
            begins = slip.variant == "、" and slip.number == 1 and after[at] == 2  # 一、二季度情况 over 二、
            goes_on = latest.get(slip.family) == slip.number - 1 and after[at] in (1, slip.number + 1)
            if goes_on or (begins and slip.family not in latest):
                mark = marks[at] = slip
        if mark is not None:
            latest[mark.family] = mark.number


def _slip(row: Row) -> Mark | None:
    """The ordinal with a wrong stop, or with none, that a row may begin with."""
    for form, family, rank in _SLIPS if not row.source.rows else ():
        found = form.match(row.text)
        if found is not None and row.text[found.end()] not in _UNITS and not in_cells(row.text):
            return Mark(family, _value(found[1]), 0, found.end(), found[2] or "", rank)
    two = _TWO_IN_ONE.match(row.text)
    if two is None or len(row.text) > _LONGEST or row.text[-1] in _ENDS or row.source.rows:
        return None
    return Mark("一、", _value(two[1]), 0, two.end(), "、", TOP_RANK)


def _is_apart(run: Sequence[int]) -> bool:
    """Whether something stands between each two of the rows."""
    return all(after > before + 1 for before, after in pairwise(run))


def _counts(rows: Sequence[Row], bare: Mapping[int, re.Match[str]], run: Sequence[int]) -> bool:
    """Whether the rows count things (1月份, 2月份), or by a word of their own (一来，, 二来，)."""
    begun = {rows[at].text[bare[at].end()] for at in run}
    return len(begun) == 1 and (begun.pop() in _UNITS or bare[run[0]][0] in _HAN)


def _is_line(rows: Sequence[Row], at: int) -> bool:
    """Whether a row may be a heading, with a text under it."""
    text = rows[at].text
    under = at + 1 < len(rows) and not rows[at + 1].source.rows
    plain = not rows[at].source.rows and not rows[at].source.role
    shaped = 3 <= len(text) <= _LONGEST and text[-1] not in _ENDS and "。" not in text
    return plain and under and shaped and not in_cells(text)


def _stands_over(marks: Sequence[Mark | None], at: int) -> bool:
    under = marks[at + 1] if at + 1 < len(marks) else None
    return under is not None and under.family == _UNDER and under.number == 1


def _runs(numbers: Mapping[int, int]) -> list[list[int]]:
    """The rows that have these numbers, parted into runs in each of which they count up by one."""
    runs: list[list[int]] = []
    for at in sorted(numbers):
        if runs and numbers[at] == numbers[runs[-1][-1]] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else from_chinese(numeral) or 0
