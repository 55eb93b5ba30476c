"""Worker processes live no longer than the program that they work for."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = """
import os, time
from drafter.app.mining.engines import engine

def where(seconds):
    time.sleep(seconds)
    return os.getpid()

with engine(2) as executor:
    print(*{task.result() for task in [executor.submit(where, 0.5) for _ in range(2)]}, flush=True)
    executor.submit(where, 0).result()
    time.sleep(600)
"""
PATIENCE = 20
"""Seconds for the workers to notice."""


def _runs(process: int) -> bool:
    """Whether a process runs; one that ended and waits to be asked for its result does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="tells processes apart by /proc")
def test_workers_end_when_the_program_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        workers = [int(number) for number in program.stdout.readline().split()]
        assert len(workers) >= 1
        assert all(map(_runs, workers))
        os.kill(program.pid, signal.SIGKILL)
    until = time.monotonic() + PATIENCE
    while any(map(_runs, workers)) and time.monotonic() < until:
        time.sleep(0.1)
    left = list(filter(_runs, workers))
    for worker in left:
        os.kill(worker, signal.SIGKILL)
    assert not left
