from pathlib import Path

import pytest

from tests.cli.sittings import ANSWERS
from tests.skeletons import SHORT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a short skeleton and answers to it."""
    (tmp_path / "骨架.yaml").write_text(SHORT, "utf-8")
    (tmp_path / "答案.yaml").write_text(ANSWERS, "utf-8")
    return tmp_path
