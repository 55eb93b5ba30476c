"""Old reports as an archive reads them: a few at once, each told by its content, nothing of those that are secret."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from drafter.document import Document
from drafter.mining.secrecy import SECRET, marking
from drafter.outline import outline
from drafter.readers import content_of, lines_in, page_heads_in, readable

_AT_ONCE = 32
"""Files that are read in one go."""


def in_pieces(paths: Sequence[Path]) -> Iterator[Sequence[Path]]:
    """The paths, as many at a time as are read in one go: LibreOffice is started once for them."""
    return (paths[start : start + _AT_ONCE] for start in range(0, len(paths), _AT_ONCE))


def old_report(path: Path, made: bytes | None) -> Document:
    """The report at a path, empty where it bears a marking of secrecy: nothing of it is to be shown or kept.

    `made` is the .docx that LibreOffice has made of it, if it has.
    """
    content = made or readable(content_of(path), path)
    lines = lines_in(content, path)
    if (marking(lines) or marking(page_heads_in(content, path))) in SECRET:
        return Document(str(path))
    return outline(lines, str(path))


def digest_of(content: bytes) -> bytes:
    """What two files have in common that hold the same bytes."""
    return blake2b(content, digest_size=16).digest()
