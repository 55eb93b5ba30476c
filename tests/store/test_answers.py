from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.answers.model import Answer, Answers
from drafter.errors.answering import AnswersWrong
from drafter.errors.reading import FileMissing, FileUnreadable
from drafter.filling import fill
from drafter.questions.plan import Plan, plan_of
from drafter.skeleton.model import Skeleton, Slot
from drafter.skeleton.parse import parse
from drafter.store.answers import read_answers, read_answers_file
from drafter.store.form import form, skeleton_name
from tests.skeletons import SHORT, answers_for, short, skeletons

TODAY = date(2026, 3, 12)


def read(plan: Plan, text: str) -> Answers:
    return read_answers(plan, text, "答案.yaml", TODAY)


@settings(max_examples=30, deadline=None)
@given(skeletons)
def test_the_blank_form_of_any_skeleton_gives_the_draft_of_no_answers(skeleton: Skeleton) -> None:
    plan = plan_of(skeleton)
    assert fill(skeleton, read(plan, form(plan, Answers()))) == fill(skeleton, Answers())


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_answers_written_and_read_give_the_same_draft(data: st.DataObject) -> None:
    skeleton = data.draw(skeletons)
    plan = plan_of(skeleton)
    answers = data.draw(answers_for(plan))
    assert fill(skeleton, read(plan, form(plan, answers))) == fill(skeleton, answers)


def test_a_skeleton_is_told_from_answers_to_it() -> None:
    with pytest.raises(AnswersWrong, match="这是骨架文件，不是答案文件"):
        read(short(), SHORT)


def test_what_can_be_filled_in_is_said_once_and_for_which_skeleton_the_answers_are() -> None:
    with pytest.raises(AnswersWrong) as caught:
        read(
            short(),
            "drafter-form: 四个表率\n科室: 甲\n股室: 乙\n工作:\n  - 名目: 抓好学习\n    丙: 丁\n  - 丙: 丁\n",
        )
    assert caught.value.message.splitlines()[1:] == [
        "  · 第 1 行 drafter-form：这份答案是给骨架“四个表率”的，不是给“两项工作”的",
        "  · 第 2 行 科室：骨架没有这一项（这里可填：单位、简称、工作、打算、日期）",
        "  · 第 3 行 股室：骨架没有这一项",
        "  · 第 6 行 工作/1/丙：骨架没有这一项（这里可填：名目、次数、做法）",
        "  · 第 7 行 工作/2/丙：骨架没有这一项",
    ]
    read(short(), "drafter-form: 改了名的骨架\n单位: 青禾县档案馆\n")
    with pytest.raises(AnswersWrong, match="有 1 处问题"):
        read(short(), "drafter-form: 两项工作\n科室: 甲\n")


def test_all_faults_come_at_once_with_line_and_name() -> None:
    with pytest.raises(AnswersWrong) as caught:
        read(
            short(),
            "单位: 青禾县档案馆\n"
            "日期: 2026年2月30日\n"
            "科室: 办公室\n"
            "工作:\n"
            "  - 名目: 抓好学习\n"
            "    次数: 若干\n"
            "  - 名目: [甲, {乙: 丙}]\n"
            "    做法: 一句话\n",
        )
    assert caught.value.message.splitlines() == [
        "答案文件 答案.yaml 有 5 处问题：",
        "  · 第 2 行 日期：没有2026年2月30日这一天",
        "  · 第 3 行 科室：骨架没有这一项（这里可填：单位、简称、工作、打算、日期）",
        "  · 第 6 行 工作/1/次数：要写数目，如 312、1.2万、95.3%",
        "  · 第 7 行 工作/2/名目：要写成一句话",
        "  · 第 8 行 工作/2/做法：要写成几段，每段前加“- ”",
    ]


def test_too_many_turns_are_a_fault() -> None:
    with pytest.raises(AnswersWrong, match="写了 5 项，骨架要求 1—4 项"):
        read(short(), "工作:\n" + "  - {}\n" * 5)


def test_what_stands_in_the_file_is_taken_as_text() -> None:
    plan = plan_of(Skeleton("试", title="{{ 甲 }}{{ 乙 }}{{ 丙 }}{{ 丁 }}"))
    answers = read(plan, "甲: 0.10\n乙: no\n丙: 2026-03-12\n丁: 007\n")
    assert [answers.values[name].value for name in "甲乙丙丁"] == ["0.10", "no", "2026-03-12", "007"]


def test_dates_and_figures_are_normalised() -> None:
    answers = read(short(), "日期: 2026-3-12\n工作:\n  - 次数: １,２３４\n")
    assert answers.values["日期"] == Answer("2026年3月12日", "file")
    assert answers.repeats["工作"][0].values["次数"].value == "1234"


def test_nothing_after_the_colon_is_no_answer_and_empty_quotes_leave_a_default_open() -> None:
    plan = short()
    assert "简称" not in read(plan, "简称:\n").values
    assert read(plan, '简称: ""\n').values["简称"] == Answer("", "file")


def test_a_table_is_checked_against_its_columns() -> None:
    plan = plan_of(Skeleton("试", closing=("{{ 表 }}",), slots=(Slot("表", kind="table", columns=("名称", "数量")),)))
    assert read(plan, "表:\n  - [窗口, 12]\n").values["表"].value == (("窗口", "12"),)
    with pytest.raises(AnswersWrong, match="第 2 行有 1 格，应当是 2 格：名称、数量"):
        read(plan, "表:\n  - [窗口, 12]\n  - [专班]\n")


def test_a_table_is_written_as_it_is_read() -> None:
    plan = plan_of(Skeleton("试", closing=("{{ 表 }}",), slots=(Slot("表", kind="table", columns=("名称", "数量")),)))
    rows = (("窗口", "12"), ("“一号”: 专班", ""))
    answers = Answers({"表": Answer(rows, "file")})
    assert read(plan, form(plan, answers)) == answers
    none = Answers({"表": Answer((), "file")})
    assert read(plan, form(plan, none)) == none
    with pytest.raises(AnswersWrong, match=r"表格的每一行要写成 - \[甲, 乙\]"):
        read(plan, "表: [窗口, 12]\n")


@pytest.mark.parametrize(
    "text", ["一\n  二", "一 \n二", "一\n\n二", "# 一\n- 二", "一: 甲\n'二\"", "|-\n二", "一\n\u3000\u3000二"]
)
def test_a_long_text_is_written_as_it_is_read(text: str) -> None:
    plan = plan_of(Skeleton("试", closing=("{{ 打算 }}",), slots=(Slot("打算", kind="long"),)))
    answers = Answers({"打算": Answer(text, "file")})
    assert read(plan, form(plan, answers)) == answers


def test_several_paragraphs_may_be_written_as_a_list() -> None:
    plan = plan_of(Skeleton("试", closing=("{{ 打算 }}",), slots=(Slot("打算", kind="long"),)))
    assert read(plan, "打算:\n  - 再接再厉\n  - 办好实事\n").values["打算"].value == "再接再厉\n办好实事"


def test_an_empty_file_answers_nothing_and_one_without_names_is_a_fault() -> None:
    assert read(short(), "# 都没有写\n") == Answers()
    with pytest.raises(AnswersWrong, match="名称: 内容"):
        read(short(), "- 再接再厉\n")


def test_a_turn_without_names_is_open_if_empty_and_else_a_fault() -> None:
    assert read(short(), "工作:\n  -\n  - 名目: 抓好学习\n").repeats["工作"][0] == Answers()
    with pytest.raises(AnswersWrong, match="第 2 行 工作/1：要写成“名称: 内容”的形式"):
        read(short(), "工作:\n  - 抓好学习\n")


def test_a_turn_written_with_wide_colons_is_told_so() -> None:
    with pytest.raises(AnswersWrong, match="第 3 行 工作/2：用了中文冒号“：”，请改成英文冒号加空格"):
        read(short(), "工作:\n  - 名目: 抓好学习\n  - 名目：抓好整改\n    次数：3\n")


def test_a_colon_that_makes_a_name_of_the_answer_is_told_with_the_remedy() -> None:
    with pytest.raises(AnswersWrong, match="含冒号的请用英文双引号括起来"):
        read(short(), "打算: {一是: 再接再厉}\n")


def test_files_of_either_encoding_are_read(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        path = tmp_path / f"{encoding}.yaml"
        path.write_bytes("打算: 再接再厉\n".encode(encoding))
        assert read_answers_file(short(), path, TODAY).values["打算"].value == "再接再厉"
    for name in ("无.yaml", "无.docx"):
        with pytest.raises(FileMissing):
            read_answers_file(short(), tmp_path / name, TODAY)
    with pytest.raises(FileUnreadable):
        read_answers_file(short(), tmp_path, TODAY)


@pytest.mark.parametrize("name", ["四个表率", "一: 二", "甲（2）", "# 井", "null", "“引号”"])
def test_a_form_tells_which_skeleton_it_is_for(tmp_path: Path, name: str) -> None:
    path = tmp_path / "答案.yaml"
    path.write_text(form(plan_of(Skeleton(name, title="{{ 甲 }}")), Answers()), "utf-8")
    assert skeleton_name(path) == name
    path.write_text("甲: 乙\n", "utf-8")
    assert skeleton_name(path) == ""


def test_a_skeleton_may_ask_for_a_name() -> None:
    assert read(plan_of(Skeleton("试", title="{{ name }}")), "name: 青禾县\n").values["name"].value == "青禾县"


@pytest.mark.parametrize(
    ("default", "told"),
    [
        ("今年以来", "不填则用“今年以来”"),
        ("{{ 单位 }}党组", "不填则为：【单位】党组"),
        ("{{ 地区 }}{{ 单位 }}", "不填则为：青禾县【单位】"),
        ("{{ 地区 }}党组", "不填则用“青禾县党组”"),
        ("{{ 年度|int + 1 }}", "不填则由“年度”算出"),
        ("{{ 本年|int + 1 }}", "不填则用“2027”"),
    ],
)
def test_a_form_says_what_stands_where_nothing_is_filled_in(default: str, told: str) -> None:
    slots = Slot("单位"), Slot("年度"), Slot("地区"), Slot("本年"), Slot("这里", default=default)
    skeleton = Skeleton("样式", title="{{ 单位 }}{{ 年度 }}{{ 这里 }}", slots=slots)
    given = Answers({"地区": Answer("青禾县", "settings"), "本年": Answer("2026", "settings")})
    lines = form(plan_of(skeleton), given).splitlines()
    assert told in lines[lines.index("这里:") - 1]


def test_a_form_asks_once_what_every_turn_of_a_repeat_asks() -> None:
    asked = form(short(), Answers(repeats={"工作": (Answers(), Answers(), Answers())}))
    assert asked.count("名目:") == asked.count("举措:") == 3
    for question in ("# 小标题（4—8 字）", "# 开展了多少次（数目）", "# 写几个做法", "# 举措"):
        assert asked.count(question) == 1, question


WHERE = """
drafter: 1
name: 试
slots:
  单位: {ask: 本单位全称, kind: unit}
  数量: {ask: 数量, kind: number}
  正文: {ask: 具体怎么做的, kind: long}
  展开: {ask: “再修井”：写些什么, kind: long}
title: "{{ 单位 }}修井汇报"
salutation: "{{ 称谓 }}："
sections:
  - {scheme: 一、, heading: "先查{{ 数量 }}眼井", body: "{{ 正文 }}"}
  - {scheme: 一、, heading: 再修井, body: "{{ 展开 }}"}
"""


def test_a_form_says_where_in_the_text_an_answer_stands() -> None:
    lines = form(plan_of(parse(WHERE, "试.yaml")), Answers()).splitlines()
    told = lines[lines.index("drafter-form: 试") + 2 :]
    assert told == [
        "# 本单位全称",
        "#   用在：【？】修井汇报",
        "单位:",
        "# 称谓",
        "称谓:",
        "# 数量（数目）",
        "#   用在：先查【？】眼井",
        "数量:",
        "# 具体怎么做的（可写几段）",
        "#   用在：“先查＿＿眼井”下面",
        "正文:",
        "# “再修井”：写些什么（可写几段）",
        "展开:",
    ]


@pytest.mark.parametrize("name", ["去年.docx", "去年.DOC", "去年.wps"])
def test_an_old_report_given_as_answers_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    with pytest.raises(AnswersWrong, match="drafter again 旧稿"):
        read_answers_file(short(), tmp_path / name, TODAY)


def test_faults_are_told_from_the_first_line_to_the_last() -> None:
    lines = ["日期: 不是日期", *(f"没有{number}: 内容" for number in range(2, 13))]
    with pytest.raises(AnswersWrong) as caught:
        read(short(), "\n".join(reversed(lines)))
    told = [line.partition("行")[0].strip(" ·") for line in caught.value.message.split("\n")[1:]]
    assert told == [f"第 {number}" for number in range(1, 13)]


@pytest.mark.parametrize(
    ("text", "written"),
    [("一段\n二段", "打算: |-\n  一段\n  二段\n"), ("一段\n 二段", "打算: "), ("一段", "打算: 一段\n")],
)
def test_several_paragraphs_are_written_as_lines_where_yaml_keeps_them(text: str, written: str) -> None:
    made = form(short(), Answers({"打算": Answer(text)}))
    assert written in made
    assert ("|-" in made) == ("|-" in written)
