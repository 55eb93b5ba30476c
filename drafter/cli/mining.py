"""What `drafter mine` does; imported only where something is mined."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter.app.mining import held_back, mine, save, user_index
from drafter.app.user_settings import set_folders
from drafter.cli.asking import at_terminal, pick
from drafter.cli.printing import print_json
from drafter.cli.updating import need_someone, update
from drafter.errors.reading import OnlyInternal
from drafter.mining.json import to_json
from drafter.mining.library import Mined
from drafter.mining.skeletons.skeletons import SUPPORT
from drafter.screen.console import note, print_line
from drafter.screen.mining import print_mined, print_saved
from drafter.screen.progress import reading
from drafter.settings import places
from drafter.store.sqlite import forget_index


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for."""

    save: bool = False
    """Whether what is found goes into the user's library."""
    update: bool = False
    """Whether each change to the library is shown first, to be accepted or left."""
    yes: bool = False
    """Whether the changes are accepted unasked."""
    one: bool = False
    """Whether a single report is enough for a skeleton."""
    internal: bool = False
    """Whether files marked 内部 are read."""
    everything: bool = False
    """Whether all that was found is shown, not only the first of it."""
    processes: int = 0
    """How many read at the same time; 0 for as many as the machine has cores."""
    no_index: bool = False
    """Whether every report is read anew and nothing of it is kept."""
    scheduler: str = ""
    """Address of the cluster that reads; empty for this machine."""
    as_json: bool = False


def forget() -> int:
    """Removes the indexes: of what was mined, and of the passages that reports are checked against."""
    gone = [path for path in (places().index, places().passages) if forget_index(path)]
    print("\n".join(f"索引已删掉：{path}" for path in gone) or "没有索引")
    return 0


def mine_library(paths: Sequence[Path], wanted: Wanted) -> int:
    """Mines the reports under the paths, prints what was found, and keeps it where asked.

    Without paths it takes the folders of the settings; raises NothingToMine where none are set.
    """
    folders = paths or set_folders()
    if wanted.update:
        need_someone(yes=wanted.yes)
    result = _mined(folders, wanted)
    kept = save(result, date.today(), keep_frames=wanted.one) if wanted.save and not wanted.update else ()
    if wanted.as_json:
        print_json(to_json(result))
    elif not wanted.update:
        print_mined(result, everything=wanted.everything)
        print_saved(kept)
    if wanted.update:
        update(result, folders, date.today(), yes=wanted.yes, quiet=wanted.as_json, keep_frames=wanted.one)
    return 0


def _mined(folders: Sequence[Path], wanted: Wanted) -> Mined:
    """The library; files marked 内部 are asked about by name where someone can be asked."""
    can_ask = at_terminal() and not wanted.as_json
    try:
        result = _mined_once(folders, wanted, internal=wanted.internal)
        held: Sequence[str] = held_back(result)
    except OnlyInternal as problem:
        if not (can_ask and _lets_in(problem.sources)):
            raise
        return _mined_once(folders, wanted, internal=True)
    return _mined_once(folders, wanted, internal=True) if held and can_ask and _lets_in(held) else result


def _mined_once(folders: Sequence[Path], wanted: Wanted, *, internal: bool) -> Mined:
    """The library, by way of the index, or without it where the user wants none or it fails."""
    support = 1 if wanted.one else SUPPORT
    if not wanted.no_index:
        try:
            with user_index(note) as index, reading() as step:
                return mine(
                    folders, step, wanted.processes, support, internal=internal, index=index, scheduler=wanted.scheduler
                )
        except sqlite3.Error:  # a full disk, a damaged page
            note("索引写不下或坏了，这次不用它")
    with reading() as step:
        return mine(folders, step, wanted.processes, support, internal=internal, scheduler=wanted.scheduler)


def _lets_in(held: Sequence[str]) -> bool:
    """Whether the user wants files marked 内部 to be read."""
    print_line(f"有 {len(held)} 个文件标着“内部”，没有读：", "bold")
    for source in held:
        print_line(f"  {source}")
    return pick("这些内部材料也读吗（只在这台机器上提炼结构）", (("不读", False), ("都读", True)))
