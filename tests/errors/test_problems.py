"""Every problem stands in the table that `drafter explain --problems` shows, and a command raises it."""

import fcntl
import importlib
import json
import os
import pkgutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace

import pytest

import drafter.errors
from drafter.app import archives
from drafter.app.mining import dispatch
from drafter.cli import checking as cli_checking
from drafter.cli import main as way_in
from drafter.cli.main import main
from drafter.errors import Problem
from drafter.errors.examples import all_problems
from drafter.settings import places
from drafter.store import entries
from drafter.store.journals import Head, new_journal
from tests.readers.word import p, packed, style, word
from tests.skeletons import SHORT

REPORT = (
    "青溪镇防汛工作汇报\n一、主要做法\n（一）聚焦排查，筑牢防线\n排查，，隐患。\n（二）聚焦值守，守牢底线\n值守。\n"
)
ANSWERS = "单位: 青禾县档案馆\n工作:\n  - 名目: 抓好学习\n日期: 2026-3-12\n"
BUILD = ("build", "骨架.yaml", "--answers", "答案.yaml", "-o", "稿.docx")
Prepare = Callable[[Path, Path, pytest.MonkeyPatch], object]


def nothing(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    """The folder of every case is enough."""


def file(name: str, content: str | bytes) -> Prepare:
    """A file in the folder."""
    return lambda folder, home, patch: (folder / name).write_bytes(
        content.encode() if isinstance(content, str) else content
    )


def at_home(name: str, content: str) -> Prepare:
    """A file of the program's own."""

    def write(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(content, "utf-8")

    return write


def own_skeleton(editor: str = "true") -> Prepare:
    """The skeleton of the cases in the user's library, and an editor."""

    def put(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
        at_home("data/skeletons/两项工作.yaml", SHORT)(folder, home, patch)
        patch.setenv("EDITOR", editor)
        patch.delenv("VISUAL", raising=False)

    return put


def program(code: str) -> Prepare:
    """A LibreOffice of our own that does what `code` of a shell says."""

    def put(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
        office = folder / "bin" / "soffice"
        office.parent.mkdir()
        office.write_text(f"#!/bin/sh\n{code}\n", "utf-8")
        office.chmod(0o755)
        patch.setenv("PATH", f"{office.parent}:{os.environ['PATH']}")

    return put


def rich_text(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    """A .docx by another name, which is read and cannot be mended."""
    (folder / "材料.rtf").write_bytes(word(p("青溪镇防汛工作汇报") + p("一、主要做法") + p("排查，，隐患。")))


def both(first: Prepare, second: Prepare) -> Prepare:
    def prepare(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
        first(folder, home, patch)
        second(folder, home, patch)

    return prepare


def no_programs(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("PATH", str(folder))


def at_a_terminal(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sys.stdin, "isatty", lambda: True)
    patch.setattr(sys.stdout, "isatty", lambda: True)


def no_room_for_journals(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    at_a_terminal(folder, home, patch)
    at_home("data/journals", "")(folder, home, patch)


def journal(*, locked: bool) -> Prepare:
    """An unfinished interview, held by another window or damaged after it was listed."""

    def put(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> object:
        at_a_terminal(folder, home, patch)
        held = new_journal(home / "data/journals", Head("两项工作", SHORT))
        kept.append(held)
        if not locked:
            held.close()
            real = fcntl.flock

            def damage(handle: object, how: int) -> None:
                held.path.write_bytes(b"{}\n")
                real(handle, how)  # type: ignore[arg-type]

            patch.setattr(fcntl, "flock", damage)
        return None

    return put


kept: list[object] = []
"""Open journals, which are let go of with the process."""


def full_disk(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    screen = Path("/dev/full").open("w", encoding="utf-8", buffering=1)  # noqa: SIM115 - the screen of a whole run
    kept.append(screen)
    patch.setattr(sys, "stdout", screen)


def unlink_denied(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    own_skeleton()(folder, home, patch)
    real = Path.unlink

    def unlink(self: Path, missing_ok: bool = False) -> None:
        if self.suffix == ".yaml":
            raise PermissionError(13, "Permission denied")
        real(self, missing_ok)

    patch.setattr(Path, "unlink", unlink)


def nothing_shipped(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    """An installation that lacks its skeletons."""
    at_a_terminal(folder, home, patch)
    there = replace(places(), shipped_templates=folder / "没有")
    patch.setattr(entries, "places", lambda: there)


def large(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    with (folder / "大.txt").open("wb") as made:
        made.truncate(2**27)


class OtherVersion:
    """A cluster, as its client shows it, whose worker runs another version of this program."""

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def wait_for_workers(self, *_: object, **__: object) -> None:
        pass

    def run(self, *_: object) -> dict[str, str]:
        return {"一": "another"}

    def close(self) -> None:
        pass


def dask(client: object) -> Prepare:
    """The library is missing, or its client is this."""

    def put(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise OSError("no answer")

        made = SimpleNamespace(Client=refuse if client is OSError else client)
        patch.setitem(sys.modules, "distributed", made if client else None)

    return put


def changed_meanwhile(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    """A report that somebody saves in another program while the difference is shown."""

    def shown(*_: object, **__: object) -> None:
        (folder / "材料.txt").write_text(REPORT + "另存。\n", "utf-8")

    patch.setattr(cli_checking, "print_difference", shown)


def too_many_reports(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    """Old reports that only an index can hold, and a file where its folder should be."""
    at_home("cache", "")(folder, home, patch)
    patch.setattr(archives, "_READ_AT_MOST", 100)
    (folder / "旧").mkdir()
    for number in range(101):
        (folder / "旧" / f"{number}.txt").write_text(REPORT, "utf-8")


def stopped(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    """A file that gives nothing, and Ctrl-C while it is waited for."""
    os.mkfifo(folder / "等.txt")
    kept.append(signal.signal(signal.SIGALRM, signal.default_int_handler))
    signal.setitimer(signal.ITIMER_REAL, 1)


def gone(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def killed_workers(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(dispatch, "ALONE", 0)
    patch.setattr(dispatch, "survey_files", gone)  # workers are forked with it


def base_of_other_levels(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> None:
    """An office's paper in which our first level would be its third: the draft would have another outline."""
    other = style("1", "heading 1", '<w:outlineLvl w:val="2"/>', '<w:rFonts w:eastAsia="黑体"/>')
    (folder / "底.docx").write_bytes(word(p("【正文】"), other))


@dataclass(frozen=True)
class Case:
    """A command that has a problem."""

    arguments: tuple[str, ...]
    prepare: Prepare = nothing
    code: int = 2


CASES = {
    "FileMissing": Case(("outline", "没有.txt")),
    "FileEmpty": Case(("outline", "空.txt"), file("空.txt", "")),
    "FileUnreadable": Case(("outline", "圈.txt"), lambda folder, home, patch: (folder / "圈.txt").symlink_to("圈.txt")),
    "FolderGiven": Case(("outline", "夹"), lambda folder, home, patch: (folder / "夹").mkdir()),
    "FileTooLarge": Case(("outline", "大.txt"), large),
    "TextTooLong": Case(("outline", "长.txt"), file("长.txt", "一、标题\n" * 200_001)),
    "FormatUnknown": Case(("outline", "材料.xyz"), file("材料.xyz", REPORT)),
    "FormatWrong": Case(("outline", "材料.txt"), file("材料.txt", "{\\rtf1}")),
    "DocxBroken": Case(("outline", "材料.docx"), file("材料.docx", "只是文字")),
    "PdfGiven": Case(("outline", "材料.pdf"), file("材料.pdf", "%PDF-1.4")),
    "NotText": Case(("outline", "材料.txt"), file("材料.txt", "图\x01\x02\x03" * 100)),
    "TextGarbled": Case(("outline", "乱.txt"), file("乱.txt", REPORT.encode("utf-8").decode("gb18030", "replace") * 3)),
    "OfficeMissing": Case(("outline", "材料.doc"), both(no_programs, file("材料.doc", "{\\rtf1}"))),
    "ConversionFailed": Case(
        ("outline", "材料.doc"), lambda *where: (program("exit 1")(*where), file("材料.doc", "{\\rtf1}")(*where))
    ),
    "FolderWithoutReports": Case(("mine", "夹"), lambda folder, home, patch: (folder / "夹").mkdir()),
    "OnlyInternal": Case(("mine", "内.txt"), file("内.txt", f"内部资料\n{REPORT}")),
    "YamlBroken": Case(("import", "坏.yaml"), file("坏.yaml", "a: [")),
    "SkeletonInvalid": Case(("import", "坏.yaml"), file("坏.yaml", "drafter: 1\nname: 甲\n标题: 乙\n")),
    "ExpressionBroken": Case(
        ("build", "坏.yaml", "--answers", "空答案.yaml", "-o", "稿.docx"),
        lambda *where: (
            file("坏.yaml", "drafter: 1\nname: 甲\ntitle: '{{ 单位 + 1 }}'\n")(*where),
            file("空答案.yaml", "单位: 甲\n")(*where),
        ),
    ),
    "CommandUnknown": Case(("jiancha",)),
    "LibraryEmpty": Case(("new",), nothing_shipped),
    "OneOutputForSeveral": Case((*BUILD[:3], "答案.yaml", *BUILD[3:])),
    "OutputNameUnknown": Case((*BUILD[:5], "{单位名}.docx")),
    "OutputShared": Case((*BUILD[:3], "答案.yaml", *BUILD[3:5], "夹/")),
    "SkeletonUnknown": Case(("show", "没有这个")),
    "SkeletonShipped": Case(("remove", "年度工作总结")),
    "NameUnfit": Case(("rename", "两项工作", "../外面"), own_skeleton()),
    "NameShipped": Case(("rename", "两项工作", "交流发言"), own_skeleton()),
    "NoSkeletonFile": Case(("import", "材料.docx"), file("材料.docx", "PK")),
    "FolderNeeded": Case(("export", "交流发言", "领导讲话")),
    "NothingOwn": Case(("export", "-o", "出")),
    "NameTaken": Case(("import", "骨架.yaml"), at_home("data/skeletons/两项工作.yaml", SHORT + "# 另一份\n")),
    "EditorFailed": Case(("edit", "两项工作"), own_skeleton("false")),
    "EditLeftAside": Case(("edit", "两项工作"), own_skeleton("sed -i s/drafter/xx/")),
    "SettingsInvalid": Case(("settings",), at_home("config/settings.toml", "本年度 = 26\n")),
    "SettingUnfit": Case(("settings", "本年度", "26")),
    "SettingOutdated": Case(("mine",), at_home("config/settings.toml", '"材料文件夹" = ["没有"]\n')),
    "SettingUnknown": Case(("settings", "单位名", "甲")),
    "NothingToMine": Case(("mine",)),
    "FramesBroken": Case(("phrases", "防线"), at_home("data/frames.json", "{")),
    "AnswersWrong": Case(
        BUILD, lambda folder, home, patch: (folder / "答案.yaml").write_text("没有这一项: 1\n", "utf-8")
    ),
    "AnswersUnnamed": Case(
        ("again", "答案.yaml"),
        both(at_a_terminal, file("答案.yaml", "单位: 甲\n")),
    ),
    "NoTerminal": Case(("new", "骨架.yaml")),
    "NoSkeletonFits": Case(("again", "材料.txt"), both(at_a_terminal, file("材料.txt", "好\n"))),
    "JournalUnwritable": Case(("new", "骨架.yaml"), no_room_for_journals),
    "JournalBusy": Case(("resume",), journal(locked=True)),
    "JournalBroken": Case(("resume",), journal(locked=False)),
    "NothingToResume": Case(("resume",)),
    "OutputExists": Case(BUILD, file("稿.docx", "x")),
    "OutputKindWrong": Case((*BUILD[:-1], "稿.doc")),
    "OutputUnwritable": Case((*BUILD[:-1], "答案.yaml/稿.docx")),
    "NotRemovable": Case(("rename", "两项工作", "三项工作"), unlink_denied),
    "BaseUnusable": Case((*BUILD, "--base", "底.docx"), file("底.docx", "x")),
    "PreviewFailed": Case((*BUILD, "--preview"), program("exit 1")),
    "ProfileUnknown": Case((*BUILD, "--profile", "没有")),
    "ProfileInvalid": Case((*BUILD, "--profile", "版.yaml"), file("版.yaml", "没有: 1\n")),
    "FrontInvalid": Case((*BUILD, "--front", "头.yaml"), file("头.yaml", "没有: 1\n")),
    "RuleUnknown": Case(("explain", "Z99")),
    "NotMendable": Case(
        ("check", "材料.rtf", "--fix"),
        both(file("材料.rtf", packed({"a": "x"})), rich_text),
    ),
    "FileChanged": Case(("check", "材料.txt", "--fix", "--yes"), changed_meanwhile),
    "NoAgreement": Case(("check", "材料.txt", "--fix")),
    "IndexUnkept": Case(("check", "材料.txt", "--against", "旧"), too_many_reports),
    "SystemRefused": Case(("form", "骨架.yaml"), full_disk),
    "ClusterMissing": Case(("mine", "材料.txt", "--scheduler", "tcp://127.0.0.1:9"), dask(None)),
    "SchedulerUnreachable": Case(("mine", "材料.txt", "--scheduler", "tcp://127.0.0.1:9"), dask(OSError)),
    "ClusterDiffers": Case(("mine", "材料.txt", "--scheduler", "tcp://127.0.0.1:9"), dask(OtherVersion)),
    "Interrupted": Case(("outline", "等.txt"), stopped, 130),
    "WrittenWrong": Case((*BUILD, "--base", "底.docx"), base_of_other_levels),
    "WorkerLost": Case(("mine", "材料.txt", "--processes", "2"), killed_workers),
}


def classes() -> set[type[Problem]]:
    for module in pkgutil.iter_modules(drafter.errors.__path__):
        importlib.import_module(f"drafter.errors.{module.name}")
    found: set[type[Problem]] = set()
    pending = [Problem]
    while pending:
        for one in pending.pop().__subclasses__():
            found.add(one)
            pending.append(one)
    return {one for one in found if one.__module__.startswith("drafter.")}


def test_the_table_has_every_problem_once() -> None:
    listed = [type(one) for one in all_problems()]
    assert len(listed) == len(set(listed))
    assert set(listed) == classes()


def test_every_problem_has_its_case() -> None:
    assert {one.__name__ for one in classes()} == set(CASES)


@pytest.mark.parametrize("problem", all_problems(), ids=lambda one: type(one).__name__)
def test_each_says_what_and_how_in_chinese_without_a_full_stop(problem: Problem) -> None:
    assert problem.message
    assert not problem.message.endswith("。")
    assert not problem.remedy.endswith("。")
    assert problem.exit_code in (2, 130)


@pytest.mark.parametrize("name", CASES)
def test_a_command_raises_it(
    name: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "桌面"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for other, text in (("材料.txt", REPORT), ("骨架.yaml", SHORT), ("答案.yaml", ANSWERS)):
        (folder / other).write_text(text, "utf-8")
    CASES[name].prepare(folder, home, monkeypatch)
    raised: list[str] = []
    told = way_in._told

    def seen(problem: Problem) -> int:
        raised.append(type(problem).__name__)
        return told(problem)

    monkeypatch.setattr(way_in, "_told", seen)
    assert main(CASES[name].arguments) == CASES[name].code
    assert raised == [name]
    assert "Traceback" not in capsys.readouterr().err


def test_explain_shows_the_table(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--problems", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)["problems"]
    assert len(rows) == len(all_problems())
    assert main(["explain", "--problems"]) == 0
    assert "退出码" in capsys.readouterr().out
