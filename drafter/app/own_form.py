"""A report's own form as a skeleton: what `drafter again` goes by where the library has none that keeps the report."""

from dataclasses import replace

from drafter.document import Article, Document
from drafter.document.tables import attached_from
from drafter.mining.library import mined, surveyed
from drafter.skeleton.model import Skeleton, Slot

NAME = "旧稿自己的结构"
"""What the skeleton is called, which no library holds."""
_ATTACHED = "文后附表"


def own_form(article: Article, source: str) -> Skeleton | None:
    """The skeleton that one report is a fill of, all facts out; None where it has no headings or hardly any text."""
    own = replace(article, signature=article.signature[: attached_from(article.signature)])
    found = mined([surveyed(Document(source, (own,)))], support=1).skeletons
    return replace(found[0].skeleton, name=NAME, mined=None) if found else None


def with_place_for_attached(skeleton: Skeleton, article: Article) -> Skeleton:
    """The skeleton with a place under its signature for the tables (附表) that a report has there."""
    taken = {slot.name for slot in skeleton.slots}
    if attached_from(article.signature) == len(article.signature) or _ATTACHED in taken:
        return skeleton
    slot = Slot(_ATTACHED, ask="落款后面附的表", kind="long", help="一行写一行，格子用 | 隔开，首尾也写 |")
    return replace(skeleton, signature=(*skeleton.signature, f"{{{{ {_ATTACHED} }}}}"), slots=(*skeleton.slots, slot))
