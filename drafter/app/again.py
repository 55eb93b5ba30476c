"""Last year's report or answers as this year's defaults: `drafter again`."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

from drafter.answers.model import Answers, merged
from drafter.app.reading import read_document
from drafter.document import Article
from drafter.document.text import plain_text
from drafter.errors.answering import NoSkeletonFits
from drafter.errors.problem import Problem
from drafter.errors.reading import FileMissing, FileUnreadable
from drafter.filling import Fit, unfill
from drafter.questions.plan import plan_of
from drafter.skeleton.model import Skeleton
from drafter.skeleton.parse import parse
from drafter.store.answers import read_answers, read_answers_file
from drafter.store.entries import entries
from drafter.store.form import skeleton_name
from drafter.store.skeletons import load_skeleton
from drafter.writers import EmbeddedData, embedded_data

_LEAST_FIT = 0.35
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)|二[〇零][〇零一二三四五六七八九]{2}(?=年)")
_ANSWERS = (".yaml", ".yml")


def last_year(path: Path, name: str = "") -> tuple[Skeleton, Answers, str]:
    """(skeleton, its answers of last year, what they are called) from an answers file, a draft of ours or any report.

    `name` chooses the skeleton; without it, a draft brings its own, an answers file names it, and for another report
    the one that fits best is taken. All answers are of source previous. Raises NoSkeletonFits, and the problems of
    reading.
    """
    if not path.exists():
        raise FileMissing(path)
    if path.suffix.lower() in _ANSWERS:
        return _of_answers_file(path, name)
    data = _embedded(path)
    if data is not None and not name:
        return _of_our_draft(path, data)
    article = _report(path)
    skeleton, fit = _fitting(path, article, name)
    return skeleton, fit.answers, _called(article)


def _of_our_draft(path: Path, data: EmbeddedData) -> tuple[Skeleton, Answers, str]:
    skeleton = parse(data.skeleton, str(path))
    kept = read_answers(plan_of(skeleton), data.answers, str(path), date.today(), "previous")
    article = _report(path)
    # what was filled in by hand in Word stands only in the text
    return skeleton, merged(kept, unfill(skeleton, article).answers), _called(article)


def _report(path: Path) -> Article:
    """The longest article of a file that is no 附件: the report itself, where others stand beside it."""
    document = read_document(path)
    marks = [noise.line for noise in document.noise if noise.kind == "篇次" and noise.text.startswith("附件")]
    own = [article for article in document.articles if not marks or article.line < marks[0]]
    return max(own or document.articles, key=lambda article: len(plain_text(article)), default=Article())


def _of_answers_file(path: Path, name: str) -> tuple[Skeleton, Answers, str]:
    skeleton = load_skeleton(name or skeleton_name(path) or _unnamed(path))
    answers = read_answers_file(plan_of(skeleton), path, date.today(), "previous")
    return skeleton, answers, "去年"


def _unnamed(path: Path) -> str:
    raise Problem(f"答案文件没有写明是哪个骨架：{path}", "请加上 --skeleton 骨架的名称")


def _embedded(path: Path) -> EmbeddedData | None:
    if path.suffix.lower() != ".docx":
        return None
    try:
        return embedded_data(path.read_bytes())
    except OSError as error:
        raise FileUnreadable(path, error.strerror or str(error)) from error


def _fitting(path: Path, article: Article, name: str) -> tuple[Skeleton, Fit]:
    if name:
        skeleton = load_skeleton(name)
        return skeleton, unfill(skeleton, article)
    best: tuple[Skeleton, Fit] | None = None
    for entry in entries():
        try:
            skeleton = load_skeleton(str(entry.path))
            fit = unfill(skeleton, article)
        except Problem:
            continue
        if best is None or fit.share * fit.evidence > best[1].share * best[1].evidence:
            best = skeleton, fit
    if best is None or best[1].share < _LEAST_FIT:
        raise NoSkeletonFits(path)
    return best


def _called(article: Article) -> str:
    """The year that the report speaks of: of its date, else of its title, else the one it names most often."""
    for parts in (article.signature, article.byline, (article.title,) if article.title else ()):
        years = [year for part in parts for year in _YEAR.findall(part.text)]
        if years:
            return f"{years[-1]}年"
    named = Counter(_YEAR.findall(plain_text(article))).most_common(1)
    return f"{named[0][0]}年" if named else "去年"
