"""Slots for parts of a report that its skeleton lacks: masthead, subtitle, byline, signature, 附件说明, 附注."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.document import Article, Paragraph
from drafter.document.ends import attached_from, is_date, list_from
from drafter.expressions import placeholder
from drafter.skeleton.model import Skeleton, Slot, SlotKind
from drafter.zh.numerals import to_chinese

_NOTE = re.compile(r"[【\[（(]?(?:编\s*者\s*)?按")
_LONGEST_HEAD = 40
"""Characters of a line of a masthead; what is longer, or begins so, is an editor's note."""
_SUBTITLE = Slot("副标题", ask="副标题")
_BYLINE = Slot("署名", ask="题目下面的署名", kind="person"), Slot("署名日期", ask="题目下面的日期", kind="date")
_SIGNED = Slot("落款单位", ask="落款写哪个单位", kind="unit"), Slot("落款日期", ask="落款的日期", kind="date")
"""The slots of these lines: who signs, and the date."""
_LISTED = Slot("附件说明", ask="正文后面的附件说明，一行一个", kind="long")
_ATTACHED = Slot(
    "文后附件",
    ask="落款后面附的表和附注",
    kind="long",
    help="表格一行写一行，格子用 | 隔开，首尾也写 |；<< 是与左边、^^ 是与上面合并的格",
)


_IMPRINT = Slot("版记", ask="最后的报送、分送和印数，一行一个", kind="long")
LISTED, ATTACHED = placeholder(_LISTED.name), placeholder(_ATTACHED.name)
"""The texts of a skeleton that are nothing but the placeholders of these."""


def with_places(skeleton: Skeleton, article: Article) -> Skeleton:
    """The skeleton with a slot for each such part that the report has and the skeleton does not."""
    own = without_attached(article)
    under = tuple(_lines(own.byline, *_BYLINE)) if not skeleton.byline else ()
    signed = tuple(_lines(own.signature, *_SIGNED)) if not skeleton.signature else ()
    title = article.subtitle is not None and not skeleton.subtitle
    over = tuple(_over(article.masthead)) if not skeleton.masthead else ()
    added = (
        *over,
        *((_SUBTITLE,) if title else ()),
        *(slot for _, slot in (*under, *signed)),
        *((_LISTED,) if own.closing != article.closing else ()),
        *((_ATTACHED,) if own.signature != article.signature else ()),
        *((_IMPRINT,) if article.imprint and not skeleton.imprint else ()),
    )
    taken = {slot.name for slot in skeleton.slots}
    added = tuple(slot for slot in added if slot.name not in taken)
    return replace(
        skeleton,
        masthead=tuple(placeholder(slot.name) for slot in over if slot in added) or skeleton.masthead,
        subtitle=placeholder(_SUBTITLE.name) if _SUBTITLE in added else skeleton.subtitle,
        byline=tuple(text for text, slot in under if slot in added) or skeleton.byline,
        closing=(*skeleton.closing, *((LISTED,) if _LISTED in added else ())),
        signature=(
            *skeleton.signature,
            *(text for text, slot in signed if slot in added),
            *((ATTACHED,) if _ATTACHED in added else ()),
        ),
        imprint=(placeholder(_IMPRINT.name),) if _IMPRINT in added else skeleton.imprint,
        slots=(*skeleton.slots, *added),
    )


def _over(lines: Sequence[Paragraph]) -> Iterator[Slot]:
    """A slot for each line over the title."""
    for number, line in enumerate(lines, 1):
        is_note = len(line.text) > _LONGEST_HEAD or _NOTE.match(line.text) is not None
        kind: SlotKind = "long" if is_note else "text"
        what = "（编者按）" if is_note else ""
        yield Slot(f"版头{number}", ask=f"题目上面的第{to_chinese(number)}行{what}", kind=kind)


def without_attached(article: Article) -> Article:
    """The report without 附件说明 and what stands under its signature."""
    listed, attached = list_from(article.closing), attached_from(article.signature)
    return replace(article, closing=article.closing[:listed], signature=article.signature[:attached])


def _lines(lines: Sequence[Paragraph], who: Slot, when: Slot) -> Iterator[tuple[str, Slot]]:
    """(text, slot) for each of the lines; a date in brackets stays in brackets."""
    counts = {who.name: 0, when.name: 0}
    for line in lines:
        usual = when if is_date(line.text) else who
        counts[usual.name] += 1
        number = counts[usual.name]
        slot = replace(usual, name=f"{usual.name}{number}") if number > 1 else usual
        in_brackets = slot.kind == "date" and line.text.startswith(("（", "("))
        yield f"（{placeholder(slot.name)}）" if in_brackets else placeholder(slot.name), slot
