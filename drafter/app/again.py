"""Last year's report or answers as this year's defaults: `drafter again`."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from drafter.answers.corrected import corrected
from drafter.answers.model import Answers
from drafter.app.attached import parted
from drafter.app.own_form import own_form
from drafter.app.surroundings import with_surroundings
from drafter.document import Article, Paragraph
from drafter.document.flow import shown
from drafter.document.tables import typed
from drafter.document.text import plain_text
from drafter.errors.answering import AnswersUnnamed, NoSkeletonFits
from drafter.errors.problem import Problem
from drafter.errors.reading import FileMissing, FileUnreadable
from drafter.errors.reasons import system_reason
from drafter.filling import Fit, fill, onward_in, uncounted, unfill, with_counts, with_numbering, with_places
from drafter.interview.renewal import names_in, renewal
from drafter.outline import outline
from drafter.questions.plan import plan_of
from drafter.readers import read_lines
from drafter.skeleton.model import Skeleton
from drafter.skeleton.parse import parse
from drafter.store.answers import read_answers, read_answers_file
from drafter.store.entries import entries
from drafter.store.form import skeleton_name
from drafter.store.skeletons import load_skeleton
from drafter.writers import EmbeddedData, embedded_data
from drafter.zh.years import KNOWN_YEAR

_LEAST_FIT = 0.35
_LEAST_KEPT = 0.4
_CHOSEN = 0.4
"""By so much of a report its own form has to keep more than a skeleton that somebody has chosen for the library."""
_TRIED = 8
_SAME_KIND = 1.5
_YEAR = re.compile(rf"(?<!\d)(?:{KNOWN_YEAR})(?=年)")
_CLAUSE = re.compile(r"(?<=[。；，：！？])|\n")
_MARKS = re.compile(r"[\s，。；：！？、,.;:|｜]")
_ANSWERS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class LastYear:
    """What an old report or answers file gives for this year's."""

    skeleton: Skeleton
    answers: Answers
    """All of source previous."""
    called: str = "去年"
    """What it is called, as 2025年."""
    dropped: tuple[str, ...] = ()
    """Paragraphs of the report for which the skeleton has no place."""

    def left(self) -> tuple[str, ...]:
        """The wording of these paragraphs, their facts as gaps."""
        names = names_in(self.answers)
        return tuple(renewal(paragraph, names).so_far() for paragraph in self.dropped)


def last_year(path: Path, name: str = "") -> LastYear:
    """Last year's answers, from an answers file, a draft of ours or any report.

    `name` chooses the skeleton; without it, a draft brings its own, an answers file names it, and for another report
    the one that fits best is taken, or the report's own form where that keeps much more of it. Raises NoSkeletonFits
    for a report without headings, AnswersUnnamed for an answers file that names none, and the problems of reading.
    """
    if not path.exists():
        raise FileMissing(path)
    if path.suffix.lower() in _ANSWERS:
        return _of_answers_file(path, name)
    data = _embedded(path)
    if data is not None and not name:
        return _of_our_draft(path, data)
    article = _report(path)
    skeleton = load_skeleton(name) if name else _fitting(path, replace(article, masthead=(), imprint=()))
    skeleton = replace(with_places(skeleton, article), onward=onward_in(article.sections))
    answers = unfill(uncounted(skeleton), article).answers
    skeleton = with_numbering(with_counts(skeleton, answers), answers)
    return LastYear(skeleton, answers, _called(article), dropped(article, skeleton, answers))


def _of_our_draft(path: Path, data: EmbeddedData) -> LastYear:
    skeleton = parse(data.skeleton, str(path))
    kept = read_answers(plan_of(skeleton), data.answers, str(path), date.today(), "previous")
    article = _report(path)
    # what the skeleton has no place for was given from outside, with --front or the office's own paper
    article = replace(
        article,
        masthead=article.masthead if skeleton.masthead else (),
        imprint=article.imprint if skeleton.imprint else (),
    )
    # what was filled in or changed in Word stands only in the text
    written = fill(skeleton, kept).articles[0]
    answers = corrected(kept, *(unfill(uncounted(skeleton), text).answers for text in (article, written)))
    skeleton = with_numbering(with_counts(skeleton, answers), answers)
    return LastYear(skeleton, answers, _called(article), dropped(article, skeleton, answers))


def _report(path: Path) -> Article:
    """The longest article of a file that is no 附件, with the tables under its date: the report itself, where others
    stand beside it."""
    lines = read_lines(path)
    document = whole = outline(lines, str(path))
    attached: tuple[Paragraph, ...] = ()
    if len(document.articles) == 1:  # 附注 in a style of its own is noise to an outline, and here part of the report
        own_lines, attached = parted(lines)
        document = outline(own_lines, str(path))
    marks = [noise.line for noise in document.noise if noise.kind == "篇次" and noise.text.startswith("附件")]
    own = [article for article in document.articles if not marks or article.line < marks[0]]
    article = max(own or document.articles, key=lambda article: len(plain_text(article)), default=Article())
    signed = (*article.signature, *article.attached, *attached)
    article = replace(article, signature=signed, attached=())
    return with_surroundings(article, whole.noise) if len(whole.articles) == 1 else article


def _of_answers_file(path: Path, name: str) -> LastYear:
    name = name or skeleton_name(path)
    if not name:
        raise AnswersUnnamed(path)
    skeleton = load_skeleton(name)
    answers = read_answers_file(plan_of(skeleton), path, date.today(), "previous")
    return LastYear(skeleton, answers)


def _embedded(path: Path) -> EmbeddedData | None:
    if path.suffix.lower() != ".docx":
        return None
    try:
        return embedded_data(path.read_bytes())
    except OSError as error:
        raise FileUnreadable(path, system_reason(error)) from error


def _fitting(path: Path, article: Article) -> Skeleton:
    known, least = _of_library(article) or (None, 0.0)
    own = own_form(article, str(path)) if least < 1 else None
    if own is not None and _kept(article, own, unfill(own, article).answers) > least:
        return own
    if known is None:
        raise NoSkeletonFits(path)
    return known


def _of_library(article: Article) -> tuple[Skeleton, float] | None:
    """(the skeleton of the library that fits best; the share of the report, 0–1 and more, of which
    its own form has to keep more to be taken instead)."""
    close: list[tuple[float, bool, Skeleton, Fit]] = []
    for entry in entries():
        try:
            skeleton = load_skeleton(str(entry.path))
            fit = unfill(skeleton, article)
        except Problem:
            continue
        if fit.share >= _LEAST_FIT:
            likely = _SAME_KIND if _of_one_kind(skeleton, article) else 1
            close.append((fit.share * fit.evidence * likely, entry.origin == "shipped", skeleton, fit))
    close.sort(key=lambda found: found[0], reverse=True)
    found = [
        (likely * kept, _kept(article, skeleton, fit.answers, strict=True) if shipped else kept + _CHOSEN, skeleton)
        for likely, shipped, skeleton, fit in close[:_TRIED]
        if (kept := _kept(article, skeleton, fit.answers)) >= _LEAST_KEPT
    ]
    if not found:
        return None
    _, least, skeleton = max(found, key=lambda found: found[0])
    return skeleton, least


def _of_one_kind(skeleton: Skeleton, article: Article) -> bool:
    """Whether the report's title names the skeleton's 文种."""
    kind = skeleton.kind.removesuffix("材料")
    return bool(kind) and article.title is not None and kind in article.title.text


def _kept(article: Article, skeleton: Skeleton, answers: Answers, *, strict: bool = False) -> float:
    """The share of a report's text that a draft of the skeleton and these answers would say again; `strict`: what the
    draft says besides, as its blanks, counts as lost."""
    draft = fill(skeleton, answers).articles[0]
    again, said = (_MARKS.sub("", plain_text(one)) for one in (draft, article))
    clauses = [clause for item in shown(article) for clause in _clauses(item.paragraph.text)]
    more = [clause for item in shown(draft) for clause in _clauses(item.paragraph.text)] if strict else []
    whole = sum(map(len, clauses)) + sum(len(clause) for clause in more if clause not in said)
    return sum(len(clause) for clause in clauses if clause in again) / whole if whole else 0.0


def dropped(article: Article, skeleton: Skeleton, answers: Answers) -> tuple[str, ...]:
    """The paragraphs of a report that would be missing, for the most part, in a draft of these answers.

    Title, headings and signature are left out: they are the skeleton's, or asked for anyway.
    """
    again = _again(skeleton, answers)
    missing = []
    for item in (item for item in shown(article) if item.role not in ("title", "byline", "heading", "signature")):
        clauses = _clauses(item.paragraph.text)
        if sum(len(clause) for clause in clauses if clause in again) * 2 < sum(map(len, clauses)):
            missing.append(typed(item.paragraph))
    return tuple(missing)


def _again(skeleton: Skeleton, answers: Answers) -> str:
    return _MARKS.sub("", plain_text(fill(skeleton, answers).articles[0]))


def _clauses(text: str) -> list[str]:
    """A paragraph clause by clause, as it is compared: without marks."""
    return [bare for clause in _CLAUSE.split(text) if (bare := _MARKS.sub("", clause))]


def _called(article: Article) -> str:
    """The year that the report speaks of: of its title, else of its date, else the one it names most often, the latest
    of several; of years that are named once each, none is."""
    for parts in ((article.title,) if article.title else (), article.signature, article.byline):
        years = [year for part in parts for year in _YEAR.findall(part.text)]
        if years:
            return f"{years[0]}年"
    named = Counter(_YEAR.findall(plain_text(article)))
    most = max(named.values(), default=0)
    usual = [year for year, count in named.items() if count == most]
    return f"{max(usual)}年" if most > 1 or len(usual) == 1 else "去年"
