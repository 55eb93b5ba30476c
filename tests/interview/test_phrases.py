import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.interview.phrases import LIMIT, Phrases, pinyin_initials

FILLS = ("对党忠诚", "勤学善思", "政治过硬", "清正廉洁", "模范机关创建", "清廉机关建设", "抓实理论武装")


def test_the_likeliest_come_first_where_nothing_is_typed() -> None:
    assert Phrases(FILLS).find("") == list(FILLS)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("清", ["清正廉洁", "清廉机关建设"]),
        ("机关", ["模范机关创建", "清廉机关建设"]),
        ("清建", ["清廉机关建设"]),
        ("范创", ["模范机关创建"]),
        ("无此", []),
        ("清正廉洁", []),
        (".*", []),
    ],
)
def test_phrases_are_found_by_beginning_middle_and_scattered_characters(typed: str, found: list[str]) -> None:
    assert Phrases(FILLS).find(typed) == found


def test_phrases_are_found_by_pinyin_initials_where_pypinyin_is_installed() -> None:
    if pinyin_initials() is None:
        assert Phrases(FILLS).find("qzlj") == []
        pytest.skip("pypinyin is not installed")
    assert Phrases(FILLS).find("qzlj") == ["清正廉洁"]
    assert Phrases(FILLS).find("JG") == ["模范机关创建", "清廉机关建设"]


def test_no_more_than_a_screen_is_given() -> None:
    assert len(Phrases(f"抓好{number}" for number in range(1000)).find("抓")) == LIMIT


@given(
    st.lists(st.text(alphabet="抓好学习ab .*\\[", max_size=6), max_size=30),
    st.text(alphabet="抓好学ab.*\\[ ", max_size=4),
)
def test_what_holds_the_typed_text_is_found_and_all_found_hold_its_characters(known: list[str], typed: str) -> None:
    found = Phrases(known).find(typed, limit=100)
    wanted = typed.strip()
    assert set(found) <= set(known)
    assert {phrase for phrase in known if wanted and wanted in phrase and phrase != wanted} <= set(found)
    if pinyin_initials() is None:
        assert all(set(wanted) <= set(phrase) for phrase in found)


def test_no_key_waits_for_a_long_list_to_be_spelt_and_further_keys_find_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("pypinyin", reason="pinyin initials come with pypinyin")
    monkeypatch.setattr("drafter.interview.phrases._PATIENCE", 0.0)
    known = Phrases([*(f"第{number}项工作" for number in range(500)), "政治过硬"])
    found = [known.find("zzgy") for _ in range(6)]
    assert found[0] == []
    assert found[-1] == ["政治过硬"]


@pytest.mark.parametrize("typed", ["抓", "好", "抓1"], ids=["beginning", "middle", "scattered"])
def test_a_screen_is_filled_where_enough_is_found(typed: str) -> None:
    assert len(Phrases(f"先抓好第1{number}项" for number in range(100)).find(typed)) == LIMIT
