"""A folder and a home in which every command line that help, README.md or CONTRIBUTING.md shows can be run."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.terminal import CTRL_C, ROOT, Sitting

ASKING = {"new", "resume", "again"}
"""Commands that ask at the terminal."""
HEADINGS = (
    "聚焦政治忠诚，争创政治过硬模范机关\n聚焦群众期盼，争创群众满意模范机关\n聚焦履职尽责，争创担当作为模范机关\n"
)
FRONT = "红头: 云岭县应急管理局文件\n发文字号: 云应急发〔2026〕5号\n"


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the commands run."""

    folder: Path
    home: Path

    def copy(self, to: Path) -> "Desk":
        """The same again elsewhere: what a command does to it harms no other."""
        return Desk(Path(shutil.copytree(self.folder, to / "desk")), Path(shutil.copytree(self.home, to / "home")))

    def run(self, line: str) -> subprocess.CompletedProcess[str]:
        """Runs one command line in a shell, `drafter` being this checkout's; what it writes with -o is not there."""
        for out in re.findall(r"-o [\"']?([^ \"']+)", line):
            (self.folder / out).unlink(missing_ok=True)
        shim = self.home / "bin" / "drafter"
        if not shim.exists():
            shim.parent.mkdir(parents=True, exist_ok=True)
            shim.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m drafter "$@"\n', "utf-8")
            shim.chmod(0o755)
        return subprocess.run(
            ["bash", "-c", line],
            cwd=self.folder,
            env=self._environment(),
            capture_output=True,
            text=True,
            input=HEADINGS,
        )

    def ask(self, line: str) -> int:
        """Runs one command line that asks, at a terminal; stops it at its first question and gives the exit code."""
        sitting = Sitting(line.split()[1:], self.home, self.folder)
        sitting.sees("？ ")
        sitting.presses(CTRL_C)
        return sitting.ends()

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PATH": f"{self.home / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "DRAFTER_HOME": str(self.home),
            "HOME": str(self.home),
            "PROFILE": str(self.home / "profile.ps1"),
            "EDITOR": "true",
            "VISUAL": "",
            "COLUMNS": "80",
        }


def laid_out(folder: Path) -> Desk:
    """A desk with old reports, a draft, answers and a skeleton of one's own, made by the program itself."""
    desk = Desk(folder / "desk", folder / "home")
    desk.folder.mkdir(parents=True)
    shutil.copytree(ROOT / "seeds", desk.folder / "旧材料")
    shutil.copytree(ROOT / "seeds", desk.folder / "seeds")
    for name in ("去年总结.txt", "汇编.txt"):
        shutil.copy(ROOT / "seeds" / "2023年安全生产工作总结.txt", desk.folder / name)
    shutil.copy(ROOT / "seeds" / "石坞街道2024年基层治理工作总结.docx", desk.folder / "去年总结.docx")
    (desk.folder / "标题.txt").write_text(HEADINGS, "utf-8")
    (desk.folder / "版头.yaml").write_text(FRONT, "utf-8")
    (desk.folder / "各科室").mkdir()
    for line in (
        "drafter form 四个表率 > 答案.yaml",
        "drafter build 四个表率 --answers 答案.yaml -o 初稿.docx",
        "drafter export 四个表率 -o 四个表率.yaml",
        "sed 's/^name: .*/name: 我局经验材料/' 四个表率.yaml > 我的.yaml && drafter import 我的.yaml",
        "drafter export -o 我的骨架",
        "cp 初稿.docx 各科室; cp 初稿.docx 汇报初稿.docx; cp 初稿.docx 汇报材料.docx; cp 初稿.docx 底稿.docx",
        "cp 答案.yaml 各科室/办公室.yaml; sed 's/^单位:.*/单位: 云岭县应急管理局/' 答案.yaml > 各科室/人事科.yaml",
        'drafter settings 材料文件夹 "$PWD/旧材料"',
    ):
        done = desk.run(line)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
    unfinished = Sitting(["new", "四个表率"], desk.home, desk.folder)
    unfinished.answers("本单位全称", "云岭县应急管理局")
    unfinished.sees("？ ")
    unfinished.presses(CTRL_C)
    assert unfinished.ends() == 130
    return desk


def shown_lines(text: str) -> list[str]:
    """The drafter command lines that a text shows: in `code` on one line, in sh blocks, after $ in console blocks."""
    blocks = re.findall(r"^ *```(\w*)\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    prose = re.sub(r"^ *```.*?^ *```", "", text, flags=re.DOTALL | re.MULTILINE)
    lines = re.findall(r"`(drafter(?: [^`]*)?)`", prose)
    for kind, block in blocks:
        beginning = {"console": "$ ", "sh": ""}.get(kind, "-")
        lines += re.findall(rf"^{re.escape(beginning)}(drafter .*)$", block, re.MULTILINE)
    return list(dict.fromkeys(lines))
