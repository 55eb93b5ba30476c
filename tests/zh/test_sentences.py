import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.zh.sentences import clause_upto, sentence_upto, sentences

marks = st.text(st.sampled_from("甲乙，。！？…”』）；：\n 　1.a"), max_size=40)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("抓好学习。抓好整改！", ["抓好学习。", "抓好整改！"]),
        ("他说：“好。”大家同意。", ["他说：“好。”", "大家同意。"]),
        ("没有句号", ["没有句号"]),
        ("等等……还有", ["等等……", "还有"]),
        ("　　缩进。\n下一段", ["缩进。", "下一段"]),
        ("增长1.5倍。", ["增长1.5倍。"]),
        ("", []),
    ],
)
def test_a_sentence_ends_with_its_mark_and_what_closes_it(text: str, cut: list[str]) -> None:
    assert [sentence for _, sentence in sentences(text)] == cut


@given(marks)
def test_every_piece_stands_at_its_place(text: str) -> None:
    for offset, piece in sentences(text):
        assert piece
        assert text[offset : offset + len(piece)] == piece


@given(marks)
def test_sentences_lose_nothing_but_blanks(text: str) -> None:
    assert "".join("".join(piece for _, piece in sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "sentence", "clause"),
    [
        ("年初部署。去年共查3处，今年", "去年共查3处，今年", "今年"),
        ("甲镇3处；乙镇", "乙镇", "乙镇"),
        ("没有标点", "没有标点", "没有标点"),
        ("刚说完。", "", ""),
        ("", "", ""),
    ],
)
def test_what_is_said_before_a_place_begins_behind_the_last_mark(text: str, sentence: str, clause: str) -> None:
    behind = f"{text}查出5处，已整改。"
    assert sentence_upto(behind, len(text)) == sentence
    assert clause_upto(behind, len(text)) == clause
