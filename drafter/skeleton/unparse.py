"""Skeleton → the plain data of its YAML file, defaults left out, keys in the order a reader wants."""

from dataclasses import replace
from typing import Any

from drafter.skeleton.model import Node, Provenance, Repeat, Skeleton, Slot
from drafter.skeleton.parse import FORMAT
from drafter.skeleton.sources import with_sources
from drafter.yamltext import dump


def unparse(skeleton: Skeleton) -> str:
    """The YAML text of a skeleton; `parse` of it gives an equal skeleton."""
    mined = skeleton.mined and replace(skeleton.mined, files=())
    return with_sources(dump(to_data(replace(skeleton, mined=mined))), skeleton.mined.files if skeleton.mined else ())


def to_data(skeleton: Skeleton) -> dict[str, Any]:
    """The plain data of a skeleton: dicts, lists, strings and numbers only."""
    return _without_empty(
        {
            "drafter": FORMAT,
            "name": skeleton.name,
            "kind": skeleton.kind,
            "about": skeleton.about,
            "mined": _mined(skeleton.mined),
            "slots": {slot.name: _slot(slot) for slot in skeleton.slots},
            "masthead": list(skeleton.masthead),
            "title": skeleton.title,
            "subtitle": skeleton.subtitle,
            "byline": list(skeleton.byline),
            "salutation": skeleton.salutation,
            "preamble": list(skeleton.preamble),
            "sections": [_node(node) for node in skeleton.sections],
            "closing": list(skeleton.closing),
            "signature": list(skeleton.signature),
            "imprint": list(skeleton.imprint),
            "onward": list(skeleton.onward),
        }
    )


def _slot(slot: Slot) -> dict[str, Any]:
    return _without_empty(
        {
            "ask": slot.ask,
            "kind": "" if slot.kind == "text" else slot.kind,
            "required": slot.required,
            "optional": slot.optional,
            "default": slot.default,
            "choices": list(slot.choices),
            "length": list(slot.length or ()),
            "parallel": slot.parallel,
            "columns": list(slot.columns),
            "examples": list(slot.examples),
            "help": slot.help,
        }
    )


def _node(node: Node) -> dict[str, Any]:
    usual_layout = "runin" if node.scheme in ("一是", "一要") else "line"
    return _without_empty(
        {
            "repeat": _repeat(node.repeat),
            "when": node.when,
            "role": node.role,
            "scheme": node.scheme,
            "layout": "" if node.layout == usual_layout else node.layout,
            "heading": node.heading,
            "variants": list(node.variants),
            "slots": {slot.name: _slot(slot) for slot in node.slots},
            "body": node.body[0] if len(node.body) == 1 else list(node.body),
            "starters": list(node.starters),
            "children": [_node(child) for child in node.children],
        }
    )


def _repeat(repeat: Repeat | None) -> dict[str, Any]:
    if repeat is None:
        return {}
    counts = {"min": repeat.min, "max": repeat.max, "default": repeat.default}
    return {"as": repeat.name, **({"ask": repeat.ask} if repeat.ask else {}), **counts}


def _mined(mined: Provenance | None) -> dict[str, Any]:
    if mined is None:
        return {}
    counts = {"articles": mined.articles, "sources": mined.sources}
    return counts | _without_empty({"on": mined.on, "files": list(mined.files), "digest": mined.digest})


def _without_empty(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in ("", [], {}, False, None)}
