"""Texts as the documents that the checks look at."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from drafter.document import Document, Line
from drafter.outline import outline

ROOT = Path(__file__).resolve().parent.parent.parent
SOUND = Path(__file__).with_name("sound")
_FAULTY = (
    "营商环境工作经验材料汇编（5篇）",
    "优化营商环境座谈会发言材料（青禾县行政审批局）",
    "2024年全县安全生产工作会议讲话稿",
    "在全区优化营商环境工作推进会上的讲话",
    "2022年数字档案工作总结及2023年工作打算",
    "2023年石坞街道基层治理典型经验材料",
    "临江区市场监管局模范机关创建经验材料（2024年）",
    "望湖区数字档案工作汇报材料",
    "××市水利局防汛备汛工作情况汇报",
    "X县安全生产工作情况汇报",
)
"""Samples with faults put in on purpose, as support/seed_faults.md lists them."""


def document_of(text: str, source: str = "") -> Document:
    """The text as a report; lines with tabs in them are the rows of a table."""
    return outline(list(_lines(text)), source)


def _lines(text: str) -> Iterator[Line]:
    numbered = enumerate(text.split("\n"), 1)
    for of_table, lines in groupby(numbered, key=lambda one: "\t" in one[1]):
        some = list(lines)
        if of_table:
            rows = tuple(tuple(line.split("\t")) for _, line in some)
            yield Line(some[0][0], "\n".join(line for _, line in some), origin="table", rows=rows)
        else:
            yield from (Line(number, line) for number, line in some)


def sound_texts() -> Iterator[tuple[str, str]]:
    """(name, text) of reports without any fault: those written for this and the sample library's."""
    for path in sorted([*SOUND.glob("*.txt"), *(ROOT / "seeds").glob("*.txt")]):
        if path.stem not in _FAULTY:
            content = path.read_bytes()
            try:
                yield path.stem, content.decode("utf-8-sig").replace("\r\n", "\n")
            except UnicodeDecodeError:
                yield path.stem, content.decode("gb18030").replace("\r\n", "\n")
