from pathlib import Path

import pytest

from tests.app.again.reports import ANSWERS
from tests.skeletons import SHORT


@pytest.fixture
def folder(tmp_path: Path, home: Path) -> Path:
    library = home / "data" / "skeletons"
    library.mkdir(parents=True)
    (library / "两项工作.yaml").write_text(SHORT, "utf-8")
    (tmp_path / "答案.yaml").write_text("drafter-form: 两项工作\n" + ANSWERS, "utf-8")
    return tmp_path
