"""Titles that stand in several lines."""

import re
from collections.abc import Sequence

from drafter.outline import titles
from drafter.outline.mark import Mark
from drafter.outline.naming import AND_PLANS
from drafter.outline.rows import Row
from drafter.outline.titles import could_be_title

_KINDS = "报告|总结|汇报|方案|通知|意见|计划|办法|细则|规定|决定|通报|请示|函|纪要|批复|讲话|发言|材料"
_REST = re.compile(rf"[^，。]{{0,8}}(?:{_KINDS})")
"""The end of a title that the width of a page broke, and ..."""
_WHOLE = re.compile(rf"(?:{_KINDS})$")
"""... what a title ends with that is whole: no 情况 or 调研 does, 关于…情况的 / 报告."""
_ABOUT = re.compile("关于(?:召开|举办|印发|转发|开展|做好|加强|调整|成立|报送|申请|推进|下达|表彰|同意)$")
"""How the first line of a title ends that goes on."""
_REPORTED = re.compile("(?:综述|纪实|侧记|掠影|观察|速写|述评|回眸|透视)$")
"""What the second line of a newspaper's title ends with: 县政协工作综述."""

_AND_MORE = re.compile(
    rf"(?:暨|[及和与](?=(?:20\d\d|[Xx×*\d]{{2,4}})年|[下明来]|今后)).{{2,24}}(?:{_KINDS}|打算|思路|安排|要点|谋划|展望)$"
)
"""The second line of a title that names its 文种 in the first: 暨2025年工作打算."""


def goes_on(title: Row, rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a title goes on in the row at `at`: it names no 文种 yet, and the next line does."""
    row = rows[at]
    if title.source.role == "title" or row.source.role:
        return title.source.role == row.source.role == "title" or _adds_to(title.text, row.text)
    if not could_be_title(row, marks[at]) or titles.SUBTITLE.match(row.text):
        return False
    if "关于" in title.text and _REST.fullmatch(row.text) and not _WHOLE.search(title.text):
        return True
    if titles.KIND.search(title.text):
        return _adds_to(title.text, row.text) or _sent_in_two(title.text, row.text)
    if row.text.startswith("关于") and titles.UNIT.search(title.text) and at + 1 < len(rows):
        return titles.KIND.search(row.text) is not None or _REST.fullmatch(rows[at + 1].text) is not None
    if _REPORTED.search(row.text):
        return "，" not in row.text
    if title.text.endswith(("关于", "暨", "和", "与", "的", "在")):
        return True
    return (
        len(title.text) + len(row.text) <= 80
        and (titles.KIND.search(row.text) is not None or AND_PLANS.search(row.text) is not None)
        and (
            titles.UNIT.search(title.text) is not None
            or row.text.startswith(("关于", "在"))
            or _ABOUT.search(title.text) is not None
        )
    )


def _adds_to(first: str, second: str) -> bool:
    """Whether the first line names a 文种 and the second one more: …工作总结 / 暨2026年工作打算, in whatever style."""
    return titles.KIND.search(first) is not None and _AND_MORE.match(second) is not None


def _sent_in_two(first: str, second: str) -> bool:
    """Whether two lines are what one office sends to another, and neither is alone: 关于巡察意见 / 整改的报告."""
    whole = titles.SENT.search(first + second)
    return whole is not None and not (titles.SENT.search(first) or "关于" in second or "的" not in second)
