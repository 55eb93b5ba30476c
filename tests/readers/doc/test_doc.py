"""Files of Word 97 to 2003: what is read of them without LibreOffice, and what LibreOffice reads."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.document import Line
from drafter.errors.reading import DocxBroken, OfficeMissing
from drafter.readers import lines_of, office, page_heads_in, read_lines, readable
from drafter.readers.doc import Unreadable, as_docx
from drafter.readers.docx import docx_lines
from drafter.writers import load_profile
from drafter.writers.docx import write_docx
from tests.drafts import EVERYTHING, OFFICIAL, report
from tests.golden import check_golden
from tests.office import converted, need_office
from tests.readers.numbering_cases import cases, docx_of
from tests.readers.word import p, word

SAMPLE = Path(__file__).with_name("sample.doc")
CONTENT = SAMPLE.read_bytes()
GONE, CUT = '<w:del w:id="1" w:author="甲"', "<w:r><w:delText>删去的话</w:delText></w:r>"
_ENCRYPTED = CONTENT.index(b"\xec\xa5") + 0x0B
"""Where the head of the main stream says whether it is encrypted."""


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "soffice", lambda: None)


@pytest.mark.usefixtures("no_office")
def test_a_doc_is_read_without_libreoffice(request: pytest.FixtureRequest) -> None:
    shown = "".join(f"{told(line)}\n" for line in read_lines(SAMPLE))
    check_golden(request, SAMPLE.with_suffix(".txt"), shown)


def told(line: Line) -> str:
    text = " / ".join(map(" | ".join, line.rows)) if line.rows else line.text
    said = [line.role, line.aligned, line.origin.replace("body", "")]
    counted = (("级别", line.level), ("序号字数", line.number_length), ("标题字数", line.heading_length))
    return "　".join([text, *filter(None, said), *(f"{name}{number}" for name, number in counted if number)])


@pytest.mark.usefixtures("no_office")
def test_what_its_page_header_says_is_read() -> None:
    docx = readable(CONTENT, SAMPLE)
    assert [line.text for line in page_heads_in(docx, SAMPLE)] == ["内部资料"]


@pytest.mark.usefixtures("no_office")
@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        (r"eq \o\ac(○,3)", "见③；"),
        (r"EQ \o(\s\up 9(z),走)", "见走；"),
        (" PAGE ", "见；"),
        ("\x13 PAGE \x15\x14补", "见补；"),
    ],
)
def test_a_field_without_a_result_shows_what_its_instruction_draws(instruction: str, shown: str) -> None:
    field = "\x13 PAGEREF 甲 \\h \x01\x14第3页\x15".encode("utf-16-le")
    assert CONTENT.count(field) == 1
    inside = instruction.ljust(len(field) // 2 - 2)
    patched = CONTENT.replace(field, f"\x13{inside}\x15".encode("utf-16-le"))
    assert shown in ["".join(line.text.split()) for line in lines_of(patched, "a.doc")]


@pytest.mark.usefixtures("no_office")
@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a.docx"])
def test_it_is_read_whatever_it_is_called(name: str) -> None:
    assert lines_of(CONTENT, name)[0].text == "关于垃圾分类工作情况的汇报"


@pytest.mark.usefixtures("no_office")
def test_one_that_is_encrypted_takes_a_word_processor() -> None:
    locked = bytearray(CONTENT)
    locked[_ENCRYPTED] |= 0x01
    with pytest.raises(OfficeMissing):
        lines_of(bytes(locked), "a.doc")


def test_where_libreoffice_fails_it_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "soffice", lambda: "/nowhere/soffice")
    assert lines_of(CONTENT, "a.doc")[0].text == "关于垃圾分类工作情况的汇报"


def test_libreoffice_reads_the_same(tmp_path: Path) -> None:
    need_office()
    profile = load_profile("gbt9704")
    sources = {case.name: docx_of([case]) for case in cases()} | {
        "汇报": write_docx(report(), profile, EVERYTHING), "行文": write_docx(report(), profile, OFFICIAL),
        "修订": word(p("前半句，", f"<w:rPr>{GONE}/></w:rPr>") + p("后半句。") + p(f"{GONE}>{CUT}</w:del>") + p("末")),
    }  # fmt: skip
    for at, content in enumerate(sources.values()):
        (tmp_path / f"{at}.docx").write_bytes(content)
    (tmp_path / "旧").mkdir()
    (tmp_path / "新").mkdir()
    old = converted([tmp_path / f"{at}.docx" for at in range(len(sources))], "doc", tmp_path / "旧")
    for name, file, made in zip(sources, old, converted(old, "docx", tmp_path / "新"), strict=True):
        ours, theirs = (docx_lines(content, file) for content in (as_docx(file.read_bytes()), made.read_bytes()))
        assert seen(ours) == seen(theirs), name


def seen(lines: tuple[Line, ...]) -> list[tuple[str, str, int, int, str]]:
    """What stands in the text itself, blank lines and text boxes left out."""
    return [
        (line.text, line.role, line.level, line.number_length, line.aligned)
        for line in lines
        if line.text and line.origin != "textbox"
    ]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(CONTENT) - 1), st.integers(0, 255)), max_size=12), st.integers(0, 3))
def test_damage_never_gets_past_the_reader(changes: list[tuple[int, int]], cut: int) -> None:
    damaged = bytearray(CONTENT)
    for at, byte in changes:
        damaged[at] = byte
    with suppress(Unreadable, DocxBroken):
        docx_lines(as_docx(bytes(damaged[: len(damaged) - cut * 2000])), SAMPLE)
