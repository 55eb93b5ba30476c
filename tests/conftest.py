"""What every test may use."""

import os
import signal
import tempfile
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests.trust.tally import COUNTS, tally

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

hypothesis.settings.register_profile("drafter", deadline=None)  # a busy machine is no fault
hypothesis.settings.load_profile("drafter")

# Neither collecting nor any test may see or touch the library of who runs them.
_COLLECTING = tempfile.TemporaryDirectory(prefix="drafter-tests-")
os.environ["DRAFTER_HOME"] = _COLLECTING.name

# What the window or the build server of who runs them says of screens and editors is not what the tests say of them.
for _name in ("COLUMNS", "LINES", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "EDITOR", "VISUAL"):
    os.environ.pop(_name, None)

# A shell's background job begins with Ctrl-C ignored, and so would every program that a test starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write the goldens anew from what the program gives now")


def pytest_sessionfinish(session: pytest.Session) -> None:
    if (output := getattr(session.config, "workeroutput", None)) is not None:
        output["tally"] = dict(COUNTS)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    for what, (number, seconds) in getattr(node, "workeroutput", {}).get("tally", {}).items():
        tally(what, number, seconds)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    for what, (number, seconds) in sorted(COUNTS.items()):
        terminalreporter.write_line(f"{what}: {number:.0f} tried in {seconds:.1f} s")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for the program, each test its own: its library, settings and cache lie under it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DRAFTER_HOME", str(folder))
    return folder


@pytest.fixture
def shared() -> Path:
    """The shared measuring material; the test is skipped where a checkout has none beside it."""
    if not SHARED.is_dir():
        pytest.skip("no shared measuring material beside this checkout")
    return SHARED
