"""The completion scripts know every command, and bash takes what is printed for it."""

import shutil
import subprocess

import pytest

from drafter.cli.completion import SHELLS, script
from drafter.cli.table import COMMANDS


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_its_options_are_known(shell: str) -> None:
    text = script(shell, COMMANDS)
    for command in COMMANDS:
        assert command.name in text
    assert "names" in text


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this machine")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["drafter", "do"], "doctor"),
        (["drafter", "list", "--for"], "--format"),
        (["drafter", "show", "年度"], "年度工作总结"),
    ],
)
def test_bash_completes_commands_options_and_names(home: object, words: list[str], expected: str) -> None:
    line = " ".join(f"'{word}'" for word in words)
    probe = f"""
drafter() {{ printf '%s\\n' 年度工作总结 交流发言; }}
{script("bash", COMMANDS)}
COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _drafter 2>/dev/null; printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    done = subprocess.run(["bash", "-c", probe], capture_output=True, text=True)
    assert expected in done.stdout.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_itself_finds_no_fault(shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"no {shell} on this machine")
    done = subprocess.run([program, "-n", "/dev/stdin"], input=script(shell, COMMANDS), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
