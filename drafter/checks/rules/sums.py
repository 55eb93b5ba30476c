"""Rules of figures that must agree with one another."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from drafter.checks.rule import Hit, Page, Rule
from drafter.document.flow import Shown

_NUMBER = r"(?<!\d)\d{1,15}"
"""As long as a figure gets; a longer run of digits is none, and would be gone through from each of its places."""
_FIGURE = rf"{_NUMBER}(?:\.\d{{1,15}})?"
_UNIT = "个|名|人|户|家|项|件|起|次|处|条|座|台|套|亩|万元|亿元"
_TOTAL = re.compile(
    rf"(?:共|总|合计|累计)[^，。；、\d]{{0,14}}(?P<total>{_FIGURE})(?P<unit>{_UNIT})[^，。；\d]{{0,10}}，其中[：，]?(?P<parts>[^。；]+)"
)
_PART = re.compile(rf"(?<!\.)({_FIGURE})({_UNIT})?")
_REST = re.compile(
    rf"(?P<total>{_NUMBER})(?P<unit>{_UNIT})[^。；，\d]{{0,8}}，已[^。；，\d]{{1,8}}(?P<done>{_NUMBER})(?P=unit)，其余(?:的)?(?P<rest>{_NUMBER})(?P=unit)"
)
_RATE = re.compile(
    rf"(?P<total>{_NUMBER})(?P<unit>{_UNIT})[^。；，\d]{{0,8}}，(?:已|现已)?[^。；，\d]{{0,4}}(?P<done>{_NUMBER})(?P=unit)，[^。；，\d增降同环]{{0,3}}(?P<what>[一-龥]{{2}})率(?:达到|达|为)?(?P<rate>{_FIGURE})[%％]"
)
_SHARE = re.compile(
    rf"(?P<total>{_NUMBER})(?P<unit>{_UNIT})[^。；，\d]{{0,8}}，其中[^。；，\d]{{1,12}}(?P<done>{_NUMBER})(?P=unit)，占(?:比|总数的)?(?P<rate>{_FIGURE})[%％]"
)
_CHANGE = re.compile(
    rf"由(?:[^，。；\d]{{0,6}})(?P<old>{_FIGURE})(?P<unit>{_UNIT}|天|分钟|小时)(?:增加|增长|上升|减少|下降|降低|缩短|压缩|降|增|提高)(?:到|至)(?P<new>{_FIGURE})(?P=unit)，"
    rf"(?:增幅|降幅|增长|下降|减少|缩短|压缩|增加|提高)(?:达到|达|为|了)?(?P<rate>{_FIGURE})[%％]"
)
_INDICATOR = re.compile(rf"([一-龥]{{5,14}}?)({_FIGURE})({_UNIT})")

_MANY = 50
"""Values of one phrase from which they are a list, in which two come near each other by chance."""


def _too_much(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _TOTAL.finditer(item.paragraph.text):
            unit = match["unit"]
            found = _PART.findall(match["parts"])
            same = [Decimal(number) for number, own in found if own == unit]
            clauses = [part for part in re.split("[，、]", match["parts"]) if re.search(rf"\d(?:{unit})", part)]
            if unit in "名人" or len(same) < 2 or len(same) != len(clauses) or any(not own for _, own in found):
                continue
            if not all(re.search(rf"\d(?:{unit})[^\d]{{0,6}}$", part) for part in clauses):
                continue
            total = Decimal(match["total"])
            found_sum = sum(same, Decimal(0))
            if found_sum != total and _parts_of(total, found_sum, match["parts"], unit):
                yield Hit(item.paragraph, *match.span(), f"各项相加是{found_sum}{unit}，与总数{total}{unit}对不上")


def _parts_of(total: Decimal, found: Decimal, parts: str, unit: str) -> bool:
    """Whether the parts are meant to be all: short ones of one make and nothing else, their sum not far from the total.

    其他 as the last of them says that nothing is left. What 其中 names may overlap (高新技术企业30家、专精特新企业35家) or leave much unsaid; neither is a fault.
    """
    each = re.split("[，、]", parts.strip())
    whole = re.match("其他|其余|其它", each[-1]) is not None
    short = all(re.fullmatch(rf"[一-龥]{{1,12}}\d+(?:\.\d+)?(?:{unit})", part) for part in each)
    return short and (
        whole or total < found <= total * Decimal("1.3") or (len(each) >= 3 and found >= total * Decimal("0.9"))
    )


def _rest(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _REST.finditer(item.paragraph.text):
            total, done, rest = (int(match[name]) for name in ("total", "done", "rest"))
            if done + rest != total:
                yield Hit(item.paragraph, *match.span(), f"{total}减{done}是{total - done}，不是{rest}")


def _rate(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = item.paragraph.text
        for match in _RATE.finditer(text):
            if match["what"] in text[match.end("unit") : match.end("done")]:
                yield from _compared(match, item)
        for match in _SHARE.finditer(text):
            yield from _compared(match, item)
        for match in _CHANGE.finditer(text):
            old, new, said = float(match["old"]), float(match["new"]), float(match["rate"])
            if old and abs(abs(new - old) / old * 100 - said) > 1:
                yield Hit(
                    item.paragraph, *match.span(), f"由{match['old']}到{match['new']}是{abs(new - old) / old:.1%}"
                )


def _compared(match: re.Match[str], item: Shown) -> Iterator[Hit]:
    total, done, said = int(match["total"]), int(match["done"]), float(match["rate"])
    share = done / total * 100 if total else said
    if min(abs(share - said), abs(100 - share - said)) > 1:  # 不合格5家，合格率95%
        yield Hit(item.paragraph, *match.span(), f"{done}除以{total}是{done / total:.1%}")


def _two_values(page: Page) -> Iterator[Hit]:
    seen: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for item in page.items:
        for match in _INDICATOR.finditer(item.paragraph.text):
            values = seen[match[1][-8:], match[3]]
            if len(values) < _MANY and match[2] not in values and any(_slipped(match[2], value) for value in values):
                yield Hit(item.paragraph, *match.span(), f"前文同一指标是{next(iter(values))}{match[3]}")
            values[match[2]] = None


def _slipped(one: str, other: str) -> bool:
    """Whether one figure may be the other miswritten: the same digits in another order, or less than 2 % apart."""
    if len(one) > 2 and sorted(one) == sorted(other):
        return True
    return 0 < abs(float(one) - float(other)) < 0.02 * float(one)


SUMS: tuple[Rule, ...] = (
    Rule(
        "N14", "分项与总数不符", "warning", "实务（数据自洽）",
        "分项相加与总数对不上", "查对数据",
        ("全县共有试点10个，其中城区3个、镇区4个、村级2个。", "共排查隐患20处，其中重大12处、一般11处。", "总费用68万元，其中：演出35万元，安全12万元，其他费用8万元。"),
        ("全县共有试点10个，其中城区3个、镇区4个、村级3个。", "共排查隐患20处，其中重大隐患2处，均已整改。", "共有党员50名，其中女党员32名、大学以上学历40名。", "共有规上企业50家，其中高新技术企业38家、专精特新企业35家。", "共有病房20个，其中内科8个、外科5个、儿科2个。"),
        _too_much,
    ),
    Rule(
        "N20", "其余数不符", "warning", "实务（数据自洽）",
        "总数、已完成数和其余数对不上", "查对数据",
        ("排查隐患100项，已整改90项，其余12项正在整改。",), ("排查隐患100项，已整改90项，其余10项正在整改。",), _rest,
    ),
    Rule(
        "N17", "比率与数目不符", "warning", "实务（数据自洽）",
        "比率和数目算出来的不一样", "查对数据",
        ("受理诉求100件，办结90件，办结率95%。", "办理时间由10天压缩至5天，压缩60%。", "护理员仅有213人，其中持证人员76人，占53.7%。"),
        ("受理诉求100件，办结90件，办结率90%。", "抽查企业100家，不合格5家，合格率95%。", "办理时间由10天压缩至5天，压缩50%。", "培训农民500人，考核合格480人，就业率85%。", "排查隐患7436项，已整改7402项，整改率99.5%。", "护理员仅有213人，其中持证人员76人，占35.7%。"),
        _rate,
    ),
    Rule(
        "N15", "同一指标两个数", "hint", "实务（数据自洽）",
        "同一说法前后是两个数", "查对是不是同一件事",
        ("全县累计完成投资额87.6亿元。\n今年以来全县累计完成投资额86.7亿元。",),
        ("全县累计完成投资额87.6亿元。\n全市累计完成销售额86.7亿元。",),
        _two_values,
    ),
)  # fmt: skip
