"""The sources of a mined skeleton in its file: tens of thousands of lines, for which a YAML parser takes seconds."""

import json
import re
from collections.abc import Sequence

_HEAD = r"^mined:\n(?:  (?:articles|sources|on|digest): [^\n]*\n)+"
"""With a key besides the sources, so that what is left is still a mapping."""
_PLACE = re.compile(_HEAD, re.MULTILINE)
_BLOCK = re.compile(rf"({_HEAD})  files:\n((?:    - [^\n]*\n)+)(?=  [a-z]|[^\s]|\Z)", re.MULTILINE)
_UNPRINTABLE = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
_ESCAPED = re.compile(rf"[{_UNPRINTABLE}]")
_PLAIN = re.compile(rf"(?:/|\\\\|[A-Za-z]:[\\/])(?:(?!: | #)[^{_UNPRINTABLE}])*(?<![\s:])")
"""An absolute path that YAML reads as it is without quotation marks."""


def cut_sources(text: str) -> tuple[str, tuple[str, ...]]:
    """(the text with empty lines in place of its sources, the sources).

    The whole text and none where they are not written as `with_sources` does: a YAML parser has to read them.
    """
    block = _BLOCK.search(text)
    files = _files(block[2]) if block else None
    if block is None or files is None:
        return text, ()
    gone = "\n" * (1 + block[2].count("\n"))
    return text[: block.end(1)] + gone + text[block.end() :], files


def with_sources(text: str, files: Sequence[str]) -> str:
    """The text of a mined skeleton without sources, with these written into it, one a line."""
    place = _PLACE.search(text)
    if not files or place is None:
        return text
    lines = "".join(f"    - {file if _PLAIN.fullmatch(file) else _quoted(file)}\n" for file in files)
    return f"{text[: place.end()]}  files:\n{lines}{text[place.end() :]}"


def _quoted(file: str) -> str:
    """As JSON quotes it, which YAML reads too, but for what YAML does not let stand."""
    return _ESCAPED.sub(lambda mark: f"\\u{ord(mark[0]):04x}", json.dumps(file, ensure_ascii=False))


def _files(lines: str) -> tuple[str, ...] | None:
    if _are_plain(lines):
        return tuple([line[6:] for line in lines.split("\n")[:-1]])
    found = []
    for line in lines.split("\n")[:-1]:
        written = line[6:]
        if _PLAIN.fullmatch(written):
            found.append(written)
        elif written.startswith('"'):
            try:
                found.append(json.loads(written))
            except ValueError:
                return None
        else:
            return None
    return tuple(found) if all(isinstance(file, str) for file in found) else None


def _are_plain(lines: str) -> bool:
    """Whether all are absolute paths that need no quotation marks, found by a few searches through all of them."""
    odd = any(mark in lines for mark in (": ", " #", " \n", ":\n")) or not lines.replace("\n", "").isprintable()
    return not odd and f"\n{lines}".count("\n    - /") == lines.count("\n")
