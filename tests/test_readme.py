"""README.md and CONTRIBUTING.md: what they show was made by the program or is run here."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.answers.model import Answers
from drafter.cli.main import main
from drafter.cli.table import COMMANDS
from drafter.filling import fill
from drafter.skeleton.parse import parse
from tests.office_desk import ASKING, Desk, laid_out, shown_lines
from tests.support.shown import everything, with_made
from tests.terminal import ROOT

README = ROOT / "README.md"
TEXT = README.read_text("utf-8")
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
COMMAND_LINES = shown_lines(re.sub("<!-- made: .*?<!-- end -->", "", TEXT, flags=re.DOTALL) + GUIDE)
"""Beside those that the program was run with to make what is shown."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return laid_out(tmp_path_factory.mktemp("desk"))


def test_what_it_shows_was_made_by_the_program_as_it_is(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    present = with_made(TEXT, everything(tmp_path / "session"))
    if request.config.getoption("--accept"):
        README.write_text(present, "utf-8")
    else:
        assert present == TEXT, "if the change is meant, run pytest tests/test_readme.py --accept"


@pytest.mark.parametrize("line", COMMAND_LINES)
def test_every_command_shown_runs(line: str, desk: Desk, tmp_path: Path) -> None:
    here = desk.copy(tmp_path)
    words = shlex.split(line)
    if len(words) == 1 or (words[1] in ASKING and "--help" not in words):
        assert here.ask(line) in (0, 130)
    else:
        done = here.run(line)
        assert done.returncode in (0, 1), done.stderr


def test_the_commands_of_the_text_are_found() -> None:
    assert len(COMMAND_LINES) > 10


def test_every_command_is_named() -> None:
    table = TEXT[TEXT.index("## 命令") : TEXT.index("## 怎样提炼")]
    assert [command.name for command in COMMANDS if f"`drafter {command.name}" not in table] == []


def test_no_command_is_shown_that_is_not_there() -> None:
    shown = set(re.findall(r"drafter ([a-z]+)\b", TEXT)) - {"mines"}
    assert shown <= {command.name for command in COMMANDS}


def block(kind: str, beginning: str) -> str:
    """The fenced block of a kind that begins so, without the indent of a list."""
    found = re.search(rf"^( *)```{kind}\n\1({re.escape(beginning)}.*?)^ *```", TEXT, re.DOTALL | re.MULTILINE)
    assert found is not None
    return re.sub(f"^{found[1]}", "", found[2], flags=re.MULTILINE)


def test_the_skeleton_in_it_can_be_used() -> None:
    skeleton = parse(block("yaml", "drafter: 1"), "README.md")
    assert fill(skeleton, Answers()).articles[0].sections


def test_the_front_matter_in_it_is_taken(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    front, answers, out = (tmp_path / name for name in ("版头.yaml", "答案.yaml", "初稿.docx"))
    front.write_text(block("yaml", "红头:"), "utf-8")
    answers.write_text("{}\n", "utf-8")
    assert main(["build", "四个表率", "--answers", str(answers), "-o", str(out), "--front", str(front)]) == 0
    assert main(["outline", str(out)]) == 0
    assert "某某县人民政府文件" in capsys.readouterr().out


def test_it_opens_with_three_lines_of_english_and_a_session() -> None:
    lines = TEXT.split("\n")
    assert all(line.isascii() and line for line in lines[2:5])
    assert any(line.startswith("$ drafter") for line in lines[:14])


def test_its_files_are_there() -> None:
    texts = TEXT + GUIDE + (ROOT / "SECURITY.md").read_text("utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", texts)
    paths = re.findall(r"`((?:drafter|tests|seeds|templates|\.ci)/[\w./\u4e00-\u9fff]*)`", texts)
    assert [path for path in (*links, *paths) if not (ROOT / path).exists()] == []


PYTEST = re.findall(r"`pytest ([^`]*)`", GUIDE)


@pytest.mark.parametrize("line", PYTEST)
def test_the_test_commands_of_the_guide_find_tests(line: str) -> None:
    """They are not run, for this is one of their tests; that they would run something is what is looked at.

    No worker collects them once more, and the data of a measured coverage stay as they are. Where all tests are meant,
    a folder of few stands for them.
    """
    words = shlex.split(line)
    few = [] if any((ROOT / word).exists() for word in words) else ["tests/zh"]
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", *words, *few, "-n", "0", "--no-cov"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_test_command_is_the_one_that_is_run_before_merging() -> None:
    """It is not run here, for it runs this; `.ci/run` takes it from README.md."""
    (command,) = re.findall(r"<!-- test-command -->\n```sh\n(.*)\n```", TEXT)
    assert "pytest" in command
    assert command in GUIDE
    assert "test-command" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_start_command_installs_and_starts(tmp_path: Path) -> None:
    (command,) = re.findall(r"<!-- start-command -->\n```sh\n(.*)\n```", TEXT)
    probe = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(tmp_path), "hatchling"]
    if subprocess.run(probe, capture_output=True).returncode:
        pytest.skip("no package index within reach, so nothing can be installed")
    kept_out = shutil.ignore_patterns(".*", "tests", "__pycache__")
    shutil.copytree(ROOT, tmp_path / "checkout", ignore=kept_out)
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path / "home"), "PIP_NO_CACHE_DIR": "1"}
    environment |= {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    done = subprocess.run(
        ["bash", "-c", command.replace("python3", sys.executable, 1)],
        cwd=tmp_path / "checkout",
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2, done.stderr
    assert "drafter form" in done.stderr  # it asks at a terminal, and says so where there is none
