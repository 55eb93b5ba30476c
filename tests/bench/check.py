"""How `drafter check --against` grows with the archive, its index in place.

    python -m tests.bench.check [--reports 1500 6000 27000]

For each size: how long the index takes to make, its size beside the reports', how long one more report takes, and how
long a draft of 5,000 characters takes from the scan of the folder to the last finding. Ratios are within one run.
"""

import argparse
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

from drafter.app.archives import archive_of
from drafter.app.checking import check_file
from drafter.settings import places
from tests.bench.library import reports
from tests.checks.support import sound_texts

DRAFT = 5000
TIMES = 5


@dataclass(frozen=True, slots=True)
class Checking:
    """What checking one draft takes, in seconds."""

    wall: float
    cpu: float
    index: str
    """What the index takes, told in a line."""


def main() -> None:
    """Prints a row for each size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, nargs="+", default=[1500, 6000, 27000])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        before = 0.0
        for count in arguments.reports:
            home = Path(folder) / f"home{count}"
            os.environ["DRAFTER_HOME"] = str(home)
            library = Path(folder) / f"library{count}"
            write(library, count)
            found = measure(library, Path(folder) / "draft.txt", count)
            ratio = f", {found.wall / before:.1f} times the size before" if before else ""
            print(found.index)
            print(f"  check {found.wall:.2f} s, {found.cpu:.2f} s of a processor{ratio}", flush=True)
            before = found.wall


def write(library: Path, count: int) -> None:
    """So many reports, a thousand a folder."""
    for number, report in enumerate(islice(reports(1), count)):
        place = library / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.txt").write_text(report, "utf-8")


def measure(library: Path, draft: Path, count: int) -> Checking:
    """What one draft takes beside the reports of a library, its index in place."""
    draft.write_text(draft_of(library), "utf-8")
    made = _seconds(lambda: _opened(library))
    index = places().passages
    size = sum(file.stat().st_size for file in library.rglob("*.txt"))
    (library / "一篇新的.txt").write_text(next(reports(99)), "utf-8")
    more = _seconds(lambda: _opened(library))
    told = (
        f"{count} reports, {size / 1e6:.0f} MB: index made in {made:.0f} s, {index.stat().st_size / 1e6:.0f} MB;"
        f" one more report {more:.2f} s"
    )
    runs = [(_seconds(lambda: check_file(draft, [library])), process_time()) for _ in range(TIMES)]
    busy = (runs[-1][1] - runs[0][1]) / (TIMES - 1)
    return Checking(sorted(took for took, _ in runs)[TIMES // 2], busy, told)


def draft_of(library: Path) -> str:
    """Half copied from reports of the library, half of its own."""
    files = sorted(library.rglob("*.txt"))
    copied = [max(file.read_text("utf-8").split("\n"), key=len) for file in files[:: len(files) // 20]]
    own = [line for _, text in sound_texts() for line in text.split("\n") if len(line) > 100]
    lines = ["2026年工作情况汇报"]
    for one, other in zip(copied, own, strict=False):
        lines += [one, other]
        if sum(map(len, lines)) > DRAFT:
            break
    return "\n".join(lines)


def _opened(library: Path) -> None:
    with archive_of([library]):
        pass


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    main()
