"""The shipped skeletons are sound, complete, and hold no facts."""

import re
from pathlib import Path

import pytest

from drafter.skeleton.model import Node, Skeleton
from drafter.skeleton.parse import parse
from drafter.skeleton.scopes import Scope, scope_of
from drafter.skeleton.unparse import unparse

TEMPLATES = sorted(p for p in (Path(__file__).parent.parent / "templates").glob("*.yaml") if p.name != "frames.yaml")
_FIGURE = re.compile(r"[0-9０-９]|[一二三四五六七八九十百千]+[个项次名万亿]|[X×＊*]{1,2}[省市县区局]")


def read(path: Path) -> Skeleton:
    return parse(path.read_text("utf-8"), path.name)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_file_and_skeleton_have_one_name_and_say_what_they_are_for(path: Path) -> None:
    skeleton = read(path)
    assert skeleton.name == path.stem
    assert skeleton.kind
    assert skeleton.about


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_every_slot_has_a_question(path: Path) -> None:
    for scope in _scopes(scope_of(read(path))):
        assert [slot.name for slot in scope.slots if not slot.ask] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_a_name_means_one_thing_from_the_outside_in(path: Path) -> None:
    """In an answers file a repeat, its slots and those around it stand inside one another."""

    def twice(scope: Scope, around: set[str]) -> list[str]:
        own = [slot.name for slot in scope.slots] + [repeat.name for repeat, _ in scope.repeats]
        known = around | set(own)
        deeper = [name for repeat, inner in scope.repeats for name in twice(inner, known)]
        return [name for name in own if name in around or own.count(name) > 1] + deeper

    assert twice(scope_of(read(path)), set()) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_no_text_holds_a_figure_or_a_masked_word(path: Path) -> None:
    texts = [re.sub(r"\{\{.*?\}\}", "", text) for text in _texts(read(path))]
    assert [text for text in texts if _FIGURE.search(text)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_a_mark_stands_between_a_long_answer_and_the_words_behind_it(path: Path) -> None:
    skeleton = read(path)
    long = {slot.name for scope in _scopes(scope_of(skeleton)) for slot in scope.slots if slot.kind == "long"}
    run_on = [name for text in _texts(skeleton) for name in re.findall(r"\{\{ *(\w+) *\}\}(?=[一-龥])", text)]
    assert long.isdisjoint(run_on)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.stem)
def test_it_survives_being_written_and_read(path: Path) -> None:
    skeleton = read(path)
    assert parse(unparse(skeleton), path.name) == skeleton


def test_each_common_kind_of_report_has_one() -> None:
    kinds = {read(path).kind for path in TEMPLATES}
    assert {"汇报材料", "经验材料", "发言材料", "工作总结", "工作计划", "实施方案"} <= kinds


def _scopes(scope: Scope) -> list[Scope]:
    return [scope, *(deeper for _, inner in scope.repeats for deeper in _scopes(inner))]


def _texts(skeleton: Skeleton) -> list[str]:
    own = [skeleton.title, skeleton.subtitle, *skeleton.byline, skeleton.salutation, *skeleton.preamble]
    own += [*skeleton.closing, *skeleton.signature]
    pending: list[Node] = list(skeleton.sections)
    while pending:
        node = pending.pop()
        own += [node.heading, *node.body, *node.variants, *node.starters]
        pending += node.children
    return own
