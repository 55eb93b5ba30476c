"""版记: a long list of 抄送机关."""

import pytest

from drafter.document import Article, Paragraph
from drafter.readers import lines_of
from drafter.writers import DocxOptions, FrontMatter, load_profile, write_docx
from drafter.writers.imprint import _broken

PROFILE = load_profile("gbt9704")


@pytest.mark.parametrize("count", [1, 3, 5, 12, 40])
def test_every_line_leaves_a_character_at_either_side(count: int) -> None:
    text = "抄送：" + "，".join(f"第{'一二三四五'[at % 5]}人民团体办公室" for at in range(count)) + "。"
    first, *rest = _broken(text, 31)
    assert "".join([first, *rest]) == text
    assert len(first) <= 29
    assert all(len(line) <= 26 and line[0] not in "，。" for line in rest)


def test_a_long_list_is_one_text_to_a_reader() -> None:
    front = FrontMatter(copies_to="，".join(["县人民检察院"] * 12), issuer="柳溪县办公室", issued_on="2026年3月12日")
    article = Article(Paragraph("通知"), preamble=(Paragraph("请照办。"),))
    lines = lines_of(write_docx(article, PROFILE, DocxOptions(front=front)), "a.docx")
    found = [line.text.strip() for line in lines if line.role == "imprint"]
    assert found == [f"抄送：{front.copies_to}。", "柳溪县办公室\t2026年3月12日印发"]
