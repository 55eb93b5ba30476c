"""One skeleton, as a person reads it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from drafter.questions.wording import with_aside
from drafter.screen.console import console, print_line, styled
from drafter.screen.library import ORIGINS
from drafter.screen.numbered import numbered, untitled
from drafter.skeleton.labels import ending_lines, opening_lines
from drafter.skeleton.model import Node, Skeleton, Slot
from drafter.skeleton.scopes import Scope, scope_of
from drafter.store.entries import Entry
from drafter.zh.punctuation import listed

if TYPE_CHECKING:  # imported only where something is drawn
    from rich.tree import Tree


def print_skeleton(skeleton: Skeleton, entry: Entry | None) -> None:
    """One skeleton as a tree of its texts, then what it asks for."""
    from rich.tree import Tree

    tree = Tree(styled(skeleton.name, "bold"), guide_style="dim")
    _add_lines(tree, opening_lines(skeleton))
    _add_nodes(tree, skeleton.sections)
    _add_lines(tree, ending_lines(skeleton))
    screen = console()
    if skeleton.about:
        print_line(skeleton.about)
    screen.print(tree)
    print_line("要填的内容：", "bold")
    _print_scope(scope_of(skeleton), 1)
    if entry is not None:
        print_line(f"文件：{entry.path}（{ORIGINS[entry.origin]}）", "dim")


def _add_lines(tree: "Tree", lines: Iterable[tuple[str, str]]) -> None:
    for label, text in lines:
        tree.add(styled(f"{label}：{text}"))


def _add_nodes(tree: "Tree", nodes: Sequence[Node]) -> None:
    for marker, node in numbered(nodes):
        _add(tree, node, marker)


def _add(tree: "Tree", node: Node, marker: str) -> None:
    repeat = f"　×{node.repeat.min}–{node.repeat.max}，常写 {node.repeat.default}" if node.repeat else ""
    role = f"〔{node.role}〕" if node.role else ""
    label = styled(f"{marker}{role}{node.heading or untitled(node)}")
    label.append(repeat, "cyan")
    branch = tree.add(label)
    for variant in node.variants:
        branch.add(styled(f"也写作：{variant}", "dim"))
    for text in node.body:
        branch.add(styled(text, "dim"))
    for starter in node.starters:
        branch.add(styled(f"可用句：{starter}", "dim"))
    _add_nodes(branch, node.children)


def _print_scope(scope: Scope, depth: int) -> None:
    indent = "  " * depth
    for slot in scope.slots:
        print_line(f"{indent}· {_described(slot)}")
    for repeat, inner in scope.repeats:
        print_line(f"{indent}· {repeat.name}：每{repeat.measure}要填")
        _print_scope(inner, depth + 1)


def _described(slot: Slot) -> str:
    parts = [slot.name]
    needed = "必填" if slot.required else "没有可不写" if slot.optional else ""
    ask = slot.ask.removeprefix(f"{slot.name}：")
    parts.append(with_aside(f"：{ask}" if ask and ask != slot.name else "", needed))
    if slot.examples:
        parts.append(f"；例：{listed(slot.examples[:4])}")
    return "".join(parts)
