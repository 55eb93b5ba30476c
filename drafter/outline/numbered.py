"""The formal schemes, each with its rank: 第一章, 一、, （一）, 1., （1）, ① and the like."""

import re

from drafter.outline.mark import HAN, SMALL, TOP_RANK, Mark, MarkerRule, ordinal, value
from drafter.zh.han import compiled
from drafter.zh.ordinals import CAPITALS

_DIGITS = "123456789１２３４５６７８９"
_CHAPTER = re.compile(
    rf"第\s?([{HAN}\d]{{1,4}})\s?([编章节篇]|部分)(?=[\s、：:]|[^的课后前上中下目点是]|$)([、：:]?)[\s、：:]*"
)
_ARTICLE = re.compile(rf"第\s?([{HAN}\d]{{1,4}})\s?条[\s]+")
_TOP = re.compile(rf"([{HAN}]{{1,4}})\s?(?:[、．.]{{0,2}}([、．.])|([丨｜|])|([，,])(?=[^。，,；：]{{2,40}}\Z))\s*")
_PAREN = re.compile(rf"[（(]?\s?([{HAN}]{{1,4}})\s?[)）](?![、和至]?[（(][{HAN}]{{1,3}}[)）])\s*[、．.]?\s*")
_DASHED = re.compile(r"(?:[—－ー](、)|[（(]\s?[—－ー]\s?[)）])\s*(?=\S)")
"""What a reader of print takes 一、 and （一） for."""
_DECIMAL = compiled(r"(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.．]?[\s\u3000]+|[、.．](?=[\u4e00-\u9fff“]))(?=\S)")
_ARABIC = compiled(
    r"(\d{1,2})\s?[、．.]{0,2}([、．.])(?!\.|\d(?!\d?月[\d底初中上下前]|\d{3}年))\s*|(0[1-9])(?:\s*[丨｜|/]\s*|[\s\u3000]+)(?=[\u4e00-\u9fff“])"
    r"|l\s?([、．.])\s*(?=[\u4e00-\u9fff“])"
)
"""No figure stands behind the stop, unless a date does: 1.11月底前完成."""
_ARABIC_PAREN = re.compile(r"[（(]?\s?(\d{1,2})\s?[)）][、．.]?\s*")
_ONE = re.compile(r"([①-⑳⑴-⒇⒈-⒛㈠-㈩❶-➓⓵-⓾㊀-㊉])\s*[、．.]?\s*")
_IN_ONE = (
    (0x245F, "①", 12),
    (0x2775, "①", 12),
    (0x2473, "（1）", 11),
    (0x2487, "1.", 7),
    (0x321F, "（一）", 6),
    (0x277F, "①", 12),
    (0x2789, "①", 12),
    (0x24F4, "①", 12),
    (0x327F, "（一）", 6),
)
"""Ordinals that are one character: (code before the first, scheme, rank)."""
_TWENTY = (0x245F, 0x2473, 0x2487)
"""Those of them that go up to 20."""
_BOXED = compiled(
    rf"(?:【\s?|〈\s?|《\s?)(?:([{HAN}]{{1,3}})|(\d{{1,2}}))\s?[】〉》](?![组类级区楼号年月季])(?=[\u4e00-\u9fff“])"
)
_CAPITAL = re.compile(rf"[【（(]?([{CAPITALS}])(?:[】）)][、．.]?|[、．.：:])\s*(?=\S)")
_KEYCAP = re.compile("([1-9])\ufe0f?\u20e3[\\s.、：:]*")
_PART = re.compile(r"(?:PART|NO|Chapter)\s?[.·．:：]?\s?0?(\d{1,2})(?=[\s.、：:|丨“《])[\s.、：:|丨]*", re.IGNORECASE)
_COUNTED = tuple("季线级类期等产轮批年月三四五六七八九、是")
_CHAPTER_RANKS = {"编": 1, "篇": 1, "部分": 2, "章": 2, "节": 3}


def _chapter(text: str) -> Mark | None:
    match = _CHAPTER.match(text)
    if match is None or (len(text) > 40 and text[match.end(2) : match.end(2) + 1] not in " \u3000、：:"):
        return None
    unit = match[2]
    return ordinal(f"第一{unit}", match[1], match.end(3), unit, _CHAPTER_RANKS[unit])


def _article(text: str) -> Mark | None:
    match = _ARTICLE.match(text)
    return ordinal("第一条", match[1], match.end(), "", 4) if match else None


def _top(text: str) -> Mark | None:
    match = _TOP.match(text)
    if match is None or ((match[3] or match[4]) and match[1] not in SMALL):
        return None
    end = match.end()
    after = text[end : end + 2]
    if after and after[0] in HAN and value(after[0]) == value(match[1]) + 1 and after[1:].startswith(_COUNTED):
        return None
    return ordinal("一、", match[1], end, match[2] or match[3] or match[4], TOP_RANK)


def _paren(text: str) -> Mark | None:
    match = _PAREN.match(text)
    return ordinal("（一）", match[1], match.end(), "", 6) if match else None


def _decimal(text: str) -> Mark | None:
    match = _DECIMAL.match(text)
    if match is None:
        return None
    parts = match[1].split(".")
    return Mark("1.1" + ".1" * (len(parts) - 2), int(parts[-1]), 0, match.end(), "", 7 + len(parts) - 1)


def _dashed(text: str) -> Mark | None:
    match = _DASHED.match(text)
    if match is None:
        return None
    return (
        ordinal("一、", "一", match.end(), "、", TOP_RANK) if match[1] else ordinal("（一）", "一", match.end(), "", 6)
    )


def _arabic(text: str) -> Mark | None:
    match = _ARABIC.match(text)
    if match is None or (len(text) > match.end() and text[match.end()] in "%％万亿倍"):
        return None
    if match[3]:
        return ordinal("1.", match[3], match.end(), "01", 7)
    if not match[1]:  # what a reader of print takes 1. for
        return ordinal("1.", "1", match.end(), match[4].replace("．", "."), 7)
    return ordinal("1.", match[1], match.end(), match[2].replace("．", "."), 7)


def _arabic_paren(text: str) -> Mark | None:
    match = _ARABIC_PAREN.match(text)
    return ordinal("（1）", match[1], match.end(), "", 11) if match else None


def _circled(text: str) -> Mark | None:
    match = _ONE.match(text)
    if match is None:
        return None
    code = ord(match[1])
    before, family, rank = next(
        form for form in _IN_ONE if form[0] < code <= form[0] + (20 if form[0] in _TWENTY else 10)
    )
    return Mark(family, code - before, 0, match.end(), "", rank)


def _capital(text: str) -> Mark | None:
    match = _CAPITAL.match(text)
    return Mark("壹、", CAPITALS.index(match[1]) + 1, 0, match.end(), "", TOP_RANK - 1) if match else None


def _boxed(text: str) -> Mark | None:
    match = _BOXED.match(text)
    if match is None:
        return None
    scheme, rank = ("（一）", 6) if match[1] else ("（1）", 11)
    return ordinal(scheme, match[1] or match[2], match.end(), text[0], rank)


def _keycap(text: str) -> Mark | None:
    match = _KEYCAP.match(text)
    return Mark("1️⃣", int(match[1]), 0, match.end(), "", TOP_RANK) if match and len(text) > match.end() else None


def _part(text: str) -> Mark | None:
    match = _PART.match(text)
    return Mark("PART 1", int(match[1]), 0, match.end(), "", TOP_RANK) if match and len(text) > match.end() else None


HEADING_FORMS = (_top, _paren, _arabic)
"""The forms that a heading may have behind a bullet, ..."""
HEADINGS_BEGIN = frozenset(f"{HAN}{_DIGITS}（(")
"""... and how they begin."""

RULES: tuple[MarkerRule, ...] = (
    MarkerRule(
        "编章节部分", "第", _chapter, ("第一章　总则", "第二部分 主要工作"), ("第一节课后组织志愿服务", "第一时间上报")
    ),
    MarkerRule("条", "第", _article, ("第一条 为规范管理，制定本办法。",), ("第一条线索已经查清",)),
    MarkerRule(
        "一、",
        HAN,
        _top,
        ("一、主要做法", "十二、其他事项", "一. 基本情况", "一，基本情况", "一丨主要做法"),
        (
            "一、二季度增长较快",
            "三、四线城市",
            "一方面",
            "一，步调一致。",
            "二，看不清，也摸不着",
            "一九九七，文学提供了什么",
        ),
    ),
    MarkerRule(
        "（一）",
        "（(" + HAN,
        _paren,
        ("（一）强化领导", "(二) 压实责任", "三）健全机制"),
        ("（试行）", "（以下简称一区）", "（一）（二）项任务已经印发"),
    ),
    MarkerRule(
        "1.1",
        _DIGITS,
        _decimal,
        ("1.1 总体目标", "2.3.1　任务分工", "1.1、总体目标", "1.1.总体目标"),
        ("1.5倍", "54.2：", "2026.5.1"),
    ),
    MarkerRule(
        "1.",
        "0l" + _DIGITS,
        _arabic,
        ("1.抓学习", "2、抓落实", "10．抓宣传", "３．抓督导", "01 抓学习", "01丨抓学习", "02 / 抓落实", "l.抓学习"),
        ("1.5倍", "54.2：", "2026.年", "3.%", "01号楼", "0 5公里", "l.5倍", "l形路口"),
    ),
    MarkerRule(
        "（1）",
        "（(" + _DIGITS,
        _arabic_paren,
        ("（1）摸清底数", "(2) 分类施策", "3）建立台账"),
        ("（2026年）", "12个"),
    ),
    MarkerRule("—、", "—－ー（(", _dashed, ("—、主要做法", "（—）强化领导"), ("——主要做法", "—次", "（——）")),
    MarkerRule(
        "①",
        "".join(chr(before + number) for before, _, _ in _IN_ONE for number in range(1, 11))
        + "➓⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
        _circled,
        ("①排查", "⑵整改", "⒊督导", "㈠动员", "➊排查", "⓶整改", "㊂督导"),
        ("1排查",),
    ),
    MarkerRule(
        "PART 1",
        "PpNnCc",
        _part,
        ("PART.01 老街新生", "Part 2：老店回归", "NO.3 老井重清"),
        ("PART.01", "No problem", "NO2浓度下降", "P1企业"),
    ),
    MarkerRule(
        "壹、", CAPITALS + "【（(", _capital, ("壹、家底清楚", "【贰】合力不足"), ("伍家村", "陆续开工", "壹、")
    ),
    MarkerRule(
        "【一】",
        "【〈《",
        _boxed,
        ("【一】摸清底数", "【2】分类施策", "〈三〉建立台账"),
        ("【试行】", "【一】", "《三》《四》", "【一】组"),
    ),
    MarkerRule("1️⃣", _DIGITS[:9], _keycap, ("1️⃣ 线路修好", "2️⃣：站点建好"), ("1️⃣", "1线路")),
)
