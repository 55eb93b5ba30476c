"""Contents pages (目录): taken out, their entries kept as the titles to expect."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from drafter.document import Noise
from drafter.outline.markers import head_mark
from drafter.outline.rows import Row, noise
from drafter.zh.han import compiled

_HEAD = re.compile(r"目\s*录|[【\[]?\s*(?:本\s*期\s*)(?:要\s*目|目\s*录|导\s*读)\s*[】\]]?[：:]?|[Cc]ontents|CONTENTS")
_HEAD_BEGINS = "目Cc本【["
_ENTRY = compiled(
    r"^(\S.{1,80}?)(?:\s*(?:[.…·‥．]{3,}|…{2})\s*(?:[\u4e00-\u9fff、 \u3000]{2,24})?|[\t]+\s*|[\s\u3000]{2,})"
    r"[（(]?-?\s*(\d{1,4})\s*-?[)）]?$"
)
_PAGED = re.compile(r"[ \u3000]\d{1,4}$")
"""A page number with but one blank before it."""
_LEADER = re.compile(r"[.…·‥．]{3}|…{2}")
_NAMED = compiled(r"(\S.{3,60}?)\s*(?:[.…·‥．]{6,}|…{3,})\s*[\u4e00-\u9fff、 \u3000]{2,24}$")
"""An entry with who wrote the text for its page: 以学促干…………某某局."""
_PART = 20
"""Characters of a line without a page number over its entries: 第一篇."""
_BARE = re.compile(r"\d{1,2}[\s\u3000]+(?=\D)")
"""A number with nothing but a blank behind it."""
_LONGEST = 60
"""Characters of an entry."""
_LOOSE = re.compile(r"[\s\u3000“”\"'‘’《》]+")


def loose(text: str) -> str:
    """A title as two writers of it would agree on: without blanks and quotation marks."""
    return _LOOSE.sub("", text)


def drop_contents(rows: list[Row]) -> tuple[list[Row], list[Noise], frozenset[str]]:
    """The rows without contents pages, what was taken away, and the entries (`loose`)."""
    entries = [_ENTRY.match(row.text) if row.text[-1:].isdigit() or row.text[-1] in ")）-" else None for row in rows]
    gone = {at for at, row in enumerate(rows) if row.source.role == "toc"}
    last_of = cache(lambda: {form: at for at, row in enumerate(rows) for form in _forms(_heading(row.text))})
    for first, last in _heads(rows):
        page = _page(rows, entries, last, last_of)
        gone.update(page, range(first, last) if page else ())
    if any(entries):
        gone.update(_bare(rows, entries))
    if not gone:
        return rows, [], frozenset()
    titles = set()
    for at in gone:
        entry = entries[at] or _NAMED.match(rows[at].text)
        said = entry.group(1) if entry else _PAGED.sub("", rows[at].text)
        titles |= {loose(said), loose(_unnumbered(said))}
    kept = [row for at, row in enumerate(rows) if at not in gone]
    if kept:
        kept[0].gap = max(kept[0].gap, 2)
    return kept, [noise(rows[at], "目录") for at in sorted(gone)], frozenset(titles - {"目录"})


def _heads(rows: list[Row]) -> Iterator[tuple[int, int]]:
    """(first row, last row) of what may head a contents page: 目录, or its two characters on a line each."""
    for at, text in enumerate([row.text for row in rows]):
        if text[0] not in _HEAD_BEGINS:
            continue
        if len(text) <= 12 and _HEAD.fullmatch(text):
            yield at, at
        elif text == "目" and at + 1 < len(rows) and rows[at + 1].text == "录":
            yield at, at + 1


def _page(
    rows: list[Row], entries: list[re.Match[str] | None], head: int, last_of: Callable[[], dict[str, int]]
) -> set[int]:
    """The head, and the entries after it: with page numbers, or lines that stand in the text again.

    `last_of` gives for each name that a row may have (`_forms`) where it stands last.
    """
    page = {head}
    within = range(head + 1, min(head + 4, len(rows)))
    numbered = any(entries[at] or _NAMED.match(rows[at].text) for at in within)
    last = {} if numbered else last_of()
    seen: set[str] = set()
    for at in range(head + 1, len(rows)):
        text = rows[at].text
        if numbered:
            over_entry = len(text) <= _PART and at + 1 < len(rows) and entries[at + 1]
            if not (entries[at] or over_entry or _NAMED.match(text)):
                break
        else:
            said = _forms(text) | _forms(_PAGED.sub("", text))
            listed = any(last.get(form, 0) > at for form in said) or (seen and _is_bullet(text))
            if not said or seen & said or not listed:
                break
            seen |= said
        page.add(at)
    return page if len(page) > 1 else set()


def _is_bullet(text: str) -> bool:
    """Whether a row is one of a list whose members begin with a sign: the name of a column among titles."""
    mark = head_mark(text)
    return mark is not None and not mark.family and text[0] not in "—-"


def _heading(text: str) -> str:
    """What a numbered paragraph opens with, as contents name it: 一、总则。为了…."""
    stop = text.find("。", 0, _LONGEST)
    return text[:stop] if stop > 0 and head_mark(text) is not None else text


def _forms(text: str) -> set[str]:
    """What a line may be called elsewhere: all but its stop, and without the ordinal; a paragraph has no name."""
    text = text.rstrip("。：:") or text
    return {loose(text), loose(_unnumbered(text))} if len(text) <= _LONGEST else set()


def _unnumbered(text: str) -> str:
    """An entry as its title may stand over the text: without the ordinal or bullet before it."""
    mark = head_mark(text)
    bare = _BARE.match(text) if mark is None else None
    return text[mark.end :] if mark is not None else text[bare.end() :] if bare else text


def _bare(rows: list[Row], entries: list[re.Match[str] | None]) -> set[int]:
    """Entries without a head: three or more in a row whose page numbers do not fall; amid text they are a table."""
    found: set[int] = set()
    run: list[int] = []
    told = next((at for at, row in enumerate(rows) if "。" in row.text), len(rows))
    for at, entry in enumerate([*entries, None]):
        if entry and at > told and _LEADER.search(entry[0]) is None:
            entry = None
        if entry and (not run or int(entry.group(2)) >= int(_number(entries, run[-1]))):
            run.append(at)
            continue
        if len(run) >= 3:
            found.update(run)
        run = [at] if entry else []
    return found


def _number(entries: list[re.Match[str] | None], at: int) -> str:
    entry = entries[at]
    return entry.group(2) if entry else "0"
