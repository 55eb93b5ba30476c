"""What every test may use."""

from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

hypothesis.settings.register_profile("drafter", deadline=None)  # a busy machine is no fault
hypothesis.settings.load_profile("drafter")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write the goldens anew from what the program gives now")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for the program: its library, settings and cache lie under it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DRAFTER_HOME", str(folder))
    return folder


@pytest.fixture
def shared() -> Path:
    """The shared measuring material; the test is skipped where a checkout has none beside it."""
    if not SHARED.is_dir():
        pytest.skip("no shared measuring material beside this checkout")
    return SHARED
