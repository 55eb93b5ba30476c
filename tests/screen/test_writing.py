"""What is said of a draft that was written, and of its preview."""

from pathlib import Path

from drafter.screen.writing import previewed, written

DRAFT = Path("初稿.docx")


def test_the_place_the_blanks_and_the_backup_are_told_a_line_each() -> None:
    assert written(DRAFT, 0, None, ()) == "已写出：初稿.docx"
    assert written(DRAFT, 2, Path("初稿.docx.bak1"), ("目录要更新",)).split("\n") == [
        "已写出：初稿.docx",
        "还有 2 处待填，文中标成【待填：…】；填好后用 drafter clean 得到净稿",
        "原来的文件备份在：初稿.docx.bak1",
        "目录要更新",
    ]


def test_a_preview_is_told_by_what_the_machine_could_make() -> None:
    pages = (Path("初稿-预览-1.png"), Path("初稿-预览-2.png"))
    assert previewed(Path("初稿-预览.pdf"), pages, "") == "预览：初稿-预览.pdf，各页图片 2 张"
    assert previewed(Path("初稿-预览.pdf"), (), "") == "预览：初稿-预览.pdf"
    assert previewed(None, (), "正文\x1b[2J") == "这台电脑没有 LibreOffice，预览改为文字：\n\n正文□[2J"
    assert previewed(None, (), "") == "文字稿不排版，没有预览"
