"""What a person sees on a web page that an office saved, under whatever name; cases in pages.txt."""

import socket
import time
from collections.abc import Iterator
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.document import Line
from drafter.errors.reading import FileEmpty, NotText
from drafter.readers import lines_in, lines_of, office
from drafter.readers.html.tables import grid
from drafter.readers.kinds import kind_of

CASES = [block.split("\n", 1) for block in Path(__file__).with_name("pages.txt").read_text("utf-8").split("\n== ")[1:]]
PAGE = "<html><head>{}</head><body><h1>青禾县水务局工作总结</h1><p>全年走访群众，办结事项。</p></body></html>"
SEEN = ["青禾县水务局工作总结", "全年走访群众，办结事项。"]


def shown(line: Line) -> Iterator[str]:
    if line.rows:
        yield from (f"| {' | '.join(row)}" for row in line.rows)
        return
    level = str(line.level) if line.level else ""
    head = f"+{line.heading_length}" if line.heading_length else ""
    said = " ".join(filter(None, (line.role, level, line.aligned, head)))
    yield f"[{said}] {line.text}" if said else line.text


@pytest.mark.parametrize(("name", "case"), CASES, ids=[name for name, _ in CASES])
def test_a_page_gives_what_a_person_sees(name: str, case: str) -> None:
    source, wanted = case.split("\n->\n")
    lines = [line for line in lines_of(source.encode(), "a.html") if line.text.strip()]
    assert [said.replace("\u2002", " ") for line in lines for said in shown(line)] == wanted.strip("\n").split("\n")


@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a.docx", "a.rtf", "a.htm", "a.txt"])
@pytest.mark.parametrize(
    ("said", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gbk"),
        ("utf-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("unicode", "utf-16"),
        ("utf-16", "utf-16-le"),
        ("gb2312", "utf-8"),
        ("utf-8", "gb18030"),
        ("iso-8859-1", "gb18030"),
        ("windows-1252", "utf-8"),
    ],
)
def test_a_page_is_read_whatever_it_is_called_and_encoded(
    name: str, said: str, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "soffice", lambda: None)
    page = PAGE.format(f'<meta http-equiv="Content-Type" content="text/html; charset={said}">').encode(encoding)
    lines = lines_of(page, name)
    assert [line.text for line in lines] == SEEN
    assert lines[0].role == "title"


def test_a_page_of_traditional_characters_is_read() -> None:
    page = '<html><meta charset="big5"><p>縣水務局防汛工作總結'.encode("big5")
    assert [line.text for line in lines_of(page, "a.doc")] == ["縣水務局防汛工作總結"]


@pytest.mark.parametrize("name", ["a.mht", "a.doc", "a.docx", "a.mhtml"])
@pytest.mark.parametrize("encoding", ["gb2312", "utf-8"])
def test_a_page_in_one_file_with_its_pictures_is_read(name: str, encoding: str) -> None:
    whole = MIMEMultipart("related")
    whole.attach(MIMEText("<xml/>", "xml", "utf-8"))
    whole.attach(MIMEText(PAGE.format(""), "html", encoding))
    content = whole.as_bytes().replace(b"\n", b"\r\n")
    for made in (content, b"From: <Saved by WPS>\r\nSubject: =?gb2312?B?1A==?=\r\n" + content):
        assert [line.text for line in lines_of(made, name)] == SEEN


def test_half_a_download_is_read_as_far_as_it_goes() -> None:
    whole = MIMEMultipart("related")
    whole.attach(MIMEText(PAGE.format("") + "<p>后面的话</p>" * 200, "html", "utf-8"))
    content = whole.as_bytes()
    for end in range(1500, 1504):
        assert [line.text for line in lines_of(content[:end], "a.mht")][:2] == SEEN


def test_a_picture_named_as_a_page_is_no_text() -> None:
    for head in (b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", bytes(range(1, 32))):
        with pytest.raises(NotText):
            lines_of(head + bytes(range(256)) * 3, "a.html")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html>", "html"),
        (b"<!-- saved from url=(0014)about:internet -->\r\n<HTML>", "html"),
        (b"\r\n  <div class=x>", "html"),
        (b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument>", "xml"),
        ("<关于做好防汛工作的通知>".encode(), "text"),
        ("标题<html>".encode(), "text"),
        ("MIME-Version: 这一行是说明".encode(), "text"),
        ("主送：各科室\nMIME-Version: 1.0 text/html".encode("gbk"), "text"),
    ],
)
def test_pages_are_told_from_texts(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize("content", [b"<html></html>", b"<html><body><p>&nbsp;</p><img src=a.png></body></html>"])
def test_a_page_without_text_is_empty(content: bytes) -> None:
    with pytest.raises(FileEmpty):
        lines_in(content, Path("a.doc"))
    whole = b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + content
    with pytest.raises(FileEmpty):
        lines_in(whole, Path("a.mht"))


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = (
        '<!DOCTYPE html SYSTEM "http://127.0.0.1/a.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]><html>'
        '<base href="http://127.0.0.1/"><link rel=stylesheet href=a.css><body><img src="http://127.0.0.1/a.png">'
        "<script src=a.js></script><p>甲&x;乙</p>"
    )
    assert "root:" not in "".join(line.text for line in lines_of(page.encode(), "a.html"))


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "深",
        "<table><tr><td>" * 3_000 + "深",
        "<table>" + "<tr><td rowspan=63 colspan=63>格<td>格" * 2_000,
        "<ol>" * 50_000 + "<li>深",
        "<p>甲</p>" * 60_000,
        "<p " + "a=1 " * 100_000 + ">甲",
        "<b>甲 " * 30_000,
    ],
    ids=["deep", "tables", "spans", "lists", "long", "attributes", "bold"],
)
def test_any_page_ends_soon(page: str) -> None:
    begun = time.process_time()
    lines_of(b"<html>" + page.encode(), "a.html")
    assert time.process_time() - begun < 10


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.tuples(st.just("格"), st.integers(1, 4), st.integers(1, 4)), max_size=4), max_size=6),
)
def test_cells_that_span_others_leave_a_rectangle(rows: list[list[tuple[str, int, int]]]) -> None:
    made = grid(rows)
    assert len(made) == len(rows)
    for number, row in enumerate(made):
        for column, cell in enumerate(row):
            assert cell != "^^" or len(made[number - 1]) > column
            assert cell != "<<" or column
