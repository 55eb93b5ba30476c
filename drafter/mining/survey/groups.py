"""An article's sibling groups as strings, small enough to travel and to be kept by the thousand."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafter.mining.forms import pattern_from, pattern_json
from drafter.mining.siblings.grouped import Found

_SAME = "="
"""Says that what the texts share to their ends is the frame."""


class Group(NamedTuple):  # tens of thousands in a library: made in a third of the time of a dataclass
    """Siblings: headings or items under one parent, numbered in one style."""

    style: str
    """The scheme of their markers, "" for headings without numbers."""
    role: str
    """What the section around them is for: 做法, 不足, 打算 …, or nothing."""
    runs_on: bool
    """Whether the text may go on behind the leads, so that their last clause may not belong to the heading."""
    texts: tuple[str, ...]
    """The leads in the form in which wording is compared, markers and noise left out."""
    found: Found | None
    """The frame that the group shows by itself."""
    first: int = 0
    """Number of its first lead among those of the article."""


class Lead(NamedTuple):
    """Where a heading or item stands."""

    line: int
    """1-based raw line."""
    exact: str
    """The text as far as it stands in one piece on that line: noise inside it or a line's end cuts it short."""


class Groups(NamedTuple):
    """The sibling groups of an article."""

    heads: str = ""
    """For each group a line: all but its texts, parted by tabs."""
    texts: str = ""
    """The texts of all groups, a line's end behind each."""
    lines: str = ""
    """The line of each text, parted by blanks."""
    exact: str = ""
    """Each text as it stands in the file, "" for one that is compared as it stands; "" where all are."""

    @property
    def size(self) -> int:
        """How many headings and items there are."""
        return self.texts.count("\n")

    def each(self) -> Iterator[Group]:
        """The groups in order."""
        texts, first = self.texts.split("\n"), 0
        for head in self.heads.split("\n") if self.heads else ():
            style, role, runs_on, size, pattern, strangers, whole = head.split("\t")
            end = first + int(size)
            own = tuple(texts[first:end])
            found = _found(len(own), pattern, strangers, whole) if pattern else None
            yield Group(style, role, bool(runs_on), own, found, first)
            first = end

    def leads(self) -> list[tuple[int, str]]:
        """Where the headings and items of all groups stand: each a `Lead`, but for its class."""
        texts: Iterable[str] = self.texts.split("\n")
        if self.exact:
            texts = [exact or text for exact, text in zip(self.exact.split("\n"), texts, strict=False)]
        return list(zip(map(int, self.lines.split()), texts, strict=False))


def groups_of(groups: Iterable[tuple[Group, Sequence[Lead]]]) -> Groups:
    """Groups, each with where its texts stand, as strings."""
    heads, texts, lines, exact = list[str](), list[str](), list[str](), list[str]()
    for group, leads in groups:
        heads.append("\t".join((group.style, group.role, "1" * group.runs_on, str(len(leads)), *_told(group))))
        texts += group.texts
        lines += [str(lead.line) for lead in leads]
        exact += ["" if lead.exact == text else lead.exact for lead, text in zip(leads, group.texts, strict=True)]
    if not heads:
        return Groups()
    return Groups("\n".join(heads), "\n".join((*texts, "")), " ".join(lines), "\n".join(exact) if any(exact) else "")


def _told(group: Group) -> tuple[str, str, str]:
    """The frame of a group, the numbers of the texts that do not follow it, what the texts share to their ends."""
    found = group.found
    if found is None:
        return "", "", ""
    strangers = set(range(len(group.texts))).difference(found.members)
    whole = pattern_json(found.whole) if found.whole else ""
    pattern = pattern_json(found.pattern)
    return pattern, " ".join(map(str, sorted(strangers))), _SAME if whole == pattern else whole


def _found(size: int, pattern: str, strangers: str, whole: str) -> Found:
    shared = pattern_from(pattern)
    out = set(map(int, strangers.split()))
    members = tuple([place for place in range(size) if place not in out] if out else range(size))
    return Found(shared, members, shared if whole == _SAME else pattern_from(whole) if whole else None)
