"""附件说明 under the text, 附注, and the 附件 themselves (GB/T 9704-2012, 7.3.4, 7.3.6, 7.3.7)."""

from collections.abc import Iterator, Sequence

from drafter.document import Paragraph
from drafter.writers.markup import paragraph, run, runs
from drafter.writers.numbering import marker_length
from drafter.writers.options import Attachment
from drafter.writers.profile import Profile
from drafter.writers.tables import Wide, table
from drafter.writers.title import title_lines


def attachment_list(given: Sequence[Attachment], profile: Profile, keep: str) -> Iterator[str]:
    """附件说明: two characters in, a line each; a name that wraps goes on under its first character (7.3.4).

    `keep` is what keeps it on the page of what follows.
    """
    texts = attachment_texts(given)
    for number, text in enumerate(texts):
        yield paragraph("Attachment", runs(text, latin=profile.latin), keep + list_indent(number, len(texts), profile))


def list_indent(number: int, lines: int, profile: Profile) -> str:
    """What sets a line, counted from 0, of 附件说明: an empty line over the first, the others under its name."""
    left, hanging = (6, 4) if lines > 1 else (5, 3)
    if number:
        hanging = 1
    before = "" if number else f'<w:spacing w:before="{profile.pitch}"/>'
    return (
        before + f'<w:ind w:leftChars="{left * 100}" w:left="{left * profile.character}"'
        f' w:hangingChars="{hanging * 100}" w:hanging="{hanging * profile.character}"/>'
    )


def attachment_texts(given: Sequence[Attachment]) -> tuple[str, ...]:
    """The lines of the 附件说明."""
    if len(given) == 1:
        return (f"附件：{given[0].name}",)
    return tuple(f"{'附件：' if not at else ''}{at + 1}.{one.name}" for at, one in enumerate(given))


def attachment_pages(given: Sequence[Attachment], profile: Profile, *, turned: bool) -> Iterator[str | Wide]:
    """Each 附件 that has a content, on a page of its own: 附件1 at the left of line 1, its title on line 3 (7.3.7)."""
    empty_line = f'<w:spacing w:before="{profile.pitch}"/>'
    capacity = profile.page.text_width / profile.title.character
    for mark, one in _marked(given):
        lines = [runs(line, latin=profile.latin) for line in title_lines(one.name, capacity)]
        title = paragraph("Title", "<w:r><w:br/></w:r>".join(lines), empty_line)
        gap = empty_line
        content = list[str | Wide]()
        for part in one.content:
            face = _face(part)
            kept = "<w:keepNext/>" if face else ""
            text = runs(part.text, face, profile.latin)
            made = table(part, profile, turned=turned) if part.rows else paragraph("BodyText", text, kept + gap)
            content.append(made)
            gap = ""
        under_title = paragraph("Closer", "", empty_line)
        if isinstance(content[0], Wide):
            # A page on its side has its mark and title there, not on an upright page before it.
            content[0] = Wide(paragraph("AttachmentMark", run(mark)) + title + under_title + content[0].xml)
        else:
            yield paragraph("AttachmentMark", run(mark), "<w:pageBreakBefore/>")
            yield title
            if one.content[0].rows:
                yield under_title
        yield from content


def attachment_page_texts(given: Sequence[Attachment]) -> tuple[str, ...]:
    """The texts on the pages of the 附件, a paragraph or table each."""
    return tuple(
        text for mark, one in _marked(given) for text in (mark, one.name, *(part.text for part in one.content))
    )


def _marked(given: Sequence[Attachment]) -> Iterator[tuple[str, Attachment]]:
    for number, one in enumerate(given, 1):
        if one.content:
            yield (f"附件{number}" if len(given) > 1 else "附件"), one


def _face(part: Paragraph) -> str:
    """The face of a heading on a line of its own; a 附件 has none of the report's heading levels."""
    level = next((level for level, scheme in ((1, "一、"), (2, "（一）")) if marker_length(part.text, scheme)), 0)
    return f'<w:rStyle w:val="Heading{level}Char"/>' if level and "。" not in part.text else ""


def remark_text(remark: str) -> str:
    """附注 in its brackets (7.3.6)."""
    return f"（{remark.strip('（）()')}）"
