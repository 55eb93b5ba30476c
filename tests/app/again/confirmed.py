"""The drafts of users who take over all of last year's wording."""

from pathlib import Path

from drafter.answers.model import Answers
from drafter.app.again import LastYear
from drafter.cli.main import main
from drafter.document.text import plain_text
from drafter.filling import fill
from drafter.interview.flow import apply, begin
from drafter.interview.moves import Count, Give, Move, Skip
from drafter.interview.offers import offer_for
from drafter.questions.plan import plan_of


def accepted(given: LastYear, *, same: bool = False) -> Answers:
    """The answers of a user who takes all the wording, and gives no fact or (`same`) the old ones."""
    state = begin(plan_of(given.skeleton), given.answers, given.called)
    while (question := state.question()) is not None:
        offer = offer_for(state, question)
        if question.kind == "count":
            move: Move = Count(question.path, int(offer.text))
        elif offer.renewal is not None:
            held = offer.renewal
            while not held.done:
                held = held.reply(held.asked if same else "")
            move = Give(question.path, held.so_far())
        elif same and offer.again:
            move = Give(question.path, offer.again)
        else:
            move = Give(question.path, offer.text, offer.source) if offer.text else Skip()
        state = apply(state, move)
    return state.answers


def by_enter_alone(given: LastYear) -> str:
    """The draft of a user who takes all the wording and gives no fact."""
    return plain_text(fill(given.skeleton, accepted(given)).articles[0])


def build(folder: Path, name: str) -> Path:
    out = folder / name
    assert main(["build", "两项工作", "--answers", str(folder / "答案.yaml"), "-o", str(out)]) == 0
    return out
