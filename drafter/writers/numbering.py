"""Word's own numbering in place of typed ordinals, for those who ask for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.document.flow import Shown
from drafter.writers.markup import DECLARATION, ROOT
from drafter.zh.ordinals import ordinal

FORMATS = {
    "一、": ("chineseCountingThousand", "%{}、"),
    "（一）": ("chineseCountingThousand", "（%{}）"),
    "1.": ("decimal", "%{}."),
    "（1）": ("decimal", "（%{}）"),
    "①": ("decimalEnclosedCircleChinese", "%{}"),
    "第一，": ("chineseCountingThousand", "第%{}，"),
    "第一章": ("chineseCountingThousand", "第%{}章"),
    "第一部分": ("chineseCountingThousand", "第%{}部分"),
}
"""Scheme → Word's number format and text for a level; {} is the level."""
NUMBERED_LEVELS = 4
OURS = 1
"""Id of the draft's numbering; in the office's own paper it gets the next that is free."""
_NONE = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'


@dataclass(frozen=True, slots=True)
class Numbering:
    """Which levels Word numbers; a level whose typed ordinals do not count up one by one stays typed."""

    schemes: dict[int, str] = field(default_factory=dict)
    """Depth → scheme."""
    direct: bool = False
    """Whether each heading names its number itself, for its style is the office's own."""

    @classmethod
    def of(cls, items: Iterable[Shown], *, direct: bool = False) -> "Numbering":
        """What Word can number in a draft, such that each number is the one typed."""
        headings = [item for item in items if _stands_alone(item) and item.depth <= NUMBERED_LEVELS]
        schemes: dict[int, str] = {}
        for depth in range(1, NUMBERED_LEVELS + 1):
            for scheme in FORMATS:
                if _counts_up(headings, depth, scheme, schemes):
                    schemes[depth] = scheme
        return cls(schemes, direct)

    def properties(self, item: Shown) -> tuple[int, str]:
        """(characters of the heading's text that Word writes, numbering properties of its paragraph).

        The style of a heading brings its number unless it is the office's own; that of a sentence set as text does not.
        """
        scheme = self.schemes.get(item.depth)
        if scheme is None:
            return 0, ""
        by_style = not (self.direct or item.is_sentence)
        length = marker_length(item.paragraph.text, scheme)
        if not length:
            return 0, _NONE if by_style else ""
        return length, "" if by_style else _named(item.depth)

    def style_properties(self, level: int) -> str:
        """What the style of a heading level carries."""
        return _named(level) if level in self.schemes else ""

    def part(self) -> str:
        """numbering.xml; empty where nothing is numbered."""
        if not self.schemes:
            return ""
        levels = "".join(self._level(level) for level in range(1, NUMBERED_LEVELS + 1))
        return (
            f'{DECLARATION}<w:numbering {ROOT}><w:abstractNum w:abstractNumId="0">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            f'<w:num w:numId="{OURS}"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
        )

    def _level(self, level: int) -> str:
        scheme = self.schemes.get(level)
        kind, text = FORMATS[scheme] if scheme else ("none", "")
        link = f'<w:pStyle w:val="Heading{level}"/>' if scheme and not self.direct else ""
        return (
            f'<w:lvl w:ilvl="{level - 1}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{link}<w:suff w:val="nothing"/>'
            f'<w:lvlText w:val="{text.format(level)}"/><w:lvlJc w:val="left"/></w:lvl>'
        )


def _named(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{OURS}"/></w:numPr>'


def marker_length(text: str, scheme: str) -> int:
    """How many characters at the head of a text are an ordinal of the scheme; 0 where none are."""
    for number in range(1, 200):
        if text.startswith(ordinal(scheme, number)):
            return len(ordinal(scheme, number))
    return 0


def _stands_alone(item: Shown) -> bool:
    return item.role == "heading" and item.heading_length == len(item.paragraph.text)


def _counts_up(headings: Sequence[Shown], depth: int, scheme: str, above: Mapping[int, str]) -> bool:
    """Whether the ordinals of a level are those that Word would give: from one under each heading numbered `above`."""
    count, found = 0, False
    for item in headings:
        if item.depth < depth:
            if item.depth in above and marker_length(item.paragraph.text, above[item.depth]):
                count = 0
        elif item.depth == depth and marker_length(item.paragraph.text, scheme):
            count += 1
            found = True
            if not item.paragraph.text.startswith(ordinal(scheme, count)):
                return False
    return found
