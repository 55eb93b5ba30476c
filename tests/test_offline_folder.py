"""The folder for machines without a network installs with no index, and the program starts from it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.offline_folder import build


@pytest.mark.skipif(sys.platform == "win32", reason="install.sh is for the other systems")
def test_it_installs_without_an_index(tmp_path: Path) -> None:
    probe = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(tmp_path), "hatchling"]
    if subprocess.run(probe, capture_output=True).returncode:
        pytest.skip("no package index within reach, so no wheels can be fetched")
    folder = tmp_path / "stick"
    build(folder, every_system=False)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path / "home"),
        "PIP_NO_INDEX": "1",
        "PYTHON": sys.executable,
    }
    target = tmp_path / "drafter"
    done = subprocess.run(
        ["sh", "install.sh", str(target)], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    listed = subprocess.run([target / "bin" / "drafter", "list"], env=environment, capture_output=True, text=True)
    assert "年度工作总结" in listed.stdout
