"""Puts faults of known kinds into sound reports; the rules must find each at its line.

python -m tests.checks.faults [--count 300] [--seed 1]
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter.checks.run import run_rules
from tests.checks.support import document_of, sound_texts

Change = Callable[[str, random.Random], str | None]


@dataclass(frozen=True)
class Seeded:
    """A report with one fault."""

    kind: str
    rules: tuple[str, ...]
    text: str
    line: int


def _once(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Change:
    def change(line: str, rng: random.Random) -> str | None:
        matches = list(re.finditer(pattern, line))
        if not matches:
            return None
        match = rng.choice(matches)
        return line[: match.start()] + (new(match) if callable(new) else match.expand(new)) + line[match.end() :]

    return change


def _sentence(text: str) -> Change:
    """Puts a sentence at the end of a paragraph."""
    return lambda line, rng: line + text if len(line) > 60 and line.endswith("。") else None


KINDS: dict[str, tuple[tuple[str, ...], Change]] = {
    "半角逗号": (("P01",), _once(r"(?<=[一-龥])，(?=[一-龥])", ",")),
    "半角分号": (("P01",), _once(r"(?<=[一-龥])；(?=[一-龥])", ";")),
    "半角冒号": (("P01",), _once(r"(?<=[一-龥])：(?=[一-龥])", ":")),
    "半角句点": (("P02",), _once(r"(?<=[一-龥])。(?=[一-龥])", ".")),
    "半角括号": (("P03", "P16"), _once(r"(?<=[一-龥])（([一-龥]{2,8})）", r"(\1)")),
    "直引号": (("P04",), _once(r"“([一-龥]{2,8})”", r'"\1"')),
    "少后引号": (("P05",), _once(r"“([一-龥]{2,8})”", r"“\1")),
    "少前引号": (("P05",), _once(r"“([一-龥]{2,8})”", r"\1”")),
    "半全角括号": (("P16", "P05"), _once(r"(?<=[一-龥])（([一-龥]{2,8})）", r"（\1)")),
    "两个逗号": (("P07",), _once(r"(?<=[一-龥])，(?=[一-龥])", "，，")),
    "两个句号": (("P07",), _once(r"(?<=[一-龥])。(?=[一-龥])", "。。")),
    "顿号逗号": (("P07",), _once(r"(?<=[一-龥])，(?=[一-龥])", "、，")),
    "等前顿号": (("P09",), _once(r"(?<=[一-龥])等(?=[一-龥]{2})(?<!、)(?<=[一-龥]{3})(?!级|待|候)", "、等")),
    "省略号": (("P10",), _sentence("还有不少工作要做...")),
    "短横范围": (("P11",), _sentence("每个片区安排3-5名骨干。")),
    "文号方括号": (("P12",), _sentence("具体按照政办发[2024]15号文件执行。")),
    "文号虚位": (("P12",), _sentence("具体按照政办发〔2024〕05号文件执行。")),
    "汉字空格": (("P13",), _once(r"(?<=[一-龥]{2}，[一-龥]{2})(?=[一-龥]{4})", " ")),
    "全角数字": (("N01",), _once(r"(?<!\d)\d(?=[一-龥])", lambda m: chr(ord(m.group()) + 0xFEE0))),
    "混写日期": (("N02",), _sentence("该项目于2024年三月启动。")),
    "两位年份": (("N03",), _sentence("该项目于23年3月启动。")),
    "补零": (("N04",), _sentence("该项目于2024年03月15日启动。")),
    "漏百分号": (("N05",), _sentence("群众满意度提高5～10%。")),
    "双重约数": (("N08",), _sentence("共有约300人左右参加。")),
    "减少倍数": (("N09",), _sentence("投诉量下降3倍。")),
    "口语的号": (("N10",), _sentence("定于5月20号召开推进会。")),
    "没有的日期": (("N13",), _sentence("定于2024年4月31日召开推进会。")),
    "星期": (("N18",), _sentence("定于2024年3月5日（星期三）召开推进会。")),
    "倒置": (("N19",), _sentence("培训安排在6月25日至12日。")),
    "合计": (("N14",), _sentence("全年共建成示范点12个，其中城区4个、镇区5个、村级6个。")),
    "合计万亩": (("N14",), _sentence("全年共栽植果树16万亩，其中苹果4万亩、梨9万亩、桃2万亩。")),
    "部分": (("N21",), _sentence("全局共有干部职工63人，其中党员71人。")),
    "占比": (("N22",), _sentence("满意的占62%，基本满意的占31%，不满意的占18%。")),
    "百分点": (("N11",), _sentence("入户率由72%提高到81%，提高9%。")),
    "混写数目": (("N23",), _sentence("带动3百户增收。")),
    "其余": (("N20",), _sentence("排查问题120项，已整改110项，其余15项正在推进。")),
    "比率": (("N17",), _sentence("受理诉求200件，办结180件，办结率98%。")),
    "代号": (("X01",), _once(r"(?<=[，。])(?=[一-龥]{4})", "XX镇")),
    "隐年": (("X01",), _sentence("该项目于20××年启动。")),
    "星号": (("X02",), _sentence("这一做法得到**局的肯定。")),
    "待补": (("X03",), _sentence("（此处补充典型案例）")),
    "没填的空": (("X06",), _sentence("由【待填：牵头单位】牵头落实。")),
    "字母代词": (("X05",), _sentence("推动D建和业务深度融合。")),
    "对话套话": (("X07",), _sentence("希望以上内容对您有所帮助。")),
    "广告": (("X08",), _sentence("【更多公文素材，微信：abc123】")),
    "错别字": (("W01",), _sentence("截止目前，各项任务进展顺利。")),
    "叠字": (("W02",), _once(r"(?<=[一-龥]{2})的(?=[一-龥]{2})(?<!目的|有的|的的)(?!确)", "的的")),
    "叠词": (("W07",), _sentence("我们将进一步进一步压实责任。")),
    "固定并列": (("F01",), _sentence("增强大局意识、政治意识、核心意识、看齐意识。")),
    "概念名称": (("F02",), _sentence("坚持以人民为核心的发展思想。")),
    "序号标点": (("S04",), _once(r"^\s*（([一二三四五])）(?=[一-龥])", r"（\1）、")),
    "重复段落": (("S15",), lambda line, rng: line + "\n" + line if len(line) > 60 and line.endswith("。") else None),
    "跳号": (("S01",), _once(r"^(\s*)三、", r"\1四、")),
    "两遍序号": (("S18",), _once(r"^\s*(（[一二三四五]）)(?=[一-龥])", r"\1\1")),
    "段内两遍": (("S18",), _once(r"(?<=[。；：])([一二三]是)(?=[一-龥])", r"\1\1")),
    "段内跳号": (("S12",), _once(r"(?<=。)二是", "三是")),
    "无句号": (("P14",), lambda line, rng: line[:-1] if len(line) > 60 and line.endswith("。") else None),
}  # fmt: skip


def seeded(count: int, seed: int) -> Iterator[Seeded]:
    """So many reports with one fault each, all kinds in turn."""
    rng = random.Random(seed)
    texts = [text for _, text in sound_texts()]
    made = 0
    kinds = list(KINDS)
    while made < count:
        kind = kinds[made % len(kinds)]
        rules, change = KINDS[kind]
        for text in rng.sample(texts, len(texts)):
            one = _put(kind, rules, change, text, rng)
            if one is not None:
                yield one
                break
        else:
            raise LookupError(f"no sound text has a place for {kind}")
        made += 1


def _put(kind: str, rules: tuple[str, ...], change: Change, text: str, rng: random.Random) -> Seeded | None:
    lines = text.split("\n")
    for number in rng.sample(range(3, len(lines)), len(lines) - 3):
        line = lines[number].rstrip()
        new = change(line, rng)
        if new is not None and new != line:
            at = number + 1 + new.count("\n")
            return Seeded(kind, rules, "\n".join([*lines[:number], new, *lines[number + 1 :]]), at)
    return None


def is_found(one: Seeded) -> bool:
    """Whether one of its rules found the fault at its line."""
    return any(found.rule in one.rules and found.line == one.line for found in run_rules(document_of(one.text)))


def main() -> None:
    """Prints how many of the faults are found, and the kinds that are missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    missed: Counter[str] = Counter()
    for one in seeded(arguments.count, arguments.seed):
        if not is_found(one):
            missed[one.kind] += 1
    share = 1 - sum(missed.values()) / arguments.count
    print(f"{len(KINDS)} kinds, {arguments.count} faults, {share:.1%} found at the right line; missed {dict(missed)}")


if __name__ == "__main__":
    main()
