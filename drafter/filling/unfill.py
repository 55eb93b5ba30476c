"""A finished report + the skeleton it fits → the answers it was made of: the way back from `fill`."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.answers.model import Answer, Answers
from drafter.document import Article, Paragraph, Section
from drafter.filling.patterns import Match, pattern
from drafter.skeleton.model import Node, Skeleton
from drafter.skeleton.scopes import Scope, scope_of
from drafter.zh.ordinals import ordinal

_LEAST_LITERAL = 2
_MOST_NUMBERED = 30


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a report fits a skeleton, and the answers found in it."""

    answers: Answers
    """All of source previous."""
    share: float
    """Share of the skeleton's fixed texts and of the report's headings that were found in each other, 0–1."""
    evidence: int
    """Characters of the skeleton, numbering included, that stand in the report: tells a close fit from a loose one."""


def unfill(skeleton: Skeleton, article: Article) -> Fit:
    """The answers that a report gives; what is not found is not answered. Raises ExpressionBroken.

    Texts are matched in order, headings node by node: a repeat takes headings as long as they are of its form.
    """
    tally = _Tally()
    scope = scope_of(skeleton)
    found = _Found(scope)
    for text, part in (
        (skeleton.title, article.title),
        (skeleton.subtitle, article.subtitle),
        (skeleton.salutation, article.salutation),
    ):
        _texts((text,) if text else (), (part,) if part else (), found, tally)
    _texts(skeleton.byline, article.byline, found, tally)
    _texts(skeleton.preamble, article.preamble, found, tally)
    _nodes(skeleton.sections, article.sections, found, tally)
    last = article.sections[-1] if article.sections else None
    _texts(skeleton.closing, (*_tail(last), *article.closing), found, tally)
    _texts(skeleton.signature, article.signature, found, tally)
    return Fit(found.answers(), tally.share(), tally.evidence)


@dataclass(slots=True)
class _Tally:
    wanted: int = 0
    found: int = 0
    evidence: int = 0

    def add(self, found: bool, evidence: int = 0) -> None:
        self.wanted += 1
        self.found += found
        self.evidence += evidence

    def share(self) -> float:
        return self.found / self.wanted if self.wanted else 0.0


@dataclass(slots=True)
class _Found:
    """The answers of one scope as they are found; the first finding of a slot counts."""

    scope: Scope
    around: "_Found | None" = None
    values: dict[str, str] = field(default_factory=dict)
    turns: dict[str, list["_Found"]] = field(default_factory=dict)

    def take(self, match: Match) -> None:
        for name, value in match.values.items():
            self.put(name, value)

    def put(self, name: str, value: str) -> None:
        if self.scope.slot(name) is not None:
            self.values.setdefault(name, value)
        elif self.around is not None:
            self.around.put(name, value)

    def asks(self, name: str) -> bool:
        return self.scope.slot(name) is not None or (self.around is not None and self.around.asks(name))

    def turn(self, name: str) -> "_Found | None":
        inner = self.scope.inner(name)
        if inner is None or len(self.turns.get(name, ())) >= inner[0].max:
            return None
        turn = _Found(inner[1], self)
        self.turns.setdefault(name, []).append(turn)
        return turn

    def answers(self) -> Answers:
        """What was found; a repeat that may be left out and was not found is known to be none."""
        values = {name: Answer(value, "previous") for name, value in self.values.items()}
        turns = {name: tuple(turn.answers() for turn in turns) for name, turns in self.turns.items()}
        none: dict[str, tuple[Answers, ...]] = {r.name: () for r, _ in self.scope.repeats if not r.min}
        return Answers(values, none | turns)


def _texts(texts: tuple[str, ...], parts: tuple[Paragraph, ...], found: _Found, tally: _Tally) -> None:
    """Texts against paragraphs in order. A text that fits anything takes all paragraphs up to the next fixed one."""
    place = 0
    for number, text in enumerate(texts):
        made = pattern(text)
        if made.literal < _LEAST_LITERAL:
            end = next(
                (n for n in range(place, len(parts)) if any(_fixed(later, parts[n]) for later in texts[number + 1 :])),
                max(place, len(parts) - (len(texts) - number - 1)),
            )
            if len([name for name in made.names if name]) == 1 and end > place:
                whole = "\n".join(part.text for part in parts[place:end])
                name = next(name for name in made.names if name)
                if "【待填：" not in whole:
                    found.put(name, whole)
            place = max(end, place)
            continue
        hit = next((n for n in range(place, len(parts)) if made.match(parts[n].text)), None)
        tally.add(hit is not None, made.literal if hit is not None else 0)
        if hit is not None and (match := made.match(parts[hit].text)):
            found.take(match)
            place = hit + 1


def _fixed(text: str, part: Paragraph) -> bool:
    made = pattern(text)
    return made.literal >= _LEAST_LITERAL and made.match(part.text) is not None


def _nodes(nodes: tuple[Node, ...], sections: tuple[Section, ...], found: _Found, tally: _Tally) -> None:
    place = 0
    for section in sections:
        hit = max(_candidates(nodes[place:], section, place), default=None)
        tally.add(hit is not None, hit[0] if hit is not None else 0)
        if hit is None:
            hit = max(_numbered(nodes[place:], section, place), default=None)
        if hit is None:
            continue
        place = -hit[1]
        node = nodes[place]
        into = found if node.repeat is None else found.turn(node.repeat.name)
        if into is not None:
            _section(node, section, into, tally)
        if node.repeat is None:
            place += 1


def _candidates(nodes: tuple[Node, ...], section: Section, first: int) -> Iterator[tuple[int, int]]:
    """(characters that fit, numbering included; minus the node's place) of every node that the heading fits."""
    for place, node in enumerate(nodes, first):
        if not node.heading.strip() and not node.scheme:
            continue
        fits = [m for text in (node.heading, *node.variants) if (m := pattern(text).match(_heading(section)))]
        if fits:
            numbered = len(section.marker) if _is_of_scheme(section.marker, node.scheme) else 0
            yield max(match.literal for match in fits) + numbered, -place


def _numbered(nodes: tuple[Node, ...], section: Section, first: int) -> Iterator[tuple[int, int]]:
    """As `_candidates` for a heading in other words: nodes numbered alike, so that the text under it is not lost."""
    for place, node in enumerate(nodes, first):
        if _is_of_scheme(section.marker, node.scheme):
            yield 0, -place


def _section(node: Node, section: Section, found: _Found, tally: _Tally) -> None:
    matches = [m for text in (node.heading, *node.variants) if (m := pattern(text).match(_heading(section)))]
    if matches:
        # a variant may be a mere hint, with slots that nobody is asked for
        found.take(max(matches, key=lambda match: (all(map(found.asks, match.values)), match.literal)))
    _texts(node.body, section.body, found, tally)
    _nodes(node.children, section.children, found, tally)


def _is_of_scheme(marker: str, scheme: str) -> bool:
    return bool(marker) and any(ordinal(scheme, number) == marker for number in range(1, _MOST_NUMBERED + 1))


def _heading(section: Section) -> str:
    return section.heading.text or "　"


def _tail(section: Section | None) -> tuple[Paragraph, ...]:
    """The last paragraphs of the last section: an outline reader cannot tell them from a closing without a heading."""
    while section is not None and section.children:
        section = section.children[-1]
    return section.body if section is not None else ()
