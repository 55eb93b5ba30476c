"""Rules of a text that says otherwise than its own title and foot: another meeting, time or year."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.report import is_short_for, title_year
from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.document import Article, Paragraph
from drafter.zh.han import HAN, compiled
from drafter.zh.numerals import from_chinese
from drafter.zh.sentences import clause_upto

_MEETING = r"[一-龥“”\d]{2,28}?(?:会议|大会|座谈会|推进会|现场会|交流会|动员会|部署会|调度会|研讨会|报告会|论坛|年会)"
_THIS = re.compile("^(?:今天|这次|此次|本次|这个|这样|大会|会议)|^(?:各位|县委|市委|省委)[^会]{0,12}$")
_KIND = re.compile("(?:推进|现场|座谈|交流|部署|调度|动员|研讨|总结|表彰)会")
_THIS_ONE = re.compile(f"(?:[这此本]次|今天的?(?:这[次个])?)(?P<kind>{_KIND.pattern})")
_HELD = compiled(r"第(?P<number>[一二三四五六七八九十百\d]{1,4})(?P<of>[届次])(?P<what>[一-龥“”]{4,20})")
_CALLED = re.compile("召开[^，。；]{0,16}$")
"""Before the meeting that minutes are of; another one may be told of."""
_NAMED = 4
"""Characters behind 第六届 that make it the same event's."""
_BEFORE = re.compile(r"上届|去年|上年|往届|历届|首届|曾|(?:19|20)\d\d年")
_PLANNED = re.compile("[拟将]|定于|计划")
_SINCE = re.compile("以来|成功|圆满|期间|经验|成果|闭幕")
_NUMBERED = compiled(
    r"[一-龥]{0,12}[〔\[［（(](?P<year>20\d\d)[〕\]］）)]\s*第?\d{1,5}[号期次]|(?P<counted>20\d\d)年第\d{1,3}[次期号]"
)
_MET = re.compile(r"(?:时\s*间[：:]\s*)?(20\d\d)年\d{1,2}月\d{1,2}日")
_SIGNED = re.compile(r"[（(]?((?:19|20)\d\d)年\d{1,2}月\d{1,2}日[）)]?")
_HEAD = 5
"""Paragraphs from the title on in which a reply says what it answers."""


@cache
def _spoken() -> re.Pattern[str]:
    return compiled(rf"^在(?P<meeting>{_MEETING})上的?(?:交流|表态|典型|经验|主旨|书面)*(?:发言|讲话|致辞|汇报)")


@cache
def _speaks() -> re.Pattern[str]:
    return compiled(
        rf"(?:荣幸|高兴|机会|有幸|激动)[^，。；]{{0,4}}(?:在|参加|出席)(?P<at>{_MEETING})(?:上|[并，。])"
        rf"|(?:感谢|祝贺|预祝|祝)(?P<thanked>{_MEETING})(?:给|为|提供|圆满|取得|[的，。])"
    )


@cache
def _we_hold() -> re.Pattern[str]:
    return re.compile(
        rf"(?:今天|这次|此次)，?(?:我们)?召开(?P<before>{HAN}{{0,12}}?)(?P<year>20\d\d)年度?(?P<what>{HAN}{{2,20}}?(?:会议|大会|推进会|动员会|总结会|部署会))"
    )


def _meetings(page: Page) -> Iterator[Hit]:
    """The meeting that a speech thanks or greets, where its title names another."""
    for article, items in page.articles:
        if spoken := _spoken().match(article.title.text) if article.title else None:
            for item in items:
                if in_text(item):
                    yield from _other_kinds(item.paragraph, spoken["meeting"])
                    yield from _of_another_year(item.paragraph, article, spoken["meeting"])
                for match in _speaks().finditer(item.paragraph.text) if in_text(item) else ():
                    name = "at" if match["at"] else "thanked"
                    meeting, titled = match[name], spoken["meeting"]
                    if not (_THIS.search(meeting) or _is_same(meeting, titled)):
                        told = f"题目写的是“{titled}”，这里写的是“{meeting}”"
                        yield Hit(item.paragraph, *match.span(name), told)


def _of_another_year(paragraph: Paragraph, article: Article, titled: str) -> Iterator[Hit]:
    """今天，我们召开全县2025年安全生产工作会议 in a speech at that of 2026."""
    year = title_year(article)
    for match in _we_hold().finditer(paragraph.text) if year and "召开" in paragraph.text else ():
        named = match["before"] + match["what"]
        if match["year"] != year and _is_same(named, re.sub(r"(?:19|20)\d\d年度?", "", titled)):
            told = f"题目写的是{year}年的会议，这里是{match['year']}年"
            yield Hit(paragraph, match.start("year"), match.end("year") + 1, told)


def _other_kinds(paragraph: Paragraph, titled: str) -> Iterator[Hit]:
    """本次现场会 in a speech at a 推进会."""
    for match in _THIS_ONE.finditer(paragraph.text) if _KIND.search(titled) else ():
        if match["kind"][:2] not in titled:
            yield Hit(paragraph, *match.span("kind"), f"题目写的是“{titled}”，这里写的是“{match.group()}”")


def _is_same(one: str, other: str) -> bool:
    return is_short_for(one, other) or is_short_for(other, one)


def _times(page: Page) -> Iterator[Hit]:
    """Another 届 of what the title names, told as this one's."""
    for article, items in page.articles:
        if titled := _HELD.search(article.title.text) if article.title else None:
            for item in items:
                for match in _HELD.finditer(item.paragraph.text) if in_text(item) else ():
                    if _number(match) != _number(titled) and _is_same_event(match, titled) and not _is_gone(match):
                        told = f"题目写的是第{titled['number']}{titled['of']}，这里是第{match['number']}{match['of']}"
                        yield Hit(item.paragraph, match.start(), match.start("what"), told)


def _numbered_otherwise(page: Page) -> Iterator[Hit]:
    """第13次 over the minutes of 第14次会议; 第63号建议 in the title of a reply to 第36号."""
    for article, items in page.articles:
        title = article.title.text if article.title is not None else ""
        if title.endswith("纪要"):
            yield from _of_other_minutes(article)
        if asked := re.search(r"第(\d{1,4})号(?:建议|提案)", title):
            for item in items[1:_HEAD]:
                other = re.search(r"[》案议]（第(\d{1,4})号）", item.paragraph.text)
                if other and other[1] != asked[1]:
                    told = f"题目写的是第{asked[1]}号，这里是第{other[1]}号"
                    yield Hit(item.paragraph, other.start() + 2, other.end() - 1, told)


def _of_other_minutes(article: Article) -> Iterator[Hit]:
    for part in article.byline:
        own = re.fullmatch(r"第?(\d{1,3})次", part.text.strip(" 　（）()"))
        for first in article.preamble[:1] if own else ():
            held = re.search(r"(?:召开|主持)[^，。；]{0,24}?第(\d{1,3})次", first.text)
            if own and held and held[1] != own[1]:
                yield Hit(part, 0, len(part.text), f"正文写的是第{held[1]}次会议", "两处改成一样")


def _number(match: re.Match[str]) -> str:
    number = from_chinese(match["number"])
    return match["number"] if number is None else str(number)


def _is_same_event(one: re.Match[str], other: re.Match[str]) -> bool:
    same = one["of"] == other["of"] and one["what"][:_NAMED] == other["what"][:_NAMED]
    return same and (one["of"] == "届" or _CALLED.search(one.string[: one.start()]) is not None)


def _is_gone(match: re.Match[str]) -> bool:
    """Whether a clause tells of an earlier time: 去年第四届…, 第四届…以来, 第四届…成功举办."""
    clause = clause_upto(match.string, match.start())
    return _PLANNED.search(clause) is None and bool(_BEFORE.search(clause) or _SINCE.search(match["what"]))


def _numbers(page: Page) -> Iterator[Hit]:
    """The report's own number, of another year than its date."""
    for article, items in page.articles:
        signed, met = _signature_year(article), _meeting_year(article)
        for item in items[:4] if signed or met else ():
            match = _NUMBERED.fullmatch(item.paragraph.text.strip())
            if (
                match
                and item.role in ("byline", "subtitle", "preamble")
                and (match["year"] or match["counted"]) != (signed or met)
            ):
                start = item.paragraph.text.index(match.group())
                said = f"编号是{match['year'] or match['counted']}年的，{f'落款是{signed}年' if signed else f'会是{met}年开的'}"
                yield Hit(item.paragraph, start, start + len(match.group()), said)


def _meeting_year(article: Article) -> str:
    """The year of the day with which minutes begin."""
    minutes = article.title is not None and article.title.text.endswith("纪要")
    parts = (*article.byline, *article.preamble) if minutes else ()
    found = (_MET.match(part.text.strip()) for part in parts)
    return next((match[1] for match in found if match), "")


def _signature_year(article: Article) -> str:
    years = [match[1] for part in article.signature if (match := _SIGNED.fullmatch(part.text.strip()))]
    return years[0] if years else ""


_SPEECH = "在全县教育高质量发展大会上的发言\n各位领导、同志们：\n"

HEADS: tuple[Rule, ...] = (
    Rule(
        "M07", "发言的会议", "warning", "实务",
        "正文里的会议和题目里的不是一个", "改成这次会议的名称",
        (_SPEECH + "非常荣幸能在全县教育工作会议上作交流发言，请批评指正。", _SPEECH + "下面，我谈三点体会，请批评指正。\n感谢全省教育现场推进会给我们交流的机会。", "在全市基层治理推进会上的发言\n各位领导、同志们：\n我们将以本次现场会为契机，再加压力。", "在全市民营经济发展座谈会上的发言\n各位领导：\n非常荣幸参加今天的推进会，我作个汇报。", "在全县2026年安全生产工作会议上的讲话\n同志们：\n今天，我们召开全县2025年安全生产工作会议，总结经验，部署任务。"),
        (_SPEECH + "非常荣幸能在全县教育高质量发展大会上作交流发言，请批评指正。", "在全县2026年安全生产工作会议上的讲话\n同志们：\n今天，我们召开全县2026年安全生产工作会议，总结2025年工作，部署任务。", _SPEECH + "非常荣幸能在今天的大会上作交流发言，请批评指正。", _SPEECH + "我校认真落实全县教育工作会议精神，成效明显。", _SPEECH + "去年，我在全县教育工作会议上作过表态发言。", _SPEECH + "很高兴参加这次座谈会，请批评指正。",
         _SPEECH + "非常荣幸能在全县高质量发展大会上发言，请批评指正。", "在全市基层治理现场推进会上的发言\n各位领导、同志们：\n我们将以本次现场会为契机，再加压力。", _SPEECH + "我们将以本次推进会为契机，再加压力。"),
        _meetings, titled=True,
    ),
    Rule(
        "M08", "届次和题目不一", "warning", "实务",
        "同一活动的届次和题目不一样", "改成这一届",
        ("关于第五届职工技能大赛筹备情况的汇报\n第四届职工技能大赛定于2026年6月中旬举办，现将筹备情况汇报如下。\n一、方案制定\n成立组委会，制定方案。", "关于举办第七届油茶文化节的请示\n县人民政府：\n拟于2026年10月17日在镇文化广场举办第六届油茶文化节，请予支持。", "青禾区人民政府第38次常务会议纪要\n2026年7月14日，区长主持召开区人民政府第37次常务会议，研究有关工作。", "中共青石镇委员会会议纪要\n第13次\n2026年9月3日上午，镇党委书记主持召开镇党委第14次会议，研究有关工作。\n会议强调，要抓好落实。", "关于对青禾区人大第63号建议的答复\n丁瑞祥代表：\n您提出的《关于加强充电设施建设的建议》（第36号）收悉，现答复如下。"),
        ("关于第五届职工技能大赛筹备情况的汇报\n第五届职工技能大赛定于2026年6月中旬举办，现将筹备情况汇报如下。\n一、方案制定\n成立组委会，制定方案。",
         "关于第五届职工技能大赛筹备情况的汇报\n去年第四届职工技能大赛共有340人参赛，反响良好。\n一、方案制定\n成立组委会，制定方案。", "关于第五届职工技能大赛筹备情况的汇报\n第四届职工技能大赛以来，涌现出一批能手。\n一、方案制定\n成立组委会，制定方案。", "中共青石镇委员会会议纪要\n第14次\n2026年9月3日上午，镇党委书记主持召开镇党委第14次会议，通报第13次会议落实情况。\n会议强调，要抓好落实。", "关于对青禾区人大第36号建议的答复\n丁瑞祥代表：\n您提出的《关于加强充电设施建设的建议》（第36号）收悉，现答复如下。", "青禾区人民政府第38次常务会议纪要\n2026年7月14日，区长主持召开区人民政府第38次常务会议，听取第37次常务会议议定事项落实情况。", "关于第五届职工技能大赛筹备情况的汇报\n第十八届县人民政府高度重视。\n一、方案制定\n成立组委会，制定方案。"),
        lambda page: (hit for look in (_times, _numbered_otherwise) for hit in look(page)), titled=True,
    ),
    Rule(
        "N26", "编号的年份", "warning", "GB/T 9704-2012 7.2.5（规定）",
        "发文字号、纪要编号的年份和落款、会议的日期不是一年", "改正年份，序号一并查对",
        ("青禾县水利局关于防汛工作情况的报告\n青水发〔2025〕17号\n县人民政府：\n今年以来，防汛工作有序推进，成效明显。\n\n青禾县水利局\n2026年3月12日", "青禾县教育局党组会议纪要\n〔2025〕第8期\n时间：2026年8月11日上午\n地点：三楼会议室\n会议强调，要抓好落实。", "桃源街道党工委会议纪要\n2025年第13次\n2026年7月20日，召开党工委会议，研究防汛工作。\n会议强调，要抓好落实。"),
        ("桃源街道党工委会议纪要\n2026年第13次\n2026年7月20日，召开党工委会议，研究防汛工作。\n会议强调，要抓好落实。", "青禾县水利局关于防汛工作情况的报告\n青水发〔2026〕17号\n县人民政府：\n今年以来，防汛工作有序推进，成效明显。\n\n青禾县水利局\n2026年3月12日", "青禾县水利局关于防汛工作情况的报告\n县人民政府：\n现按青水发〔2025〕17号要求报告如下。\n\n青禾县水利局\n2026年3月12日"),
        _numbers, titled=True,
    ),
)  # fmt: skip
