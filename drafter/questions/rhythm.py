"""对仗 at the prompt: what the fills of the other turns have in common, and whether a new one breaks it."""

from dataclasses import dataclass

from drafter.answers.model import Answers, Path
from drafter.questions.plan import Ask
from drafter.questions.question import Question

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Sibling:
    """The fill of the same slot in another turn."""

    number: int
    """Of the turn, from 1."""
    text: str


def siblings(question: Question, answers: Answers) -> tuple[Sibling, ...]:
    """The fills of the question's slot in the other turns of its repeat, where they should be parallel; else ()."""
    path, step = question.path, question.step
    if len(path) < 3 or not isinstance(step, Ask) or not sounds_alike(step):
        return ()
    return tuple(Sibling(number + 1, text) for number, text in _fills(path, answers) if number != path[-2] and text)


def sounds_alike(step: Ask) -> bool:
    """Whether a slot's fills stand in parallel headings: marked so, or part of a heading."""
    return step.slot.parallel or (step.node is not None and step.text == step.node.heading and step.slot.kind == "text")


def rhythm(others: tuple[Sibling, ...]) -> str:
    """What the fills have in common, as a prompt shows it: 都是 4 字，都以“有力”结尾; for fewer than two, nothing."""
    texts = [other.text for other in others]
    if len(texts) < _FEWEST:
        return ""
    found = []
    if (length := _common_length(texts)) is not None:
        found.append(f"都是 {length} 字")
    if head := _common_head(texts):
        found.append(f"都以“{head}”开头")
    if tail := _common_tail(texts):
        found.append(f"都以“{tail}”结尾")
    return "，".join(found)


def broken(text: str, others: tuple[Sibling, ...], *, parallel: bool = False) -> str:
    """How `text` breaks the rhythm of the others, as a hint; empty where it does not, or where there is none.

    `parallel`: they are meant to be alike, so that one other is enough to set the length.
    """
    texts = [other.text for other in others]
    if (same := next((other for other in others if other.text == text), None)) is not None:
        return f"与第 {same.number} 个相同"
    if len(texts) < _FEWEST:
        unlike = parallel and texts and len(texts[0]) != len(text)
        return f"第 {others[0].number} 个是 {len(texts[0])} 字，这个 {len(text)} 字" if unlike else ""
    length, head, tail = _common_length(texts), _common_head(texts), _common_tail(texts)
    if head and not text.startswith(head):
        return f"别的都以“{head}”开头，这个不是"
    if tail and not text.endswith(tail):
        return f"别的都以“{tail}”结尾，这个不是"
    if length is not None and len(text) != length:
        return f"别的都是 {length} 字，这个 {len(text)} 字"
    return ""


def _fills(path: Path, answers: Answers) -> list[tuple[int, str]]:
    turns = answers.turns(path[:-2])
    found = [(number, turn.values.get(str(path[-1]))) for number, turn in enumerate(turns)]
    return [(number, a.value) for number, a in found if a is not None and isinstance(a.value, str)]


def _common_length(texts: list[str]) -> int | None:
    lengths = {len(text) for text in texts}
    return lengths.pop() if len(lengths) == 1 else None


def _common_head(texts: list[str]) -> str:
    head = texts[0]
    for text in texts[1:]:
        while not text.startswith(head):
            head = head[:-1]
    return head


def _common_tail(texts: list[str]) -> str:
    return _common_head([text[::-1] for text in texts])[::-1]
