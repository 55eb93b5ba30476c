"""A report's own form as a skeleton: what `drafter again` goes by where the library has none that keeps the report."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.answers.model import Value
from drafter.document import Article, Document
from drafter.document.ends import is_date
from drafter.expressions import names
from drafter.facts import find_facts
from drafter.filling import unfill, without_attached
from drafter.mining.library import mined, surveyed
from drafter.skeleton.model import Skeleton, Slot

NAME = "旧稿自己的结构"
"""What the skeleton is called, which no library holds."""
_SIGNER = "落款单位"
_FACT = re.compile(r"[\d{}]")


def own_form(article: Article, source: str) -> Skeleton | None:
    """The skeleton that one report is a fill of, all facts out; None where it has no headings or hardly any text."""
    found = mined([surveyed(Document(source, (without_attached(article),)))], support=1).skeletons
    return (
        replace(_signed_in_full(found[0].skeleton, without_attached(article)), name=NAME, mined=None) if found else None
    )


def _signed_in_full(skeleton: Skeleton, article: Article) -> Skeleton:
    """The skeleton with the whole name of the office that signs, where its title has less of it: with what stands
    behind that (人民政府 behind 柳桥镇), or with a slot of its own."""
    values = {name: answer.value for name, answer in unfill(skeleton, article).answers.values.items()}
    under, signed = ([part.text for part in parts] for parts in (article.byline, article.signature))
    skeleton = replace(
        skeleton,
        byline=tuple(_in_full(text, values, under) for text in skeleton.byline),
        signature=tuple(_in_full(text, values, signed) for text in skeleton.signature),
    )
    text, *rest = skeleton.signature or ("",)
    offices = [line for line in signed if not is_date(line)]
    name = next(iter(names(text)), "")
    taken = {slot.name for slot in skeleton.slots}
    if len(offices) != 1 or name not in values or values[name] in offices or text != f"{{{{ {name} }}}}":
        return skeleton
    own = Slot(_SIGNER, ask="落款写哪个单位", kind="unit", default=text)
    if _SIGNER in taken:
        return skeleton
    return replace(skeleton, signature=(f"{{{{ {_SIGNER} }}}}", *rest), slots=(*skeleton.slots, own))


def _in_full(text: str, values: Mapping[str, Value], lines: Sequence[str]) -> str:
    name = next(iter(names(text)), "")
    given = values.get(name, "") if text == f"{{{{ {name} }}}}" else ""
    if not given or not isinstance(given, str) or given in lines:
        return text
    more = next((line.removeprefix(given) for line in lines if line.startswith(given)), "")
    return text if find_facts(more) or _FACT.search(more) else text + more
