from drafter.screen.again import begun
from drafter.zh.width import display_width


def test_what_is_kept_of_an_old_report_is_told_in_lines_that_fit() -> None:
    assert list(begun("年度工作总结", "2025年", (), "旧.docx", 80)) == [
        "按骨架“年度工作总结”，措辞沿用2025年的，事实逐项重新问"
    ]
    assert list(begun("", "2025年", (), "旧.docx", 80)) == ["照旧稿自己的结构，措辞沿用2025年的，事实逐项重新问"]
    lines = list(begun("年度工作总结", "2025年", ("慰问困难群众" * 20 + "\x1b[2J",) * 7, "旧.docx", 80))
    assert "旧稿有 7 段" in lines[1]
    assert sum(line.startswith("  · 慰问困难群众") for line in lines) == 5
    assert "  · … 还有 2 段" in lines
    assert "drafter mine 旧.docx --one --save" in lines[-1]
    assert all(display_width(line) <= 80 for line in lines[1:])
    assert "\x1b" not in "".join(lines)


def test_other_texts_of_the_file_are_told() -> None:
    lines = list(begun("", "2025年", (), "旧.docx", 40, ("柳坪镇关于印发节水方案的通知" * 3, "节水办法")))
    assert lines[1].startswith("文件里另有 2 篇，不写进这份初稿")
    assert [line[:8] for line in lines[2:]] == ["  · 柳坪镇关", "  · 节水办法"]
    assert all(display_width(line) <= 40 for line in lines[2:])


def test_as_many_paragraphs_as_are_shown_are_not_counted_as_more() -> None:
    lines = list(begun("年度工作总结", "2025年", ("慰问困难群众",) * 5, "旧.docx", 80))
    assert not any("还有" in line for line in lines)
