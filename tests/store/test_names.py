"""Names of skeletons that are names of files everywhere."""

import pytest

from drafter.errors.library import NameUnfit
from drafter.store.names import checked_name


@pytest.mark.parametrize(
    "name", ["", "  ", "../甲", "甲/乙", "甲\\乙", "con", "LPT1.x", "甲" * 41, "甲\x00", ".甲", "甲\u202e"]
)
def test_names_that_are_no_file_names_are_refused(name: str) -> None:
    with pytest.raises(NameUnfit):
        checked_name(name)


def test_a_name_may_have_forty_characters_and_loses_the_blanks_around_it() -> None:
    assert checked_name(f" {'甲' * 40}\u3000") == "甲" * 40
