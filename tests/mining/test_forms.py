"""Records as JSON: what is written is read back, and anything else is told from it."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.mining.forms import Damaged, described, from_json, to_json
from drafter.mining.siblings.grouped import Found
from drafter.mining.siblings.pattern import SLOT, WIDE, Gap, Pattern
from drafter.mining.starters.starter import Use
from drafter.mining.survey.record import Place
from drafter.mining.survey.shapes import Shape, ShapeNode

PATTERN = Pattern(("聚焦", SLOT, "，", Gap(("打造", "争创")), WIDE))
VALUES: dict[str, tuple[Any, Any]] = {
    "nothing": (Found | None, None),
    "one of two types": (Found | None, Found(PATTERN, (0, 2), None)),
    "patterns": (Found, Found(PATTERN, (), Pattern(("“引号”\\", SLOT)))),
    "rows": (tuple[Place, ...], (Place("甲.txt", 3), Place("乙.txt", 4))),
    "no rows": (tuple[Place, ...], ()),
    "a type within itself": (
        ShapeNode,
        ShapeNode("一、", "line", "标题", "", True, (ShapeNode("", "inline", "", "", False, ()),), "如下："),
    ),
    "numbers": (tuple[int, ...], (1, 2)),
    "many rows": (tuple[Use, ...], tuple(Use("甲乙"[n % 2], n, f"{n}条", n, "") for n in range(300))),
    "bytes": (bytes, b"\x00\xff"),
    "a set": (frozenset[str], frozenset("甲乙")),
}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_is_read_back(name: str) -> None:
    kind, value = VALUES[name]
    assert from_json(kind, to_json(kind, value)) == value


@pytest.mark.parametrize("name", [name for name in VALUES if name != "nothing"])
def test_other_data_is_told_from_it(name: str) -> None:
    kind, value = VALUES[name]
    for wrong in _changed(json.loads(to_json(kind, value))):
        with pytest.raises(Damaged):
            from_json(kind, json.dumps(wrong))


def _changed(data: Any) -> list[Any]:
    """The data with one part, at any depth, of a type that no record has, and with one too many."""
    found: list[Any] = [{}, 3.5]
    if isinstance(data, list):
        found.append([*data, *data, 1.5])
        for place, part in enumerate(data[:12]):
            found += [[*data[:place], wrong, *data[place + 1 :]] for wrong in _changed(part)]
    return found


@given(st.recursive(st.none() | st.integers() | st.text(max_size=3), lambda inside: st.lists(inside, max_size=8)))
def test_no_data_makes_anything_but_a_value_or_a_complaint(data: Any) -> None:
    for kind in (Found, Place, Shape, Pattern):
        with suppress(Damaged):
            assert isinstance(from_json(kind, json.dumps(data)), kind)


def test_a_changed_field_changes_the_description() -> None:
    assert described(Place, []) != described(Use, [])
    assert "heading:str" in described(Shape, [])
