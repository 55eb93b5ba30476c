"""A paper of another make laid beside itself: the few paragraphs set otherwise than all others of their kind."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from drafter.checks.fact_rule import FactRule
from drafter.checks.finding import Finding
from drafter.checks.layout.foreign import usual_format
from drafter.checks.layout.paragraphs import matched
from drafter.checks.layout.rules import FONT, INDENT, MARKED, PITCH, PLACE, SPACING
from drafter.document import Document
from drafter.document.flow import Shown
from drafter.document.formatting import CharacterFormat, FormattedParagraph, Formatting
from drafter.zh.sizes import said_size

_RUNNING = ("preamble", "body", "closing")
_LEAST_TEXT, _LEAST_HEADS = 5, 3
"""Paragraphs of the text, and headings of one level, that show how the others are set."""
_SHARE = 4
"""One in so many may stand out; more of them are a way of their own."""
_LONG = 24
"""Letters of a paragraph that is surely one of the text, no line of a list or a form."""
_LEFT = 4.0
"""Characters from the left up to which a title stands there."""

_DAY = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日")

_Set = tuple[Shown, FormattedParagraph]
_Aspect = tuple[FactRule, Callable[[FormattedParagraph], Hashable], Callable[[FormattedParagraph], str]]
"""The rule, what is the same in paragraphs that are set alike (None where it is not known), and how it is said."""


def check_unlike(document: Document, formatting: Formatting) -> list[Finding]:
    """A hint for each paragraph that stands out from its like, in the order of the text."""
    items = list(matched(document, formatting))
    running = [one for one in items if _is_running(*one)]
    text = [one for one in running if one[0].role in _RUNNING]
    heads: defaultdict[int, list[_Set]] = defaultdict(list)
    for one in items:
        if one[0].role == "heading" and one[0].heading_length == len(one[0].paragraph.text):
            heads[one[0].depth].append(one)
    laid_out = any(_indent(formatted) for _, formatted in running)  # no bare text saved as Word's
    found = [*(_astray(items) if laid_out else ()), *_coloured(items)]
    found += _standing_out(text, "正文", _LEAST_TEXT, _LETTERS)
    found += _standing_out(list(filter(_is_typed, running)), "正文", _LEAST_TEXT, _LINES)
    for some in heads.values():
        found += _standing_out(some, "同级标题", _LEAST_HEADS, _LETTERS)
        found += _standing_out(list(filter(_is_typed, some)), "同级标题", _LEAST_HEADS, _LINES)
    return sorted(found, key=lambda one: (one.line, one.rule))


def _is_running(item: Shown, formatted: FormattedParagraph) -> bool:
    """Whether a paragraph is one of the text, what goes on behind its heading among it, and no line of a list."""
    if formatted.aligned not in ("left", "both") or item.role not in (*_RUNNING, "heading"):
        return False
    return len(item.paragraph.text) - item.heading_length >= _LONG


def _is_typed(one: _Set) -> bool:
    """Whether Word counts no ordinal before a paragraph, which would stand where its list says."""
    return one[0].paragraph.text.strip()[:1] == one[1].text.strip()[:1]


def _standing_out(some: Sequence[_Set], name: str, least: int, aspects: Sequence[_Aspect]) -> Iterator[Finding]:
    for rule, aspect, said in aspects:
        known = [(one, value) for one in some if (value := aspect(one[1])) is not None]
        if len(known) < least:
            continue
        usual, count = Counter(value for _, value in known).most_common(1)[0]
        if len(known) - count > max(1, len(known) // _SHARE):
            continue
        like = next(formatted for (_, formatted), value in known if value == usual)
        for (item, formatted), value in known:
            if value != usual:
                yield _told(rule, item, f"这一段{said(formatted)}，别的{name}{said(like)}")


def _letters(formatted: FormattedParagraph) -> CharacterFormat:
    return usual_format([formatted]) or CharacterFormat()


def _face(formatted: FormattedParagraph) -> tuple[str, float] | None:
    letters = _letters(formatted)
    return None if not letters.font or letters.size is None else (letters.font, letters.size)


def _said_face(formatted: FormattedParagraph) -> str:
    letters = _letters(formatted)
    return f"用的是{letters.font}{said_size(letters.size or 0)}"


def _said_bold(formatted: FormattedParagraph) -> str:
    return "加粗" if _letters(formatted).bold else "不加粗"


def _said_pitch(formatted: FormattedParagraph) -> str:
    return "行距不是固定值" if formatted.pitch is None else f"行距是{formatted.pitch:g}磅"


def _indent(formatted: FormattedParagraph) -> int:
    """In whole characters, spaces typed at its head among them."""
    typed = len(formatted.text) - len(formatted.text.lstrip("　"))
    return round(formatted.indent + formatted.left) + typed


def _said_indent(formatted: FormattedParagraph) -> str:
    return f"首行缩进{_indent(formatted)}字"


def _free(formatted: FormattedParagraph) -> tuple[int, int]:
    return round(formatted.before), round(formatted.after)


def _said_free(formatted: FormattedParagraph) -> str:
    return f"段前空{_free(formatted)[0]}磅、段后空{_free(formatted)[1]}磅"


_LETTERS: tuple[_Aspect, ...] = (
    (FONT, _face, _said_face),
    (FONT, lambda one: _letters(one).bold, _said_bold),
)
_LINES: tuple[_Aspect, ...] = (
    (PITCH, lambda one: (one.pitch,), _said_pitch),
    (INDENT, _indent, _said_indent),
    (SPACING, _free, _said_free),
)


def _astray(items: Sequence[_Set]) -> Iterator[Finding]:
    """A title, or the day under a paper, that stands at the left."""
    for item, formatted in items:
        at_left = formatted.aligned in ("left", "both") and formatted.indent + formatted.left < _LEFT
        if not at_left or formatted.text.startswith(("　", " ")):
            continue
        if item.role == "title":
            yield _told(PLACE, item, "题目没有居中", "把对齐方式改成居中")
        elif item.role == "signature" and _DAY.fullmatch(formatted.text.strip()):
            yield _told(PLACE, item, "落款的日期在左边", "改成右对齐，右边空几个字照 GB/T 9704 7.3.5")


def _coloured(items: Sequence[_Set]) -> Iterator[Finding]:
    for item, formatted in items:
        if any(piece.marked for _, piece in formatted.pieces):
            yield _told(MARKED, item, MARKED.message)


def _told(rule: FactRule, item: Shown, message: str, advice: str = "") -> Finding:
    paragraph = item.paragraph
    line, column = paragraph.place(0)
    return Finding(
        rule.id, rule.level, line, column, paragraph.text[:40], message, advice or rule.suggestion, rule.source,
        paragraph.line, paragraph.text, 0,
    )  # fmt: skip
