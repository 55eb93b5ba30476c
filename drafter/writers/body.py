"""An article's paragraphs as WordprocessingML."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from drafter.document import Paragraph
from drafter.document.ends import is_attachment_mark, is_date, is_remark, list_from
from drafter.document.flow import Shown
from drafter.writers.attachments import attachment_list, attachment_pages, list_indent, remark_text
from drafter.writers.blanks import Marks
from drafter.writers.captions import SET, caption
from drafter.writers.front import front, masthead_looks
from drafter.writers.imprint import foot_frame, imprint_rules, stands_at_foot
from drafter.writers.markup import paragraph, run, runs
from drafter.writers.numbering import Numbering
from drafter.writers.options import DocxOptions
from drafter.writers.profile import Profile
from drafter.writers.sections import CLOSER, Piece
from drafter.writers.signature import right_indents
from drafter.writers.styles import LEVELS
from drafter.writers.tables import Wide, table
from drafter.writers.title import title_lines

STYLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "byline": "Byline",
    "salutation": "Salutation",
    "preamble": "BodyText",
    "heading": "BodyText",
    "body": "BodyText",
    "closing": "Closing",
}
"""Role → the style that says it; a heading on a line of its own has its level's, a signature its own two."""
CONTENTS_HINT = "目录：在这里按右键，选“更新域”"
_HEAD = ("title", "subtitle", "byline")
_APART = ("masthead", "signature", "attached", "imprint")
_KEPT = "<w:keepNext/>"
_NEW_PAGE = "<w:pageBreakBefore/>"
_LONGEST_TITLE = 40
"""Characters of a line that may be the title of a table."""
_ENDS = "。；：！？，"


def body(
    items: Sequence[Shown], profile: Profile, options: DocxOptions, marks: Marks, numbering: Numbering
) -> Iterator[Piece]:
    """The paragraphs and tables of a draft in reading order, 版头 and 附件 included."""
    main = [item for item in items if item.role not in (*_HEAD, *_APART)]
    writer = _Writer(profile, marks, numbering, turned=not options.base)
    yield from _opening(items, profile, options, writer)
    gap = f'<w:spacing w:before="{profile.pitch}"/>' if any(item.role in _HEAD for item in items) else ""
    recipients = options.front.recipients
    if recipients and not any(item.role == "salutation" for item in main):
        yield paragraph("Salutation", runs(recipients_text(recipients), latin=profile.latin))
        gap = ""
    closing = _of_role(main, "closing")
    signed = _of_role(items, "signature")
    yield from writer.running(main, closing[list_from(closing) :], gap, signed=bool(signed))
    yield from _ending(items, signed, profile, options, writer)


def recipients_text(recipients: str) -> str:
    """主送机关 with the one colon behind it (7.3.2)."""
    return recipients.rstrip("：:") + "："


def contents_field() -> str:
    """A contents field of the first two levels; Word fills it when the reader asks."""
    begin = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
    hint = run(CONTENTS_HINT)
    middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    return paragraph("Contents", f"{begin}{code}{middle}{hint}{end}")


class _Writer:
    """Writes one paragraph after another, giving out ids and numbers as it goes."""

    def __init__(self, profile: Profile, marks: Marks, numbering: Numbering, *, turned: bool) -> None:
        self._profile = profile
        self._marks = marks
        self._numbering = numbering
        self._turned = turned

    def masthead(self, lines: Sequence[Paragraph]) -> Iterator[str]:
        """What stands over the title, in styles of a 版头, so that it is read as one."""
        looks = masthead_looks([line.text for line in lines], self._profile)
        for line, (style, properties, letters) in zip(lines, looks, strict=True):
            yield paragraph(style, self._content(line, letters), properties)

    def imprint(self, lines: Sequence[Paragraph], *, alone: bool) -> Iterator[str]:
        """The lines of a 版记 between its rules: `alone` and short at the foot of the page, else under the text."""
        at_foot = alone and stands_at_foot(lines, self._profile)
        for number, line in enumerate(lines, 1):
            keep = "<w:keepNext/>" if number < len(lines) else ""
            place = foot_frame(self._profile, len(lines) - number) if at_foot else keep
            rules = imprint_rules(first=number == 1, last=number == len(lines))
            yield paragraph("Imprint", self._content(line), place + rules)
        if at_foot:
            yield CLOSER

    def title(self, item: Shown, *, under_rule: bool) -> str:
        """Title or subtitle, broken at word sense; under a red line the title two lines below it."""
        face = self._profile.title if item.role == "title" else self._profile.subtitle
        lines = title_lines(item.paragraph.text, self._profile.page.text_width / face.character)
        gap = f'<w:spacing w:before="{2 * self._profile.pitch}"/>' if under_rule and item.role == "title" else ""
        start, made = 0, []
        for line in lines:
            made.append(self._content(item.paragraph.part(start, start + len(line))))
            start += len(line)
            while item.paragraph.text[start : start + 1].isspace():  # a line's end, or the space that a new line is for
                start += 1
        return paragraph(STYLES[item.role], "<w:r><w:br/></w:r>".join(made), gap)

    def running(
        self, items: Sequence[Shown], listed: Sequence[Paragraph], gap: str, *, signed: bool
    ) -> Iterator[str | Wide]:
        """The text; `listed` are the lines of its 附件说明, `gap` the spacing that its first paragraph brings."""
        over = list[str]()
        for number, item in enumerate(items, 1):
            # 署名 and 成文日期 may not stand on a page without text (7.3.5.5).
            # and kept by its style
            on_own_line = item.heading_length == len(item.paragraph.text) and not item.is_sentence
            keep = _KEPT if number == len(items) and signed and not on_own_line else ""
            if (at := len(listed) - len(items) + number - 1) >= 0:
                yield self.listed(item.paragraph, at, len(listed), keep)
                continue
            if kind := caption(items, number - 1):
                over.append(paragraph("BodyText", self._content(item.paragraph), _KEPT + gap + SET[kind]))
            else:
                # 称谓 brings the empty line under the title with it; else the first paragraph does.
                made = self.text(item, keep, "" if item.role == "salutation" else gap)
                if isinstance(made, Wide):  # what stands over it goes onto its page
                    made, over = Wide("".join(over) + made.xml), []
                yield from (*over, made)
                over = []
            gap = ""

    def text(self, item: Shown, keep: str = "", gap: str = "") -> str | Wide:
        """A paragraph or table of the text; `keep` holds it to what follows, `gap` is the spacing it brings."""
        text, length = item.paragraph, item.heading_length
        if text.rows:
            return self._table(text, keep=bool(keep))
        level = min(item.depth, LEVELS)
        if item.role == "heading" and length == len(text.text):
            skipped, number = self._numbering.properties(item)
            style = "BodyText" if item.is_sentence else f"Heading{level}"
            return paragraph(style, self._content(text.part(skipped, length)), keep + number + gap)
        gap = keep + gap
        if item.role == "heading":
            face = f'<w:rStyle w:val="Heading{level}Char"/>'
            head = self._content(text.part(0, length), face)
            return paragraph("BodyText", head + self._content(text.part(length, len(text.text))), gap)
        return paragraph(STYLES[item.role], self._content(text), gap)

    def signature(self, lines: Sequence[Paragraph], *, sealed: bool, remarked: bool) -> Iterator[str]:
        """署名 and 成文日期, kept on one page, with the 附注 where one follows (`remarked`), an empty line above them.

        A seal of 42 mm that begins within a line of the text, and whose middle is a little over 署名 and 成文日期
        (7.3.5.1), takes two.
        """
        capacity = self._profile.page.text_width / self._profile.character
        indents = right_indents([line.text for line in lines], sealed=sealed, capacity=capacity)
        for number, (line, indent) in enumerate(zip(lines, indents, strict=True)):
            keep = _KEPT if remarked or number < len(lines) - 1 else ""
            gap = "" if number else f'<w:spacing w:before="{(1 + sealed) * self._profile.pitch}"/>'
            right = f'<w:ind w:rightChars="{round(indent * 100)}" w:right="{round(indent * self._profile.character)}"/>'
            yield paragraph("Date" if is_date(line.text) else "Signature", self._content(line), keep + gap + right)

    def listed(self, part: Paragraph, at: int, lines: int, keep: str) -> str:
        """Line `at`, from 0, of a 附件说明 of so many lines."""
        return paragraph("Attachment", self._content(part), keep + list_indent(at, lines, self._profile))

    def attached(self, parts: Sequence[Paragraph]) -> Iterator[str | Wide]:
        """What stands under the signature: 附注, and from a new page on a mark, a title in the middle, tables."""
        waiting = list[str]()
        page = _NEW_PAGE
        for part in parts:
            if is_remark(part.text):
                yield paragraph("Remark", self._content(part))
                continue
            if part.rows:
                made = self._table(part)
                if isinstance(made, Wide):  # its mark and title stand on its page, which lies on its side
                    made, waiting = Wide("".join(waiting).replace(_NEW_PAGE, "") + made.xml), []
                elif page:
                    waiting.append(paragraph("Closer", "", page))
                yield from (*waiting, made)
                waiting = []
            elif is_attachment_mark(part.text):
                yield from waiting
                waiting = [paragraph("AttachmentMark", self._content(part), _NEW_PAGE)]
            else:
                waiting.append(paragraph("BodyText", self._content(part), page + self._centred(part)))
            page = ""
        yield from waiting

    def _centred(self, part: Paragraph) -> str:
        """What puts a line over a table in the middle, as its title stands; text stays as it is."""
        is_title = len(part.text) <= _LONGEST_TITLE and part.text[-1:] not in _ENDS
        return '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>' if is_title else ""

    def _table(self, text: Paragraph, *, keep: bool = False) -> str | Wide:
        return table(text, self._profile, turned=self._turned, content=self._content, keep=keep)

    def _content(self, text: Paragraph, properties: str = "") -> str:
        """The runs of a text, its blanks as controls."""
        latin = self._profile.latin
        if not text.blanks:
            return runs(text.text, properties, latin)
        made, start = [], 0
        for blank in sorted(text.blanks, key=lambda blank: blank.start):
            if blank.start < start or blank.end <= blank.start:
                continue
            made.append(runs(text.text[start : blank.start], properties, latin))
            made.append(self._marks.blank(text.text[blank.start : blank.end], blank, properties))
            start = blank.end
        made.append(runs(text.text[start:], properties, latin))
        return "".join(made)


def _opening(items: Sequence[Shown], profile: Profile, options: DocxOptions, writer: _Writer) -> Iterator[Piece]:
    """版头, title, subtitle, byline and contents."""
    yield from front(options.front, profile)
    masthead = _of_role(items, "masthead")
    yield from writer.masthead(masthead)
    under_rule = bool(options.front.redhead or masthead)
    for item in items:
        if item.role in _HEAD:
            yield writer.text(item) if item.role == "byline" else writer.title(item, under_rule=under_rule)
    if options.toc:
        yield contents_field()


def _ending(
    items: Sequence[Shown], signed: Sequence[Paragraph], profile: Profile, options: DocxOptions, writer: _Writer
) -> Iterator[Piece]:
    """附件说明, 署名 and 成文日期 (`signed`), 附注, the attachments and 版记."""
    given = options.front
    turned = not options.base
    yield from attachment_list(given.attachments, profile, keep="<w:keepNext/>" if signed else "")
    under = _of_role(items, "attached")
    remarks = list(takewhile(lambda part: is_remark(part.text), under))  # 附注 stands under the date (7.3.6)
    yield from writer.signature(signed, sealed=options.sealed, remarked=bool(given.remark or remarks))
    if given.remark:
        yield paragraph("Remark", runs(remark_text(given.remark), latin=profile.latin))
    yield from writer.attached(remarks)
    yield from attachment_pages(given.attachments, profile, turned=turned)
    yield from writer.attached(under[len(remarks) :])
    yield from writer.imprint(_of_role(items, "imprint"), alone=not (options.base or given.imprint))


def _of_role(items: Sequence[Shown], role: str) -> list[Paragraph]:
    return [item.paragraph for item in items if item.role == role]
