"""The index of passages against a plain dictionary."""

import json
import tempfile
from array import array
from collections.abc import Iterable
from pathlib import Path
from time import time_ns

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.store.passages import File, IndexedReport, PassageIndex

KEYS = st.lists(st.sampled_from([4, 8, 9, 70_000, 70_001, 2**32 - 1]), min_size=0, max_size=4, unique=True)
CONTENT = st.lists(KEYS, min_size=0, max_size=3)
STEP = st.lists(st.tuples(st.integers(0, 5), CONTENT), min_size=1, max_size=4)


def _payload(content: list[list[int]]) -> bytes:
    return json.dumps(content).encode()


def _keys(payload: bytes) -> Iterable[Iterable[int]]:
    content: list[list[int]] = json.loads(payload)
    return content


def _entry(content: list[list[int]]) -> IndexedReport:
    return IndexedReport(_payload(content), 1, _payload(content), tuple(array("I", keys).tobytes() for keys in content))


def _check(index: PassageIndex, files: dict[str, list[list[int]]], chosen: list[str]) -> None:
    contents = list({_payload(files[path]): files[path] for path in chosen}.values())
    numbered = [keys for content in contents for keys in content]
    selection = index.selection(chosen)
    assert selection.articles == len(contents)
    keys = {key for some in numbered for key in some} | {4, 12}
    expected = {key: [number for number, some in enumerate(numbered) if key in some] for key in keys}
    for most in (1, 100):
        for key, count, numbers in selection.held(keys, most):
            assert (count > most, numbers) == (len(expected[key]) > most, expected[key] if count <= most else [])
    assert {key for key, _, _ in selection.held(keys, 100)} == {key for key, numbers in expected.items() if numbers}
    read = {
        number: list(_keys(payload))[place]
        for _, _, payload, wanted in selection.contents(range(len(numbered)))
        for number, place in wanted
    }
    assert [read[number] for number in range(len(numbered))] == numbered


@given(st.lists(STEP, min_size=1, max_size=4), st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_is_put_in_and_taken_out_the_rest_is_found(
    steps: list[list[tuple[int, list[list[int]]]]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = PassageIndex(Path(folder) / "index.sqlite", 1)
        files: dict[str, list[list[int]]] = {}
        for step in steps:
            new = {f"/a/{name}": content for name, content in step}
            files |= new
            listed = [(File(path, 1, 1), _payload(content)) for path, content in new.items()]
            index.add([_entry(content) for content in new.values()], listed)
            kept = data.draw(st.sets(st.sampled_from(sorted(files))))
            index.forget(["/a/"], kept, _keys)
            files = {path: files[path] for path in files if path in kept}
            _check(index, files, sorted(files))
            if len(files) > 1:
                _check(index, files, sorted(files)[1:])
        index.close()


def test_a_file_whose_size_or_time_differs_has_changed(tmp_path: Path) -> None:
    index = PassageIndex(tmp_path / "index.sqlite", 1)
    index.add([_entry([[4]])], [(File("/a/1", 10, 1), _payload([[4]]))])
    seen = {(size, changed): index.listed([File("/a/1", size, changed)]) for size in (10, 11) for changed in (1, 2)}
    assert {stamp for stamp, listed in seen.items() if listed["/a/1"]} == {(10, 1)}
    assert index.listed([File("/a/2", 10, 1)]) == {}
    index.close()


def test_a_file_that_had_just_changed_may_have_changed_again(tmp_path: Path) -> None:
    index, now = PassageIndex(tmp_path / "index.sqlite", 1), time_ns()
    files = {"/a/old": now - 10**10, "/a/new": now - 10**8}
    index.add([_entry([[4]])], [(File(path, 10, changed), _payload([[4]])) for path, changed in files.items()])
    assert index.listed([File(path, 10, changed) for path, changed in files.items()]) == {
        "/a/old": True,
        "/a/new": False,
    }
    index.close()


def test_files_outside_the_folder_are_not_forgotten(tmp_path: Path) -> None:
    index = PassageIndex(tmp_path / "index.sqlite", 1)
    index.add([_entry([[4]])], [(File("/b/1", 1, 1), _payload([[4]])), (File("/a/1", 1, 1), _payload([[4]]))])
    index.forget(["/a/"], [], _keys)
    assert index.listed([File("/b/1", 1, 1), File("/a/1", 1, 1)]) == {"/b/1": True}
    assert list(index.selection(["/b/1"]).held([4], 10)) == [(4, 1, [0])]
    index.close()
