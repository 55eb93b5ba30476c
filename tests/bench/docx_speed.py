"""Writing a .docx against docxtpl and plain python-docx, all in one run: `python tests/bench/docx_speed.py`.

Prints the median seconds of each, sections of five paragraphs, and the ratios that count: ours to docxtpl at 10
sections, ours at 1,000 to ours at 100, ours to python-docx with `style="Heading 1"` at 300, or with `--full` at 1,000,
which takes python-docx long.
"""

import io
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

import docx
from docxtpl import DocxTemplate

from drafter.document import Article, Paragraph, Section
from drafter.writers import load_profile
from drafter.writers.docx import write_docx

SENTENCE = (
    "清河县把办事群众的时间放在心上，窗口收件、后台联审、统一出证，全年受理事项三千余件，按时办结率稳定在百分之九十九以上，"
    "企业和群众跑腿次数明显减少，政务服务更加贴心。"
)
HEADINGS = ("坚持高位推动，凝聚工作合力", "坚持问题导向，补齐短板弱项", "坚持群众满意，提升服务质效")


def texts(sections: int) -> list[tuple[str, list[str]]]:
    """So many headings, each with five paragraphs."""
    return [
        (HEADINGS[number % 3], [f"{SENTENCE}第{number}组数据第{part}项。" for part in range(5)])
        for number in range(sections)
    ]


def article(content: list[tuple[str, list[str]]]) -> Article:
    """The texts as an article."""
    return Article(
        Paragraph("工作总结"),
        sections=tuple(
            Section(Paragraph(heading), 1, f"{number}、", body=tuple(map(Paragraph, parts)))
            for number, (heading, parts) in enumerate(content, 1)
        ),
    )


def template() -> bytes:
    """A docxtpl template that repeats a heading and its paragraphs."""
    made = docx.Document()
    made.add_paragraph("{{ title }}", style="Title")
    made.add_paragraph("{%p for section in sections %}")
    made.add_paragraph("{{ section[0] }}", style="Heading 1")
    made.add_paragraph("{%p for part in section[1] %}")
    made.add_paragraph("{{ part }}")
    made.add_paragraph("{%p endfor %}")
    made.add_paragraph("{%p endfor %}")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def with_docxtpl(base: bytes, content: list[tuple[str, list[str]]]) -> None:
    """What docxtpl takes: open, render, save."""
    made = DocxTemplate(io.BytesIO(base))
    made.render({"title": "工作总结", "sections": content}, autoescape=True)
    made.save(io.BytesIO())


def with_python_docx(content: list[tuple[str, list[str]]]) -> None:
    """What python-docx takes with named styles."""
    made = docx.Document()
    made.add_paragraph("工作总结", style="Title")
    for heading, parts in content:
        made.add_paragraph(heading, style="Heading 1")
        for part in parts:
            made.add_paragraph(part, style="Normal")
    made.save(io.BytesIO())


def seconds(work: Callable[[], object], turns: int) -> float:
    """The median of several runs."""
    taken = []
    for _ in range(turns):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main(peer: int) -> None:
    """Measures and prints; python-docx is measured at `peer` sections."""
    profile, base = load_profile("gbt9704"), template()
    results: dict[tuple[str, int], float] = {}
    for sections, turns in ((10, 41), (100, 21), (peer, 5), (1000, 7)):
        content = texts(sections)
        report = article(content)
        results["drafter", sections] = seconds(partial(write_docx, report, profile), turns)
        if sections != peer:
            results["docxtpl", sections] = seconds(partial(with_docxtpl, base, content), turns)
        if sections == peer:
            results["python-docx", peer] = seconds(partial(with_python_docx, content), 1)
    for (name, sections), taken in results.items():
        print(f"{name:12}{sections:6} sections {taken:9.4f} s")
    print(f"10 sections, drafter / docxtpl: {results['drafter', 10] / results['docxtpl', 10]:.2f} (to be under 1)")
    print(f"drafter, 1,000 / 100 sections: {results['drafter', 1000] / results['drafter', 100]:.1f} (at most 12)")
    share = results["drafter", peer] / results["python-docx", peer]
    print(f"{peer:,} sections, drafter / python-docx: {share:.3f} (at most 0.1, asked for at 1,000)")
    if peer < 1000:
        grown = results["drafter", 1000] / results["drafter", peer]
        print(
            f"drafter grows {grown:.1f}-fold from there to 1,000, python-docx {1000 / peer:.1f}-fold or more (--full)"
        )


if __name__ == "__main__":
    main(1000 if "--full" in sys.argv[1:] else 300)
