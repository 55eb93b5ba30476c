"""jieba's dictionary in a file from which single words are looked up: to load it takes most of a second and 80 MB.

The words stand together by their first character; a first line of JSON tells where. What is asked for a character is
read when it is first asked.
"""

import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


class Dictionary:
    """The counts as jieba asks for them: `in`, `[]` and `get`; ValueError where the file is damaged.

    It has each word, and each beginning of one, with how often it was met; 0 for what is no word by itself.
    """

    def __init__(self, path: Path) -> None:
        content = path.read_bytes()
        head, _, self._words = content.partition(b"\n")
        told = json.loads(head)
        if not isinstance(told, list) or len(told) != 3 or told[1] != len(self._words):
            raise ValueError(path)
        self.total: int = told[0]
        self._starts: dict[str, list[int]] = told[2]
        self._beside: dict[str, str] = {}
        """By first character the lines of its words, a line's end before and behind each."""
        self._known: dict[str, int | None] = {}

    def __contains__(self, word: str) -> bool:
        return self._count(word) is not None

    def __getitem__(self, word: str) -> int:
        return self._count(word) or 0

    def get(self, word: str, default: int | None = None) -> int | None:
        """The count of a word or of a beginning of one."""
        count = self._count(word)
        return default if count is None else count

    def _count(self, word: str) -> int | None:
        if word not in self._known:
            self._known[word] = self._found(word)
        return self._known[word]

    def _found(self, word: str) -> int | None:
        if not word or " " in word or "\n" in word:
            return None
        lines = self._lines(word[0])
        at = lines.find(f"\n{word} ")
        if at < 0:
            return 0 if f"\n{word}" in lines else None
        start = at + len(word) + 2
        return int(lines[start : lines.index("\n", start)])

    def _lines(self, first: str) -> str:
        if first not in self._beside:
            start, end = self._starts.get(first, (0, 0))
            self._beside[first] = f"\n{self._words[start:end].decode()}"
        return self._beside[first]


def open_dictionary(path: Path, lines: Callable[[], str]) -> Dictionary:
    """The dictionary in a file; where there is none, or a damaged one, it is made of lines of a word and its count.

    Raises OSError where it cannot be made.
    """
    with suppress(FileNotFoundError, ValueError):
        return Dictionary(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(_content(lines()))
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return Dictionary(path)


def _content(lines: str) -> bytes:
    """The bytes of the file; a word that stands twice has its last count, and both count in the sum."""
    pairs = [line.split(" ", 2)[:2] for line in lines.split("\n") if line]
    together: dict[str, list[str]] = defaultdict(list)
    for word, count in dict(pairs).items():
        together[word[0]].append(f"{word} {count}\n")
    starts: dict[str, tuple[int, int]] = {}
    blocks: list[bytes] = []
    end = 0
    for first, words in together.items():
        block = "".join(words).encode()
        starts[first] = end, end + len(block)
        blocks.append(block)
        end += len(block)
    head = json.dumps([sum(int(count) for _, count in pairs), end, starts], ensure_ascii=False)
    return b"".join((head.encode(), b"\n", *blocks))
