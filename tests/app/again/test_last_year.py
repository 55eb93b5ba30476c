from copy import deepcopy
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from drafter.answers.model import Answer
from drafter.app.again import last_year
from drafter.cli.main import main
from drafter.errors.answering import NoSkeletonFits
from drafter.errors.problem import Problem
from drafter.facts import find_facts
from drafter.interview.slogans import is_wording
from tests.app.again.confirmed import build, by_enter_alone
from tests.app.again.reports import ANSWERS
from tests.office import as_word_saves, converted, need_office

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@pytest.mark.parametrize("name", ["去年.docx", "去年.txt"])
def test_last_years_draft_gives_its_answers(folder: Path, name: str) -> None:
    found = last_year(build(folder, name))
    assert (found.skeleton.name, found.called, found.dropped) == ("两项工作", "2025年", ())
    answers = found.answers
    assert answers.values["单位"] == Answer("青禾县档案馆", "previous")
    assert answers.values["日期"] == Answer("2025年3月12日", "previous")
    works = answers.repeats["工作"]
    assert [turn.values["名目"].value for turn in works] == ["抓好学习", "抓好整改"]
    assert [turn.values["次数"].value for turn in works] == ["12", "3"]
    assert works[0].repeats["做法"][0].values["举措"] == Answer("领导带头学", "previous")


def filled_by_hand(file: Path) -> None:
    """A blank filled in the word processor, as a person does."""
    document = docx.Document(str(file))
    (text,) = (t for t in document.element.body.iter(qn("w:t")) if t.text and t.text.startswith("【待填"))
    text.text = "再接再厉，善作善成。"
    document.save(str(file))


@pytest.mark.parametrize("saved", ["libreoffice", "word", "as it was"])
def test_a_draft_that_was_filled_and_saved_by_others_gives_its_answers(folder: Path, saved: str) -> None:
    answers = (folder / "答案.yaml").read_text("utf-8")
    (folder / "答案.yaml").write_text(answers.replace("打算: 下一步，再接再厉\n", ""), "utf-8")
    out = build(folder, "去年.docx")
    if saved == "libreoffice":
        need_office()
        (folder / "存").mkdir()
        (out,) = converted([out], "docx", folder / "存")
    elif saved == "word":
        out.write_bytes(as_word_saves(out.read_bytes()))
    filled_by_hand(out)
    library = folder / "home" / "data" / "skeletons" / "两项工作.yaml"
    library.unlink(missing_ok=True)  # the draft brings its skeleton
    given = last_year(out)
    assert (given.skeleton.name, given.called) == ("两项工作", "2025年")
    found = given.answers
    assert found.values["单位"] == Answer("青禾县档案馆", "previous")
    assert found.values["打算"] == Answer("再接再厉，善作善成。", "previous")
    assert [turn.values["次数"].value for turn in found.repeats["工作"]] == ["12", "3"]


def changed_by_hand(file: Path, *changes: tuple[str, str]) -> None:
    """Words changed in the word processor, as a person does."""
    document = docx.Document(str(file))
    for old, new in changes:
        text = next(t for t in document.element.body.iter(qn("w:t")) if t.text and old in t.text)
        text.text = text.text.replace(old, new)
    document.save(str(file))


def test_what_was_corrected_in_word_is_what_the_draft_says(folder: Path) -> None:
    out = build(folder, "去年.docx")
    before = last_year(out).answers
    changed_by_hand(
        out,
        ("全年开展12", "全年开展15"),
        ("抓好整改", "抓实整改"),
        ("分层集中学", "分批集中学"),
        ("再接再厉", "再添干劲"),
    )
    found = last_year(out).answers
    works = found.repeats["工作"]
    assert [turn.values["次数"].value for turn in works] == ["15", "3"]
    assert [turn.values["名目"].value for turn in works] == ["抓好学习", "抓实整改"]
    assert [step.values["举措"].value for step in works[0].repeats["做法"]] == ["领导带头学", "分批集中学"]
    assert str(found.values["打算"].value).startswith("下一步，再添干劲")
    assert (found.values["单位"], found.values["日期"]) == (before.values["单位"], before.values["日期"])


def test_what_nobody_touched_in_word_is_as_it_was_answered(folder: Path) -> None:
    out = build(folder, "去年.docx")
    before = last_year(out).answers
    changed_by_hand(out, ("12", "15"))
    after = last_year(out).answers
    assert after.put(("工作", 0, "次数"), Answer("12", "previous")) == before
    assert before.values["打算"] == Answer("下一步，再接再厉", "previous")


def test_a_section_written_in_word_is_one_turn_more(folder: Path) -> None:
    out = build(folder, "去年.docx")
    document = docx.Document(str(out))
    heading = next(p for p in document.paragraphs if "抓好整改" in p.text)
    text = heading._p.getnext()
    for paragraph, old, new in ((heading._p, "二、抓好整改", "三、抓好督查"), (text, "3次", "7次")):
        copied = deepcopy(paragraph)
        for t in copied.iter(qn("w:t")):
            t.text = (t.text or "").replace(old, new)
        closing = next(p for p in document.paragraphs if p.text.startswith("下一步"))
        closing._p.addprevious(copied)
    document.save(str(out))
    works = last_year(out).answers.repeats["工作"]
    assert [turn.values["名目"].value for turn in works] == ["抓好学习", "抓好整改", "抓好督查"]


def test_an_official_document_gives_the_answers_of_its_text(folder: Path) -> None:
    front = folder / "版头.yaml"
    attached = "附件:\n  - 名称: 清单\n    内容: |\n" + "      各项工作都列在这里。\n" * 40
    front.write_text(
        f"红头: 青禾县档案馆文件\n发文字号: 青档〔2025〕3号\n{attached}印发机关: 青禾县档案馆办公室\n", "utf-8"
    )
    out = folder / "去年.docx"
    command = ["build", "两项工作", "--answers", str(folder / "答案.yaml"), "-o", str(out), "--front", str(front)]
    assert main([*command, "--strip-data"]) == 0
    given = last_year(out)
    assert (given.skeleton.name, given.called) == ("两项工作", "2025年")
    found = given.answers
    assert found.values["单位"].value == "青禾县档案馆"
    assert main([*command, "--force"]) == 0
    found = last_year(out).answers
    assert found.values["打算"] == Answer("下一步，再接再厉", "previous")
    assert [turn.values["名目"].value for turn in found.repeats["工作"]] == ["抓好学习", "抓好整改"]


def test_an_answers_file_names_its_skeleton(folder: Path) -> None:
    given = last_year(folder / "答案.yaml")
    assert given.skeleton.name == "两项工作"
    assert given.answers.repeats["工作"][1].values["次数"] == Answer("3", "previous")
    (folder / "无名.yaml").write_text(ANSWERS, "utf-8")
    with pytest.raises(Problem, match="没有写明"):
        last_year(folder / "无名.yaml")


def test_what_the_skeleton_has_no_place_for_is_told(folder: Path) -> None:
    report = build(folder, "去年.txt").read_text("utf-8").splitlines()
    extra = "此外，组织志愿服务26次，慰问困难群众，受到普遍好评。"
    report.insert(2, extra)
    (folder / "加了一段.txt").write_text("\n".join(report), "utf-8")
    given = last_year(folder / "加了一段.txt")
    assert given.skeleton.name == "两项工作"
    assert given.dropped == (extra,)
    assert given.left() == ("此外，组织志愿服务＿＿，慰问困难群众，受到普遍好评。",)


@pytest.mark.parametrize(
    ("title", "date", "called"),
    [
        ("青禾县档案馆2024年工作总结", "2025年1月8日", "2024年"),
        ("青禾县档案馆2024年工作总结和2025年打算", "", "2024年"),
        ("青禾县档案馆工作总结", "2025年1月8日", "2025年"),
        ("青禾县档案馆工作总结", "", "去年"),
    ],
)
def test_last_year_is_called_by_the_year_the_report_is_about(folder: Path, title: str, date: str, called: str) -> None:
    lines = build(folder, "去年.txt").read_text("utf-8").splitlines()
    lines[0] = title
    lines[-1] = date
    (folder / "旧.txt").write_text("\n".join(lines), "utf-8")
    assert last_year(folder / "旧.txt", "两项工作").called == called


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("1972年修井，2005年换台，2024年淘井。", "去年"),  # a life is told, no year is the report's
        ("2024年修井，2025年换台，2025年淘井。", "2025年"),
        ("2024年修井，2024年换台；2025年淘井，2025年清渠。", "2025年"),
        ("2024年修井，人人叫好。", "2024年"),
    ],
)
def test_without_a_year_of_its_own_a_report_is_of_the_one_it_speaks_of_most(
    folder: Path, told: str, called: str
) -> None:
    lines = build(folder, "去年.txt").read_text("utf-8").splitlines()
    lines[0], lines[-1] = "青禾县档案馆工作总结", told
    (folder / "旧.txt").write_text("\n".join(lines), "utf-8")
    assert last_year(folder / "旧.txt", "两项工作").called == called


@pytest.mark.parametrize("report", sorted(SEEDS.glob("*.txt"))[::3], ids=lambda path: path.stem)
def test_by_enter_alone_nothing_old_goes_into_the_draft(report: Path) -> None:
    try:
        given = last_year(report)
    except NoSkeletonFits:
        pytest.skip("no shipped skeleton is its form")
    draft = by_enter_alone(given)
    quoted = any("“{{" in node.heading for node in given.skeleton.sections)  # wording in the skeleton's own marks
    facts = [fact for fact in find_facts(draft) if fact.kind != "quoted"]
    names = [fact for fact in find_facts(draft) if fact.kind == "quoted" and not quoted]
    assert [fact.text for fact in facts] == []
    assert [name.text for name in names if not is_wording(draft, name.start, name.end)] == []
    assert len(draft) > 300  # its wording is there
