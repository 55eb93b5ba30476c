"""Every kind of file has its reader, and every fault one clear line."""

import os
from pathlib import Path
from threading import Thread

import pytest

from drafter.errors import Problem
from drafter.errors.reading import (
    DocxBroken,
    FileEmpty,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    FormatUnknown,
    PdfGiven,
)
from drafter.readers import content_of, lines_of, read_lines
from drafter.readers.table import MAX_BYTES
from tests.readers.word import p, word


@pytest.mark.parametrize("content", [b"", b" \n\r\n\t", "\ufeff　　\n".encode(), bytes(4096)])
def test_a_file_without_text_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "空.txt"
    path.write_bytes(content)
    with pytest.raises(FileEmpty):
        read_lines(path)


@pytest.mark.parametrize("name", ["零.docx", "零.doc", "零.html"])
def test_a_file_that_is_all_zeros_is_empty(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(bytes(4096))
    with pytest.raises(FileEmpty):
        read_lines(tmp_path / name)


@pytest.mark.parametrize("name", ["密.docx", "密.doc", "密.wps"])
def test_a_password_is_told_whatever_the_file_is_called(name: str) -> None:
    with pytest.raises(DocxBroken, match="密码"):
        lines_of(b"\xd0\xcf\x11\xe0" + bytes(500) + "EncryptedPackage".encode("utf-16-le"), name)


def test_a_docx_without_text_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "空.docx"
    path.write_bytes(word(p("")))
    with pytest.raises(FileEmpty):
        read_lines(path)


@pytest.mark.parametrize("name", ["没有.txt", "x" * 300 + ".txt", "a\x00b.txt", "文件.txt/里面.txt"])
def test_a_path_that_leads_nowhere_is_a_problem(tmp_path: Path, name: str) -> None:
    (tmp_path / "文件.txt").write_text("文", "utf-8")
    with pytest.raises((FileMissing, FileUnreadable)):
        read_lines(tmp_path / name)


def test_a_folder_named_as_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "文件夹.txt").mkdir()
    with pytest.raises(FileUnreadable, match="文件夹"):
        read_lines(tmp_path / "文件夹.txt")


def test_an_unknown_ending_is_a_problem() -> None:
    for name in ("a.xlsx", "a", "a.txt.exe"):
        with pytest.raises(FormatUnknown):
            lines_of(b"x", name)


def test_a_file_of_200_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(FileTooLarge, match="64 MB"):
        read_lines(path)


def test_one_line_of_several_megabytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "长.txt"
    path.write_text("一段很长的话。" * 500_000, "utf-8")
    assert [len(line.text) for line in read_lines(path)] == [3_500_000]


def test_more_bytes_than_a_report_has_are_refused() -> None:
    with pytest.raises(FileTooLarge):
        lines_of(bytes(MAX_BYTES + 1), "a.txt")


def test_pdf_is_told_apart() -> None:
    with pytest.raises(PdfGiven, match="PDF"):
        lines_of(b"%PDF-1.7", "a.pdf")


def test_endings_count_whatever_their_case() -> None:
    assert lines_of("甲".encode(), "A.TXT")[0].text == "甲"


def test_every_problem_names_the_file_and_a_remedy(tmp_path: Path) -> None:
    for name in ("a.pdf", "a.docx", "a.xyz", "a.txt"):
        path = tmp_path / name
        if name != "a.txt":
            path.write_bytes(b"junk")
        with pytest.raises(Problem) as caught:
            read_lines(path)
        assert name in caught.value.message
        assert caught.value.remedy
        assert "\n" not in caught.value.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("size", [0, 10, 65_536, 65_537, 300_000])
def test_a_pipe_that_does_not_say_how_much_it_holds_is_read_to_its_end(tmp_path: Path, size: int) -> None:
    path = tmp_path / "管道.txt"
    os.mkfifo(path)
    content = bytes(range(256)) * (size // 256) + bytes(size % 256)
    writer = Thread(target=path.write_bytes, args=(content,))
    writer.start()
    assert content_of(path) == content
    writer.join()
