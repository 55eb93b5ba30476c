"""Remarks and mends in files that others wrote."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from drafter.errors.reading import DocxBroken
from drafter.writers import load_profile
from drafter.writers.comments import Note, commented
from drafter.writers.docx import write_docx
from drafter.writers.mends import Mend, replaced
from drafter.writers.spots import Spot
from tests.drafts import EVERYTHING, report
from tests.readers.word import packed

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _file(*paragraphs: str) -> bytes:
    """A .docx of these paragraphs' insides; [加粗] is a bold run, | divides plain runs."""
    document = docx.Document()
    for inside in paragraphs:
        document.element.body.insert_element_before(parse_xml(f"<w:p {W}>{inside}</w:p>"), "w:sectPr")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _run(text: str, face: str = "") -> str:
    return f'<w:r><w:rPr>{face}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _texts(content: bytes) -> list[str]:
    body = docx.Document(io.BytesIO(content)).element.body
    return ["".join(p.itertext(qn("w:t"))) for p in body.iter(qn("w:p"))]


def _marked(content: bytes) -> list[str]:
    """The words that each comment stands at, in the order of the comments."""
    body = docx.Document(io.BytesIO(content)).element.body
    open_, words = set(), {}
    for element in body.iter():
        identity = element.get(qn("w:id"))
        if element.tag == qn("w:commentRangeStart"):
            open_.add(identity)
            words[identity] = ""
        elif element.tag == qn("w:commentRangeEnd"):
            open_.discard(identity)
        elif element.tag == qn("w:t"):
            for one in open_:
                words[one] += element.text
    return [words[identity] for identity in sorted(words, key=int)]


def _audit(content: bytes, tmp_path: Path) -> Sequence[object]:
    path = tmp_path / "查.docx"
    path.write_bytes(content)
    return list(OpenXmlValidator().validate(path).errors)


LINE = "截止目前,已完成2024年03月5日的整改"
SPLIT = _run("截止目前", "<w:b/>") + _run(",已完成") + _run("2024") + _run("年0", "<w:i/>") + _run("3月5日的整改")


def test_a_comment_stands_at_its_very_words_whatever_the_runs(tmp_path: Path) -> None:
    notes = [
        Note(Spot(",", LINE, 0, 4), "半角"),
        Note(Spot("2024年03月", LINE, 0, 8), "补零"),
        Note(Spot("03", LINE, 0, 13), "零"),
        Note(Spot("完成2024年0", LINE, 0, 6), "跨"),
    ]
    content, lost = commented(_file(SPLIT), notes, Path("稿.docx"))
    assert lost == ()
    assert _marked(content) == [note.spot.quoted for note in notes]
    assert _texts(content) == [LINE]
    assert _audit(content, tmp_path) == []


def test_of_lines_alike_the_one_that_is_meant_is_remarked_on() -> None:
    same = _run("加强领导,压实责任")
    content, _ = commented(_file(same, same), [Note(Spot(",", "加强领导,压实责任", 1, 4), "半角")], Path("稿.docx"))
    body = docx.Document(io.BytesIO(content)).element.body
    first, second = body.iterchildren(qn("w:p"))
    assert (len(list(first.iter(qn("w:commentReference")))), len(list(second.iter(qn("w:commentReference"))))) == (0, 1)


def test_words_in_controls_insertions_and_soft_broken_lines_are_found() -> None:
    broken = "<w:r><w:t>关于防汛工作</w:t><w:br/><w:t>情况的汇报</w:t></w:r>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{_run('在XX局')}</w:sdtContent></w:sdt>"
    inserted = f'<w:ins w:id="9" w:author="某人">{_run("截止目前")}</w:ins>'
    notes = [
        Note(Spot("工作情况", "关于防汛工作情况的汇报", 0, 4), "标题"),
        Note(Spot("XX局", "在XX局指导下", 0, 1), "代号"),
        Note(Spot("截止目前", "截止目前，", 0, 0), "错字"),
    ]
    files = _file(broken, control + _run("指导下"), inserted + _run("，"))
    content, lost = commented(files, notes, Path("稿.docx"))
    assert (lost, _marked(content)) == ((), ["工作情况", "XX局", "截止目前"])


def test_a_remark_without_a_place_is_kept_at_the_beginning() -> None:
    content, lost = commented(_file(_run("标题")), [Note(Spot("没有的话"), "说明")], Path("稿.docx"))
    assert [note.text for note in lost] == ["说明"]
    assert _marked(content) == ["标题"]


def test_a_draft_with_comments_of_its_own_gets_more(tmp_path: Path) -> None:
    draft = write_docx(report(), load_profile("gbt9704"), EVERYTHING)
    before = len(list(docx.Document(io.BytesIO(draft)).comments))
    assert before
    title = _texts(draft)[0]
    content, _ = commented(draft, [Note(Spot(title, title), "题目")], Path("稿.docx"))
    assert len(list(docx.Document(io.BytesIO(content)).comments)) == before + 1
    assert len(_audit(content, tmp_path)) == len(_audit(draft, tmp_path))
    assert commented(draft, [Note(Spot(title, title), "题目")], Path("稿.docx"))[0] == content


def test_what_is_no_docx_is_refused() -> None:
    with pytest.raises(DocxBroken):
        commented(b"PK", [], Path("坏.docx"))


def _faces(content: bytes) -> list[tuple[str, bool, bool]]:
    runs = docx.Document(io.BytesIO(content)).paragraphs[0].runs
    return [(run.text, bool(run.bold), bool(run.italic)) for run in runs]


def test_a_mend_over_several_runs_keeps_the_face_of_each(tmp_path: Path) -> None:
    mends = [Mend(Spot(",", LINE, 0, 4), "，"), Mend(Spot("03月", LINE, 0, 13), "3月")]
    content, made = replaced(_file(SPLIT), mends, Path("稿.docx"))
    assert made == (True, True)
    assert _faces(content) == [
        ("截止目前", True, False), ("，已完成", False, False), ("2024", False, False), ("年", False, True),
        ("3月5日的整改", False, False),
    ]  # fmt: skip
    assert len(_audit(content, tmp_path)) == len(_audit(_file(SPLIT), tmp_path))


def test_marks_of_one_pair_keep_their_own_faces() -> None:
    line = "印发办法(试行)，"
    runs = _run("印发办法") + _run("(", "<w:b/>") + _run("试行", "<w:i/>") + _run(")，")
    content, made = replaced(_file(runs), [Mend(Spot("(试行)", line, 0, 4), "（试行）")], Path("稿.docx"))
    assert made == (True,)
    faces = [("印发办法", False, False), ("（", True, False), ("试行", False, True), ("），", False, False)]
    assert _faces(content) == faces


def test_what_is_added_follows_the_character_before_it() -> None:
    line = "增长5～10%。"
    runs = _run("增长5", "<w:b/>") + _run("～10%。")
    content, made = replaced(_file(runs), [Mend(Spot("5", line, 0, 2), "5%")], Path("稿.docx"))
    assert (made, _faces(content)) == ((True,), [("增长5%", True, False), ("～10%。", False, False)])


def test_a_mend_whose_place_is_not_sure_is_not_made() -> None:
    content = _file(_run("加强领导,压实责任"), _run("落实到位,成效明显"))
    assert replaced(content, [Mend(Spot(","), "，")], Path("稿.docx"))[1] == (False,)


def test_of_two_mends_that_overlap_one_is_made() -> None:
    line = "办结12件，，，群众满意。"
    mends = [Mend(Spot("，，", line, 0, 5), "，"), Mend(Spot("，，", line, 0, 6), "，")]
    content, made = replaced(_file(_run(line)), mends, Path("稿.docx"))
    assert (made, _texts(content)) == ((False, True), ["办结12件，，群众满意。"])


_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_COMMENTS = b"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


@pytest.mark.parametrize(
    ("part", "old", "new", "said"),
    [
        ("[Content_Types].xml", _MAIN, b"application/vnd.ms-word.document.macroEnabled.main+xml", "带宏"),
        ("[Content_Types].xml", _MAIN, _MAIN.replace(b"document.main", b"template.main"), "模板"),
        ("[Content_Types].xml", _COMMENTS, b"application/xml", "批注"),
        (
            "_rels/.rels",
            b"schemas.openxmlformats.org/officeDocument/2006/",
            b"purl.oclc.org/ooxml/officeDocument/",
            "严格",
        ),
        ("word/document.xml", b"</w:body>", b"", "损坏"),
    ],
)
def test_a_file_that_is_not_taken_is_told_what_it_is(part: str, old: bytes, new: bytes, said: str) -> None:
    content, _ = commented(_file(_run("今年以来")), [Note(Spot("今年", "今年以来"), "查")], Path("稿.docx"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert old in members[part]
    members[part] = members[part].replace(old, new)
    with pytest.raises(DocxBroken, match=said):
        commented(packed(members), [], Path("稿.docx"))
