"""Last year's wording with this year's facts: each figure, date and name in it is asked again."""

import re
from dataclasses import dataclass

from drafter.questions.context import GAP

_FACT = re.compile(
    r"[“《「][^”》」]*[”》」]"
    r"|[\d０-９]{2,4}年(?:[\d０-９]{1,2}月(?:[\d０-９]{1,2}[日号])?)?|[\d０-９]{1,2}月(?:[\d０-９]{1,2}[日号])?"
    r"|(?:近|约|超|逾|达)?第?[\d０-９][\d０-９.,，．]*(?:余|多)?"
    r"(?:[%％‰]|个百分点|[万亿]?[\u4e00-\u9fff]{0,2}?(?=[，。；、：！？,.;\s]|$)|[万亿]?[个家户人次项件场篇条处期批名元])*"
    r"|(?:[一二三四五六七八九十百千万]+)(?:[年月日个家户人次项件场篇条处期批名]|余)"
)


@dataclass(frozen=True, slots=True)
class Renewal:
    """A wording whose facts are being asked again."""

    text: str
    facts: tuple[tuple[int, int], ...]
    """(start, end) of each fact in `text`."""
    replies: tuple[str, ...] = ()
    """What is said so far, fact by fact; empty for one that is left open."""

    @property
    def done(self) -> bool:
        """Whether every fact was asked."""
        return len(self.replies) >= len(self.facts)

    @property
    def asked(self) -> str:
        """The fact that is asked now; IndexError when all were."""
        start, end = self.facts[len(self.replies)]
        return self.text[start:end]

    def reply(self, text: str) -> "Renewal":
        """With an answer for the fact that is asked now."""
        return Renewal(self.text, self.facts, (*self.replies, text.strip()))

    def back(self) -> "Renewal":
        """At the fact before."""
        return Renewal(self.text, self.facts, self.replies[:-1])

    def so_far(self) -> str:
        """The wording with the answers put in; a fact that has none is a GAP, nothing old is left."""
        parts, last = [], 0
        for number, (start, end) in enumerate(self.facts):
            said = self.replies[number] if number < len(self.replies) else ""
            parts += [self.text[last:start], said or GAP]
            last = end
        return "".join([*parts, self.text[last:]])

    def shown(self) -> str:
        """The wording for the screen: answers put in, the asked fact in 【】, the later ones as GAP."""
        now = len(self.replies)
        parts, last = [], 0
        for number, (start, end) in enumerate(self.facts):
            said = self.replies[number] if number < now else ""
            parts += [self.text[last:start], f"【{self.asked}】" if number == now else said or GAP]
            last = end
        return "".join([*parts, self.text[last:]])


def renewal(text: str) -> Renewal:
    """The wording with its facts: figures with their units, dates, names in quotation marks and book title marks."""
    return Renewal(text, tuple((match.start(), match.end()) for match in _FACT.finditer(text) if match.group()))
