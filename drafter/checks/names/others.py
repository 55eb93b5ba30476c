"""What of a draft belongs to another place or person by the old reports, in whatever sentence it stands.

宁可漏报，不可误报: a name is another's only where every old report that has it is from one other place, and where the
sentence does not say why it is named.
"""

import re
from collections.abc import Iterator, Sequence

from drafter.checks.archive import Archive, Mention, Passage
from drafter.checks.fact_rule import fact_finding
from drafter.checks.finding import Finding
from drafter.checks.homes import Home, home_of
from drafter.checks.names.carried import carried_names
from drafter.checks.names.former import former_names
from drafter.checks.names.predecessors import predecessors
from drafter.checks.names.reasons import Reasons
from drafter.checks.names.whose import Owners, Whose
from drafter.checks.report import own_names
from drafter.checks.singular import Named, candidates
from drafter.checks.users import BRAND, OTHERS
from drafter.document import Article, Paragraph
from drafter.facts import Fact
from drafter.zh.sentences import sentence_at

_FORMERLY = re.compile("原|更名|改名|前身|改革前|组建|合并|时任|当时|曾")


def names_of_others(
    article: Article, looked_at: Sequence[tuple[Paragraph, Sequence[Mention]]], archive: Archive, unit: str, year: str
) -> Iterator[Finding]:
    """The names in a draft's paragraphs that are another's, its own unit's former one, or a former head's.

    Nothing where the draft does not say whose it is: `unit` is the user's, for one without head and foot, `year` that
    of the draft, or empty.
    """
    own = own_names(article) or ((unit,) if unit else ())
    mine = home_of(own)
    yield from carried_names(looked_at, archive, own, year)
    if not mine.named:
        return
    yield from predecessors(looked_at, archive, own, mine, year)
    found = [(paragraph, list(candidates(paragraph.text, [one.fact for one in some]))) for paragraph, some in looked_at]
    yield from _former(article, own, mine, year, found, archive)
    owners = Owners(archive, mine, own, [one for _, some in found for one in some if one.kind != "unit"])
    others = [(paragraph, one, whose) for paragraph, some in found for one in some if (whose := owners.whose(one))]
    reasons = Reasons(mine, ((paragraph.text, one, whose) for paragraph, one, whose in others))
    last: Paragraph | None = None
    end = 0
    for paragraph, one, whose in sorted(others, key=lambda found: (found[0].line, found[1].start, -found[1].end)):
        if paragraph is last and one.start < end:
            continue
        if not reasons.are_told(one, paragraph.text, whose):
            last, end = paragraph, one.end
            yield _finding(paragraph, one, _said(one, paragraph.text, whose, mine), whose.passage)


def _former(
    article: Article,
    own: tuple[str, ...],
    mine: Home,
    year: str,
    found: Sequence[tuple[Paragraph, Sequence[Named]]],
    archive: Archive,
) -> Iterator[Finding]:
    units = [(paragraph, one) for paragraph, some in found for one in some if one.kind == "unit"]
    former = former_names(article, own, mine, year, {one.name for _, one in units}, archive)
    for paragraph, one in units:
        if one.name in former and not _FORMERLY.search(_before(paragraph.text, one.start)):
            yield _finding(paragraph, one, f"“{one.name}”在旧材料里是本单位从前的名称", former[one.name])


def _said(named: Named, text: str, whose: Whose, mine: Home) -> str:
    words = _whole(named, text, whose.passage.text).strip("“”")
    if named.kind == "home":
        return f"写的是{words}，本稿是{''.join(mine.named)}的"
    return f"“{words}”只有{''.join(whose.places)}的旧材料里有"


def _finding(paragraph: Paragraph, named: Named, message: str, passage: Passage) -> Finding:
    words = _whole(named, paragraph.text, passage.text)
    fact = Fact(named.start, named.start + len(words), "organisation", words, words)
    place = f"{passage.source}第{passage.line}行" if passage.source else f"第{passage.line}行"
    rule = BRAND if named.kind == "brand" else OTHERS
    return fact_finding(rule, paragraph, fact, message, place, sentence_at(paragraph.text, named.start), passage.text)


def _whole(named: Named, text: str, other: str) -> str:
    """The name with what of it both texts have behind what it is keyed by: 鹿鸣岭应急物资储备库."""
    if named.kind != "thing":
        return text[named.start : named.end]
    rest, others = text[named.start :], other[max(0, other.find(named.name)) :]
    same = next((place for place, pair in enumerate(zip(rest, others, strict=False)) if pair[0] != pair[1]), len(rest))
    return re.split(r"\W", rest[:same], maxsplit=1)[0]


def _before(text: str, start: int) -> str:
    """What of its sentence stands before a name."""
    return text[text.rfind("。", 0, start) + 1 : start]
