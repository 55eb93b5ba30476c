"""`drafter again`: last year's report or answers as this year's defaults."""

from drafter.app.again.last_year import LastYear, last_year
from drafter.app.again.own_form import NAME as OWN_FORM

__all__ = ["OWN_FORM", "LastYear", "last_year"]
