"""Blanks that a person can tab through: content control, bookmark and comment around a visible 【待填：…】."""

import re
from dataclasses import dataclass, field

from drafter.document import Blank
from drafter.writers.markup import escaped, run
from drafter.zh.punctuation import listed

TAG_LIMIT = 64
"""Characters Word takes in a control's tag and title."""
BOOKMARK_LIMIT = 40
"""Characters Word takes in a bookmark's name."""
_ALONE = '<w:rStyle w:val="PlaceholderText"/>'
_LOOK = '<w:color w:val="7F7F7F"/><w:highlight w:val="yellow"/>'


@dataclass(slots=True)
class Marks:
    """The ids given out in one document; each is used once."""

    blanks: int = 0
    hints: list[tuple[int, str]] = field(default_factory=list)
    """(comment id, its text), in document order."""
    _hinted: set[str] = field(default_factory=set)

    def blank(self, text: str, blank: Blank, style: str = "") -> str:
        """The runs of one blank in the style of the text around it; a slot's hint is given where it stands first."""
        self.blanks += 1
        number = self.blanks
        control = (
            f'<w:sdt><w:sdtPr><w:alias w:val="{escaped((blank.ask or blank.slot)[:TAG_LIMIT])}"/>'
            f'<w:tag w:val="{escaped(tag_of(blank.slot))}"/><w:id w:val="{number}"/><w:showingPlcHdr/></w:sdtPr>'
            f"<w:sdtContent>{run(text, (style or _ALONE) + _LOOK)}</w:sdtContent></w:sdt>"
        )
        name = escaped(bookmark_of(number, blank.slot))
        control = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{control}<w:bookmarkEnd w:id="{number}"/>'
        if blank.slot in self._hinted:
            return control
        self._hinted.add(blank.slot)
        identity = len(self.hints)
        self.hints.append((identity, hint_of(blank)))
        return (
            f'<w:commentRangeStart w:id="{identity}"/>{control}<w:commentRangeEnd w:id="{identity}"/>'
            '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
            f'<w:commentReference w:id="{identity}"/></w:r>'
        )


def tag_of(slot: str) -> str:
    """The control's tag; a slot's address that Word would not take whole is cut."""
    return f"slot:{slot}"[:TAG_LIMIT]


def bookmark_of(number: int, slot: str) -> str:
    """A name of its own for the blank's bookmark, with the slot's address in letters that Word takes."""
    return f"slot_{number}_{re.sub(r'[^0-9A-Za-z_一-鿿]', '_', slot)}"[:BOOKMARK_LIMIT]


def hint_of(blank: Blank) -> str:
    """What the comment at a blank says."""
    lines = [f"待填：{blank.ask or blank.slot}"]
    if blank.examples:
        lines.append("例：" + listed(blank.examples))
    return "\n".join(lines)
