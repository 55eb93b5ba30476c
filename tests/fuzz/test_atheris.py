"""A minute of fuzzing guided by coverage: what the readers take must end with a result or a Problem.

DRAFTER_FUZZ_SECONDS: seconds for each target, instead of fifteen.
"""

import os
import re
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.terminal import ROOT
from tests.trust.tally import tally

SECONDS = int(os.environ.get("DRAFTER_FUZZ_SECONDS", "15"))


@pytest.mark.skipif(find_spec("atheris") is None, reason="no atheris for this platform")
@pytest.mark.parametrize("target", ["text", "docx", "doc", "document", "yaml"])
def test_a_quarter_of_a_minute(target: str, tmp_path: Path) -> None:
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-W", "ignore", str(ROOT / "tests" / "fuzz" / "fuzz.py"), target,
         f"-max_total_time={SECONDS}", "-timeout=20", "-print_final_stats=1"],
        cwd=tmp_path, capture_output=True, timeout=SECONDS + 240,
    )  # fmt: skip
    said = done.stderr.decode("utf-8", "replace")
    inputs = re.search(r"number_of_executed_units: (\d+)", said)
    left = [path.name for path in tmp_path.iterdir()]
    assert done.returncode == 0, f"{left}\n{said[-3000:]}"
    assert inputs is not None
    assert not left
    tally("fuzzed inputs by coverage", int(inputs[1]), time.monotonic() - began)
