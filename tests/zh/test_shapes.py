import pytest

from drafter.zh.shapes import look_alike


@pytest.mark.parametrize("pair", ["已己", "己已", "持待", "诿委", "治冶", "人入"])
def test_letters_of_one_look_are_taken_for_one_another(pair: str) -> None:
    assert look_alike(*pair)


@pytest.mark.parametrize("pair", ["已已", "持委", "治制", "人，"])
def test_one_letter_is_not_taken_for_itself_nor_for_any_other(pair: str) -> None:
    assert not look_alike(*pair)
