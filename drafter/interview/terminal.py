"""The only door to questionary: lines printed, one line asked for, one of several chosen."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import questionary
from prompt_toolkit import print_formatted_text
from prompt_toolkit.application import get_app
from prompt_toolkit.application.current import get_app_session
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout.processors import TabsProcessor
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from drafter.interview.completion import PhraseCompleter
from drafter.interview.interrupts import interrupted, waking
from drafter.interview.page import Line
from drafter.interview.prompt import Key, Prompt, Reply, command_in
from drafter.questions.context import GAP

# Keys that no input method takes for itself and no terminal keeps back: no Shift, no Space, no Esc.
_PRESSED: dict[str, Key] = {
    "c-b": "back", "pageup": "back", "c-n": "skip", "pagedown": "skip", "f1": "help", "c-r": "review",
    "c-o": "editor", "c-c": "stop",
}  # fmt: skip

STYLE = Style.from_dict(
    {
        "qmark": "fg:ansicyan bold",
        "question": "bold",
        "answer": "fg:ansigreen",
        "pointer": "fg:ansicyan bold",
        "highlighted": "fg:ansicyan bold",
        "selected": "fg:ansigreen",
        "instruction": "fg:ansibrightblack",
        "separator": "fg:ansibrightblack",
        "progress": "fg:ansibrightblack",
        "context": "",
        "sibling": "fg:ansibrightblack",
        "example": "fg:ansibrightblack",
        "help": "fg:ansibrightblack",
        "offer": "fg:ansiyellow",
        "hint": "fg:ansiyellow",
        "fault": "fg:ansired bold",
        "outline": "fg:ansibrightblack",
        "outline-here": "bold",
        "rule": "fg:ansibrightblack",
        "bottom-toolbar": "noreverse fg:ansibrightblack",
        "validation-toolbar": "noreverse fg:ansired bold",
    }
)

T = TypeVar("T")


def ask_line(prompt: Prompt) -> Reply:
    """The reply to a prompt: its text, and the key or command that ended it."""
    reply = _asked(application(prompt))
    if not isinstance(reply, Reply):
        reply = Reply(reply)
    rest, key = command_in(prompt, reply.text)
    return Reply(rest, reply.key or key)


def _asked(question: questionary.Question) -> Any:
    """The user's answer; raises KeyboardInterrupt, also where Ctrl-C was pressed before the prompt could handle it."""

    prompt = question.application

    def obey(_: object = None) -> None:
        if prompt.is_running and not prompt.is_done and interrupted():
            prompt.exit(exception=KeyboardInterrupt())

    def wake() -> None:
        if prompt.loop is not None:
            prompt.loop.call_soon_threadsafe(obey)

    prompt.pre_run_callables.append(obey)
    prompt.before_render += obey
    with waking(wake):
        # its own handler would lose a Ctrl-C pressed while the prompt ends: its loop does not look any more
        return prompt.run(handle_sigint=False)


def application(prompt: Prompt) -> questionary.Question:
    """The prompt as questionary runs it."""

    def check(text: str) -> bool | str:
        return True if command_in(prompt, text)[1] else prompt.fault_of(text) or True

    return questionary.text(
        prompt.question,
        default=prompt.default,
        qmark="？",
        validate=check,
        style=STYLE,
        key_bindings=_keys(),
        completer=PhraseCompleter(prompt.phrases),
        complete_while_typing=True,
        validate_while_typing=False,
        input_processors=[TabsProcessor(char1=" ", char2=" ")],
        placeholder=[("class:instruction", prompt.faint)],
        bottom_toolbar=lambda: prompt.bottom(get_app().current_buffer.text),
        reserve_space_for_menu=6,
        color_depth=_depth(),
    )


def choose(question: str, choices: Sequence[tuple[str, T] | str]) -> T:
    """One of several (label, value); a plain string is a heading between them. Raises KeyboardInterrupt."""
    items = [
        questionary.Separator(choice) if isinstance(choice, str) else questionary.Choice(choice[0], value=number)
        for number, choice in enumerate(choices)
    ]
    select = questionary.select(
        question,
        items,
        qmark="？",
        pointer="›",
        style=STYLE,
        instruction="（↑↓ 选择，回车确定）",
        use_jk_keys=False,
        color_depth=_depth(),
    )
    picked: int = _asked(select)
    values = {number: choice[1] for number, choice in enumerate(choices) if not isinstance(choice, str)}
    return values[picked]


def ask_path(question: str, *, folder: bool, optional: bool = False) -> str:
    """The path of an existing file, or with `folder` also of a folder; raises KeyboardInterrupt.

    With `optional` the answer may be empty.
    """

    def check(text: str) -> bool | str:
        if not text.strip():
            return optional or f"请写出文件{'夹' if folder else ''}，或按 Ctrl-C 退出"
        path = Path(unquoted(text)).expanduser()
        found = path.exists() if folder else path.is_file()
        return found or ("没有这个文件或文件夹" if folder else "没有这个文件")

    path = questionary.path(
        question, qmark="？", style=STYLE, validate=check, validate_while_typing=False, color_depth=_depth()
    )
    typed: str = _asked(path)
    return str(Path(unquoted(typed)).expanduser()) if typed.strip() else ""


def unquoted(path: str) -> str:
    """A path without the quotes or backslashes that file managers add to one dragged into the window."""
    path = path.strip()
    return path[1:-1] if len(path) > 1 and path[0] == path[-1] and path[0] in "'\"" else path.replace("\\ ", " ")


def show(lines: Iterable[Line]) -> None:
    """Prints styled lines; control characters in them are shown and have no effect."""
    for style, text in lines:
        print_formatted_text(FormattedText([(style, text)]), style=STYLE, color_depth=_depth())


@contextmanager
def unechoed() -> Iterator[None]:
    """Within, keys typed between two prompts are not echoed; the next prompt gets them all the same."""
    if sys.platform == "win32" or not sys.stdin.isatty():
        yield
        return
    import termios

    before, quiet = termios.tcgetattr(sys.stdin), termios.tcgetattr(sys.stdin)
    quiet[3] &= ~termios.ECHO
    termios.tcsetattr(sys.stdin, termios.TCSANOW, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSANOW, before)


def columns() -> int:
    """How wide the terminal is."""
    try:
        return os.get_terminal_size().columns or 80
    except OSError:
        return 80


def has_bottom() -> bool:
    """Whether the line under a prompt is shown: not on a terminal that does not report its cursor's position."""
    return sys.platform == "win32" or get_app_session().output.responds_to_cpr


def _keys() -> KeyBindings:
    keys = KeyBindings()
    for pressed, key in _PRESSED.items():
        keys.add(pressed, eager=True)(_leave(key))

    @keys.add("down")
    def _(event: KeyPressEvent) -> None:
        _suggest(event.current_buffer)

    @keys.add("c-z")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.undo()

    @keys.add("tab")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.complete_state or not _into_gap(buffer):
            _suggest(buffer)

    return keys


def _suggest(buffer: Buffer) -> None:
    """Opens the suggestions, or goes to the next of them."""
    if buffer.complete_state:
        buffer.complete_next()
    else:
        buffer.start_completion(select_first=False)


def _into_gap(buffer: Buffer) -> bool:
    """Replaces the next gap by the cursor, the first one after the last; False where there is none."""
    text = buffer.text
    at = text.find(GAP, buffer.cursor_position)
    at = text.find(GAP) if at < 0 else at
    if at < 0:
        return False
    buffer.document = Document(text[:at] + text[at + len(GAP) :], at)
    return True


def _leave(key: Key) -> Callable[[KeyPressEvent], None]:
    def leave(event: KeyPressEvent) -> None:
        event.app.exit(result=Reply(event.current_buffer.text, key))

    return leave


def _depth() -> ColorDepth | None:
    """No colours where NO_COLOR is set (no-color.org); else those of the terminal."""
    return ColorDepth.DEPTH_1_BIT if os.environ.get("NO_COLOR") else None
