"""Files of Word 97 to 2003, read without LibreOffice where none is there."""

from drafter.readers.doc.binary import Unreadable
from drafter.readers.doc.written import as_docx

__all__ = ["Unreadable", "as_docx"]
