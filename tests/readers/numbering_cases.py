"""The cases of numbering.txt, and the .docx that each or all of them make."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.readers.word import abstract, instance, level, num, p, word

TEXT = "文"
_LEVEL = re.compile(r"L(\d) (\S+) (\S+) (\S+)(.*)")
_PARAGRAPH = re.compile(r"(\d)(\w?) (\S+)(?: LO (\S+))?")
_SETTINGS = {"restart": '<w:lvlRestart w:val="{}"/>', "isLgl": "<w:isLgl/>"}


@dataclass
class Case:
    """One list definition and the paragraphs that use it."""

    name: str
    levels: list[str] = field(default_factory=list)
    lists: dict[str, str] = field(default_factory=lambda: {"": ""})
    paragraphs: list[tuple[int, str, str, str]] = field(default_factory=list)
    """(level, list, ordinal in Word, ordinal in LibreOffice)"""


def cases() -> list[Case]:
    """All cases of the file."""
    found: list[Case] = []
    for line in Path(__file__).with_name("numbering.txt").read_text("utf-8").splitlines():
        line = line.rstrip()
        if line.startswith("== "):
            found.append(Case(line[3:].partition(" #")[0]))
        elif match := _LEVEL.match(line):
            found[-1].levels.append(_level(match))
        elif line.startswith("N "):
            _, name, *starts = line.split()
            found[-1].lists[name] = "".join(
                f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
                for at, _, start in (item.partition("=") for item in starts)
            )
        elif match := _PARAGRAPH.match(line):
            at, name, shown, other = match.groups()
            there, in_word = ("" if mark == "-" else mark for mark in (shown, other or shown))
            found[-1].paragraphs.append((int(at), name, there, in_word))
        elif line and not line.startswith("#"):
            raise ValueError(line)
    return found


def docx_of(some: list[Case]) -> bytes:
    """A .docx in which each case has its own definition; every paragraph says 文."""
    abstracts, instances, body = "", "", ""
    for at, case in enumerate(some, 1):
        abstracts += abstract(str(at), "".join(case.levels))
        instances += "".join(instance(f"{at}{ord(name or '0')}", str(at), more) for name, more in case.lists.items())
        body += "".join(p(TEXT, num(f"{at}{ord(name or '0')}", lvl)) for lvl, name, _, _ in case.paragraphs)
    return word(body, numbering=abstracts + instances)


def _level(match: re.Match[str]) -> str:
    at, kind, text, suffix, settings = match.groups()
    start, more = 1, ""
    for setting in settings.split():
        key, _, value = setting.partition("=")
        if key == "start":
            start = int(value)
        else:
            more += _SETTINGS[key].format(value)
    return level(int(at), kind, "" if text == "-" else text, suffix, more, start)
