"""Tables of figures: the header row comes again on each page, no row is split."""

from drafter.writers.markup import paragraph, runs
from drafter.writers.profile import Profile


def table(rows: tuple[tuple[str, ...], ...], profile: Profile) -> str:
    """A ruled table as wide as the 版心; the first row is its header."""
    columns = max(map(len, rows))
    width = profile.page.text_width // max(columns, 1)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _ in range(columns))
    made = [
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{width * columns}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    ]
    for index, row in enumerate(rows):
        again = "" if index else "<w:tblHeader/>"
        style = "TableText" if index else "TableHead"
        cells = "".join(_cell(text, style, width, profile) for text in (*row, *[""] * (columns - len(row))))
        made.append(f"<w:tr><w:trPr><w:cantSplit/>{again}</w:trPr>{cells}</w:tr>")
    return "".join([*made, "</w:tbl>"])


def _cell(text: str, style: str, width: int, profile: Profile) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, runs(text, latin=profile.latin))}</w:tc>"
    )
