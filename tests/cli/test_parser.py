"""Help and faults of the command line: Chinese throughout, in columns that a Chinese screen shows straight."""

import re
from argparse import Action
from pathlib import Path

import pytest

from drafter.cli.command import Command
from drafter.cli.help import usage
from drafter.cli.main import main
from drafter.cli.overview import overview
from drafter.cli.parser import parser_for
from drafter.cli.table import COMMANDS
from drafter.zh.width import display_width

NAMES = {
    *("drafter", "Word", "PDF", "Tab", "LibreOffice", "bash", "zsh", "fish", "powershell", "text", "json", "P01"),
    *("docx", "yaml", "txt", "md", "toml", "PROFILE", "bashrc"),
}
"""Names of programs, kinds of files and rules, which have no Chinese."""


@pytest.fixture(params=COMMANDS, ids=lambda command: command.name)
def command(request: pytest.FixtureRequest) -> Command:
    chosen: Command = request.param
    return chosen


def english(text: str, command: Command | None = None) -> set[str]:
    """Words of Latin letters that are neither names nor options of the command nor commands."""
    options = {option for action in actions(command) for option in action.option_strings} if command else set()
    for option in sorted({"--help", "-h", "--version", *options}, key=len, reverse=True):
        text = text.replace(option, "")
    return set(re.findall("[A-Za-z][A-Za-z0-9]*", text)) - NAMES - {command.name for command in COMMANDS}


def actions(command: Command) -> list[Action]:
    return parser_for(command)._actions


def test_help_has_no_english_words(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command.name, "--help"])
    assert ended.value.code == 0
    assert english(capsys.readouterr().out, command) == set()


@pytest.mark.parametrize("columns", [80, 60, 40])
def test_the_overview_fits_the_window(columns: int) -> None:
    lines = overview(COMMANDS, columns).split("\n")
    assert max(map(display_width, lines)) <= columns
    assert "".join("".join(lines).split()) == "".join(overview(COMMANDS).split())


def test_the_overview_has_no_english_words() -> None:
    assert english(overview(COMMANDS)) == set()


@pytest.mark.parametrize("columns", [50, 80, 200])
def test_help_fits_the_screen_and_its_columns_are_straight(
    command: Command, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    text = parser_for(command).format_help()
    lines = text.split("例：")[0].split("\n")[1:]  # the usage line is for copying
    assert max(display_width(line) for line in lines) <= columns
    starts = set()
    for action in actions(command):
        beginning = f"  {(action.help or '')[:5]}"
        line = next(line for line in lines if beginning in line)
        starts.add(display_width(line[: line.index(beginning)]))
    assert len(starts) == 1


def test_every_argument_is_explained(command: Command) -> None:
    assert [action.dest for action in actions(command) if not action.help] == []


def test_usage_names_what_must_be_there() -> None:
    usages = {command.name: usage(f"drafter {command.name}", actions(command)) for command in COMMANDS}
    assert usages["doctor"] == "drafter doctor [选项]"
    assert usages["build"] == "drafter build 骨架 --answers 答案 [答案 …] -o 输出 [选项]"
    assert usages["new"] == "drafter new [骨架] [选项]"
    assert usages["completion"] == "drafter completion 终端"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("check", "还缺少：文件"),
        ("clean 稿.docx 另一份.docx", "不认识这些参数：另一份.docx"),
        ("check 稿.docx --agianst 旧", "不认识这些参数：--agianst 旧，您要的是不是 --against"),
        ("check 稿.docx --format xml", "--format 没有“xml”这一种，可用：text、json"),
        ("check 稿.docx --against", "--against 后面至少要跟一个值"),
        ("check 稿.docx --fix=一", "--fix 后面不跟值，多了“一”"),
        ("check 稿.docx --annotate", "--annotate 后面要跟一个值"),
        ("mine 旧材料 --processes 两个", "--processes 的值不对：“两个”"),
        ("mine 旧材料 --processes=-1", "--processes 的值不对：“-1”"),
        ("build 骨架", "还缺少：--answers、-o/--out"),
        ("completion", "还缺少：终端"),
        ("completion tcsh", "终端 没有“tcsh”这一种，可用：bash、zsh、fish、powershell"),
    ],
)
def test_a_wrong_line_is_told_in_chinese_and_where_help_is(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(line.split())
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert f"命令写得不对：{said}" in told
    assert f"用法见：drafter {line.split()[0]} --help" in told
    command = next(command for command in COMMANDS if command.name == line.split()[0])
    assert english(told, command) <= {"agianst", "xml", "tcsh"}


def faults(command: Command) -> list[list[str]]:
    """Every way in which argparse may object to this command, one command line each."""
    lines = [["--nothing"], ["一", "二", "三", "四", "--nothing"]]
    for action in actions(command):
        for option in action.option_strings:
            lines += [["一", option], ["一", f"{option}="], ["一", option, "--nothing"], ["一", f"{option}=一"]]
    return lines


def test_no_fault_is_told_in_english(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    parser = parser_for(command)
    for line in faults(command):
        with pytest.raises(SystemExit):
            parser.parse_args([*line, "--nothing"])
        assert english(capsys.readouterr().err, command) <= {"nothing"}, line


def test_an_unknown_command_names_the_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chek"]) == 2
    assert "drafter check" in capsys.readouterr().err
    assert main(["完全不像"]) == 2
    assert "drafter --help" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "remedies"),
    [
        ("四个表率", ["drafter new 四个表率", "drafter show 四个表率"]),
        ("去年总结.docx", ["drafter check 去年总结.docx", "drafter again 去年总结.docx"]),
        ("去年 总结.docx", ["drafter check '去年 总结.docx'"]),
        ("旧材料", ["drafter mine 旧材料"]),
    ],
)
def test_what_is_the_users_own_and_no_command_is_told_with_the_commands_for_it(
    typed: str, remedies: list[str], home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "旧材料").mkdir()
    for name in ("去年总结.docx", "去年 总结.docx"):
        (tmp_path / name).write_bytes(b"")
    assert main([typed]) == 2
    told = capsys.readouterr().err
    assert all(remedy in told for remedy in remedies)


@pytest.mark.parametrize("asked", ["--version", "-V"])
def test_the_version_is_told(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([asked]) == 0
    assert re.fullmatch(r"drafter \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize("line", [["mine", "", "--one"], ["check", ""], ["build", "四个表率", "--answers", ""]])
def test_an_empty_argument_is_no_path_of_this_folder(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(line)
    assert "有一个参数是空的" in capsys.readouterr().err
