"""What a person changed in a draft counts, and nothing else does."""

from hypothesis import given

from drafter.answers.corrected import corrected
from drafter.answers.model import Answer, Answers
from tests.answers.test_model import trees


def said(**values: str) -> Answers:
    return Answers({name: Answer(value) for name, value in values.items()})


@given(trees, trees)
def test_a_draft_that_nobody_touched_gives_what_was_kept(kept: Answers, told: Answers) -> None:
    again = corrected(kept, told, told)
    assert {name: again.values[name] for name in kept.values} == dict(kept.values)


def test_what_is_said_otherwise_than_it_was_written_counts() -> None:
    kept, written = said(甲="一", 乙="二"), said(甲="一。", 乙="二。")
    assert corrected(kept, said(甲="三。", 乙="二。"), written) == said(甲="三。", 乙="二")


def test_what_was_left_open_is_taken_from_the_text() -> None:
    assert corrected(said(甲="一"), said(乙="二"), Answers()) == said(甲="一", 乙="二")


def test_turns_are_corrected_one_by_one_and_taken_whole_where_their_number_changed() -> None:
    kept = Answers({}, {"项": (said(甲="一"), said(甲="二"))})
    written = Answers({}, {"项": (said(甲="一。"), said(甲="二。"))})
    same = corrected(kept, Answers({}, {"项": (said(甲="一。"), said(甲="三。"))}), written)
    assert same.repeats["项"] == (said(甲="一"), said(甲="三。"))
    more = (said(甲="一。"), said(甲="二。"), said(甲="三。"))
    assert corrected(kept, Answers({}, {"项": more}), written).repeats["项"] == more
    assert corrected(kept, Answers(), written) == kept
