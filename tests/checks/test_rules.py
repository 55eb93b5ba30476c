import pytest

from drafter.checks.rule import Rule
from drafter.checks.rules import RULES
from drafter.checks.run import run_rules
from tests.checks.support import document_of

TITLE = "2024年重点工作情况汇报\n"
FOUND = [(rule, text) for rule in RULES for text in rule.found]
SOUND = [(rule, text) for rule in RULES for text in rule.sound]


def test_every_rule_has_an_id_of_its_own_examples_and_counter_examples() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert [rule.id for rule in RULES if not (rule.found and rule.sound and rule.source and rule.suggestion)] == []


def _findings(rule: Rule, text: str) -> tuple[str, ...]:
    document = document_of(text if rule.titled else TITLE + text)
    return tuple(finding.text for finding in run_rules(document, (rule,)))


@pytest.mark.parametrize(("rule", "text"), FOUND, ids=[f"{rule.id}-{text[:12]}" for rule, text in FOUND])
def test_an_example_is_found(rule: Rule, text: str) -> None:
    assert _findings(rule, text)


@pytest.mark.parametrize(("rule", "text"), SOUND, ids=[f"{rule.id}-{text[:12]}" for rule, text in SOUND])
def test_a_counter_example_is_not(rule: Rule, text: str) -> None:
    assert _findings(rule, text) == ()
