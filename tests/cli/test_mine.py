"""`drafter mine` as its user runs it: at a terminal it asks, without one it says how to go on."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.store.frames import own_wording
from drafter.store.skeletons import load_skeleton
from tests.cli.test_library import drafter
from tests.terminal import CTRL_C, DOWN, ROOT, Sitting

REPORT = """\
{place}{work}工作情况汇报
今年以来，围绕{work}做了一些事情，群众来电比往年少了许多。
一、主要做法
（一）抓好{work}排查，筑牢安全的防线
逐座逐户查看{work}的每个角落，{place}发现问题当场登记造册。
（二）抓好{work}值守，守住安全的底线
实行领导带班制度，{place}{work}的重要情况随时会商研判。
（三）抓好{work}抢修，架好连心的桥梁
一个电话打进来，{place}的{work}抢修队半小时就到门口。
二、存在的不足
{place}{work}的人手还不够多，夜里的巡查间隔还比较长。
三、下一步打算
{place}再招几个熟悉{work}的年轻人，把夜班排得密一些。
"""
WORKS = (("青溪", "供水"), ("白鹭", "供暖"), ("桐花", "公交"))
ITEM = "（四）抓好{work}演练，练好应急的本领\n{place}每月演练一次{work}抢险，哪个环节慢了就再练一遍。\n二、"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "旧材料"
    reports.mkdir()
    for place, work in WORKS:
        (reports / f"{place}.txt").write_text(REPORT.format(place=place, work=work), "utf-8")
    return tmp_path


def grow(folder: Path) -> None:
    """Each report gets another heading, and so does the skeleton."""
    for place, work in WORKS:
        path = folder / "旧材料" / f"{place}.txt"
        path.write_text(path.read_text("utf-8").replace("二、", ITEM.format(place=place, work=work)), "utf-8")


def skeleton_files(home: Path) -> list[Path]:
    return sorted(home.rglob("skeletons/*.yaml"))


def test_what_is_new_is_shown_and_taken(folder: Path, home: Path) -> None:
    sitting = Sitting(["mine", "旧材料", "--update"], home, folder)
    sitting.sees("[1/", "汇报材料", "新的", "+题目", "新骨架，收下吗")
    sitting.presses("\r")
    sitting.sees("句式和起句")
    sitting.presses("\r")
    sitting.sees("收下 2 项")
    assert sitting.ends() == 0
    assert len(skeleton_files(home)) == 1
    assert own_wording().frames

    again = Sitting(["mine", "旧材料", "--update"], home, folder)
    again.sees("没有要更新的")
    assert again.ends() == 0


def test_what_changed_is_told_line_by_line_and_may_be_left(folder: Path, home: Path) -> None:
    assert drafter("mine", str(folder / "旧材料"), "--save").returncode == 0
    (path,) = skeleton_files(home)
    before = path.read_text("utf-8")
    grow(folder)
    sitting = Sitting(["mine", str(folder / "旧材料"), "--update"], home, folder)
    sitting.sees("有变化", "-", "个", "+", "变了，用新的吗")
    sitting.presses(DOWN + "\r")
    sitting.sees("没有动")
    assert sitting.ends() == 0
    assert path.read_text("utf-8") == before

    sitting = Sitting(["mine", str(folder / "旧材料"), "--update"], home, folder)
    sitting.sees("变了，用新的吗")
    sitting.presses("\r")
    sitting.sees("收下 1 项")
    assert sitting.ends() == 0
    assert path.read_text("utf-8") != before


def test_an_edited_skeleton_is_shown_and_never_asked_about(folder: Path, home: Path) -> None:
    assert drafter("mine", str(folder / "旧材料"), "--save").returncode == 0
    (path,) = skeleton_files(home)
    mine = path.read_text("utf-8").replace("kind: 汇报材料", "kind: 我的材料")
    path.write_text(mine, "utf-8")
    grow(folder)
    sitting = Sitting(["mine", str(folder / "旧材料"), "--update"], home, folder)
    sitting.sees("您改过库里的这个，不动它", "1 项没有动")
    assert sitting.ends() == 0
    done = drafter("mine", str(folder / "旧材料"), "--update", "--yes")
    assert done.returncode == 0
    assert "您改过" in done.stdout
    assert path.read_text("utf-8") == mine


def test_what_is_gone_stays_unless_the_user_says_otherwise(folder: Path, home: Path) -> None:
    assert drafter("mine", str(folder / "旧材料"), "--save").returncode == 0
    (path,) = skeleton_files(home)
    name = load_skeleton(str(path)).name
    for place, work in WORKS[1:]:
        note = f"{place}的便条\n今天去看了{work}，回来写一写，明天再去看一看。\n"
        (folder / "旧材料" / f"{place}.txt").write_text(note, "utf-8")
    done = drafter("mine", str(folder / "旧材料"), "--update", "--yes")
    assert "没有了" in done.stdout
    assert path.exists()
    sitting = Sitting(["mine", str(folder / "旧材料"), "--update"], home, folder)
    sitting.sees(name, "没有了", "怎么办")
    sitting.presses(DOWN + "\r")
    sitting.sees("收下 1 项")
    assert sitting.ends() == 0
    assert not path.exists()


def test_a_skeleton_mined_elsewhere_is_not_gone(folder: Path, home: Path) -> None:
    assert drafter("mine", str(folder / "旧材料"), "--save").returncode == 0
    shutil.copytree(folder / "旧材料", folder / "别处")
    for path in (folder / "别处").iterdir():
        path.write_text(path.read_text("utf-8").replace("汇报", "总结"), "utf-8")
    done = drafter("mine", str(folder / "别处"), "--update", "--yes")
    assert done.returncode == 0
    assert "没有了" not in done.stdout


def test_a_single_report_takes_no_frame_from_the_library(folder: Path, home: Path) -> None:
    assert drafter("mine", str(folder / "旧材料"), "--save").returncode == 0
    before = {frame.pattern for frame in own_wording().frames}
    single = folder / "单篇.txt"
    text = "一、守好大门\n门口日夜有人看着。\n二、守好仓库\n仓库里外都上了锁。\n三、守好船坞\n船坞四角都亮着灯。\n"
    single.write_text(f"值守工作经验材料\n三处地方大家都守得住。\n{text}", "utf-8")
    done = drafter("mine", str(single), "--one", "--update", "--yes")
    assert done.returncode == 0
    assert "少 0 个" in done.stdout
    assert before < {frame.pattern for frame in own_wording().frames}


def test_stopping_keeps_what_was_taken(folder: Path, home: Path) -> None:
    sitting = Sitting(["mine", "旧材料", "--update"], home, folder)
    sitting.sees("新骨架，收下吗")
    sitting.presses("\r")
    sitting.sees("句式和起句", "收下吗")
    sitting.presses(CTRL_C)
    sitting.sees("已中断")
    assert sitting.ends() == 130
    assert len(skeleton_files(home)) == 1


def test_one_may_stop_at_a_change_and_leave_all_after_it(folder: Path, home: Path) -> None:
    sitting = Sitting(["mine", "旧材料", "--update"], home, folder)
    sitting.sees("新骨架，收下吗")
    sitting.presses("\x1b[A\r")  # the last choice
    sitting.sees("收下 0 项，2 项没有动")
    assert sitting.ends() == 0
    assert skeleton_files(home) == []


def test_for_another_program_the_library_is_updated_without_a_word(folder: Path, home: Path) -> None:
    done = drafter("mine", str(folder / "旧材料"), "--update", "--yes", "--format", "json")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["skeletons"]) == 1
    assert len(skeleton_files(home)) == 1


@pytest.mark.usefixtures("home")
def test_without_a_terminal_it_names_the_way(folder: Path) -> None:
    done = drafter("mine", str(folder / "旧材料"), "--update")
    assert done.returncode == 2
    assert "--save" in done.stderr
    assert "--yes" in done.stderr


def test_internal_files_are_asked_about_by_name(folder: Path, home: Path) -> None:
    place, work = WORKS[0]
    marked = folder / "旧材料" / f"{place}.txt"
    marked.write_text("内部资料\n" + REPORT.format(place=place, work=work), "utf-8")
    sitting = Sitting(["mine", "旧材料"], home, folder)
    sitting.sees("1 个文件标着“内部”", "青溪.txt", "也读吗")
    sitting.presses("\r")
    sitting.sees("读了 2 个文件，2 篇材料", "跳过 1 个")
    assert sitting.ends() == 0
    sitting = Sitting(["mine", "旧材料"], home, folder)
    sitting.sees("也读吗")
    sitting.presses(DOWN + "\r")
    sitting.sees("3 篇材料")
    assert sitting.ends() == 0
    quiet = drafter("mine", str(folder / "旧材料"))
    assert quiet.returncode == 0
    assert "加 --internal 才读" in quiet.stdout.replace("\n", "")


@pytest.mark.usefixtures("home")
def test_only_internal_files_and_nobody_to_ask(tmp_path: Path) -> None:
    (tmp_path / "甲.txt").write_text("内部资料\n" + REPORT.format(place="青溪", work="供水"), "utf-8")
    done = drafter("mine", str(tmp_path))
    assert done.returncode == 2
    assert "--internal" in done.stderr


def with_output_to(where: str, *arguments: str) -> int:
    """The exit code of drafter with its output led away by the shell."""
    line = f'"{sys.executable}" -m drafter {shlex.join(arguments)} {where}; exit "${{PIPESTATUS[0]}}"'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(["bash", "-c", line], env=environment, capture_output=True).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="true is for the other systems")
@pytest.mark.parametrize("how", [("--all", "--save"), ("--save",), ("--update", "--yes")])
def test_what_was_asked_for_is_kept_though_nobody_reads_the_output(
    how: tuple[str, ...], folder: Path, home: Path
) -> None:
    assert with_output_to("2>&1 | true", "mine", str(folder / "旧材料"), *how) == 0
    assert len(skeleton_files(home)) == 1
    assert own_wording().frames


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
def test_what_was_asked_for_is_kept_though_the_output_has_no_room(folder: Path, home: Path) -> None:
    assert with_output_to("> /dev/full", "mine", str(folder / "旧材料"), "--save") == 2
    assert len(skeleton_files(home)) == 1


def test_copies_are_named_where_all_is_asked_for(tmp_path: Path, home: Path) -> None:
    reports = tmp_path / "旧材料"
    reports.mkdir()
    text = REPORT.format(place="青溪", work="供水")
    (reports / "全.txt").write_text(text, "utf-8")
    (reports / "节选.txt").write_text(text.partition("二、")[0], "utf-8")
    few = drafter("mine", str(reports)).stdout
    assert "其中 1 篇是另一篇的重复或节选" in few
    assert "以它为准" not in few
    assert "加 --one" in few
    everything = drafter("mine", str(reports), "--all").stdout.replace("\n  ", "")
    assert "重复或节选：节选.txt（第1行），以它为准：全.txt（第1行）" in everything
