"""The result of mining, for people."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from drafter.mining.frames.instances import Instances
from drafter.mining.frames.model import Frame
from drafter.mining.json import examples
from drafter.mining.library import Mined
from drafter.mining.skeletons.skeletons import MinedSkeleton
from drafter.mining.skeletons.slot_names import slot_names
from drafter.mining.starters.starter import Starter
from drafter.mining.survey.record import Place
from drafter.screen.console import console, print_line, styled
from drafter.screen.numbered import numbered, untitled
from drafter.skeleton.model import Node
from drafter.store.skeletons import Saved

BAR = 12
"""Columns of the longest support bar."""
SHOWN = 20
"""Frames of each level that are shown where the user asks for no more."""
STARTERS = 10
"""Sentence starters of each kind of section that are shown where the user asks for no more."""
USES = 2
"""Sentences that are shown for each starter."""
_SAVED = {
    "new": "已存入 {} 个骨架：",
    "changed": "已更新（旧的留了备份）{} 个：",
    "same": "库里已有 {} 个：",
    "edited": "您改过，没有动的 {} 个：",
}
_Called = Callable[[str], str]
PLACES = 3
"""Files, and lines in each, that are shown for a frame."""


def print_mined(result: Mined, *, everything: bool) -> None:
    """The library in numbers, then its frames with support, example fills and where they stand."""
    called = _caller(result.articles)
    copies = len(result.articles) - result.unique_articles
    line = f"读了 {result.files - len(result.skipped)} 个文件，{len(result.articles)} 篇材料"
    print_line(line + (f"，其中 {copies} 篇是另一篇的重复或节选" if copies else ""))
    if copies and everything:
        _print_copies(result, called)
    if len(result.articles) > 1 and not result.skeletons:
        print_line("没有两篇同样结构的材料，提炼不出骨架；一篇也算，就加 --one", "dim")
    _print_skeletons(result.skeletons, called)
    for level, name in ((1, "句式"), (2, "句式家族（换了说法的同一句式）")):
        frames = [frame for frame in result.frames if frame.level == level]
        if frames:
            _print_level(name, frames, SHOWN if not everything else len(frames), result.articles, called)
    _print_starters(result, called, everything=everything)
    if result.skipped:
        place, under = _under_one([source for source, _ in result.skipped] + [one.source for one in result.articles])
        print_line(f"\n跳过 {len(result.skipped)} 个{f'（在 {place} 里）' if place else ''}：", "bold")
        for source, reason in result.skipped:
            print_line(f"  {under(source)}：{reason}", "dim")


def print_saved(saved: Sequence[Saved]) -> None:
    """The result of saving skeletons, and where they are."""
    if saved:
        print_line("")
    for state, said in _SAVED.items():
        names = [one.name for one in saved if one.state == state]
        if names:
            print_line(said.format(len(names)), "bold")
        for name in names:
            print_line(f"  · {name}")
    for folder in dict.fromkeys(one.path.parent for one in saved):
        print_line(f"骨架库在：{folder}", "dim")
    if saved:
        print_line("用它写：drafter new 名称；改它：drafter edit 名称", "dim")


def _print_copies(result: Mined, called: _Called) -> None:
    for article, leader in zip(result.articles, result.leaders, strict=True):
        fullest = result.articles[leader]
        if fullest != article:
            told = (f"{called(place.source)}（第{place.line}行）" for place in (article, fullest))
            print_line(f"  重复或节选：{'，以它为准：'.join(told)}", "dim")


def _print_skeletons(skeletons: Sequence[MinedSkeleton], called: _Called) -> None:
    from rich.tree import Tree

    if not skeletons:
        return
    tree = Tree(styled(f"\n骨架（{len(skeletons)} 个）", "bold"), guide_style="dim")
    for one in skeletons:
        branch = tree.add(styled(one.skeleton.name, "bold").append(f"　{len(one.members)} 篇", "cyan"))
        for marker, node in numbered(one.skeleton.sections):
            times = f"　×{node.repeat.min}–{node.repeat.max}" if node.repeat else ""
            under = branch.add(styled(_told(marker, node)).append(times, "cyan"))
            if node.repeat and (shown := _shown(node)):
                under.add(styled(f"如 {shown}", "dim italic"))
            for marker_under, child in numbered(node.children):
                under.add(styled(_told(marker_under, child), "dim"))
        branch.add(styled(f"见：{_places(one.members, len({place.source for place in one.members}), called)}", "dim"))
    console().print(tree)


def _shown(node: Node) -> str:
    """Other wording of parallel headings, or else one of them where the heading is asked for whole; "" for none."""
    whole = next((slot for slot in node.slots if node.heading == f"{{{{ {slot.name} }}}}"), None)
    return next(iter((*node.variants, *(whole.examples if whole else ()))), "")


def _told(marker: str, node: Node) -> str:
    return f"{marker}{node.heading}" if node.heading else "".join(node.body) or untitled(node)


def _places(found: Iterable[tuple[str, int]], files_in_all: int, called: _Called) -> str:
    """The first of the places (source, line), given in the order of files; those of one file together."""
    files: dict[str, list[int]] = {}
    for source, line in found:
        if len(files) == PLACES and source not in files:
            break
        files.setdefault(source, []).append(line)
    told = [
        f"{called(source)}（第{'、'.join(map(str, sorted(set(lines))[:PLACES]))}行）" for source, lines in files.items()
    ]
    more = files_in_all - len(files)
    return "；".join(told) + (f"；另有 {more} 个文件" if more > 0 else "")


def _caller(articles: Sequence[Place]) -> _Called:
    """A function that names each file, with its folder where several have that name."""
    names = Counter(map(os.path.basename, {place.source for place in articles}))

    def called(source: str) -> str:
        path = Path(source)
        return path.name if names[path.name] < 2 else f"{path.parent.name}/{path.name}"

    return called


def _under_one(sources: Sequence[str]) -> tuple[str, Callable[[str], str]]:
    """(name of the folder that holds them all, function to the path of each in it); "" where there is none."""
    try:
        folder = os.path.commonpath([os.path.dirname(source) for source in sources])  # noqa: PTH120 - of thousands
    except ValueError:  # on several drives
        folder = ""
    name = Path(folder).name
    return name, lambda source: os.path.relpath(source, folder) if name else source


def _stands(found: Instances, articles: Sequence[Place], called: _Called) -> str:
    """The first places of headings that follow a frame."""
    sources = {articles[article].source for article in found.in_articles()}
    return _places(((articles[one.article].source, one.line) for one in found), len(sources), called)


def _print_level(name: str, frames: list[Frame], shown: int, articles: Sequence[Place], called: _Called) -> None:
    from rich.tree import Tree

    most = frames[0].articles
    tree = Tree(styled(f"\n{name}（{len(frames)} 个）", "bold"), guide_style="dim")
    for frame in frames[:shown]:
        bar = "█" * max(1, round(BAR * frame.articles / most))
        label = styled(f"{bar:<{BAR}} ", "green").append_text(styled(frame.pattern.text(), "bold"))
        branch = tree.add(label.append(f"　{frame.articles} 篇，{frame.occurrences} 组", "cyan"))
        names = slot_names(frame.pattern)
        for number, (name, fills) in enumerate(zip(names, examples(frame), strict=False), 1):
            branch.add(styled(f"{{{number}}} {name}：{'、'.join(fills[:5])}", "dim"))
        branch.add(styled(f"见：{_stands(frame.instances, articles, called)}", "dim"))
        if len(frame.singles):
            branch.add(styled(f"单独用过：{_stands(frame.singles, articles, called)}", "dim"))
    console().print(tree)
    if len(frames) > shown:
        print_line(f"还有 {len(frames) - shown} 个，全部显示请加 --all", "dim")


def _print_starters(result: Mined, called: _Called, *, everything: bool) -> None:
    """The sentence starters by the kind of section in which they stand most."""
    from rich.tree import Tree

    starters = result.starters
    if not starters:
        return
    by_role: dict[str, list[Starter]] = {}
    for starter in starters:
        by_role.setdefault(starter.role, []).append(starter)
    most = starters[0].articles
    part = "" if result.sampled == result.unique_articles else f"，看了其中 {result.sampled} 篇"
    tree = Tree(styled(f"\n句式·起句（{len(starters)} 个{part}）", "bold"), guide_style="dim")
    hidden = 0
    for role in sorted(by_role, key=lambda role: -len(by_role[role])):
        shown = by_role[role] if everything else by_role[role][:STARTERS]
        hidden += len(by_role[role]) - len(shown)
        section = tree.add(styled(role, "bold"))
        for starter in shown:
            bar = "█" * max(1, round(BAR * starter.articles / most))
            label = styled(f"{bar:<{BAR}} ", "green").append_text(styled(starter.pattern, "bold"))
            branch = section.add(label.append(f"　{starter.articles} 篇", "cyan"))
            for use in starter.uses[:USES]:
                branch.add(styled(f"{use.text}　{called(use.source)}:{use.line}", "dim"))
    console().print(tree)
    if hidden:
        print_line(f"还有 {hidden} 个，全部显示请加 --all", "dim")
