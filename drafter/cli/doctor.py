"""`drafter doctor`: what this machine has."""

from __future__ import annotations

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import Namespace


def _run(arguments: Namespace) -> int:
    return doctor(as_json=arguments.format == "json")


def doctor(*, as_json: bool) -> int:
    """Prints what was found; 1 where something does not work."""
    from dataclasses import asdict

    from drafter.app.doctor import examine

    found = examine()
    if as_json:
        print_json({"found": [asdict(item) for item in found]})
    else:
        from drafter.screen.doctor import print_found

        print_found(found)
    return 1 if any(item.state == "bad" for item in found) else 0


DOCTOR = Command("doctor", "看这台机器装了什么、缺什么", add_format, _run, ("drafter doctor",))
