"""Data embedded in a draft: its skeleton, its answers and a digest of each paragraph as it was written.

It is a custom XML part, which Word and LibreOffice keep when they save the file.
"""

import hashlib
import zipfile
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from drafter.writers.markup import DECLARATION, escaped

NAMESPACE = "urn:drafter:draft:1"
STORE_ID = "{6B1F0C52-7C1E-4C56-9E0B-3D9A5B0E7A11}"
"""The part's id, the same in every draft."""
MAX_BYTES = 8_000_000
"""Largest part that is read, unpacked."""
MAX_MEMBERS = 5_000
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


@dataclass(frozen=True, slots=True)
class EmbeddedData:
    """The custom part of a draft, from which next year's draft starts."""

    skeleton: str
    """The skeleton as YAML text."""
    answers: str
    """The answers as YAML text."""
    paragraphs: tuple[str, ...] = ()
    """Digest of each paragraph of the draft as it was written, in order."""


def digest(text: str) -> str:
    """What a paragraph is known by: its characters without the white space, which programs change as they save."""
    return hashlib.sha256("".join(text.split()).encode("utf-8", "replace")).hexdigest()[:16]


def data_part(data: EmbeddedData) -> str:
    """The part's XML."""
    paragraphs = "".join(f"<p>{escaped(known)}</p>" for known in data.paragraphs)
    return (
        f'{DECLARATION}<draft xmlns="{NAMESPACE}"><skeleton>{escaped(data.skeleton)}</skeleton>'
        f"<answers>{escaped(data.answers)}</answers><paragraphs>{paragraphs}</paragraphs></draft>"
    )


def data_properties_part() -> str:
    """The companion that names the part's id and schema."""
    return (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{STORE_ID}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )


def is_data_part(xml: bytes) -> bool:
    """Whether a custom XML part is a draft's."""
    return NAMESPACE.encode() in xml[:1000] or NAMESPACE.encode("utf-16-le") in xml[:2000]


def embedded_data(content: bytes) -> EmbeddedData | None:
    """The data embedded in a .docx; None for a file that is no draft, or whose data is damaged."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            xml = _data_xml(archive)
            return _parsed(xml) if xml else None
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        return None


def _data_xml(archive: zipfile.ZipFile) -> bytes:
    """The first part of ours, unpacked as far as a draft's may be large; empty where there is none."""
    members = archive.infolist()
    for member in members if len(members) <= MAX_MEMBERS else ():
        if member.filename.startswith("customXml/item") and member.file_size <= MAX_BYTES:
            with archive.open(member) as part:
                xml = part.read(MAX_BYTES + 1)
            if len(xml) <= MAX_BYTES and is_data_part(xml):
                return xml
    return b""


def _parsed(xml: bytes) -> EmbeddedData | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError:
        return None
    if root.tag != f"{{{NAMESPACE}}}draft" or root.getroottree().docinfo.doctype:
        return None
    digests = root.iterfind(f"{{{NAMESPACE}}}paragraphs/{{{NAMESPACE}}}p")
    return EmbeddedData(
        root.findtext(f"{{{NAMESPACE}}}skeleton") or "",
        root.findtext(f"{{{NAMESPACE}}}answers") or "",
        tuple(part.text or "" for part in digests),
    )
