"""The nodes of an article in reading order."""

from collections.abc import Iterable, Iterator

from drafter.document.model import Section


def walk(sections: Iterable[Section]) -> Iterator[tuple[Section, tuple[Section, ...]]]:
    """(node, its ancestors from the top) for every node, parents before children; safe at any depth."""
    stack: list[tuple[Section, tuple[Section, ...]]] = [(section, ()) for section in reversed(tuple(sections))]
    while stack:
        section, ancestors = stack.pop()
        yield section, ancestors
        under = (*ancestors, section)
        stack.extend((child, under) for child in reversed(section.children))
