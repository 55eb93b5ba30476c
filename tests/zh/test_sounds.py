import pytest

from drafter.zh.sounds import sound_alike


@pytest.mark.parametrize("pair", ["治制", "坚艰", "权全", "啊阿", "做坐", "班般", "安按", "一已", "新兴", "真正"])
def test_letters_of_one_syllable_sound_alike(pair: str) -> None:
    assert sound_alike(*pair)


@pytest.mark.parametrize("pair", ["坚加", "专主", "定度", "援灾", "治，", "诿委", "a安", "设实"])
def test_letters_of_two_syllables_do_not_nor_do_marks_and_rare_letters(pair: str) -> None:
    assert not sound_alike(*pair)
