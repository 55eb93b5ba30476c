"""A skeleton as data. Each text is a jinja2 expression string; a name in it is a slot."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from drafter.document.model import Layout

SlotKind = Literal["text", "long", "number", "date", "unit", "person", "place", "choice", "table"]
KINDS: tuple[SlotKind, ...] = get_args(SlotKind)
FACT_KINDS: tuple[SlotKind, ...] = ("number", "date", "unit", "person", "place", "table")
"""Kinds whose answers are facts: asked again each year, never taken over unconfirmed."""

_COUNTED = re.compile("几([个项条点类件步段篇种组次])")


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing to ask for."""

    name: str
    """The name that texts use, as 单位; unique in its scope."""
    ask: str = ""
    """The question; where empty, the name is the question."""
    kind: SlotKind = "text"
    required: bool = False
    optional: bool = False
    """Whether a draft is whole without it: where it is not answered, no blank is left."""
    default: str = ""
    """An expression over other slots; worked out again when they change."""
    examples: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    """For kind choice: what may be chosen."""
    length: tuple[int, int] | None = None
    """Least and most characters."""
    parallel: bool = False
    """Whether the fills of all turns of a repeat should be alike in length and build (对仗)."""
    columns: tuple[str, ...] = ()
    """For kind table: the header row."""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Says that a node occurs several times; its slots are asked for in each turn."""

    name: str
    """`as` in the file; the key of the turns in an answers file. In texts of the scope around it, `<name>数` is the
    number of turns as a numeral before 项 (两, 三); in its own texts, `序号` is the turn's number."""
    ask: str = ""
    min: int = 1
    max: int = 9
    default: int = 3

    @property
    def measure(self) -> str:
        """The measure word of its turns: 条 where 写几条做法 is asked, else 个."""
        counted = _COUNTED.search(self.ask)
        return counted[1] if counted else "个"


@dataclass(frozen=True, slots=True)
class Node:
    """A heading or an item, with what stands under it.

    Without heading and scheme it is a bridge: its body goes on the text of whatever stands before it.
    """

    heading: str = ""
    scheme: str = ""
    """As `zh.ordinals` names it: a key of SCHEMES, or 做法一： and its like."""
    layout: Layout = "line"
    body: tuple[str, ...] = ()
    """Paragraphs under the heading, before its children; for runin and inline the first goes on after the heading."""
    starters: tuple[str, ...] = ()
    """Sentence frames offered while a paragraph is written; their slots are no slots of the skeleton."""
    variants: tuple[str, ...] = ()
    """Other wordings of the heading that the sources use."""
    role: str = ""
    """What the section is for, as 做法, 不足, 打算."""
    when: str = ""
    """A jinja2 expression; where it is false or empty the node is left out."""
    repeat: Repeat | None = None
    slots: tuple[Slot, ...] = ()
    children: tuple["Node", ...] = ()

    @property
    def is_bridge(self) -> bool:
        """Whether the node is no section but a text between sections."""
        return not self.heading.strip() and not self.scheme


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a mined skeleton comes from."""

    articles: int = 0
    """Different articles that have this shape, near-duplicates counted once."""
    sources: int = 0
    on: str = ""
    """ISO date."""
    files: tuple[str, ...] = ()
    """Paths of the sources on this machine; left out on export."""
    digest: str = ""
    """Hash of what was mined, to tell an edited skeleton from an untouched one."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The recurring form of one kind of report."""

    name: str
    kind: str = ""
    """文种: 汇报材料, 经验材料, 发言材料, 工作总结, 实施方案 …"""
    about: str = ""
    masthead: tuple[str, ...] = ()
    """Over the title: 版头, name and issue of a bulletin, 编者按."""
    title: str = ""
    subtitle: str = ""
    byline: tuple[str, ...] = ()
    salutation: str = ""
    preamble: tuple[str, ...] = ()
    sections: tuple[Node, ...] = ()
    closing: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    imprint: tuple[str, ...] = ()
    """Under all of it: 报：, 送： and 发： of a bulletin, 版记."""
    onward: tuple[str, ...] = ()
    """Schemes whose numbers go on from one list to the next through the whole report, as those of 工作要点 do."""
    slots: tuple[Slot, ...] = ()
    mined: Provenance | None = None

    @property
    def opening(self) -> tuple[str, ...]:
        """All texts before the sections, in reading order; "" for one that the skeleton does not have."""
        return (*self.masthead, self.title, self.subtitle, *self.byline, self.salutation, *self.preamble)

    @property
    def ending(self) -> tuple[str, ...]:
        """All texts after the sections, in reading order."""
        return (*self.closing, *self.signature, *self.imprint)


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """All nodes and those under them, parents before children."""
    for node in nodes:
        yield node
        yield from walk(node.children)
