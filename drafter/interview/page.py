"""What the screen shows around a question, as styled lines that fit its width."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.interview.flow import State
from drafter.interview.offers import Offer
from drafter.questions.context import HERE, with_gaps
from drafter.questions.plan import Ask, Turns
from drafter.questions.question import Question, usual_questions
from drafter.questions.rhythm import broken, rhythm, siblings
from drafter.questions.values import Known, clean, values_in
from drafter.questions.wording import section_label, wanted
from drafter.zh.ordinals import ordinal, spaced
from drafter.zh.punctuation import listed
from drafter.zh.width import cut_to_width, display_width, wrap_to_width

Line = tuple[str, str]
"""(style class, text)"""

KEYS = (
    ("回车", "确定"),
    ("<", "上一题"),
    (">", "跳过"),
    ("?", "帮助"),
    ("#", "总览"),
    ("^O", "编辑器"),
    ("^C", "存下退出"),
)
_MOVES = (
    (
        "直接回车：用已有的内容，没有就先跳过",
        "↓：看建议",
        "Tab：跳到下一个 ＿＿，没有就看建议",
        "Ctrl-B / PageUp：上一题",
        "Ctrl-N / PageDown：跳过",
        "Ctrl-R：总览",
        "Ctrl-U：清空这一行",
        "Ctrl-Z：撤销刚打的",
        "Ctrl-O：用编辑器写长文字",
        "Ctrl-C：存下退出",
    ),
    ("也可以打一个符号再回车：", "<（《）上一题", ">（》）跳过", "?（？）帮助", "#（＃）总览", "=（＝）照旧"),
)
_EXAMPLES_SHOWN = 4
_OUTLINE_LINES = 9


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A heading of the draft with the answers so far."""

    depth: int
    text: str
    here: bool = False
    """Whether the question in front of the user stands in it."""


def question_lines(state: State, question: Question, offer: Offer, columns: int) -> Iterator[Line]:
    """The lines above the prompt: progress, the sentence around the question, its siblings, examples."""
    yield "class:progress", cut_to_width(_progress(state, question), columns)
    step = question.step
    if isinstance(step, Ask):
        values = values_in(state.plan, state.answers, question.path)
        around = clean(_sentence(step, values, question.name)).replace("\n", " ")
        if around.strip() not in ("", HERE):
            yield from (("class:context", line) for line in wrapped(_near(around), columns, "  "))
        others = siblings(question, state.answers)
        if others:
            told = listed(f"{other.text}（{len(other.text)} 字）" for other in others)
            yield from (("class:sibling", line) for line in wrapped(f"并列：{told}", columns, "  "))
            if common := rhythm(others):
                yield "class:sibling", cut_to_width(f"  {common}", columns)
        if step.slot.examples and not offer.last_year:
            some = listed(map(clean, step.slot.examples[:_EXAMPLES_SHOWN]))
            yield "class:example", cut_to_width(f"  例：{some}", columns)
    elif (like := _first_of_turns(state, question, step)).strip():
        yield "class:context", cut_to_width(f"  每{step.repeat.measure}写成：{like}", columns)
    if offer.last_year:
        yield from (("class:offer", line) for line in wrapped(offer.last_year, columns, "  "))


def _first_of_turns(state: State, question: Question, step: Turns) -> str:
    """How the first turn of a repeat will be headed, its slots as gaps; empty where turns have no heading."""
    heading = with_gaps(step.node.heading, values_in(state.plan, state.answers, question.path))
    return clean(spaced(ordinal(step.node.scheme, 1)) + heading) if heading.strip() else ""


def outline_lines(lines: Iterable[OutlineLine], columns: int) -> Iterator[Line]:
    """The draft's top headings, with those under the current one; headings that do not fit are counted."""
    listed = _opened(list(lines))
    here = next((number for number, line in enumerate(listed) if line.here), 0)
    first = max(0, min(here - _OUTLINE_LINES // 2, len(listed) - _OUTLINE_LINES))
    shown = listed[first : first + _OUTLINE_LINES]
    if first:
        yield "class:outline", f"  … 前面还有 {first} 个标题"
    for line in shown:
        style = "class:outline-here" if line.here else "class:outline"
        mark = "▸ " if line.here else "  "
        yield style, cut_to_width(mark + "  " * (line.depth - 1) + line.text, columns)
    if rest := len(listed) - first - len(shown):
        yield "class:outline", f"  … 后面还有 {rest} 个标题"


def _opened(lines: list[OutlineLine]) -> list[OutlineLine]:
    """The top headings, and all under the one that holds the question."""
    kept: list[OutlineLine] = []
    group: list[OutlineLine] = []
    for line in [*lines, OutlineLine(1, "")]:
        if line.depth == 1 and group:
            kept += group if any(member.here for member in group) else group[:1]
            group = []
        group.append(line)
    return kept


def help_lines(question: Question, suggestions: Iterable[str], columns: int) -> Iterator[Line]:
    """What the user sees on asking for help: what is wanted, examples, what else can be done."""
    step = question.step
    if isinstance(step, Ask):
        about = [step.slot.help, wanted(question)]
        yield from (("class:help", line) for text in about if text for line in wrapped(text, columns, "  "))
        examples = dict.fromkeys([*step.slot.examples, *suggestions])
        for example in list(examples)[:12]:
            yield "class:example", cut_to_width(f"  · {clean(example)}", columns)
    else:
        yield "class:help", f"  {wanted(question)}；以后在总览里还可以增加、删除、移动"
    for group in _MOVES:
        yield from (("class:help", line) for line in _flowed(group, columns))


def _flowed(items: Iterable[str], columns: int) -> Iterator[str]:
    """Items side by side in lines that fit, none broken."""
    line = ""
    for item in items:
        longer = f"{line}　{item}" if line else f"  {item}"
        if line and display_width(longer) > columns - 2:
            yield line
            longer = f"  {item}"
        line = longer
    yield line


def note_on(state: State, question: Question, text: str) -> str:
    """A note on the text as it is typed: whether it breaks the rhythm of its siblings, else how long it is."""
    step = question.step
    if not isinstance(step, Ask) or not text:
        return ""
    others = siblings(question, state.answers)
    hint = broken(text, others, parallel=step.slot.parallel) if len(text) > 1 else ""
    counted = step.slot.kind != "number" and (step.slot.length or others)
    return hint or (f"{len(text)} 字" if counted else "")


def key_line(columns: int, note: str = "") -> str:
    """The line at the bottom: what the keys do, shortened where the screen is narrow, with a note of the moment."""
    line = f" {note} │" if note else ""
    for key, does in KEYS:
        more = f" {key} {does} "
        if display_width(line + more) > columns:
            break
        line += more
    return line


def wrapped(text: str, columns: int, indent: str = "") -> list[str]:
    """`text` in lines that fit, all indented."""
    return [indent + line for line in wrap_to_width(text, max(columns - display_width(indent) - 2, 10))]


def _progress(state: State, question: Question) -> str:
    asked = state.questions()
    number = next((n for n, other in enumerate(asked, 1) if other.path == question.path), 1)
    label = section_label(question, values_in(state.plan, state.answers, question.path), state.plan.scope)
    usual = len(usual_questions(state.plan, state.answers))
    all_told = f"共 {usual} 问" if usual == len(asked) else f"约 {usual} 问"
    return f"第 {number} 问／{all_told} · {label}"


def _sentence(step: Ask, values: Known, name: str) -> str:
    """The text in which the slot stands; for one that is a paragraph of its own, with the heading above it."""
    around = with_gaps(step.text, values, name)
    if around.strip() != HERE or step.node is None or step.text == step.node.heading:
        return around
    heading = with_gaps(step.node.heading, values)
    return f"{heading}。{HERE}" if heading else ""


def _near(text: str) -> str:
    """The part of a long text that stands around the gap."""
    at = text.find(HERE)
    start, end = max(0, at - 60), at + 60
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
