"""Layout files: those shipped, the user's own, and what is wrong with one."""

from pathlib import Path

import pytest

from drafter.errors.layout import ProfileInvalid, ProfileUnknown
from drafter.errors.library import YamlBroken
from drafter.errors.reading import FileUnreadable
from drafter.writers import known_profiles, load_profile
from drafter.writers.load_profile import SHIPPED

OWN = (SHIPPED / "gbt9704.yaml").read_text("utf-8")


def test_the_default_is_the_standards_page() -> None:
    profile = load_profile("gbt9704")
    assert (profile.page.characters, profile.page.lines) == (28, 22)
    assert profile.page.text_width == 8845  # 156 mm
    assert profile.pitch * 22 <= profile.page.text_height < profile.pitch * 22 + 40
    assert profile.squeeze == -5
    assert [face.font for face in profile.headings] == ["黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312"]


def test_a_users_file_is_found_by_name_and_goes_first(home: Path) -> None:
    folder = home / "config" / "profiles"
    folder.mkdir(parents=True)
    (folder / "本局.yaml").write_text(OWN.replace("位置: 外侧", "位置: 居中"), "utf-8")
    (folder / "plain.yaml").write_text(OWN.replace("加粗: 否", "加粗: 是"), "utf-8")
    assert load_profile("本局").page_number == "center"
    assert load_profile("plain").headings[1].bold
    assert "本局" in known_profiles()


def test_a_file_is_read_again_after_it_was_changed(tmp_path: Path) -> None:
    file = tmp_path / "甲.yaml"
    file.write_text(OWN, "utf-8")
    assert load_profile(str(file)).latin == ""
    file.write_text(OWN.replace('西文字体: ""', "西文字体: Times New Roman"), "utf-8")
    assert load_profile(str(file)).latin == "Times New Roman"


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("上边距: 37", "上边距: 三十七", "第 4 行", "“上边距”要写 0 到 1200 之间的数"),
        ("位置: 外侧", "位置: 左边", "第 6 行", "页码位置要写：外侧、居中、无"),
        ("正文: {字体: 仿宋_GB2312, 字号: 三号}", "正文: {字体: 仿宋_GB2312}", "第 12 行", "还缺：字号"),
        ("正文: {字体: 仿宋_GB2312, 字号: 三号}", "正文: 仿宋", "第 12 行", "“正文”要写成 名称: 内容 的样子"),
        ("一级标题: {字体: 黑体, 字号: 三号", "一级标题: {字体: 黑体, 字号: 叁号", "第 13 行", "小初"),
        ("加粗: 否", "加粗: 也许", "第 13 行", "加粗要写：是、否"),
        ("左边距: 28", "左边距: 180", "第 4 行", "左右边距太大"),
        ("正文: {字体: 仿宋_GB2312", '正文: {字体: ""', "第 12 行", "字体要写字体的名称"),
        ("首行缩进: 2", "首行縮进: 2", "第 7 行", "没有“首行縮进”这一项"),
        ("行距: 28.95", "行距: 30", "第 5 行", "放不下每页 22 行，最多 28.95 磅"),
        ("每行字数: 28", "每行字数: 40", "第 5 行", "一行放不下这么多字"),
        ("  黑体: [SimHei, 华文黑体, STHeiti]", "  黑体: SimHei", "第 25 行", "要写成 字体"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(tmp_path: Path, old: str, new: str, place: str, said: str) -> None:
    assert old in OWN
    file = tmp_path / "甲.yaml"
    file.write_text(OWN.replace(old, new, 1), "utf-8")
    with pytest.raises(ProfileInvalid) as caught:
        load_profile(str(file))
    assert str(file) in caught.value.message
    assert place in caught.value.message
    assert said in caught.value.message


def test_a_broken_file_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "甲.yaml"
    file.write_text("纸张: {宽: 210\n正文: [", "utf-8")
    with pytest.raises(YamlBroken, match=r"甲\.yaml 第 1 行"):
        load_profile(str(file))


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "甲.yaml"
    file.write_text("#" * 300_000, "utf-8")
    with pytest.raises(FileUnreadable):
        load_profile(str(file))


@pytest.mark.parametrize("name", ["", "无此版式", "../profiles/plain", "没有.yaml", "a\0b"])
def test_an_unknown_layout_names_those_there_are(name: str) -> None:
    with pytest.raises(ProfileUnknown) as caught:
        load_profile(name)
    assert "gbt33476、gbt9704、plain" in caught.value.remedy
