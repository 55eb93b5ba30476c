"""The small parts of a draft's package: settings, fonts, page numbers, comments, properties."""

from functools import cache
from pathlib import Path

from drafter.writers.markup import DECLARATION, ROOT, escaped, paragraph, run
from drafter.writers.profile import Profile

MOMENT = "2000-01-01T00:00:00Z"
"""The time every draft bears, so that the same answers give the same bytes."""
AUTHOR = "drafter"


def settings_part(profile: Profile) -> str:
    """settings.xml: Chinese punctuation, Word 2013+ mode, odd and even footers."""
    uneven = "<w:evenAndOddHeaders/>" if profile.page_number == "outside" else ""
    return (
        f'{DECLARATION}<w:settings {ROOT}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>'
        f'<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>{uneven}'
        '<w:drawingGridVerticalSpacing w:val="156"/><w:characterSpacingControl w:val="compressPunctuation"/>'
        "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
        "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def font_table_part(profile: Profile) -> str:
    """fontTable.xml: for each font of the layout those to take where a machine lacks it."""
    made = [
        f'<w:font w:name="{escaped(font)}">'
        + (f'<w:altName w:val="{escaped(",".join(others))}"/>' if others else "")
        + f'<w:charset w:val="{"00" if font == profile.latin else "86"}"/></w:font>'
        for font in profile.fonts
        for others in (profile.fallbacks.get(font, ()),)
    ]
    return f"{DECLARATION}<w:fonts {ROOT}>{''.join(made)}</w:fonts>"


def comments_part(hints: list[tuple[int, str]]) -> str:
    """comments.xml."""
    made = []
    for identity, text in hints:
        lines = "".join(paragraph("CommentText", run(line)) for line in text.split("\n"))
        made.append(
            f'<w:comment w:id="{identity}" w:author="{AUTHOR}" w:date="{MOMENT}" w:initials="d">{lines}</w:comment>'
        )
    return f"{DECLARATION}<w:comments {ROOT}>{''.join(made)}</w:comments>"


def core_properties_part(title: str) -> str:
    """core.xml: the title and nothing that differs from one run to the next."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(title)}</dc:title><dc:creator>{AUTHOR}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{MOMENT}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{MOMENT}</dcterms:modified>'
        "<dc:language>zh-CN</dc:language><cp:revision>1</cp:revision></cp:coreProperties>"
    )


def app_properties_part() -> str:
    """app.xml."""
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>drafter</Application></Properties>"
    )


@cache
def theme_part() -> str:
    """theme1.xml: black on white; no style refers to its fonts."""
    return (Path(__file__).parent / "theme.xml").read_text("utf-8")
