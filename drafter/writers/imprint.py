"""版记 at the foot of the last page (GB/T 9704-2012, 7.4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.document import Paragraph
from drafter.writers.extent import extent
from drafter.writers.markup import paragraph, run
from drafter.writers.options import FrontMatter
from drafter.writers.profile import Profile, twips_of_mm
from drafter.writers.sections import CLOSER, EvenPage, Piece
from drafter.zh.punctuation import NEVER_FIRST
from drafter.zh.width import paper_width

_OUTER = '<w:{} w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
_INNER = '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/>'
"""Rules of the 版记: the outer ones 0.35 mm, the one between 0.25 mm (7.4.1)."""


def imprint(given: FrontMatter, profile: Profile, before: Sequence[Piece]) -> Iterator[Piece]:
    """版记 after what stands `before` it; on an even page where the layout asks for that (GB/T 33476.2-2016, 7.3.1).

    It shares the page on which the text ends where that is even and has room. After a blank page neither that nor the
    page of the 版记 is numbered (GB/T 9704-2012, 7.5).
    """
    rows = _rows(given, profile)
    if profile.imprint_even:
        end = extent(before, profile)
        room = sum(row.lines for row in rows) * profile.pitch
        if end.page % 2:
            yield EvenPage(numbered=end.left < profile.page.text_height)
        elif end.left < room:
            yield EvenPage(numbered=False)
    yield from _frames(rows, profile)
    yield CLOSER


def imprint_texts(given: FrontMatter) -> tuple[str, ...]:
    """The lines of the 版记; white space between their parts aside."""
    copies = f"抄送：{given.copies_to.rstrip('。')}。" if given.copies_to else ""
    issued = f"{given.issuer}{given.issued_on}印发" if given.issued_on else given.issuer
    return tuple(filter(None, (copies, issued)))


def imprint_rules(*, first: bool, last: bool) -> str:
    """The rules over the first and under the last line of a 版记 that stands in the text."""
    rules = _OUTER.format("top") * first + _OUTER.format("bottom") * last
    return f"<w:pBdr>{rules}</w:pBdr>" if rules else ""


def stands_at_foot(lines: Sequence[Paragraph], profile: Profile) -> bool:
    """Whether lines of a 版记 can be set at the foot of the page: each fits, and no blank in it will grow."""
    room = profile.page.text_width // profile.note.character
    return bool(lines) and not any(line.blanks or paper_width(line.text) > room for line in lines)


def foot_frame(profile: Profile, under: int) -> str:
    """The frame of a line at the foot of the page with so many lines under it."""
    return _frame(profile, (under + 1) * profile.pitch, 1)


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands between two rules."""

    content: str
    stops: str
    indent: str
    lines: int


def _rows(given: FrontMatter, profile: Profile) -> list[_Row]:
    """From the foot of the page up. No indents at the sides: they would cut the rules."""
    width, character = profile.page.text_width, profile.note.character
    first, last = f'<w:tab w:val="left" w:pos="{character}"/>', f'<w:tab w:val="right" w:pos="{width - character}"/>'
    issued = f"{given.issued_on}印发" if given.issued_on else ""
    rows = []
    if given.issuer or issued:
        rows.append(_Row(run(f"\t{given.issuer}\t{issued}"), first + last, "", 1))
    if given.copies_to:
        # A list that wraps goes on under the first character after 抄送：, one character from the right.
        hang = f'<w:ind w:left="{4 * character}" w:hanging="{4 * character}"/>'
        lines = _broken(f"抄送：{given.copies_to.rstrip('。')}。", width // character)
        rows.append(
            _Row("<w:r><w:br/></w:r>".join([run(f"\t{lines[0]}"), *map(run, lines[1:])]), first, hang, len(lines))
        )
    return rows


def _broken(text: str, characters: int) -> list[str]:
    """The text in lines that leave a character at either side, set by hand, for an indent would cut the rules."""
    lines, room = [""], characters - 2.0
    for at, character in enumerate(text):
        # A mark that ends a clause goes along with the character before it.
        needed = paper_width(text[at : at + 1 + (text[at + 1 : at + 2] in NEVER_FIRST)])
        if lines[-1] and character not in NEVER_FIRST and paper_width(lines[-1]) + needed > room:
            lines.append("")
            room = characters - 5.0
        lines[-1] += character
    return lines


def _frames(rows: Sequence[_Row], profile: Profile) -> Iterator[str]:
    """A frame for each row.

    Frames, for LibreOffice leaves a floating table where it stands in the text, and frames of one paragraph, for it
    does the same with a frame whose paragraphs have different rules.
    """
    below = 0
    made = []
    for number, row in enumerate(rows):
        below += row.lines * profile.pitch
        rules = (_OUTER.format("top") if number == len(rows) - 1 else "") + (
            _INNER if number else _OUTER.format("bottom")
        )
        frame = _frame(profile, below, row.lines) + f"<w:pBdr>{rules}</w:pBdr><w:tabs>{row.stops}</w:tabs>{row.indent}"
        made.append(paragraph("Imprint", row.content, frame))
    yield from reversed(made)


def _frame(profile: Profile, below: int, lines: int) -> str:
    """A frame of so many lines whose top stands `below` twips over the foot of the 版心."""
    page = profile.page
    top = twips_of_mm(page.height) - twips_of_mm(page.bottom) - below
    return (
        f'<w:framePr w:w="{page.text_width}" w:h="{lines * profile.pitch}" w:hRule="exact" w:hSpace="0"'
        f' w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="{twips_of_mm(page.left)}" w:y="{top}"/>'
    )
