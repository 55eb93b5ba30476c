"""Skeletons on disk: one YAML file each in the user's library, beside the shipped ones; an edited one is never lost."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from os.path import basename
from pathlib import Path
from typing import Literal

from drafter.errors.library import NameShipped, NameTaken, SkeletonShipped
from drafter.errors.writing import NotRemovable, OutputUnwritable
from drafter.files import alone_in, back_up, delete, move, read_text, write_bytes, write_text
from drafter.settings import places
from drafter.skeleton.model import Provenance, Skeleton
from drafter.skeleton.parse import parse
from drafter.skeleton.sources import cut_sources
from drafter.skeleton.unparse import to_data, unparse
from drafter.store.entries import Entry, entries, find, is_shipped
from drafter.store.names import checked_name
from drafter.store.seals import digest_in, sealed, unsealed
from drafter.yamltext import dump, load

State = Literal["new", "same", "changed", "edited"]


@dataclass(frozen=True, slots=True)
class Saved:
    """The result of saving a skeleton."""

    name: str
    path: Path
    state: State
    """new: was not there; same: stood there already; changed: replaced the one mined before (a backup is kept);
    edited: the user changed the one that stands there, so it was left."""


def read_skeleton(path: Path) -> Skeleton:
    """The skeleton in a file; raises FileMissing, FileUnreadable, YamlBroken, SkeletonInvalid."""
    return parse(read_text(path), str(path))


def load_skeleton(name: str) -> Skeleton:
    """The skeleton of this name in the library, or in the file of this path; raises as `find` or `read_skeleton`."""
    if name.endswith((".yaml", ".yml")):
        return read_skeleton(Path(name))
    return read_skeleton(find(name).path)


def sources_of(path: Path) -> tuple[str, ...]:
    """The sources of the skeleton in a file, as a rule without parsing it; raises as `read_skeleton`."""
    text = read_text(path)
    sources = cut_sources(text)[1]
    if sources or not text:
        return sources
    mined = parse(text, str(path)).mined  # none, or written by hand
    return mined.files if mined else ()


def digest(skeleton: Skeleton) -> str:
    """A hash of all that a user may edit in a skeleton, independent of comments and layout of its file."""
    data = to_data(replace(skeleton, mined=None))
    return hashlib.blake2b(json.dumps(data, ensure_ascii=False, sort_keys=True).encode(), digest_size=8).hexdigest()


def named_apart(skeletons: Sequence[Skeleton], read: Iterable[str]) -> tuple[Skeleton, ...]:
    """Mined skeletons under names that no skeleton from other sources has.

    `read` are the sources that were mined now. What stands in the library is of the same one if most of its sources
    were read, told by the names of the files, for folders move; or if nobody knows its sources.
    """
    now, named = frozenset(read), list[Skeleton]()
    taken = {skeleton.name for skeleton in skeletons}
    standing = own_paths()
    for skeleton in skeletons:
        name, number = skeleton.name, 1
        while not _is_free(path_for(name, standing), now) or (number > 1 and name in taken):
            number += 1
            name = f"{skeleton.name}（{number}）"
        taken.add(name)
        named.append(replace(skeleton, name=name))
    return tuple(named)


def _is_free(path: Path, read: frozenset[str]) -> bool:
    sources = sources_of(path) if path.exists() else ()
    if not sources or _are_most(sources, read):
        return True
    names, read_names = (list(map(basename, paths)) for paths in (sources, read))
    return _are_most(names, frozenset(read_names))


def _are_most(sources: Sequence[str], read: frozenset[str]) -> bool:
    return 2 * sum(map(read.__contains__, sources)) > len(sources)


def state_of(skeleton: Skeleton, standing: Mapping[str, Path] | None) -> tuple[State, Path]:
    """What saving a mined skeleton would do, and where it would stand; `standing` as for `path_for`."""
    path = path_for(skeleton.name, standing)
    if not path.exists():
        return "new", path
    text = read_text(path)
    mined = digest_in(text) or _parsed_digest(text, path)
    if not mined:
        return "edited", path
    return ("same" if digest(skeleton) == mined else "changed"), path


def _parsed_digest(text: str, path: Path) -> str:
    """The digest of the skeleton in a file; "" where it is none that was mined, or not as it was mined."""
    skeleton = parse(text, str(path))
    return skeleton.mined.digest if skeleton.mined and is_as_mined(skeleton) else ""


def is_as_mined(skeleton: Skeleton) -> bool:
    """Whether a skeleton was mined and nobody has edited it since."""
    return skeleton.mined is not None and skeleton.mined.digest == digest(skeleton)


def save_mined(skeleton: Skeleton, standing: Mapping[str, Path] | None = None) -> Saved:
    """Saves a mined skeleton under its name, unless the user edited the one that stands there.

    Its sources are kept with their whole paths: drafts are written and checked in other folders. `standing` as for
    `path_for`.
    """
    mined = skeleton.mined or Provenance()
    with alone_in(places().skeletons):
        if standing is not None and skeleton.name not in standing and path_for(skeleton.name, standing).exists():
            # another program has put one there since this one was named
            (skeleton,) = named_apart([skeleton], mined.files)
        state, path = state_of(skeleton, standing)
        if state in ("new", "changed"):
            back_up(path)
            files = tuple(str(Path(file).absolute()) for file in mined.files)
            mined = replace(mined, files=files, digest=digest(skeleton))
            write_text(path, sealed(unparse(replace(skeleton, mined=mined))))
    return Saved(skeleton.name, path, state)


def rename(old: str, new: str, *, force: bool = False) -> Path:
    """Gives a skeleton of the user's another name, comments kept; the path it has then.

    Raises NameTaken and NameShipped without `force`, with which a backup is kept of what is replaced; OutputUnwritable,
    and NotRemovable where the old file cannot be taken away: it is still the one. A skeleton that is written wrong is
    left as it is, and raises as `parse`.
    """
    own(old)  # a folder is made to be locked: not for a name that is wrong
    new = checked_name(new)
    with alone_in(places().skeletons):
        return _renamed(own(old), new, force=force)


def _renamed(entry: Entry, new: str, *, force: bool) -> Path:
    path = path_for(new)
    if path == entry.path or (path.exists() and not force):
        raise NameTaken(new, path)
    if is_shipped(new) and not force:
        raise NameShipped(new)
    text = unsealed(read_text(entry.path))
    data = load(text, str(entry.path))
    parse(text, str(entry.path))
    backup = back_up(path)
    data["name"] = new
    write_text(path, dump(data))
    try:
        delete(entry.path)
    except NotRemovable:
        _take_back(path, backup)
        raise
    return path


def _take_back(path: Path, backup: Path | None) -> None:
    """Puts back what stood at a path, as far as the system lets it."""
    with suppress(NotRemovable, OutputUnwritable):
        delete(path)
        if backup:
            write_bytes(path, backup.read_bytes())


def remove(name: str) -> Path:
    """Moves a skeleton of the user's out of the library; the path at which it can still be found."""
    own(name)
    with alone_in(places().skeletons):
        entry = own(name)
        aside = entry.path.parent / ".removed" / entry.path.name
        move(entry.path, aside)
    return aside


def export_text(name: str) -> str:
    """The YAML of a skeleton for others: without the paths of its sources."""
    entry = find(name)
    text = unsealed(read_text(entry.path))
    data = load(text, str(entry.path))
    parse(text, str(entry.path))
    if data.get("mined"):
        data["mined"].pop("files", None)
    return dump(data)


def import_file(path: Path, *, force: bool = False) -> Saved:
    """Takes a skeleton file from elsewhere into the user's library; raises NameTaken without `force`.

    One that is as the shipped one of its name is not kept beside it.
    """
    text = read_text(path)
    skeleton = parse(text, str(path))
    standing = next((entry for entry in entries() if entry.name == skeleton.name), None)
    if standing is not None and standing.origin == "shipped" and skeleton == read_skeleton(standing.path):
        return Saved(skeleton.name, standing.path, "same")
    return put_text(skeleton.name, text, force=force)


def put_text(name: str, text: str, *, force: bool) -> Saved:
    """Puts a checked YAML text into the library under its name, a backup kept of what it replaces.

    Raises NameTaken for another text under that name without `force`, and OutputUnwritable.
    """
    with alone_in(places().skeletons):
        place = path_for(name)
        if place.exists() and read_text(place) == text:
            return Saved(name, place, "same")
        if place.exists() and not force:
            raise NameTaken(name, place)
        state: State = "changed" if place.exists() else "new"
        back_up(place)
        write_text(place, text)
    return Saved(name, place, state)


def path_for(name: str, standing: Mapping[str, Path] | None = None) -> Path:
    """Where the user's skeleton of this name stands or would stand; raises NameUnfit.

    `standing` is what `own_paths` gave, for a caller that asks for many.
    """
    name = checked_name(name)
    known = own_paths() if standing is None else standing
    return known.get(name, places().skeletons / f"{name}.yaml")


def own_paths() -> dict[str, Path]:
    """Where the user's skeletons stand, by name; of two with one name the first."""
    return {entry.name: entry.path for entry in reversed(entries()) if entry.origin != "shipped"}


def own(name: str) -> Entry:
    """The user's skeleton of this name; raises SkeletonUnknown, and SkeletonShipped for one of the program's."""
    entry = find(name)
    if entry.origin == "shipped":
        raise SkeletonShipped(name)
    return entry
