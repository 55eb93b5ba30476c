"""The recipes that put findings back into a file: mechanical mends, and comments in a copy."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from drafter.checks import Finding
from drafter.checks.mending import mended
from drafter.errors.checking import NotMendable
from drafter.files import back_up, write_bytes

TEXT_ENDINGS = (".txt", ".text", ".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Mending:
    """What a file would be with its mechanical faults mended."""

    path: Path
    content: bytes
    made: int
    left: int
    """Mends that the file's form does not let be made."""
    difference: tuple[str, ...]
    """Changed lines, as `diff` shows them."""


def mend(path: Path, findings: Sequence[Finding]) -> Mending:
    """The mended content of a .txt, .md or .docx, nothing written yet; raises NotMendable for other files."""
    ending = path.suffix.lower()
    if ending in TEXT_ENDINGS:
        return _text(path, findings)
    if ending == ".docx":
        return _docx(path, findings)
    raise NotMendable(path)


def put_mended(mending: Mending) -> Path | None:
    """Writes the mended file over the old one, which is backed up; where the backup is."""
    backup = back_up(mending.path)
    write_bytes(mending.path, mending.content)
    return backup


def annotate(path: Path, out: Path, findings: Sequence[Finding]) -> int:
    """Writes a copy of the .docx at `path` with each finding as a Word comment; how many stand at their place.

    A file of another kind is first set as a plain .docx. What has no place stands at the first paragraph.
    """
    from drafter.writers.comments import Note, commented

    content = path.read_bytes() if path.suffix.lower() == ".docx" else _as_docx(path)
    notes = [Note(one.text, one.quoted, one.at, _remark(one)) for one in findings]
    commented_content, lost = commented(content, notes)
    write_bytes(out, commented_content)
    return len(notes) - len(lost)


def _remark(finding: Finding) -> str:
    lines = [f"【{finding.rule}】{finding.message}", f"建议：{finding.suggestion}", f"依据：{finding.source}"]
    return "\n".join([*lines, f"对照：{finding.beside}"] if finding.beside else lines)


def _text(path: Path, findings: Sequence[Finding]) -> Mending:
    from drafter.readers.text import raw_lines

    before = raw_lines(path.read_bytes())
    after, made = mended(before, findings)
    wanted = len({one.fix for one in findings if one.fix})
    changes = [line for line in unified_diff(before, after, lineterm="", n=0) if not line.startswith(("---", "+++"))]
    content = ("\n".join(after) + "\n").encode("utf-8", "surrogateescape")
    return Mending(path, content, len(made), wanted - len(made), tuple(changes))


def _docx(path: Path, findings: Sequence[Finding]) -> Mending:
    from drafter.writers.comments import Mend, replaced

    fixable = [(one, one.fix) for one in findings if one.fix is not None]
    mends = [Mend(one.text, fix.old, one.at, fix.text) for one, fix in fixable]
    content, made = replaced(path.read_bytes(), mends)
    changes: list[str] = []
    for (one, fix), done in zip(fixable, made, strict=True):
        if done:
            new = one.text[: one.at] + fix.text + one.text[one.at + len(fix.old) :]
            changes += [f"@@ 第 {one.line} 行 @@", f"-{one.text}", f"+{new}"]
    return Mending(path, content, sum(made), len(made) - sum(made), tuple(changes))


def _as_docx(path: Path) -> bytes:
    from drafter.app.reading import read_document
    from drafter.settings import SETTINGS_FILE, places, read_settings
    from drafter.writers import DocxOptions, load_profile, write_docx

    layout = load_profile(read_settings(places().config / SETTINGS_FILE).layout)
    articles = read_document(path).articles
    if len(articles) != 1:
        raise NotMendable(path)
    return write_docx(articles[0], layout, DocxOptions())
