"""The package of a .docx: parts, their types and relations by python-docx, packed to the same bytes each time.

python-docx handles content types, relationships and base documents; the XML of the parts is made here as strings,
because its `add_paragraph` walks all styles and the whole body at each call.
"""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.pkgwriter import _ContentTypesItem
from docx.oxml.ns import qn
from docx.package import Package

from drafter.errors.docx import no_archive_reason, refused_reason
from drafter.errors.reading import DocxBroken
from drafter.writers.embedded import is_data_part

MAX_UNPACKED = 300_000_000
"""Bytes of a document's parts, unpacked; a few kilobytes of zip can unfold to any size."""
_STYLE_TWIN = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
_TOLD, _MOST = ("[Content_Types].xml", "_rels/.rels"), 1_000_000
"""Parts that say what an archive is, and bytes that they do not have."""
_MOMENT = (1980, 1, 1, 0, 0, 0)


def number_of(element: Any, key: str) -> int:
    """The number in an attribute of a file that others made, 0 where there is none that Word would write."""
    found = element.get(key) or ""
    return int(found) if re.fullmatch(r"-?[0-9]{1,10}", found) else 0


def new_package(title_part: str, app_part: str) -> Package:
    """A package that holds document properties and nothing else yet."""
    package = Package()
    add(package, package, "/docProps/core.xml", CT.OPC_CORE_PROPERTIES, RT.CORE_PROPERTIES, title_part)
    add(package, package, "/docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, RT.EXTENDED_PROPERTIES, app_part)
    return package


def opened(content: bytes) -> Any:
    """The python-docx document of a .docx; raises ValueError, with the reason in Chinese, for any other content."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            sizes = {member.filename: member.file_size for member in archive.infolist()}
            told = [archive.read(name) if sizes.get(name, _MOST) < _MOST else b"" for name in _TOLD]
    except Exception as error:  # zipfile raises more than BadZipFile for what is damaged
        raise ValueError(no_archive_reason(content)) from error
    if sum(sizes.values()) > MAX_UNPACKED:
        raise ValueError("解开后太大")
    try:
        document = docx.Document(BytesIO(content))
        body = document.part.element.find(qn("w:body"))
    except Exception as error:  # python-docx raises whatever zipfile, lxml or its own lookups raise
        raise ValueError(refused_reason(*told)) from error
    if body is None:
        raise ValueError("里面没有正文")
    for relation in document.part.rels.values():
        if relation.reltype == RT.COMMENTS and (relation.is_external or not isinstance(relation.target_part, XmlPart)):
            raise ValueError("里面的批注不是批注")
    return document


def opened_draft(content: bytes, path: Path) -> Any:
    """As `opened`; raises DocxBroken, which names `path`."""
    try:
        return opened(content)
    except ValueError as error:
        raise DocxBroken(path, str(error)) from error


def without_data(part: Part) -> bool:
    """Removes a document's relations to embedded data; whether there were any."""
    links = [(key, rel) for key, rel in part.rels.items() if rel.reltype == RT.CUSTOM_XML and not rel.is_external]
    kept = [key for key, rel in links if is_data_part(rel.target_part.blob)]
    for key in kept:
        del part.rels[key]
    return bool(kept)


def without_style_twin(part: Part) -> None:
    """Removes the relation to Word 2010's copy of the styles, which would no longer agree with them."""
    for key in [key for key, rel in part.rels.items() if rel.reltype == _STYLE_TWIN]:
        del part.rels[key]


def add(package: Package, source: Package | Part, name: str, kind: str, relation: str, xml: str) -> Part:
    """A new part with this XML, to which `source` has a relation."""
    part = Part(PackURI(name), kind, xml.encode("utf-8"), package)
    source.relate_to(part, relation)
    return part


def packed(package: Package) -> bytes:
    """The package as a .docx: the same parts always give the same bytes."""
    members = {}
    parts = package.parts
    for part in parts:
        part.before_marshal()  # type: ignore[no-untyped-call] # python-docx leaves it bare
        members[part.partname.membername] = part.blob
        if len(part.rels):
            members[part.partname.rels_uri.membername] = part.rels.xml
    members[PACKAGE_URI.rels_uri.membername] = package.rels.xml
    members[CONTENT_TYPES_URI.membername] = _ContentTypesItem.from_parts(parts).blob  # type: ignore[no-untyped-call] # as above
    return repacked(members)


def repacked(members: dict[str, bytes]) -> bytes:
    """A zip of these files: content types first, then by name, no time of day in it."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(members, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, members[name])
    return out.getvalue()
