"""What a typist or a program does to a file without changing its outline leaves the outline as it is."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafter.document import Document
from drafter.document.walk import walk
from drafter.outline import outline
from tests.outline.support import lines_of

CASES = Path(__file__).parent / "cases"
_SOFT = (
    "每行之间空行.txt",
    "每行缩进.txt",
    "断行.txt",
    "硬回车.txt",
    "合集.txt",
    "通知与方案.txt",
    "隔开的署名.txt",
    "空行分段断行.txt",
    "断行的倡议书.txt",
    "满行之后的题目.txt",
    "空行隔开的短讯.txt",
    "空行隔开的结尾.txt",
    "冒号标题.txt",
    "发言摘要空行分篇.txt",
    "小标题折成两行.txt",
    "题目与行同宽.txt",
    "合集同一事由.txt",
    "合集里隔开的小标题.txt",
)
"""Files whose blank lines, indents or broken lines are themselves evidence."""


def _outline(document: Document) -> list[Any]:
    """Titles, roles and nodes without line numbers, brackets in one width."""
    found: list[Any] = []
    for article in document.articles:
        found.append(("article", _plain(article.title.text) if article.title else ""))
        for role in ("byline", "preamble", "closing", "signature"):
            found += [(role, _plain(part.text)[:20]) for part in getattr(article, role)]
        found += [(s.depth, _plain(s.marker), _plain(s.heading.text)) for s, _ in walk(article.sections)]
    return [*found, *((a.kind, _plain(a.marker)) for a in document.anomalies)]


def _plain(text: str) -> str:
    return re.sub(r"[\s\u3000]", "", text).replace("(", "（").replace(")", "）")


def _crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def _gb18030(text: str) -> str:
    return text.encode("gb18030").decode("gb18030")


def _no_indents(text: str) -> str:
    return re.sub(r"^[\u3000 ]+", "", text, flags=re.M)


def _indented(text: str) -> str:
    return re.sub(r"^(?=.)", "　　", text, flags=re.M)


def _half_brackets(text: str) -> str:
    return text.replace("（", "(").replace("）", ")")


def _full_brackets(text: str) -> str:
    return text.replace("(", "（").replace(")", "）")


def _more_blank_lines(text: str) -> str:
    return text.replace("\n", "\n\n")


def _no_blank_lines(text: str) -> str:
    return re.sub(r"\n\s*\n+", "\n", text)


CHANGES: tuple[Callable[[str], str], ...] = (
    _crlf,
    _gb18030,
    _no_indents,
    _indented,
    _half_brackets,
    _full_brackets,
    _more_blank_lines,
    _no_blank_lines,
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_outline_stays(case: Path, change: Callable[[str], str]) -> None:
    if case.name in _SOFT and change in (_no_indents, _indented, _no_blank_lines, _more_blank_lines):
        pytest.skip("its blanks are evidence")
    text = case.read_text("utf-8")
    assert _outline(outline(lines_of(change(text)))) == _outline(outline(lines_of(text)))


ITEMS = ["一是修渠道。每年清淤两次。", "二是补堤坝。险段先补。", "三是管闸口。专人值守。"]


@pytest.mark.parametrize("intro", ["", "今年办了三件事。"])
def test_items_joined_or_one_a_line_are_the_same_nodes(intro: str) -> None:
    top = "水利工作总结\n\n一、主要工作\n"
    rest = "\n二、下一步打算\n继续抓好管护。\n"
    split = top + (intro + "\n" if intro else "") + "\n".join(ITEMS) + rest
    joined = top + intro + "".join(ITEMS) + rest
    assert _outline(outline(lines_of(joined))) == _outline(outline(lines_of(split)))
