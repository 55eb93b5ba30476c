"""The facts in last year's wording, asked for one by one."""

from drafter.interview import remarks, terminal
from drafter.interview.course import Course
from drafter.interview.moves import Give
from drafter.interview.offers import was_then
from drafter.interview.page import key_line, wrapped
from drafter.interview.prompt import Key, Prompt, Reply
from drafter.interview.recurring import Recurring
from drafter.interview.renewal import Renewal
from drafter.questions.question import Question
from drafter.questions.values import clean


class Renewing:
    """Asks for facts; one that recurs is offered as it was said before."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._recurring = Recurring()

    def ask(self, question: Question, renewal: Renewal) -> tuple[Renewal, Key | None]:
        """(how far it came, None where all facts are told, else the key that leads elsewhere).

        Each reply is recorded as it comes, the facts still open as gaps.
        """
        while not renewal.done:
            reply = self._ask_fact(renewal)
            if reply.key == "back" and renewal.at:
                renewal = renewal.back()
            elif reply.key in (None, "again"):
                said = renewal.asked if reply.key else _one_line(reply.text)
                self._recurring.note(renewal.asked, said)
                renewal = renewal.reply(said)
                self._course.do(Give(question.path, renewal.so_far(), stay=True))
            else:
                return renewal, reply.key
        return renewal, None

    def _ask_fact(self, renewal: Renewal) -> Reply:
        """The reply for one fact; the old fact typed again has to be confirmed."""
        state = self._course.state
        typed = self._recurring.reply(state, renewal.asked)
        while True:
            terminal.show([("class:offer", line) for line in wrapped(renewal.shown(), terminal.columns(), "  ")])
            prompt = Prompt(
                question=f"{was_then(state, renewal.asked)} → 今年：",
                default=typed,
                bottom=lambda _: key_line(terminal.columns() - 1, "空着回车先留空，= 照旧"),
            )
            reply = terminal.ask_line(prompt)
            if reply.key is not None or reply.text.strip() != renewal.asked or reply.text == typed:
                return reply
            typed = reply.text
            remarks.doubt(f"与{state.last_year}的一样")


def _one_line(text: str) -> str:
    """What was typed or pasted for a fact, as one line: it is part of a sentence."""
    return "".join(line.strip() for line in clean(text).split("\n"))
