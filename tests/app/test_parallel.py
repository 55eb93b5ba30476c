"""Whether headings are parallel, as a clerk pastes them."""

from pathlib import Path

from drafter.app.parallel import judge_bytes, judge_file


def test_numbers_before_headings_are_of_no_wording() -> None:
    pasted = "一、抓学习，强本领\n二、抓服务，优环境\n三、抓作风，树形象\n四、加强队伍建设\n"
    (judged,) = judge_bytes(pasted.encode())
    assert judged.shared is not None
    assert judged.shared.pattern.text() == "抓{1}，{2}"
    assert judged.shared.outliers == (3,)
    assert judged.texts[0] == "抓学习，强本领"


def test_a_line_that_is_but_a_number_stays() -> None:
    (judged,) = judge_bytes("一、\n二、\n".encode())
    assert judged.texts == ("一、", "二、")


def test_a_number_that_all_headings_open_with_is_wording() -> None:
    pasted = (
        "五育并举，开足每一门课\n五育融合，评选新时代好少年\n五育互评，推行学生成长手册\n\n一靠教育引导\n二靠制度约束\n"
    )
    first, second = judge_bytes(pasted.encode())
    assert first.shared is not None
    assert first.shared.pattern.text() == "五育{1}，{2}"
    assert second.texts == ("教育引导", "制度约束")


def test_of_a_whole_report_the_headings_of_each_part_are_looked_at(tmp_path: Path) -> None:
    detail = "召开调度会，研究解决问题，责任落实到股室和干部，逐项销号、逐月晾晒，件件有着落，" * 2 + "群众满意。"
    lines = ["柳溪县民政局工作总结", "一、主要做法"]
    headings = ("抓学习，强本领", "抓服务，优环境", "抓作风，树形象", "加强队伍建设")
    for marker, heading in zip("一二三四", headings, strict=True):
        lines += [f"（{marker}）{heading}", detail]
    lines += ["二、下一步打算", detail]
    report = tmp_path / "总结.txt"
    report.write_text("\n".join(lines), "utf-8")
    tops, under = judge_file(report)
    assert tops.texts == ("主要做法", "下一步打算")
    assert under.texts == headings
    assert under.shared is not None
    assert under.shared.outliers == (3,)


def test_a_masked_heading_breaks_no_frame() -> None:
    (judged,) = judge_bytes("D建引领聚合力\n党建带动促发展\nD建赋能添活力\n".encode())
    assert judged.shared is not None
    assert judged.shared.pattern.text() == "党建{1}"
    assert judged.shared.outliers == ()


def test_what_looks_like_an_ordinal_in_one_heading_is_wording() -> None:
    (judged,) = judge_bytes("年年有人学\n月月有人讲\n一看有人评\n".encode())
    assert judged.texts[2] == "一看有人评"
