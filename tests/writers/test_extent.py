"""On which page a draft ends, against LibreOffice's own pages."""

from dataclasses import replace
from pathlib import Path
from random import Random

import docx
import pytest

from drafter.document import Article, Paragraph, Section
from drafter.document.flow import shown
from drafter.writers import DocxOptions, FrontMatter, load_profile
from drafter.writers.blanks import Marks
from drafter.writers.body import body
from drafter.writers.docx import write_items
from drafter.writers.extent import extent, wrapped
from drafter.writers.numbering import Numbering
from drafter.writers.sections import Piece
from drafter.writers.tables import Wide
from drafter.zh.ordinals import ordinal
from tests.drafts import FRONT, table
from tests.office import converted, need_office, pages

PROFILE = load_profile("gbt33476")
# Chinese numerals only: the digits of the fonts at hand are not half as wide as a character.
WORDS = (
    "办事窗口",
    "群众满意",
    "数据共享",
    "压实责任",
    "培训骨干",
    "“一次办好”",
    "（含双休日）",
    "《窗口守则》",
    "一百二十件",
    "——",
)


def text(random: Random, length: int) -> str:
    made = ""
    while len(made) < length:
        made += random.choice(WORDS) + random.choice("，、；。")
    return made.rstrip("，、；。—") + "。"


def article(seed: int) -> Article:
    """A report of some pages, with a table in every other."""
    random = Random(seed)
    rows = tuple(tuple(text(random, 3) for _ in range(4)) for _ in range(random.randint(2, 9)))
    parts = tuple(
        Section(
            Paragraph(text(random, 9)[:-1]),
            1,
            ordinal("一、", at + 1),
            body=tuple(Paragraph(text(random, random.randint(20, 300))) for _ in range(random.randint(1, 6))),
        )
        for at in range(random.randint(2, 5))
    )
    figures = (table(rows),) if seed % 2 else ()
    signature = (Paragraph("柳溪县政务服务局"), Paragraph("二〇二六年三月十二日"))
    return Article(
        Paragraph("窗口服务工作汇报"),
        preamble=(Paragraph(text(random, 99)), *figures),
        sections=parts,
        signature=signature,
    )


def options(seed: int) -> DocxOptions:
    front = replace(FRONT, copies_to="", issuer="", issued_on="")
    return DocxOptions(front=front if seed % 3 else FrontMatter())


def test_it_ends_on_the_page_on_which_libreoffice_ends_it(tmp_path: Path) -> None:
    need_office()
    said, files = [], []
    for seed in range(16):
        items = tuple(shown(article(seed)))
        said.append(extent(list(body(items, PROFILE, options(seed), Marks(), Numbering())), PROFILE).page)
        files.append(tmp_path / f"{seed}.docx")
        files[-1].write_bytes(write_items(items, PROFILE, options(seed)))
    found = [len(pages(pdf)) for pdf in converted(files, "pdf", tmp_path)]
    assert len(set(found)) > 2
    # One may differ: a page that is just full, where a table's rules tip the balance.
    assert sum(one != other for one, other in zip(said, found, strict=True)) <= 1, (said, found)


@pytest.mark.parametrize(
    ("length", "lines"),
    [(0, 1), (1, 1), (26, 1), (27, 2), (26 + 28, 2), (26 + 28 + 1, 3)],
)
def test_lines_hold_so_many_characters(length: int, lines: int) -> None:
    character = PROFILE.character
    assert wrapped("字" * length, PROFILE.page.text_width, 2 * character, character, character // 2) == lines


def test_marks_do_not_begin_or_end_a_line_at_the_wrong_side() -> None:
    assert wrapped("字" * 10 + "。", 100, 0, 10, 5) == 2
    assert wrapped("字" * 9 + "（" + "字" * 9, 100, 0, 10, 5) == 2
    assert wrapped("字" * 9 + "（" + "字" * 10, 100, 0, 10, 5) == 3
    assert wrapped("字" * 9 + "2026年", 100, 0, 10, 5) == 2
    assert wrapped("A" * 100, 100, 0, 10, 5) >= 5


def paragraph(text: str = "字", properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


HEADING = paragraph("标题", '<w:pStyle w:val="Heading1"/>')
NEW_PAGE = paragraph(properties="<w:pageBreakBefore/>")
FRAMED = paragraph("字" * 99, '<w:framePr w:w="100"/>')
BODY_TEXT = '<w:pStyle w:val="BodyText"/>'


@pytest.mark.parametrize(
    ("pieces", "page", "lines"),
    [
        ([paragraph() * 22], 1, 22),
        ([paragraph() * 23], 2, 1),
        ([paragraph() * 45], 3, 1),
        ([paragraph(), NEW_PAGE], 2, 1),
        ([NEW_PAGE], 1, 1),
        ([paragraph(), Wide(paragraph()), paragraph()], 3, 1),
        ([Wide(paragraph()), paragraph()], 2, 1),
        ([paragraph() * 21, HEADING, paragraph()], 2, 2),
        ([paragraph() * 20, HEADING, paragraph()], 1, 22),
        ([paragraph(), FRAMED], 1, 1),
        ([paragraph("字" * 28, BODY_TEXT)], 1, 2),
        ([paragraph("字" * 26, BODY_TEXT)], 1, 1),
        ([paragraph("字" * 28, BODY_TEXT + '<w:ind w:firstLine="0"/>')], 1, 1),
        ([paragraph("字" * 28, "")], 1, 1),
    ],
)
def test_pages_hold_so_many_lines(pieces: list[Piece], page: int, lines: int) -> None:
    found = extent(pieces, PROFILE)
    assert (found.page, PROFILE.page.text_height - found.left) == (page, lines * PROFILE.pitch)


@pytest.mark.parametrize("full", [False, True])
def test_an_imprint_stands_on_an_even_page(full: bool, tmp_path: Path) -> None:
    need_office()
    lines = 21 if full else 3
    drafts = {
        # text ends on page 1: the next page is even
        "odd": Article(preamble=(Paragraph("字。"),) * lines),
        # on page 2: there, unless that is full; then after a blank page, and neither has a number
        "even": Article(preamble=(Paragraph("字。"),) * (22 + lines)),
    }
    front = FrontMatter(copies_to="县委办公室", issuer="柳溪县办公室", issued_on="2026年3月12日")
    files = []
    for name, draft in drafts.items():
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(write_items(tuple(shown(draft)), PROFILE, DocxOptions(front=front)))
    odd, even = (pages(pdf) for pdf in converted(files, "pdf", tmp_path))
    assert [row.text for row in odd[-1]][-1] == "—2—"
    assert [len(odd), len(even)] == [2, 3 if full else 2]
    last = [row.text for row in even[-1]]
    assert (last[-1] == "—2—") is not full
    section = docx.Document(str(files[1])).sections[-1]
    assert ("evenPage" in section._sectPr.xml) is full
