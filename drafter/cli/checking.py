"""What `drafter check` does with one report or several; imported only where something is checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.app.checking import Checked, check_file
from drafter.app.mending import MENDED_AS_TEXT, annotate, check_place, mend, put_mended
from drafter.checks import Finding
from drafter.cli.asking import at_terminal
from drafter.cli.printing import print_json, say
from drafter.errors.checking import NoAgreement
from drafter.errors.problem import Interrupted, Problem
from drafter.files import with_ending
from drafter.screen.console import note
from drafter.screen.findings import print_difference, print_findings
from drafter.screen.progress import indexing


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for."""

    against: tuple[Path, ...] = ()
    """Old reports to compare with."""
    annotate: str = ""
    """Where the copy with comments goes: a file, or for several reports a folder; empty for none."""
    force: bool = False
    """Whether that copy may replace a file."""
    fix: bool = False
    """Whether mechanical faults are to be mended in the report itself."""
    yes: bool = False
    """Whether they are mended unasked."""
    as_json: bool = False


def check_one(file: Path, wanted: Wanted) -> int:
    """Checks one report as the command line asks; the exit code: 1 where there are errors or warnings."""
    commented = with_ending(Path(wanted.annotate), (".docx",)) if wanted.annotate else None
    checked = _checked(file, commented, wanted)
    if wanted.as_json:
        print_json(_as_json(checked))
    return 0 if checked.clean else 1


def check_all(files: Sequence[Path], wanted: Wanted) -> int:
    """As `check_one` for each of several files; 2 where one cannot be checked, which is told, and the others are.

    Raises Interrupted where the user stops at the question whether a file is to be mended.
    """
    code, made = 0, list[dict[str, object]]()
    for file, name in zip(files, _named_apart(files), strict=True):
        if not wanted.as_json:
            say(f"── {file} ──")
        commented = Path(wanted.annotate) / f"{name}-批注.docx" if wanted.annotate else None
        try:
            checked = _checked(file, commented, wanted)
        except Interrupted:
            raise
        except Problem as problem:
            say(f"{problem.message}\n{problem.remedy}", stderr=True)
            code = problem.exit_code
            continue
        made.append({"path": str(file), **_as_json(checked)})
        code = max(code, 0 if checked.clean else 1)
    if wanted.as_json:
        print_json({"files": made})
    return code


def _named_apart(files: Sequence[Path]) -> list[str]:
    """A name for each file: its own, with those of its folders and its ending where several are called the same."""
    parts = [file.absolute().with_suffix("").parts for file in files]
    told = [["-".join(one[-size:]) for one in parts] for size in (1, 2, 3)]
    told.append([f"{name}-{file.suffix[1:]}" for name, file in zip(told[-1], files, strict=True)])
    return [
        next((names[at] for names in told if names.count(names[at]) == 1), told[-1][at]) for at in range(len(files))
    ]


def _checked(file: Path, commented: Path | None, wanted: Wanted) -> Checked:
    """Checks one report, mends it where asked, prints the findings unless they go out as JSON.

    `commented`: where a copy with the findings as comments goes; None for none.
    """
    if commented:
        check_place(commented, force=wanted.force)
    with indexing() as step:
        checked = check_file(file, wanted.against, step)
    if wanted.against and checked.likeness is None:
        note("没有对照：--against 指定的位置里没有能读的材料")
    if wanted.fix and _fix(file, checked.findings, yes=wanted.yes, quiet=wanted.as_json):
        checked = check_file(file, wanted.against)
    if not wanted.as_json:
        print_findings(checked.told, checked.likeness, in_word=_is_word(file))
    if commented:
        _annotate(file, commented, checked.findings, wanted)
    return checked


def _as_json(checked: Checked) -> dict[str, object]:
    keys = ("rule", "level", "line", "text", "message", "suggestion", "source", "beside")
    likeness = checked.likeness
    shares = {"share": round(likeness.share, 4), "verbatim": round(likeness.verbatim, 4)} if likeness else None
    return {"findings": [{key: getattr(one, key) for key in keys} for one in checked.told], "likeness": shares}


def _is_word(file: Path) -> bool:
    """Whether places in the file are told by paragraph, as Word shows them, and not by line."""
    return file.suffix.lower() not in MENDED_AS_TEXT


def _annotate(file: Path, out: Path, findings: Sequence[Finding], wanted: Wanted) -> None:
    made = annotate(file, out, findings, force=wanted.force)
    if not wanted.as_json:
        kept = f"；原文件备份在 {made.backup}" if made.backup else ""
        say(f"批注稿：{out}（{made.placed} 条写在原处，共 {len(findings)} 条）{kept}")


def _fix(file: Path, findings: Sequence[Finding], *, yes: bool, quiet: bool) -> bool:
    """Shows what would be mended, and mends it if the user agrees; whether the file was changed."""
    mending = mend(file, findings)
    if not quiet:
        print_difference(mending.difference, in_word=_is_word(file))
    agreed = mending.made > 0 and (yes or _agreed(mending.made))
    backup = put_mended(mending) if agreed else None
    if not quiet:
        left = f"，还有 {mending.left} 处要手工改" if mending.left else ""
        done = "没有改动文件" if mending.made and not agreed else f"改好 {mending.made} 处"
        say(f"{done}{left}" + (f"；原文件备份在 {backup}" if backup else ""))
    return agreed


def _agreed(count: int) -> bool:
    """Whether the user wants the mends; raises NoAgreement where nobody can be asked."""
    if not at_terminal():
        raise NoAgreement(count)
    try:
        return input(f"以上 {count} 处，改吗？（y 改，回车不改）").strip().lower() in ("y", "yes", "是", "改")
    except (EOFError, KeyboardInterrupt):
        raise Interrupted from None
