"""版头 and 版记: what stands over the title and at the foot of the last page (GB/T 9704-2012, 7.2–7.4)."""

from collections.abc import Iterator

from drafter.writers.markup import paragraph, run, runs
from drafter.writers.options import FrontMatter
from drafter.writers.profile import Profile, twips_of_mm

REDHEAD_FROM_TOP = 35.0
"""Millimetres from the top of the 版心 to that of the 发文机关标志 (7.2.4)."""
_MARK_RULE = '<w:bottom w:val="single" w:sz="8" w:space="11" w:color="FF0000"/>'
"""红线: 4 mm (11 points) under the 发文字号, as wide as the 版心 (7.2.7)."""


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


def imprint(given: FrontMatter, profile: Profile) -> str:
    """版记 as a table at the foot of the 版心 of the page on which the text ends (7.4)."""
    # LibreOffice leaves a table that takes the whole width in the flow of the text.
    width = profile.page.text_width - 10
    character = round(profile.note.size * 20)
    rows = []
    if given.copies_to:
        # The name is hung, so that a list that wraps goes on under its first character.
        hang = f'<w:ind w:left="{4 * character}" w:right="{character}" w:hanging="{3 * character}"/>'
        rows.append(paragraph("Imprint", run(f"抄送：{given.copies_to.rstrip('。')}。"), hang))
    if given.issuer or given.issued_on:
        issued = f"{given.issued_on}印发" if given.issued_on else ""
        tabs = f'<w:tabs><w:tab w:val="right" w:pos="{width - character}"/></w:tabs>'
        both = "\t".join(filter(None, (given.issuer, issued)))
        rows.append(paragraph("Imprint", run(both), f'{tabs}<w:ind w:left="{character}"/>'))
    made = [
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:horzAnchor="margin" w:vertAnchor="margin"'
        f' w:tblpXSpec="center" w:tblpYSpec="bottom"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>'
        '<w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
        '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
        '<w:insideH w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
    ]
    made += [
        "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>"
        f'<w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{row}</w:tc></w:tr>'
        for row in rows
    ]
    return "".join([*made, "</w:tbl>"])


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
