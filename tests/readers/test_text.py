"""Plain text files line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors.reading import FormatWrong, NotText, TextGarbled
from drafter.readers import lines_of
from drafter.readers.text import raw_lines, rewritten


def numbered(content: bytes) -> list[tuple[int, str]]:
    return [(line.number, line.text) for line in lines_of(content, "a.txt")]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_line_end_is_known(ends: str) -> None:
    assert numbered(ends.join(["一、学习", "　　二是整改", "", "完", ""]).encode()) == [
        (1, "一、学习"), (2, "　　二是整改"), (3, ""), (4, "完"),
    ]  # fmt: skip


def test_line_ends_may_be_mixed() -> None:
    assert numbered("甲\r\n乙\n丙\r丁".encode()) == [(1, "甲"), (2, "乙"), (3, "丙"), (4, "丁")]


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\f", exclude_characters="\ufeff")),
        min_size=1,
    )
)
def test_lines_are_as_they_stand_in_the_file(lines: list[str]) -> None:
    lines = ["一、总体", *lines]
    content = "".join(f"{line}\n" for line in lines).encode()
    assert numbered(content) == list(enumerate(lines, 1))


def test_rows_typed_between_bars_are_a_table_at_their_first_line() -> None:
    text = "见下表。\n| 事项 | 数量 |\n|---|---|\n　| 查\\|修 | 12 |\n\n| 人 | 事 |\n| 甲 | 乙 |\n其余照旧。\n"
    lines = lines_of(text.encode(), "a.txt")
    assert [(line.number, line.rows) for line in lines if line.rows] == [
        (2, (("事项", "数量"), ("查|修", "12"))),
        (6, (("人", "事"), ("甲", "乙"))),
    ]
    assert [(line.number, line.text) for line in lines if line.text and not line.rows] == [
        (1, "见下表。"),
        (8, "其余照旧。"),
    ]
    assert [line.number for line in lines] == list(range(1, 9))


@pytest.mark.parametrize(
    "text", ["| 事项 | 数量 |\n正文", "| 甲 |\n| 乙 |", "| 甲 | 乙 |\n| 甲 |", "首页 | 新闻\n时政 | 要闻"]
)
def test_bars_that_make_no_table_are_text(text: str) -> None:
    assert numbered(text.encode()) == list(enumerate(text.split("\n"), 1))


def test_a_picture_named_as_text_is_no_text() -> None:
    with pytest.raises(NotText, match=r"里面不是文字：a.txt"):
        lines_of(bytes(range(256)) * 4, "a.txt")


_REPORT = "关于2025年工作的汇报\n今年以来，我们的工作有了起色。\n一、抓学习。每月的学习，人人都到。\n" * 2


@pytest.mark.parametrize(
    "garbled",
    [
        _REPORT.encode("utf-8").decode("gb18030", "replace"),
        _REPORT.encode("gb18030").decode("latin-1"),
        _REPORT.encode("utf-8").decode("cp1252", "replace"),
        "锟斤拷锟斤拷锟斤拷，锟斤拷锟斤拷锟斤拷。",
    ],
)
def test_text_that_was_saved_garbled_is_said_to_be_that(garbled: str) -> None:
    with pytest.raises(TextGarbled, match=r"文字是乱码：a.txt"):
        lines_of(garbled.encode(), "a.txt")


@pytest.mark.parametrize(
    "text",
    [
        "乱码“锟斤拷”是这样来的，“锛”“銆”“鐨”也是，信息中心办了一期培训。\n" + _REPORT,
        "Café, déjà vu: une liste d’invités étrangers.\n",
        "Ä Ö Ü\n",
        "ÀÉÈÊËÎÏÔÙÛÜàâçéèêëîïôùûü：以上是法语字母，外事办用。\n",
    ],
)
def test_a_text_about_such_characters_is_read(text: str) -> None:
    assert "".join(f"{line}\n" for _, line in numbered(text.encode())) == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-16-le", "big5"])
def test_text_is_text_in_any_encoding(encoding: str) -> None:
    assert numbered(("一、主要工作\t\x0c\n\x1a" * 40).encode(encoding))


@pytest.mark.parametrize(
    ("head", "ending"),
    [(b"PK\x03\x04", ".docx"), (b"\xd0\xcf\x11\xe0", ".doc"), (b"{\\rtf1", ".rtf"), (b"%PDF-1.7", ".pdf")],
)
def test_another_kind_of_file_named_as_text_is_said_to_be_that(head: bytes, ending: str) -> None:
    with pytest.raises(FormatWrong, match=f"其实是 {ending}"):
        lines_of(head + bytes(100), "a.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_a_file_is_rewritten_in_its_own_encoding_and_line_ends(encoding: str, ends: str, last: str) -> None:
    text = f"2024年防汛工作情况汇报\n\n截至目前,全县共排查隐患12处，各项工作有序推进。{last}".replace("\n", ends)
    content = text.encode(encoding)
    lines = raw_lines(content)
    assert rewritten(content, lines) == content
    mended = [line.replace(",", "，") for line in lines]
    assert rewritten(content, mended) == text.replace(",", "，").encode(encoding)


def test_a_file_of_two_encodings_becomes_utf8() -> None:
    content = "截至目前，全县共排查隐患12处。\n".encode() + "各项工作有序推进，成效明显。\n".encode("gb18030")
    lines = raw_lines(content)
    assert rewritten(content, lines).decode() == "截至目前，全县共排查隐患12处。\n各项工作有序推进，成效明显。\n"
