"""The rule of the words with which each kind of paper ends: 特此通知 under no report."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.rule import Hit, Page, Rule
from drafter.document.flow import Shown

_KINDS = {
    "通知": ("通知",),
    "通报": ("通报",),
    "报告": ("报告", "汇报"),
    "汇报": ("汇报", "报告"),
    "请示": ("请示",),
    "批复": ("批复",),
    "复函": ("函复", "复函", "函告", "函达", "回复"),
    "函": ("函达", "函告", "函商", "函请", "函复", "复函"),
    "公告": ("公告",),
    "通告": ("通告", "公告"),
}
"""Kind of paper → what may stand behind 特此 at its end."""
_ASKING = ("请示", "报告", "汇报")
"""A request in a report is told by a rule of its own."""
_LAST = 4
"""Paragraphs from the end, a signature of two lines with them, in which the closing words stand."""
_MIXED = ("请示报告", "报告请示", "请示函", "申请报告", "请示的报告", "报告的请示")
"""What is no kind of paper, but two."""


@cache
def _closed() -> re.Pattern[str]:
    said = "|".join(sorted({word for words in _KINDS.values() for word in words}, key=len, reverse=True))
    return re.compile(f"(?:^|(?<=[。；]))特此(?P<what>{said})(?:[。！]?|，[^，。；]{{2,12}}[。！]?)$")


@cache
def _asked() -> re.Pattern[str]:
    return re.compile("(?:以上|上述|此)?请示(?:妥否|当否|如无不妥)|[妥当]否，?请(?:予)?(?:批示|批复|指示)|请批示")


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(_KINDS, key=len, reverse=True))})$")


def last_words(items: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """The paragraphs with which a paper ends and its signature, without its list of annexes and what follows them."""
    end = next((at + 1 for at in reversed(range(len(items))) if items[at].role == "signature"), len(items))
    signed = next((at for at in range(end) if items[at].role == "signature"), end)
    listed = next(
        (at for at in range(signed) if items[at].paragraph.text.lstrip().startswith(("附件：", "附件:"))), signed
    )
    return (*items[:listed], *items[signed:end])[-_LAST:]


def _mixed(page: Page) -> Iterator[Hit]:
    """请示报告 at the end of a title."""
    for article, _ in page.articles:
        title = article.title
        said = title.text.rstrip() if title is not None else ""
        kind = next((one for one in _MIXED if said.endswith(one)), "")
        if title is not None and kind and "关于" in said:
            yield Hit(title, len(said) - len(kind), len(said))


def _closings(page: Page) -> Iterator[Hit]:
    for article, items in page.articles:
        said = article.title.text.rstrip("。 ") if article.title is not None else ""
        titled = _titled().search(said)
        kind = titled.group() if titled else ""
        for item in last_words(items) if kind else ():
            text = item.paragraph.text.rstrip()
            if "特此" in text and (match := _closed().search(text)) and match["what"] not in _KINDS[kind]:
                told = f"题目是{kind}，结尾写的是“{match.group().rstrip('。！')}”"
                yield Hit(item.paragraph, *match.span(), told)
            elif kind not in _ASKING and item.role != "title" and (asked := _asked().search(text)):
                told = f"题目是{kind}，结尾写的是“{asked.group()}”"
                yield Hit(item.paragraph, *asked.span(), told, f"这是请示的话；改成{kind}的结尾")


_ENDED = "青禾县水利局关于{}\n县财政局：\n各项工作有序推进，成效明显。\n{}\n\n青禾县水利局\n2026年3月12日"

CLOSINGS: tuple[Rule, ...] = (
    Rule(
        "M23", "文种", "warning", "《党政机关公文处理工作条例》第八条、第十五条（规定）",
        "没有这样的文种，两种公文混在一起了", "要批准的写“请示”，只汇报的写“报告”，写给不相隶属机关的用“函”",
        (_ENDED.format("增加防汛经费的请示报告", "妥否，请批示。"), _ENDED.format("增加防汛经费的申请报告", "妥否，请批示。"), _ENDED.format("核定编制的请示函", "请予函复。")),
        (_ENDED.format("增加防汛经费的请示", "妥否，请批示。"), _ENDED.format("重大事项请示报告情况的报告", "特此报告。"), _ENDED.format("规范重大事项请示报告的通知", "特此通知。"), "重大事项请示报告\n各项工作有序推进，成效明显。"),
        _mixed, titled=True,
    ),
    Rule(
        "M18", "结尾的话和文种", "warning", "实务",
        "结尾的话是别的文种的", "改成这个文种的结尾，或删去",
        (_ENDED.format("防汛工作情况的报告", "特此通知。"), _ENDED.format("召开推进会的通知", "请准时参加。特此报告。"), _ENDED.format("增加经费的请示", "特此报告。"),
         _ENDED.format("商请协助的函", "以上请示妥否，请批示。"), _ENDED.format("商请协助的函", "特此报告"), _ENDED.format("商请协助的函", "以上请示妥否，请批复。\n\n附件：1.联络员信息表\n2.时间安排表"), _ENDED.format("增加经费的请示", "特此函达，请予支持。"), _ENDED.format("防汛工作情况的通报", "特此通知。")),
        (_ENDED.format("防汛工作情况的报告", "特此报告。"), _ENDED.format("防汛工作情况的汇报", "特此报告。"), _ENDED.format("防汛工作情况的报告", "特此报告，请审阅。"), _ENDED.format("增加经费的请示", "妥否，请批示。"), _ENDED.format("增加经费的请示", "特此请示，请予批复。"),
         _ENDED.format("商请协助的函", "特此函达，请予支持。"), _ENDED.format("核定编制的函", "请予批准为盼。"), _ENDED.format("用地问题的复函", "特此函复。\n\n附件：1.用地批准书\n2.勘测图"), _ENDED.format("印发办法的通知", "遇有问题，请及时报告。"), _ENDED.format("做好请示工作的通知", "凡须请示的，及时请示。"),
         "青禾县水利局2026年工作总结\n各项工作有序推进，成效明显。\n特此报告。\n\n青禾县水利局\n2026年3月12日"),
        _closings, titled=True,
    ),
)  # fmt: skip
