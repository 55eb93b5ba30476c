"""Places for what reports have and skeletons have not: 附件说明, 附注 and 附表, lines under a title, a signature."""

from collections.abc import Iterator
from dataclasses import replace

from drafter.document import Article
from drafter.document.ends import attached_from, list_from
from drafter.skeleton.model import Skeleton, Slot

_BYLINE = Slot("署名行", ask="题目下面的署名、日期，一行一个", kind="long")
_SIGNED = Slot("落款", ask="落款的单位和日期，一行一个", kind="long")
_LISTED = Slot("附件说明", ask="正文后面的附件说明，一行一个", kind="long")
_ATTACHED = Slot(
    "文后附件",
    ask="落款后面附的表和附注",
    kind="long",
    help="表格一行写一行，格子用 | 隔开，首尾也写 |；<< 是与左边、^^ 是与上面合并的格",
)


def _text(slot: Slot) -> str:
    return f"{{{{ {slot.name} }}}}"


LISTED, ATTACHED = _text(_LISTED), _text(_ATTACHED)
"""The texts of a skeleton that are no more than the place of such things."""


def with_places(skeleton: Skeleton, article: Article) -> Skeleton:
    """The skeleton with a place for each such thing that the report has and it has none for."""
    added = tuple(_missing(skeleton, article))
    closing = (LISTED,) if _LISTED in added else ()
    signature = tuple(_text(slot) for slot in (_SIGNED, _ATTACHED) if slot in added)
    return replace(
        skeleton,
        byline=(_text(_BYLINE),) if _BYLINE in added else skeleton.byline,
        closing=(*skeleton.closing, *closing),
        signature=(*skeleton.signature, *signature),
        slots=(*skeleton.slots, *added),
    )


def without_attached(article: Article) -> Article:
    """The report without 附件说明 and what stands under its signature."""
    listed, attached = list_from(article.closing), attached_from(article.signature)
    return replace(article, closing=article.closing[:listed], signature=article.signature[:attached])


def _missing(skeleton: Skeleton, article: Article) -> Iterator[Slot]:
    taken = {slot.name for slot in skeleton.slots}
    own = without_attached(article)
    for slot, wanted in (
        (_BYLINE, bool(article.byline) and not skeleton.byline),
        (_LISTED, own.closing != article.closing),
        (_SIGNED, bool(own.signature) and not skeleton.signature),
        (_ATTACHED, own.signature != article.signature),
    ):
        if wanted and slot.name not in taken:
            yield slot
