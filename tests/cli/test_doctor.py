"""`drafter doctor` looks and changes nothing."""

import json
from pathlib import Path

import pytest

from drafter.cli.main import main


def test_it_tells_what_is_there_and_what_is_not(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--format", "json"]) == 0
    found = {item["name"]: item for item in json.loads(capsys.readouterr().out)["found"]}
    assert found["骨架库"]["state"] == "good"
    assert found["设置"]["state"] == "lacking"
    assert not home.exists()


def test_broken_settings_are_findings(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text("坏", "utf-8")
    assert main(["doctor"]) == 1
    assert "第 1 行" in capsys.readouterr().out
