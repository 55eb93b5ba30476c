"""The parts of a .docx, checked before they are parsed: limits against zip bombs, no entities, nothing fetched."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from drafter.errors.docx import no_archive_reason
from drafter.errors.reading import DocxBroken
from drafter.readers.docx.names import Element

MAX_MEMBERS = 10_000
MAX_PART = 64 * 1024 * 1024
"""Bytes of one unpacked XML part; 16,000 paragraphs take about ten million."""
MAX_RATIO = 300
"""Unpacked to packed bytes of a part over a million bytes; real text stays under 100."""
_DTD = "里面有外部定义（DTD），Word 不会写出这样的文件"
_XML = "不是完好的 XML"
_CHUNK = "/aFChunk"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/")
_STRICT_NAMES = tuple(
    (_STRICT[0] + name, _STRICT[1] + name.split(b"/")[0] + b"/2006/" + name.split(b"/")[1])
    for name in (
        b"wordprocessingml/main",
        b"officeDocument/math",
        b"officeDocument/relationships",
        b"drawingml/main",
    )
)
"""Namespaces of ISO strict documents, and the usual ones."""


Read = TypeVar("Read")


class NotRead(Exception):
    """Bytes are no XML that is read; its text is the reason in Chinese."""


def parsed(content: bytes) -> Element:
    """The root of a part; raises NotRead."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise NotRead(_DTD)
    if _STRICT[0] in content[:65536]:
        for strict, usual in _STRICT_NAMES:
            content = content.replace(strict, usual)
    from lxml import etree  # costs more to import than reading a text file takes

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root: Element = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise NotRead(_XML) from error
    if root.getroottree().docinfo.doctype:  # in an encoding that hides it from the look above
        raise NotRead(_DTD)
    return root


class Package:
    """The XML parts of a .docx; raises DocxBroken, with the reason in Chinese, for a file that is none."""

    def __init__(self, content: bytes, path: Path) -> None:
        self._path = path
        try:
            if not content.startswith(b"PK"):  # an archive behind other bytes, which zipfile would accept
                raise zipfile.BadZipFile
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise DocxBroken(path, no_archive_reason(content)) from error
        members = self._zip.infolist()
        if len(members) > MAX_MEMBERS:
            raise DocxBroken(path, f"里面有 {len(members)} 个部件，超过 {MAX_MEMBERS} 个")
        self._members = {member.filename.lstrip("/").replace("\\", "/"): member for member in members}
        self.main = next(self._targets("_rels/.rels", "", "/officeDocument"), "") or "word/document.xml"

    def document(self) -> Element:
        """The main part."""
        root = self.part(self.main)
        if root is None:
            raise DocxBroken(self._path, "里面没有 Word 文档的正文")
        return root

    def related(self, kind: str, read: Callable[[bytes], Read]) -> Read | None:
        """What `read` makes of the part that a relationship type of the document ends with, as /styles, raising
        NotRead; None where there is no such part."""
        return self._part(next(self._targets(*self._relations(), kind), ""), read)

    def chunk(self, identity: str) -> bytes:
        """The bytes of another file that stands in the document at w:altChunk, as office systems put their pages there;
        none where it is not in the file."""
        relations, folder = self._relations()
        root = self.part(relations)
        for relation in root.iter(_RELATIONS) if root is not None else ():
            if relation.get("Id") == identity and relation.get("TargetMode") != "External":
                return self._unpacked(_inside(folder, relation.get("Target", ""))) or b""
        return b""

    def heads(self) -> Iterator[Element | bytes]:
        """The headers of its pages, and the bytes of the files that stand inside (w:altChunk), which may have some."""
        for kind, name in self._related(*self._relations(), "/header", _CHUNK):
            head = self._unpacked(name) if kind.endswith(_CHUNK) else self.part(name)
            if head is not None:
                yield head

    def page_parts(self, kind: str) -> Iterator[Element]:
        """The headers (/header) or footers (/footer) of its pages."""
        for target in self._targets(*self._relations(), kind):
            if (part := self.part(target)) is not None:
                yield part

    def part(self, name: str) -> Element | None:
        """The root of a part; None where it does not stand in the file."""
        return self._part(name, parsed)

    def _part(self, name: str, read: Callable[[bytes], Read]) -> Read | None:
        content = self._unpacked(name)
        try:
            return None if content is None else read(content)
        except NotRead as error:
            raise DocxBroken(self._path, f"部件 {name} {error}") from error

    def _unpacked(self, name: str) -> bytes | None:
        member = self._members.get(name)
        if member is None:
            return None
        if member.flag_bits & 1:
            raise DocxBroken(self._path, "压缩包加了密码")
        try:
            with self._zip.open(member) as file:
                content = file.read(MAX_PART + 1)  # the size that the file states may be a lie
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as error:
            raise DocxBroken(self._path, f"部件 {name} 已损坏") from error
        if len(content) > MAX_PART:
            raise DocxBroken(self._path, f"部件 {name} 展开后超过 {MAX_PART // 1024 // 1024} MB")
        if len(content) > 1_000_000 and len(content) > MAX_RATIO * max(member.compress_size, 1):
            raise DocxBroken(self._path, f"部件 {name} 展开后大了 {MAX_RATIO} 倍以上，像是压缩炸弹")
        return content

    def _relations(self) -> tuple[str, str]:
        """(name of the part that names what belongs to the document, folder from which it names it)."""
        folder, name = posixpath.split(self.main)
        return posixpath.join(folder, "_rels", f"{name}.rels"), folder

    def _targets(self, relations: str, folder: str, kind: str) -> Iterator[str]:
        return (name for _, name in self._related(relations, folder, kind))

    def _related(self, relations: str, folder: str, *kinds: str) -> Iterator[tuple[str, str]]:
        """(type, name) of each part that stands in the file and is of one of the kinds, the ends of their types."""
        root = self.part(relations)
        for relation in root.iter(_RELATIONS) if root is not None else ():
            if relation.get("TargetMode") != "External" and (kind := relation.get("Type", "")).endswith(kinds):
                yield kind, _inside(folder, relation.get("Target", ""))


def _inside(folder: str, target: str) -> str:
    """The name of a part that is named from a folder."""
    return (target if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")).lstrip("/")
