"""All commands, in the order in which help lists them."""

from drafter.cli.build import BUILD, FORM
from drafter.cli.check import CHECK
from drafter.cli.clean import CLEAN
from drafter.cli.command import Command
from drafter.cli.completion import completion_command
from drafter.cli.doctor import DOCTOR
from drafter.cli.edit import EDIT
from drafter.cli.explain import EXPLAIN
from drafter.cli.interviews import AGAIN, NEW, RESUME
from drafter.cli.library import LIST, SHOW
from drafter.cli.library_changes import EXPORT, IMPORT, REMOVE, RENAME
from drafter.cli.mine import MINE
from drafter.cli.outline import OUTLINE
from drafter.cli.parallel import PARALLEL
from drafter.cli.phrases import PHRASES
from drafter.cli.settings import SETTINGS

COMMANDS: tuple[Command, ...] = (
    NEW,
    RESUME,
    AGAIN,
    BUILD,
    FORM,
    CHECK,
    EXPLAIN,
    CLEAN,
    MINE,
    OUTLINE,
    PARALLEL,
    PHRASES,
    LIST,
    SHOW,
    EDIT,
    RENAME,
    REMOVE,
    EXPORT,
    IMPORT,
    SETTINGS,
    DOCTOR,
    completion_command(lambda: COMMANDS),
)
