from drafter.zh.punctuation import CLOSING, OPENING, is_han


def test_chinese_characters_are_told_from_marks_in_every_block() -> None:
    assert all(map(is_han, "一龥〇㐀𠮷豈"))
    assert not any(map(is_han, "a1，。（ \u3000①"))


def test_each_opening_mark_has_its_closing_mark_at_the_same_place() -> None:
    assert list(zip(OPENING, CLOSING, strict=True)) == [
        tuple(pair) for pair in ["“”", "‘’", "（）", "《》", "〈〉", "【】", "〔〕", "「」", "『』", "()"]
    ]
