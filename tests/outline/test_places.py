"""Whatever the text is, it becomes a Document, and every character of that stands where its place says."""

from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.document import Document, Paragraph
from drafter.document.walk import walk
from drafter.outline import outline
from drafter.zh.radicals import without_radicals
from tests.outline.support import lines_of

CASES = Path(__file__).parent / "cases"
_FRAGMENTS = st.sampled_from(
    [
        "一、",
        "（一）",
        "(二)",
        "1.",
        "1.1 ",
        "①",
        "一是",
        "二是",
        "三要",
        "第一，",
        "第二章　",
        "首先，",
        "其次，",
        "——",
        "篇2",
        "目录",
        "附件：",
        "标题\t3",
        "。",
        "；",
        "，",
        "：",
        "\n",
        "\n\n",
        "\r\n",
        "　　",
        "##paidbegin##",
        "【更多材料，微信：ab12345】",
        "— 3 —",
        "同志们：",
        "下一步，抓好落实。",
        "2025年3月4日",
        "抓好河道清理工作",
        "“",
        "”",
        "《",
        "&nbsp;",
        "第3页",
        "（",
        "\ufeff",
        "\x00",
        "首页 > 通知",
    ]
)
_TEXTS = st.lists(_FRAGMENTS | st.text(max_size=6), max_size=60).map("".join)


def _parts(document: Document) -> Iterator[Paragraph]:
    for article in document.articles:
        yield from (part for part in (article.title, article.subtitle, article.salutation) if part)
        yield from (*article.byline, *article.preamble, *article.closing, *article.signature)
        for section, _ in walk(article.sections):
            yield section.heading
            yield from section.body


def _check(text: str) -> None:
    lines = text.split("\n")
    document = outline(lines_of(text))
    for part in _parts(document):
        for offset, mark in enumerate(part.text):
            line, column = part.place(offset)
            raw = lines[line - 1].removesuffix("\r") + "\n"
            assert without_radicals(raw[column]) == mark or (mark == " " and raw[column].isspace()), (
                part.text,
                offset,
                line,
                column,
            )
        assert not part.text or part.place(0)[0] == part.line
    for item in document.noise:
        assert lines[item.line - 1][item.column :].startswith(item.text)
    for line in [*document.joins, *(anomaly.line for anomaly in document.anomalies)]:
        assert 1 <= line <= len(lines)


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_every_character_of_any_text_can_be_traced(text: str) -> None:
    _check(text)


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_character_of_a_report_can_be_traced(case: Path) -> None:
    _check(case.read_text("utf-8"))


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_no_text_is_lost_or_put_twice(text: str) -> None:
    """What is neither put out nor noise is blanks, signs of line ends, ordinals' ends and marks behind a lead."""
    document = outline(lines_of(text))
    seen: set[tuple[int, int]] = set()
    for part in _parts(document):
        for offset, mark in enumerate(part.text):
            if not mark.isspace():
                place = part.place(offset)
                assert place not in seen
                seen.add(place)
    noise = {(n.line, n.column + i) for n in document.noise for i in range(len(n.text))}
    ends = {section.end + section.marker for a in document.articles for section, _ in walk(a.sections)}
    allowed = set("".join(ends)) | set("，、,、．.↵¶")
    for number, line in enumerate(text.split("\n"), 1):
        for column, mark in enumerate(line.removesuffix("\r")):
            if (number, column) in seen | noise or mark.isspace() or category(mark) in ("Cc", "Cf"):
                continue
            assert mark in allowed, (number, column, mark)
