"""The styles part: Word's built-in styles, set by a layout profile."""

from dataclasses import replace

from drafter.writers.markup import DECLARATION, ROOT, fonts, half_points
from drafter.writers.numbering import Numbering
from drafter.writers.profile import Face, Profile

RED = "FF0000"
_CLOSER = '<w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/>'
"""The smallest paragraph possible: a document may not end in a table."""
LEVELS = 9
"""Heading levels that Word has."""


def styles_part(profile: Profile, numbering: Numbering) -> str:
    """styles.xml; headings that Word numbers are linked to their numbers."""
    made = style_elements(profile, numbering)
    return "".join([DECLARATION, f"<w:styles {ROOT}>", _defaults(profile), *made, "</w:styles>"])


def style_elements(profile: Profile, numbering: Numbering) -> list[str]:
    """Every style of the layout as an XML element, those first that others are based on."""
    return [
        *_base_styles(profile),
        *_text_styles(profile),
        *(_heading(profile, level, numbering) for level in range(1, LEVELS + 1)),
        *(_heading_character(profile, level) for level in range(1, LEVELS + 1)),
        *_end_styles(profile),
        *_front_styles(profile),
        *_imprint_styles(profile),
        *_table_styles(profile),
        *_mark_styles(profile),
    ]


def _base_styles(profile: Profile) -> list[str]:
    return [_normal(profile), _default_character(), _default_table()]


def _text_styles(profile: Profile) -> list[str]:
    return [
        _style("BodyText", "Body Text", _indented(profile), face=None, priority=1),
        _style("Closing", "Closing", _indented(profile), face=None, priority=1),
        _centred(profile, "Title", "Title", profile.title),
        _centred(profile, "Subtitle", "Subtitle", profile.subtitle),
        _centred(profile, "Byline", "Byline", profile.byline, custom=True),
        _style("Salutation", "Salutation", _spacing(profile, before=profile.pitch), face=None, follow="BodyText"),
    ]


def _end_styles(profile: Profile) -> list[str]:
    """署名, 成文日期, 附注 and 附件; the contents, too."""
    return [
        _style("Signature", "Signature", '<w:jc w:val="right"/>', face=None),
        _style("Date", "Date", '<w:jc w:val="right"/>', face=None),
        _style("Remark", "Remark", _indented(profile), face=None, custom=True),
        _style("Attachment", "Attachment", "", face=None, custom=True),
        _style("AttachmentMark", "Attachment Mark", "", _black(profile), custom=True),
        _style("Contents", "Contents", _spacing(profile, before=profile.pitch), face=None, custom=True),
    ]


def _front_styles(profile: Profile) -> list[str]:
    """版头."""
    return [
        _style("CopyNumber", "Copy Number", "", face=None, custom=True),
        _style("Secrecy", "Secrecy", "", _black(profile), custom=True),
        _red(profile),
        _style("DocNumber", "Document Number", "", face=None, custom=True),
        _character("SignerName", "Signer Name", fonts(profile.headings[1].font), custom=True),
    ]


def _imprint_styles(profile: Profile) -> list[str]:
    tight = f'<w:snapToGrid w:val="0"/>{_spacing(profile)}'
    return [
        _style("Imprint", "Imprint", tight, profile.note, custom=True, squeeze=False),
        _style("Closer", "Closer", _CLOSER, replace(profile.body, size=1.0), custom=True, squeeze=False),
    ]


def _table_styles(profile: Profile) -> list[str]:
    return [
        _style("TableText", "Table Text", _tight(profile, profile.table), profile.table, custom=True),
        _style("TableHead", "Table Head", _tight(profile, profile.table_head), profile.table_head, custom=True),
        _table_grid(),
    ]


def _mark_styles(profile: Profile) -> list[str]:
    """Page numbers, blanks and comments."""
    return [
        _style("Footer", "footer", _footer(), profile.number, squeeze=False),
        _character("PlaceholderText", "Placeholder Text", '<w:color w:val="7F7F7F"/>'),
        _character("CommentReference", "annotation reference", '<w:sz w:val="21"/><w:szCs w:val="21"/>'),
        _style("CommentText", "annotation text", _comment(), None, squeeze=False),
    ]


def _black(profile: Profile) -> Face:
    """The body's size in the font of first headings, 黑体."""
    return replace(profile.body, font=profile.headings[0].font)


def _defaults(profile: Profile) -> str:
    size = half_points(profile.body.size)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(profile.body.font)}"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _normal(profile: Profile) -> str:
    # Chinese line breaking and hanging marks; no quarter space beside digits, or lines would hold fewer characters;
    # no widow control, or a page could end one line early.
    properties = (
        '<w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct/>'
        '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/>'
        f'{_spacing(profile)}<w:jc w:val="both"/>'
    )
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{_run(profile.body, profile.squeeze)}</w:rPr></w:style>"
    )


def _spacing(profile: Profile, face: Face | None = None, before: int = 0) -> str:
    line = profile.pitch_of(face)
    return (
        f'<w:spacing w:before="{before}" w:beforeAutospacing="0" w:after="0" w:afterAutospacing="0"'
        f' w:line="{line}" w:lineRule="exact"/>'
    )


def _indented(profile: Profile) -> str:
    # Both measures: Word goes by characters, LibreOffice only by twips.
    return (
        f'<w:ind w:firstLineChars="{profile.indent * 100}" w:firstLine="{profile.indent * profile.character}"/>'
        if profile.indent
        else ""
    )


def _run(face: Face, squeeze: int = 0) -> str:
    size = half_points(face.size)
    bold = "<w:b/><w:bCs/>" if face.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    spacing = f'<w:spacing w:val="{squeeze}"/>' if squeeze else ""
    return (
        f'{fonts(face.font)}{bold}<w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="000000"/>{spacing}'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    )


def _style(
    identity: str,
    name: str,
    properties: str,
    face: Face | None,
    *,
    custom: bool = False,
    follow: str = "",
    priority: int = 10,
    squeeze: bool = True,
) -> str:
    kind = ' w:customStyle="1"' if custom else ""
    after = f'<w:next w:val="{follow}"/>' if follow else ""
    letters = _run(face) if face is not None else ""
    if not squeeze:
        letters = letters.replace("<w:sz ", '<w:spacing w:val="0"/><w:sz ', 1) if letters else '<w:spacing w:val="0"/>'
    return (
        f'<w:style w:type="paragraph"{kind} w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{after}<w:uiPriority w:val="{priority}"/><w:qFormat/>'
        + (f"<w:pPr>{properties}</w:pPr>" if properties else "")
        + (f"<w:rPr>{letters}</w:rPr>" if letters else "")
        + "</w:style>"
    )


def _centred(profile: Profile, identity: str, name: str, face: Face, *, custom: bool = False) -> str:
    # LibreOffice rounds even an exact pitch up to whole lines of the grid.
    loose = '<w:snapToGrid w:val="0"/>' if face.line else ""
    properties = f'<w:keepNext/>{loose}{_spacing(profile, face)}<w:jc w:val="center"/>'
    squeeze = face.size == profile.body.size
    return _style(identity, name, properties, face, custom=custom, follow="BodyText", squeeze=squeeze)


def _heading(profile: Profile, level: int, numbering: Numbering) -> str:
    properties = (
        f"<w:keepNext/><w:keepLines/>{numbering.style_properties(level)}{_spacing(profile)}{_indented(profile)}"
        f'<w:outlineLvl w:val="{level - 1}"/>'
    )
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:link w:val="Heading{level}Char"/>'
        f'<w:uiPriority w:val="9"/><w:qFormat/>'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{_run(profile.face(level))}</w:rPr></w:style>"
    )


def _heading_character(profile: Profile, level: int) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="Heading{level}Char">'
        f'<w:name w:val="Heading {level} Char"/><w:basedOn w:val="DefaultParagraphFont"/>'
        f'<w:link w:val="Heading{level}"/><w:uiPriority w:val="9"/><w:rPr>{_run(profile.face(level))}</w:rPr></w:style>'
    )


def _tight(profile: Profile, face: Face) -> str:
    return f'<w:snapToGrid w:val="0"/>{_spacing(profile, face)}<w:jc w:val="center"/>'


def _footer() -> str:
    # An exact pitch would cut the number's face off in a narrow footer.
    return '<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>'


def _comment() -> str:
    return '<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>'


def _red(profile: Profile) -> str:
    style = _centred(profile, "RedHead", "Red Head", profile.redhead, custom=True)
    return style.replace('<w:color w:val="000000"/>', f'<w:color w:val="{RED}"/>')


def _character(identity: str, name: str, properties: str, *, custom: bool = False) -> str:
    kind = ' w:customStyle="1"' if custom else ""
    return (
        f'<w:style w:type="character"{kind} w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr>{properties}</w:rPr></w:style>'
    )


def _default_character() -> str:
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )


def _default_table() -> str:
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>'
    )


def _table_grid() -> str:
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f'<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>'
    )
