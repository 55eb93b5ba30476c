"""`drafter form`, `drafter build`: the interview without a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.cli.command import Command
from drafter.cli.draft_options import add_draft_options, options_from, say_written
from drafter.cli.printing import print_file

TYPE_CHECKING = False  # typing itself is too slow to import for help
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from drafter.app.draft_options import DraftOptions


def _form_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("skeleton", metavar="骨架", help="骨架的名称，或一个 .yaml 文件")


def _build_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("skeleton", metavar="骨架", help="骨架的名称，或一个 .yaml 文件")
    parser.add_argument("--answers", metavar="答案", nargs="+", required=True, help="答案文件；几份答案各写一篇")
    parser.add_argument(
        "-o",
        "--out",
        metavar="输出",
        required=True,
        help="初稿写到哪里；几份答案时写文件夹，或 {文件名}.docx",
    )
    add_draft_options(parser)


def _form(arguments: Namespace) -> int:
    return print_form(arguments.skeleton)


def _build(arguments: Namespace) -> int:
    return build_drafts(
        arguments.skeleton, arguments.answers, arguments.out, options_from(arguments), force=arguments.force
    )


def print_form(name: str) -> int:
    """Prints the answers file of a skeleton, blank but for what the user set once."""
    from drafter.answers.model import Answers
    from drafter.app.user_settings import with_settings
    from drafter.questions.plan import plan_of
    from drafter.screen.console import safe
    from drafter.store.form import form
    from drafter.store.skeletons import load_skeleton

    plan = plan_of(load_skeleton(name))
    print_file(safe(form(plan, with_settings(plan, Answers()))))
    return 0


def build_drafts(name: str, answers: Sequence[str], out: str, options: DraftOptions, *, force: bool) -> int:
    """Writes a draft for each answers file and prints where."""
    import os
    from pathlib import Path

    from drafter.app.drafting import build
    from drafter.files import files_meant
    from drafter.questions.plan import plan_of
    from drafter.store.skeletons import load_skeleton

    plan = plan_of(load_skeleton(name))
    into = out.endswith(("/", os.sep))  # a Path drops the separator
    files = [file for given in answers for file in files_meant(Path(given))]
    for draft in build(plan, files, Path(out), options, force=force, into_folder=into):
        say_written(draft, options)
    return 0


BUILD = Command(
    "build",
    "用填好的答案文件直接写出初稿",
    _build_arguments,
    _build,
    (
        "drafter build 四个表率 --answers 答案.yaml -o 初稿.docx",
        "drafter build 四个表率 --answers 各科室/*.yaml -o 初稿/",
        'drafter build 四个表率 --answers 各科室/*.yaml -o "初稿/{单位}.docx"',
    ),
)
FORM = Command(
    "form",
    "打印一份空白的答案文件，可分发填写",
    _form_arguments,
    _form,
    ("drafter form 四个表率 > 答案.yaml",),
)
