"""`drafter settings`: what the user sets once."""

from __future__ import annotations

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json, say

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "key", metavar="名称", nargs="?", default="", help="要设的一项，如 本单位、本地区、本年度、版式"
    )
    parser.add_argument("value", metavar="内容", nargs="?", default=None, help='设成什么；写 "" 则去掉这一项')
    add_format(parser)


def _run(arguments: Namespace) -> int:
    return settings(arguments.key, arguments.value, as_json=arguments.format == "json")


def settings(key: str, value: str | None, *, as_json: bool) -> int:
    """Sets one setting, then prints that one or all of them."""
    from drafter.app.user_settings import set_setting, shown_settings
    from drafter.errors.settings import SettingUnknown
    from drafter.settings import KEYS, SETTINGS_FILE, places

    if key and key not in KEYS:
        raise SettingUnknown(key, tuple(KEYS))
    if value is not None:
        set_setting(key, "" if value == "''" else value)  # Windows' cmd passes single quotes on
    shown = {name: text for name, text in shown_settings().items() if key in ("", name)}
    if as_json:
        print_json(shown)
        return 0
    for name, text in shown.items():
        say(f"{name}：{text or '（没有设）'}")
    say(f"设置文件：{places().config / SETTINGS_FILE}")
    return 0


SETTINGS = Command(
    "settings",
    "看或改设置：本单位、本地区、本年度、版式…",
    _arguments,
    _run,
    ("drafter settings", "drafter settings 本单位 云岭县应急管理局", "drafter settings 本年度 2026"),
)
