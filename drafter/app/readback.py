"""What was written, read back and compared with what was to be written."""

from collections import Counter
from collections.abc import Iterable, Sequence

from drafter.document import Line
from drafter.document.flow import Shown
from drafter.errors.writing import WrittenWrong
from drafter.writers.embedded import digest
from drafter.writers.markup import clean
from drafter.writers.styles import LEVELS

_PLAIN = ("", "body", "closing")
_ROLES = {
    "title": ("title",),
    "subtitle": ("subtitle",),
    "byline": ("byline",),
    "salutation": ("salutation",),
    "signature": ("signature", "date"),
}
"""Role written → roles that a reader may give it; of all others it may only say that they are text."""


def compare(items: Sequence[Shown], lines: Iterable[Line], beside: Iterable[str]) -> None:
    """Raises WrittenWrong where the lines are not the items, with their roles and heading levels.

    `beside` are the texts that stand there besides: 版头, 版记, and a base document's own.
    """
    wanted = [item for item in items if item.paragraph.text.strip()]
    others = Counter(digest(text) for text in beside)
    at = 0
    for line in lines:
        if not line.text.strip():
            continue
        if at < len(wanted) and _same_text(wanted[at], line):
            _check_role(wanted[at], line, at)
            at += 1
        elif others[digest(line.text)] > 0:
            others[digest(line.text)] -= 1
        else:
            raise WrittenWrong(_place(at), wanted[at].paragraph.text if at < len(wanted) else "（没有了）", line.text)
    if at < len(wanted):
        raise WrittenWrong(_place(at), wanted[at].paragraph.text, "（没有了）")


def _same_text(item: Shown, line: Line) -> bool:
    if item.paragraph.rows:
        return digest(item.paragraph.text) == digest(line.text)
    text = clean(item.paragraph.text)
    if item.role in ("title", "subtitle"):
        # A long one is broken into lines.
        return "".join(text.split()) == "".join(line.text.split())
    return text.strip() == line.text.strip()


def _check_role(item: Shown, line: Line, at: int) -> None:
    alone = item.role == "heading" and item.heading_length == len(item.paragraph.text)
    if alone:
        fitting = line.level == min(item.depth, LEVELS)
        role = f"{min(item.depth, LEVELS)} 级标题"
    else:
        fitting = line.role in _ROLES.get(item.role, _PLAIN) and not line.level
        role = item.role
    if not fitting:
        raise WrittenWrong(_place(at), role, f"{line.role or '正文'} {line.level or ''}".strip())


def _place(at: int) -> str:
    return f"第 {at + 1} 段"
