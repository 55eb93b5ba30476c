"""Fixed expressions: named lists in their order, names of concepts, long wordings; told, never mended."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from drafter.checks.rule import Hit, Page, Rule

_HEAD, _TAIL = 5, 4


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("drafter.checks.rules").joinpath("fixed.toml").read_text("utf-8"))


def _lists(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = item.paragraph.text
        for entry in _data()["members"]:
            order = entry["order"]
            places = sorted((text.find(member), member) for member in order if member in text)
            if len(places) < entry.get("least", 3) or places[-1][0] - places[0][0] > 12 * len(order):
                continue
            found = [member for _, member in places]
            if found != order and _is_list(text, places):
                lost = [member for member in order if member not in found]
                told = f"“{entry['name']}”" + (f"少了{'、'.join(lost)}" if lost else "的次序不对")
                last, word = places[-1]
                yield Hit(
                    item.paragraph,
                    places[0][0],
                    last + len(word),
                    told,
                    f"应为：{'、'.join(order)}（{entry['source']}）",
                )


def _is_list(text: str, places: list[tuple[int, str]]) -> bool:
    """Whether the members stand one behind the other with nothing but 、 or 和 between them."""
    ends = [place + len(word) for place, word in places]
    return all(text[end:begin] in ("、", "和", "，", "") for end, (begin, _) in zip(ends, places[1:], strict=False))


def _misnamed(page: Page) -> Iterator[Hit]:
    texts = [item.paragraph for item in page.items]
    whole = "\n".join(paragraph.text for paragraph in texts)
    for entry in _data()["misnamed"]:
        if not any(word in whole for word in entry["has"]):
            continue
        wrong = re.compile(entry["wrong"])
        for paragraph in texts:
            for match in wrong.finditer(paragraph.text):
                yield Hit(paragraph, *match.span(), f"规范的表述是“{entry['right']}”", f"出处：{entry['source']}")


def _nearly(page: Page) -> Iterator[Hit]:
    for entry in _data()["near"]:
        text = entry["text"]
        right = (text, *entry.get("also", ()))
        for item in page.items:
            for start in _candidates(item.paragraph.text, text):
                window = item.paragraph.text[start : start + len(text)]
                if (
                    not any(item.paragraph.text.startswith(form, start) for form in right)
                    and _differing(window, text) == 1
                ):
                    yield Hit(
                        item.paragraph,
                        start,
                        start + len(window),
                        f"与规范表述“{text}”只差一个字",
                        f"出处：{entry['source']}",
                    )
                elif _lacks_one(item.paragraph.text[start : start + len(text) - 1], text):
                    said = f"比规范表述“{text}”少一个字"
                    yield Hit(item.paragraph, start, start + len(text) - 1, said, f"出处：{entry['source']}")


def _candidates(text: str, wanted: str) -> Iterator[int]:
    """Where the wording may begin: its head stands there, or its tail stands where the tail would."""
    tried: set[int] = set()
    for part, offset in ((wanted[:_HEAD], 0), (wanted[-_TAIL:], len(wanted) - _TAIL)):
        place = text.find(part)
        while place >= 0:
            start = place - offset
            if start >= 0 and start not in tried:
                tried.add(start)
                yield start
            place = text.find(part, place + 1)


def _lacks_one(window: str, text: str) -> bool:
    """Whether a wording is another with one of its characters left out; a mark is none, nor is a character at its end."""
    at = next((at for at, (one, other) in enumerate(zip(window, text, strict=False)) if one != other), len(text))
    return 0 < at < len(text) - 2 and window[at:] == text[at + 1 :] and text[at] not in "，、；“”"


def _differing(one: str, other: str) -> int:
    """How many characters differ; those of another mark for the same pause are not counted."""
    if len(one) != len(other):
        return 99
    return sum(a != b and not (a in "，、；" and b in "，、；") for a, b in zip(one, other, strict=True))


FIXED: tuple[Rule, ...] = (
    Rule(
        "F01", "固定的并列", "warning", "《中共中央关于党的百年奋斗重大成就和历史经验的决议》等，逐条见建议",
        "固定的并列少了一项或次序不对", "查对原文",
        ("增强大局意识、政治意识、核心意识、看齐意识。", "坚定道路自信、理论自信、文化自信。", "坚持创新、协调、开放、绿色、共享的发展理念。", "一体推进不敢腐、不想腐、不能腐。"),
        ("增强政治意识、大局意识、核心意识、看齐意识。", "推进经济建设、国防建设、队伍建设。", "统筹政治建设、文化建设和能力建设。", "坚持创新、协调、绿色、开放、共享的发展理念。", "推动创新、绿色、开放发展。"),
        _lists,
    ),
    Rule(
        "F02", "概念名称", "warning", "逐条见建议",
        "概念的名称不规范", "查对原文",
        ("坚决做到2个维护。", "统筹推进“五位一体”战略布局。", "坚持以人民为核心的发展思想。", "坚定“三个自信”，坚决维护核心。", "深入学习贯彻习近平法制思想。", "以习近平新时代中国特色社会主义为指导。", "坚持节水优先、空间均衡、系统治理、双手发力的思路。", "落实“三管三必需”要求。", "巩固“两不愁三保证”成果。", "深入学习贯彻习近平文化思相。", "深刻领悟“两个维护”的决定性意义。", "贯彻党的二十大和二十届历届全会精神。", "给予党纪政纪处分18人。"),
        ("坚决做到“两个维护”。", "以习近平新时代中国特色社会主义思想为指导。", "坚持节水优先、空间均衡、系统治理、两手发力的思路。", "落实“三管三必须”要求和“一岗双责”。", "巩固“两不愁三保障”和饮水安全成果。", "统筹推进“五位一体”总体布局。", "坚持以人民为中心的发展思想。", "服务“一带一路”战略合作。", "设置12个维护站，配备2个维护班组。", "从“三个自信”到“四个自信”，认识不断深化。", "做到三个自信满满、两个主动。", "2013年，开展“三个自信”专题学习。", "坚定“四个自信”。", "贯彻二十届历次全会精神，给予党纪政务处分18人。"),
        _misnamed,
    ),
    Rule(
        "F03", "差一个字的表述", "warning", "逐条见建议",
        "与规范表述只差一个字", "查对原文",
        ("高举中国特色社会主义伟大旗织，奋力前行。", "坚持全心全意为人民办务。", "坚持人民至上、生命至生。", "推进国家治理体系和治里能力现代化。", "学习习近平新时代中国特色社会主意思想。", "铸牢中华民族共同意识。", "深刻领悟“两个确立”的决定意义。"),
        ("坚持党要管党，全面从严治党。", "高举中国特色社会主义伟大旗帜，奋力前行。", "坚持全心全意为人民服务。", "全心全意为群众办实事。", "坚持生命至上、人民至上。", "践行绿水青山就是金山银山理念。", "坚持人民至上，生命至上。", "坚持人民至上生命至上。", "推进马克思主义中国化。"),
        _nearly,
    ),
)  # fmt: skip
