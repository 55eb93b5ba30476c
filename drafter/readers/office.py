"""Files of other word processors → .docx, by LibreOffice where it is there."""

from collections.abc import Mapping
from pathlib import Path

from drafter.errors.problem import Problem
from drafter.errors.reading import ConversionFailed, OfficeMissing
from drafter.libreoffice import ConversionError, convert, convert_all, soffice
from drafter.readers.doc import Unreadable, as_docx
from drafter.readers.kinds import kind_of

SECONDS = 120
"""Longest that one conversion may take."""
EACH = 5
"""Seconds more for each file that is converted beside others."""
_ENDINGS = {"ole": (".doc", ".wps", ".dot", ".wpt"), "rtf": (".rtf",), "xml": (".xml", ".fodt", ".uot", ".uof")}
"""Kind of bytes → endings by which LibreOffice takes them for what they are, the usual one first."""


def converted(content: bytes, path: Path) -> bytes:
    """The .docx of a .doc, .wps, .rtf or .odt, whatever its name says; without LibreOffice only that of a .doc.

    Raises OfficeMissing without LibreOffice, and ConversionFailed where it fails.
    """
    program, ending = soffice(), _ending(content, path)
    if program is None:
        return _by_ourselves(content, OfficeMissing(path, ending))
    try:
        return convert(program, content, ending, ".docx", SECONDS)
    except ConversionError as error:
        return _by_ourselves(content, ConversionFailed(path, str(error)))


def _by_ourselves(content: bytes, otherwise: Problem) -> bytes:
    """The .docx of a file of Word 97 to 2003; raises the problem for any other."""
    try:
        return as_docx(content)
    except Unreadable:
        raise otherwise from None


def converted_together(contents: Mapping[Path, bytes]) -> dict[Path, bytes]:
    """By path the .docx of each file, all converted by one start; files that have to be tried alone are left out."""
    program = soffice()
    if program is None or len(contents) < 2:
        return {}
    sources = [(content, _ending(content, path)) for path, content in contents.items()]
    try:
        made = convert_all(program, sources, ".docx", SECONDS + EACH * len(sources))
    except ConversionError:
        return {}
    return {path: docx for path, docx in zip(contents, made, strict=True) if docx is not None}


def _ending(content: bytes, path: Path) -> str:
    """The ending by which LibreOffice takes a file for what it is."""
    given, known = path.suffix.lower(), _ENDINGS.get(kind_of(content), ())
    return given if given in known or not known else known[0]
