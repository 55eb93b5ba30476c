"""The shape of an article: which headings it has, how they are numbered and nested, what stands around them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from drafter.document import Article, Paragraph, Section
from drafter.document.ends import list_from
from drafter.document.model import Layout
from drafter.facts import find_places
from drafter.mining.siblings.shared import shared_frame
from drafter.mining.survey.kinds import kind_of
from drafter.mining.survey.roles import role_of
from drafter.zh.schemes import count_restarts, is_first, scheme_of

MAX_DEPTH = 4
"""Deeper nodes are left out: GB/T 9704 knows four levels."""
TRUSTED = 2
"""Siblings that announce nothing whose wording tells that another of theirs announces nothing either."""
MAX_LEAD = 16
"""Characters of the clause that a preamble opens with."""
MAX_SENTENCE = 60
"""Characters; a longer sentence says what was done and is no set phrase."""
_SENTENCE_ENDS = "。！？!?"
_SENTENCE_MARKS = ("。", "；", ";")
_ANNOUNCES = re.compile(
    r"如下[。：:]$|^[^，；]{1,16}[：:]$"
    r"|^(?:[^，]{1,16}，)?(?:下面|现|在此|这里|接下来|今天|我|就).{0,30}?[讲谈说提作][^，；]{0,16}"
    r"(?:意见|要求|看法|体会|建议|做法|感想|情况|汇报|发言|介绍)[。：:]$"
)
_PLACE = re.compile(r"([\u4e00-\u9fff]{2,4}?)(?:省|市|县|区|镇|乡|街道|村)")


class ShapeNode(NamedTuple):  # made for each heading of a library: in a third of the time of a dataclass
    """A heading or item as far as its place in the article goes."""

    scheme: str
    layout: Layout
    heading: str
    role: str
    """What a fixed heading announces, as 做法 or 不足; "" for a heading that differs from report to report."""
    has_text: bool
    """Whether text of its own stands under it."""
    children: tuple["ShapeNode", ...]
    lead_in: str = ""
    """The sentence that leads over to it and its like, as 存在的主要问题：; "" for a long one."""
    says_more: bool = False
    """Whether the paragraph that leads over says more than this sentence."""
    restarts: bool = False
    """Whether a second list of the same style begins with it, as 一是 behind 三是."""
    is_sentence: bool = False
    """Whether it is a sentence on a line of its own, all that is said there."""

    @property
    def has_lead_in(self) -> bool:
        """Whether text leads over to it."""
        return bool(self.lead_in) or self.says_more


@dataclass(frozen=True, slots=True)
class Shape:
    """An article without its words."""

    kind: str
    """文种, told by the title or its subtitle; 经验材料 where neither tells one."""
    title: str
    subtitle: str
    byline: tuple[str, ...]
    places: tuple[str, ...]
    """The short names of the places that the title and the beginning tell of: 青禾 for 青禾县."""
    salutation: str
    preamble: int
    """Paragraphs before the first heading."""
    opening: str
    """The clause that the preamble opens with, as 今年以来; "" for a long one."""
    announced_apart: bool
    """Whether the sentence that announces the rest is a paragraph of its own."""
    announcement: str
    """The sentence that the preamble ends with, as 现将有关情况汇报如下： or 下面，我讲三点意见。; "" where none
    announces anything."""
    nodes: tuple[ShapeNode, ...]
    closing: int
    ending: str
    """The sentence that the closing ends with; "" for a long one."""
    ending_apart: bool
    """Whether that sentence is a paragraph of its own."""
    signed: bool


def shape_of(article: Article) -> Shape:
    """The shape of one article."""
    title, subtitle = (part.text if part else "" for part in (article.title, article.subtitle))
    first = article.preamble[0].text if article.preamble else ""
    last = article.preamble[-1].text if article.preamble else ""
    leading = _leading(article)
    said = article.closing[: list_from(article.closing)]  # 附件说明 is each report's own
    closings = [text for text in said if text not in leading.values()]
    closing = closings[-1].text if closings else ""
    announcement, ending = _announcement(last), _last_sentence(closing)
    return Shape(
        kind=kind_of(title, subtitle),
        title=title,
        subtitle=subtitle,
        byline=tuple(part.text for part in article.byline),
        places=_places(f"{title}\n{first[:MAX_SENTENCE]}"),
        salutation=article.salutation.text.rstrip("：:") if article.salutation else "",
        preamble=len(article.preamble),
        opening=_short(first.partition("，")[0], MAX_LEAD) if "，" in first else "",
        announced_apart=announcement == last,
        announcement=announcement,
        nodes=tuple(_nodes(article.sections, 1, leading)),
        closing=len(closings),
        ending=_short(ending, MAX_SENTENCE),
        ending_apart=ending == closing,
        signed=bool(article.signature),
    )


def _places(text: str) -> tuple[str, ...]:
    named = (_PLACE.match(fact.text) for fact in find_places(text))
    return tuple(sorted({place[1] for place in named if place}))


def _announcement(preamble: str) -> str:
    sentence = _short(_last_sentence(preamble), MAX_SENTENCE)
    return sentence if _ANNOUNCES.search(sentence) else ""


def _last_sentence(text: str) -> str:
    start = max(text.rfind(mark, 0, -1) for mark in _SENTENCE_ENDS) if text else -1
    return text[start + 1 :]


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else ""


def _leading(article: Article) -> dict[int, Paragraph]:
    """By the place of a section the paragraph of the closing that stands before it, or on its line and leads over."""
    found: dict[int, Paragraph] = {}
    for text in article.closing:
        for place, section in enumerate(article.sections):
            line = section.heading.line
            inside = section.layout == "inline" and text.line == line and _leads_over(text)
            if inside or (0 < text.line < line and place):
                found[place] = text
                break
    return found


def _nodes(
    sections: tuple[Section, ...],
    depth: int,
    leading: Mapping[int, Paragraph] = MappingProxyType({}),
    parent: Section | None = None,
) -> Iterator[ShapeNode]:
    roles = _roles(sections, depth)
    before: Section | None = None
    restarts = count_restarts(section.marker for section in sections)
    for place, (section, role, begins) in enumerate(zip(sections, roles, restarts, strict=True)):
        deeper = section.children if depth < MAX_DEPTH else ()
        under = tuple(_nodes(deeper, depth + 1, parent=section)) if deeper else ()
        layout: Layout = "inline" if not place and _share_a_paragraph(sections, parent) else section.layout
        own = scheme_of(section.marker), layout, section.heading.text, role, bool(section.body), under
        text = leading.get(place) if leading else None
        if text is None and section.layout == "inline":
            text = _lead_in(section, before)
        if text is None:
            yield ShapeNode(*own, restarts=begins, is_sentence=_is_sentence(section))
        else:
            lead_in = _last_sentence(text.text)
            says_more = lead_in != text.text or len(lead_in) > MAX_SENTENCE
            yield ShapeNode(*own, _short(lead_in, MAX_SENTENCE), says_more, begins, _is_sentence(section))
        before = section


def _is_sentence(section: Section) -> bool:
    alone = section.layout == "line" and section.end in _SENTENCE_MARKS
    return alone and not section.body and not section.children


def _share_a_paragraph(sections: Sequence[Section], parent: Section | None) -> bool:
    """Whether the paragraph that the first item under a bare heading opens goes on with the next one: both stand inside
    it."""
    bare = parent is not None and parent.layout == "line" and not parent.body
    return bare and len(sections) > 1 and (sections[0].layout, sections[1].layout) == ("runin", "inline")


def _lead_in(section: Section, before: Section | None) -> Paragraph | None:
    """The text on the line of a section inside a paragraph, the first of its kind, that leads over to it."""
    if before is None or not is_first(section.marker):
        return None
    found = (text for text in _last(before) if text.line == section.heading.line and _leads_over(text))
    return next(found, None)


def _leads_over(text: Paragraph) -> bool:
    return text.text.endswith(("：", ":"))


def _last(section: Section) -> tuple[Paragraph, ...]:
    """The last paragraph of a section and what stands under it."""
    while section.children:
        section = section.children[-1]
    return section.body[-1:]


def _roles(sections: tuple[Section, ...], depth: int) -> list[str]:
    """What siblings announce.

    One word of a role among items stands there by chance: below the top all of them announce something or none does,
    and at the top none whose heading is set in the wording of siblings that announce nothing (组织领导到位, 督查到位).
    """
    roles = ["" if section.layout == "inline" else role_of(section.heading.text) for section in sections]
    if all(roles) or not any(roles):
        return roles
    return _without_parallel(sections, roles) if depth == 1 else [""] * len(roles)


def _without_parallel(sections: Sequence[Section], roles: Sequence[str]) -> list[str]:
    schemes = [scheme_of(section.marker) for section in sections]
    kept = list(roles)
    for scheme in {scheme for scheme, role in zip(schemes, roles, strict=True) if role}:
        group = [at for at, own in enumerate(schemes) if own == scheme]
        shared = shared_frame([sections[at].heading.text for at in group])
        alike = [at for place, at in enumerate(group) if shared and place not in shared.outliers]
        if sum(not roles[at] for at in alike) >= TRUSTED:
            for at in alike:
                kept[at] = ""
    return kept
