"""The styles of a written draft, as python-docx reads them."""

from docx.text.paragraph import Paragraph


def style_name(paragraph: Paragraph) -> str:
    """The name of a paragraph's style."""
    assert paragraph.style is not None
    return paragraph.style.name or ""
