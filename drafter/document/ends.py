"""What stands around the end of a report: its date, its 附件说明 and 附注, and the 附表 under it."""

import re
from collections.abc import Sequence

from drafter.document.model import Paragraph

_DATE = re.compile(
    r"[（(]?\s*(?:(?:19|20)\d\d|[二〇○零一二三四五六七八九]{4})\s*年\s*.{1,3}\s*月(?:.{1,4}[日号])?\s*[)）]?|【待填：[^】]*日期[^】]*】"
)
_MARK = re.compile(r"\s*附\s*[表件图][0-9０-９一二三四五六七八九十]{0,3}\s*(?:[:：].*)?")
_REMARK = re.compile(r"\s*[（(]\s*(?:联系人|联系电话|联系方式|经办人|此件|本件|信息公开)[^（）()]*[）)]\s*")
_LIST = re.compile(r"\s*附件(?:\d{1,2}|[一二三四五六七八九十])?[：:]")


def is_date(text: str) -> bool:
    """Whether a line is a date, as 成文日期 is, or the blank for one."""
    return _DATE.fullmatch(text.strip()) is not None


def is_attachment_mark(text: str) -> bool:
    """Whether a line says that what follows is 附表, 附件 or 附图."""
    return _MARK.fullmatch(text) is not None


def is_remark(text: str) -> bool:
    """Whether a line is 附注, in brackets under the date (GB/T 9704-2012, 7.3.6)."""
    return _REMARK.fullmatch(text) is not None


def attached_from(signature: Sequence[Paragraph]) -> int:
    """Index from which on what stands under a signature is no signature: 附注, 附表, and tables with their titles."""
    for number, part in enumerate(signature):
        if is_attachment_mark(part.text) or is_remark(part.text):
            return number
        if part.rows:
            return next((at + 1 for at in range(number - 1, -1, -1) if is_date(signature[at].text)), number)
    return len(signature)


def list_from(closing: Sequence[Paragraph]) -> int:
    """Index from which on a closing is 附件说明, the list of what is attached."""
    return next((at for at, part in enumerate(closing) if _LIST.match(part.text)), len(closing))
