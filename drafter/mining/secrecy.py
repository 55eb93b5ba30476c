"""Markings of secrecy at the head of a report (GB/T 9704-2012 7.2.2: 密级和保密期限), as people write them."""

import re
from collections.abc import Iterable
from itertools import islice

from drafter.document import Line

HEAD = 12
"""Lines of a file among which a marking stands."""
SECRET = ("绝密", "机密", "秘密", "工作秘密")
"""Markings of which no report is ever read further."""
_OPEN, _CLOSED = r"[\[【（(〔《<★☆▲*]*", r"[\]】）)〕》>★☆▲*]*"
_NUMBER = r"(?:(?:份号[:：]?)?(?:№|No\.?)?\d{1,8}[|｜]?)?"
_SECRET = re.compile(
    rf"{_NUMBER}{_OPEN}(?:(?:密级|秘级|涉密等级|秘密等级)[:：]?)?{_OPEN}"
    rf"(绝密|机密|工作秘密|秘密)级?(?:文件|材料|资料|件)?{_CLOSED}"
    rf"(?:[★☆▲*·•・—-]*(?:长期|\d{{1,2}}(?:个?月|年|天|日)|[一二三四五六七八九十]{{1,3}}(?:个?月|年)))?{_CLOSED}"
    r"(?:[，,（(].{0,16})?(?:保密期限?[:：]?.{0,10})?(?:[|｜]?(?:特急|加急|特提|平急|急件))?"
)
_STARRED = re.compile(rf"{_NUMBER}{_OPEN}(绝密|机密|工作秘密|秘密)级?[★☆▲](?:长期|\d{{1,2}}(?:个?月|年|天|日))")
"""A marking with its term, whatever stands behind it on the line, as 份号 or the name of the paper in a page head."""
_INTERNAL = re.compile(
    rf"{_NUMBER}{_OPEN}((?:仅供|限)?内部(?:资料|文件|材料|刊物|文稿|参考|参阅|使用|发行|传阅|掌握|交流|学习)?){_CLOSED}"
    r"(?:[★☆*].{0,10}|[，,；;：:（(]?(?:请勿|严禁|不得|禁止|切勿|妥善|注意|阅后).{0,12})?(?:[，,（(].{0,16})?"
)
_BLANKS = re.compile(r"\s+")


def marking(lines: Iterable[Line]) -> str:
    """The marking that a file bears, as 机密 or 内部资料; "" where it bears none."""
    filled = (line.text for line in lines if line.text.strip(" \t\u3000"))
    for text in islice(filled, HEAD):
        if "密" not in text and "内部" not in text.replace(" ", ""):
            continue
        for row in text.split("\n"):
            bare = _BLANKS.sub("", row)
            if match := _SECRET.fullmatch(bare) or _INTERNAL.fullmatch(bare) or _STARRED.match(bare):
                return match[1].removeprefix("仅供").removeprefix("限")
    return ""
