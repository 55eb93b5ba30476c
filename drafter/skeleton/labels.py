"""What the parts of a skeleton around its sections are called, for a person who reads it."""

from collections.abc import Iterable, Iterator

from drafter.skeleton.model import Skeleton


def opening_lines(skeleton: Skeleton) -> Iterator[tuple[str, str]]:
    """(label, text) of each text before the sections, in reading order."""
    return _labelled(
        ("版头", skeleton.masthead),
        ("题目", (skeleton.title,)),
        ("副标题", (skeleton.subtitle,)),
        ("署名", skeleton.byline),
        ("称谓", (skeleton.salutation,)),
        ("开头", skeleton.preamble),
    )


def ending_lines(skeleton: Skeleton) -> Iterator[tuple[str, str]]:
    """(label, text) of each text after the sections, in reading order."""
    return _labelled(("结尾", skeleton.closing), ("落款", skeleton.signature), ("版记", skeleton.imprint))


def _labelled(*parts: tuple[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    return ((label, text) for label, texts in parts for text in texts if text)
