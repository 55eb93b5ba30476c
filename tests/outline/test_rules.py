"""Each rule takes its examples and leaves its counter-examples."""

import pytest

from drafter.outline import markers, noise_rules
from drafter.outline.mark import MarkerRule
from drafter.outline.noise_rules import NoiseRule


@pytest.mark.parametrize("rule", markers.RULES, ids=lambda rule: rule.name)
def test_ordinal_forms(rule: MarkerRule) -> None:
    assert rule.examples
    for text in rule.examples:
        assert text[0] in rule.starts
        assert rule.test(text) is not None, text
        found = markers.head_mark(text)
        assert found == rule.test(text), text
    for text in rule.counter_examples:
        assert text[0] not in rule.starts or rule.test(text) is None, text


@pytest.mark.parametrize("rule", noise_rules.RULES, ids=lambda rule: rule.name)
def test_noise(rule: NoiseRule) -> None:
    assert rule.examples
    for text in rule.examples:
        assert rule.test(text), text
    for text in rule.counter_examples:
        assert not rule.test(text), text
        assert not any(other.test(text) for other in noise_rules.RULES), text
