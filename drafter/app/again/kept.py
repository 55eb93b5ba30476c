"""How much of an old report a draft would say again, and which of its paragraphs would be missing."""

import re

from drafter.answers.model import Answers
from drafter.document import Article
from drafter.document.flow import shown
from drafter.document.tables import typed
from drafter.document.text import plain_text
from drafter.filling import fill
from drafter.skeleton.model import Skeleton

_CLAUSE = re.compile(r"(?<=[。；，：！？])|\n")
_MARKS = re.compile(r"[\s，。；：！？、,.;:|｜]")


def kept_share(article: Article, skeleton: Skeleton, answers: Answers, *, strict: bool = False) -> float:
    """The share of a report's text, 0–1, that a draft of the skeleton and these answers would say again.

    `strict`: what the draft says besides, such as its blanks, counts as lost.
    """
    draft = fill(skeleton, answers).articles[0]
    again, said = (_MARKS.sub("", plain_text(one)) for one in (draft, article))
    clauses = [clause for item in shown(article) for clause in _clauses(item.paragraph.text)]
    more = [clause for item in shown(draft) for clause in _clauses(item.paragraph.text)] if strict else []
    whole = sum(map(len, clauses)) + sum(len(clause) for clause in more if clause not in said)
    return sum(len(clause) for clause in clauses if clause in again) / whole if whole else 0.0


def dropped(article: Article, skeleton: Skeleton, answers: Answers) -> tuple[str, ...]:
    """The paragraphs of a report of which less than half would stand in a draft of these answers.

    Title, headings and signature are left out: they are the skeleton's, or asked for anyway.
    """
    again = _MARKS.sub("", plain_text(fill(skeleton, answers).articles[0]))
    missing = []
    for item in (item for item in shown(article) if item.role not in ("title", "byline", "heading", "signature")):
        clauses = _clauses(item.paragraph.text)
        if sum(len(clause) for clause in clauses if clause in again) * 2 < sum(map(len, clauses)):
            missing.append(typed(item.paragraph))
    return tuple(missing)


def _clauses(text: str) -> list[str]:
    """A paragraph clause by clause, as it is compared: without punctuation."""
    return [bare for clause in _CLAUSE.split(text) if (bare := _MARKS.sub("", clause))]
