"""版记: a long list of 抄送机关, and one that an old report brings along."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from drafter.document import Article, Blank, Paragraph
from drafter.readers import lines_of
from drafter.writers import DocxOptions, FrontMatter, load_profile
from drafter.writers.docx import write_docx

PROFILE = load_profile("gbt9704")
NOTICE = Article(Paragraph("通知"), preamble=(Paragraph("请照办。"),))


def front(copies_to: str) -> FrontMatter:
    return FrontMatter(copies_to=copies_to, issuer="柳溪县办公室", issued_on="2026年3月12日")


@pytest.mark.parametrize("count", [1, 3, 5, 12, 40])
def test_every_line_leaves_a_character_at_either_side(count: int) -> None:
    names = "，".join(f"第{'一二三四五'[at % 5]}人民团体办公室" for at in range(count))
    body = docx.Document(io.BytesIO(write_docx(NOTICE, PROFILE, DocxOptions(front=front(names))))).element.body
    (told,) = (part.text for part in body.iter(qn("w:p")) if "抄送" in part.text)
    first, *rest = told.strip().split("\n")
    assert "".join([first, *rest]) == f"抄送：{names}。"
    assert len(first) <= 29
    assert all(len(line) <= 26 and line[0] not in "，。" for line in rest)


def test_a_long_list_is_one_text_to_a_reader() -> None:
    given = front("，".join(["县人民检察院"] * 12))
    lines = lines_of(write_docx(NOTICE, PROFILE, DocxOptions(front=given)), "a.docx")
    found = [line.text.strip() for line in lines if line.role == "imprint"]
    assert found == [f"抄送：{given.copies_to}。", "柳溪县办公室\t2026年3月12日印发"]


def test_one_that_a_report_brings_stands_between_its_rules() -> None:
    imprint = (
        Paragraph("抄送：县委办公室。"),
        Paragraph("分送：各乡镇。"),
        Paragraph("柳溪县办公室 2026年3月12日印发"),
    )
    article = Article(NOTICE.title, preamble=NOTICE.preamble, imprint=imprint)
    body = docx.Document(io.BytesIO(write_docx(article, PROFILE))).element.body
    ruled = {part.text[:2]: [side.tag for side in rules] for part in body for rules in part.iter(qn("w:pBdr"))}
    assert ruled == {"抄送": [qn("w:top")], "柳溪": [qn("w:bottom")]}


@pytest.mark.parametrize(
    ("first", "framed"),
    [
        (Paragraph("报：县委办公室"), True),
        (Paragraph("送：" + "各乡镇人民政府，" * 6 + "县直各部门"), False),
        (Paragraph("报：【待填：这一处】", blanks=(Blank(2, 10, "版记"),)), False),
    ],
)
def test_short_lines_of_a_bulletin_stand_at_the_foot_of_its_last_page(first: Paragraph, framed: bool) -> None:
    article = Article(NOTICE.title, preamble=NOTICE.preamble, imprint=(first, Paragraph("（共印80份）")))
    content = write_docx(article, PROFILE)
    body = docx.Document(io.BytesIO(content)).element.body
    tops = [int(str(frame.get(qn("w:y")))) for frame in body.iter(qn("w:framePr"))]
    assert tops == sorted(tops)
    assert len(tops) == 2 * framed
    assert [line.role for line in lines_of(content, "a.docx") if line.text.strip()][-2:] == ["imprint", "imprint"]
    given = write_docx(article, PROFILE, DocxOptions(front=front("县委办公室")))
    assert len(list(docx.Document(io.BytesIO(given)).element.body.iter(qn("w:framePr")))) == 2  # those of --front alone
