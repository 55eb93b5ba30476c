"""Every command does its work with the network forbidden by the interpreter itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.cli.command import Command
from drafter.cli.table import COMMANDS

ROOT = Path(__file__).parent.parent
PROBE = """
import sys

def forbid(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname",
                 "urllib.Request", "http.client.connect", "ftplib.connect", "smtplib.connect"):
        raise SystemExit("NETWORK " + event)

sys.addaudithook(forbid)
from drafter.cli.main import main
raise SystemExit(main(sys.argv[1:]))
"""
REPORT = "青溪镇防汛工作汇报\n一、主要做法\n（一）聚焦排查，筑牢防线\n排查。\n（二）聚焦值守，守牢底线\n值守。\n"
RUNS = {
    "list": ["list"],
    "show": ["show", "年度工作总结"],
    "edit": ["edit", "年度工作总结"],
    "rename": ["rename", "没有", "也没有"],
    "remove": ["remove", "没有"],
    "export": ["export", "年度工作总结"],
    "import": ["import", "没有.yaml"],
    "settings": ["settings", "本年度", "2026"],
    "doctor": ["doctor"],
    "completion": ["completion", "bash"],
    "form": ["form", "年度工作总结"],
    "build": ["build", "年度工作总结", "--answers", "{answers}", "-o", "{out}"],
    "new": ["new", "年度工作总结"],
    "resume": ["resume"],
    "again": ["again", "{report}"],
    "outline": ["outline", "{report}"],
    "mine": ["mine", "{report}"],
    "phrases": ["phrases", "防线"],
    "parallel": ["parallel", "{report}"],
    "check": ["check", "{report}"],
    "explain": ["explain"],
    "clean": ["clean", "{report}", "-o", "{out}"],
}
"""Command → a run of it; whether it ends well or with a problem, it must not reach for the network."""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_no_command_reaches_for_the_network(home: Path, tmp_path: Path, command: Command) -> None:
    report, answers = tmp_path / "旧材料.txt", tmp_path / "答案.yaml"
    report.write_text(REPORT, "utf-8")
    answers.write_text("drafter-form: 年度工作总结\n单位: 青溪镇\n", "utf-8")
    places = {"{report}": str(report), "{answers}": str(answers), "{out}": str(tmp_path / "出.docx")}
    arguments = [places.get(part, part) for part in RUNS[command.name]]
    environment = {**os.environ, "EDITOR": "true", "VISUAL": ""}
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120,
    )  # fmt: skip
    assert "NETWORK" not in done.stderr
    assert done.returncode in (0, 1, 2), done.stderr


def test_the_probe_itself_sees_a_connection() -> None:
    attempt = PROBE.split("from drafter")[0] + "import socket\nsocket.create_connection(('127.0.0.1', 9))\n"
    done = subprocess.run([sys.executable, "-c", attempt], capture_output=True, text=True)
    assert "NETWORK" in done.stderr
