"""Ordinals at the head of a paragraph: an ordered table of the forms that writers use."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from drafter.zh.numerals import from_chinese, to_chinese

_DIGITS = "123456789１２３４５６７８９"
_HAN = "〇零一二三四五六七八九十百"
VERBS = "靠抓看讲查促"
"""What may stand for 是 in 一靠…二靠…三靠…."""


class Mark(NamedTuple):
    """An ordinal found in a text; a tuple, for there is one for nearly every paragraph."""

    family: str
    """The scheme, whatever its width and punctuation; siblings share it. Empty for bullets, which do not count."""
    number: int
    start: int
    end: int
    """Where the text after the ordinal begins."""
    variant: str = ""
    """How the family is written here; siblings that differ in it are mixed."""
    rank: int = 0
    """Formal schemes, the coarsest first; 0 for the informal ones (一是, 首先), which stand under whatever is open."""


@dataclass(frozen=True, slots=True)
class MarkerRule:
    """One form of ordinal."""

    name: str
    starts: str
    """The characters it may begin with."""
    test: Callable[[str], Mark | None]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


_CHAPTER = re.compile(
    rf"第\s?([{_HAN}\d]{{1,4}})\s?([编章节篇]|部分)(?=[\s、：:]|[^的课后前上中下目点是]|$)([、：:]?)[\s、：:]*"
)
_ARTICLE = re.compile(rf"第\s?([{_HAN}\d]{{1,4}})\s?条[\s]+")
_TOP = re.compile(rf"([{_HAN}]{{1,4}})\s?(?:[、．.]{{0,2}}([、．.])|([，,])(?=[^。，,；：]{{2,40}}\Z))\s*")
_PAREN = re.compile(rf"[（(]?\s?([{_HAN}]{{1,4}})\s?[)）](?![、和至]?[（(][{_HAN}]{{1,3}}[)）])\s*[、．.]?\s*")
_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})(?:\.?[\s\u3000]+|、)(?=\S)")
_ARABIC = re.compile(
    r"(\d{1,2})\s?[、．.]{0,2}([、．.])(?!\d(?!\d?月[\d底初中上下前]|\d{3}年))\s*|(0[1-9])[\s\u3000]+(?=[\u4e00-\u9fff“])"
)
"""No figure stands behind the stop, unless a date does: 1.11月底前完成."""
_ARABIC_PAREN = re.compile(r"[（(]?\s?(\d{1,2})\s?[)）][、．.]?\s*")
_ONE = re.compile(r"([①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿])\s*[、．.]?\s*")
_IN_ONE = ((0x245F, "①", 12), (0x2775, "①", 12), (0x2473, "（1）", 11), (0x2487, "1.", 7), (0x321F, "（一）", 6))
"""Ordinals that are one character: (code before the first, scheme, rank)."""
_SHI = re.compile(rf"([{_HAN[1:]}]{{1,3}})([是要])(?=[^，,。；;、])")
_VERB = re.compile(rf"([{_HAN[1:]}])([{VERBS}])(?=[^，,。；;、到起])")
_DI = re.compile(rf"第([{_HAN[1:]}]{{1,3}})(?:就?是|要|[，,、：:])")
_FIRST = re.compile(r"(首先|其次|再次|最后)(?:就?是|要|[，,])")
_QI = re.compile(rf"其([{_HAN[1:]}]{{1,2}})(?:是|[，,、：:])")
_NOUN = re.compile(
    rf"[【〔\[]?(做法|措施|举措|任务|目标|亮点|问题|案例|经验|行动|工程|建议|对策|原因|特点|变化|启示|体会|模式|阶段|步骤|方面|感受|关键|难题)之?([{_HAN[1:]}]{{1,2}}|\d{{1,2}})(?:[：:]|[】〕\]][：:]?)\s*"
)
_STEP = re.compile(
    rf"第([{_HAN[1:]}]{{1,2}})(阶段|步|步骤|环节|个?方面|类|个?(?:问题|体会|特点|原因|感受|启示|建议)|件事|点|条(?=[，,]))[：:，,]\s*"
)
_CAPITALS = "壹贰叁肆伍陆柒捌玖拾"
_CAPITAL = re.compile(rf"[【（(]?([{_CAPITALS}])(?:[】）)][、．.]?|[、．.：:])\s*(?=\S)")
_KEYCAP = re.compile("([1-9])\ufe0f?\u20e3[\\s.、：:]*")
_PART = re.compile(r"(?:PART|NO|Chapter)\s?[.·．:：]?\s?0?(\d{1,2})(?=[\s.、：:|丨“《])[\s.、：:|丨]*", re.IGNORECASE)
_BULLET = re.compile(r"(——|--|([●■◆▲★☆◇△•▪➢✓※◎✦✧❖♦▍▌❤▶►▷▸])(?!\2)|[-*·○□](?=\s))\s*")
_COUNTED = tuple("季线级类期等产轮批年月三四五六七八九、是")
_FIRST_THEN = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}
TOP_RANK = 5
"""That of 一、."""
CHAPTER_RANKS = {"编": 1, "篇": 1, "部分": 2, "章": 2, "节": 3}


_SMALL = {to_chinese(number): number for number in range(1, 100)}


@lru_cache(maxsize=1024)
def _ordinal(family: str, numeral: str, end: int, variant: str, rank: int) -> Mark:
    """The mark at the head of a text; few are written in many places."""
    return Mark(family, _value(numeral), 0, end, variant, rank)


def _value(text: str) -> int:
    return _SMALL.get(text) or (int(text) if text.isdecimal() else from_chinese(text) or 0)


def _chapter(text: str) -> Mark | None:
    match = _CHAPTER.match(text)
    if match is None or (len(text) > 40 and text[match.end(2) : match.end(2) + 1] not in " \u3000、：:"):
        return None
    unit = match[2]
    return _ordinal(f"第一{unit}", match[1], match.end(3), unit, CHAPTER_RANKS[unit])


def _article(text: str) -> Mark | None:
    match = _ARTICLE.match(text)
    return _ordinal("第一条", match[1], match.end(), "", 4) if match else None


def _top(text: str) -> Mark | None:
    match = _TOP.match(text)
    if match is None or (match[3] and match[1] not in _SMALL):
        return None
    end = match.end()
    after = text[end : end + 2]
    if after and after[0] in _HAN and _value(after[0]) == _value(match[1]) + 1 and after[1:].startswith(_COUNTED):
        return None
    return _ordinal("一、", match[1], end, match[2] or match[3], TOP_RANK)


def _paren(text: str) -> Mark | None:
    match = _PAREN.match(text)
    return _ordinal("（一）", match[1], match.end(), "", 6) if match else None


def _decimal(text: str) -> Mark | None:
    match = _DECIMAL.match(text)
    if match is None:
        return None
    parts = match[1].split(".")
    return Mark("1.1" + ".1" * (len(parts) - 2), int(parts[-1]), 0, match.end(1), "", 7 + len(parts) - 1)


def _arabic(text: str) -> Mark | None:
    match = _ARABIC.match(text)
    if match is None or (len(text) > match.end() and text[match.end()] in "%％万亿倍"):
        return None
    if match[3]:
        return _ordinal("1.", match[3], match.end(), "01", 7)
    return _ordinal("1.", match[1], match.end(), match[2].replace("．", "."), 7)


def _arabic_paren(text: str) -> Mark | None:
    match = _ARABIC_PAREN.match(text)
    return _ordinal("（1）", match[1], match.end(), "", 11) if match else None


def _circled(text: str) -> Mark | None:
    match = _ONE.match(text)
    if match is None:
        return None
    code = ord(match[1])
    before, family, rank = next(
        form for form in _IN_ONE if form[0] < code <= form[0] + (10 if form[0] == 0x2775 else 20)
    )
    return Mark(family, code - before, 0, match.end(), "", rank)


def _shi(text: str) -> Mark | None:
    match = _SHI.match(text)
    return _ordinal("一是", match[1], match.end(), match[2], 0) if match else None


def _verb(text: str) -> Mark | None:
    match = _VERB.match(text)
    return _ordinal(f"一{match[2]}", match[1], match.end(), match[2], 0) if match else None


def _di(text: str) -> Mark | None:
    match = _DI.match(text)
    return _ordinal("第一，", match[1], match.end(), "第", 0) if match else None


def _first(text: str) -> Mark | None:
    match = _FIRST.match(text)
    return Mark("首先，", _FIRST_THEN[match[1]], 0, match.end(), "首") if match else None


def _qi(text: str) -> Mark | None:
    match = _QI.match(text)
    return _ordinal("其一，", match[1], match.end(), "其", 0) if match else None


def _noun(text: str) -> Mark | None:
    step = _STEP.match(text)
    if step is not None:
        return Mark(f"第一{step[2]}：", _value(step[1]), 0, step.end(), step[2])
    match = _NOUN.match(text)
    return Mark(f"{match[1]}一：", _value(match[2]), 0, match.end(), match[1]) if match else None


def _capital(text: str) -> Mark | None:
    match = _CAPITAL.match(text)
    return Mark("壹、", _CAPITALS.index(match[1]) + 1, 0, match.end(), "", TOP_RANK - 1) if match else None


def _keycap(text: str) -> Mark | None:
    match = _KEYCAP.match(text)
    return Mark("1️⃣", int(match[1]), 0, match.end(), "", TOP_RANK) if match and len(text) > match.end() else None


def _part(text: str) -> Mark | None:
    match = _PART.match(text)
    return Mark("PART 1", int(match[1]), 0, match.end(), "", TOP_RANK) if match and len(text) > match.end() else None


def _bullet(text: str) -> Mark | None:
    match = _BULLET.match(text)
    return Mark("", 0, 0, match.end(), match[1]) if match and len(text) > match.end() else None


RULES: tuple[MarkerRule, ...] = (
    MarkerRule(
        "编章节部分", "第", _chapter, ("第一章　总则", "第二部分 主要工作"), ("第一节课后组织志愿服务", "第一时间上报")
    ),
    MarkerRule("条", "第", _article, ("第一条 为规范管理，制定本办法。",), ("第一条线索已经查清",)),
    MarkerRule("第一，", "第", _di, ("第一，提高认识。", "第三就是抓落实"), ("第一时间研究部署", "第一书记到岗")),
    MarkerRule(
        "一、",
        _HAN,
        _top,
        ("一、主要做法", "十二、其他事项", "一. 基本情况", "一，基本情况"),
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
        "一是", _HAN[1:], _shi, ("一是抓学习", "二要抓落实", "十一是强保障"), ("一是，", "二者是", "统一是前提")
    ),
    MarkerRule("一靠", _HAN[1:], _verb, ("一靠教育引导", "三看台账"), ("一抓到底", "一看，就懂", "三个看点")),
    MarkerRule(
        "（一）",
        "（(" + _HAN,
        _paren,
        ("（一）强化领导", "(二) 压实责任", "三）健全机制"),
        ("（试行）", "（以下简称一区）", "（一）（二）项任务已经印发"),
    ),
    MarkerRule("1.1", _DIGITS, _decimal, ("1.1 总体目标", "2.3.1　任务分工"), ("1.5倍", "54.2：", "2026.5.1")),
    MarkerRule(
        "1.",
        "0" + _DIGITS,
        _arabic,
        ("1.抓学习", "2、抓落实", "10．抓宣传", "３．抓督导", "01 抓学习"),
        ("1.5倍", "54.2：", "2026.年", "3.%", "01号楼", "0 5公里"),
    ),
    MarkerRule(
        "（1）",
        "（(" + _DIGITS,
        _arabic_paren,
        ("（1）摸清底数", "(2) 分类施策", "3）建立台账"),
        ("（2026年）", "12个"),
    ),
    MarkerRule(
        "①",
        "".join(chr(before + number) for before, _, _ in _IN_ONE for number in range(1, 11))
        + "⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
        _circled,
        ("①排查", "⑵整改", "⒊督导", "㈠动员"),
        ("1排查",),
    ),
    MarkerRule("首先，", "首其再最", _first, ("首先，统一思想", "其次是经费保障"), ("首先进单位学习", "最后一公里")),
    MarkerRule("其一，", "其", _qi, ("其一，认识不到位", "其二是力量不足"), ("其一贯做法", "其中")),
    MarkerRule(
        "做法一：",
        "做措举任目亮问案经行工建对原特变启体模阶步方感关难第【〔[",
        _noun,
        (
            "做法一：领导包抓",
            "启示之二：要有好机制",
            "案例3：一位老人的账本",
            "【亮点二】老路变新路",
            "第一阶段：宣传发动",
            "第二步，逐户核实",
            "第一个问题，为什么抓",
        ),
        (
            "第一条线索已经查清",
            "第一点没有做到",
            "做法一经推出",
            "问题一时难以解决",
            "任务：一是",
            "第一阶段任务已经完成",
        ),
    ),
    MarkerRule(
        "PART 1",
        "PpNnCc",
        _part,
        ("PART.01 老街新生", "Part 2：老店回归", "NO.3 老井重清"),
        ("PART.01", "No problem", "NO2浓度下降", "P1企业"),
    ),
    MarkerRule(
        "壹、", _CAPITALS + "【（(", _capital, ("壹、家底清楚", "【贰】合力不足"), ("伍家村", "陆续开工", "壹、")
    ),
    MarkerRule("1️⃣", _DIGITS[:9], _keycap, ("1️⃣ 线路修好", "2️⃣：站点建好"), ("1️⃣", "1线路")),
    MarkerRule(
        "——",
        "—-●■◆▲★☆◇△•▪➢✓※◎✦✧❖♦▍▌❤▶►▷▸○□*·",
        _bullet,
        ("——坚持统筹推进。", "● 目标", "○ 目标", "- 任务"),
        ("-5℃", "●●市", "○县", "—次"),
    ),
)
"""The first form that fits is taken."""

_BY_FIRST: dict[str, tuple[Callable[[str], Mark | None], ...]] = {}
for _rule in RULES:
    for _mark in _rule.starts:
        _BY_FIRST[_mark] = (*_BY_FIRST.get(_mark, ()), _rule.test)


def head_mark(text: str) -> Mark | None:
    """The ordinal that the text begins with."""
    for test in _BY_FIRST.get(text[:1], ()):
        mark = test(text)
        if mark is not None:
            return mark
    return None
