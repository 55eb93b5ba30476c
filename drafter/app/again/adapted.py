"""A skeleton that was mined from one report, adapted to keep all of that report and to add nothing to it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.answers.model import Answers, Value
from drafter.app.again.asked_wording import with_asked_wording
from drafter.app.again.byline_labels import labelled_lines
from drafter.app.again.free_headings import with_free_headings
from drafter.app.again.heading_ends import with_ends
from drafter.app.again.unused_slots import without_empty, without_unused
from drafter.app.again.varying_names import with_own_names
from drafter.document import Article
from drafter.document.ends import is_date
from drafter.expressions import placeholder, sole_name
from drafter.facts import find_facts
from drafter.filling import unfill
from drafter.interview.renewal import names_in
from drafter.skeleton.model import Skeleton, Slot, SlotKind

_UNDER_TITLE = Slot("署名单位", ask="题目下面写哪个单位", kind="unit")
_DATED = "{{ 成文日期 }}"
_SIGNER = Slot("落款单位", ask="落款写哪个单位", kind="unit")
_LABELLED = re.compile(r"(?P<label>[一-龥]{0,4}(?P<kind>人|单位|部门))(?P<mark>[：:]\s*)(?P<name>\S.*)")
_FACT = re.compile(r"[\d{}]")


def adapted(skeleton: Skeleton, article: Article) -> Skeleton:
    """The skeleton of one report, adapted to it.

    A list that has a heading of another build, or one in many pieces, asks for its headings whole; places for text that
    the report does not have are left out; lines under the title and offices at the end are asked for as they are.
    """
    misfits = [node for node in unfill(skeleton, article).misfits if node.repeat is not None]
    skeleton = replace(skeleton, sections=with_free_headings(skeleton.sections, misfits))
    answers = unfill(skeleton, article).answers
    skeleton = without_empty(skeleton, answers)
    skeleton = replace(skeleton, sections=with_ends(skeleton.sections, article.sections))
    under, signed = ([part.text for part in parts] for parts in (article.byline, article.signature))
    skeleton = replace(skeleton, signature=tuple(_signed(skeleton.signature, signed)))
    byline, over = labelled_lines(skeleton.byline, under)
    if not over:
        byline, over = _in_full(skeleton.byline, _values(answers), under, _UNDER_TITLE)
    skeleton = replace(skeleton, byline=byline, slots=(*skeleton.slots, *over))
    answers = unfill(skeleton, article).answers if over else answers
    skeleton = with_own_names(skeleton, article, answers)
    signature, end = _in_full(skeleton.signature, _values(answers), signed, _SIGNER)
    slots = tuple({slot.name: slot for slot in (*skeleton.slots, *end)}.values())
    skeleton = replace(skeleton, signature=signature, slots=slots)
    return without_unused(with_asked_wording(skeleton, names_in(answers)))


def _signed(texts: tuple[str, ...], lines: Sequence[str]) -> Iterator[str]:
    """The texts without one for an office where no line of the report is one, or for a date where none is one."""
    dates = [is_date(line) for line in lines]
    for text in texts:
        if any(dates) if _DATED in text else not all(dates):
            yield text


def _values(answers: Answers) -> Mapping[str, Value]:
    return {name: answer.value for name, answer in answers.values.items()}


def _in_full(
    texts: tuple[str, ...], values: Mapping[str, Value], lines: Sequence[str], own: Slot
) -> tuple[tuple[str, ...], tuple[Slot, ...]]:
    """(the texts, the slots that are new in them).

    Where `lines` name an office more fully than the title does (柳桥镇人民政府), the rest is put behind its slot, or
    the office gets the slot `own`. What stands behind a label (述职人：) gets a slot of the label's name.
    """
    offices = [line for line in lines if not is_date(line)]
    made, slots = list(texts), tuple[Slot, ...]()
    for number, text in enumerate(texts):
        given = values.get(sole_name(text), "")
        if labelled := _LABELLED.fullmatch(lines[number]) if len(lines) == len(texts) else None:
            kind: SlotKind = "person" if labelled["kind"] == "人" else "unit"
            slot = Slot(labelled["label"], ask=labelled["label"], kind=kind)
            made[number], slots = labelled["label"] + labelled["mark"] + placeholder(slot.name), (*slots, slot)
            continue
        if not given or not isinstance(given, str) or given in lines or is_date(given):
            continue
        more = next((line.removeprefix(given) for line in offices if line.startswith(given)), "")
        if more and not find_facts(more) and not _FACT.search(more):
            made[number] = text + more
        elif len(offices) == 1 and not slots:
            made[number], slots = placeholder(own.name), (replace(own, default=text),)
    return tuple(made), slots
