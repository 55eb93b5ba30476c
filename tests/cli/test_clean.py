"""`drafter clean`, run as the user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from drafter.document import Article, Paragraph
from drafter.writers import DocxOptions, load_profile
from drafter.writers.docx import write_docx
from tests.drafts import DATA, report, sentence

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.usefixtures("home")


def clean(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "drafter", "clean", *map(str, arguments)]
    environment = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "80"}
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "初稿.docx"
    path.write_bytes(write_docx(report(), load_profile("gbt9704"), DocxOptions(data=DATA)))
    return path


def test_blanks_left_open_are_named_and_exit_1(draft: Path) -> None:
    done = clean(draft)
    assert done.returncode == 1
    out = draft.with_name("初稿-净稿.docx")
    assert done.stdout.splitlines()[:4] == [
        f"净稿：{out}（去掉批注 1 条、填空控件 2 个，骨架和答案数据已去掉）",
        "还有 2 处没有填：",
        "  数据由【待填：数据来源单位】核实。",
        "  再由【待填：数据来源单位】公布。",
    ]
    assert out.exists()


def test_blanks_with_the_same_words_beside_them_are_named_once(tmp_path: Path) -> None:
    path = tmp_path / "初稿.docx"
    parts = (sentence("一是", "小标题", "。"), sentence("由", "单位", "负责。"), sentence("一是", "小标题", "。"))
    path.write_bytes(write_docx(Article(Paragraph("工作总结"), preamble=parts), load_profile("gbt9704")))
    assert clean(path).stdout.splitlines()[1:4] == [
        "还有 3 处没有填：",
        "  一是【待填：小标题】。　×2",
        "  由【待填：单位】负责。",
    ]


def test_a_draft_without_blanks_exits_0(tmp_path: Path) -> None:
    path = tmp_path / "总结.docx"
    path.write_bytes(write_docx(Article(Paragraph("工作总结")), load_profile("plain")))
    done = clean(path, "-o", tmp_path / "报出.docx", "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout) == {
        "path": str(tmp_path / "报出.docx"),
        "comments": 0,
        "controls": 0,
        "data": False,
        "open_blanks": [],
    }


def test_a_table_of_contents_that_nobody_filled_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "初稿.docx"
    article = Article(Paragraph("柳溪县工作总结"), preamble=(sentence("县局抓好落实", "", "。")._replace(blanks=()),))
    path.write_bytes(write_docx(article, load_profile("gbt9704"), DocxOptions(toc=True)))
    done = clean(path)
    assert done.returncode == 1
    assert "目录还没有更新" in done.stdout
    document = docx.Document(str(path))
    hint = next(p for p in document.paragraphs if "右键" in p.text)
    for run in hint.runs:
        run.text = "一、主要做法" if "右键" in run.text else run.text
    document.save(str(path))
    done = clean(path, "--force")
    assert "目录" not in done.stdout


def test_problems_are_one_line_and_exit_2(draft: Path, tmp_path: Path) -> None:
    clean(draft)
    again = clean(draft)
    assert again.returncode == 2
    assert "文件已存在，没有覆盖" in again.stderr
    assert clean(draft, "--force").returncode == 1
    assert "没有这个文件" in clean(tmp_path / "无.docx").stderr
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"none")
    done = clean(broken)
    assert (done.returncode, done.stdout) == (2, "")
    assert "不是完好的 .docx" in done.stderr
    assert not broken.with_name("坏-净稿.docx").exists()
