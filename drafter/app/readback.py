"""Compares what was written, read back, with the draft."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.document import Line, Paragraph
from drafter.document.flow import Shown
from drafter.errors.writing import WrittenWrong
from drafter.writers.embedded import digest
from drafter.writers.markup import clean
from drafter.writers.styles import LEVELS

_PLAIN = ("", "body", "closing")
_ROLES = {
    "masthead": ("masthead",),
    "imprint": ("imprint",),
    "title": ("title",),
    "subtitle": ("subtitle",),
    "byline": ("byline",),
    "salutation": ("salutation",),
    "signature": ("signature", "date"),
    "attached": ("remark", *_PLAIN),
}
"""Role written → roles that a reader may give it; of all others it may only say that they are text."""


def compare(items: Sequence[Shown], lines: Iterable[Line], beside: Iterable[str]) -> None:
    """Raises WrittenWrong where the lines are not the items, with their roles and heading levels.

    `beside` are the texts that stand there besides: 版头, 版记, and a base document's own.
    """
    wanted = [line for item in items for line in _lines(item)]
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


def _lines(item: Shown) -> list[Shown]:
    """The item as a reader will see it: a line for each line end that its text holds; headings are joined again."""
    text = clean(item.paragraph.text)
    if item.paragraph.rows or _joined(item) or "\n" not in text:
        return [item] if text.strip() else []
    parts = (Paragraph(part) for part in text.split("\n") if part.strip())
    return [replace(item, paragraph=part, heading_length=0) for part in parts]


def _joined(item: Shown) -> bool:
    """Whether the lines of the text are set by hand, or by us, and are one text."""
    return item.role in ("title", "subtitle") or item.heading_length == len(item.paragraph.text) > 0


def _same_text(item: Shown, line: Line) -> bool:
    text = clean(item.paragraph.text)
    if item.paragraph.rows or _joined(item):
        return "".join(text.split()) == "".join(line.text.split())
    return text.strip() == line.text.strip()


def _check_role(item: Shown, line: Line, at: int) -> None:
    if item.role == "heading" and _joined(item):
        fitting = line.level == min(item.depth, LEVELS) or (item.is_sentence and line.role in _PLAIN)
        role = f"{min(item.depth, LEVELS)} 级标题"
    else:
        fitting = line.role in _ROLES.get(item.role, _PLAIN) and not line.level
        role = item.role
    if not fitting:
        raise WrittenWrong(_place(at), role, f"{line.role or '正文'} {line.level or ''}".strip())


def _place(at: int) -> str:
    return f"第 {at + 1} 段"
