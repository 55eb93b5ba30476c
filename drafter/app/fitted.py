"""A form that was mined from a report, made to keep all of it: headings unlike their siblings, names of offices."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.answers.model import Value
from drafter.document import Article
from drafter.document.ends import is_date
from drafter.expressions import names
from drafter.facts import find_facts
from drafter.filling import unfill
from drafter.skeleton.model import Node, Skeleton, Slot

_HEADING = Slot("小标题", ask="这一条的小标题", length=(2, 30))
_UNDER_TITLE = Slot("署名单位", ask="题目下面写哪个单位", kind="unit")
_SIGNER = Slot("落款单位", ask="落款写哪个单位", kind="unit")
_FACT = re.compile(r"[\d{}]")


def fitted(skeleton: Skeleton, article: Article) -> Skeleton:
    """The skeleton with a free heading where a list has one of another build, and with offices by their whole names."""
    skeleton = replace(skeleton, sections=_freed(skeleton.sections, unfill(skeleton, article).misfits))
    values = {name: answer.value for name, answer in unfill(skeleton, article).answers.values.items()}
    under, signed = ([part.text for part in parts] for parts in (article.byline, article.signature))
    byline, over = _in_full(skeleton.byline, values, under, _UNDER_TITLE)
    signature, end = _in_full(skeleton.signature, values, signed, _SIGNER)
    return replace(skeleton, byline=byline, signature=signature, slots=(*skeleton.slots, *over, *end))


def _freed(nodes: tuple[Node, ...], misfits: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes, those of `misfits` with any heading."""
    made = []
    for node in nodes:
        kept = replace(node, children=_freed(node.children, misfits))
        if node.repeat is not None and node in misfits:
            asked = {name for text in node.body for name in names(text)}
            slots = (_HEADING, *(slot for slot in node.slots if slot.name in asked))
            kept = replace(kept, heading=f"{{{{ {_HEADING.name} }}}}", variants=(), slots=slots)
        made.append(kept)
    return tuple(made)


def _in_full(
    texts: tuple[str, ...], values: Mapping[str, Value], lines: Sequence[str], own: Slot
) -> tuple[tuple[str, ...], tuple[Slot, ...]]:
    """(the texts, slots for them): an office of which the title has less gets what stands behind that (人民政府 behind
    柳桥镇), or a slot of its own."""
    offices = [line for line in lines if not is_date(line)]
    made, slots = list(texts), tuple[Slot, ...]()
    for number, text in enumerate(texts):
        name = next(iter(names(text)), "")
        given = values.get(name, "") if text == f"{{{{ {name} }}}}" else ""
        if not given or not isinstance(given, str) or given in lines or is_date(given):
            continue
        more = next((line.removeprefix(given) for line in offices if line.startswith(given)), "")
        if more and not find_facts(more) and not _FACT.search(more):
            made[number] = text + more
        elif len(offices) == 1 and not slots:
            made[number], slots = f"{{{{ {own.name} }}}}", (replace(own, default=text),)
    return tuple(made), slots
