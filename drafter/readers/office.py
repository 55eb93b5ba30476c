"""Files of other word processors, read by way of LibreOffice where it is there."""

from pathlib import Path

from drafter.document import Line
from drafter.errors.reading import ConversionFailed, OfficeMissing
from drafter.libreoffice import NothingMade, made_by, soffice
from drafter.readers.docx import docx_lines
from drafter.readers.kinds import kind_of

SECONDS = 120
"""Longest that one conversion may take."""
_ENDINGS = {"ole": (".doc", ".wps", ".dot", ".wpt"), "rtf": (".rtf",), "xml": (".xml", ".fodt", ".uot", ".uof")}
"""Kind of bytes → endings by which LibreOffice takes them for what they are, the usual one first."""


def office_lines(content: bytes, path: Path) -> tuple[Line, ...]:
    """The lines of a .doc, .wps, .rtf or .odt, whatever it is called.

    Raises OfficeMissing where no LibreOffice is there, ConversionFailed where it does not make a .docx of the file.
    """
    return docx_lines(converted(content, path), path)


def converted(content: bytes, path: Path) -> bytes:
    """The file as a .docx; raises OfficeMissing and ConversionFailed."""
    given, known = path.suffix.lower(), _ENDINGS.get(kind_of(content), ())
    ending = given if given in known or not known else known[0]
    program = soffice()
    if program is None:
        raise OfficeMissing(path, ending)
    try:
        return made_by(program, content, ending, ".docx", SECONDS)
    except NothingMade as error:
        raise ConversionFailed(path, str(error)) from error
