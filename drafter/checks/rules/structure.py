"""Rules of the outline: numbering, levels, empty and lone sections, promised counts."""

import re
from collections import Counter
from collections.abc import Iterator

from drafter.checks.rule import Hit, Look, Page, Rule, pattern
from drafter.document import Anomaly, Article, Paragraph, Section
from drafter.document.walk import walk
from drafter.zh.numerals import from_chinese

_LEVELS = (
    re.compile(r"[一二三四五六七八九十百]+、"),
    re.compile(r"[（(][一二三四五六七八九十百]+[）)]"),
    re.compile(r"\d+[.．、]"),
    re.compile(r"[（(]\d+[）)]"),
)
_PROMISED = re.compile(
    r"(?:以下|如下|下面|抓好|突出|做好|把握|强调|讲|提|从)(?:这|了)?([二两三四五六七八九十])(?:个方面|点(?:意见|要求|建议|体会)|项(?:工作|任务|措施|重点)|件事|个环节|大举措|条意见)[^。]{0,24}$"
)
_HEADING = 30
"""Most characters of what is surely a heading and no item of a list."""
_NO_FIRST = re.compile("前面缺[一1]")
_FIRST = re.compile("首先|首要|(?<!十)一[是要]|其一|第一|一方面")
_INLINE = re.compile(r"(?:^|(?<=[。；：，]))([一二三四五六七八九十]+)(是|要)(?!\1[、，。；”]|否)")
"""一是一、二是二 counts nothing."""


def _anomaly(*kinds: str) -> Look:
    def look(page: Page) -> Iterator[Hit]:
        for fault in page.anomalies:
            if fault.kind in kinds and not fault.marker.endswith(("是", "要")) and not _begun_in_words(page, fault):
                text = fault.marker or " "
                yield Hit(Paragraph(text, fault.line), 0, len(text), fault.message)

    return look


def _begun_in_words(page: Page, fault: Anomaly) -> bool:
    """Whether a series that lacks its first number begins in other words: 其中首要的是…。第二，…; 其次 needs none."""
    if not _NO_FIRST.match(fault.message):
        return False
    if fault.marker.startswith("其次"):
        return True
    until = [item.paragraph.text for item in page.items if item.paragraph.line <= fault.line][-2:]
    return _FIRST.search("".join(until).rpartition(fault.marker)[0]) is not None


def _all(article: Article) -> Iterator[Section]:
    yield from (section for section, _ in walk(article.sections))


def _level(marker: str) -> int:
    return next((depth for depth, form in enumerate(_LEVELS, 1) if form.fullmatch(marker)), 0)


def _jumps(page: Page) -> Iterator[Hit]:
    for article, _ in page.articles:
        used = {_level(section.marker) for section in _all(article)}
        for section in _all(article):
            own = _level(section.marker)
            for child in section.children[:1]:
                below = _level(child.marker)
                if own and below == 4 and below > own + 1 and any(level in used for level in (2, 3) if level > own):
                    yield _at(child, f"“{section.marker}”下面直接是“{child.marker}”，跳过了一层")


def _at(section: Section, message: str = "", suggestion: str = "") -> Hit:
    line = section.marker_line or section.heading.line
    head = section.marker + section.heading.text
    return Hit(Paragraph(head, line), 0, len(head) or 1, message, suggestion)


def _ended(page: Page) -> Iterator[Hit]:
    for article, _ in page.articles:
        for group in _groups(article):
            lines = [one for one in group if one.layout == "line" and one.marker]
            ended = [one for one in lines if one.end and one.end in "。；：，、;:,."]
            if (
                len(lines) >= 2
                and 0 < len(ended) < len(lines) / 2
                and not any(one.children or one.body for one in lines if one.end in "：:" and one in ended)
            ):
                for one in ended:
                    if len(one.heading.text) <= 40:
                        yield _at(one, f"标题末尾有“{one.end}”，同级标题没有")


def _groups(article: Article) -> Iterator[tuple[Section, ...]]:
    yield article.sections
    yield from (section.children for section in _all(article))


def _empty(page: Page) -> Iterator[Hit]:
    for article, _ in page.articles:
        for group in _groups(article):
            heads = [one for one in group if one.layout == "line"]
            bare = [
                one
                for one in heads
                if not one.body
                and not one.children
                and len(one.heading.text) <= 30
                and not one.heading.text.endswith("。")
            ]
            if bare and len(bare) * 2 <= len(heads) and len(heads) >= 2:
                yield from (_at(one) for one in bare if one.marker and one.end not in (*"。；！",))


def _only(page: Page) -> Iterator[Hit]:
    for article, _ in page.articles:
        for group in _groups(article):
            if len(group) == 1 and group[0].marker and group is not article.sections:
                yield _at(group[0])


def _unlike(page: Page) -> Iterator[Hit]:
    for article, _ in page.articles:
        for group in _groups(article):
            heads = [one for one in group if one.layout == "line" and one.marker]
            if len(heads) < 3 or any(len(one.heading.text) > _HEADING or one.end in "。；" for one in heads if one.end):
                continue
            counts = [len(re.split("[，、]", one.heading.text)) for one in heads]
            usual, share = Counter(counts).most_common(1)[0]
            if share == len(heads) - 1 and share >= 2:
                odd = next(one for one, count in zip(heads, counts, strict=True) if count != usual)
                yield _at(odd, f"同级标题都是{usual}个分句，这一条不是")


def _promised(page: Page) -> Iterator[Hit]:
    for article, _ in page.articles:
        tops = article.sections
        if article.preamble and tops and all(one.marker for one in tops):
            yield from _counted(article.preamble[-1], tops)
        for section in _all(article):
            children = section.children
            if children and section.body and all(child.marker for child in children):
                yield from _counted(section.body[-1], children)


def _counted(lead: Paragraph, children: tuple[Section, ...]) -> Iterator[Hit]:
    match = _PROMISED.search(lead.text.rstrip("：:。"))
    runs = _runs(children)
    if match and (said := from_chinese(match[1])) is not None and said not in runs and runs[0] >= 2:
        yield Hit(lead, *match.span(), f"说的是{match[1]}，下面写了{runs[0]}条")


def _runs(children: tuple[Section, ...]) -> list[int]:
    """How many siblings of one form stand in each run that begins anew with its first number."""
    runs: list[int] = []
    form, first = "", ""
    for child in children:
        if not runs or _form(child.marker) != form or child.marker == first:
            form, first = _form(child.marker), child.marker
            runs.append(0)
        runs[-1] += 1
    return runs


def _form(marker: str) -> str:
    return re.sub(r"[一二三四五六七八九十百\d]+", "N", marker)


def _inline(page: Page) -> Iterator[Hit]:
    """一是 … 三是 inside one paragraph."""
    told = {(fault.line, fault.marker) for fault in page.anomalies}
    for item in page.items:
        under_way: dict[str, list[int]] = {"是": [], "要": []}
        for match in _INLINE.finditer(item.paragraph.text):
            number = from_chinese(match[1]) or 0
            series = under_way[match[2]]
            if number == 1:
                series.append(1)
            elif number - 1 in series:  # a series inside another one may have ended
                del series[len(series) - series[::-1].index(number - 1) :]
                series[-1] = number
            elif series:
                marker, last = match.group(), series[-1]
                if (item.paragraph.place(match.start())[0], marker) not in told and number <= last + 3:
                    yield Hit(item.paragraph, *match.span(), f"“{marker}”前面是第{last}条")
                series[-1] = number


def _inline_told(page: Page) -> Iterator[Hit]:
    for fault in page.anomalies:
        if (
            fault.kind in ("skip", "repeat")
            and fault.marker.endswith(("是", "要"))
            and not _begun_in_words(page, fault)
        ):
            yield Hit(Paragraph(fault.marker, fault.line), 0, len(fault.marker), fault.message)


def _ordinal_mend(match: re.Match[str]) -> str | None:
    text = match.group()
    if re.fullmatch(r"\d+、", text):
        return text[:-1] + "."
    if re.fullmatch(r"[（(][一二三四五六七八九十\d]+[）)][、.．，,]?", text):
        return "（" + text.strip("（）()、.．，,") + "）"
    if re.fullmatch(r"[一二三四五六七八九十]+[.．,，]", text):
        return text[:-1] + "、"
    if text.endswith("、"):
        return text[:-1] + "，"
    return None


STRUCTURE: tuple[Rule, ...] = (
    Rule(
        "S01", "序号跳号", "error", "GB/T 9704-2012 7.3.3（层次序数依次使用）",
        "序号不连续", "补上漏掉的一条，或改序号",
        ("一、加强领导\n压实各级责任，确保落实。\n三、强化督导\n定期开展检查，确保实效。",),
        ("一、加强领导\n压实各级责任，确保落实。\n二、强化督导\n定期开展检查，确保实效。", "要加快发展冷链物流，首要的是抓好规划，合理布点。第二，要抓好培训，培养人才。"),
        _anomaly("skip"),
    ),
    Rule(
        "S02", "序号重号", "error", "GB/T 9704-2012 7.3.3（层次序数依次使用）",
        "序号重复", "改序号",
        ("（一）加强领导\n压实各级责任，确保落实。\n（二）强化督导\n定期开展检查，确保实效。\n（二）严格考核\n兑现奖惩措施，确保实效。",),
        ("（一）加强领导\n压实各级责任，确保落实。\n（二）强化督导\n定期开展检查，确保实效。",),
        _anomaly("repeat"),
    ),
    Rule(
        "S03", "越级", "hint", "GB/T 9704-2012 7.3.3（一般）",
        "层次跳过了一级", "补上中间一层，或提高这一层",
        ("一、加强领导\n（一）压实责任\n各级要高度重视，确保落实。\n（二）完善机制\n定期开展会商，确保实效。\n二、强化督导\n（1）定期检查\n每月开展检查，确保实效。\n（2）严格考核\n每季开展考核，确保实效。",),
        ("一、加强领导\n1.压实责任\n各级要高度重视，确保落实。\n2.完善机制\n定期开展会商，确保实效。\n二、强化督导\n定期开展检查，确保实效。",),
        _jumps,
    ),
    Rule(
        "S04", "序号后的标点", "warning", "GB/T 9704-2012 7.3.3、GB/T 15834-2011 附录（规定）",
        "序号和标点的写法不对", "“一、”“（一）”“1.”“（1）”“第一，”",
        ("（一）、加强组织领导，压实责任。", "(一）加强组织领导，压实责任。", "首先、要加强组织领导，压实责任。"),
        ("1.加强组织领导，压实责任。", "（一）加强组织领导，压实责任。", "首先，要加强组织领导。", "一、加强组织领导"),
        pattern(
            r"^\s*(?:（[一二三四五六七八九十\d]+）[、.．，,]|\([一二三四五六七八九十\d]+\)[、.，,]|\([一二三四五六七八九十\d]+）|（[一二三四五六七八九十\d]+\)|[一二三四五六七八九十]{1,3}[.．,，](?=[\u4e00-\u9fff])|第[一二三四五六七八九十]、|(?:首先|其次|再次|最后)、|[一二三四五六七八九十]+、、)",
            replace=_ordinal_mend,
        ),
    ),
    Rule(
        "S17", "序号的习惯写法", "hint", "GB/T 9704-2012 7.3.3（一般）",
        "第三层序号写作“1.”，第二层的括号用全角", "“1.”“（一）”",
        ("1、加强组织领导，压实责任。", "(一)加强组织领导，压实责任。"),
        ("1.加强组织领导，压实责任。", "（一）加强组织领导，压实责任。"),
        pattern(r"^\s*(?:\d{1,2}、(?!\d)|\([一二三四五六七八九十\d]+\)(?![、.，,]))", replace=_ordinal_mend),
    ),
    Rule(
        "S05", "同级序号样式不一", "hint", "GB/T 9704-2012 7.3.3（一般）",
        "同一级的序号用了两种样式", "统一样式",
        ("1.加强领导\n压实各级责任，确保落实。\n2、强化督导\n定期开展检查，确保实效。\n3.严格考核\n兑现奖惩措施，确保实效。",),
        ("1.加强领导\n压实各级责任，确保落实。\n2.强化督导\n定期开展检查，确保实效。",),
        _anomaly("mixed"),
    ),
    Rule(
        "S06", "标题末尾的标点", "hint", "实务",
        "标题末尾有标点，同级标题没有", "删去标题末尾的标点",
        ("一、主要工作。\n压实各级责任，确保落实。\n二、存在问题\n能力水平还有不足，需要加强。\n三、下步打算\n定期开展检查，确保实效。",),
        ("一、主要工作\n压实各级责任，确保落实。\n二、存在问题\n能力水平还有不足，需要加强。\n三、下步打算\n定期开展检查，确保实效。",),
        _ended,
    ),
    Rule(
        "S08", "空的标题", "warning", "实务",
        "标题下面没有内容", "补上内容，或删去标题",
        ("一、主要工作\n压实各级责任，确保落实。\n二、存在问题\n能力水平还有不足，需要加强。\n三、下一步打算",),
        ("一、主要工作\n压实各级责任，确保落实。\n二、下一步打算\n定期开展检查，确保实效。", "一、组织领导\n二、工作推进\n三、督导检查"),
        _empty,
    ),
    Rule(
        "S09", "只有一条", "hint", "实务",
        "这一层只有一条", "并入上一层，或再分出一条",
        ("一、主要工作\n（一）压实责任\n各级要高度重视，确保落实。\n二、存在问题\n能力水平还有不足，需要加强。",),
        ("一、主要工作\n（一）压实责任\n各级要高度重视，确保落实。\n（二）完善机制\n定期开展会商，确保实效。\n二、存在问题\n能力水平还有不足，需要加强。",),
        _only,
    ),
    Rule(
        "S10", "标题不对仗", "hint", "实务",
        "同级标题的句式不一", "看看能否写得对称",
        ("一、强化领导，压实责任\n压实各级责任，确保落实。\n二、强化督导，严格考核\n定期开展检查，确保实效。\n三、强化保障\n加大资金投入，确保到位。",),
        ("一、强化领导，压实责任\n压实各级责任，确保落实。\n二、强化督导，严格考核\n定期开展检查，确保实效。\n三、强化保障，加大投入\n加大资金投入，确保到位。",),
        _unlike,
    ),
    Rule(
        "S11", "说的条数和写的不一样", "warning", "实务",
        "前面说的条数和下面写的不一样", "改数目，或补、删一条",
        ("下一步，重点抓好以下三个方面工作。\n一、加强领导\n压实各级责任，确保落实。\n二、强化督导\n定期开展检查，确保实效。",),
        ("下一步，重点抓好以下两个方面工作。\n一、加强领导\n压实各级责任，确保落实。\n二、强化督导\n定期开展检查，确保实效。", "今年以来，我们坚持三个方面一起抓，成效明显。\n一、加强领导\n压实各级责任，确保落实。\n二、强化督导\n定期开展检查，确保实效。"),
        _promised,
    ),
    Rule(
        "S12", "“一是、二是”不连续", "error", "实务",
        "段内“一是、二是”的次序不对", "补上漏掉的一条，或改序号",
        ("各单位迅速行动。一是加强领导，压实责任。二是强化督导，严格检查。四是严格考核，兑现奖惩。",),
        ("一是加强领导，压实责任。二是强化督导，严格检查。三是严格考核，兑现奖惩。", "一是设施老化，任务较重；二是个别干部存在麻痹思想；三是力量不足。", "做到一是一、二是二，实事求是。", "我们一是压实责任，抓排查；二是强化督导，严考核。", "一是一些设施老化；二是一些干部存在麻痹思想；三是力量不足。", "原因有三：首要原因是降雨偏少，土壤墒情差；其次是设施老化，灌溉跟不上。", "一是压实责任；二是做到一要严、二要实、三要细；三是强化保障；四是严格考核。"),
        lambda page: (hit for look in (_inline, _inline_told) for hit in look(page)),
    ),
)  # fmt: skip
