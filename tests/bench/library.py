"""A library of reports of any size for the benchmarks; the same arguments give the same bytes.

    python -m tests.bench.library --characters 9000000 --out FOLDER [--seed 1]

Every text is put together from the lists below: reports of about 3,300 characters in the shapes that offices use, with
headings from a fixed stock of frames (the common ones far more often), one report in thirty a copy of an earlier one.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

UNITS = "水务 农技 民政 城管 交运 文旅 医保 商务 统计 档案 林草 消防 供销 人社 住建 教体".split()
PLACES = "云岭 青溪 临江 石桥 松湾 梅山 白沙 柳河 丹霞 鹿鸣 长亭 雁栖".split()
THEMES = (
    "河道管护 农田改造 养老服务 市容整治 道路养护 景区提质 医保结算 电商培育 数据核查 档案扫描 "
    "护林防火 应急演练 冷链建设 技能培训 危房排查 校园安全 窗口服务 项目调度 信访化解 人才引育 "
    "村庄清洁 饮水保障 物业监管 企业帮扶"
).split()
VERBS = ("推进 落实 完善 开展 组织 建立 整改 核查 调度 督办 培训 走访 公示 验收 改造 优化 梳理 配套").split()
OBJECTS = (
    "责任清单 任务台账 巡查制度 服务网点 管理平台 工作专班 考核办法 隐患点位 示范站点 便民事项 "
    "资金计划 联席会议 操作规程 信息系统 志愿队伍 宣传栏目 备用物资 监测设备 办事指南 回访机制"
).split()
RESULTS = (
    "流程更加顺畅 责任更加清晰 群众少跑一趟 进度快于去年 问题按期销号 满意度稳步提高 成本明显下降 "
    "数据实时可查 力量下沉一线 短板逐项补齐 经验在全县推开 指标位居前列"
).split()
FOCUS = "提质增效 固本强基 便民利企 源头治理 要素保障 队伍能力 数字转型 安全底线 创新突破 协同联动".split()
AIMS = "过硬 一流 满意 清廉 高效 有序 温暖 精干".split()
PARTS = "队伍 阵地 平台 机制 品牌 窗口 防线 样板 格局 链条".split()
FRAMES = [
    head.replace("<v>", verb)
    for verb in ("打造", "争创", "建设", "构建", "擦亮", "筑牢", "培育", "做强")
    for head in (
        "聚焦{focus}，<v>{aim}的{part}",
        "以{theme}为抓手，<v>{aim}{part}",
        "坚持{focus}，<v>{part}",
        "围绕{theme}，<v>“{aim}{part}”",
        "把{theme}放在心上，<v>{aim}的{part}",
        "{focus}，<v>{theme}{part}",
    )
]
SENTENCES = (
    "针对{theme}中的{object}不全问题，{place}镇{verb}{object}{n}处，{result}。",
    "截至{m}月底，累计{verb}{object}{n}次，参加{n}人次，{result}。",
    "由{unit}局牵头{verb}{object}，每{n}天通报一次，{result}。",
    "依托{part}{verb}{object}，先后投入资金{n}万元，覆盖{n}个村（社区）。",
    "按照{focus}的思路，把{theme}同{object}一并{verb}，{result}。",
    "{place}县率先{verb}{object}，办理时间由{n}天减到{m}天，{result}。",
    "对{object}实行分级管理，{verb}一项、销号一项，做到{result}。",
    "组织{unit}、{unit}两支力量联合{verb}{object}，发现问题{n}条，完成整改{n}条。",
    "{theme}是今年的重点，{unit}局制定{object}{m}项，明确到人、到天。",
)
_ORDINALS = "一二三四五六七八九十"


def main() -> None:
    """Writes the library that the command line asks for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    written, _ = write_library(arguments.out, arguments.characters, arguments.seed)
    print(f"{written} reports")


@dataclass(frozen=True, slots=True)
class Report:
    """A report and what its headings were made of."""

    text: str
    frames: frozenset[str]
    """Those of `FRAMES` that its sibling headings follow."""
    copied: bool = False
    """Whether it is an earlier one again."""


def write_library(out: Path, characters: int, seed: int = 1) -> tuple[int, Counter[str]]:
    """Writes at least so many characters of reports under `out`, a thousand files a folder.

    (How many reports; for each frame how many of them use it, copies left out.)
    """
    total = 0
    used = Counter[str]()
    for number, report in enumerate(made(seed)):
        folder = out / f"{number // 1000:03d}"
        if number % 1000 == 0:
            folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:06d}.txt").write_text(report.text, "utf-8")
        used.update(() if report.copied else report.frames)
        total += len(report.text)
        if total >= characters:
            return number + 1, used
    return 0, used


def reports(seed: int) -> Iterator[str]:
    """Reports without end."""
    return (report.text for report in made(seed))


def made(seed: int) -> Iterator[Report]:
    """Reports without end, with what they were made of."""
    rng = random.Random(seed)
    weights = [1 / (rank + 1) for rank in range(len(FRAMES))]
    earlier: list[Report] = []
    for number in count():
        if earlier and number % 30 == 29:
            yield replace(rng.choice(earlier), copied=True)
            continue
        report = _report(rng, weights)
        if number % 10 == 0 and len(earlier) < 500:
            earlier.append(report)
        yield report


def _report(rng: random.Random, weights: list[float]) -> Report:
    place, unit = rng.choice(PLACES), rng.choice(UNITS)
    lines = [f"{place}县{unit}局{rng.choice(THEMES)}工作汇报", _text(rng, 4)]
    frame = rng.choices(FRAMES, weights)[0]
    frames = {frame}
    style = rng.choice(("plain", "items", "inline"))
    for number in range(rng.randint(3, 6)):
        lines.append(f"{_ORDINALS[number]}、{_filled(rng, frame)}")
        lines.extend(_section(rng, style, weights, frames))
    lines.append(f"下一步，{place}县{unit}局将{_filled(rng, rng.choice(SENTENCES))}")
    return Report("\n".join(lines) + "\n", frozenset(frames))


def _section(rng: random.Random, style: str, weights: list[float], frames: set[str]) -> Iterator[str]:
    if style == "plain":
        yield _text(rng, 8)
        yield _text(rng, 8)
    elif style == "items":
        frame = rng.choices(FRAMES, weights)[0]
        frames.add(frame)
        for number in range(rng.randint(2, 4)):
            yield f"（{_ORDINALS[number]}）{_filled(rng, frame)}"
            yield _text(rng, 6)
    else:
        items = [f"{_ORDINALS[n]}是{rng.choice(VERBS)}{rng.choice(OBJECTS)}。{_text(rng, 4)}" for n in range(3)]
        yield _text(rng, 2) + "".join(items)


def _text(rng: random.Random, sentences: int) -> str:
    return "".join(_filled(rng, rng.choice(SENTENCES)) for _ in range(sentences))


def _filled(rng: random.Random, text: str) -> str:
    lists = {"theme": THEMES, "unit": UNITS, "place": PLACES, "verb": VERBS, "object": OBJECTS, "result": RESULTS,
             "focus": FOCUS, "aim": AIMS, "part": PARTS}  # fmt: skip
    for name, words in lists.items():
        while f"{{{name}}}" in text:
            text = text.replace(f"{{{name}}}", rng.choice(words), 1)
    while "{n}" in text:
        text = text.replace("{n}", str(rng.randint(2, 400)), 1)
    return text.replace("{m}", str(rng.randint(1, 12)))


if __name__ == "__main__":
    main()
