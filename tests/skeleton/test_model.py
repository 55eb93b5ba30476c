"""What a skeleton's own fields tell of it."""

from dataclasses import fields

from drafter.skeleton import Node, Skeleton, walk

_TEXTS = ("masthead", "title", "subtitle", "byline", "salutation", "preamble", "closing", "signature", "imprint")


def test_every_text_stands_in_the_opening_or_the_ending_in_reading_order() -> None:
    several = {field.name for field in fields(Skeleton) if field.default == ()}
    given = {name: (name,) if name in several else name for name in _TEXTS}
    skeleton = Skeleton("甲", **given)  # type: ignore[arg-type] # each as its field has it
    assert (*skeleton.opening, *skeleton.ending) == _TEXTS


def test_a_node_without_heading_and_scheme_is_a_bridge() -> None:
    assert Node(body=("下面讲三点。",)).is_bridge
    assert not Node(heading="工作情况").is_bridge
    assert not Node(scheme="一是").is_bridge


def test_nodes_are_walked_parents_first() -> None:
    leaf, other = Node("一一"), Node("二")
    assert [node.heading for node in walk((Node("一", children=(leaf,)), other))] == ["一", "一一", "二"]
