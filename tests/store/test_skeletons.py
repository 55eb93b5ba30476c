"""The library keeps what the user did, whatever is saved, renamed or removed."""

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from drafter.errors.library import NameTaken, SkeletonInvalid, SkeletonShipped, SkeletonUnknown, YamlBroken
from drafter.skeleton.model import Node, Provenance, Repeat, Skeleton
from drafter.store.entries import entries, find
from drafter.store.skeletons import (
    export_text,
    import_file,
    load_skeleton,
    named_apart,
    own_paths,
    put_text,
    read_skeleton,
    remove,
    rename,
    save_mined,
)

SKELETON = Skeleton(
    name="山塘巡查汇报",
    kind="汇报材料",
    about="山塘水库巡查的汇报",
    title="{{ 单位 }}巡查汇报",
    sections=(Node("查{{ 处 }}", "一、", repeat=Repeat("处")),),
    mined=Provenance(articles=7, sources=3, on="2026-11-02", files=("旧材料/甲.txt",)),
)


@pytest.fixture(autouse=True)
def _home(home: Path) -> None:
    """Every test here has a library of its own."""


def test_a_mined_skeleton_is_saved_listed_and_read_back() -> None:
    saved = save_mined(SKELETON)
    assert saved.state == "new"
    entry = find("山塘巡查汇报")
    assert (entry.origin, entry.articles, entry.kind, entry.about) == ("mined", 7, "汇报材料", "山塘水库巡查的汇报")
    read = load_skeleton("山塘巡查汇报")
    assert replace(read, mined=SKELETON.mined) == SKELETON


def test_where_the_sources_lie_is_known_in_every_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    save_mined(SKELETON)
    mined = load_skeleton("山塘巡查汇报").mined
    assert mined is not None
    assert mined.files == (str(tmp_path / "旧材料" / "甲.txt"),)


def of(files: tuple[str, ...], name: str = SKELETON.name) -> Skeleton:
    return replace(SKELETON, name=name, mined=Provenance(len(files), len(files), files=files))


def test_a_skeleton_of_other_sources_gets_a_name_of_its_own() -> None:
    save_mined(of(("旧材料/甲.txt", "旧材料/乙.txt")))
    (one,) = named_apart([of(("去年.docx",))], ["去年.docx"])
    assert one.name == "山塘巡查汇报（2）"
    save_mined(one)
    assert (
        named_apart([of(("去年.docx",))], ["去年.docx"])[0].name == "山塘巡查汇报（2）"
    )  # mined again, it is the same


def test_a_single_report_of_a_library_does_not_take_the_place_of_the_whole() -> None:
    save_mined(of(("旧材料/甲.txt", "旧材料/乙.txt")))
    assert named_apart([of(("旧材料/甲.txt",))], ["旧材料/甲.txt"])[0].name == "山塘巡查汇报（2）"


def test_a_library_mined_again_keeps_its_names_also_where_it_moved_or_grew() -> None:
    save_mined(of(("旧材料/甲.txt", "旧材料/乙.txt")))
    save_mined(of(("旧材料/丙.txt",), "山塘巡查汇报（2）"))
    swapped = [of(("D/丙.txt", "D/丁.txt")), of(("D/甲.txt", "D/乙.txt"), "山塘巡查汇报（2）")]
    read = [f"D/{name}.txt" for name in "甲乙丙丁"]
    assert [one.name for one in named_apart(swapped, read)] == ["山塘巡查汇报", "山塘巡查汇报（2）"]


def test_two_of_another_library_keep_apart_from_each_other_and_from_what_stands_there() -> None:
    save_mined(of(("旧材料/甲.txt",)))
    others = [of(("A.txt",)), of(("B.txt",), "山塘巡查汇报（2）")]
    names = [one.name for one in named_apart(others, ["A.txt", "B.txt"])]
    assert names == ["山塘巡查汇报（3）", "山塘巡查汇报（2）"]
    for one in named_apart(others, ["A.txt", "B.txt"]):
        save_mined(one)
    assert [one.name for one in named_apart(others, ["A.txt", "B.txt"])] == names


def test_one_that_another_program_has_saved_meanwhile_under_the_same_name_stands() -> None:
    standing = own_paths()
    other = save_mined(of(("旧材料/甲.txt",)), standing)
    before = other.path.read_bytes()
    saved = save_mined(replace(of(("去年.docx",)), about="去年的"), standing)
    assert (saved.name, saved.state) == ("山塘巡查汇报（2）", "new")
    assert load_skeleton("山塘巡查汇报（2）").about == "去年的"
    assert other.path.read_bytes() == before


def test_one_that_another_program_has_saved_of_the_same_sources_is_the_same() -> None:
    standing = own_paths()
    states = [save_mined(of(("旧材料/甲.txt",)), standing).state for _ in range(2)]
    assert states == ["new", "same"]


def test_one_whose_sources_nobody_knows_goes_by_its_name() -> None:
    save_mined(of(()))
    assert named_apart([of(("A.txt",))], ["A.txt"])[0].name == SKELETON.name


def test_mining_the_same_again_changes_nothing() -> None:
    path = save_mined(SKELETON).path
    before = path.read_bytes()
    assert save_mined(SKELETON).state == "same"
    assert path.read_bytes() == before


def test_what_stands_there_untouched_is_known_without_a_yaml_parser(home: Path) -> None:
    save_mined(SKELETON)
    code = (
        "import sys\n"
        "from tests.store.test_skeletons import SKELETON\n"
        "from drafter.store.skeletons import named_apart, save_mined\n"
        "(one,) = named_apart([SKELETON], ['旧材料/甲.txt'])\n"
        "print(save_mined(one).state, 'ruamel.yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.split() == ["same", "False"], done.stderr


def test_saving_many_reads_each_file_a_few_times_only(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [of(("旧材料/甲.txt",), f"汇报{number}") for number in range(30)]
    for one in many:
        save_mined(one)
    reads: list[Path] = []
    opened = Path.open

    def noted(path: Path, *how: Any, **options: Any) -> Any:
        reads.append(path)
        return opened(path, *how, **options)

    monkeypatch.setattr(Path, "open", noted)
    standing = own_paths()
    assert {save_mined(one, standing).state for one in named_apart(many, ["旧材料/甲.txt"])} == {"same"}
    assert max(Counter(reads).values()) <= 4


def test_on_another_day_and_from_other_places_it_is_the_same_still() -> None:
    first = replace(SKELETON, mined=Provenance(2, 2, "2026-03-01", ("/旧/甲.txt", "/旧/乙.txt")))
    path = save_mined(first).path
    before = path.read_bytes()
    moved = replace(SKELETON, mined=Provenance(2, 2, "2026-04-05", ("/新/甲.txt", "/新/乙.txt")))
    assert [save_mined(one).state for one in (first, moved)] == ["same", "same"]
    assert path.read_bytes() == before


@pytest.mark.parametrize("about", [SKELETON.about, "改进了"])
def test_an_edit_is_seen_though_the_same_is_mined_again(about: str) -> None:
    path = save_mined(SKELETON).path
    text = path.read_text("utf-8")
    edited = text.replace("巡查汇报'", "巡查情况的汇报'")
    assert edited != text
    path.write_text(edited, "utf-8")
    assert save_mined(replace(SKELETON, about=about)).state == "edited"


def test_a_new_mining_replaces_an_untouched_skeleton_and_keeps_a_backup() -> None:
    path = save_mined(SKELETON).path
    before = path.read_bytes()
    assert save_mined(replace(SKELETON, about="改进了")).state == "changed"
    assert load_skeleton("山塘巡查汇报").about == "改进了"
    assert path.with_name(path.name + ".bak1").read_bytes() == before


def test_a_skeleton_that_the_user_edited_is_left_alone() -> None:
    path = save_mined(SKELETON).path
    edited = path.read_text("utf-8").replace("巡查汇报'", "巡查情况的汇报'") + "# 我的备注\n"
    path.write_text(edited, "utf-8")
    assert save_mined(replace(SKELETON, about="改进了")).state == "edited"
    assert path.read_text("utf-8") == edited


def test_a_comment_alone_is_no_edit() -> None:
    path = save_mined(SKELETON).path
    path.write_text("# 备注\n" + path.read_text("utf-8"), "utf-8")
    assert save_mined(SKELETON).state == "same"


def test_renaming_keeps_comments() -> None:
    path = save_mined(SKELETON).path
    path.write_text(path.read_text("utf-8") + "# 我的备注\n", "utf-8")
    new = rename("山塘巡查汇报", "水库巡查汇报")
    assert "# 我的备注" in new.read_text("utf-8")
    assert not path.exists()
    assert find("水库巡查汇报").name == "水库巡查汇报"


def test_renaming_to_a_name_in_use_is_refused() -> None:
    save_mined(SKELETON)
    save_mined(replace(SKELETON, name="乙"))
    with pytest.raises(NameTaken):
        rename("乙", "山塘巡查汇报")
    assert {"乙", "山塘巡查汇报"} <= {entry.name for entry in entries()}


@pytest.mark.parametrize("text", ["- 一\n- 二\n", "name: 乙\n", "一句话\n"])
def test_renaming_one_that_is_written_wrong_is_refused_and_changes_nothing(text: str) -> None:
    path = save_mined(replace(SKELETON, name="乙")).path
    path.write_text(text, "utf-8")
    with pytest.raises(SkeletonInvalid):
        rename("乙", "丙")
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_removed_skeleton_can_still_be_found_on_disk() -> None:
    content = save_mined(SKELETON).path.read_bytes()
    aside = remove("山塘巡查汇报")
    assert aside.read_bytes() == content
    with pytest.raises(SkeletonUnknown):
        find("山塘巡查汇报")


def test_shipped_skeletons_are_listed_and_cannot_be_removed() -> None:
    shipped = next(entry for entry in entries() if entry.origin == "shipped")
    with pytest.raises(SkeletonShipped):
        remove(shipped.name)
    assert shipped.path.exists()


def test_an_exported_skeleton_names_no_source_and_can_be_imported(tmp_path: Path) -> None:
    save_mined(SKELETON)
    text = export_text("山塘巡查汇报")
    assert "甲.txt" not in text
    file = tmp_path / "给人.yaml"
    file.write_text(text, "utf-8")
    remove("山塘巡查汇报")
    assert import_file(file).state == "new"
    file.write_text(text.replace("山塘水库", "水库"), "utf-8")
    with pytest.raises(NameTaken):
        import_file(file)
    before = find("山塘巡查汇报").path.read_bytes()
    saved = import_file(file, force=True)
    assert saved.state == "changed"
    assert saved.path.with_name(f"{saved.path.name}.bak1").read_bytes() == before


def test_a_file_that_differs_in_its_comments_alone_is_another_one(tmp_path: Path) -> None:
    file = tmp_path / "给人.yaml"
    file.write_text("drafter: 1\nname: 一问\ntitle: '{{ 甲 }}汇报'\n", "utf-8")
    assert import_file(file).state == "new"
    file.write_text(f"# 改前先问办公室\n{file.read_text('utf-8')}", "utf-8")
    with pytest.raises(NameTaken):
        import_file(file)
    assert "改前先问办公室" in import_file(file, force=True).path.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("drafter: 1\nname: 甲\nslots: [", 3),
        ("drafter: 1\nname: 甲\ntitle: a: b\n", 3),
        ("drafter: 1\nname: 甲\nsections:\n  - heding: 写错了\n", 4),
        ("drafter: 1\nname: 甲\nsections:\n  - heading: 甲\n    repeat: {as: 项, min: 5, max: 2}\n", 5),
        ("drafter: 1\nname: 甲\ntitle: 好\npreamble:\n  - '{{ 单位 '\n", 5),
        ("drafter: 2\nname: 甲\n", 1),
    ],
)
def test_a_faulty_file_is_reported_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    file = tmp_path / "坏.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises((YamlBroken, SkeletonInvalid)) as caught:
        read_skeleton(file)
    assert f"第 {line} 行" in caught.value.message


@pytest.mark.skipif(sys.platform == "win32", reason="its locks are of processes, not of threads")
def test_of_several_programs_that_want_one_name_at_once_one_gets_it(home: Path) -> None:
    old = [f"第{number}份" for number in "甲乙丙丁戊己庚辛"]
    for name in old:
        put_text(name, f"drafter: 1\nname: {name}\nabout: {name}\ntitle: 汇报\n", force=False)

    def wins(name: str) -> bool:
        try:
            rename(name, "同一个名称")
        except NameTaken:
            return False
        return True

    with ThreadPoolExecutor(len(old)) as programs:
        won = [name for name, has_won in zip(old, programs.map(wins, old), strict=True) if has_won]
    assert len(won) == 1
    assert {path.stem for path in (home / "data" / "skeletons").glob("*.yaml")} == {*old, "同一个名称"} - {*won}
    assert load_skeleton("同一个名称").about == won[0]
