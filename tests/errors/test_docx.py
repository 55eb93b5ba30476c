"""What is said of a .docx that cannot be unpacked."""

import re

import pytest

from drafter.errors.docx import no_archive_reason

OLE = b"\xd0\xcf\x11\xe0" + bytes(600)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "空文件"),
        (b"PK\x03\x04 half a file", "压缩包已损坏"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "设了打开密码"),
        (OLE, r"其实是 \.doc 文件"),
        ("今年以来".encode(), "其实是纯文本"),
        (b"{\\rtf1\\ansi", r"其实是 \.rtf 文件"),
        ("\ufeff<HTML><p>今年以来".encode(), "其实是网页"),
        (b"\r\n<?xml version='1.0'?><w:wordDocument/>", "其实是 XML 文件"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), r"不是 \.docx"),
    ],
)
def test_the_reason_is_what_the_file_looks_like(content: bytes, said: str) -> None:
    assert re.match(said, no_archive_reason(content))
