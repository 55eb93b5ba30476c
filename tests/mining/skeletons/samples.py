"""Reports of several works in one form, and the skeletons that they make."""

from collections.abc import Iterator
from pathlib import Path

from drafter.app.mining import mine
from drafter.skeleton.model import Node, Skeleton

WORKS = ("供水", "公交", "绿化", "排污", "路灯", "桥梁")


def skeletons_of(folder: Path, *texts: str, support: int = 2) -> tuple[Skeleton, ...]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return tuple(one.skeleton for one in mine([folder], processes=1, support=support).skeletons)


def sections(work: str) -> dict[str, list[str]]:
    return {f"聚焦{work}保障，打造{work}先进的服务窗口": [], f"聚焦{work}检修，打造{work}可靠的运行队伍": []}


SPEECH = """让每一条渠都有人管
——在全县水利工作会上的发言
柳荫镇镇长  林一舟
（2025年3月9日）

各位领导、同志们：
柳荫镇有渠道90公里，去年清淤24公里。下面，我就水渠管护讲三点体会：
一、渠道有人管。三十名管水员日日上渠，逐段巡看。
二、漏水有人补。一处漏水三日补好，补后复看。
三、用水有人算。一户一本水账，月底张榜。
发言完毕，谢谢大家！
"""


SUMMARY = """柳荫镇2025年水利工作总结和2026年工作打算
柳荫镇修渠有年。现将有关情况总结如下：
一、2025年主要工作
（一）清淤。清了渠底，通了渠口。
（二）补漏。补了渠帮，换了渠闸。
二、存在的问题
一是人手少。一人看五里渠。二是家底薄。买不起新闸。
三、2026年工作打算
（一）添人手。再招管水员。
（二）添家底。再买两扇闸。
柳荫镇人民政府
2025年12月3日
"""


def texts_of(skeleton: Skeleton) -> Iterator[str]:
    yield from (skeleton.title, skeleton.subtitle, *skeleton.byline, skeleton.salutation)
    yield from (*skeleton.preamble, *skeleton.closing, *skeleton.signature)
    for slot in (*skeleton.slots, *(slot for node in nodes(skeleton.sections) for slot in node.slots)):
        yield from (example for example in slot.examples if "{" not in example)
    for node in nodes(skeleton.sections):
        yield from (node.heading, *node.variants, *node.body)


def nodes(of: tuple[Node, ...]) -> Iterator[Node]:
    for node in of:
        yield node
        yield from nodes(node.children)
