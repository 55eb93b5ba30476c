from drafter.zh.punctuation import CLOSING, OPENING, is_han


def test_han() -> None:
    assert all(map(is_han, "一龥〇㐀𠮷豈"))
    assert not any(map(is_han, "a1，。（ \u3000①"))


def test_pairs() -> None:
    assert CLOSING[OPENING.index("（")] == "）"
    assert len(OPENING) == len(CLOSING)
