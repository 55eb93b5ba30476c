"""Rules of the outline: numbering, levels, empty and lone sections, promised counts."""

import re
from collections import Counter
from collections.abc import Iterator

from drafter.checks.rule import Hit, Look, Page, Rule
from drafter.checks.rules.ordinals import at_markers, not_begun_otherwise
from drafter.document import Article, Paragraph, Section
from drafter.document.walk import walk
from drafter.zh.numerals import from_chinese

_LEVELS = (
    re.compile(r"[一二三四五六七八九十百]+、"),
    re.compile(r"[（(][一二三四五六七八九十百]+[）)]"),
    re.compile(r"\d+[.．、]"),
    re.compile(r"[（(]\d+[）)]"),
)
_PROMISED = re.compile(
    r"(?:以下|如下|下面|抓好|抓了|突出|做好|把握|强调|讲|提|从)(?:这|了)?([二两三四五六七八九十])(?:个方面|点(?:意见|要求|建议|体会)|项(?:工作|任务|措施|重点)|件事|个环节|大举措|条意见)[^。]{0,24}$"
)
_WHOSE = re.compile("[：:]|[部单]位$|[局委办厅]$|政府$|公司$|领导小组$")
"""Items that are no headings: 责任单位：…, the names of offices."""
_SHORT_HEADING, _ITS_SIBLINGS = 12, 2
_HEADING = 30
"""Most characters of what is surely a heading and no item of a list."""


def _anomaly(*kinds: str) -> Look:
    def look(page: Page) -> Iterator[Hit]:
        faults = [fault for fault in page.anomalies if fault.kind in kinds and not fault.marker.endswith(("是", "要"))]
        yield from at_markers(page, not_begun_otherwise(page, faults))

    return look


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


def _at(section: Section, message: str = "") -> Hit:
    line = section.marker_line or section.heading.line
    head = section.marker + section.heading.text + section.end
    return Hit(Paragraph(head, line), 0, len(head) or 1, message)


def _ended(page: Page) -> Iterator[Hit]:
    for article, _ in page.articles:
        for group in _groups(article):
            lines = [one for one in group if one.layout == "line" and one.marker]
            ended = [one for one in lines if one.end and one.end in "。；：，、;:,."]
            if (
                len(lines) >= 2
                and 0 < len(ended) <= len(lines) / 2
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
            yield from (_at(one) for one in _broken_off(group))


def _broken_off(group: tuple[Section, ...]) -> Iterator[Section]:
    """Short items that are but their headings, where the text of all others goes on behind theirs: （三）抓服务提质。"""
    told = [one for one in group if one.body or one.children]
    bare = [one for one in group if one not in told and one.marker and len(one.heading.text) <= _SHORT_HEADING]
    if len(bare) == 1 and len(told) == len(group) - 1 >= _ITS_SIBLINGS and all(one.layout == "runin" for one in told):
        yield from (one for one in bare if (one.end == "。" or one.heading.text.endswith("。")) and not _says_all(one))


def _says_all(section: Section) -> bool:
    """Whether a short item is a sentence, as those of what is wrong: 三是结果运用不充分."""
    return (
        section.marker.endswith("是")
        or "，" in section.heading.text
        or bool(re.search("[不缺弱少欠低难慢差]", section.heading.text))
    )


def _only(page: Page) -> Iterator[Hit]:
    for article, _ in page.articles:
        for group in _groups(article):
            if len(group) == 1 and _is_first(group[0].marker) and group is not article.sections:
                yield _at(group[0])


def _is_first(marker: str) -> bool:
    """Whether a marker begins a series; （二） alone is told as one that lacks its first."""
    number = re.search(r"[一二三四五六七八九十百]+|\d+", marker)
    return bool(marker) and (number is None or number.group() in ("1", "一"))


def _same(page: Page) -> Iterator[Hit]:
    """Numbered siblings under one heading; who does what (责任单位：…) may be said of each."""
    for article, _ in page.articles:
        for group in _groups(article):
            seen: dict[tuple[str, str], Section] = {}
            for one in group:
                text = re.sub(r"\s", "", one.heading.text)
                if one.layout == "inline" or not one.marker or not 4 <= len(text) <= 40 or _WHOSE.search(text):
                    continue
                first = seen.setdefault((_form(one.marker), text), one)
                if first.marker != one.marker:
                    line = first.marker_line or first.heading.line
                    yield _at(one, f"和第{line}行的“{first.marker}”是同一个标题")


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


STRUCTURE: tuple[Rule, ...] = (
    Rule(
        "S01", "序号跳号", "error", "GB/T 9704-2012 7.3.3（层次序数依次使用）",
        "序号不连续", "补上漏掉的一条，或改序号",
        ("一、加强领导\n压实各级责任，确保落实。\n三、强化督导\n定期开展检查，确保实效。",),
        ("一、加强领导\n压实各级责任，确保落实。\n二、强化督导\n定期开展检查，确保实效。", "（一）（一）压实责任\n各级要高度重视，确保落实。\n（二）强化督导\n定期开展检查，确保实效。", "1，加强领导\n压实各级责任，确保落实。\n2．强化督导\n定期开展检查，确保实效。", "要加快发展冷链物流，首要的是抓好规划，合理布点。第二，要抓好培训，培养人才。"),
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
        ("一、主要工作\n压实各级责任，确保落实。\n二、存在问题\n能力水平还有不足，需要加强。\n三、下一步打算", "（一）抓活动引流。办好油茶文化节，吸引各地游客。\n（二）抓项目赋能。开工建设环湖绿道，年内见效。\n（三）抓服务提质。"),
        ("一、主要工作\n压实各级责任，确保落实。\n二、下一步打算\n定期开展检查，确保实效。", "一、组织领导\n二、工作推进\n三、督导检查", "（一）抓活动引流。办好油茶文化节，吸引各地游客。\n（二）抓项目赋能。开工建设环湖绿道，年内见效。\n（三）抓好服务提质，做到持证上岗全覆盖。", "（一）抓活动引流。办好油茶文化节，吸引各地游客。\n（二）抓项目赋能。\n（三）抓服务提质。"),
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
        "S19", "重复的标题", "warning", "实务",
        "同级的两个标题一字不差", "改其中一个标题，或把两处合在一起",
        ("一、主要工作\n压实各级责任，确保落实。\n二、主要工作\n定期开展检查，确保实效。", "一、主要工作\n（一）抓实冬春农田水利\n各级要高度重视，确保落实。\n（二）抓实冬春农田水利\n定期会商，确保实效。\n二、存在问题\n能力水平还有不足，需要加强。",
         "（一）抓实冬春农田水利。各级要高度重视，确保落实。\n（二）抓好山塘清淤。定期会商，确保实效。\n（三）抓实冬春农田水利。逐处验收，确保安全。"),
        ("一、主要工作\n压实各级责任，确保落实。\n二、存在问题\n定期开展检查，确保实效。", "一、防汛工作\n（一）存在问题\n排查不细，需要加强。\n（二）下步打算\n逐处排查，确保实效。\n二、抗旱工作\n（一）存在问题\n蓄水不足，需要加强。\n（二）下步打算\n及早蓄水，确保实效。",
         "1.清淤疏浚\n责任单位：县水利局\n2.堤防加固\n责任单位：县水利局\n3.巡查值守\n责任单位：县应急局", "一是抓好备汛。二是抓好备汛。", "1.县水利局\n2.县应急局\n3.县水利局", "一、备汛\n压实各级责任，确保落实。\n二、备汛\n定期开展检查，确保实效。"),
        _same,
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
        ("下一步，重点抓好以下两个方面工作。\n一、加强领导\n压实各级责任，确保落实。\n二、强化督导\n定期开展检查，确保实效。", "今年以来，我们重点抓了两个方面工作。\n一、加强领导\n压实各级责任，确保落实。\n二、强化督导\n定期开展检查，确保实效。", "今年以来，我们坚持三个方面一起抓，成效明显。\n一、加强领导\n压实各级责任，确保落实。\n二、强化督导\n定期开展检查，确保实效。"),
        _promised,
    ),
)  # fmt: skip
