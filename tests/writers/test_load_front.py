"""版头 and 版记 as a file gives them."""

from pathlib import Path

import pytest

from drafter.errors.layout import FrontInvalid
from drafter.errors.reading import FileMissing, FileUnreadable
from drafter.writers.load_front import MAX_BYTES, load_front
from drafter.writers.options import FrontMatter


def front(folder: Path, text: str) -> FrontMatter:
    file = folder / "版头.yaml"
    file.write_text(text, "utf-8")
    return load_front(file)


def test_one_name_or_several_are_taken(tmp_path: Path) -> None:
    assert front(tmp_path, "红头: 甲局文件\n附件: 清单\n").redhead == ("甲局文件",)
    several = front(
        tmp_path, "红头: [甲局文件, 乙局]\n附件:\n  - 清单\n  - 名称: 办法\n    内容: |\n      第一段\n\n      第二段\n"
    )
    assert several.redhead == ("甲局文件", "乙局")
    assert [(one.name, [part.text for part in one.content]) for one in several.attachments] == [
        ("清单", []),
        ("办法", ["第一段", "第二段"]),
    ]
    assert front(tmp_path, "红头:\n附件:\n") == FrontMatter(redhead=(), attachments=())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("红头: 甲\n落款: 乙\n", "第 2 行：没有“落款”这一项，可用：份号、密级"),
        ("发文字号: [甲]\n", "第 1 行：“发文字号”要写一行文字"),
        ("密级: 秘密\n红头:\n  - {甲: 乙}\n", "第 2 行：“红头”要写一个名称，或一行一个"),
        ("附件:\n  - {甲: 乙}\n", "第 1 行：附件要写成一行一个名称"),
        ("附件:\n  - 清单\n  - 名称: 甲\n    正文: 乙\n", "第 4 行：附件没有“正文”这一项，可用：名称、内容、表格"),
        ("附件:\n  - 名称: 甲\n    内容: [乙]\n", "第 3 行：附件的内容要写成文字"),
        ("附件:\n  - 名称: 甲\n    表格: 乙\n", "第 3 行：附件的表格要写成一行一个"),
        ("附件:\n  - 名称: 甲\n    表格: [[]]\n", "第 3 行：附件的表格要写成一行一个"),
        ("附件:\n  - 名称: 甲\n    表格: [[[乙]]]\n", "第 3 行：附件的表格要写成一行一个"),
        ("只有一句话\n", "第 1 行：要写成 名称: 内容"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(FrontInvalid) as problem:
        front(tmp_path, text)
    assert said in problem.value.message


def test_a_file_that_is_not_there_or_too_large_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        load_front(tmp_path / "没有.yaml")
    assert front(tmp_path, "红头: 甲\n" + "#" * (MAX_BYTES - 12)).redhead == ("甲",)
    with pytest.raises(FileUnreadable, match="太大"):
        front(tmp_path, "红头: 甲\n" + "#" * MAX_BYTES)


@pytest.mark.parametrize(
    ("key", "written", "kept"),
    [
        ("发文字号", "柳政发[2026]5号", "柳政发〔2026〕5号"),
        ("发文字号", "柳政发（2026）第05号", "柳政发〔2026〕5号"),
        ("发文字号", "柳政办函 【2026】 100 号", "柳政办函〔2026〕100号"),
        ("发文字号", "柳政发〔2026〕5号", "柳政发〔2026〕5号"),
        ("发文字号", "第12期", "第12期"),
        ("印发日期", "2026-03-12", "2026年3月12日"),
        ("印发日期", "二〇二六年三月十二日", "2026年3月12日"),
        ("印发日期", "另行通知", "另行通知"),
        ("份号", "12", "000012"),
        ("份号", "甲12", "甲12"),
    ],
)
def test_what_the_standard_fixes_the_form_of_is_brought_into_it(
    tmp_path: Path, key: str, written: str, kept: str
) -> None:
    found = front(tmp_path, f"{key}: '{written}'\n")
    assert kept in (found.number, found.issued_on, found.copy_number)
