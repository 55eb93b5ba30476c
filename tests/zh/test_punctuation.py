from drafter.zh.punctuation import CLOSING, OPENING, is_han, listed


def test_chinese_characters_are_told_from_marks_in_every_block() -> None:
    assert all(map(is_han, "一龥〇㐀𠮷豈"))
    assert not any(map(is_han, "a1，。（ \u3000①"))


def test_each_opening_mark_has_its_closing_mark_at_the_same_place() -> None:
    assert list(zip(OPENING, CLOSING, strict=True)) == [
        tuple(pair) for pair in ["“”", "‘’", "（）", "《》", "〈〉", "【】", "〔〕", "「」", "『』", "()"]
    ]


def test_texts_with_marks_of_their_own_are_kept_apart_in_a_list() -> None:
    assert listed(["抓好学习", "抓好整改"]) == "抓好学习、抓好整改"
    assert listed(["县委、县政府", "市局党组"]) == "县委、县政府；市局党组"
    assert listed(["建强队伍，提升效能", "建好制度，规范运行"]) == "建强队伍，提升效能；建好制度，规范运行"
