"""Facts that recur in last year's wording, so that this year's are typed only once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.answers.model import Answer
from drafter.interview.flow import State
from drafter.questions.plan import Ask

_KINDS = ("unit", "place", "person", "date")
_RECURS = re.compile(
    r"[“《「\"].*|.*(?:19|20)\d\d年.*|第?[一二三四]季度|[上下]半年|[^\d一二两三四五六七八九十百千数几]\D*", re.DOTALL
)
"""Names, titles and years mean the same wherever they occur; figures are alike by chance."""


@dataclass(slots=True)
class Recurring:
    """What was said of last year's facts so far."""

    _replies: dict[str, str] = field(default_factory=dict)

    def note(self, fact: str, reply: str) -> None:
        """Remembers the reply for a fact, if the same text means the same thing elsewhere."""
        if reply.strip() and _RECURS.fullmatch(fact):
            self._replies[fact] = reply.strip()

    def reply(self, state: State, fact: str) -> str:
        """The earlier reply for the fact, in a wording or as the answer to a question; empty for none."""
        return self._replies.get(fact) or _answered(state).get(fact, "")


def _answered(state: State) -> Mapping[str, str]:
    """This year's answers to questions for a fact, by last year's."""
    found: dict[str, str] = {}
    for question in state.questions():
        step = question.step
        given, old = state.answers.get(question.path), state.offered.get(question.path)
        if given is None and old is not None and old.source == "settings":
            given = old  # a masthead is asked for before the unit, and the user has set what that is
        if not isinstance(step, Ask) or given is None or old is None:
            continue
        before, now = _text(old) if old.source == "previous" else old.was, _text(given)
        if step.slot.kind in _KINDS and before and now:
            found.setdefault(before, now)
        elif step.slot.kind == "number" and step.slot.length == (4, 4) and before and now:
            found.setdefault(f"{before}年", f"{now}年")
    return found


def _text(answer: Answer) -> str:
    return answer.value if isinstance(answer.value, str) else ""
