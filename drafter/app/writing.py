"""A draft put in place: written, read back, compared, and only then stored at its path."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.app.readback import compare
from drafter.app.user_settings import chosen_layout
from drafter.document import Article, Document, Paragraph
from drafter.document.flow import Shown, shown
from drafter.document.text import markdown_text, plain_text
from drafter.errors.writing import OutputExists
from drafter.files import back_up, write_bytes, write_text
from drafter.readers import lines_of
from drafter.writers import DocxOptions, EmbeddedData, Profile, embedded_data
from drafter.writers.base import lacking_styles
from drafter.writers.docx import texts_beside, write_items
from drafter.writers.edits import Edits, carried_over
from drafter.writers.embedded import digest
from drafter.writers.rare import lacks_rare, outside_gb2312

_QUOTED = 30
"""Characters of a paragraph that are enough to find it."""
TEXT_ENDINGS = (".txt", ".md")
DRAFT_ENDINGS = (".docx", *TEXT_ENDINGS)


_STYLE_NAMES = {
    "Title": "标题",
    "Byline": "单位日期",
    "Salutation": "称谓",
    "Body Text": "正文",
    "heading 1": "一级标题",
    "heading 2": "二级标题",
    "heading 3": "三级标题",
    "heading 4": "四级标题",
    "Signature": "署名",
    "Date": "日期",
    "Table Text": "表格",
}
"""The styles a user knows, as a user calls them."""


_NO_LAYOUT = "文字稿不排版：版式、版头、底稿、目录等没有用上，要用就写成 .docx"


@dataclass(frozen=True, slots=True)
class WrittenDraft:
    """A draft that was written, and what became of the file in its place."""

    path: Path
    backup: Path | None = None
    """Where the file that stood there before is kept."""
    blanks: int = 0
    """Blanks left to fill."""
    kept: tuple[str, ...] = ()
    """Paragraphs changed by hand in the draft that stood there, which stand in this one too."""
    lost: tuple[str, ...] = ()
    """Paragraphs changed by hand that found no place; they are also in a file beside the draft."""
    notes: tuple[str, ...] = ()
    """What the user should know, Chinese, one line each."""


def put_draft(
    document: Document,
    out: Path,
    *,
    profile: str = "",
    force: bool = False,
    data: EmbeddedData | None = None,
    options: DocxOptions | None = None,
) -> WrittenDraft:
    """Writes the draft at `out`, as its ending says: .txt and .md as text, all else as .docx.

    `profile` names a layout (the user's setting where empty). A file that stands there is backed up, and replaced only
    with `force`; what was changed by hand in a draft that knows its making is carried over. Raises OutputExists,
    OutputUnwritable, WrittenWrong, BaseUnusable and the problems of layouts.
    """
    if out.exists() and not force:
        raise OutputExists(out)
    (article,) = document.articles
    options = options or DocxOptions()
    article = _without_replaced(article, options)
    if out.suffix.lower() in TEXT_ENDINGS:
        return _put_text(article, out, is_laid_out=bool(profile) or options != DocxOptions())
    items = tuple(shown(article))
    layout = chosen_layout(profile)
    edits, old = _edits(items, out)
    content = _written(edits.items, layout, options)
    if data is not None:
        known = replace(data, paragraphs=_digests(items, edits.items, content, layout, options))
        content = write_items(edits.items, layout, replace(options, data=known))
    # changes that found no place are on the disk before the file in which they stood is replaced
    notes = (*_edit_notes(edits, old, out), *_layout_notes(edits.items, layout, options))
    backup = back_up(out)
    write_bytes(out, content)
    return WrittenDraft(out, backup, _blanks(items), edits.kept, edits.lost, notes)


def _put_text(article: Article, out: Path, *, is_laid_out: bool) -> WrittenDraft:
    """Writes the draft as plain text or Markdown; `is_laid_out`: a layout was asked for, which text cannot have."""
    backup = back_up(out)
    write_text(out, markdown_text(article) if out.suffix.lower() == ".md" else plain_text(article))
    notes = (_NO_LAYOUT,) if is_laid_out else ()
    return WrittenDraft(out, backup, _blanks(tuple(shown(article))), notes=notes)


def _without_replaced(article: Article, options: DocxOptions) -> Article:
    """The draft without the masthead and 版记 that this year's own 版头 file replaces."""
    if options.front.redhead:
        article = replace(article, masthead=())
    return replace(article, imprint=()) if options.front.imprint else article


def _blanks(items: Sequence[Shown]) -> int:
    return sum(len(item.paragraph.blanks) for item in items)


def _written(items: Sequence[Shown], layout: Profile, options: DocxOptions) -> bytes:
    """The draft's bytes, read back and found to be the draft."""
    content = write_items(items, layout, options)
    beside = list(texts_beside(options))
    if options.base:
        beside += [line.text for line in lines_of(options.base, "base.docx")]
    compare(items, lines_of(content, "draft.docx"), beside)
    return content


def _digests(
    generated: tuple[Shown, ...], kept: tuple[Shown, ...], content: bytes, layout: Profile, options: DocxOptions
) -> tuple[str, ...]:
    """What each paragraph of the draft says as our own reader sees it, without the changes made by hand.

    `content` is the file with them; were they taken for generated, the next draft would drop them.
    """
    if kept != generated:
        content = write_items(generated, layout, options)
    return tuple(digest(line.text) for line in lines_of(content, "draft.docx") if line.text.strip())


def _edits(items: tuple[Shown, ...], out: Path) -> tuple[Edits, list[str]]:
    """(the draft with what was changed by hand in the one that stands at `out`, that one's paragraphs)."""
    if not out.exists():
        return Edits(items), []
    old = out.read_bytes()
    data = embedded_data(old)
    if data is None or not data.paragraphs:
        return Edits(items), []
    parts = [Paragraph(line.text, rows=line.rows) for line in lines_of(old, out.name) if line.text.strip()]
    return carried_over(items, data.paragraphs, parts), [part.text for part in parts]


def _with_places(lost: Sequence[str], old: Sequence[str]) -> Iterator[str]:
    """Each paragraph that found no place, in their order, with where it stood among the old ones."""
    at = 0
    for text in lost:
        at = old.index(text, at) + 1
        after = f"，在“{old[at - 2][:_QUOTED]}”之后" if at > 1 else ""
        yield f"原稿第 {at} 段{after}：\n{text}\n\n"


def _edit_notes(edits: Edits, old: Sequence[str], out: Path) -> list[str]:
    """Says what became of changes made by hand; those that found no place go into a file beside the draft."""
    notes = []
    if edits.kept:
        notes.append(f"您在原稿里改过的 {len(edits.kept)} 段已保留")
    if edits.removed:
        notes.append(f"您在原稿里删去的 {len(edits.removed)} 段没有再写入")
    if edits.lost:
        beside = out.with_name(f"{out.stem}-未并入的改动.txt")
        back_up(beside)
        write_text(beside, "".join(_with_places(edits.lost, old)))
        notes.append(f"有 {len(edits.lost)} 段改动没有并入（答案变了，那里已是新的文字），存在：{beside}")
    return notes


def _layout_notes(items: Sequence[Shown], layout: Profile, options: DocxOptions) -> list[str]:
    notes = []
    rare = outside_gb2312(item.paragraph.text for item in items) if lacks_rare(layout) else ()
    if rare:
        notes.append(f"这些字不在仿宋_GB2312 的字库里，会换成别的字体，请留意：{'、'.join(rare)}")
    if options.base:
        lacking = lacking_styles(options.base, layout)
        said = [chinese for name, chinese in _STYLE_NAMES.items() if name in lacking]
        if said:
            notes.append(f"底稿里没有设过的样式按版式“{layout.name}”补上：{'、'.join(said)}")
    if options.front.imprint and layout.imprint_even and not options.base:
        notes.append("版记按估算的页数排在偶数页，请打开看一眼；前后改动较多时再生成一次")
    if options.toc:
        notes.append("目录要更新一次才有内容：打开初稿，在目录上按右键，选“更新域”（WPS 是“更新目录”）")
    if options.front.secrecy:
        notes.append("稿件标了密级，请按保密规定在涉密计算机上处理")
    return notes
