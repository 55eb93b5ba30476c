"""What mined skeletons are called: each by what tells it from the others, and so that a file can be called by it."""

from pathlib import Path

from drafter.app.mining import mine

WORKS = ("渡口修缮", "路灯巡检", "绿道养护", "井盖更换", "公厕保洁", "站台翻新", "长椅油漆")


def names_in(folder: Path, *texts: str) -> list[str]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return [one.skeleton.name for one in mine([folder], processes=1).skeletons]


def report(
    work: str, *, greeting: str = "", headings: tuple[str, ...] = ("主要做法", "存在的问题", "下一步打算")
) -> str:
    told = [
        f"{number}、{heading}\n{work}的{heading}照实写来。"
        for number, heading in zip("一二三四五六", headings, strict=False)
    ]
    return "\n".join((f"{work}工作情况汇报", greeting, f"{work}忙了一年，现将有关情况汇报如下：", *told))


def test_skeletons_of_one_gist_say_what_they_have_that_the_first_has_not(tmp_path: Path) -> None:
    plain = [report(work) for work in WORKS[:3]]
    greeting = [report(work, greeting="各位代表：") for work in WORKS[3:5]]
    weather = [report(work, headings=("汛期雨情", "主要做法", "存在的问题", "下一步打算")) for work in WORKS[5:]]
    assert names_in(tmp_path, *plain, *greeting, *weather) == [
        "汇报材料·做法—不足—打算",
        "汇报材料·做法—不足—打算·有称呼",
        "汇报材料·做法—不足—打算·汛期雨情",
    ]


def test_a_fifth_section_is_told_too(tmp_path: Path) -> None:
    headings = ("基本情况", "主要做法", "存在的问题", "下一步打算")
    short = [report(work, headings=headings) for work in WORKS[:3]]
    long = [report(work, headings=(*headings, "几点建议")) for work in WORKS[3:5]]
    names = names_in(tmp_path, *short, *long)
    assert names == ["汇报材料·情况—做法—不足—打算", "汇报材料·情况—做法—不足—打算—建议"]


def test_what_no_file_is_called_by_is_left_out_of_a_name(tmp_path: Path) -> None:
    under = "1.先定人。\n定好了人。\n2.再定时。\n定好了时。\n"
    texts = [
        f"{work}工作经验材料\n{work}有了起色。\n一、{work}动手早\n{under}二、{work}收尾齐\n{under}"
        for work in WORKS[:2]
    ]
    assert names_in(tmp_path, *texts) == ["经验材料·并列标题＋1"]
