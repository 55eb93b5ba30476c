"""版头: what stands over the title on the first page (GB/T 9704-2012, 7.2)."""

from collections.abc import Iterator, Sequence

from drafter.writers.markup import half_points, paragraph, run, runs
from drafter.writers.options import FrontMatter
from drafter.writers.profile import Face, Profile, twips_of_mm
from drafter.zh.width import paper_width

REDHEAD_FROM_TOP = 35.0
"""Millimetres from the top of the 版心 to that of the 发文机关标志 (7.2.4)."""
REDHEAD_LINES = 6
"""Body lines that a 发文机关标志 of several offices may take, for the first page has to show text (7.3.3)."""
NARROWEST = 60
"""Per cent of its width to which a long 发文机关标志 is set narrower before it is set smaller."""
_DOCUMENT = "文件"
_LONGEST = 40
"""Characters of a line of a masthead; what is longer is text."""
_MARK_RULE = '<w:bottom w:val="single" w:sz="8" w:space="7" w:color="FF0000"/>'
"""红线: 4 mm (11 points, of which the line's own leading is 4) under the 发文字号, as wide as the 版心 (7.2.7)."""


def front(given: FrontMatter, profile: Profile) -> Iterator[str]:
    """版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号 and 签发人 with the red line under them."""
    marks = (given.copy_number, given.secrecy, given.urgency)
    used = 0
    for text, style in zip(marks, ("CopyNumber", "Secrecy", "Secrecy"), strict=True):
        if text:
            used += 1
            yield paragraph(style, runs(text))
    if given.redhead:
        from_top = profile.redhead_top - profile.page.top if profile.redhead_top else REDHEAD_FROM_TOP
        before = max(0, twips_of_mm(from_top) - used * profile.pitch)
        yield from _redhead(given.redhead, profile, before)
    if given.number or given.signers or given.redhead:
        yield from _number(given, profile)


def masthead_looks(lines: Sequence[str], profile: Profile) -> Iterator[tuple[str, str, str]]:
    """(style, properties of the paragraph and of its letters) for each line over the title of a bulletin.

    Its name is set as a 发文机关标志, the lines under it in the middle, with a red line under the last; what is longer,
    as 编者按, as text.
    """
    short = [at for at, line in enumerate(lines) if len(line) <= _LONGEST]
    for at, line in enumerate(lines):
        if at not in short:
            indent = profile.indent * profile.character
            yield "DocNumber", f'<w:ind w:firstLineChars="{profile.indent * 100}" w:firstLine="{indent}"/>', ""
        elif at == short[0] and not any(map(str.isdigit, line)):
            size, narrow = _fitted(profile.redhead.size, paper_width(line), profile)
            yield "RedHead", "", _letters(size, narrow, profile.redhead)
        else:
            rule = f"<w:pBdr>{_MARK_RULE}</w:pBdr>" if at == short[-1] else ""
            yield "DocNumber", f'{rule}<w:jc w:val="center"/>', ""


def front_texts(given: FrontMatter) -> tuple[str, ...]:
    """The texts that `front` writes, one for each paragraph or table; white space aside."""
    names, document = _offices(given.redhead)
    heads = (names[0] + document + "".join(names[1:]),) if document else tuple(names)
    rows = _signer_rows(given.signers)
    above = tuple(("" if at else "签发人：") + row for at, row in enumerate(rows[:-1]))
    last = given.number + "签发人：" * (len(rows) == 1) + "".join(rows[-1:])
    return tuple(filter(None, (given.copy_number, given.secrecy, given.urgency, *heads, *above, last)))


def _offices(redhead: Sequence[str]) -> tuple[list[str], str]:
    """(names of the offices, the 文件 that stands beside them, if any); of one office both are one text."""
    if len(redhead) < 2:
        return list(redhead), ""
    return [name.removesuffix(_DOCUMENT) for name in redhead], _DOCUMENT * any(n.endswith(_DOCUMENT) for n in redhead)


def _redhead(redhead: Sequence[str], profile: Profile, before: int) -> Iterator[str]:
    """发文机关标志; of several offices the names one under another, as wide as the longest (7.2.4)."""
    names, document = _offices(redhead)
    line = min(profile.pitch_of(profile.redhead), REDHEAD_LINES * profile.pitch // len(names))
    size = min(profile.redhead.size, line / 20)
    longest = max(paper_width(name) for name in names)
    size, narrow = _fitted(size, longest + len(document) + bool(document), profile)
    before = max(0, before - round((line - size * 20) * 0.8))
    pitch = f' w:line="{line}" w:lineRule="exact"'
    made = [_stretched(name, longest, size, narrow, profile.redhead) for name in names]
    if document:
        character = round(size * 20 * narrow / 100)
        widths = round(longest * character) + character // 2, round(len(document) * character) + character // 2
        beside = _stretched(document, len(document), size, narrow, profile.redhead)
        # A table has no space above it: the least paragraph brings it.
        yield paragraph("Closer", "", f'<w:spacing w:before="{before}"/>')
        yield _offices_table(made, beside, widths, pitch)
        return
    for at, name in enumerate(made):
        yield paragraph("RedHead", name, f'<w:spacing w:before="{0 if at else before}"{pitch}/>')


def _offices_table(names: Sequence[str], beside: str, widths: tuple[int, int], pitch: str) -> str:
    """The names of the offices one under another with 文件 beside them; widths of both columns in twips."""
    left, right = widths
    rows = []
    for at, name in enumerate(names):
        merged = '<w:vMerge w:val="restart"/>' if not at else "<w:vMerge/>"
        cells = _cell(left, "", name, pitch) + _cell(right, merged, "" if at else beside, pitch)
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{left + right}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        f'</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{left}"/><w:gridCol w:w="{right}"/></w:tblGrid>'
        f"{''.join(rows)}</w:tbl>"
    )


def _cell(width: int, merged: str, content: str, pitch: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph('RedHead', content, f'<w:spacing{pitch}/>')}</w:tc>"
    )


def _fitted(size: float, characters: float, profile: Profile) -> tuple[float, int]:
    """(size in points, width in per cent) at which so many characters stand on one line of the 版心."""
    room = profile.page.text_width / 20
    narrow = min(100, int(100 * room / (characters * size)))
    if narrow >= NARROWEST:
        return size, narrow
    return int(200 * room / (characters * NARROWEST)) / 2, NARROWEST


def _stretched(text: str, characters: float, size: float, narrow: int, face: Face) -> str:
    """A text of the 发文机关标志 set apart to the width of so many characters."""
    letters = _letters(size, narrow, face)
    missing = characters - paper_width(text)
    if missing < 0.5 or len(text) < 2:
        return run(text, letters)
    apart = round(missing * size * 20 * narrow / 100 / (len(text) - 1))
    return run(text[:-1], f'<w:spacing w:val="{apart}"/>{letters}') + run(text[-1], letters)


def _letters(size: float, narrow: int, face: Face) -> str:
    letters = f'<w:w w:val="{narrow}"/>' if narrow < 100 else ""
    if size != face.size:
        letters += f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>'
    return letters


def _number(given: FrontMatter, profile: Profile) -> Iterator[str]:
    """发文字号, two lines under the 发文机关标志, and the red line under it.

    With 签发人 it stands one character in from the left on the line of the last of them, they one from the right, two
    names a line (7.2.5, 7.2.6).
    """
    gap = f'<w:spacing w:before="{2 * profile.pitch if given.redhead else 0}"/>'
    rule = f"<w:pBdr>{_MARK_RULE}</w:pBdr>" if given.redhead else ""
    rows = _signer_rows(given.signers)
    if not rows:
        yield paragraph("DocNumber", runs(given.number), f'{rule}{gap}<w:jc w:val="center"/>')
        return
    character = profile.character
    widest = max(paper_width(row) for row in rows)
    names = profile.page.text_width - round((1 + widest) * character)
    stops = "".join(f'<w:tab w:val="left" w:pos="{at}"/>' for at in (character, names - 4 * character, names))
    for at, row in enumerate(rows):
        last = at == len(rows) - 1
        label = run(f"\t{given.number * last}\t" + ("\t" if at else "签发人："))
        properties = rule * last + f"<w:tabs>{stops}</w:tabs>" + gap * (not at)
        yield paragraph("DocNumber", label + run(row, '<w:rStyle w:val="SignerName"/>'), properties)


def _signer_rows(signers: Sequence[str]) -> list[str]:
    """The names of the 签发人, two a line."""
    return ["\u3000".join(signers[at : at + 2]) for at in range(0, len(signers), 2)]
