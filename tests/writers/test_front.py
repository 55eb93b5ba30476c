"""版头: long and joint 发文机关标志, several 签发人."""

import io
import re

import docx
import pytest

from drafter.document import Article, Paragraph
from drafter.writers import DocxOptions, FrontMatter, load_profile
from drafter.writers.docx import write_docx
from drafter.writers.front import front_texts
from tests.writers.styled import style_name

PROFILE = load_profile("gbt9704")
ARTICLE = Article(Paragraph("关于窗口服务的通知"), preamble=(Paragraph("现通知如下。"),))


def body(front: FrontMatter) -> "docx.document.Document":
    return docx.Document(io.BytesIO(write_docx(ARTICLE, PROFILE, DocxOptions(front=front))))


def width(xml: str) -> float:
    """Points that the characters of a 发文机关标志 take on their line."""
    total = 0.0
    for run in re.findall("<w:r>.*?</w:r>", xml, re.DOTALL):
        text = "".join(re.findall("<w:t[^>]*>([^<]*)", run))
        size = int((re.findall(r'<w:sz w:val="(\d+)"', run) or ["96"])[0]) / 2
        narrow = int((re.findall(r'<w:w w:val="(\d+)"', run) or ["100"])[0]) / 100
        apart = int((re.findall(r'<w:spacing w:val="(\d+)"', run) or ["0"])[0]) / 20
        total += len(text) * (size * narrow + apart)
    return total


@pytest.mark.parametrize("length", [4, 9, 10, 16, 30])
def test_a_redhead_of_any_length_stands_on_one_line(length: int) -> None:
    (head,) = (p for p in body(FrontMatter(redhead=("局" * length,))).paragraphs if style_name(p) == "Red Head")
    assert width(head._p.xml) <= PROFILE.page.text_width / 20
    assert ("w:w " in head._p.xml) == (length > 9)  # nine characters of 48 points have room


def test_the_names_of_a_joint_redhead_are_set_to_one_width() -> None:
    names = ("中共柳溪县委组织部", "柳溪县财政局", "局")
    found = [p for p in body(FrontMatter(redhead=names)).paragraphs if style_name(p) == "Red Head"]
    first, second, third = (width(p._p.xml) for p in found)
    assert [p.text for p in found] == list(names)
    assert second == pytest.approx(first, abs=1)
    assert third < second  # one character has no gaps to widen


def test_a_joint_redhead_leaves_room_for_the_text_of_the_first_page() -> None:
    names = tuple(f"柳溪县第{number}局" for number in range(9))
    lines = [
        int(p.paragraph_format.line_spacing) for p in body(FrontMatter(redhead=names)).paragraphs if p.text in names
    ]
    assert sum(lines) / 12700 <= 6 * 28.95 + 9


@pytest.mark.parametrize(
    "front",
    [
        FrontMatter(redhead=("甲局文件", "乙局", "丙局"), number="甲〔2026〕1号", signers=("子某", "丑某", "寅某")),
        FrontMatter(redhead=("甲局", "乙局"), number="甲〔2026〕1号", signers=("子某", "丑某")),
        FrontMatter(redhead=("甲局文件",), signers=("子某",)),
        FrontMatter(redhead=("甲局文件",), signers=("子某", "丑某", "寅某", "卯某", "辰某")),
        FrontMatter(number="甲〔2026〕1号"),
        FrontMatter(copy_number="000001", secrecy="机密★1年", urgency="特急"),
    ],
)
def test_what_is_said_to_stand_there_stands_there(front: FrontMatter) -> None:
    from drafter.readers import lines_of

    content = write_docx(ARTICLE, PROFILE, DocxOptions(front=front))
    found = ["".join(line.text.split()) for line in lines_of(content, "a.docx") if line.text.strip()]
    assert found[:-2] == ["".join(text.split()) for text in front_texts(front)]
