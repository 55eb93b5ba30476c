"""An article's paragraphs as WordprocessingML."""

from collections.abc import Iterator

from drafter.document import Article, Paragraph
from drafter.document.flow import Shown, shown
from drafter.writers.blanks import Marks
from drafter.writers.markup import paragraph, runs
from drafter.writers.profile import Profile
from drafter.writers.styles import LEVELS
from drafter.writers.tables import table

STYLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "byline": "Byline",
    "salutation": "Salutation",
    "preamble": "BodyText",
    "body": "BodyText",
    "closing": "Closing",
    "signature": "Signature",
}
"""Role → the built-in style that says it; a heading's says its depth."""


def body(article: Article, profile: Profile, marks: Marks) -> Iterator[str]:
    """The paragraphs and tables of an article in reading order."""
    for item in shown(article):
        if item.paragraph.rows:
            yield table(item.paragraph.rows, profile)
        else:
            yield one(item, profile, marks)


def one(item: Shown, profile: Profile, marks: Marks) -> str:
    """One paragraph of a page."""
    text, length = item.paragraph, item.heading_length
    if item.role == "heading" and length == len(text.text):
        return paragraph(f"Heading{min(item.depth, LEVELS)}", content(text, profile, marks))
    if item.role == "heading":
        face = f'<w:rStyle w:val="Heading{min(item.depth, LEVELS)}Char"/>'
        head = content(text.part(0, length), profile, marks, face)
        return paragraph("BodyText", head + content(text.part(length, len(text.text)), profile, marks))
    return paragraph(STYLES[item.role], content(text, profile, marks))


def content(text: Paragraph, profile: Profile, marks: Marks, properties: str = "") -> str:
    """The runs of a text, its blanks as controls."""
    if not text.blanks:
        return runs(text.text, properties, profile.latin)
    made, start = [], 0
    for blank in sorted(text.blanks, key=lambda blank: blank.start):
        if blank.start < start or blank.end <= blank.start:
            continue
        made.append(runs(text.text[start : blank.start], properties, profile.latin))
        made.append(marks.blank(text.text[blank.start : blank.end], blank))
        start = blank.end
    made.append(runs(text.text[start:], properties, profile.latin))
    return "".join(made)
