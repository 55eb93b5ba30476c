"""A signature of another year than that in which the file was saved, on nearly the same day: last year's, left over."""

import re
from datetime import date

from drafter.checks.ahead import DAY_SIGNED
from drafter.checks.finding import Finding
from drafter.checks.layout.rules import SAVED
from drafter.checks.report import title_year
from drafter.document import Document
from drafter.document.formatting import Formatting

_ISO = re.compile(r"(20\d\d)-(\d\d)-(\d\d)")
_NEAR = 45
"""Days between the day of the year of the signature and that on which the file was saved."""
_YEARS = (-1, 1, 2, 3)
"""Years that the signature may be behind."""


def check_saved(document: Document, formatting: Formatting) -> list[Finding]:
    """One hint at the signature's date; none where the title is of its year too, for then the paper is of that year."""
    saved = _day(_ISO.match(formatting.saved))
    for article in document.articles[:1] if saved else ():
        for part in article.signature:
            signed = _day(DAY_SIGNED.fullmatch(part.text.strip()))
            if saved and signed and title_year(article) != str(signed.year) and _is_years_off(signed, saved):
                line, column = part.place(0)
                told = f"落款是{signed.year}年，这个文件是{saved.year}年{saved.month}月{saved.day}日存的"
                return [
                    Finding(
                        SAVED.id, SAVED.level, line, column, part.text, told, SAVED.suggestion, SAVED.source, part.line
                    )
                ]
    return []


def _day(match: re.Match[str] | None) -> date | None:
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _is_years_off(signed: date, saved: date) -> bool:
    """Whether whole years and little more lie between two days."""
    apart = (saved - signed).days
    return any(abs(apart - round(365.25 * years)) <= _NEAR for years in _YEARS)
