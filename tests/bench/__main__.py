"""All benchmarks in one run: `python -m tests.bench [--characters 1000000 9000000] [--only 启动 …] [--readme]`.

Prints ratios only, each with its peer in the same run; processor time of the process and its children where not said
otherwise, so that other work on the machine tells little. `--readme` puts the rows into the table of README.md.
copier and cookiecutter are measured where they are installed.
"""

import argparse
import os
import platform
import re
from pathlib import Path

from tests.bench import library_runs, small_runs
from tests.bench.measure import Row

README = Path(__file__).parents[2] / "README.md"
TABLE = re.compile(r"(?<=<!-- bench -->\n).*?(?=<!-- /bench -->)", re.DOTALL)
PARTS = {
    "提炼": library_runs.rows,
    "读": small_runs.reading,
    "启动": small_runs.start_up,
    "写": small_runs.writing,
    "补全": small_runs.completing,
    "检查": small_runs.checking,
}


def main() -> None:
    """Runs what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--characters", type=int, nargs="+", default=[1_000_000, 9_000_000])
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--readme", action="store_true")
    arguments = parser.parse_args()
    rows: list[Row] = []
    for name in arguments.only:
        for row in PARTS[name](arguments.characters):
            print(row.line(), flush=True)
            rows.append(row)
    if arguments.readme:
        sizes = " ".join(map(str, arguments.characters))
        text = README.read_text("utf-8")
        README.write_text(TABLE.sub(lambda old: table(old[0], rows, sizes), text), "utf-8")


def table(old: str, rows: list[Row], sizes: str) -> str:
    """The rows as Markdown, with the command that makes them again; rows of `old` that were not measured stay."""
    known = {_measured(line): line for line in old.splitlines()[2:] if line.startswith("|")}
    known |= {_measured(row.line()): row.line() for row in rows}
    lines = ["| 比什么 | 和谁比 | 比值 | 目标 |", "|---|---|--:|--:|", *known.values()]
    where = f"{platform.system()}，{os.cpu_count()} 核，Python {platform.python_version()}"
    return "\n".join([*lines, "", f"`python -m tests.bench --characters {sizes} --readme`（{where}）", ""])


def _measured(line: str) -> str:
    """What a row compares."""
    return "|".join(line.split("|")[1:3])


if __name__ == "__main__":
    main()
