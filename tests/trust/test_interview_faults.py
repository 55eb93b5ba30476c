"""Each change of the disk fails in turn while an interview asks and writes: what was answered is kept."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.readers import read_lines
from tests.trust.box import Ask, Box, asking
from tests.trust.injector import HOWS, KILLED
from tests.trust.tally import tally

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a pseudo-terminal")
SKELETON = "drafter: 1\nname: 一问\ntitle: 窗口工作汇报\nsections:\n  - body: '{{ 情况 }}'\n"
ANSWER = "窗口办理有序"
OLD = "drafter-form: 一问\n情况: 窗口办理较慢\n"
RUNS = {
    "new": ("new", "骨架.yaml", "-o", "初稿.docx"),
    "again": ("again", "去年.yaml", "--skeleton", "骨架.yaml", "-o", "初稿.docx"),
}


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking() as run:
        yield run


@pytest.mark.parametrize("name", RUNS)
def test_whatever_fails_the_answer_or_the_draft_is_there(tmp_path: Path, ask: Ask, name: str) -> None:
    box = Box(tmp_path)
    box.write("骨架.yaml", SKELETON)
    box.write("去年.yaml", OLD)
    box.keep()
    done = ask(box, RUNS[name], answer=ANSWER)
    assert done["code"] == 0, done["out"]
    assert f"{ANSWER}。" in said(box), done["out"]

    began, tried = time.monotonic(), 0
    for how in HOWS:
        for number in range(1, 100):
            box.restore()
            done = ask(box, RUNS[name], number=number, how=how, answer=ANSWER)
            if not done["at"]:
                break
            tried += 1
            where = f"{name}, {how} at change {number}: {done['at']}\n{done['out']}"
            assert "Traceback" not in done["out"], where
            assert "程序出错" not in done["out"], where
            assert done["code"] in ((KILLED,) if how == "killed" else (0, 2, 130)), where
            check_kept(box, ask, done, where)
    assert tried > 8
    tally("faults", tried, time.monotonic() - began)


def said(box: Box) -> list[str]:
    return [line.text for line in read_lines(box.folder / "初稿.docx")]


def check_kept(box: Box, ask: Ask, done: dict[str, object], where: str) -> None:
    """The draft is whole, or the interview goes on where it stopped; what came to the disk is not asked again."""
    for name, text in (("骨架.yaml", SKELETON), ("去年.yaml", OLD)):
        assert (box.folder / name).read_text("utf-8") == text, where
    if (box.folder / "初稿.docx").exists():
        assert f"{ANSWER}。" in said(box), where
        return
    journals = list((box.folder / "home/data/journals").glob("*.jsonl"))
    whole = [lines for path in journals if (lines := path.read_bytes().split(b"\n")[:-1])]
    for lines in whole:
        assert all(isinstance(json.loads(line), dict) for line in lines), where
    if whole:
        resumed = ask(box, ("resume",), answer=ANSWER)
        assert resumed["code"] == 0, f"{where}\nthen: {resumed['out']}"
        assert f"{ANSWER}。" in said(box), where
