"""What a mined skeleton is called and said to be: its kind and what its sections are for."""

import re
from collections.abc import Iterator, Sequence

from drafter.mining.survey.runs import runs, style_under
from drafter.mining.survey.shapes import Shape
from drafter.skeleton.model import Skeleton
from drafter.zh.numerals import to_count

_MOST = 6
"""Sections, or roles of sections, that are told."""
_LONGEST = 40
"""Characters that the name of a skeleton has at most."""
_HEADS = {"": "无序号小标题", "一是": "一是二是分段"}
_NO_NAME = re.compile(r'[/\\:*?"<>|\x00-\x1f]')
"""What no file can be called."""


def told(shape: Shape) -> str:
    """What the sections are for, with the styles of parallel headings and of what stands under them."""
    pieces = []
    for run in runs(shape.nodes)[:_MOST]:
        under = style_under(run.nodes)
        name = run.role or ("并列标题" if run.scheme else "无序号小标题")
        styles = [f"{style}…" for style in ("" if run.role else run.scheme, under) if style not in ("", "无")]
        pieces.append(f"{name}（{''.join(styles)}）" if styles else name)
    return "、".join(pieces)


def names_of(made: Sequence[tuple[Skeleton, Shape]]) -> list[str]:
    """A name for each skeleton, given with the shape of one of its articles: its kind and what its sections are for.

    Of several with one such name the first keeps it; the others say what they have that it has not.
    """
    alike: dict[str, list[str]] = {}
    named: list[str] = []
    for skeleton, shape in made:
        name = f"{skeleton.kind}·{_gist(shape)}"
        traits = list(_traits(skeleton, shape))
        first = alike.setdefault(name, traits)
        named.append(name if first is traits else _apart(name, [t for t in traits if t not in first], named))
    return named


def _gist(shape: Shape) -> str:
    parts = runs(shape.nodes)
    roles = list(dict.fromkeys(run.role for run in parts if run.role))
    if roles:
        return "—".join(roles[:_MOST])
    under = style_under(parts[0].nodes)
    gist = _HEADS.get(parts[0].scheme, "并列标题") + (f"＋{under}" if under not in ("", "无") else "")
    return _fit(gist)


def _traits(skeleton: Skeleton, shape: Shape) -> Iterator[str]:
    """What may tell a skeleton from others whose sections are for the same, the most telling first."""
    for node in skeleton.sections:
        if node.heading and not node.role and not node.repeat and "{" not in node.heading:
            yield node.heading
    parts = runs(shape.nodes)
    yield "有称呼" if shape.salutation else "不带称呼"
    yield f"标题用{parts[0].scheme}" if parts[0].scheme else "标题不编号"
    free = [run for run in parts if not run.role]
    if len(free) < len(parts):
        yield "另有小标题" if free else "没有别的小标题"
    yield f"{to_count(len(parts))}组标题"
    yield from (_under(style_under(run.nodes)) for run in parts)


def _under(style: str) -> str:
    return "下不分条" if style == "无" else f"下分{style}" if style else "下有小标题"


def _apart(name: str, traits: Sequence[str], taken: Sequence[str]) -> str:
    """The name with as many of the traits as make it one that is not taken, or else with a number."""
    for size in range(1, len(traits) + 1):
        longer = _fit(f"{name}·{'、'.join(traits[:size])}")
        if longer not in taken and len(longer) <= _LONGEST:
            return longer
    number = 2
    while f"{name}（{number}）" in taken:
        number += 1
    return f"{name}（{number}）"


def _fit(text: str) -> str:
    """The text as far as a file can be called by it."""
    return _NO_NAME.sub("", text).rstrip(". ")
