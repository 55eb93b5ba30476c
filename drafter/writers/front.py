"""版头 and 版记: what stands over the title and at the foot of the last page (GB/T 9704-2012, 7.2–7.4)."""

from collections.abc import Iterator

from drafter.writers.markup import paragraph, run, runs
from drafter.writers.options import FrontMatter
from drafter.writers.profile import Profile, twips_of_mm
from drafter.zh.width import display_width

REDHEAD_FROM_TOP = 35.0
"""Millimetres from the top of the 版心 to that of the 发文机关标志 (7.2.4)."""
_MARK_RULE = '<w:bottom w:val="single" w:sz="8" w:space="11" w:color="FF0000"/>'
"""红线: 4 mm (11 points) under the 发文字号, as wide as the 版心 (7.2.7)."""

_OUTER = '<w:{} w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
_INNER = '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/>'
"""Rules of the 版记: the outer ones 0.35 mm, the one between 0.25 mm (7.4.1)."""


def front(given: FrontMatter, profile: Profile) -> Iterator[str]:
    """版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号 and 签发人 with the red line under them."""
    marks = (given.copy_number, given.secrecy, given.urgency)
    used = 0
    for text, style in zip(marks, ("CopyNumber", "Secrecy", "Secrecy"), strict=True):
        if text:
            used += 1
            yield paragraph(style, runs(text))
    if given.redhead:
        before = max(0, twips_of_mm(REDHEAD_FROM_TOP) - used * profile.pitch - _leading(profile))
        yield paragraph("RedHead", run(given.redhead), f'<w:spacing w:before="{before}"/>')
    if given.number or given.signer or given.redhead:
        yield _number(given, profile)


def front_texts(given: FrontMatter) -> tuple[str, ...]:
    """The texts that `front` writes, a paragraph each, as a reader sees them."""
    number = "\t".join(["", given.number, f"签发人：{given.signer}"]) if given.signer else given.number
    return tuple(filter(None, (given.copy_number, given.secrecy, given.urgency, given.redhead, number)))


def attachments(names: tuple[str, ...], profile: Profile) -> Iterator[str]:
    """附件说明: two characters in, a line each; a name that wraps goes on under its first character (7.3.4)."""
    for text, number in zip(attachment_texts(names), range(len(names)), strict=True):
        left, hanging = (6, 4) if len(names) > 1 else (5, 3)
        if number:
            hanging = 1
        before = "" if number else f'<w:spacing w:before="{profile.pitch}"/>'
        indent = (
            f'<w:ind w:leftChars="{left * 100}" w:left="{left * profile.character}"'
            f' w:hangingChars="{hanging * 100}" w:hanging="{hanging * profile.character}"/>'
        )
        yield paragraph("Attachment", runs(text, latin=profile.latin), before + indent)


def attachment_texts(names: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of the 附件说明."""
    if len(names) == 1:
        return (f"附件：{names[0]}",)
    return tuple(f"{'附件：' if not at else ''}{at + 1}.{name}" for at, name in enumerate(names))


def remark_text(remark: str) -> str:
    """附注 in its brackets (7.3.6)."""
    return f"（{remark.strip('（）()')}）"


def imprint(given: FrontMatter, profile: Profile) -> Iterator[str]:
    """版记 at the foot of the 版心 of the page on which the text ends (7.4), a frame for each line.

    Frames, for LibreOffice leaves a floating table where it stands in the text, and frames of one paragraph, for it
    does the same with a frame whose paragraphs have different rules. No indents: they would cut the rules.
    """
    width, character = profile.page.text_width, round(profile.note.size * 20)
    first, last = f'<w:tab w:val="left" w:pos="{character}"/>', f'<w:tab w:val="right" w:pos="{width - character}"/>'
    issued = f"{given.issued_on}印发" if given.issued_on else ""
    below = 0
    rows = []
    if given.issuer or issued:
        rows.append((run(f"\t{given.issuer}\t{issued}"), first + last, "", 1))
    if given.copies_to:
        # A list that wraps goes on under the first character after 抄送：.
        hang = f'<w:ind w:left="{4 * character}" w:hanging="{4 * character}"/>'
        text = f"抄送：{given.copies_to.rstrip('。')}。"
        lines = max(1, -(-(display_width(text) // 2 - 3) // (width // character - 4)))
        rows.append((run(f"\t{text}"), first, hang, lines))
    made = []
    for number, (text, tabs, indent, lines) in enumerate(rows):
        below += lines * profile.pitch
        rules = (_OUTER.format("top") if number == len(rows) - 1 else "") + (
            _INNER if number else _OUTER.format("bottom")
        )
        frame = _frame(profile, below, lines) + f"<w:pBdr>{rules}</w:pBdr><w:tabs>{tabs}</w:tabs>{indent}"
        made.append(paragraph("Imprint", text, frame))
    yield from reversed(made)


def imprint_texts(given: FrontMatter) -> tuple[str, ...]:
    """The lines of the 版记; white space between their parts aside."""
    copies = f"抄送：{given.copies_to.rstrip('。')}。" if given.copies_to else ""
    issued = f"{given.issuer}{given.issued_on}印发" if given.issued_on else given.issuer
    return tuple(filter(None, (copies, issued)))


def _frame(profile: Profile, below: int, lines: int) -> str:
    """A frame of so many lines whose top stands `below` twips over the foot of the 版心."""
    page = profile.page
    top = twips_of_mm(page.height) - twips_of_mm(page.bottom) - below
    return (
        f'<w:framePr w:w="{page.text_width}" w:h="{lines * profile.pitch}" w:hRule="exact" w:hSpace="0"'
        f' w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="{twips_of_mm(page.left)}" w:y="{top}"/>'
    )


def _leading(profile: Profile) -> int:
    """Twips between the top of the 发文机关标志's line and its letters."""
    face = profile.redhead
    return max(0, round((face.line - face.size) * 20 * 0.8)) if face.line else 0


def _number(given: FrontMatter, profile: Profile) -> str:
    """发文字号, two lines under the 发文机关标志; with a 签发人 one character in from the left, he from the right."""
    before = f'<w:spacing w:before="{2 * profile.pitch if given.redhead else 0}"/>'
    rule = f"<w:pBdr>{_MARK_RULE}</w:pBdr>" if given.redhead else ""
    if not given.signer:
        return paragraph("DocNumber", runs(given.number), f'{rule}{before}<w:jc w:val="center"/>')
    character = profile.character
    tabs = (
        f'<w:tabs><w:tab w:val="left" w:pos="{character}"/>'
        f'<w:tab w:val="right" w:pos="{profile.page.text_width - character}"/></w:tabs>'
    )
    name = run(given.signer, '<w:rStyle w:val="SignerName"/>')
    return paragraph("DocNumber", run(f"\t{given.number}\t签发人：") + name, rule + tabs + before)
