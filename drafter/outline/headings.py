"""Headings without numbers: known by standing apart, and by being built alike."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import compress, count

from drafter.document.ends import is_attachment_mark
from drafter.document.tables import caption_of
from drafter.outline.leads import LONGEST
from drafter.outline.mark import TOP_RANK, Mark
from drafter.outline.rows import Row
from drafter.outline.titles import FIELD, FORMULA, KEYWORDS
from drafter.outline.unnumbered import names_part
from drafter.zh.parallel import siblings

FIGURE = re.compile(
    r"\d(?<![“\d.].)[\d.]*\s*(?:[%％‰]|[个件次人名万亿元项场月日家户份条处篇期天倍张座台公亩吨米册套批](?![^，,]*”)|余|多)"
)
"""An amount or a date: facts of running text, not of headings; a figure within quotation marks is a name."""
_NO_HEADING_ENDS = "，、；：,;:。！？!?…—."
_CLOSING = "”’）)》"
_ENDS = ("。", "：", "；", "！", "？", ":", ";")
"""What ends a sentence, perhaps within quotation marks."""
STARTERS = re.compile(
    r"[今近去明]年|20\d\d年[，,]|[一几两三]年来|我们|同时|为[了此]|通过|根据|按照|目前|其中|此外|另外|但是|当前|截[至止]|各级|全[省市县区局]|我[省市县区局]"
    r"|会议(?:还|最后)?(?:[指提]出|强调|要求|认为|决定|明确|号召)|特别|因此|对此|下面|下一?步|于是|之后|随后"
)
"""How running text begins, too: paragraphs that share no more than this are not parallel."""
ASIDE = re.compile(r"[（(][^（）()]*[）)]")
"""（交流发言后）: what happens, not what is said."""
_BETWEEN = r"(?:[ \u3000]*\t[ \u3000\t]*|[ \u3000]{2,})"
_COLUMNS = re.compile(rf"\S{_BETWEEN}\S+{_BETWEEN}\S|[:：]\S*{_BETWEEN}\S")
_GAP = re.compile(r"[\t \u3000](?:(?<=\t)|[\t \u3000])")
"""Some of what stands between columns; hardly a row has it, and it is quickly looked for."""
_CELLS = 4
"""Cells of a row that one blank each parts."""
LONGEST_LABEL = 11
"""Characters of a heading that ends with a colon, that among them."""
FEWEST = 3
"""Paragraphs that open with a label, if it is a heading."""
_CAPTION = (
    r"[图表]\s?(?:\d{1,2}(?:[-－—.．]\d{1,2})?|[一二三四五六七八九十]{1,2})(?:[：:\s\u3000]|$)"
    r"|[图表]\d{1,2}(?:[-－—]\d{1,2})?[^\d年月].*[图表]$"
)
"""图1 供水管网分布图: what a picture or a table is called; compiled for the few files that have any."""
_SPOKEN = ("下面我", "下面，", "我代表", "我是来自", "我叫")
"""How a speaker begins, and no heading."""
_NO_BEGINNINGS = ("|", *_SPOKEN, *KEYWORDS)
SPEAKING = re.compile(r"[，,、]|(?:指出|强调|要求|认为|决定|明确|如下|包括|方面|是|说|道|问|答|有|们|[同志])[：:]$")
"""What such a row is that is no heading: it says who speaks, or to whom."""
_ASKING = re.compile("为(?:什么|何|啥)|怎[么样]|如何|什么|[凭靠]什么|谁|难在哪|问题出在哪|[要能是]不[要能是]")
_SHORTEST_SENTENCE, SHORT_SENTENCE = 4, 20


def own_lines(rows: Sequence[Row], marks: Sequence[Mark | None]) -> dict[int, int]:
    """Index of each row that is a heading on its own line → how many rows it covers (1 or 2).

    A heading stands alone between texts; two short lines over a text are one heading where that occurs again, else a
    heading and the one under it. A short sentence on its own line counts where such headings stand beside it.
    """
    short = _without_fields(rows, [_short(row, mark) for row, mark in zip(rows, marks, strict=True)])
    found: dict[int, int] = {}
    pairs: list[int] = []
    at = 0
    while at < len(rows):
        if not short[at]:
            at += 1
            continue
        end = at
        while end < len(rows) and short[end]:
            end += 1
        if end < len(rows) and _opens(rows[end], marks[end]) and not _is_all(rows, marks, at, end):
            if end - at == 1:
                found[at] = 1
            elif end - at == 2:
                pairs.append(at)
        at = end
    for at in pairs:
        if len(pairs) > 1 and not names_part(rows[at].text):
            found[at] = 2
        else:
            found[at] = found[at + 1] = 1
    found |= _introducing(rows, marks)
    brief = [at for at, row in enumerate(rows[:-1]) if len(row.text) <= SHORT_SENTENCE and row.text[-1] in "。！？"]
    brief = [at for at in brief if marks[at] is None and len(rows[at].text) >= _SHORTEST_SENTENCE]
    return found | _said(rows, brief, short, found) if brief else found


def _said(rows: Sequence[Row], brief: list[int], short: Sequence[bool], found: Mapping[int, int]) -> dict[int, int]:
    """Those of the rows as short as a heading, `brief`, that are one though they end as sentences do."""
    sentences = _sentences(rows, brief, short)
    more: dict[int, int] = {}
    if len(found) > 1:
        more = {at: 1 for at in sentences if len(rows[at + 1].text) > 2 * LONGEST}
    parts = [at for at in brief if rows[at].text[-1] == "。" and names_part(rows[at].text[:-1])]
    parts = [at for at in parts if len(rows[at + 1].text) > len(rows[at].text)]
    more |= dict.fromkeys(parts, 1) if len(parts) + len(found) > 1 else {}
    return more | _of_one_build(rows, sentences) | _exclaimed(rows, brief) | _asked(rows, brief)


def _without_fields(rows: Sequence[Row], short: list[bool]) -> list[bool]:
    """Which rows are short; those whose label others have, too, are fields: 牵头单位：…, under each task.

    So are those among three or more with labels that stand one under another.
    """
    labels = {at: rows[at].text[:colon] for at in compress(count(), short) if (colon := _label(rows[at].text)) > 0}
    if not labels:
        return short
    counts = Counter(labels.values())
    fields = {at for at, label in labels.items() if counts[label] > 1 or _among_fields(rows, at)}
    return [is_short and at not in fields for at, is_short in enumerate(short)] if fields else short


def _among_fields(rows: Sequence[Row], at: int) -> bool:
    """Whether a row with a label stands with two others one under another, none of them a sentence."""
    near = [_is_field(rows[i].text) if 0 <= i < len(rows) else False for i in range(at - 2, at + 3)]
    return (near[1] and (near[0] or near[3])) or (near[3] and near[4])


def _is_field(text: str) -> bool:
    return "。" not in text and 0 < _label(text) < len(text) - 1


def _label(text: str) -> int:
    """Where the colon stands behind the label that a row begins with; less than 1 where none does."""
    return text.find("：", 2, LONGEST_LABEL)


def _is_all(rows: Sequence[Row], marks: Sequence[Mark | None], at: int, end: int) -> bool:
    """Whether the rows from `at` to `end` are all that a numbered heading is over: 二、会议地点 / 报告厅 / 三、…."""
    over, after = marks[at - 1] if at else None, marks[end]
    if over is None or after is None or not 0 < after.rank <= over.rank or after.number < 2:
        return False
    counts_on = after.family != over.family or after.number == over.number + 1
    return (
        counts_on and rows[at - 1].text.rstrip("：:")[-1] not in _NO_HEADING_ENDS and len(rows[at - 1].text) <= LONGEST
    )


def _introducing(rows: Sequence[Row], marks: Sequence[Mark | None]) -> dict[int, int]:
    """Short rows that end with a colon over a text, 活动背景：, where nothing coarse is numbered.

    Three at least, or two that are called as parts of a report are: 存在问题：, 工作建议：. In a text of numbered
    sections three one after another, each over a list of its own: 九月份：, 十月份：, 十一月份：.
    """
    ends = [
        at
        for at, row in enumerate(rows[:-1])
        if row.text[-1] in "：:" and marks[at] is None and _is_label(row) and rows[at + 1].text[-1] not in "：:"
    ]
    if len(ends) < 2:
        return {}
    counts = Counter(rows[at].text for at in ends)
    once = [at for at in ends if counts[rows[at].text] == 1]
    if any(mark is not None and 0 < mark.rank <= TOP_RANK for mark in marks):
        return dict.fromkeys(_over_lists(marks, once), 1)
    named = len(once) == 2 and all(names_part(rows[at].text[:-1]) for at in once)
    return dict.fromkeys(once, 1) if len(once) > 2 or named else {}


def _over_lists(marks: Sequence[Mark | None], labels: Sequence[int]) -> list[int]:
    """Those of the labels that stand over lists of one scheme which follow one another, three at least."""
    found: list[int] = []
    run: list[int] = []
    for at in labels:
        first = marks[at + 1]
        if first is None or not first.rank or first.number != 1:
            continue
        between = marks[run[-1] + 1 : at] if run else ()
        if not run or any(mark is None or mark.family != first.family for mark in between):
            found += run if len(run) >= FEWEST else []
            run = []
        run.append(at)
    return found + (run if len(run) >= FEWEST else [])


def _is_label(row: Row) -> bool:
    """Whether a row of text is a few characters and a colon that nobody speaks behind."""
    text = row.text
    return 3 <= len(text) <= LONGEST_LABEL and text[-1] in "：:" and not SPEAKING.search(text) and not row.source.rows


def _short(row: Row, mark: Mark | None) -> bool:
    """Whether a row without an ordinal is as short as a heading, and neither a sentence nor anything else as short."""
    if mark is not None or not 2 <= len(row.text) <= LONGEST:
        return False
    return not _is_sentence(row.text) and _is_of_body(row) and not _is_no_heading(row.text)


def _is_sentence(text: str) -> bool:
    return text[-1] in _NO_HEADING_ENDS or text.rstrip(_CLOSING)[-1:] in _ENDS or "。" in text


def _is_of_body(row: Row) -> bool:
    """Whether the format makes the row running text or a heading, and no table."""
    source = row.source
    return not source.rows and source.role in ("", "heading", "body") and source.origin == "body"


def _is_no_heading(text: str) -> bool:
    """Whether a short text gives a figure, is a remark, a courtesy, a caption or a row, or opens a speech."""
    if FIGURE.search(text) or ASIDE.fullmatch(text) or FORMULA.match(text) or text.startswith(_NO_BEGINNINGS):
        return True
    if _label(text) > 0 and FIELD.match(text):
        return True
    return in_columns(text) or in_cells(text) or _is_caption(text) or (text[0] == "附" and is_attachment_mark(text))


def _is_caption(text: str) -> bool:
    """Whether a row names the picture or the table beside it, or the unit of its figures."""
    if text[0] in "单计（(":
        return caption_of(text) == "unit"
    if text[0] in "▲△":
        return True
    return text[0] in "图表" and re.match(_CAPTION, text) is not None


def in_columns(text: str) -> bool:
    """Whether a row is one of a table, or of a form: 姓名：某某　　职务：科长."""
    return _GAP.search(text) is not None and _COLUMNS.search(text) is not None


def in_cells(text: str) -> bool:
    """Whether one blank each parts a row into cells, some of them figures, or many: 3　某某工程　1200　已完工."""
    if text.count("\u3000") + text.count(" ") < _CELLS - 1 or "。" in text or "，" in text:
        return False
    cells = text.split()
    words = sum(len(cell) > 1 for cell in cells)
    if len(cells) < _CELLS or words * 2 < len(cells) or any(cell[0].isascii() and cell[0].isalpha() for cell in cells):
        return False
    return len(cells) > _CELLS or any(cell[0].isdigit() for cell in cells[1:])


def _opens(row: Row, mark: Mark | None) -> bool:
    """Whether what comes next is text that a heading may stand over."""
    ended = row.text.rstrip(_CLOSING)[-1:] in _ENDS
    return mark is not None or ended or len(row.text) > 2 * LONGEST or _is_caption(row.text)


def _of_one_build(rows: Sequence[Row], sentences: Sequence[int]) -> dict[int, int]:
    """Those of the rows that are a sentence each which are as long as others or built alike, three at least."""
    if len(sentences) < FEWEST:
        return {}
    sizes = Counter(len(rows[at].text) for at in sentences)
    shares = siblings([rows[at].text for at in sentences], FEWEST)
    alike = zip(sentences, shares, strict=True)
    return {at: 1 for at, share in alike if share >= FEWEST or sizes[len(rows[at].text)] >= FEWEST}


def _sentences(rows: Sequence[Row], brief: Sequence[int], short: Sequence[bool]) -> list[int]:
    """Rows that are one short sentence over a longer text."""
    return [
        at
        for at in brief
        if (text := rows[at].text).find("。") == len(text) - 1
        and len(rows[at + 1].text) > 2 * len(text)
        and not short[at + 1]
        and not STARTERS.match(text)
        and not FIGURE.search(text)
    ]


def _exclaimed(rows: Sequence[Row], brief: Sequence[int]) -> dict[int, int]:
    """Rows that are one short exclamation over a text, three at least that are built alike: 为民，从“实”做起！"""
    found = [
        at
        for at in brief
        if (text := rows[at].text).find("！") == len(text) - 1
        and len(rows[at + 1].text) > len(text)
        and rows[at + 1].text.rstrip(_CLOSING)[-1:] in ("。", "！")
    ]
    if len(found) < 3:
        return {}
    shares = siblings([rows[at].text for at in found], 3)
    return {at: 1 for at, share in zip(found, shares, strict=True) if share >= 3}


def _asked(rows: Sequence[Row], brief: Sequence[int]) -> dict[int, int]:
    """Short questions on lines of their own over longer texts, 怎样让群众信得过？: two at least."""
    found = [
        at
        for at in brief
        if (text := rows[at].text)[-1] == "？" and _ASKING.match(text)
        if len(rows[at + 1].text) > len(text) and rows[at + 1].text[-1] in "。！：；"
    ]
    return dict.fromkeys(found, 1) if len(found) > 1 else {}
