"""A text cut into words by jieba, whose dictionary is loaded once and only where words are asked for."""

import warnings
from functools import cache
from typing import Any

from drafter.settings import places


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in order; together they are the text."""
    return tuple(_tokenizer().cut(text, HMM=False)) if text else ()


@cache
def _tokenizer() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # invalid escapes in its sources, and pkg_resources
        import jieba
    jieba.setLogLevel("CRITICAL")  # it prints a traceback where it cannot keep its cache
    tokenizer = jieba.Tokenizer()
    folder = places().cache
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return tokenizer
    tokenizer.tmp_dir = str(folder)  # else its cache lies under a fixed name in a folder that all users share
    return tokenizer
