"""An old report and a draft made from it in one file, and under each line of the draft the facts that are left over.

In the folder carried they are the names alone that its unit's old reports have, too.
"""

from pathlib import Path

import pytest

from drafter.checks import Finding, ReadArchive, check_facts
from drafter.checks.users import CARRIED
from tests.checks.support import document_of

PAIRS = sorted(Path(__file__).with_name("pairs").glob("*.txt"))
NAMES = sorted(Path(__file__).with_name("carried").glob("*.txt"))

Told = tuple[int, str, str]


def _checked(path: Path) -> tuple[list[Finding], list[Told]]:
    """(what is found in the draft, what is to be)."""
    draft = ""
    old = []
    for part in path.read_text("utf-8").split("\n--- ")[1:]:
        name, _, text = part.partition("\n")
        if name == "今年":
            draft = text
        else:
            old.append(document_of(text, name))
    lines: list[str] = []
    wanted: list[Told] = []
    for line in draft.rstrip("\n").split("\n"):
        if line.startswith("→ "):
            rule, said = line[2:].split(" ", 1)
            wanted.append((len(lines), rule, said))
        else:
            lines.append(line)
    return list(check_facts(document_of("\n".join(lines)), ReadArchive.of(old))), wanted


@pytest.mark.parametrize("path", PAIRS, ids=[path.stem for path in PAIRS])
def test_the_leftovers_of_a_draft(path: Path) -> None:
    found, wanted = _checked(path)
    assert [(one.line, one.rule, one.quoted) for one in found if one.rule != CARRIED.id] == wanted


@pytest.mark.parametrize("path", NAMES, ids=[path.stem for path in NAMES])
def test_the_names_of_a_draft_that_old_reports_have(path: Path) -> None:
    found, wanted = _checked(path)
    assert [(one.line, one.rule, one.quoted) for one in found if one.rule == CARRIED.id] == wanted
