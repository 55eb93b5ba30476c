"""Text files in every encoding that offices have."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drafter.readers.encoding import decoded

REPORT = "关于2025年工作情况的报告\n　　一、加强学习。全年组织集中学习12次。\n　　二是抓好整改；三是见到成效。\n"
TRADITIONAL = "關於機關建設工作的報告\n一、加強學習，認真落實各項工作。\n二、開展檢查，發現問題及時處理。\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk", "gb2312"],
)
@pytest.mark.parametrize("text", [REPORT, "abc\n", "一", "联通", "第1页 page 1\n", REPORT * 40], ids=len)
def test_what_was_encoded_comes_back(text: str, encoding: str) -> None:
    if text in ("一", "联通") and encoding in ("utf-16-le", "utf-16-be"):
        pytest.skip("a word alone without a mark says nothing of its encoding")
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["big5", "cp950", "big5hkscs"])
def test_traditional_text_is_known(encoding: str) -> None:
    assert decoded(TRADITIONAL.encode(encoding)) == TRADITIONAL


def test_lines_of_two_encodings_in_one_file_are_each_read() -> None:
    lines = REPORT.splitlines()
    mixed = b"\n".join(line.encode("gb18030" if at % 2 else "utf-8") for at, line in enumerate(lines))
    assert decoded(mixed) == "\n".join(lines)


def test_a_file_cut_within_a_character_loses_only_that_one() -> None:
    whole = REPORT.encode()
    assert decoded(whole[:-3]) == REPORT[:-2] + "\ufffd"


def test_private_characters_stay_and_surrogates_and_nul_do_not() -> None:
    assert decoded("文\ue000\U0010fffd字".encode()) == "文\ue000\U0010fffd字"
    assert decoded("文字\x00。".encode()) == "文字\ufffd。"
    text = decoded("很长的一行文字\ud800很长的一行文字".encode("utf-8", "surrogatepass"))
    assert text.startswith("很长的一行文字\ufffd")
    assert text.encode("utf-8")


def test_rare_characters_of_gb18030_are_read() -> None:
    text = REPORT + "㛃𬱖村𠮷镇\n"
    assert decoded(text.encode("gb18030")) == text


sentences = st.text(
    st.sampled_from("关于工作情况的报告加强学习落实整改，。；：、（）一二三1234567890 \n　"), min_size=8
).filter(lambda text: sum("一" <= mark <= "鿿" for mark in text) > 5)


@given(sentences, st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-8-sig"]))
def test_any_chinese_text_comes_back(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")))
def test_any_text_comes_back_from_utf_8(text: str) -> None:
    text = f"一、{text}"
    assert decoded(text.encode()) == text


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00")
@example(b"\x84\x31\x95\x33")
@example(b"\xff\xfe\x00\x00\x01")
def test_any_bytes_give_text_that_can_be_written(content: bytes) -> None:
    text = decoded(content)
    assert "\x00" not in text
    text.encode("utf-8")
