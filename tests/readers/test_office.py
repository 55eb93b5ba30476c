"""Formats of other word processors, by way of LibreOffice."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from drafter import libreoffice
from drafter.errors.reading import ConversionFailed, DocxBroken, NotText, OfficeMissing
from drafter.libreoffice import soffice
from drafter.readers import lines_in, lines_of, office, read_lines, readable, readable_together, table
from tests.office import counted_starts
from tests.readers.word import abstract, flat_of, instance, level, num, p, word

RTF = (
    rb"{\rtf1\ansi\ansicpg936 {\fonttbl{\f0\fcharset134 SimSun;}}\f0 \'b9\'a4\'d7\'f7\'b1\'a8\'b8\'e6\par \'cd\'ea\par}"
)
SOURCE = word(
    p("工作报告") + p("学习", num("1", 0)) + p("整改", num("1", 0)),
    numbering=abstract("1", level(0, "chineseCounting", "%1、")) + instance("1", "1"),
)

needs_office = pytest.mark.skipif(soffice() is None, reason="no LibreOffice on this machine")


@needs_office
def test_rtf_is_read() -> None:
    assert [line.text for line in lines_of(RTF, "a.rtf")] == ["工作报告", "完"]


def test_text_named_doc_needs_no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "soffice", lambda: None)
    assert [line.text for line in lines_of("一、学习".encode("gb18030"), "a.doc")] == ["一、学习"]
    with pytest.raises(NotText):
        lines_of(bytes(range(1, 256)) * 4, "a.doc")


@needs_office
@pytest.mark.parametrize("ending", ["doc", "odt"])
def test_numbering_survives_the_way_through_libreoffice(tmp_path: Path, ending: str) -> None:
    (tmp_path / "a.docx").write_bytes(SOURCE)
    subprocess.run(
        [str(soffice()), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", ending, "--outdir", str(tmp_path), str(tmp_path / "a.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert [line.text for line in read_lines(tmp_path / f"a.{ending}")] == ["工作报告", "一、学习", "二、整改"]


@needs_office
def test_a_file_that_libreoffice_cannot_open_is_a_problem() -> None:
    with pytest.raises(ConversionFailed, match="打不开"):
        lines_of(b"PK\x03\x04" + bytes(range(256)), "a.odt")


def test_a_docx_named_doc_is_read_without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert [line.text for line in lines_of(SOURCE, "a.doc")] == ["工作报告", "一、学习", "二、整改"]


@pytest.mark.parametrize("name", ["a.doc", "a.docx", "a.wps"])
def test_a_docx_in_one_xml_file_is_read_without_libreoffice(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    counted = abstract("1", level(0, "chineseCounting", "%1、")) + instance("1", "1")
    flat = flat_of(p("工作报告") + p("学习", num("1", 0)) + p("整改", num("1", 0)), counted)
    assert [line.text for line in lines_of(flat, name)] == ["工作报告", "一、学习", "二、整改"]
    path = Path(name)
    assert [line.text for line in lines_in(readable(flat, path), path)] == ["工作报告", "一、学习", "二、整改"]
    with pytest.raises(DocxBroken, match="XML"):
        lines_of(flat[:-40], name)


@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a.rtf", "a.odt"])
def test_without_libreoffice_the_problem_says_what_to_do(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(libreoffice, "_USUAL", ())
    with pytest.raises(OfficeMissing) as caught:
        lines_of(RTF, name)
    assert "另存为 .docx" in caught.value.remedy


@needs_office
@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.wps", "a.html", "a.RTF"])
def test_a_file_is_read_as_what_it_is_whatever_its_name(name: str) -> None:
    assert [line.text for line in lines_of(RTF, name)] == ["工作报告", "完"]


def test_without_libreoffice_a_misnamed_file_is_told_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(libreoffice, "_USUAL", ())
    with pytest.raises(OfficeMissing, match=r"其实是 \.rtf 文件"):
        lines_of(RTF, "a.docx")


@needs_office
@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_many_files_are_opened_by_one_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starts = counted_starts(tmp_path / "bin", monkeypatch)
    good = [tmp_path / name for name in ("a.rtf", "b.doc", "c.wps")]
    for path in good:
        path.write_bytes(RTF)
    others = {
        "d.odt": b"PK\x03\x04" + bytes(range(256)),
        "e.txt": b"text",
        "f.doc": b"text",
        "g.docx": SOURCE,
        "h.doc": b"",
        "i.doc": flat_of(p("文")),
    }
    for name, content in others.items():
        (tmp_path / name).write_bytes(content)
    made = readable_together([*good, *map(tmp_path.joinpath, others), tmp_path / "没有.doc"])
    assert set(made) == set(good)
    assert [line.text for path in good for line in lines_in(made[path], path)] == ["工作报告", "完"] * 3
    assert len(starts.read_text().split()) == 1


@needs_office
def test_large_files_are_opened_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MAX_BYTES", 2 * len(RTF))
    paths = [tmp_path / f"{number}.rtf" for number in range(3)]
    for path in paths:
        path.write_bytes(RTF)
    assert set(readable_together(paths)) == set(paths[:2])


def test_without_libreoffice_none_are_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "soffice", lambda: None)
    for name in ("a.rtf", "b.rtf"):
        (tmp_path / name).write_bytes(RTF)
    assert readable_together([tmp_path / "a.rtf", tmp_path / "b.rtf"]) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_a_conversion_that_hangs_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = tmp_path / "child"
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > {note}\nwait\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(office, "SECONDS", 0.5)
    with pytest.raises(ConversionFailed, match="秒"):
        lines_of(RTF, "a.rtf")
    state = subprocess.run(["ps", "-o", "stat=", "-p", note.read_text().strip()], capture_output=True, text=True)
    assert state.stdout.strip()[:1] in ("", "Z")
