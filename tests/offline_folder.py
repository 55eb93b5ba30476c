"""Builds a folder to carry to a machine without a network: wheels of everything and one install command per system.

    python -m tests.offline_folder OUT

Needs a network itself. Packages that are compiled are fetched for every system in TARGETS and every Python in PYTHONS.
"""

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ("3.11", "3.12", "3.13")
TARGETS = {
    "Linux x86_64": ("manylinux2014_x86_64", "manylinux_2_17_x86_64", "manylinux_2_28_x86_64"),
    "Linux aarch64（鲲鹏、飞腾）": ("manylinux2014_aarch64", "manylinux_2_17_aarch64", "manylinux_2_28_aarch64"),
    "Windows": ("win_amd64",),
    "macOS": ("macosx_10_9_universal2", "macosx_10_9_x86_64", "macosx_10_13_x86_64", "macosx_11_0_arm64"),
}
"""System → the platform tags that its pip takes."""

INSTALL_SH = """\
#!/bin/sh
# 在没有网络的 Linux、麒麟、UOS、macOS 上安装：sh install.sh
set -e
cd "$(dirname "$0")"
python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 以上"; exit 2; }
"$python" -m venv "${1:-$HOME/drafter}"
"${1:-$HOME/drafter}/bin/pip" install -q --no-index --find-links wheels drafter
echo "装好了。开始写：${1:-$HOME/drafter}/bin/drafter new"
"""
INSTALL_CMD = """\
@echo off
rem 在没有网络的 Windows 上安装：双击 install.cmd
chcp 65001 >nul
cd /d "%~dp0"
py -3 -m venv "%USERPROFILE%\\drafter" || exit /b 2
"%USERPROFILE%\\drafter\\Scripts\\pip" install -q --no-index --find-links wheels drafter || exit /b 2
echo 装好了。开始写："%USERPROFILE%\\drafter\\Scripts\\drafter" new
pause
"""


def main() -> None:
    """Builds the folder that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--this-system", action="store_true", help="leave out the wheels of other systems")
    arguments = parser.parse_args()
    build(arguments.out, every_system=not arguments.this_system)


def build(out: Path, *, every_system: bool) -> None:
    """Fills `out` with wheels/, install.sh and install.cmd; CalledProcessError where a package is not to be had."""
    wheels = out / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "-w", str(wheels), str(ROOT)], check=True)
    if every_system:
        pinned = [_pin(file) for file in sorted(wheels.glob("*.whl")) if not file.name.endswith("-none-any.whl")]
        for tags in TARGETS.values():
            for python in PYTHONS:
                platforms = [part for tag in tags for part in ("--platform", tag)]
                only = ["--only-binary=:all:", "--no-deps", "--python-version", python, *platforms]
                subprocess.run([*pip, "download", "-d", str(wheels), *only, *pinned], check=True)
    (out / "install.sh").write_text(INSTALL_SH, "utf-8")
    (out / "install.cmd").write_text(INSTALL_CMD.replace("\n", "\r\n"), "utf-8")


def _pin(wheel: Path) -> str:
    name, version = wheel.name.split("-")[:2]
    return f"{name}=={version}"


if __name__ == "__main__":
    main()
