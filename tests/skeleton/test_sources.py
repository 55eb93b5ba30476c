"""The sources of a mined skeleton: read and written line by line as a YAML parser would, and much quicker."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors.library import SkeletonInvalid
from drafter.skeleton.model import Provenance, Skeleton
from drafter.skeleton.parse import parse
from drafter.skeleton.sources import cut_sources, with_sources
from drafter.skeleton.unparse import unparse
from drafter.yamltext import load

SKELETON = Skeleton("水务汇报", "汇报材料", title="汇报", mined=Provenance(2, 2, "2026-03-01", (), "abcd"))


def having(*files: str) -> Skeleton:
    return replace(SKELETON, mined=Provenance(2, 2, "2026-03-01", files, "abcd"))


@given(
    st.lists(
        st.one_of(
            st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
            st.from_regex(r"(/|[A-Z]:\\|\\\\)[^\n\r]{0,30}", fullmatch=True),
            st.sampled_from(
                ["/旧 材料/a: b.txt", "/x #1.txt", "D:\\稿\\1.docx", "/a:", "/a ", "'", '"', "- x", "1.0", "~"]
            ),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_whatever_a_file_is_called_it_is_read_again(files: list[str]) -> None:
    text = unparse(having(*files))
    assert parse(text, "水务.yaml") == having(*files)
    assert tuple(load(text, "水务.yaml")["mined"]["files"]) == tuple(files)


def test_paths_as_a_user_would_write_them_are_read_by_the_yaml_parser() -> None:
    text = unparse(having("/旧/甲.txt")).replace("    - /旧/甲.txt\n", "    - '/旧/甲.txt'  # 去年\n    - 乙.txt\n")
    assert cut_sources(text) == (text, ())
    read = parse(text, "水务.yaml").mined
    assert read is not None
    assert read.files == ("/旧/甲.txt", "乙.txt")


def test_a_list_called_files_elsewhere_is_no_list_of_sources() -> None:
    text = "drafter: 1\nname: 短\nclosing:\n  - |\n  files:\n    - /a.txt\n"
    assert cut_sources(text) == (text, ())


def test_faults_behind_the_sources_are_told_with_their_line() -> None:
    text = unparse(having("/旧/甲.txt", "/旧/乙.txt")) + "sectons: []\n"
    with pytest.raises(SkeletonInvalid) as found:
        parse(text, "水务.yaml")
    assert f"第 {text.count(chr(10))} 行" in found.value.message


def test_the_sources_of_a_large_library_fit_into_a_skeleton() -> None:
    many = having(*(f"/材料/{'很长的文件夹名称' * 12}/{number:05}.docx" for number in range(40_000)))
    assert parse(unparse(many), "水务.yaml") == many


def test_a_skeleton_without_provenance_gets_no_sources() -> None:
    assert with_sources("drafter: 1\n", ["/a.txt"]) == "drafter: 1\n"


def test_a_skeleton_that_tells_nothing_but_its_sources_keeps_them() -> None:
    read = parse("drafter: 1\nname: 短\nmined:\n  files:\n    - /旧/甲.txt\n", "短.yaml").mined
    assert read == Provenance(files=("/旧/甲.txt",))
