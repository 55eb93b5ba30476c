"""The sentence around a question: what is known put in, what is asked shown as a gap."""

from drafter.errors.library import ExpressionBroken
from drafter.expressions import names, render
from drafter.questions.values import Known

GAP = "＿＿"
HERE = "【？】"


def with_gaps(text: str, values: Known, here: str = "") -> str:
    """`text` with the known values put in, other names as GAP, the name `here` as HERE; empty if it cannot be shown."""
    try:
        filled = {name: HERE if name == here else values.get(name, GAP) for name in names(text)}
        return render(text, filled)
    except ExpressionBroken:
        return ""
