"""Findings put into a file: mechanical corrections, or comments in a copy."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.checks import Finding
from drafter.checks.mending import mended
from drafter.errors.checking import FileChanged, NotMendable
from drafter.errors.writing import OutputExists
from drafter.files import back_up, write_bytes

if TYPE_CHECKING:  # the writers' room costs more to import than a check of a text file takes
    from drafter.writers.spots import Spot

MENDED_AS_TEXT = (".txt", ".text", ".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Mending:
    """What a file would be with its mechanical faults mended."""

    path: Path
    before: bytes
    """What the file holds; it is mended only while it does."""
    content: bytes
    made: int
    left: int
    """Corrections that the file's format does not allow."""
    difference: tuple[str, ...]
    """Changed lines, as `diff` shows them."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A copy with comments."""

    placed: int
    """Findings whose comment stands at their place."""
    backup: Path | None
    """Backup of the file that was there before; None where there was none."""


def mend(path: Path, findings: Sequence[Finding]) -> Mending:
    """The mended content of a .txt, .md or .docx, nothing written yet; raises NotMendable for other files."""
    ending = path.suffix.lower()
    if ending in MENDED_AS_TEXT:
        return _text(path, findings)
    if ending == ".docx":
        return _docx(path, findings)
    raise NotMendable(path)


def put_mended(mending: Mending) -> Path | None:
    """Writes the mended file over the old one, which is backed up; where the backup is.

    Raises FileChanged where somebody has changed the file since it was read, as in Word while being asked.
    """
    if mending.path.read_bytes() != mending.before:
        raise FileChanged(mending.path)
    backup = back_up(mending.path)
    write_bytes(mending.path, mending.content)
    return backup


def check_place(out: Path, *, force: bool) -> None:
    """Raises OutputExists where a file exists that must not be overwritten."""
    if out.exists() and not force:
        raise OutputExists(out)


def annotate(path: Path, out: Path, findings: Sequence[Finding], *, force: bool) -> Annotated:
    """Writes a copy of the .docx at `path` with each finding as a Word comment.

    A file of another kind is first set as a plain .docx, a paragraph a line. What has no place stands at the first
    paragraph. Raises OutputExists, DocxBroken or OutputUnwritable.
    """
    from drafter.writers.comments import Note, commented

    check_place(out, force=force)
    content = path.read_bytes() if path.suffix.lower() == ".docx" else _as_docx(path)
    notes = [Note(spot, _remark(one)) for spot, one in zip(_spots(path, findings), findings, strict=True)]
    commented_content, lost = commented(content, notes, path)
    backup = back_up(out)
    write_bytes(out, commented_content)
    return Annotated(len(notes) - len(lost), backup)


def _remark(finding: Finding) -> str:
    lines = [f"【{finding.rule}】{finding.message}", f"建议：{finding.suggestion}", f"依据：{finding.source}"]
    return "\n".join([*lines, f"对照：{finding.beside}"] if finding.beside else lines)


def _text(path: Path, findings: Sequence[Finding]) -> Mending:
    from drafter.readers.text import raw_lines, rewritten

    content = path.read_bytes()
    before = raw_lines(content)
    after, made = mended(before, findings)
    wanted = len({one.fix for one in findings if one.fix})
    mended_content = rewritten(content, after)
    return Mending(path, content, mended_content, len(made), wanted - len(made), _difference(before, after))


def _docx(path: Path, findings: Sequence[Finding]) -> Mending:
    from drafter.readers import read_lines
    from drafter.writers.mends import Mend, replaced

    fixable = [(one, one.fix) for one in findings if one.fix is not None]
    spots = _spots(path, [one for one, _ in fixable])
    mends = [Mend(spot, fix.text) for spot, (_, fix) in zip(spots, fixable, strict=True)]
    content = path.read_bytes()
    mended_content, made = replaced(content, mends, path)
    before = [line.text for line in read_lines(path)]
    after, _ = mended(before, [one for (one, _), done in zip(fixable, made, strict=True) if done])
    return Mending(path, content, mended_content, sum(made), len(made) - sum(made), _difference(before, after))


def _difference(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    return tuple(unified_diff(before, after, lineterm="", n=0))[2:]  # without the names of two files


def _spots(path: Path, findings: Sequence[Finding]) -> "list[Spot]":
    """Where the findings stand in the .docx at `path`, or in the one that the file at `path` is set as."""
    from drafter.readers import read_lines
    from drafter.writers.spots import Spot

    is_docx = path.suffix.lower() == ".docx"
    seen: Counter[str] = Counter()
    lines: dict[int, tuple[str, int, int]] = {}
    for line in read_lines(path):
        cut = line.number_length if is_docx else len(line.text) - len(line.text.lstrip())
        text = line.text[cut:] if is_docx else line.text.strip()
        lines[line.number] = text, seen[text], cut
        seen[text] += 1
    spots = []
    for one in findings:
        text, nth, cut = lines.get(one.line, ("", 0, 0))
        quoted = one.fix.old if one.fix is not None else one.quoted
        spots.append(Spot(quoted, text, nth, max(0, one.column - cut), one.text, one.at))
    return spots


def _as_docx(path: Path) -> bytes:
    from drafter.app.user_settings import chosen_layout
    from drafter.document import Article, Paragraph
    from drafter.readers import read_lines
    from drafter.writers import DocxOptions
    from drafter.writers.docx import write_docx

    layout = chosen_layout("")
    lines = [line for line in read_lines(path) if line.text.strip()]
    paragraphs = tuple(Paragraph(line.text.strip(), rows=line.rows) for line in lines)
    return write_docx(Article(preamble=paragraphs), layout, DocxOptions())
