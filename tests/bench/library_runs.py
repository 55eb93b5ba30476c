"""Mining libraries of growing size: beside jieba, with the index in place, on two cores, and its growth."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from tests.bench.library import reports, write_library
from tests.bench.measure import ROOT, Cost, Row, cost, drafter
from tests.bench.quality import quality

JIEBA = """
import logging, sys, pathlib, jieba
jieba.setLogLevel(logging.ERROR)
for file in pathlib.Path(sys.argv[1]).rglob("*.txt"):
    jieba.lcut(file.read_text("utf-8"))
"""
MEMORY = """
import subprocess, sys, resource
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
BOUND = 1_000_000
"""Kilobytes that mining may take."""


def rows(sizes: Sequence[int]) -> Iterator[Row]:
    """The rows of each size, then the growth from each to the next."""
    before: tuple[int, float] | None = None
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            full = yield from _of(Path(folder), size)
            if before:
                yield Row(f"提炼 {_named(size)}", f"提炼 {_named(before[0])}", full / before[1], 1.1 * size / before[0])
            before = size, full


def _of(folder: Path, size: int) -> Generator[Row, None, float]:
    """The rows of one size; in the end the seconds it took from the start."""
    library, home = folder / f"library{size}", folder / f"home{size}"
    count, used = write_library(library, size)
    words = cost([sys.executable, "-c", JIEBA, str(library)])
    one = _mined(library, home, "--processes", "1")
    name = f"提炼 {_named(size)}（从头）"
    yield Row(name, "jieba.lcut 同样的文字", one.cpu / words.cpu, 0.25)
    nothing = min((_mined(library, home) for _ in range(3)), key=lambda found: found.cpu)
    yield Row("没有新材料再提炼", name, nothing.cpu / one.cpu, 1 / 50)
    yield from _quality(name, library, home, used)
    for number, report in enumerate(islice(reports(77), max(1, count // 27))):
        (library / f"新{number}.txt").write_text(report, "utf-8")
    yield Row("多 1/27 的材料再提炼", name, _mined(library, home).cpu / one.cpu, 1 / 25)
    two = _mined(library, folder / f"two{size}", "--processes", "2")
    yield Row(f"{name}，两个进程的时间", "一个进程的时间", two.wall / one.wall, 0.65)
    command = [sys.executable, "-c", MEMORY, *drafter("mine", str(library), "--no-index", "--processes", "1")]
    peak = subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout
    yield Row(f"{name}，内存最多时", "1 GB", int(peak) / BOUND, 1)
    return one.cpu


def _quality(name: str, library: Path, home: Path, used: Mapping[str, int]) -> Iterator[Row]:
    """How well the run before has mined, told by what it kept."""
    command = drafter("mine", str(library), "--format", "json")
    environment = os.environ | {"DRAFTER_HOME": str(home)}
    mined = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment).stdout
    found = quality(mined, used)
    yield Row(f"{name}，漏掉的标题框架", "材料里的标题框架", found.missed, 0.02)
    yield Row(f"{name}，凭空多出的标题框架", "提炼出的标题框架", found.invented, 0.03)
    yield Row(f"{name}，篇数数错了多少", "用它的篇数", found.error, 0.02)


def _mined(library: Path, home: Path, *options: str) -> Cost:
    return cost(drafter("mine", str(library), "--save", *options), home)


def _named(size: int) -> str:
    return f"{size // 10_000} 万字"
