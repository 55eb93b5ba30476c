"""Where an article of a collection begins, and where numbers do."""

from drafter.outline import titles
from drafter.outline.compilation import File
from drafter.outline.mark import Mark

_LONGEST_BYLINE = 30
_SHORTEST_TITLE = 8
_FEWEST_ROWS = 4
"""Rows of an article in a collection, its title among them."""


def is_named(file: File, start: int, at: int) -> bool:
    """Whether a title-like line stands over the one that says who speaks, after a text that has ended."""
    if file.rows[at - 1].text[-1] not in "。！”" or not _over_byline(file, at):
        return False
    speaks = _names_speaker(file.rows[at + 1].text)
    return speaks or (file.rows[at].gap > file.usual_gap and _over_byline(file, start) and _offices(file, start, at))


def _over_byline(file: File, at: int) -> bool:
    """Whether a title-like line stands over a short one, and that over a text."""
    if at + 2 >= len(file.rows) or not file.shaped[at] or not file.shaped[at + 1]:
        return False
    row, after = file.rows[at + 1 : at + 3]
    return len(row.text) <= _LONGEST_BYLINE and after.text[-1] in "。：！:"


def _names_speaker(text: str) -> bool:
    return titles.SPEAKER.match(text) is not None and len(text.split()) > 1


def _offices(file: File, *starts: int) -> bool:
    """Whether the lines under some titles may name offices, and one of them surely does."""
    said = [file.rows[at + 1].text for at in starts]
    return all("，" not in text and "“" not in text for text in said) and any(map(titles.UNIT.search, said))


def is_numbered_anew(file: File, start: int, at: int) -> bool:
    """Whether a title-like line stands after a text that has ended, with numbers that begin anew under it."""
    row = file.rows[at]
    if not file.compiled or len(row.text) < _SHORTEST_TITLE or not file.shaped[at] or titles.PLANNING.match(row.text):
        return False
    numbered = [mark for mark in file.marks[start:at] if mark is not None and mark.rank]
    after = next_mark(file, at)
    if len(numbered) < 2 or after is None or after.number > 1 or after.family != numbered[0].family:
        return False
    return file.rows[at - 1].text[-1] in "。！"


def is_on_subject(file: File, start: int, at: int) -> bool:
    """Whether a title-like line takes up the subject of the collection, where blank lines set no headings apart."""
    text = file.rows[at].text
    if len(text) < _SHORTEST_TITLE or not _is_apart(file, at) or file.rows[at - 1].text[-1] not in "。！":
        return False
    if not any(words in text for words in file.subject) or titles.PLANNING.match(text) or not begins_anew(file, at):
        return False
    near = range(at + 1, min(at + _FEWEST_ROWS, len(file.rows)))
    return at - start >= _FEWEST_ROWS and not any(_is_apart(file, i) for i in (*range(start + 1, at), *near))


def _is_apart(file: File, at: int) -> bool:
    """Whether blank lines set a title-like line apart, over a paragraph."""
    return (
        file.rows[at].gap > file.usual_gap
        and file.shaped[at]
        and at + 1 < len(file.rows)
        and "。" in file.rows[at + 1].text
        and file.rows[at + 1].gap < file.rows[at].gap
    )


def begins_anew(file: File, at: int) -> bool:
    """Whether the numbering after the row starts from one, or there is none."""
    after = next_mark(file, at)
    return after is None or after.number == 1


def next_mark(file: File, at: int) -> Mark | None:
    """The next ordinal behind a row, among those near it; None for none."""
    return next((mark for mark in file.marks[at + 1 : at + 60] if mark is not None and mark.rank), None)
