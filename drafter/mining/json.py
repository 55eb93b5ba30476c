"""What was mined as the JSON that other programs read."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from drafter.mining.frames.instances import Instances
from drafter.mining.frames.model import Frame
from drafter.mining.library import Mined
from drafter.mining.skeletons.skeletons import MinedSkeleton
from drafter.mining.skeletons.slot_names import slot_names
from drafter.mining.starters.starter import Starter
from drafter.mining.survey.record import Place
from drafter.skeleton.unparse import to_data

EXAMPLES = 6
LOOKED_AT = 300
"""Instances that tell of a frame's fills, spread over all of them."""


def to_json(result: Mined) -> dict[str, Any]:
    """Frames, duplicates and what was passed over, every heading with its file and raw line."""
    return {
        "files": result.files,
        "articles": len(result.articles),
        "unique_articles": result.unique_articles,
        "duplicates": _duplicates(result),
        "frames": [_frame(number, frame, result.articles) for number, frame in enumerate(result.frames, 1)],
        "looked_through": result.sampled,
        "starters": [_starter(number, starter) for number, starter in enumerate(result.starters, 1)],
        "skeletons": [_skeleton(one) for one in result.skeletons],
        "skipped": [{"source": source, "reason": reason} for source, reason in result.skipped],
    }


def examples(frame: Frame) -> list[list[str]]:
    """For each slot of a frame its fills, the commonest first; of a frame with many instances those of LOOKED_AT."""
    found = _fills(frame, frame.instances.some(LOOKED_AT)) or _fills(frame, frame.broken)
    counts = list(map(Counter, zip(*found, strict=True)))
    return [sorted(slot, key=lambda fill: (-slot[fill], fill)) for slot in counts]


def _fills(frame: Frame, texts: Sequence[str]) -> list[tuple[str, ...]]:
    return [fills for fills in map(frame.fills, texts) if fills is not None]


def _skeleton(one: MinedSkeleton) -> dict[str, Any]:
    data = to_data(one.skeleton)
    return {
        "name": one.skeleton.name,
        "kind": one.skeleton.kind,
        "articles": len(one.members),
        "sources": [{"source": source, "line": line} for source, line in one.members],
        "sections": data.get("sections", []),
    }


def _duplicates(result: Mined) -> list[list[dict[str, Any]]]:
    groups: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for article, leader in zip(result.articles, result.leaders, strict=True):
        groups[leader].append({"source": article.source, "line": article.line})
    return [group for group in groups.values() if len(group) > 1]


def _frame(number: int, frame: Frame, articles: Sequence[Place]) -> dict[str, Any]:
    return {
        "id": f"F{number:03d}",
        "pattern": frame.pattern.text(),
        "level": frame.level,
        "slots": [
            {"name": name, "length": [min(map(len, fills)), max(map(len, fills))], "examples": fills[:EXAMPLES]}
            for name, fills in zip(slot_names(frame.pattern), examples(frame), strict=False)
        ],
        "articles": frame.articles,
        "raw_articles": frame.raw_articles,
        "occurrences": frame.occurrences,
        "instances": _instances(frame.instances, articles),
        "singles": _instances(frame.singles, articles),
    }


def _instances(found: Instances, articles: Sequence[Place]) -> list[dict[str, Any]]:
    return [{"source": articles[one.article].source, "line": one.line, "text": one.text} for one in found]


def _starter(number: int, starter: Starter) -> dict[str, Any]:
    return {
        "id": f"S{number:03d}",
        "pattern": starter.pattern,
        "role": starter.role,
        "roles": dict(starter.roles),
        "slots": [{"name": slot.name, "type": slot.kind} for slot in starter.slots],
        "articles": starter.articles,
        "raw_articles": len({use.article for use in starter.uses}),
        "instances": [{"source": u.source, "line": u.line, "text": u.text, "role": u.role} for u in starter.uses],
    }
