"""A .docx whose parts stand in one XML file (Flat OPC) → the archive that it stands for."""

import io
import zipfile
from pathlib import Path

from drafter.errors.reading import DocxBroken
from drafter.readers.docx.names import child
from drafter.readers.docx.package import NotRead, parsed

_PACKAGE = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_PART, _NAME, _XML = (_PACKAGE + name for name in ("part", "name", "xmlData"))


def archived(content: bytes, path: Path) -> bytes:
    """The bytes of the .docx; pictures are left out. Raises DocxBroken."""
    from lxml import etree

    try:
        root = parsed(content)
    except NotRead as error:
        raise DocxBroken(path, str(error)) from error
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part in root.iterchildren(_PART):
            inside = child(part, _XML)
            if inside is not None and len(inside):
                written = etree.tostring(inside[0], encoding="utf-8", with_tail=False)
                archive.writestr(part.get(_NAME, "").lstrip("/"), written)
    return out.getvalue()
