"""What one command costs, and how a ratio is written."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command and its children took."""

    cpu: float
    """Seconds."""
    wall: float
    """Seconds."""


@dataclass(frozen=True, slots=True)
class Row:
    """One ratio."""

    what: str
    peer: str
    ratio: float
    goal: float

    def line(self) -> str:
        """The row of the table."""
        return f"| {self.what} | {self.peer} | {_shown(self.ratio)} | ≤ {_shown(self.goal)} |"


def _shown(ratio: float) -> str:
    return f"1/{1 / ratio:.0f}" if 0 < ratio < 0.095 else f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"


def cost(command: Sequence[str], home: Path | None = None) -> Cost:
    """Runs a command to its end, its output dropped; raises CalledProcessError where it fails.

    Modules that were compiled once stay so, as those of a program that was installed.
    """
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT)} | ({"DRAFTER_HOME": str(home)} if home else {})
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall)


def drafter(*arguments: str) -> list[str]:
    """The command line of the program in this folder."""
    return [sys.executable, "-m", "drafter", *arguments]


def median(costs: Sequence[float]) -> float:
    """The middle one."""
    return sorted(costs)[len(costs) // 2]
