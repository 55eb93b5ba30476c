"""Why an answer looks wrong: a figure that stands in a source, a gap of a suggested sentence left open."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path as File
from threading import Thread

from drafter.errors.problem import Problem
from drafter.questions.context import GAP
from drafter.questions.plan import Ask
from drafter.questions.question import Question
from drafter.readers import read_lines
from drafter.skeleton.model import Skeleton
from drafter.zh.numerals import HALF_WIDTH

_TELLING = 3
"""Digits, trailing zeros not counted, from which on a figure hardly recurs by chance."""
_FIGURE = re.compile(r"(?P<before>[一-龥]{2})?(?P<figure>\d+(?:\.\d+)?)(?P<after>[一-龥%％])?")
_MOST_BYTES = 5_000_000
_MOST_FILES = 200
_READ = (".txt", ".md", ".docx")
_YEAR = re.compile(r"(?<!\d)(20\d\d)年")


class SourceFigures:
    """Figures of the files that a skeleton was mined from, read while the user answers the first questions."""

    def __init__(self, skeleton: Skeleton) -> None:
        files = skeleton.mined.files if skeleton.mined else ()
        self.found: dict[str, str] = {}
        """Key of a figure, as `figures_told` gives it → name of a file that holds the figure."""
        self._reading = Thread(target=self._read, args=(files[:_MOST_FILES],), daemon=True)
        self._reading.start()

    def finish_reading(self) -> None:
        """Waits until the files are read."""
        self._reading.join()

    def _read(self, files: Sequence[str]) -> None:
        """Files that are not there any more, or that only another program can read, are left out."""
        for path in map(File, files):
            try:
                if path.suffix.lower() not in _READ or path.stat().st_size > _MOST_BYTES:
                    continue
                lines = read_lines(path)
            except (OSError, Problem):
                continue
            for _, key in figures_told("\n".join(line.text for line in lines)):
                self.found.setdefault(key, path.name)


def figures_told(text: str) -> Iterator[tuple[str, str]]:
    """(figure, key to look it up by in another text) for the figures whose recurrence is no accident.

    A small or round figure recurs by accident: it is given only with words beside it, which its key holds (会议12次).
    """
    for match in _FIGURE.finditer(text.translate(HALF_WIDTH).replace(",", "")):
        figure = match["figure"]
        if len(figure.replace(".", "").strip("0")) >= _TELLING:
            yield figure, figure
        elif len(figure) > 1 and match["before"] and match["after"]:
            yield figure, match.group()


def _without_own_year(text: str) -> str:
    """`text` without the years that a report of today is about: last year's report names this year in its plans."""
    return _YEAR.sub(lambda year: "" if int(year[1]) >= date.today().year - 1 else year[0], text)


def doubt_for(question: Question, text: str, figures: Mapping[str, str]) -> str:
    """Why an answer looks wrong: a figure that stands in a source, or a gap of a suggested sentence left open."""
    step = question.step
    if not isinstance(step, Ask):
        return ""
    if GAP in text:
        return f"还有 {GAP} 没有填，按 Tab 跳到那里"
    for figure, key in figures_told(_without_own_year(text)):
        if key in figures:
            return f"“{figure}”与旧材料《{figures[key]}》里的数字相同，是今年的吗"
    return ""
