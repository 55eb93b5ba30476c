from drafter.answers.model import Answer, Answers
from drafter.interview.flow import apply, begin
from drafter.interview.moves import Count
from drafter.questions.rhythm import Sibling, broken, rhythm, siblings
from tests.skeletons import short


def of(*texts: str) -> tuple[Sibling, ...]:
    return tuple(Sibling(number, text) for number, text in enumerate(texts, 1))


def test_what_headings_have_in_common_is_said() -> None:
    assert rhythm(of("抓好学习", "抓好整改")) == "都是 4 字，都以“抓好”开头"
    assert rhythm(of("落实有力", "服务有方有力")) == "都以“有力”结尾"
    assert rhythm(of("抓好学习")) == ""


def test_a_heading_that_breaks_the_rhythm_is_hinted_at() -> None:
    others = of("抓好学习", "抓好整改")
    assert broken("抓好服务", others) == ""
    assert broken("抓牢服务", others) == "别的都以“抓好”开头，这个不是"
    assert broken("抓好服务群众", others) == "别的都是 4 字，这个 6 字"
    assert broken("抓好整改", others) == "与第 2 个相同"
    assert broken("服务", of("抓好学习")) == ""
    assert broken("服务", of("抓好学习"), parallel=True) == "第 1 个是 4 字，这个 2 字"
    assert broken("服务群众", of("抓好学习"), parallel=True) == ""


def test_siblings_are_the_other_turns_of_a_heading() -> None:
    state = apply(begin(short()), Count(("工作",), 3))
    answers = state.answers.put(("工作", 0, "名目"), Answer("抓好学习")).put(("工作", 2, "名目"), Answer("抓好整改"))
    by_path = {question.path: question for question in apply(state, Count(("工作",), 3)).questions()}
    assert siblings(by_path[("工作", 1, "名目")], answers) == (Sibling(1, "抓好学习"), Sibling(3, "抓好整改"))
    assert siblings(by_path[("工作", 0, "名目")], answers) == (Sibling(3, "抓好整改"),)
    assert siblings(by_path[("工作", 1, "次数")], answers) == ()
    assert siblings(by_path[("单位",)], Answers()) == ()
