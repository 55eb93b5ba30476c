"""The names that a report's unit had before: it signed the same report under another name, and not since."""

import re
from collections.abc import Iterable, Mapping

from drafter.checks.archive import Archive, Passage
from drafter.checks.homes import Home, home_in
from drafter.checks.singular import key_of
from drafter.document import Article

_MOST = 60
"""Reports of one unit that are looked at."""
_YEARS = re.compile(r"20\d\d年?度?")


def former_names(
    article: Article, own: Iterable[str], home: Home, year: str, units: Iterable[str], archive: Archive
) -> Mapping[str, Passage]:
    """Of these names of units in a draft those that are its own unit's former ones, each with an old report's title.

    `own` are the draft's own names, `home` is where they are at home, `year` that of the draft, or empty.
    """
    title = article.title.text if article.title is not None else ""
    mine = {name for name in own if is_unit(name) and name in title}
    full = {name: whole for name in units if (whole := _in_full(name, home)) and _is_like(whole, mine)}
    if not full or not mine or not year:
        return {}
    held = archive.held({key_of("unit", name) for name in (*full.values(), *mine)}, _MOST)
    old = archive.passages({number for one in held.values() for number in one.numbers})
    signed = {
        name: [old[number] for number in held[key].numbers if name in old[number].own]
        for name in (*full.values(), *mine)
        if (key := key_of("unit", name)) in held
    }
    since = min((one.year for name in mine for one in signed.get(name, ()) if one.year), default=year)
    found = {}
    for name, whole in full.items():
        same = [one for one in signed.get(whole, ()) if _topic(one.text, whole) in {_topic(title, one) for one in mine}]
        if same and all(one.year and one.year < since for one in signed[whole]):
            found[name] = same[-1]
    return found


def _in_full(name: str, home: Home) -> str:
    """The name of a unit with its place, where it has that of the draft's or none: 县水务局 is 云岭县水务局."""
    if home_in(name).named:
        return name if home_in(name).named[-1] in home.named else ""
    return next((place + name[1:] for place in (home.county, home.city) if place and place[-1] == name[0]), "")


def is_unit(name: str) -> bool:
    """Whether a name has more to it than the place it begins with."""
    return bool(home_in(name).named) and len(name) > len("".join(home_in(name).named)) + 1


def _is_like(name: str, mine: Iterable[str]) -> bool:
    """Whether a name is another one for the same work: 云岭县水务局, 云岭县水利局."""
    start = len("".join(home_in(name).named))
    return name not in mine and any(name[: start + 1] == one[: start + 1] and name[-1] == one[-1] for one in mine)


def _topic(title: str, unit: str) -> str:
    return _YEARS.sub("", title.replace(unit, "", 1))
