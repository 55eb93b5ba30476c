"""Whether a draft's Word file still has the layout that it was written with."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.checks.layout import Face, Wanted, check_foreign, check_layout, check_saved, check_unlike
from drafter.document import Document
from drafter.errors.problem import Problem
from drafter.readers import content_of, formatting_in

if TYPE_CHECKING:
    from drafter.checks import Finding
    from drafter.document.formatting import Formatting
    from drafter.writers import Profile
    from drafter.writers.profile import Face as ProfileFace

_STYLES = frozenset(("Byline", "Remark", "Attachment Mark", "Copy Number", "Secrecy", "Imprint", "Table Text"))
"""Styles that no file has all of but a draft, or what became of one."""
_IN_BASE = "Draft Normal"
"""The style of a draft that was written into an office's own paper, whose pages and styles are kept."""
_ENGLISH = {
    "方正小标宋简体": ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"), "仿宋_GB2312": ("FangSong_GB2312",),
    "楷体_GB2312": ("KaiTi_GB2312",),
}  # fmt: skip
"""Font → what programs in English call it."""
_OF_THE_STANDARD = ("gbt9704", "gbt33476")
_OTHERS = ("gbt9704", "gbt33476", "plain")


def layout_findings(path: Path, document: Document, layout: str) -> "list[Finding]":
    """What is set otherwise than the draft's layout says: the chosen one, or the shipped one that it is nearest to.

    `layout` is the name of the chosen one. A file that is no draft of ours gets one hint for all that differs from the
    standard, and none where another layout is chosen, for what is right is not known then; but what differs from its
    like in the same file (one heading of many) is told each by itself.
    """
    formatting = formatting_in(content_of(path), path) if path.suffix.lower() == ".docx" else None
    if formatting is None:
        return []
    return [*_as_laid_out(document, formatting, layout), *check_saved(document, formatting)]


def _as_laid_out(document: Document, formatting: "Formatting", layout: str) -> "list[Finding]":
    if _IN_BASE in formatting.styles:
        return []
    if not formatting.styles >= _STYLES:
        standards = check_foreign(document, formatting) if layout in _OF_THE_STANDARD else []
        return [*standards, *check_unlike(document, formatting)]
    fewest: list[Finding] | None = None
    for profile in _layouts():
        found = check_layout(document, formatting, _wanted(profile))
        if fewest is None or len(found) < len(fewest):
            fewest = found
        if not found:  # to read the other layouts only makes the check longer
            break
    return fewest or []


def _layouts() -> "Iterator[Profile]":
    """The chosen layout, then the others that come with the program, each read when it is asked for."""
    from drafter.app.user_settings import chosen_layout  # slow to import, and only a draft asks
    from drafter.writers import load_profile

    chosen = None
    with suppress(Problem):  # that the layout of the settings is gone is for the command that writes to say
        chosen = chosen_layout("")
    if chosen is not None:
        yield chosen
    yield from (load_profile(name) for name in _OTHERS if chosen is None or name != chosen.name)


def _wanted(profile: "Profile") -> Wanted:
    page = profile.page

    def face(one: "ProfileFace") -> Face:
        fonts = (one.font, *profile.fallbacks.get(one.font, ()), *_ENGLISH.get(one.font, ()))
        return Face(fonts, one.size, one.bold, profile.pitch_of(one) / 20)

    return Wanted(
        profile.name, page.width, page.height, page.top, page.bottom, page.left, page.right,
        profile.page_number != "none", profile.indent, face(profile.body), face(profile.title),
        face(profile.subtitle), face(profile.byline), tuple(map(face, profile.headings)),
    )  # fmt: skip
