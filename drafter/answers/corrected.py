"""Answers that a draft was made of, and what was changed in the draft since."""

from drafter.answers.model import Answers


def corrected(kept: Answers, found: Answers, expected: Answers) -> Answers:
    """The answers that were kept, with what the text says now where it says something else than was written.

    `found` is what the text gives now, `expected` what it gave when it was written: only where these two differ did a
    person change it. Where turns were added or taken away, the text has them all.
    """
    values = dict(kept.values)
    for name, answer in found.values.items():
        before = expected.values.get(name)
        if name not in values or (before is not None and before.value != answer.value):
            values[name] = answer
    repeats = dict(kept.repeats)
    for name, turns in found.repeats.items():
        were, are = expected.repeats.get(name, ()), kept.repeats.get(name, ())
        if len(turns) == len(were) == len(are):
            repeats[name] = tuple(corrected(*three) for three in zip(are, turns, were, strict=True))
        elif turns:
            repeats[name] = turns
    return Answers(values, repeats, {**kept.numbered, **found.numbered})
