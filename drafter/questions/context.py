"""The sentence around a question: what is known put in, what is asked shown as a gap."""

import re

from drafter.errors.library import ExpressionBroken
from drafter.expressions import names, render
from drafter.questions.figures import single_units
from drafter.questions.overlaps import said_once
from drafter.questions.values import Known

_NAMED = re.compile(r"\{[^{}]*\}")
GAP = "＿＿"
HERE = "【？】"


def with_gaps(text: str, values: Known, here: str = "", *, named: bool = False) -> str:
    """`text` with the known values put in, other names as GAP, the name `here` as HERE; empty if it cannot be shown.

    With `named` a gap shows its name in braces, which `unnamed` replaces by a GAP.
    """
    try:
        filled = {
            name: HERE if name == here else values.get(name, f"{{{name}}}" if named else GAP) for name in names(text)
        }
        return render(text, {**filled, **said_once(text, filled), **single_units(text, filled)})
    except ExpressionBroken:
        return ""


def unnamed(text: str) -> str:
    """`text` with a GAP in the place of each gap that has a name, as {活动}."""
    return _NAMED.sub(GAP, text)
