"""The index of mining keeps what was read as long as a file has it, and nothing longer."""

from pathlib import Path

import pytest

from drafter.store.index import Index, Row, Stamp, no_index, open_index

HEADING = "聚焦渠道清淤，守住灌溉底线".encode()


def row(path: str, digest: bytes, content: bytes = HEADING, parts: int = 1) -> Row:
    return Row(path, Stamp(len(content), 1, 1), 10**10, digest, "", content, parts)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index.sqlite"


def known(index: Index, *digests: bytes) -> set[bytes]:
    return {digest for digest, _ in index.records(digests)}


def test_what_no_file_has_any_more_is_gone_from_the_disk_too(path: Path) -> None:
    with open_index(path, "1") as index:
        index.put([row("/旧/甲.txt", b"1"), row("/旧/乙.txt", b"1"), row("/旧/丙.txt", b"2", b"x")])
        index.keep_result(b"all", HEADING)
    assert HEADING in path.read_bytes()
    with open_index(path, "1") as index:
        index.forget(["/旧/甲.txt"])
        assert known(index, b"1", b"2") == {b"1", b"2"}
        index.forget(["/旧/乙.txt"])
        assert known(index, b"1", b"2") == {b"2"}
        assert index.content(b"1", Stamp(1, 1, 1), 0) is None
        assert index.result(b"all") is None
    assert HEADING not in path.read_bytes()


def test_the_files_of_a_folder_are_those_under_it(path: Path) -> None:
    with open_index(path, "1") as index:
        index.put(
            [row(name, name.encode()) for name in ("/旧", "/旧/甲.txt", "/旧/深/乙.txt", "/旧的/丙.txt", "/丁.txt")]
        )
        assert set(index.files(Path("/旧"))) == {"/旧", "/旧/甲.txt", "/旧/深/乙.txt"}
        assert len(index.files(Path("/"))) == 5


def test_any_number_of_records_is_given_at_once() -> None:
    digests = [str(number).encode() for number in range(1203)]
    with no_index("1") as index:
        index.put([row(f"/{number}.txt", digest, digest) for number, digest in enumerate(digests)])
        assert dict(index.records(digests)) == {digest: digest for digest in digests}


def test_a_record_that_was_looked_through_for_a_smaller_part_is_not_given() -> None:
    with no_index("1") as index:
        index.put([row("/甲.txt", b"1", parts=1), row("/乙.txt", b"2", parts=4)])
        assert {digest for digest, _ in index.records([b"1", b"2"], 2)} == {b"1"}
        assert {digest for digest, _ in index.records([b"1", b"2"], 4)} == {b"1", b"2"}


def test_the_last_four_results_are_kept() -> None:
    with no_index("1") as index:
        for key in b"12345":
            index.keep_result(bytes([key]), HEADING)
        assert [index.result(bytes([key])) is not None for key in b"12345"] == [False, True, True, True, True]


def test_a_program_of_another_version_that_came_meanwhile_has_the_index_to_itself(path: Path) -> None:
    with open_index(path, "1") as index, open_index(path, "2") as newer:
        assert newer.rebuilt
        index.put([row("/甲.txt", b"1")])
        index.keep_result(b"1", HEADING)
        assert known(newer, b"1") == set()
        assert newer.result(b"1") is None
    with open_index(path, "2") as again:
        assert not again.rebuilt
