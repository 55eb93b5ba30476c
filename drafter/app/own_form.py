"""A report's own form as a skeleton: what `drafter again` goes by where the library has none that keeps the report."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.answers.model import Value
from drafter.document import Article, Document
from drafter.expressions import names
from drafter.facts import find_facts
from drafter.filling import unfill, without_attached
from drafter.mining.library import mined, surveyed
from drafter.skeleton.model import Skeleton

NAME = "旧稿自己的结构"
"""What the skeleton is called, which no library holds."""
_FACT = re.compile(r"[\d{}]")


def own_form(article: Article, source: str) -> Skeleton | None:
    """The skeleton that one report is a fill of, all facts out; None where it has no headings or hardly any text."""
    found = mined([surveyed(Document(source, (without_attached(article),)))], support=1).skeletons
    return (
        replace(_signed_in_full(found[0].skeleton, without_attached(article)), name=NAME, mined=None) if found else None
    )


def _signed_in_full(skeleton: Skeleton, article: Article) -> Skeleton:
    """The skeleton with what a signing office has behind the name that the title gives: 人民政府 behind 柳桥镇."""
    values = {name: answer.value for name, answer in unfill(skeleton, article).answers.values.items()}
    under, signed = ([part.text for part in parts] for parts in (article.byline, article.signature))
    return replace(
        skeleton,
        byline=tuple(_in_full(text, values, under) for text in skeleton.byline),
        signature=tuple(_in_full(text, values, signed) for text in skeleton.signature),
    )


def _in_full(text: str, values: Mapping[str, Value], lines: Sequence[str]) -> str:
    name = next(iter(names(text)), "")
    given = values.get(name, "") if text == f"{{{{ {name} }}}}" else ""
    if not given or not isinstance(given, str) or given in lines:
        return text
    more = next((line.removeprefix(given) for line in lines if line.startswith(given)), "")
    return text if find_facts(more) or _FACT.search(more) else text + more
