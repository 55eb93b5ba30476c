"""A report's own form as a skeleton, for a report of which no skeleton of the library keeps enough."""

from dataclasses import replace

from drafter.app.again.adapted import adapted
from drafter.document import Article, Document
from drafter.filling import without_attached
from drafter.mining.library import mined, surveyed
from drafter.skeleton.model import Skeleton

NAME = "旧稿自己的结构"
"""What the skeleton is called, which no library holds."""


def own_form(article: Article, source: str) -> Skeleton | None:
    """The skeleton that one report is a fill of, all facts out; None where it has no headings or hardly any text."""
    own = without_attached(article)
    found = mined([surveyed(Document(source, (own,)))], support=1).skeletons
    return adapted(replace(found[0].skeleton, name=NAME, mined=None), own) if found else None
