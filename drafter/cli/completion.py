"""`drafter completion SHELL`: a script that lets a shell complete commands, options, skeletons' names and files."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafter.cli.command import Command

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SHELLS = ("bash", "zsh", "fish", "powershell")
TAKES_SKELETON = ("new", "form", "build", "show", "edit", "rename", "remove", "export")
"""Commands whose first argument is a skeleton's name."""


def completion_command(commands: Callable[[], Sequence[Command]]) -> Command:
    """The command itself; `commands` gives all commands once they are known."""

    def arguments(parser: ArgumentParser) -> None:
        parser.add_argument("shell", metavar="终端", choices=SHELLS, help="、".join(SHELLS))

    def run(namespace: Namespace) -> int:
        print(script(namespace.shell, commands()), end="")
        return 0

    return Command(
        "completion",
        "让终端按 Tab 补全命令、选项和骨架名",
        arguments,
        run,
        ("drafter completion bash >> ~/.bashrc", "drafter completion powershell >> $PROFILE"),
    )


def script(shell: str, commands: Sequence[Command]) -> str:
    """The completion script for one of SHELLS."""
    options = {command.name: _options(command) for command in commands}
    return {"bash": _bash, "zsh": _zsh, "fish": _fish, "powershell": _powershell}[shell](commands, options)


def _options(command: Command) -> list[str]:
    from drafter.cli.parser import parser_for

    actions = parser_for(command)._actions
    return [option for action in actions for option in action.option_strings if option.startswith("--")]


def _bash(commands: Sequence[Command], options: dict[str, list[str]]) -> str:
    cases = "\n".join(f'    {name}) words="{" ".join(found)}" ;;' for name, found in options.items())
    return f"""\
_drafter() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" command="${{COMP_WORDS[1]}}" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{" ".join(options)}" -- "$word"))
    return
  fi
  case "$command" in
{cases}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")); return ;;
  esac
  case " {" ".join(TAKES_SKELETON)} " in
    *" $command "*)
      if [ "$COMP_CWORD" -eq 2 ]; then
        local IFS=$'\\n'
        COMPREPLY=($(compgen -W "$(drafter list --names 2>/dev/null)" -- "$word"))
        return
      fi ;;
  esac
  compopt -o default 2>/dev/null
}}
complete -F _drafter drafter
"""


def _zsh(commands: Sequence[Command], options: dict[str, list[str]]) -> str:
    described = "\n".join(f"    '{command.name}:{_quoted(command.help)}'" for command in commands)
    cases = "\n".join(f"    {name}) compadd -- {' '.join(found)} ;;" for name, found in options.items())
    return f"""\
#compdef drafter
_drafter() {{
  local -a commands
  commands=(
{described}
  )
  if (( CURRENT == 2 )); then
    _describe 命令 commands
    return
  fi
  if [[ "${{words[CURRENT]}}" == -* ]]; then
    case "${{words[2]}}" in
{cases}
    esac
    return
  fi
  if (( CURRENT == 3 )) && [[ " {" ".join(TAKES_SKELETON)} " == *" ${{words[2]}} "* ]]; then
    compadd -- ${{(f)"$(drafter list --names 2>/dev/null)"}}
    return
  fi
  _files
}}
compdef _drafter drafter
"""


def _fish(commands: Sequence[Command], options: dict[str, list[str]]) -> str:
    lines = [
        f"complete -c drafter -n __fish_use_subcommand -f -a {command.name} -d '{_quoted(command.help)}'"
        for command in commands
    ]
    for name, found in options.items():
        seen = f"-n '__fish_seen_subcommand_from {name}'"
        lines += [f"complete -c drafter {seen} -l {option.removeprefix('--')}" for option in found]
    seen = f"-n '__fish_seen_subcommand_from {' '.join(TAKES_SKELETON)}'"
    lines.append(f"complete -c drafter {seen} -a '(drafter list --names 2>/dev/null)'")
    return "\n".join(lines) + "\n"


def _powershell(commands: Sequence[Command], options: dict[str, list[str]]) -> str:
    table = "\n".join(
        f"    '{name}' = @({', '.join(repr(option) for option in found)})" for name, found in options.items()
    )
    takes = ", ".join(repr(name) for name in TAKES_SKELETON)
    return f"""\
Register-ArgumentCompleter -Native -CommandName drafter -ScriptBlock {{
  param($word, $line, $position)
  $options = @{{
{table}
  }}
  $parts = @($line.CommandElements | ForEach-Object {{ $_.ToString() }})
  $place = $parts.Count - $(if ($word) {{ 1 }} else {{ 0 }})
  $found = if ($place -le 1) {{ $options.Keys | Sort-Object }}
    elseif ($word -like '-*') {{ $options[$parts[1]] }}
    elseif ($place -eq 2 -and @({takes}) -contains $parts[1]) {{ drafter list --names 2>$null }}
  $found | Where-Object {{ $_ -like "$word*" }} | ForEach-Object {{
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }}
}}
"""


def _quoted(text: str) -> str:
    return text.replace("'", "’").replace(":", "：")
