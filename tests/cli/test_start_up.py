"""Help and lists come at once: they import none of the heavy libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

from drafter.document import Article, Paragraph
from drafter.writers import DocxOptions, EmbeddedData, load_profile
from drafter.writers.docx import write_docx

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


def test_a_check_of_a_draft_imports_no_writer_and_no_templates(home: Path, tmp_path: Path) -> None:
    article = Article(title=Paragraph("河道清理工作汇报"), preamble=(Paragraph("全县河道都清理过了。"),))
    data = EmbeddedData((ROOT / "templates" / "四个表率.yaml").read_text("utf-8"), "")
    draft = tmp_path / "汇报.docx"
    draft.write_bytes(write_docx(article, load_profile("gbt9704"), DocxOptions(data=data)))
    heavy = ("docx", "jinja2", "questionary", "prompt_toolkit", "rich.progress")
    probe = PROBE.format(arguments=["check", str(draft)], heavy=heavy)
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, cwd=ROOT)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "HEAVY []"


def test_help_of_the_program_imports_no_parser() -> None:
    probe = PROBE.format(arguments=["--help"], heavy=DEAR_FOR_HELP)
    done = subprocess.run([sys.executable, "-S", "-c", probe], capture_output=True, text=True, cwd=ROOT)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "HEAVY []"
