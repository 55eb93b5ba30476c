"""What mining reports does not depend on copies, order or processes, and stands where it says."""

import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import drafter.app.mining.dispatch as recipe
from drafter.app.mining import mine
from drafter.facts import find_facts
from drafter.mining.json import to_json
from drafter.mining.library import Mined, Surveyed, mined, surveyed
from drafter.mining.starters.starter import literals
from drafter.outline import outline
from drafter.readers import lines_of, read_lines, report_files
from tests.mining.copies import PERTURBATIONS

SEEDS = Path(__file__).parents[2] / "seeds"
GENERATED = 36
"""Documents of the generated corpus."""
Perturbation = Callable[[str], str]


class Library:
    """The surveys of a folder, the texts of its files, and what they give."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = [Path(file) for file in report_files([folder])[0]]
        self.surveys = [surveyed(outline(read_lines(file), str(file))) for file in self.files]
        self.texts = ["\n".join(line.text for line in read_lines(file)) for file in self.files]
        self.result = mined(self.surveys)

    def copy(self, number: int, perturb: Perturbation) -> Surveyed:
        """A copy of one file, sorted before or behind it."""
        name = f"{'zz' if number % 2 else ''}{self.folder}/副本{number}.txt"
        return surveyed(outline(lines_of(perturb(self.texts[number]).encode(), name), name))


@pytest.fixture(scope="module", params=["seeds", "shared", "generated"])
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Library:
    if request.param == "seeds":
        return Library(SEEDS)
    shared = Path(__file__).parents[3] / "shared"
    if not shared.is_dir():
        pytest.skip("no shared measuring material beside this checkout")
    return Library(shared / "seeds" if request.param == "shared" else generated(shared, tmp_path_factory))


def generated(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("corpus") / "made"
    options = ["--docs", str(GENERATED), "--out", str(out), "--seed", "11", "--jobs", "1"]
    # A tool that is not ours is not measured: coverage hangs in the processes that it forks.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    command = [sys.executable, str(shared / "tools" / "make_corpus.py"), *options]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return out / "docs"


def support(result: Mined) -> dict[str, int]:
    """Different articles by frame and by sentence starter."""
    frames = {f"{frame.level} {frame.pattern.text()}": frame.articles for frame in result.frames}
    return frames | {starter.pattern: starter.articles for starter in result.starters}


@pytest.mark.parametrize("perturb", PERTURBATIONS, ids=lambda perturb: perturb.__name__)
def test_support_does_not_move_when_every_article_is_added_again(library: Library, perturb: Perturbation) -> None:
    copies = [library.copy(number, perturb) for number in range(len(library.files))]
    again = mined([*library.surveys, *copies])
    assert again.unique_articles == library.result.unique_articles
    assert support(again) == support(library.result)


def test_support_does_not_move_when_any_one_article_is_added_again(library: Library) -> None:
    for number in range(len(library.files)):
        perturb = PERTURBATIONS[number % len(PERTURBATIONS)]
        again = mined([*library.surveys, library.copy(number, perturb)])
        assert support(again) == support(library.result), (library.files[number].name, perturb.__name__)


def test_every_instance_is_found_again_at_its_file_and_line(library: Library) -> None:
    raw = {str(file): [line.text for line in read_lines(file)] for file in library.files}
    checked = 0
    articles = library.result.articles
    headings = [(articles[i.article].source, i) for frame in library.result.frames for i in frame.instances]
    told = [(source, place.text, place.line) for source, place in headings]
    told += [(use.source, use.text, use.line) for one in library.result.starters for use in one.uses]
    for source, text, line in told:
        assert text in raw[source][line - 1]
        checked += 1
    assert checked > 100


def test_the_order_of_the_files_changes_nothing(library: Library) -> None:
    expected = to_json(library.result)
    for seed in range(2):
        mixed = library.surveys[:]
        random.Random(seed).shuffle(mixed)
        assert to_json(mined(mixed)) == expected


def test_the_number_of_processes_changes_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recipe, "ALONE", 0)
    monkeypatch.setattr(recipe, "PIECE", 30_000)
    alone = to_json(mine([library.folder], processes=1))
    assert to_json(mine([library.folder], processes=2)) == alone
    assert to_json(mine([library.folder], processes=3)) == alone


def test_no_fact_stands_in_the_wording_of_a_starter(library: Library) -> None:
    assert library.result.starters
    for starter in library.result.starters:
        for piece in literals(starter.skeleton):
            assert not find_facts(piece), starter.pattern
            assert not re.search(r"[0-9０-９A-Za-z×*]", piece), starter.pattern
