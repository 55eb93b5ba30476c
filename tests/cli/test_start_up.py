"""Help and lists come at once: they import none of the heavy libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
HEAVY = ("jieba", "docx", "questionary", "jinja2", "prompt_toolkit", "lxml", "numpy")
DEAR_FOR_HELP = ("argparse", "re", "dataclasses", "typing", "pathlib", "contextlib")
"""Modules that take longer to import than all of help takes without them."""
PROBE = """
import sys
from drafter.cli.main import main
code = main({arguments!r})
print("HEAVY", [name for name in {heavy!r} if name in sys.modules])
"""


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["list", "--format", "json"], ["list"]])
def test_quick_commands_import_nothing_heavy(home: Path, arguments: list[str]) -> None:
    probe = PROBE.format(arguments=arguments, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, cwd=ROOT)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "HEAVY []"


def test_help_of_the_program_imports_no_parser() -> None:
    probe = PROBE.format(arguments=["--help"], heavy=DEAR_FOR_HELP)
    done = subprocess.run([sys.executable, "-S", "-c", probe], capture_output=True, text=True, cwd=ROOT)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "HEAVY []"
