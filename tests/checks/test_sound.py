from drafter.checks.run import run_rules
from tests.checks.support import document_of, sound_texts


def test_sound_reports_are_left_alone() -> None:
    texts = list(sound_texts())
    loud = [
        (name, found.rule, found.line, found.text)
        for name, text in texts
        for found in run_rules(document_of(text))
        if found.level != "hint"
    ]
    characters = sum(len(text) for _, text in texts)
    assert len(loud) <= 0.5 * characters / 10_000, loud
