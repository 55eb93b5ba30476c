from tests.checks.faults import KINDS, is_found, seeded


def test_faults_put_into_sound_reports_are_found_at_their_line() -> None:
    faults = list(seeded(2 * len(KINDS), seed=3))
    found = sum(is_found(one) for one in faults)
    assert found >= 0.95 * len(faults), [one.kind for one in faults if not is_found(one)]
