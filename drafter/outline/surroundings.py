"""What a site puts over a title and under a text, known by where it stands, not by a word that only pages have."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from drafter.outline.contents import loose
from drafter.outline.markers import head_mark
from drafter.outline.rows import Row
from drafter.outline.titles import ENDS, LONGEST, compiles

_OVER = 8
"""Rows at the head of a file in which the title stands first, or the path to the page."""
_BETWEEN = 14
"""Rows between the title of a page and the title over its text."""
_SHORTEST = 6
"""Characters of such a title."""
_MASK = 6
"""Characters of what is masked before it: 〔...〕, ××."""
_LONGEST = 60
"""Characters of what else a page says."""
_COARSE = 6
"""Rank of （一）; informal schemes have none."""
_TOLD = "。"
"""What stands for a row that its format makes one of the text."""
_FOOT = re.compile(
    r"[|｜\s]*(?:[上下]一[篇条]|(?:(?:更多)?相关|推荐|友情|赞助)(?:阅读|文章|链接|推荐|文档|资料|内容|范文)|(?:附件下载|相关附件|下载附件)|猜你喜欢|责任编辑|责编|版权(?:声明|所有)|免责声明|本文(?:标题|链接|地址)"
    r"|扫一扫|微信扫|分享到?\s*[：:]|请先登录|点击下载|推荐访问|本文共\d+字|[\[【(（]?打印|打印本页|关闭窗口|Copyright|©|…*[(（]?未完)"
    r"|【[^】]{2,30}】相关",
    re.IGNORECASE,
)
"""How the first row begins of what stands under a text; nothing of the text comes after it."""


def surrounding(rows: Sequence[Row], names: Mapping[int, str]) -> dict[int, str]:
    """Index of each further row that is of the page → its name; `names` are those that are noise by themselves."""
    if "网站用语" not in names.values() and "路径导航" not in names.values():
        return {}
    texts = [row.text if not row.source.rows and not row.source.role else _TOLD for row in rows]
    foot = _foot(texts, names)
    over = _over_heading(rows, names) or _over(texts[:foot], names)
    title = texts[over] if over < len(texts) else ""
    return {
        at: "重复的标题" if texts[at] == title else "网站用语"
        for at in [*range(over), *range(foot, len(texts))]
        if at not in names and (at >= over or texts[at] == title or not compiles(texts[at]))
    }


def _foot(texts: Sequence[str], named: Mapping[int, str]) -> int:
    """Index of the first row under the text; the number of rows where nothing shows it."""
    foot = at = len(texts)
    while at > 1 and (at - 1 in named or (_is_of_page(texts[at - 1]) and not _is_heading(texts[at - 1]))):
        at -= 1
        if named.get(at) == "网站用语" and _FOOT.match(texts[at]):
            foot = at
    return foot if any("。" in text or head_mark(text) is not None for text in texts[:foot]) else len(texts)


def _over(texts: Sequence[str], named: Mapping[int, str]) -> int:
    """How many rows stand over the title: up to where a title stands once more, or to the path to the page."""
    path = 0
    for first, text in enumerate(texts[:_OVER]):
        if first not in named and not _is_of_page(text):
            break
        if named.get(first) == "路径导航":
            path = first
        if first in named or not _could_be_title(text):
            continue
        again = _again(texts, named, first)
        if again > first + 1 or (again and first and _is_of_site(texts[:first], named)):
            return again
    under = takewhile(lambda at: "。" not in texts[at], range(path + 1, min(path + _OVER, len(texts))))
    return path if any(at not in named and _could_be_title(texts[at]) for at in under) else 0


def _over_heading(rows: Sequence[Row], named: Mapping[int, str]) -> int:
    """How many rows stand over the title, where that is a heading by its format: names of the site, of its columns.

    The first of the highest level is the title where it is alone there, or all that stands over it too short for one.
    """
    levels = [(row.source.level, at) for at, row in enumerate(rows[:_BETWEEN]) if row.source.level]
    first = min(levels)[1] if levels else 0
    over, heading = rows[:first], rows[first]
    if (
        not first
        or not all(_is_of_page(row.text) and row.source.role in ("", "heading") for row in over)
        or head_mark(heading.text)
    ):
        return 0
    short = all(at in named or len(row.text) < _SHORTEST for at, row in enumerate(over))
    alone = not any(0 < row.source.level <= heading.source.level for row in rows[first + 1 :])
    return first if short or alone else 0


def _is_of_site(texts: Sequence[str], named: Mapping[int, str]) -> bool:
    """Whether the rows at the head are a page's, and no office or label that stands over a title."""
    return all(at in named or len(text) < _SHORTEST for at, text in enumerate(texts))


def _again(texts: Sequence[str], named: Mapping[int, str], first: int) -> int:
    """Index at which a title stands again with nothing but what a page says between; 0 where it does not.

    Where other rows between stand again, too, it is a contents page.
    """
    title = loose(texts[first])
    between: set[str] = set()
    for at in range(first + 1, min(first + _BETWEEN, len(texts))):
        text = texts[at]
        said = loose(text)
        if said == title or (said.endswith(title) and len(said) - len(title) <= _MASK):
            return at if between.isdisjoint(map(loose, texts[at + 1 :])) else 0
        if at in named:
            continue
        if not _is_of_page(text) or head_mark(text) is not None or text[-1] in "：:。":
            return 0
        between.add(said)
    return 0


def _could_be_title(text: str) -> bool:
    return _SHORTEST <= len(text) <= LONGEST and text[-1] not in ENDS and head_mark(text) is None


def _is_heading(text: str) -> bool:
    """Whether a row has an ordinal that lists of other texts have not."""
    mark = head_mark(text)
    return mark is not None and mark.rank <= _COARSE


def _is_of_page(text: str) -> bool:
    """Whether a row may be of a page: short, and no sentence."""
    return len(text) <= _LONGEST and "。" not in text
