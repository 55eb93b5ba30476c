"""The figures against the hand-made outlines, kept as a floor; skipped where a checkout has no measuring material."""

import re
import subprocess
import sys
from pathlib import Path

FLOORS = {"article": 0.95, "node": 0.99, "strict": 0.97, "noise": 1.0, "join": 1.0, "anomaly": 0.9, "role": 0.95}


def test_outlines_agree_with_the_gold(shared: Path) -> None:
    run = subprocess.run(
        [
            sys.executable,
            str(shared / "tools" / "score_outline.py"),
            str(shared / "gold" / "seeds-open.tsv"),
            str(shared / "seeds"),
            "--drafter",
            f"{sys.executable} -m drafter",
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    found = {row[0]: float(row[3]) for row in re.findall(r"^(\w+) +([\d.]+) +([\d.]+) +([\d.]+)", run.stdout, re.M)}
    assert {name: found[name] for name, floor in FLOORS.items() if found[name] < floor} == {}
