from drafter.answers.model import Answers
from drafter.filling import with_counts
from drafter.skeleton.model import Node, Repeat, Skeleton

INNER = Node("做法", repeat=Repeat("做法", min=2, max=4))
SKELETON = Skeleton("短", sections=(Node("工作", repeat=Repeat("工作", min=2, max=3), children=(INNER,)),))


def turn(*counts: int) -> tuple[Answers, ...]:
    return tuple(Answers(repeats={"做法": (Answers(),) * count}) for count in counts)


def test_the_counts_of_the_answers_are_allowed_besides_those_of_the_skeleton() -> None:
    made = with_counts(SKELETON, Answers(repeats={"工作": turn(0, 3, 6, 1)}))
    (outer,) = made.sections
    assert (outer.repeat, outer.children[0].repeat) == (Repeat("工作", min=2, max=4), Repeat("做法", min=0, max=6))


def test_what_the_answers_do_not_count_is_as_it_was() -> None:
    assert with_counts(SKELETON, Answers(repeats={"工作": (Answers(),) * 2})) == SKELETON
