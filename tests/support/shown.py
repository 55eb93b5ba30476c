"""What README.md shows, made from real runs: the session, the table of commands, the help.

`pytest tests/test_readme.py` holds the file to it; with `--accept` it is written anew.
"""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pyte

from drafter.cli.help import usage
from drafter.cli.parser import parser_for
from drafter.cli.table import COMMANDS
from tests.office_desk import Desk
from tests.terminal import CTRL_R, ROOT, Sitting

README = ROOT / "README.md"
SKELETON = "汇报材料·做法—不足—打算"
UNIT = "云岭县应急管理局"
CUT = "…"


def with_made(text: str, made: dict[str, str]) -> str:
    """README's text with what is between each `<!-- made: name -->` and `<!-- end -->` in its present form."""
    for name, content in made.items():
        before, _, rest = text.partition(f"<!-- made: {name} -->\n")
        _, end, after = rest.partition("<!-- end -->")
        assert end, f"README.md has no place for {name}"
        text = f"{before}<!-- made: {name} -->\n{content}{end}{after}"
    return text


def everything(folder: Path) -> dict[str, str]:
    """Each made part by its name; the session runs in `folder`."""
    return {"session": session(folder), "commands": commands(), "help": help_of("check")}


def commands() -> str:
    """A table of all commands, from the same words as help."""
    rows = [f"| `{usage(f'drafter {one.name}', parser_for(one)._actions)}` | {one.help} |\n" for one in COMMANDS]
    return "| 命令 | 做什么 |\n|---|---|\n" + "".join(rows)


def help_of(name: str) -> str:
    """One command's help as it is printed on 80 columns."""
    command = next(command for command in COMMANDS if command.name == name)
    parser = parser_for(command)
    return _block(f"$ drafter {name} --help\n{parser.format_help()}")


def session(folder: Path) -> str:
    """Mining, writing and checking as they go at a terminal of 80 columns, cut where it is long."""
    desk = Desk(folder / "desk", folder / "home")
    desk.folder.mkdir(parents=True)
    desk.home.mkdir()
    shutil.copytree(ROOT / "seeds", desk.folder / "seeds")
    mined = _lines(desk.run("drafter mine seeds --save"))
    tree = next(number for number, line in enumerate(mined) if SKELETON in line)
    end = next(number for number in range(tree + 1, len(mined)) if mined[number][4:].startswith("└── 见"))
    asked = _asked(desk)
    (draft,) = (path.name for path in desk.folder.glob("*.docx"))  # named by its title
    checked = _lines(desk.run(f"drafter check {draft}"))
    return _block(
        "\n".join(
            [
                "$ drafter mine seeds --save",
                *mined[:3],
                CUT,
                *mined[tree:end],
                CUT,
                f"$ drafter new {SKELETON}",
                *asked,
                f"$ drafter check {draft}",
                *_cut(checked),
                "",
            ]
        )
    )


def _asked(desk: Desk) -> list[str]:
    """The first questions and the end of an interview, as they stand on the screen."""
    sitting = Sitting(["new", SKELETON], desk.home, desk.folder)
    sitting.answers("本单位全称", UNIT)
    sitting.answers("哪一年", "2026")
    sitting.answers("写的是哪项工作", "安全生产")
    sitting.sees("第 4 问", "？ ")
    questions = screen_lines(sitting)
    sitting.presses(CTRL_R)
    sitting.sees("总览")
    sitting.writes_early()
    sitting.sees("已写出", "还有", "\n")
    assert sitting.ends() == 0
    first = next(number for number, line in enumerate(questions) if line.startswith("第 1 问"))
    last = next(number for number, line in enumerate(questions) if line.startswith("第 4 问"))
    written = [line for line in sitting.screen().split("\n") if line.startswith(("已写出", "还有", "检查："))]
    written = [line.replace(f"{desk.folder}/", "").rstrip() for line in written]
    return [*(line for line in questions[first:last] if line), CUT, *written]


def screen_lines(sitting: Sitting) -> list[str]:
    """What the terminal shows and has scrolled away, line by line."""
    screen = pyte.HistoryScreen(80, 24, history=1000)
    pyte.Stream(screen).feed(sitting.raw)
    old = ["".join(row[column].data for column in range(80)).rstrip() for row in screen.history.top]
    return [*old, *(line.rstrip() for line in screen.display)]


def _lines(done: subprocess.CompletedProcess[str]) -> Sequence[str]:
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.rstrip("\n").split("\n")


def _cut(lines: Sequence[str]) -> Sequence[str]:
    """The first lines and the last."""
    return lines if len(lines) < 6 else (*lines[:4], CUT, lines[-1])


def _block(text: str) -> str:
    return f"```console\n{text}```\n"
