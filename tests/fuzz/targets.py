"""What is fuzzed: each target takes any bytes and must end with a result or a Problem."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from drafter.app.readback import compare
from drafter.document import Article
from drafter.document.flow import shown
from drafter.errors import Problem
from drafter.errors.writing import WrittenWrong
from drafter.expressions import names, parts, render
from drafter.filling import fill
from drafter.mining.library import mined, surveyed
from drafter.outline import outline
from drafter.questions.plan import plan_of
from drafter.readers import lines_of
from drafter.readers.doc import Unreadable, as_docx
from drafter.readers.kinds import kind_of
from drafter.skeleton.parse import parse
from drafter.store.answers import read_answers
from drafter.writers import DocxOptions, embedded_data, load_profile
from drafter.writers.clean import cleaned
from drafter.writers.comments import Note, commented
from drafter.writers.docx import write_items
from drafter.writers.mends import Mend, replaced
from drafter.writers.spots import Spot
from drafter.yamltext import load, load_texts
from tests.readers.word import PIECES, packed_parts_of
from tests.skeletons import SHORT

Target = Callable[[bytes], None]
_TODAY = date(2026, 3, 12)
_PROFILE = load_profile("gbt9704")
_DOC = (Path(__file__).parents[1] / "readers" / "doc" / "sample.doc").read_bytes()
_OF_PAPER = (
    *PIECES, "id 7", "id 99999999999", "id x", "sectPr", "comments", "t 【正文】", "rStyle 1", "headerReference",
)  # fmt: skip
"""What a base, or a draft that somebody worked on, may hold as well."""


def text(content: bytes) -> None:
    """A .txt file."""
    _check(content, "a.txt")


def markdown(content: bytes) -> None:
    """A .md file."""
    _check(content, "a.md")


def page(content: bytes) -> None:
    """A web page, whatever it is called."""
    _check(b"<html>" + content, "a.doc")


def docx(content: bytes) -> None:
    """The bytes of a .docx: the archive itself is damaged."""
    if kind_of(content) not in ("ole", "rtf"):  # for these LibreOffice would be started each time
        _check(content, "a.docx")


def doc(content: bytes) -> None:
    """A .doc with bytes changed: each three say where, and to what."""
    damaged = bytearray(_DOC)
    for at in range(0, len(content) - 2, 3):
        damaged[int.from_bytes(content[at : at + 2], "big") % len(damaged)] = content[at + 2]
    with suppress(Unreadable):
        _check(as_docx(bytes(damaged)), "a.docx")


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
    """The outline of a text file, and the frames and skeletons in it."""
    with suppress(Problem):
        mined([surveyed(outline(lines_of(content, "a.txt"), "a.txt"))], 1)


def filled(content: bytes) -> None:
    """An answers file, or after a NUL a skeleton and its answers file: the draft that they give is a whole .docx."""
    given, parted, rest = content.decode("utf-8", "replace").partition("\x00")
    with suppress(Problem):
        made = parse("drafter: 1\nname: 甲\n" + given if parted else SHORT, "a.yaml")
        answers = read_answers(plan_of(made), rest if parted else given, "b.yaml", _TODAY)
        _written(fill(made, answers).articles[0])


def written(content: bytes) -> None:
    """A draft of any text: a whole .docx."""
    with suppress(Problem):
        for article in outline(lines_of(content, "a.txt"), "a.txt").articles:
            _written(article)


def based(content: bytes) -> None:
    """A base of odd make into which a draft goes."""
    article = fill(parse(SHORT, "a.yaml"), read_answers(plan_of(parse(SHORT, "a.yaml")), "", "b.yaml", _TODAY))
    with suppress(Problem):
        _written(article.articles[0], DocxOptions(base=packed_parts_of(content, _OF_PAPER), auto_number=True))


def revised(content: bytes) -> None:
    """A draft of odd make that is cleaned, remarked on and mended."""
    draft = packed_parts_of(content, _OF_PAPER)
    spot = Spot("文", "文文")
    changes: tuple[Callable[[], bytes], ...] = (
        lambda: cleaned(draft, Path("a.docx")).content,
        lambda: commented(draft, [Note(spot, "甲")], Path("a.docx"))[0],
        lambda: replaced(draft, [Mend(spot, "乙丙")], Path("a.docx"))[0],
    )
    for change in changes:
        with suppress(Problem):
            lines_of(change(), "a.docx")
    embedded_data(draft)


def _written(article: Article, options: DocxOptions | None = None) -> None:
    items = tuple(shown(article))
    draft = lines_of(write_items(items, _PROFILE, options or DocxOptions()), "a.docx")
    if options is None:
        try:
            compare(items, draft, ())
        except WrittenWrong as wrong:
            raise AssertionError(wrong.message) from wrong


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
    target.__name__: target
    for target in (
        text,
        markdown,
        page,
        docx,
        doc,
        document,
        yaml,
        skeleton,
        expression,
        outlined,
        filled,
        written,
        based,
        revised,
    )
}
