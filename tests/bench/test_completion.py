"""The measurement itself works; what it measures is in the table of README.md."""

from tests.bench.completion import ours, run, theirs


def test_every_key_of_both_prompts_is_timed() -> None:
    times = run(50, {"drafter": ours, "questionary": theirs}, 3)
    assert len(times["drafter"]) == len(times["questionary"]) >= 3
    assert all(time > 0 for arm in times.values() for time in arm)
