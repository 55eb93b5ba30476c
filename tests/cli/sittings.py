"""Whole interviews in a real pseudo-terminal, for the tests of `new`, `resume` and `again`."""

from pathlib import Path

from docx import Document
from docx.oxml.ns import qn

from drafter.cli.main import main
from tests.terminal import Sitting

ANSWERS = """
单位: 青禾县档案馆
简称: 馆党支部
工作:
  - 名目: 抓好学习
    次数: 12
    做法:
      - 举措: 领导带头学
  - 名目: 抓好整改
    次数:
    做法:
      - 举措: 建立台账
打算: 下一步，再接再厉
日期: 2026-3-12
"""


def paragraphs(path: Path) -> list[str]:
    """The paragraphs in order, the text of blanks too, which python-docx leaves out of `text`."""
    return ["".join(run.text or "" for run in part._p.iter(qn("w:t"))) for part in Document(str(path)).paragraphs]


def written(sitting: Sitting, out: Path) -> list[str]:
    """The paragraphs of the draft that is written from the page of all answers."""
    sitting.sees("总览")
    sitting.presses("\r")
    sitting.sees("已写出")
    assert sitting.ends() == 0
    return paragraphs(out)


def built(folder: Path, home: Path) -> list[str]:
    out = folder / "按答案.docx"
    arguments = ["build", str(folder / "骨架.yaml"), "--answers", str(folder / "答案.yaml"), "-o", str(out)]
    assert main(arguments) == 0
    return paragraphs(out)


def begin(folder: Path, home: Path, *more: str) -> Sitting:
    return Sitting(["new", "骨架.yaml", "-o", "初稿.docx", *more], home, folder)
