"""The recipe that checks a report: rules, and against an archive stale facts and likeness."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.app.archive_index import IndexDamaged, OnProgress
from drafter.app.archives import archive_of
from drafter.app.layout_check import layout_findings
from drafter.app.reading import read_document
from drafter.checks import Archive, Finding, Likeness, check_facts, check_likeness, run_rules
from drafter.checks.habits import gathered
from drafter.document import Document
from drafter.errors.problem import Problem
from drafter.settings import SETTINGS_FILE, Settings, places, read_settings
from drafter.store.sqlite import forget_index

_LIKENESS = ("L01", "L02", "L03")


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a report."""

    document: Document
    findings: tuple[Finding, ...]
    likeness: Likeness | None = None
    """None where there was no archive to compare with."""

    @property
    def told(self) -> tuple[Finding, ...]:
        """The findings for a reader: a habit of the whole text is reported once."""
        return gathered(self.document, self.findings)

    @property
    def clean(self) -> bool:
        """Whether nothing worse than a hint was found."""
        return all(finding.level == "hint" for finding in self.findings)


def check_file(path: Path, against: Sequence[Path] = (), on_progress: OnProgress = lambda _: None) -> Checked:
    """The findings in the report at `path`.

    It is compared with the reports under `against`; where none is named, with the sources of its skeleton, if it is a
    draft that names it and they still exist. `on_progress` is called while their index is built. Raises the problems of
    reading and of settings.
    """
    document = read_document(path)
    settings = read_settings(places().config / SETTINGS_FILE)
    layout = layout_findings(path, document, settings.layout)
    old = against or sources_of(path)
    try:
        with archive_of(old, path, on_progress) as archive:
            return check_document(document, archive, settings, layout)
    except IndexDamaged:
        forget_index(places().passages)
        with archive_of(old, path, on_progress) as archive:
            return check_document(document, archive, settings, layout)


def check_outgoing(path: Path, on_progress: OnProgress, old: Path | None = None) -> tuple[Finding, ...]:
    """The errors and warnings in a draft that was just written or is about to go out, its open blanks left out.

    `old`: the report of which it keeps the wording on purpose, and none of the facts: likeness is no fault then. Also
    empty where the file cannot be read: that is reported by the calling command.
    """
    try:
        against = [*sources_of(path), old] if old is not None and old.is_file() else ()
        findings = check_file(path, against, on_progress).told
    except Problem:
        return ()
    passed = ("X06", *(_LIKENESS if against else ()))
    return tuple(finding for finding in findings if finding.level != "hint" and finding.rule not in passed)


def check_document(
    document: Document,
    archive: Archive | None = None,
    settings: Settings | None = None,
    layout: Sequence[Finding] = (),
) -> Checked:
    """The findings in a document, in the order of the text, those of its `layout` among them.

    Findings on the whole of it come first.
    """
    settings = settings or Settings()
    facts = list(check_facts(document, archive, settings.unit, settings.region, settings.year))
    # a wrong year is told once: as the settings know it, or else as the title does
    dated = {(one.line, one.column) for one in facts if one.rule == "A02"}
    findings = [one for one in run_rules(document) if one.rule != "N24" or (one.line, one.column) not in dated]
    findings += [*facts, *layout]
    likeness = None
    if archive is not None:
        likeness, more = check_likeness(document, archive, settings.likeness_limit)
        findings += more
    findings.sort(key=lambda one: (one.line, one.column, one.rule))
    return Checked(document, tuple(findings), likeness)


def sources_of(path: Path) -> list[Path]:
    """The files that the draft's skeleton was mined from, as far as they are there; none for other files.

    A draft carries no path of this machine: they are looked up in the library under the skeleton's name.
    """
    if path.suffix.lower() != ".docx":
        return []
    from drafter.store import skeletons
    from drafter.store.entries import find, name_in
    from drafter.writers.embedded import embedded_data

    data = embedded_data(path.read_bytes())
    if data is None or not data.skeleton:
        return []
    try:
        entry = find(name_in(data.skeleton))
        files = skeletons.sources_of(entry.path) if entry.origin == "mined" else ()
    except Problem:
        return []
    return [Path(name) for name in files if Path(name).is_file()]
