"""Fuzzes one target with atheris: python tests/fuzz/fuzz.py TARGET [options of libFuzzer, as -max_total_time=60].

A crash is written to the working folder; put it into corpus/TARGET with a name that says what it shows, and it is a
test for good.
"""

import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Fuzzes until told to stop; 0 with a message where atheris is missing."""
    try:
        import atheris
    except ImportError:
        print("skipped: atheris is not installed (it comes with the dev extra where there is one for the platform)")
        return 0
    sys.path.insert(0, str(HERE.parent.parent))
    with atheris.instrument_imports(include=["drafter"]):
        from tests.fuzz.targets import TARGETS
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        print(f"usage: fuzz.py {'|'.join(TARGETS)} [options of libFuzzer]")
        return 2
    name = sys.argv.pop(1)
    # libFuzzer adds what it finds to the first folder: not to the cases that are kept.
    found = tempfile.mkdtemp(prefix=f"fuzz-{name}-")
    atheris.Setup([*sys.argv, found, str(HERE / "corpus" / name)], TARGETS[name])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
