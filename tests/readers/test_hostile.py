"""Files made to harm or broken by accident: each gives lines or one clear problem."""

import io
import random
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import Problem
from drafter.errors.reading import DocxBroken, PdfGiven
from drafter.readers import lines_of
from tests.readers.word import ROOT, abstract, instance, level, num, p, packed, parts, r, style, word

WHOLE = word(
    p("标题", '<w:pStyle w:val="T"/>') + p("甲", num("1", 0)) + f"<w:tbl><w:tr><w:tc>{p('格')}</w:tc></w:tr></w:tbl>",
    style("T", "Title"),
    abstract("1", level(0, "chineseCounting", "%1、")) + instance("1", "1"),
)


def read(content: bytes) -> list[str]:
    return [line.text for line in lines_of(content, "a.docx")]


def with_document(document: str | bytes) -> bytes:
    made: dict[str, bytes] = {name: text.encode() for name, text in parts("").items()}
    made["word/document.xml"] = document if isinstance(document, bytes) else document.encode()
    return packed(made)


def test_an_entity_bomb_is_refused() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "哈">{levels}]><w:document {ROOT}><w:body>{p(r("&a9;"))}</w:body></w:document>'
    with pytest.raises(DocxBroken, match="DTD"):
        read(with_document(bomb))


def test_an_external_entity_is_refused() -> None:
    bomb = f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document {ROOT}><w:body/></w:document>'
    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(DocxBroken):
            read(with_document(bomb.encode(encoding)))


def test_a_part_that_unpacks_beyond_measure_is_refused() -> None:
    with pytest.raises(DocxBroken, match=r"MB|炸弹"):
        read(with_document(b"<a>" + b" " * (70 * 1024 * 1024)))
    with pytest.raises(DocxBroken, match="炸弹"):
        read(with_document(f"<w:document {ROOT}><w:body>{' ' * 20_000_000}</w:body></w:document>"))


def test_an_archive_of_very_many_members_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for at in range(10_001):
            archive.writestr(str(at), b"")
    with pytest.raises(DocxBroken, match="部件"):
        read(out.getvalue())


def test_elements_nested_beyond_measure_are_refused() -> None:
    deep = f"<w:document {ROOT}><w:body>" + "<w:ins>" * 5000 + "</w:ins>" * 5000 + "</w:body></w:document>"
    with pytest.raises(DocxBroken, match="XML"):
        read(with_document(deep))


def test_tables_nested_as_deep_as_xml_allows_are_read() -> None:
    body = p("底")
    for _ in range(80):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc><w:tc>{p('右')}</w:tc></w:tr></w:tbl>"
    assert "底" in read(word(body))[0]


def test_a_target_outside_is_never_opened(tmp_path: object) -> None:
    made = parts(p("甲"))
    relations = made["word/_rels/document.xml.rels"]
    made["word/_rels/document.xml.rels"] = relations.replace(
        'Target="styles.xml"', 'Target="file:///etc/passwd" TargetMode="External"'
    ).replace('Target="numbering.xml"', 'Target="../../../../etc/passwd"')
    assert read(packed(made)) == ["甲"]


def test_macros_and_embedded_objects_are_not_looked_at() -> None:
    made = parts(p(r("甲") + "<w:r><w:object><v:shape/></w:object></w:r>"))
    made |= {"word/vbaProject.bin": "Sub AutoOpen()", "word/embeddings/oleObject1.bin": "x"}
    assert read(packed(made)) == ["甲"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"), "密码"),
        ("只是文字".encode(), "纯文本"),
        (bytes(50) + b"x", "压缩格式"),
        (b"PK\x03\x04" + bytes(50), "损坏"),
        (WHOLE[:-30], "损坏"),
        (WHOLE[: len(WHOLE) // 2], "损坏"),
        (packed({"a.txt": "x"}), "没有 Word 文档的正文"),
        (with_document("<broken"), "XML"),
        (with_document(b""), "XML"),
    ],
)
def test_a_file_that_is_no_docx_is_told_what_it_is(content: bytes, message: str) -> None:
    with pytest.raises(DocxBroken, match=message):
        read(content)


def test_pdf_named_docx_is_told_apart() -> None:
    with pytest.raises(PdfGiven):
        read(b"%PDF-" + bytes(600))


def test_an_archive_with_a_password_is_told() -> None:
    flagged = bytearray(WHOLE)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = flagged.find(mark)
        while start >= 0:
            flagged[start + at] |= 1
            start = flagged.find(mark, start + 1)
    with pytest.raises(DocxBroken, match="密码"):
        read(bytes(flagged))


def test_sixteen_thousand_paragraphs_take_sixteen_times_one_thousand() -> None:
    import time

    def seconds(paragraphs: int) -> float:
        made = word("".join(p(f"第{at}段，开展工作若干次。") for at in range(paragraphs)))
        start = time.process_time()
        assert len(read(made)) == paragraphs
        return time.process_time() - start

    seconds(100)
    assert seconds(16_000) < 16 * 3 * max(seconds(1_000), 0.005)


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.docx", "a.pdf"]))
def test_any_bytes_give_lines_or_a_problem(content: bytes, name: str) -> None:
    try:
        lines = lines_of(content, name)
    except Problem:
        return
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


@given(st.integers(0, 2**32))
@settings(deadline=None)
def test_a_damaged_docx_gives_lines_or_a_problem(seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(WHOLE)
    for _ in range(chance.randint(1, 8)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    with suppress(Problem):
        read(bytes(content))


@given(st.integers(0, 2**32))
@settings(deadline=None)
def test_damaged_xml_gives_lines_or_a_problem(seed: int) -> None:
    chance = random.Random(seed)
    made = parts(
        p("标题", '<w:pStyle w:val="T"/>') + p("甲", num("1", 0)),
        style("T", "Title", based_on="U") + style("U", "heading 1", num("1", 0)),
        abstract("1", level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.")) + instance("1", "1"),
    )
    name = chance.choice(["word/document.xml", "word/styles.xml", "word/numbering.xml"])
    made[name] = _mutated(made[name], chance)
    with suppress(Problem):
        read(packed(made))


def _mutated(xml: str, chance: random.Random) -> str:
    """The part with some values, tags or stretches changed."""
    for _ in range(chance.randint(1, 4)):
        start, end = sorted((chance.randrange(len(xml)), chance.randrange(len(xml))))
        kind = chance.randrange(4)
        if kind == 0:
            xml = xml[:start] + xml[min(end, start + 40) :]
        elif kind == 1:
            xml = xml[:end] + xml[start:end] + xml[end:]
        elif kind == 2:
            xml = xml.replace('"1"', chance.choice(['"-1"', '"99999999999"', '"x"', '""', '"2147483648"', '"٣"']))
        else:
            xml = xml.replace(chance.choice(["w:pStyle", "w:numId", "w:lvl", "w:t>", "w:p>"]), "w:x", 1)
    return xml
