"""The data a draft carries: it comes back as it went in, also after others saved the file, and harms nobody."""

import io
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.writers import DocxOptions, EmbeddedData, embedded_data, load_profile
from drafter.writers.docx import write_docx
from drafter.writers.embedded import NAMESPACE
from drafter.writers.markup import clean
from tests.drafts import DATA, report
from tests.office import as_word_saves

PROFILE = load_profile("gbt9704")


def with_part(xml: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("customXml/item1.xml", xml)
    return out.getvalue()


def test_data_is_there_only_when_given() -> None:
    assert embedded_data(write_docx(report(), PROFILE, DocxOptions(data=DATA))) == DATA
    assert embedded_data(write_docx(report(), PROFILE)) is None


def test_data_survives_a_save_by_python_docx() -> None:
    document = docx.Document(io.BytesIO(write_docx(report(), PROFILE, DocxOptions(data=DATA))))
    document.add_paragraph("我加的一段。")
    out = io.BytesIO()
    document.save(out)
    assert embedded_data(out.getvalue()) == DATA


def test_data_survives_where_word_gives_its_part_another_number() -> None:
    content = write_docx(report(), PROFILE, DocxOptions(data=DATA))
    saved = as_word_saves(content)
    with zipfile.ZipFile(io.BytesIO(saved)) as archive:
        assert "customXml/item7.xml" in archive.namelist()
    docx.Document(io.BytesIO(saved))
    assert embedded_data(saved) == DATA


@given(st.text(), st.text(), st.lists(st.text("0123456789abcdef", min_size=16, max_size=16), max_size=3))
def test_any_text_comes_back_as_xml_can_hold_it(skeleton: str, answers: str, paragraphs: list[str]) -> None:
    from drafter.writers.embedded import data_part

    data = EmbeddedData(skeleton, answers, tuple(paragraphs))
    found = embedded_data(with_part(data_part(data).encode()))
    assert found == EmbeddedData(clean(skeleton), clean(answers), tuple(paragraphs))


ENTITIES = f"""<?xml version="1.0"?><!DOCTYPE draft [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
<!ENTITY f SYSTEM "file:///etc/hostname">]><draft xmlns="{NAMESPACE}"><skeleton>&b;&f;</skeleton></draft>"""


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 no zip",
        with_part(f'<draft xmlns="{NAMESPACE}"><skeleton>'.encode()),
        with_part(f'<other xmlns="{NAMESPACE}"/>'.encode()),
        with_part(ENTITIES.encode()),
        with_part(ENTITIES.replace("?>", f"?><!-- {NAMESPACE} {'甲' * 1000} -->", 1).encode()),
        with_part(f'<draft xmlns="{NAMESPACE}"><skeleton>'.encode() + b"0" * 9_000_000 + b"</skeleton></draft>"),
        with_part(f'<?xml version="1.0" encoding="ebcdic"?><draft xmlns="{NAMESPACE}"/>'.encode()),
    ],
    ids=["empty", "no zip", "cut off", "other root", "entities", "entities far in", "bomb", "encoding"],
)
def test_damaged_and_hostile_files_hold_no_data(content: bytes) -> None:
    assert embedded_data(content) is None
