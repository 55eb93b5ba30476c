"""The outline of a report as a tree, with the faults in its numbering and what was left out."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafter.document import Anomaly, Article, Document, Noise, Paragraph
from drafter.document.walk import walk
from drafter.screen.console import console, print_line, styled
from drafter.zh.ordinals import spaced

if TYPE_CHECKING:  # imported only where something is drawn
    from rich.tree import Tree

_SHOWN_NOISE = 40
_KINDS = {"skip": "跳号", "repeat": "重号", "restart": "重新起头", "mixed": "样式不一"}


def print_outline(document: Document) -> None:
    """One tree for each article; then numbering faults, removed noise and rejoined lines, each with its line."""
    screen = console()
    faults: dict[tuple[int, str], dict[str, None]] = defaultdict(dict)
    for anomaly in document.anomalies:
        faults[anomaly.line, anomaly.marker][_KINDS[anomaly.kind]] = None
    for article in document.articles:
        screen.print(_tree(article, faults))
    nodes = sum(1 for article in document.articles for _ in walk(article.sections))
    print_line(f"共 {len(document.articles)} 篇，{nodes} 个标题和条目", "bold")
    _print_anomalies(document.anomalies)
    _print_noise(document.noise)
    if document.joins:
        lines = "、".join(str(line) for line in document.joins[:_SHOWN_NOISE])
        more = f" 等 {len(document.joins)} 处" if len(document.joins) > _SHOWN_NOISE else ""
        print_line(f"接回的断行：第 {lines} 行{more}")


def _tree(article: Article, faults: dict[tuple[int, str], dict[str, None]]) -> "Tree":
    from rich.tree import Tree

    title = article.title.text if article.title else "（无标题）"
    label = styled(title, "bold")
    label.append(f"  第{article.line}行", "dim")
    tree = Tree(label, guide_style="dim")
    _add_parts(tree, "副标题", [article.subtitle] if article.subtitle else [])
    _add_parts(tree, "署名", article.byline)
    _add_parts(tree, "称谓", [article.salutation] if article.salutation else [])
    _add_parts(tree, "开头", article.preamble)
    branches = [tree]
    for section, _ in walk(article.sections):
        del branches[section.depth :]
        line = section.marker_line or section.heading.line
        text = styled(spaced(section.marker), "cyan")
        text.append_text(styled(section.heading.text))
        text.append(f"  {line}", "dim")
        if marks := faults.get((line, section.marker)):
            text.append(f"  ⚠ {'、'.join(marks)}", "yellow")
        branches.append(branches[-1].add(text))
    _add_parts(tree, "结尾", article.closing)
    _add_parts(tree, "落款", article.signature)
    _add_parts(tree, "文后附件", article.attached)
    return tree


def _add_parts(tree: "Tree", label: str, parts: Sequence[Paragraph]) -> None:
    for part in parts:
        text = styled(f"{label}：", "green")
        short = part.text if len(part.text) <= 40 else part.text[:39] + "…"
        text.append_text(styled(short.replace("\n", " "), "dim"))
        text.append(f"  {part.line}", "dim")
        tree.add(text)


def _print_anomalies(anomalies: Sequence[Anomaly]) -> None:
    if not anomalies:
        return
    print_line(f"编号问题 {len(anomalies)} 处：", "yellow")
    for anomaly in anomalies:
        marker = anomaly.marker or "（无编号）"
        print_line(f"  第 {anomaly.line} 行 {marker} {_KINDS[anomaly.kind]}：{anomaly.message}")


def _print_noise(noise: Sequence[Noise]) -> None:
    if not noise:
        return
    print_line(f"去掉的杂质 {len(noise)} 处：", "bold")
    for item in noise[:_SHOWN_NOISE]:
        text = item.text if len(item.text) <= 36 else item.text[:35] + "…"
        place = f"第 {item.line} 行" if item.whole else f"第 {item.line} 行内"
        print_line(f"  {place} {item.kind}：{text}", "dim")
    if len(noise) > _SHOWN_NOISE:
        print_line(f"  ……还有 {len(noise) - _SHOWN_NOISE} 处，全部见 --format json", "dim")
