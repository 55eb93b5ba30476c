"""Rules of ordinals: their marks, those that stand twice, series inside a paragraph."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import inf

from drafter.checks.rule import Hit, Page, Rule, pattern
from drafter.document import Anomaly, Paragraph
from drafter.zh.numerals import from_chinese

_NO_FIRST = re.compile("前面缺[一1]")
_FIRST = re.compile("首先|首要|(?<!十)一[是要]|其一|第一|一方面")
_INLINE = re.compile(
    r"(?:^|(?<=[。；：，]))([一二三四五六七八九十]+)(是|要)(?!\1[、，。；”]|否)|(?:^|(?<=[。；：]))第([一二三四五六七八九十]+)(，)"
)
"""一是一、二是二 counts nothing."""
_OTHER_WORDS = re.compile("其次|再次|再者|另外|此外|第[二三四五六七八九十](?!，)")
"""Between 第一， and 第三， they count what has no 第二，."""
_DOUBLED = re.compile(
    r"^\s*(?P<head>[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[（(]\d{1,2}[）)]|第[一二三四五六七八九十]{1,3}，)(?P=head)(?!\d)"
    r"|^\s*(?P<digits>\d{1,2}[.．])(?P=digits)(?!\d)"
    r"|(?:^\s*|(?<=[。；：，]))(?P<item>[一二三四五六七八九十]{1,2}[是要])(?P=item)(?![一二三四五六七八九十]|否)"
)
_PAUSED = re.compile("(?:^|(?<=[，。；：]))(?P<number>第[一二三四五六七八九十])(?P<mark>[、，])(?!第)")
_ODD_ONE = re.compile(r"\s*(?:1[，,]|([（(]?1[）).．])\1)")
_ODD_HAN_ONE = re.compile(r"\s*([（(]?一[）)、.．])\1")
_DECIMAL = re.compile(r"\s*(\d{1,2})[.．](\d{1,2})[.．]?(?!\d)")


def not_begun_otherwise(page: Page, faults: Sequence[Anomaly]) -> list[Anomaly]:
    """The faults, without series that lack their first number and begin in other words: 其中首要的是…。第二，….

    其次 needs no first at all. A first ordinal that stands twice or has another mark is a fault of its own.
    """
    if not any(_NO_FIRST.match(fault.message) for fault in faults):
        return list(faults)
    paragraphs = sorted((item.paragraph for item in page.items), key=lambda one: one.line)
    lines = [one.line for one in paragraphs]
    odd, odd_han = (
        next((one.line for one in paragraphs if form.match(one.text)), inf) for form in (_ODD_ONE, _ODD_HAN_ONE)
    )

    def is_begun(fault: Anomaly) -> bool:
        if not _NO_FIRST.match(fault.message):
            return False
        until = bisect_right(lines, fault.line)
        said = "".join(one.text for one in paragraphs[max(0, until - 2) : until]).rpartition(fault.marker)[0]
        told = fault.marker.startswith("其次") or _FIRST.search(said) is not None
        return told or (odd if fault.message.endswith("1") else odd_han) < fault.line

    return [fault for fault in faults if not is_begun(fault)]


def at_markers(page: Page, faults: Sequence[Anomaly]) -> Iterator[Hit]:
    """Faults in the numbering, each at its ordinal, with what stands behind it to be recognised by."""
    lines: defaultdict[int, list[Paragraph]] = defaultdict(list)
    for item in page.items if faults else ():
        for line in {item.paragraph.line, *(piece.line for piece in item.paragraph.pieces)}:
            lines[line].append(item.paragraph)
    yield from (_at_marker(lines[fault.line], fault) for fault in faults)


def _at_marker(paragraphs: Sequence[Paragraph], fault: Anomaly) -> Hit:
    """A fault at its ordinal in one of the paragraphs of its line, or at its line where none has the ordinal."""
    for paragraph in paragraphs if fault.marker else ():
        at = paragraph.text.find(fault.marker)
        while at >= 0:
            if paragraph.place(at)[0] == fault.line:
                return Hit(paragraph, at, at + len(fault.marker), _said(fault))
            at = paragraph.text.find(fault.marker, at + 1)
    text = fault.marker or " "
    return Hit(Paragraph(text, fault.line), 0, len(text), _said(fault))


def _said(fault: Anomaly) -> str:
    """What is amiss; of a gap with the ordinal that stands behind it."""
    return f"“{fault.marker.strip()}”{fault.message}" if fault.kind == "skip" and fault.marker else fault.message


def _inline(page: Page) -> Iterator[Hit]:
    """一是 … 三是, 第一， … 第三， inside one paragraph."""
    told = {(fault.line, fault.marker) for fault in page.anomalies}
    for item in page.items:
        text = item.paragraph.text
        under_way: dict[str, list[int]] = {"是": [], "要": [], "，": []}
        before = 0
        for match in _INLINE.finditer(text):
            number = from_chinese(match[1] or match[3]) or 0
            series = under_way[match[2] or match[4]]
            counted = _OTHER_WORDS.search(text, before, match.start()) if match[4] else None
            before = match.end()
            if number == 1:
                series.append(1)
            elif number - 1 in series:  # a series inside another one may have ended
                del series[len(series) - series[::-1].index(number - 1) :]
                series[-1] = number
            elif series:
                marker, last = match.group(), series[-1]
                known = (item.paragraph.place(match.start())[0], marker) in told or counted
                if not known and number <= last + 3:
                    yield Hit(item.paragraph, *match.span(), f"“{marker.rstrip('，')}”前面是第{last}条")
                series[-1] = number


def _inline_told(page: Page) -> Iterator[Hit]:
    faults = [
        fault for fault in page.anomalies if fault.kind in ("skip", "repeat") and fault.marker.endswith(("是", "要"))
    ]
    yield from at_markers(page, not_begun_otherwise(page, faults))


def _ordinal_mend(match: re.Match[str]) -> str | None:
    text = match.group()
    if re.fullmatch(r"\d+[、，,]", text):
        return text[:-1] + "."
    if re.fullmatch(r"[（(][一二三四五六七八九十\d]+[）)][、.．，,]?", text):
        return "（" + text.strip("（）()、.．，,") + "）"
    if re.fullmatch(r"[一二三四五六七八九十]+[.．,，]", text):
        return text[:-1] + "、"
    if text.endswith("、"):
        return text[:-1] + "，"
    return None


def _doubled(page: Page) -> Iterator[Hit]:
    """Ordinals that stand twice: what was written brought one, and the outline gave another."""
    decimals = [match.groups() for item in page.items if (match := _DECIMAL.match(item.paragraph.text))]
    numbered = any(one != other for one, other in decimals)  # 1.1 and 1.2 are a numbering of their own
    for item in page.items:
        for match in _DOUBLED.finditer(item.paragraph.text):
            name = match.lastgroup or "head"
            if name == "digits" and numbered:
                continue
            yield Hit(item.paragraph, match.start(name), match.end(), f"“{match[name]}”写了两遍", "", match[name])


_MARKS = pattern(
    r"^\s*(?:（[一二三四五六七八九十\d]+）[、.．，,]|\([一二三四五六七八九十\d]+\)[、.，,]|\([一二三四五六七八九十\d]+）|（[一二三四五六七八九十\d]+\)|[一二三四五六七八九十]{1,3}[.．,，](?=[\u4e00-\u9fff])|\d{1,2}[,，](?=[\u4e00-\u9fff])|第[一二三四五六七八九十]、|(?:首先|其次|再次|最后)、|[一二三四五六七八九十]+、、)",
    replace=_ordinal_mend,
)


def _paused(page: Page) -> Iterator[Hit]:
    """第一、…；第二、… inside a paragraph, where a comma stands behind such an ordinal; 第一、第二 are but told together."""
    for item in page.items:
        text = item.paragraph.text
        found = list(_PAUSED.finditer(text)) if "第一、" in text or "第二、" in text else []
        if {"第一", "第二"} <= {one["number"] for one in found}:
            for one in found if found[0].start() > 0 else found[1:]:
                if one["mark"] == "、":
                    yield Hit(item.paragraph, *one.span(), "", "", one["number"] + "，")


ORDINALS: tuple[Rule, ...] = (
    Rule(
        "S04", "序号后的标点", "warning", "GB/T 9704-2012 7.3.3、GB/T 15834-2011 附录（规定）",
        "序号和标点的写法不对", "“一、”“（一）”“1.”“（1）”“第一，”",
        ("（一）、加强组织领导，压实责任。", "(一）加强组织领导，压实责任。", "首先、要加强组织领导，压实责任。", "1，加强组织领导，压实责任。", "会议要求，第一、要落实责任；第二、要加大投入。", "提两点建议：第一、优化人才政策；第二，支持建设零碳工厂。"),
        ("1.加强组织领导，压实责任。", "（一）加强组织领导，压实责任。", "首先，要加强组织领导。", "一、加强组织领导", "4，826户完成登记。", "会议要求，第一，要落实责任；第二，要加大投入。", "各项指标位居第一、第二、第三位，其中，第一、第二名都在我县。"),
        lambda page: (hit for look in (_MARKS, _paused) for hit in look(page)),
    ),
    Rule(
        "S17", "序号的习惯写法", "hint", "GB/T 9704-2012 7.3.3（一般）",
        "序号一般写作“1.”“（一）”", "写作“1.”“（一）”",
        ("1、加强组织领导，压实责任。", "(一)加强组织领导，压实责任。"),
        ("1.加强组织领导，压实责任。", "（一）加强组织领导，压实责任。"),
        pattern(
            r"^\s*(?:\d{1,2}、(?!\d)|\([一二三四五六七八九十\d]+\)(?![、.，,]))", replace=_ordinal_mend,
            message=lambda m: "“1、”一般写作“1.”" if m.group().endswith("、") else "序号的括号一般用全角",
            suggestion=lambda m: f"写作“{_ordinal_mend(m)}”",
        ),
    ),
    Rule(
        "S12", "“一是、二是”不连续", "error", "实务",
        "段内“一是、二是”的次序不对", "补上漏掉的一条，或改序号",
        ("各单位迅速行动。一是加强领导，压实责任。二是强化督导，严格检查。四是严格考核，兑现奖惩。", "第一，抓好春耕备耕。第三，抓好秋收秋种。"),
        ("一是加强领导，压实责任。二是强化督导，严格检查。三是严格考核，兑现奖惩。", "一是设施老化，任务较重；二是个别干部存在麻痹思想；三是力量不足。", "做到一是一、二是二，实事求是。", "我们一是压实责任，抓排查；二是强化督导，严考核。", "一是一些设施老化；二是一些干部存在麻痹思想；三是力量不足。", "原因有三：首要原因是降雨偏少，土壤墒情差；其次是设施老化，灌溉跟不上。", "一是压实责任；二是做到一要严、二要实、三要细；三是强化保障；四是严格考核。",
         "第一，抓好春耕备耕。第二，抓好夏管。第三，抓好秋收秋种。", "第一，抓好春耕备耕。其次，抓好夏管。第三，抓好秋收秋种。", "产量居全市第一，质量居全市第三，效益明显。", "第一，抓好春耕备耕，这是第一位的。第二个方面，抓好夏管。第三，抓好秋收秋种。", "第三，抓好秋收秋种。"),
        lambda page: (hit for look in (_inline, _inline_told) for hit in look(page)),
    ),
    Rule(
        "S18", "序号写了两遍", "error", "实务",
        "同一个序号写了两遍", "删去一个",
        ("（一）（一）压实各级责任\n各级要高度重视，确保落实。", "一、一、主要工作\n压实各级责任，确保落实。", "1.1.健全责任体系\n压实各级责任，确保落实。\n2.2.强化督导\n定期开展检查，确保实效。", "1.1.健全责任体系，压实各级责任。", "存在两个问题。一是一是人手不足，二是设备老化。", "一是人手不足，二是设备老化，三是三是经费不够。", "第一，第一，要压实责任。"),
        ("（一）压实各级责任\n各级要高度重视，确保落实。", "做到一是一、二是二，实事求是。", "1.1.健全责任体系\n压实各级责任，确保落实。\n1.2.强化督导\n定期开展检查，确保实效。", "1.1亿元资金全部到位。", "1.1.1.总则\n压实各级责任，确保落实。", "一是一些设施老化；二是二级医院能力不足。", "一、一体推进\n压实各级责任，确保落实。", "（一）一是抓早，二是抓小。", "1.1万亩造林任务全部完成。", "1.1 总则\n压实各级责任，确保落实。", "十一是一个好日子，十二是二个月。", "一要一抓到底。"),
        _doubled,
    ),
)  # fmt: skip
