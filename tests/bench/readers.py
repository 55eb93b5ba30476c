"""What reading a folder of .txt files costs beside one plain pass of decoding over the same bytes.

python -m tests.bench.readers FOLDER
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from drafter.readers import lines_of, report_files


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of the fastest of five runs."""
    taken = []
    for _ in range(5):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def plain(contents: list[bytes]) -> None:
    """Decodes each file once."""
    for content in contents:
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            content.decode("gb18030", "replace")


def main() -> None:
    """Prints the two times and their ratio."""
    files = [Path(file) for file in report_files([Path(sys.argv[1])])[0] if file.endswith(".txt")]
    contents = [file.read_bytes() for file in files]
    base = seconds(lambda: plain(contents))
    read = seconds(lambda: [lines_of(content, "a.txt") for content in contents])
    print(f"{len(files)} files: decoding {base:.3f} s, reading {read:.3f} s, ratio {read / base:.1f}")


if __name__ == "__main__":
    main()
