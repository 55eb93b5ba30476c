"""What the user sees of an old report before the questions of `drafter again`."""

from collections.abc import Iterator, Sequence

from drafter.screen.console import safe
from drafter.zh.width import cut_to_width

_SHOWN = 5


def begun(
    skeleton: str, called: str, dropped: Sequence[str], name: str, columns: int, beside: Sequence[str] = ()
) -> Iterator[str]:
    """Lines that say by which skeleton is asked, what else the old file holds, and what has no place in the skeleton.

    `skeleton`: its name, "" for the report's own form. `called`: what last year is called, as 2025年. `dropped`: the
    paragraphs without a place. `name`: the old file as a command line has it. `beside`: the other texts of that file.
    """
    by = f"按骨架“{skeleton}”" if skeleton else "照旧稿自己的结构"
    yield safe(f"{by}，措辞沿用{called}的，事实逐项重新问")
    if beside:
        yield f"文件里另有 {len(beside)} 篇，不写进这份初稿；写完这一篇，再 drafter again 一次，就能选："
        yield from _listed(beside, columns, "篇")
    if not dropped:
        return
    yield f"旧稿有 {len(dropped)} 段在这个骨架里没有位置，写长段时按 ↓ 可以取用，其中的事实留空："
    yield from _listed(dropped, columns, "段")
    yield safe(f"要各段标题都照旧稿来：先 drafter mine {name} --one --save")


def _listed(texts: Sequence[str], columns: int, word: str) -> Iterator[str]:
    yield from (cut_to_width(safe(f"  · {text}"), columns) for text in texts[:_SHOWN])
    if len(texts) > _SHOWN:
        yield f"  · … 还有 {len(texts) - _SHOWN} {word}"
