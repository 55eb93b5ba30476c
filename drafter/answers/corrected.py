"""The answers that a draft was made from, updated by what was changed in the draft since."""

from drafter.answers.model import Answers


def corrected(kept: Answers, found: Answers, expected: Answers) -> Answers:
    """The answers that were kept, with what the text says now where it says something else than was written.

    `found` are the answers that the text yields now, `expected` those that it yielded when it was written: only where
    the two differ did a person change it. Where turns were added or removed, the text has all of them.
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
