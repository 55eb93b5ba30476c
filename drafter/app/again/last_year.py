"""Last year's answers out of an answers file, a draft of ours, or any other report."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from drafter.answers.corrected import corrected
from drafter.answers.model import Answers
from drafter.app.again.best_form import best_form
from drafter.app.again.heading_ends import with_ends
from drafter.app.again.kept import dropped
from drafter.app.again.own_form import NAME as OWN_FORM
from drafter.app.again.report import Pick, report_in
from drafter.document import Article
from drafter.document.text import plain_text
from drafter.errors.answering import AnswersUnnamed
from drafter.errors.reading import FileMissing, FileUnreadable
from drafter.errors.reasons import system_reason
from drafter.filling import ATTACHED, fill, onward_in, uncounted, unfill, with_counts, with_numbering, with_places
from drafter.interview.renewal import names_in, renewal
from drafter.questions.plan import plan_of
from drafter.skeleton.model import Skeleton
from drafter.skeleton.parse import parse
from drafter.store.answers import read_answers, read_answers_file
from drafter.store.form import skeleton_name
from drafter.store.skeletons import load_skeleton
from drafter.writers import EmbeddedData, embedded_data
from drafter.zh.years import TOLD_YEAR

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
    beside: tuple[str, ...] = ()
    """How other texts of its file are called that are not taken over."""
    report: Path | None = None
    """The old report; None for an answers file."""

    def left(self) -> tuple[str, ...]:
        """The wording of these paragraphs, their facts as gaps."""
        names = names_in(self.answers)
        return tuple(renewal(paragraph, names).so_far() for paragraph in self.dropped)


def last_year(path: Path, name: str = "", pick: Pick | None = None) -> LastYear:
    """Last year's answers, from an answers file, a draft of ours or any report.

    `name` chooses the skeleton; without it, a draft brings its own, an answers file names it, and for another report
    the one that fits best is taken, or the report's own form where that keeps much more of it. `pick`: as for
    `report_in`. Raises NoSkeletonFits for a report without title or text, AnswersUnnamed for an answers file that
    names none, and the problems of reading.
    """
    if not path.exists():
        raise FileMissing(path)
    if path.suffix.lower() in _ANSWERS:
        return _of_answers_file(path, name)
    data = _embedded(path)
    if data is not None and not name:
        return _of_our_draft(path, data)
    old = report_in(path, pick)
    article = replace(old.article, signature=(*old.article.signature, *old.annexes))
    skeleton = load_skeleton(name) if name else best_form(path, replace(article, masthead=(), imprint=()))
    ended = with_ends(skeleton.sections, article.sections) if skeleton.name != OWN_FORM else skeleton.sections
    skeleton = replace(with_places(replace(skeleton, sections=ended), article), onward=onward_in(article.sections))
    answers = unfill(uncounted(skeleton), article).answers
    skeleton = with_numbering(with_counts(skeleton, answers), answers)
    return LastYear(skeleton, answers, _called(article), dropped(article, skeleton, answers), old.beside, path)


def _of_our_draft(path: Path, data: EmbeddedData) -> LastYear:
    skeleton = parse(data.skeleton, str(path))
    kept = read_answers(plan_of(skeleton), data.answers, str(path), date.today(), "previous")
    old = report_in(path)
    article = old.article
    # what the skeleton has no place for was given from outside, with --front or the office's own paper
    article = replace(
        article,
        signature=(*article.signature, *(old.annexes if ATTACHED in skeleton.signature else ())),
        masthead=article.masthead if skeleton.masthead else (),
        imprint=article.imprint if skeleton.imprint else (),
    )
    # what was filled in or changed in Word stands only in the text
    written = fill(skeleton, kept).articles[0]
    answers = corrected(kept, *(unfill(uncounted(skeleton), text).answers for text in (article, written)))
    skeleton = with_numbering(with_counts(skeleton, answers), answers)
    return LastYear(skeleton, answers, _called(article), dropped(article, skeleton, answers), report=path)


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


def _called(article: Article) -> str:
    """The year that a report is about, as 2025年: that of its title, else of its date, else the one that it names most.

    Of several that it names equally often it is the latest, unless each is named only once; 去年 where there is none.
    """
    for parts in ((article.title,) if article.title else (), article.signature, article.byline):
        years = [year for part in parts for year in TOLD_YEAR.findall(part.text)]
        if years:
            return f"{years[0]}年"
    named = Counter(TOLD_YEAR.findall(plain_text(article)))
    most = max(named.values(), default=0)
    usual = [year for year, count in named.items() if count == most]
    return f"{max(usual)}年" if most > 1 or len(usual) == 1 else "去年"
