import pytest

from drafter.answers.model import Answer, Answers
from drafter.interview.flow import State, apply, begin
from drafter.interview.moves import Count, Give, Jump
from drafter.interview.offers import offer_for
from drafter.interview.page import OutlineLine, help_lines, key_line, note_on, outline_lines, question_lines
from drafter.questions.plan import plan_of
from drafter.skeleton.parse import parse
from drafter.zh.width import display_width
from tests.skeletons import short


def state_at_second_heading() -> State:
    state = begin(short())
    for move in (
        Give(("单位",), "青禾县档案馆"),
        Count(("工作",), 3),
        Give(("工作", 0, "名目"), "抓好学习"),
        Give(("工作", 1, "名目"), "抓好整改"),
        Jump(("工作", 2, "名目")),
    ):
        state = apply(state, move)
    return state


def lines_at(state: State, columns: int = 80) -> list[str]:
    question = state.question()
    assert question is not None
    return [text for _, text in question_lines(state, question, offer_for(state, question), columns)]


def test_a_parallel_heading_shows_its_siblings_and_their_rhythm() -> None:
    lines = lines_at(state_at_second_heading())
    assert lines[0].endswith("第 3 项工作")
    assert "  并列：抓好学习（4 字）、抓好整改（4 字）" in lines
    assert "  都是 4 字，都以“抓好”开头" in lines
    assert "  例：抓好学习、抓好整改" in lines


def test_the_number_of_questions_is_the_usual_one_until_it_is_known_how_many_turns_there_are() -> None:
    state = begin(short())
    first = state.place
    assert lines_at(state)[0].startswith("第 1 问／约 13 问")
    state = apply(state, Count(("工作",), 1))
    assert lines_at(apply(state, Jump(first)))[0].startswith("第 1 问／约 9 问")
    state = apply(state, Count(("工作", 0, "做法"), 1))
    assert lines_at(apply(state, Jump(first)))[0].startswith("第 1 问／共 9 问")


def test_the_note_says_how_long_a_text_is_or_how_it_breaks_the_rhythm() -> None:
    state = state_at_second_heading()
    question = state.question()
    assert question is not None
    assert note_on(state, question, "抓好服务") == "4 字"
    assert note_on(state, question, "优化服务") == "别的都以“抓好”开头，这个不是"
    assert note_on(state, question, "抓好学习") == "与第 1 个相同"
    assert note_on(state, question, "") == ""


def test_the_sentence_around_a_slot_is_shown() -> None:
    state = apply(state_at_second_heading(), Jump(("工作", 0, "次数")))
    assert "  全年开展【？】次。" in lines_at(state)
    state = apply(state, Jump(("简称",)))
    assert "  今年以来，【？】抓好三项工作" in lines_at(state)


def test_how_many_is_asked_beside_the_heading_that_each_will_have() -> None:
    state = state_at_second_heading()
    assert "  每项写成：一、＿＿" in lines_at(apply(state, Jump(("工作",))))
    assert "  每个写成：一是＿＿" in lines_at(apply(state, Jump(("工作", 0, "做法"))))
    plain = "drafter: 1\nname: 短\nsections:\n  - repeat: {as: 段落, default: 3}\n    body: '{{ 内容 }}'\n"
    assert not any("写成：" in line for line in lines_at(begin(plan_of(parse(plain, "短")))))


def test_a_figure_is_not_counted_in_characters() -> None:
    year = "drafter: 1\nname: 短\nslots:\n  年度: {ask: 哪一年, kind: number, length: [4, 4]}\ntitle: '{{ 年度 }}年'\n"
    state = begin(plan_of(parse(year, "短")))
    question = state.question()
    assert question is not None
    assert note_on(state, question, "2026") == ""


def test_last_years_fact_is_shown_and_not_offered() -> None:
    offered = Answers({"日期": Answer("2025年3月12日", "previous"), "打算": Answer("下一步，再接再厉", "previous")})
    state = apply(begin(short(), offered, "2025年"), Jump(("日期",)))
    question = state.question()
    assert question is not None
    assert offer_for(state, question).text == ""
    assert any("原来：2025年3月12日 → 今年：" in line for line in lines_at(state))
    state = apply(begin(short(), offered, "2024年"), Jump(("日期",)))
    assert any("2024年：2025年3月12日 → 今年：" in line for line in lines_at(state))
    state = apply(begin(short(), offered, "2025年"), Jump(("日期",)))
    state = apply(state, Jump(("打算",)))
    question = state.question()
    assert question is not None
    assert offer_for(state, question).text == "下一步，再接再厉"


@pytest.mark.parametrize("columns", [40, 80, 140])
def test_no_line_is_wider_than_the_screen(columns: int) -> None:
    state = apply(state_at_second_heading(), Give(("工作", 0, "名目"), "抓" * 90, stay=True))
    question = state.question()
    assert question is not None
    lines = [
        *question_lines(state, question, offer_for(state, question), columns),
        *help_lines(question, ["建议" * 60], columns),
        *outline_lines([OutlineLine(1, "标题" * 60, True)], columns),
        ("", key_line(columns, "4 字")),
    ]
    assert all(display_width(text) <= columns for _, text in lines)


def test_the_outline_shows_top_headings_and_those_under_the_one_in_work() -> None:
    lines = [
        OutlineLine(1, "一、甲"),
        OutlineLine(2, "（一）子"),
        OutlineLine(1, "二、乙"),
        OutlineLine(2, "（一）丑", True),
    ]
    assert [text for _, text in outline_lines(lines, 80)] == ["  一、甲", "  二、乙", "▸   （一）丑"]
    many = [OutlineLine(1, f"第{number}", number == 20) for number in range(40)]
    shown = [text for _, text in outline_lines(many, 80)]
    assert shown[0] == "  … 前面还有 16 个标题"
    assert "▸ 第20" in shown
    assert shown[-1] == "  … 后面还有 15 个标题"


def test_short_items_of_the_help_stand_side_by_side() -> None:
    question = state_at_second_heading().question()
    assert question is not None
    lines = [text for _, text in help_lines(question, (), 80)]
    assert "  Ctrl-N / PageDown：跳过　Ctrl-R：总览　Ctrl-U：清空这一行" in lines
