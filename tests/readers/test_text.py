"""Plain text files line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors.reading import FormatWrong
from drafter.readers import lines_of


def numbered(content: bytes) -> list[tuple[int, str]]:
    return [(line.number, line.text) for line in lines_of(content, "a.txt")]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_line_end_is_known(ends: str) -> None:
    assert numbered(ends.join(["一、学习", "　　二是整改", "", "完", ""]).encode()) == [
        (1, "一、学习"), (2, "　　二是整改"), (3, ""), (4, "完"),
    ]  # fmt: skip


def test_line_ends_may_be_mixed() -> None:
    assert numbered("甲\r\n乙\n丙\r丁".encode()) == [(1, "甲"), (2, "乙"), (3, "丙"), (4, "丁")]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff\r\n")), min_size=1))
def test_lines_are_as_they_stand_in_the_file(lines: list[str]) -> None:
    lines = ["一、总体", *lines]
    content = "".join(f"{line}\n" for line in lines).encode()
    assert numbered(content) == list(enumerate(lines, 1))


@pytest.mark.parametrize(
    ("head", "ending"),
    [(b"PK\x03\x04", ".docx"), (b"\xd0\xcf\x11\xe0", ".doc"), (b"{\\rtf1", ".rtf"), (b"%PDF-1.7", ".pdf")],
)
def test_another_kind_of_file_named_as_text_is_said_to_be_that(head: bytes, ending: str) -> None:
    with pytest.raises(FormatWrong, match=f"其实是 {ending}"):
        lines_of(head + bytes(100), "a.txt")
