"""A text cut into words by jieba, whose dictionary is opened once and only where words are asked for."""

import sqlite3
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from drafter.settings import places
from drafter.words.dictionary import Dictionary, open_dictionary


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in order; together they are the text."""
    if not text:
        return ()
    try:
        return tuple(_tokenizer().cut(text, HMM=False))
    except (sqlite3.Error, ValueError):  # a damaged page: the next run makes the file anew
        _close(_tokenizer())
        with suppress(OSError):
            _file().unlink(missing_ok=True)
        return tuple(_whole().cut(text, HMM=False))


def word_ends(text: str) -> frozenset[int]:
    """Where the words of a text begin and end: 0, 2, 3 and 5 for 联动更到位."""
    return frozenset(accumulate(map(len, words_of(text)), initial=0))


def times_met(word: str) -> int:
    """How often a word was met in the texts that jieba's dictionary was counted from; 0 for what is no word.

    jieba itself is loaded only where no file of its dictionary was made yet.
    """
    try:
        counts = _made() or _tokenizer().FREQ
        return counts.get(word) or 0
    except (sqlite3.Error, ValueError):  # a damaged page
        return _whole().FREQ.get(word) or 0


def load_dictionary() -> None:
    """Loads jieba and makes its dictionary's file: processes made of this one open it and need do neither."""
    _close(_tokenizer())
    _tokenizer.cache_clear()  # what opened a file in SQLite is not to be taken along


def _close(tokenizer: Any) -> None:
    """Closes the file of a tokenizer's dictionary; one that is in memory has none."""
    if isinstance(tokenizer.FREQ, Dictionary):
        tokenizer.FREQ.close()


@cache
def _made() -> Dictionary | None:
    """The dictionary as an earlier run made it; none where there is none, or a damaged one."""
    with suppress(OSError, sqlite3.Error, ValueError):
        return Dictionary(max(places().cache.glob("words-*.sqlite")))
    return None


@cache
def _tokenizer() -> Any:
    """jieba with its dictionary in the user's cache folder, or in memory where no file can be made."""
    tokenizer = _jieba()
    try:
        words = open_dictionary(_file(), lambda: _lines(tokenizer))
    except (OSError, sqlite3.Error):
        return _whole()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = words, words.total, True
    return tokenizer


@cache
def _whole() -> Any:
    """jieba with all of its dictionary in memory.

    Left to itself it would keep a cache, of which each run on a full disk leaves as much as there is room for.
    """
    tokenizer = _jieba()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


def _jieba() -> Any:
    with warnings.catch_warnings(), _hidden("pkg_resources"):  # with it jieba takes three times as long to import
        warnings.simplefilter("ignore")  # invalid escapes in its sources
        import jieba
    return jieba.Tokenizer()


@contextmanager
def _hidden(module: str) -> Iterator[None]:
    """Importing the module fails meanwhile, unless it was imported before."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment] # as the import system has it
    try:
        yield
    finally:
        del sys.modules[module]


def _lines(tokenizer: Any) -> str:
    with tokenizer.get_dict_file() as file:
        return str(file.read(), "utf-8")


def _file() -> Path:
    from importlib.metadata import version  # as slow to import as jieba itself

    return places().cache / f"words-{version('jieba')}.sqlite"
