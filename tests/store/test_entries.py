"""The library is listed from the heads of its files, and an unknown name suggests those that look alike."""

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.errors.library import SkeletonUnknown
from drafter.skeleton.model import Provenance, Skeleton
from drafter.store.entries import Entry, entries, find, name_in
from drafter.store.skeletons import save_mined

SKELETON = Skeleton(
    "山塘巡查汇报", about="山塘水库巡查的汇报", mined=Provenance(articles=7, sources=3, on="2026-11-02")
)


def test_an_unknown_name_suggests_the_nearest() -> None:
    save_mined(SKELETON)
    with pytest.raises(SkeletonUnknown) as caught:
        find("山塘巡视汇报")
    assert "山塘巡查汇报" in caught.value.remedy


def test_a_word_suggests_the_shortest_names_that_have_it_first() -> None:
    for number in range(6):
        save_mined(replace(SKELETON, name=f"工作总结·做法—不足—打算（{number}）"))
    with pytest.raises(SkeletonUnknown) as caught:
        find("总结")
    assert caught.value.remedy.startswith("您要的是不是：年度工作总结、")
    assert caught.value.remedy.count("、") == 4


def test_a_thousand_skeletons_are_listed_without_reading_them_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    path = save_mined(SKELETON).path
    for number in range(50):
        text = path.read_text("utf-8").replace("山塘巡查汇报", f"汇报{number}")
        path.with_name(f"汇报{number}.yaml").write_text(text, "utf-8")

    def refused(*_: object) -> None:
        raise AssertionError("a plain head needs no YAML library")

    monkeypatch.setattr("drafter.skeleton.parse.load", refused)
    assert sum(entry.origin == "mined" for entry in entries()) == 51


@pytest.mark.parametrize(
    "head",
    [
        "name: 甲\nabout: 一二三\n",
        "name: '甲'  # 备注\nabout: 一二三 # 备注\n",
        'name: "甲"\nabout: 一二\n  三\n',
        "about: >-\n  一二三\nname: 甲\n",
        "name: \"\\u7532\"\nabout: '一二三'\n",
        'name: 甲\nabout: "一二三"\n',
    ],
)
def test_the_head_is_read_however_it_is_written(home: Path, head: str) -> None:
    folder = home / "data" / "skeletons"
    folder.mkdir(parents=True)
    (folder / "x.yaml").write_text("drafter: 1\n" + head, "utf-8")
    assert [(e.name, e.about.replace(" ", "")) for e in entries() if e.origin == "own"] == [("甲", "一二三")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("drafter: 1\nname: 甲\n", "甲"),
        ('drafter: 1\nname: "\\u7532"\n', "甲"),
        ("drafter: 1\nabout: 一二三\n", ""),
        ("name: [", ""),
        ("", ""),
    ],
)
def test_a_text_tells_the_name_of_its_skeleton(text: str, name: str) -> None:
    assert name_in(text) == name


def test_a_list_says_what_a_mined_skeleton_is_for_and_not_again_where_it_is_from() -> None:
    mined = Entry("汇报", "汇报材料", "从 3 篇材料里提炼：做法、不足、打算", Path("汇报.yaml"), 3, "mined")
    assert mined.gist == "做法、不足、打算"
    own = replace(mined, origin="own")
    assert own.gist == own.about
    assert replace(mined, about="三段式").gist == "三段式"
