"""What is fuzzed: each target takes any bytes and must end with a result or a Problem."""

from collections.abc import Callable
from contextlib import suppress

from drafter.errors import Problem
from drafter.expressions import names, parts, render
from drafter.mining.library import surveyed
from drafter.outline import outline
from drafter.readers import lines_of
from drafter.skeleton.parse import parse
from drafter.yamltext import load, load_texts
from tests.readers.word import PIECES, packed_parts_of

Target = Callable[[bytes], None]


def text(content: bytes) -> None:
    """A .txt file."""
    _check(content, "a.txt")


def markdown(content: bytes) -> None:
    """A .md file."""
    _check(content, "a.md")


def docx(content: bytes) -> None:
    """The bytes of a .docx: the archive itself is damaged."""
    _check(content, "a.docx")


def document(content: bytes) -> None:
    """A whole .docx of odd make: each byte puts an element of the format somewhere it may or may not belong."""
    _check(packed_parts_of(content, PIECES), "a.docx")


def yaml(content: bytes) -> None:
    """A YAML file."""
    for look in (load, load_texts):
        with suppress(Problem):
            look(content.decode("utf-8", "replace"), "a.yaml")


def skeleton(content: bytes) -> None:
    """A skeleton file."""
    with suppress(Problem):
        parse("drafter: 1\nname: 甲\n" + content.decode("utf-8", "replace"), "a.yaml")


def expression(content: bytes) -> None:
    """A skeleton's text."""
    given = content.decode("utf-8", "replace")
    for look in (names, parts, lambda source: render(source, {"甲": "文", "n": 3})):
        with suppress(Problem):
            look(given)


def outlined(content: bytes) -> None:
    """The outline of a text file, and what mining sees in it."""
    with suppress(Problem):
        surveyed(outline(lines_of(content, "a.txt"), "a.txt"))


def _check(content: bytes, name: str) -> None:
    with suppress(Problem):
        lines = lines_of(content, name)
        assert [line.number for line in lines] == list(range(1, len(lines) + 1))
        for line in lines:
            assert line.rows or "\n" not in line.text
            assert 0 <= line.number_length <= len(line.text)
            assert 0 <= line.heading_length <= len(line.text)
            assert all(0 <= start < end <= len(line.text) for start, end, _ in line.blanks)
            line.text.encode("utf-8")


TARGETS: dict[str, Target] = {
    target.__name__: target for target in (text, markdown, docx, document, yaml, skeleton, expression, outlined)
}
