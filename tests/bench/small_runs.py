"""Reading, starting, writing, completing and checking, each beside its peer."""

import random
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.bench.measure import Row, cost, drafter, median

TURNS = 7


def reading(_: Sequence[int]) -> Iterator[Row]:
    """Reading texts beside one plain pass of decoding, and .docx beside what python-docx takes for their text."""
    from drafter.readers import lines_of
    from tests.bench.library import reports
    from tests.bench.readers import as_docx, plain, seconds, with_python_docx

    made = [report for report, _ in zip(reports(3), range(400), strict=False)]
    contents = [report.encode() for report in made]
    base = seconds(lambda: plain(contents))
    read = seconds(lambda: [lines_of(content, "a.txt") for content in contents])
    yield Row("读 .txt", "只解码一遍", read / base, 10)
    documents = [as_docx(report) for report in made[:40]]
    base = seconds(lambda: with_python_docx(documents))
    read = seconds(lambda: [lines_of(document, "a.docx") for document in documents])
    yield Row("读 .docx", "python-docx 取全文", read / base, 1)


def start_up(_: Sequence[int]) -> Iterator[Row]:
    """Help and lists beside an empty Python and other programs' help."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _fill(home / "data" / "skeletons", 1000)
        arms = {"drafter --help": drafter("--help"), "python -c pass": [sys.executable, "-c", "pass"]}
        arms["drafter list"] = drafter("list")
        arms |= {
            f"{name} --help": [path, "--help"] for name in ("cookiecutter", "copier") if (path := shutil.which(name))
        }
        taken: dict[str, list[float]] = {name: [] for name in arms}
        for _turn in range(TURNS):
            for name, command in arms.items():
                taken[name].append(cost(command, home).cpu)
    found = {name: median(times) for name, times in taken.items()}
    own = found["drafter --help"]
    for name in found:
        if name not in ("drafter --help", "drafter list"):
            yield Row("drafter --help", name, own / found[name], 3 if name == "python -c pass" else 1 / 3)
    yield Row("drafter list（1000 个骨架）比 --help 多用的", "0.3 秒", (found["drafter list"] - own) / 0.3, 1)


def _fill(folder: Path, count: int) -> None:
    """So many skeletons of the user's own."""
    folder.mkdir(parents=True)
    source = Path(__file__).parents[2] / "templates" / "年度工作总结.yaml"
    text = source.read_text("utf-8")
    for number in range(count):
        (folder / f"总结{number}.yaml").write_text(text.replace("年度工作总结", f"总结{number}"), "utf-8")


def writing(_: Sequence[int]) -> Iterator[Row]:
    """A draft of ten sections beside docxtpl, and a hundred times as many beside ten times as many."""
    from drafter.writers import load_profile
    from drafter.writers.docx import write_docx
    from tests.bench.docx_speed import article, seconds, template, texts, with_docxtpl

    profile, base, content = load_profile("gbt9704"), template(), texts(10)
    made = {count: article(texts(count)) for count in (10, 100, 1000)}
    own = {count: seconds(partial(write_docx, made[count], profile), 9) for count in made}
    yield Row("写 10 节的初稿", "docxtpl", own[10] / seconds(partial(with_docxtpl, base, content), 9), 1)
    yield Row("写 1000 节", "写 100 节", own[1000] / own[100], 12)


def completing(_: Sequence[int]) -> Iterator[Row]:
    """From a key to the drawn screen, slowest but five in a hundred."""
    from tests.bench.completion import high, ours, run, theirs

    random.seed(1)
    both = run(100_000, {"drafter": ours, "questionary": theirs}, 20)
    yield Row(
        "按键到画面（10 万条）", "questionary.autocomplete", high(both["drafter"]) / high(both["questionary"]), 1 / 20
    )
    few, many = (high(run(count, {"drafter": ours}, 20)["drafter"]) for count in (1_000, 1_000_000))
    yield Row("按键到画面（100 万条）", "1000 条", many / few, 10)


def checking(_: Sequence[int]) -> Iterator[Row]:
    """Checking a draft against an archive ten times as large."""
    import os

    from tests.bench.check import measure, write

    taken = []
    with tempfile.TemporaryDirectory() as folder:
        for count in (300, 3000):
            os.environ["DRAFTER_HOME"] = str(Path(folder) / f"home{count}")
            library = Path(folder) / f"library{count}"
            write(library, count)
            taken.append(measure(library, Path(folder) / "draft.txt", count).cpu)
    yield Row("检查一份稿子（对照 3000 篇）", "对照 300 篇", taken[1] / taken[0], 10)
