"""Golden files: what a program gave once and a person looked at; `pytest --accept` writes them anew."""

from pathlib import Path

import pytest


def check_golden(request: pytest.FixtureRequest, path: Path, actual: str) -> None:
    """Fails where `actual` differs from the golden at `path`; with --accept, writes it there instead."""
    if request.config.getoption("--accept"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(actual, "utf-8")
        return
    assert path.exists(), f"no golden yet: look at the output, then run pytest --accept\n{actual}"
    assert actual == path.read_text("utf-8"), f"differs from {path}; if the change is meant, run pytest --accept"
