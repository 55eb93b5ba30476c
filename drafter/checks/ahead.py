"""The paragraphs of a report that tell what is to come, and the day on which a report is signed."""

import re
from collections.abc import Iterator

from drafter.document import Article
from drafter.document.flow import Shown, shown

_NEXT_STEP = re.compile(
    r"\s*(?:下一步|下步|下一阶段|今后|接下来|20\d\d年，[^。；]{0,16}将|(?:[一二三四五六七八九十]{1,3}、)?会议(?:要求|议定|决定))"
)
_AHEAD = re.compile("下一步|下步|下一阶段|打算|计划|思路|安排|努力方向|(?:对策|意见|工作)(?:和|与)?建议|对策措施")
_TELLS_AHEAD = re.compile("(?:方案|计划|要点|安排|通知|纪要|请示|预案)(?:（[^（）]*）)?$")
_GONE = re.compile("完成情况|落实情况|执行情况|回顾")
_SIGNED = re.compile(r"[（(]?((?:19|20)\d\d)年(\d{1,2})月")
DAY_SIGNED = re.compile(r"[（(]?(20\d\d)年(\d{1,2})月(\d{1,2})日[）)]?")
"""All of a line that is the day on which a report is signed."""


def told_ahead(article: Article) -> Iterator[Shown]:
    """Those under a heading of what comes next, and those that begin with 下一步 or 会议要求."""
    ahead = 0
    for item in shown(article):
        if item.role == "heading" and (not ahead or item.depth <= ahead):
            head = item.paragraph.text[: item.heading_length]
            ahead = item.depth if _AHEAD.search(head) and not _GONE.search(head) else 0
        next_step = (ahead and item.role != "signature") or _NEXT_STEP.match(item.paragraph.text)
        if next_step and not item.paragraph.rows:
            yield item


def is_plan(article: Article) -> bool:
    """Whether all of an article tells what is to come."""
    return article.title is not None and _TELLS_AHEAD.search(article.title.text) is not None


def signed_in(article: Article) -> tuple[int, int] | None:
    """The year and month in which a report is signed; None where it does not say."""
    for part in (*article.signature, *article.byline):
        if match := _SIGNED.match(part.text.strip()):
            return int(match[1]), int(match[2])
    return None
