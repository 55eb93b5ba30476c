"""The skeleton library and one skeleton, as a person reads them."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from drafter.screen.console import console, print_line, safe, styled
from drafter.skeleton.model import Node, Skeleton, Slot
from drafter.skeleton.scopes import Scope, scope_of
from drafter.store.entries import Entry
from drafter.zh.width import display_width, wrap_to_width

if TYPE_CHECKING:  # imported only where something is drawn
    from rich.tree import Tree

_GAP = "  "
_HANGING = 4
"""Columns for closing marks that stand out at the end of a line, as ）， do."""
_LEAST = 16
"""Columns that make a readable column of text."""
ORIGINS = {"shipped": "自带", "mined": "提炼", "own": "自写"}


def print_entries(entries: Sequence[Entry]) -> None:
    """The library as a table: name, 文种, where from, what for.

    Laid out here: rich measures every cell several times, which takes a second for a thousand skeletons.
    """
    rows = [("名称", "文种", "来源", "说明")]
    for entry in entries:
        origin = ORIGINS[entry.origin] + (f"（{entry.articles} 篇）" if entry.articles else "")
        rows.append((safe(entry.name), safe(entry.kind), origin, safe(entry.about)))
    columns = console().width
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    widths[0] = min(widths[0], columns // 2)
    widths[3] = columns - sum(widths[:3]) - 3 * len(_GAP) - _HANGING
    if widths[3] >= _LEAST:
        lines = [line for row in rows for line in _lines(row, widths)]
        lines.insert(1, "─" * min(columns, sum(widths) + 3 * len(_GAP)))
    else:
        lines = [line for row in rows[1:] for line in _stacked(row, columns - _HANGING)]
    console().out("\n".join(lines), highlight=False)
    print_line(f"\n共 {len(entries)} 个。看一个：drafter show 名称；用它写：drafter new 名称")


def _lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The lines of one row, long cells going on below."""
    cells = [wrap_to_width(cell, width) for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*cells, fillvalue=""):
        padded = (part + " " * (width - display_width(part)) for part, width in zip(parts, widths, strict=True))
        yield _GAP.join(padded).rstrip()


def _stacked(row: Sequence[str], columns: int) -> Iterator[str]:
    """One row on a screen too narrow for a table: the name, the rest set in below it."""
    yield from wrap_to_width(row[0], columns)
    for text in (_GAP.join(row[1:3]), row[3]):
        yield from (_GAP + line for line in wrap_to_width(text, columns - len(_GAP)))


def print_skeleton(skeleton: Skeleton, entry: Entry | None) -> None:
    """One skeleton as a tree of its texts, then what it asks for."""
    from rich.tree import Tree

    tree = Tree(styled(skeleton.name, "bold"), guide_style="dim")
    for label, text in (("标题", skeleton.title), ("副标题", skeleton.subtitle), ("称谓", skeleton.salutation)):
        if text:
            tree.add(styled(f"{label}：{text}"))
    _add_all(tree, "开头", skeleton.preamble)
    for node in skeleton.sections:
        _add(tree, node)
    _add_all(tree, "结尾", skeleton.closing)
    _add_all(tree, "落款", skeleton.signature)
    screen = console()
    if skeleton.about:
        print_line(skeleton.about)
    screen.print(tree)
    print_line("要填的内容：", "bold")
    _print_scope(scope_of(skeleton), 1)
    if entry is not None:
        print_line(f"文件：{entry.path}（{ORIGINS[entry.origin]}）", "dim")


def _add_all(tree: "Tree", label: str, texts: Sequence[str]) -> None:
    for text in texts:
        tree.add(styled(f"{label}：{text}"))


def _add(tree: "Tree", node: Node) -> None:
    repeat = f"　×{node.repeat.min}–{node.repeat.max}，常写 {node.repeat.default}" if node.repeat else ""
    role = f"〔{node.role}〕" if node.role else ""
    label = styled(f"{node.scheme}{role}{node.heading or '（段落）'}")
    label.append(repeat, "cyan")
    branch = tree.add(label)
    for variant in node.variants:
        branch.add(styled(f"也写作：{variant}", "dim"))
    for text in node.body:
        branch.add(styled(text, "dim"))
    for starter in node.starters:
        branch.add(styled(f"可用句：{starter}", "dim"))
    for child in node.children:
        _add(branch, child)


def _print_scope(scope: Scope, depth: int) -> None:
    indent = "  " * depth
    for slot in scope.slots:
        print_line(f"{indent}· {_described(slot)}")
    for repeat, inner in scope.repeats:
        print_line(f"{indent}· {repeat.name}：每个要填")
        _print_scope(inner, depth + 1)


def _described(slot: Slot) -> str:
    parts = [slot.name]
    if slot.ask and slot.ask != slot.name:
        parts.append(f"：{slot.ask}")
    if slot.required:
        parts.append("（必填）")
    if slot.examples:
        parts.append(f"；例：{'、'.join(slot.examples[:4])}")
    return "".join(parts)
