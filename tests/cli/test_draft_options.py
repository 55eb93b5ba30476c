"""The options of commands that write a draft, through `drafter build`."""

import io
import os
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from drafter.app.draft_options import DraftOptions
from drafter.writers import embedded_data
from tests.office import need_office

ROOT = Path(__file__).parent.parent.parent
FRONT = """\
红头: 柳溪县人民政府文件
发文字号: 柳政发〔2026〕5号
附件:
  - 窗口事项清单
抄送机关: 县委办公室
"""
JOINT = """\
份号: 000008
红头: [柳溪县财政局文件, 柳溪县教育局]
发文字号: 柳财〔2026〕5号
签发人: [甲某某, 乙某某]
附件:
  - 名称: 窗口事项清单
    内容: |
      一、范围

      窗口事项都在内。
    表格:
      - [事项, 数量]
      - [咨询, 0.10]
  - 评价办法
印发日期: 2026年3月12日
"""


def drafter(*arguments: str | Path, path: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "80"} | ({"PATH": path} if path else {})
    command = [sys.executable, "-m", "drafter", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment)


@pytest.fixture
def answers(home: Path, tmp_path: Path) -> Path:
    file = tmp_path / "答案.yaml"
    file.write_text(drafter("form", "年度工作总结").stdout, "utf-8")
    return file


def build(answers: Path, *options: str | Path, path: str = "") -> tuple[subprocess.CompletedProcess[str], Path]:
    out = answers.with_name("初稿.docx")
    return drafter("build", "年度工作总结", "--answers", answers, "-o", out, *options, path=path), out


def texts(file: Path) -> list[str]:
    return [p.text for p in docx.Document(str(file)).paragraphs]


def test_it_says_where_the_draft_is_and_how_many_blanks_are_left(answers: Path) -> None:
    done, out = build(answers)
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()[:2]
    assert first == f"已写出：{out}"
    assert second.startswith("还有 ")
    assert embedded_data(out.read_bytes()) is not None


def test_front_matter_comes_from_a_file(answers: Path, tmp_path: Path) -> None:
    front = tmp_path / "版头.yaml"
    front.write_text(FRONT, "utf-8")
    done, out = build(answers, "--front", front, "--toc", "--sealed", "--strip-data")
    assert done.returncode == 0, done.stderr
    found = texts(out)
    assert found[:2] == ["柳溪县人民政府文件", "柳政发〔2026〕5号"]
    assert "附件：窗口事项清单" in found
    assert "\t抄送：县委办公室。" in found
    assert "目录：在这里按右键，选“更新域”" in found
    assert embedded_data(out.read_bytes()) is None


def test_a_joint_document_with_attachments_comes_from_a_file(answers: Path) -> None:
    front = answers.with_name("版头.yaml")
    front.write_text(JOINT, "utf-8")
    done, out = build(answers, "--front", front)
    assert done.returncode == 0, done.stderr
    document = docx.Document(str(out))
    offices, *_, last = document.tables
    assert [[cell.text for cell in row.cells] for row in offices.rows] == [
        ["柳溪县财政局", "文件"],
        ["柳溪县教育局", "文件"],  # python-docx gives a merged cell in each of its rows
    ]
    assert [cell.text for cell in last.rows[1].cells] == ["咨询", "0.10"]
    found = texts(out)
    assert found[0] == "000008"
    assert "\t柳财〔2026〕5号\t签发人：甲某某\u3000乙某某" in found
    at = found.index("附件1")
    assert found[at + 1 : at + 4] == ["窗口事项清单", "一、范围", "窗口事项都在内。"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("红头: 甲\n落款: 乙\n", "第 2 行：没有“落款”这一项，可用：份号、密级"),
        ("红头: '甲\n", "第 1 行写得不对"),
    ],
)
def test_what_is_wrong_with_the_front_matter_is_said_with_its_line(answers: Path, text: str, said: str) -> None:
    front = answers.with_name("版头.yaml")
    front.write_text(text, "utf-8")
    done, out = build(answers, "--front", front)
    assert done.returncode == 2
    assert said in done.stderr
    assert not out.exists()


def test_a_draft_goes_into_the_offices_own_paper(answers: Path, tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_paragraph("柳溪县政务服务局文件")
    content = io.BytesIO()
    paper.save(content)
    base = tmp_path / "底稿.docx"
    base.write_bytes(content.getvalue())
    done, out = build(answers, "--base", base)
    assert done.returncode == 0, done.stderr
    assert "底稿里没有设过的样式按版式“gbt9704”补上：标题、单位日期、称谓、正文" in done.stdout
    assert texts(out)[0] == "柳溪县政务服务局文件"
    base.write_bytes(b"none")
    done, _ = build(answers, "--base", base, "--force")
    assert done.returncode == 2
    assert "不是完好的 .docx" in done.stderr
    assert "没有这个文件" in build(answers, "--base", tmp_path / "无.docx", "--force")[0].stderr


def test_an_unknown_layout_is_said_before_anything_is_written(answers: Path) -> None:
    done, out = build(answers, "--profile", "没有")
    assert done.returncode == 2
    assert "没有“没有”这种版式" in done.stderr
    assert "gbt9704" in done.stderr
    assert not out.exists()


def test_a_preview_is_made_where_libreoffice_is(answers: Path) -> None:
    need_office()
    done, out = build(answers, "--preview")
    assert done.returncode == 0, done.stderr
    pdf = out.with_name("初稿-预览.pdf")
    assert f"预览：{pdf}，各页图片" in done.stdout
    assert pdf.read_bytes().startswith(b"%PDF")
    assert out.with_name("初稿-预览-1.png").exists()


def test_the_preview_is_text_where_it_is_not(answers: Path, tmp_path: Path) -> None:
    done, _ = build(answers, "--preview", path=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "这台电脑没有 LibreOffice，预览改为文字：" in done.stdout
    assert "一、" in done.stdout


def test_a_draft_of_text_has_no_pages_to_preview(answers: Path) -> None:
    out = answers.with_name("初稿.txt")
    done = drafter("build", "年度工作总结", "--answers", answers, "-o", out, "--preview")
    assert done.returncode == 0, done.stderr
    assert "文字稿不排版，没有预览" in done.stdout
    assert "没有 LibreOffice" not in done.stdout


def programs(folder: Path, **scripts: str) -> str:
    """A PATH on which these programs are shell scripts of our own."""
    for name, script in scripts.items():
        program = folder / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        program.chmod(0o755)
    return f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"


def test_why_there_is_no_preview_is_said_in_chinese(answers: Path, tmp_path: Path) -> None:
    done, out = build(answers, "--preview", path=programs(tmp_path, soffice="exit 7"))
    assert done.returncode == 2
    assert "预览没有生成（LibreOffice 没有做成，退出码 7）" in done.stderr
    assert out.exists()


def test_pictures_of_pages_that_the_draft_no_longer_has_are_gone(answers: Path, tmp_path: Path) -> None:
    path = programs(tmp_path, soffice="mkdir out; echo %PDF > out/source.pdf", pdftoppm="touch page-1.png page-2.png")
    for number in (1, 2, 3, 4):
        answers.with_name(f"初稿-预览-{number}.png").write_bytes(b"old")
    done, out = build(answers, "--preview", path=path)
    assert "各页图片 2 张" in done.stdout
    assert sorted(file.name for file in out.parent.glob("*.png")) == ["初稿-预览-1.png", "初稿-预览-2.png"]


def test_options_are_kept_with_an_interview() -> None:
    options = DraftOptions("gbt33476", "版头.yaml", "底稿.docx", toc=True, preview=True).absolute()
    assert DraftOptions.from_text(options.to_text()) == options
    assert Path(options.base).is_absolute()
    assert DraftOptions.from_text("{") == DraftOptions.from_text("[]") == DraftOptions()
    assert DraftOptions.from_text('{"toc": true, "unknown": 1}') == DraftOptions(toc=True)
