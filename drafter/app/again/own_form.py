"""A report's own form as a skeleton, for a report of which no skeleton of the library keeps enough."""

from dataclasses import replace

from drafter.app.again.adapted import adapted
from drafter.app.again.asked_wording import with_asked_wording
from drafter.document import Article, Document
from drafter.expressions import escape, placeholder
from drafter.filling import without_attached
from drafter.mining.library import mined, surveyed
from drafter.skeleton.model import Skeleton, Slot

NAME = "旧稿自己的结构"
"""What the skeleton is called, which no library holds."""
_TITLE = Slot("题目", ask="题目", required=True)
_GREETED = Slot("称谓", ask="称呼谁，或者写给哪些单位")
_TEXT = Slot("正文", ask="正文", kind="long")


def own_form(article: Article, source: str) -> Skeleton | None:
    """The skeleton that one report is a fill of, all facts out; None where it has hardly any text."""
    own = without_attached(article)
    found = mined([surveyed(Document(source, (own,)))], support=1).skeletons
    if found:
        return adapted(replace(found[0].skeleton, name=NAME, mined=None), own)
    return _without_headings(own) if own.title is not None and own.preamble and not own.sections else None


def _without_headings(article: Article) -> Skeleton:
    """The form of a notice or letter that has no headings: all of its text is one answer."""
    greeted = article.salutation is not None
    skeleton = Skeleton(
        NAME,
        title=placeholder(_TITLE.name),
        salutation=placeholder(_GREETED.name) + "：" if greeted else "",
        preamble=(placeholder(_TEXT.name),),
        closing=tuple(escape(part.text) for part in article.closing if not part.rows),
        slots=(_TITLE, *((_GREETED,) if greeted else ()), _TEXT),
    )
    return with_asked_wording(skeleton, ())
