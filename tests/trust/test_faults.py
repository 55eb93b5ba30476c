"""Each change of the disk fails in turn, in each command that writes.

Afterwards what stood there is whole, and what is new is whole or absent. How many faults were tried stands at the end
of the test run.
"""

import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from drafter.errors import Problem
from drafter.readers import lines_of
from tests.skeletons import SHORT
from tests.trust.box import Ask, Box, asking
from tests.trust.injector import HOWS, KILLED
from tests.trust.tally import tally

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="faults are put into a forked process")

ANSWERS = (
    "单位: 青禾县档案馆\n工作:\n  - 名目: 抓好学习\n    次数: 12\n    做法:\n      - 举措: 领导带头学\n"
    "日期: 2026-3-12\n"
)
REPORT = (
    "青溪镇防汛工作汇报\n一、主要做法\n（一）聚焦排查隐患，筑牢安全防线\n排查１２处,整改到位。\n"
    "（二）聚焦值班值守，筑牢责任防线\n值守二十天。\n（三）聚焦抢险救援，筑牢生命防线\n转移群众。\n"
)
OTHER = REPORT.replace("青溪镇", "柳河乡").replace("排查隐患", "清理河道").replace("二十天", "一个月")
THIRD = (
    "石桥街道暖心工作汇报\n一、主要做法\n（一）突出便民利民，打造贴心窗口\n设立窗口，逐户走访，听取意见。\n"
    "（二）突出为老为小，打造温馨家园\n开办食堂，接送孩子，照看老人。\n（三）突出共建共治，打造和美邻里\n"
    "组织议事，调解纠纷，评选先进。\n二、下一步打算\n继续做好暖心工作，把好事办好。\n"
)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A command that writes, and what stands on the disk before."""

    arguments: tuple[str, ...]
    files: dict[str, str] = field(default_factory=dict)
    before: tuple[tuple[str, ...], ...] = ()
    """Commands run first, without a fault."""
    changed: dict[str, tuple[str, str]] = field(default_factory=dict)
    """File → text replaced in it after those."""
    editor: str = "true"
    codes: tuple[int, ...] = (0,)


_BUILD = ("build", "骨架.yaml", "--answers", "答案.yaml", "-o", "稿/初稿.docx")
_FORM = {"骨架.yaml": SHORT, "答案.yaml": ANSWERS}
_REPORTS = {"旧/甲.txt": REPORT, "旧/乙.txt": OTHER}
_OWN = "home/data/skeletons/两项工作.yaml"
SCENARIOS = {
    "build": Scenario(_BUILD, _FORM),
    "build a text": Scenario((*_BUILD[:-1], "初稿.txt"), _FORM),
    "build again": Scenario(
        (*_BUILD, "--force"), _FORM, (_BUILD, (*_BUILD, "--force")), {"答案.yaml": ("抓好学习", "抓好整改")}
    ),
    "mine": Scenario(("mine", "旧", "--save"), _REPORTS),
    "mine again": Scenario(
        ("mine", "旧", "更旧", "--save"), {**_REPORTS, "更旧/丙.txt": THIRD},
        (("mine", "旧", "--save"),),
    ),
    "edit a shipped one": Scenario(("edit", "年度工作总结"), editor="sed -i s/几项/多少项/"),
    "edit one's own": Scenario(
        ("edit", "两项工作"), _FORM, (("import", "骨架.yaml"),), editor="sed -i s/写几项工作/写多少项工作/"
    ),
    "edit and break it": Scenario(
        ("edit", "两项工作"), _FORM, (("import", "骨架.yaml"),), editor="sed -i s/drafter/xx/", codes=(2,)
    ),
    "check and mend": Scenario(("check", "旧/甲.txt", "--fix", "--yes"), _REPORTS, codes=(0, 1)),
    "check and annotate": Scenario(("check", "旧/甲.txt", "--annotate", "批注.docx"), _REPORTS, codes=(0, 1)),
    "check and mend a draft": Scenario(
        ("check", "稿/初稿.docx", "--fix", "--yes"),
        {**_FORM, "答案.yaml": ANSWERS.replace("领导带头学", "领导,带头学")}, (_BUILD,), codes=(0, 1),
    ),
    "clean": Scenario(("clean", "稿/初稿.docx"), _FORM, (_BUILD,), codes=(0, 1)),
    "clean again": Scenario(
        ("clean", "稿/初稿.docx", "--force"), _FORM, (_BUILD, ("clean", "稿/初稿.docx")), codes=(0, 1)
    ),
    "settings": Scenario(("settings", "本单位", "青禾县档案馆")),
    "settings again": Scenario(("settings", "本年度", "2026"), before=(("settings", "本单位", "青禾县档案馆"),)),
    "import": Scenario(("import", "骨架.yaml"), _FORM),
    "import again": Scenario(
        ("import", "骨架.yaml", "--force"), _FORM, (("import", "骨架.yaml"),), {_OWN: ("写几项工作", "写多少项")}
    ),
    "export": Scenario(("export", "两项工作", "-o", "给别人.yaml"), _FORM, (("import", "骨架.yaml"),)),
    "export again": Scenario(
        ("export", "两项工作", "-o", "骨架.yaml", "--force"), _FORM, (("import", "骨架.yaml"),),
        {"骨架.yaml": ("写几项工作", "写多少项")},
    ),
    "rename": Scenario(("rename", "两项工作", "三项工作"), _FORM, (("import", "骨架.yaml"),)),
    "remove": Scenario(("remove", "两项工作"), _FORM, (("import", "骨架.yaml"),)),
    "remove again": Scenario(
        ("remove", "两项工作"), _FORM, (("import", "骨架.yaml"), ("remove", "两项工作"), ("import", "骨架.yaml")),
        {_OWN: ("写几项工作", "写多少项")},
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking() as run:
        yield run


@pytest.mark.parametrize("name", SCENARIOS)
def test_whatever_fails_nothing_is_lost(tmp_path: Path, ask: Ask, name: str) -> None:
    scenario, box = SCENARIOS[name], Box(tmp_path)
    for file, text in scenario.files.items():
        box.write(file, text)
    for arguments in scenario.before:
        assert ask(box, arguments)["code"] in (0, 1)
    for file, (old, new) in scenario.changed.items():
        text = (box.folder / file).read_text("utf-8")
        assert old in text
        box.write(file, text.replace(old, new))
    box.keep()
    before = box.contents()
    done = ask(box, scenario.arguments, scenario.editor)
    assert done["code"] in scenario.codes, done
    after = box.contents()
    assert after != before, "a scenario that writes nothing shows nothing"
    mined = ask(box, ("mine", "旧", "--format", "json", "--no-index"))["out"] if "mine" in scenario.arguments else ""

    began, tried = time.monotonic(), 0
    for how in HOWS:
        for number in range(1, 400):
            box.restore()
            done = ask(box, scenario.arguments, scenario.editor, number, how)
            if not done["at"]:
                break
            tried += 1
            where = f"{name}, {how} at change {number}: {done['at']}\n{done['out']}{done['err']}"
            check_said(done["code"], done["err"], how, scenario.codes, where)
            check_disk(before, after, box.contents(), how, where)
            if mined:
                check_index(box, ask, mined, where)
    assert tried > 5
    tally("faults", tried, time.monotonic() - began)


def check_said(code: int, err: str, how: str, codes: tuple[int, ...], where: str) -> None:
    """One clear line and the remedy, never a traceback; a change that the program can do without may go wrong."""
    if how == "killed":
        assert code == KILLED, where
        return
    assert code in (*codes, 2), where
    assert "Traceback" not in err, where
    assert "程序出错" not in err, where
    if code == 2 and 2 not in codes:
        lines = [line for line in err.strip().split("\n") if not line.startswith("索引打不开")]
        assert 1 <= len(lines) <= 2, where
        assert re.search("[\u4e00-\u9fff]", err), where


def check_disk(
    before: dict[str, bytes], after: dict[str, bytes], found: dict[str, bytes], how: str, where: str
) -> None:
    """Each file is as it was or as it should become; what stood there before stands there still, under some name."""
    left = {name for name in found if name.endswith(".tmp") or name.startswith("tmp/")}
    assert how == "killed" or not {name for name in left if not _edited(found[name])} or "unlink" in where, (
        left,
        where,
    )
    for name, content in found.items():
        if name in left:
            continue
        known = [files[name] for files in (before, after) if name in files] + list(before.values())
        assert any(_same(name, content, other) for other in known) or _edited(content), f"{name} is broken\n{where}"
    for name, content in before.items():
        if name in after and not _is_backup(name):
            assert name in found, f"{name} is gone\n{where}"
        kept_by_all = any(_same(name, content, other) for other in after.values())
        assert not kept_by_all or any(_same(name, content, other) for other in found.values()), (
            f"the content of {name} is lost\n{where}"
        )


def check_index(box: Box, ask: Ask, mined: str, where: str) -> None:
    """The index opens and is whole, and the next `mine` that uses it sees what one without it sees.

    Which of the files it remembers, if any, does not matter: it is a cache.
    """
    assert not box.damage(), where
    again = ask(box, ("mine", "旧", "--format", "json"))
    assert (again["code"], again["err"]) == (0, ""), f"{again}\n{where}"
    assert again["out"] == mined, where


def _same(name: str, content: bytes, other: bytes) -> bool:
    return content == other or (name.endswith((".docx", ".bak1", ".bak2")) and _words(content) == _words(other) != None)  # noqa: E711


def _words(content: bytes) -> list[str] | None:
    """What a .docx says; files are packed with the time of day in them."""
    try:
        return [line.text for line in lines_of(content, "a.docx")]
    except Problem:
        return None


def _is_backup(name: str) -> bool:
    return re.search(r"\.bak\d$", name) is not None


def _edited(content: bytes) -> bool:
    """Whether it is a whole skeleton as the editor left it, which is kept where it could not be saved."""
    return content.startswith((b"drafter: 1", b"xx: 1", b"\ndrafter: 1", b"\nxx: 1")) and content.endswith(b"\n")
