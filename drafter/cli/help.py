"""What `drafter COMMAND --help` prints: argparse's own layout counts a Chinese character as one column."""

from argparse import ONE_OR_MORE, OPTIONAL, ZERO_OR_MORE, Action, _HelpAction
from collections.abc import Iterable

from drafter.zh.width import display_width, wrap_to_width

_INDENT = 2
_WIDEST_NAME = 28
"""Columns of the names; a longer one stands on a line of its own."""
_WIDEST_LINE = 100


def help_text(prog: str, description: str, examples: Iterable[str], actions: Iterable[Action], columns: int) -> str:
    """Usage, purpose, arguments, options and examples; lines fit into `columns`."""
    actions = list(actions)
    columns = min(columns - 2, _WIDEST_LINE)  # a closing mark may stand beyond the edge
    plain = [(_name(action), action.help or "") for action in actions if not action.option_strings]
    options = [(_name(action), action.help or "") for action in actions if action.option_strings]
    wide = max(width for name, _ in (*plain, *options) if (width := display_width(name)) <= _WIDEST_NAME)
    parts = [[f"用法：{usage(prog, actions)}"], wrap_to_width(description, columns)]
    for title, rows in (("参数：", plain), ("选项：", options)):
        if rows:
            parts.append([title, *(line for row in rows for line in _row(*row, wide, columns))])
    if examples := list(examples):
        parts.append(["例：", *(" " * _INDENT + line for line in examples)])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def usage(prog: str, actions: Iterable[Action]) -> str:
    """A command line with what has to be on it; options that may be left out are named once."""
    actions = list(actions)
    required = [action for action in actions if action.option_strings and action.required]
    optional = [action for action in actions if action.option_strings and not action.required]
    return " ".join(
        [
            prog,
            *(_value(action) for action in actions if not action.option_strings),
            *(f"{action.option_strings[0]} {_value(action)}" for action in required),
            *(["[选项]"] if any(not isinstance(action, _HelpAction) for action in optional) else []),
        ]
    )


def _name(action: Action) -> str:
    if not action.option_strings:
        return str(action.metavar or action.dest)
    return " ".join([", ".join(action.option_strings), *([_value(action)] if action.nargs != 0 else [])])


def _value(action: Action) -> str:
    name = str(action.metavar or "|".join(action.choices or (action.dest,)))
    shapes = {OPTIONAL: f"[{name}]", ZERO_OR_MORE: f"[{name} …]", ONE_OR_MORE: f"{name} [{name} …]"}
    return shapes.get(str(action.nargs), name)


def _row(name: str, text: str, wide: int, columns: int) -> Iterable[str]:
    start = _INDENT + wide + 2
    lines = wrap_to_width(text, columns - start)
    room = wide - display_width(name)
    if room < 0:
        return [" " * _INDENT + name, *(" " * start + line for line in lines)]
    first = " " * _INDENT + name + " " * (room + 2) + lines[0]
    return [first, *(" " * start + line for line in lines[1:])]
