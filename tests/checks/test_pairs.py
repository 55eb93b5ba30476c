"""An old report and a draft made from it in one file, and under each line of the draft the facts that are left over."""

from pathlib import Path

import pytest

from drafter.checks import ReadArchive, check_facts
from tests.checks.support import document_of

PAIRS = sorted(Path(__file__).with_name("pairs").glob("*.txt"))


@pytest.mark.parametrize("path", PAIRS, ids=[path.stem for path in PAIRS])
def test_the_leftovers_of_a_draft(path: Path) -> None:
    draft = ""
    old = []
    for part in path.read_text("utf-8").split("\n--- ")[1:]:
        name, _, text = part.partition("\n")
        if name == "今年":
            draft = text
        else:
            old.append(document_of(text, name))
    lines: list[str] = []
    wanted: list[tuple[int, str, str]] = []
    for line in draft.rstrip("\n").split("\n"):
        if line.startswith("→ "):
            rule, said = line[2:].split(" ", 1)
            wanted.append((len(lines), rule, said))
        else:
            lines.append(line)
    found = check_facts(document_of("\n".join(lines)), ReadArchive.of(old))
    assert [(one.line, one.rule, one.quoted) for one in found] == wanted
