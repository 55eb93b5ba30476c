"""Files as other systems write them: Windows' encodings and line ends, PowerShell's >, names with spaces."""

import json
from pathlib import Path

import docx
import pytest

from drafter.cli.main import main
from tests.skeletons import SHORT

ANSWERS = "单位: 青禾县档案馆\n工作:\n  - 名目: 抓好学习\n"
FRONT = "红头: 青禾县档案馆文件\n"
ENCODINGS = ["utf-8", "utf-8-sig", "gbk", "utf-16"]
"""As an editor on Linux, Notepad of today, Notepad of old, and PowerShell's > save a text."""


def saved(path: Path, text: str, encoding: str, line_end: str = "\r\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.replace("\n", line_end).encode(encoding))
    return path


def texts(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_a_user_writes_is_read_however_it_was_saved(
    home: Path, tmp_path: Path, encoding: str, line_end: str
) -> None:
    skeleton = saved(tmp_path / "骨架.yaml", SHORT, encoding, line_end)
    answers = saved(tmp_path / "答案.yaml", ANSWERS, encoding, line_end)
    front = saved(tmp_path / "版头.yaml", FRONT, encoding, line_end)
    out = tmp_path / "初稿.docx"
    arguments = ["build", str(skeleton), "--answers", str(answers), "-o", str(out), "--front", str(front)]
    assert main(arguments) == 0
    assert "青禾县档案馆文件" in texts(out)
    assert "青禾县档案馆工作总结" in texts(out)
    assert "抓好学习" in texts(out)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_skeleton_in_the_library_is_listed_however_it_was_saved(
    home: Path, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    saved(home / "data" / "skeletons" / "我的.yaml", SHORT.replace("name: ", "name: 我的", 1), encoding)
    assert main(["list"]) == 0
    assert "我的" in capsys.readouterr().out


def test_other_bytes_are_told(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = tmp_path / "答案.yaml"
    answers.write_bytes(b"\x80\xff\x00\xfe")
    assert main(["build", "四个表率", "--answers", str(answers), "-o", str(tmp_path / "稿.docx")]) == 2
    assert "UTF-8、UTF-16 或 GB18030" in capsys.readouterr().err


FINISHED = (
    "青禾县档案馆工作总结\n一、抓好整改\n对照清单逐项改到位，改一件销一件，改完再请群众来看，看不懂的当面说清。\n"
    "二、抓好宣传\n把查档的办法逐户送上门，年纪大的帮着填表，路远的替他跑腿，当天能办的当天办完。\n"
)


@pytest.mark.parametrize(
    "folder", ["有 空格 的/子 文件夹", "【2026】材料（终稿）", "back\\slash", "-开头", "it's & 100%"]
)
def test_any_folder_name_is_taken(home: Path, tmp_path: Path, folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    here = tmp_path / folder
    skeleton = saved(here / "骨 架.yaml", SHORT, "utf-8")
    answers = saved(here / "答 案.yaml", ANSWERS, "utf-8")
    out = here / "初 稿.docx"
    assert main(["build", str(skeleton), "--answers", str(answers), "-o", str(out)]) == 0
    assert main(["outline", str(out)]) == 0
    assert main(["clean", str(out)]) in (0, 1)
    assert "抓好学习" in capsys.readouterr().out
    saved(here / "旧 稿.txt", FINISHED, "utf-8")
    assert main(["mine", str(here), "--one", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["articles"] == 1
