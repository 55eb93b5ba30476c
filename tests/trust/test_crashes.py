"""A bug ends with a report that holds no text, in every command, in a worker process and inside the interview."""

import os
import re
import signal
import sys
from pathlib import Path

import pexpect
import pytest

from drafter.app.mining import dispatch
from drafter.cli.main import main
from drafter.cli.table import COMMANDS
from drafter.errors.cluster import WorkerLost
from tests.terminal import ROOT
from tests.test_no_network import RUNS

SECRET = "云岭县第17号线索"
REPORT = f"{SECRET}\n一、主要做法\n（一）聚焦排查，筑牢防线\n排查。\n（二）聚焦值守，守牢底线\n值守。\n"
SKELETON = "drafter: 1\nname: 一问\ntitle: '{{ 甲 }}汇报'\nsections:\n  - body: '{{ 情况 }}'\n"
PROBE = """
import sys
from drafter.{module} import {name}
import drafter.{module} as module

def broken(*given, **named):
    raise ValueError("{secret}" + str(given))

module.{name} = broken
from drafter.cli.main import main
raise SystemExit(main(sys.argv[1:]))
"""


def check_report(home: Path, told: str) -> str:
    (report,) = (home / "cache").glob("crash-*.txt")
    text = report.read_text("utf-8")
    assert str(report.name) in re.sub(r"\s", "", told)
    assert "不含材料文字" in re.sub(r"\s", "", told)
    assert "Traceback" not in told
    for secret in (SECRET, "线索", "桌面", str(home)):
        assert secret not in text
    assert SECRET not in told
    return text


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_bug_in_any_command_leaves_a_report(
    command: object, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = command.name  # type: ignore[attr-defined]

    def broken(arguments: object) -> int:
        raise ValueError(SECRET, arguments)

    monkeypatch.setattr(command, "run", broken)
    assert main([part.strip("{}") if "{" in part else part for part in RUNS[name]]) == 3
    assert f"命令：{name}" in check_report(home, capsys.readouterr().err)


def a_bug(*_: object) -> None:
    raise ValueError(SECRET)


def gone(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def many_reports(folder: Path) -> Path:
    for number in range(4):
        (folder / f"{number}.txt").write_text(REPORT + "工作扎实推进，群众更加满意。" * 80_000, "utf-8")
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked with what is changed here")
@pytest.mark.parametrize(("fault", "code"), [(a_bug, 3), (gone, 2)], ids=["bug", "killed by the system"])
def test_a_fault_in_a_worker_process(
    fault: object, code: int, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr(dispatch, "survey_files", fault)
    assert main(["mine", str(many_reports(tmp_path)), "--processes", "2"]) == code
    told = capsys.readouterr().err
    assert "Traceback" not in told
    if code == 3:
        assert "a_bug" in check_report(home, told)
    else:
        assert WorkerLost().message in told


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("module", "name"),
    [("app.interviewing", "begin"), ("interview.question_page", "asked")],
)
def test_a_bug_inside_the_interview(module: str, name: str, home: Path, tmp_path: Path) -> None:
    (tmp_path / "骨架.yaml").write_text(
        "drafter: 1\nname: 一问\ntitle: '{{ 甲 }}汇报'\nsections:\n  - body: '{{ 情况 }}'\n"
    )
    probe = PROBE.format(module=module, name=name, secret=SECRET)
    environment = os.environ | {"DRAFTER_HOME": str(home), "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    child = pexpect.spawn(
        sys.executable, ["-c", probe, "new", "骨架.yaml"], cwd=str(tmp_path), env=environment, encoding="utf-8",
        dimensions=(24, 200), timeout=60,
    )  # fmt: skip
    told = ""
    while child.expect([r"\? |？ ", pexpect.EOF]) == 0:
        told += child.before
        child.send(f"{SECRET}\r")
    told += child.before
    child.close()
    assert child.exitstatus == 3, told
    check_report(home, told)
