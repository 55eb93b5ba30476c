"""Rules of whose paper it is (发文机关): the office that reports, the one in the title, and the one that signs."""

import re
from collections.abc import Iterator

from drafter.checks.homes import home_in
from drafter.checks.report import is_one_of, is_short_for, own_names
from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.zh.han import compiled

_TOLD_OF = compiled(
    r"现将(?P<who>[一-龥]{2,20}?(?:局|委|办|厅|院|镇|乡|街道|中心|办公室|委员会|政府|公司|学校))(?:20\d\d年)?[^，。；\d]{0,12}?情况(?:简要)?(?:汇报|报告|总结|通报)如下"
)
_OWN_WORDS = re.compile("^[我本全各]|^有关|^相关")
_WRITES = compiled(r"(?P<who>[一-龥]{4,20}?)(?:关于|印发|转发|(?=20\d\d年))")
"""The office with which a title begins."""
_EVERYWHERE = re.compile("监督|管理|服务|综合|行政|事业|工作|发展")
"""What many offices have in their names."""
_ALONE = 2
"""Lines of a signature that is one office's, with its date."""
_OFFICE = re.compile(
    "(?:局|委|厅|部|院|馆|站|所|处|政府|委员会|办公室|办事处|公司|中心|学校|[中小大]学|学院|法院|检察院|银行|支队|大队|联合会|医院|党组|工会)$"
)


def _whose(page: Page) -> Iterator[Hit]:
    """现将甲局工作情况汇报如下 in a report that 乙局 signs."""
    for article, items in page.articles:
        own = own_names(article)
        for item in items if any(_OFFICE.search(name) for name in own) else ():
            for match in _TOLD_OF.finditer(item.paragraph.text) if in_text(item) else ():
                who = match["who"]
                if not _OWN_WORDS.match(who) and not is_one_of(who, own):
                    yield Hit(item.paragraph, *match.span("who"), f"汇报的是“{who}”，署名是“{_signing(own)}”")


def _signed_elsewhere(page: Page) -> Iterator[Hit]:
    """A signature of another county, city or town than the one that the title begins with."""
    for article, _ in page.articles:
        if article.title is None or article.title.text.startswith("关于"):
            continue
        titled = home_in(article.title.text)
        for part in article.signature[:1] if len(article.signature) <= _ALONE else ():
            name = _of_party(part.text.strip())
            strange = titled.strange(home_in(name))
            if strange:
                said = f"题目是{''.join(titled.named)}的，落款是{''.join(strange)}的"
                yield Hit(part, 0, len(part.text), said, "查对署名")
            elif _OFFICE.search(name) and (other := _one_character_off(name, _writer(article.title.text, len(name)))):
                yield Hit(part, 0, len(part.text), f"题目写的是{other}，落款是{name}", "查对署名")
            elif writer := _WRITES.match(article.title.text):
                other = _of_party(writer["who"])
                if _are_two(name, other) or _is_renamed(name, other, "".join(titled.named)):
                    yield Hit(part, 0, len(part.text), f"题目写的是{other}，落款是{name}", "查对署名")


def _of_party(name: str) -> str:
    """Whose committee of the party it is: 中共石桥镇委员会 is 石桥镇's, as 石桥镇党委."""
    is_party = name.startswith("中共") and name.endswith("委员会")
    return name.removeprefix("中共").removesuffix("委员会") if is_party else name


def _writer(title: str, length: int) -> str:
    """The office with which a title begins; so many characters of one that tells it otherwise."""
    writer = _WRITES.match(title)
    return writer["who"] if writer else title[:length]


def _are_two(name: str, other: str) -> bool:
    """Whether two offices have no word of what they do in common, and neither is short for the other."""
    if not (_OFFICE.search(name) and _OFFICE.search(other)) or is_short_for(name, other) or is_short_for(other, name):
        return False
    work, others = (_EVERYWHERE.sub("", one.removeprefix("".join(home_in(one).named))) for one in (name, other))
    return not {work[at : at + 2] for at in range(len(work) - 2)} & {
        others[at : at + 2] for at in range(len(others) - 2)
    }


def _is_renamed(name: str, other: str, place: str) -> bool:
    """Whether two names of one place's bureaus are neither one name nor short for one another."""
    at_home = bool(place) and name.startswith(place) and other.startswith(place)
    if not at_home or not _are_of_a_kind(name, other):
        return False
    return not (is_short_for(name, other) or is_short_for(other, name))


def _are_of_a_kind(name: str, other: str) -> bool:
    """Whether both are bureaus, or both are courts, or one a court and one a procuratorate."""
    return name[-1] == other[-1] == "局" or {name[-2:], other[-2:]} in ({"法院"}, {"法院", "察院"})


def _one_character_off(name: str, other: str) -> str:
    """The other name where it differs from the first in one character: 第二人民医院 and 第三人民医院."""
    off = sum(one != two for one, two in zip(name, other, strict=False))
    return other if len(name) == len(other) and off == 1 else ""


def _signing(own: tuple[str, ...]) -> str:
    return next(name for name in own if _OFFICE.search(name))


_REPORT = "青禾县水利局关于防汛工作情况的报告\n\n县人民政府：\n"

ISSUERS: tuple[Rule, ...] = (
    Rule(
        "M09", "汇报的单位", "warning", "实务",
        "“现将…情况汇报如下”里的单位不是署名的单位", "改成本单位，或写“我局”“我县”",
        (_REPORT + "今年以来，防汛工作有序推进，现将县财政局有关情况报告如下。\n\n青禾县水利局\n2026年3月12日",),
        (_REPORT + "今年以来，防汛工作有序推进，现将县水利局有关情况报告如下。\n\n青禾县水利局\n2026年3月12日", _REPORT + "今年以来，防汛工作有序推进，现将我局有关情况报告如下。\n\n青禾县水利局\n2026年3月12日", _REPORT + "今年以来，防汛工作有序推进，现将有关情况报告如下。\n\n青禾县水利局\n2026年3月12日", _REPORT + "县财政局拨付资金12万元，现将使用情况报告如下。\n\n青禾县水利局\n2026年3月12日"),
        _whose, titled=True,
    ),
    Rule(
        "M12", "落款的地方", "warning", "实务",
        "题目和落款不是一个地方的", "查对题目和署名",
        ("澄湖县医疗保障局2026年工作总结\n今年以来，各项工作有序推进，成效明显。\n\n青禾县民政局\n2026年12月20日", "青禾县石坞镇2026年工作总结\n今年以来，各项工作有序推进，成效明显。\n\n青禾县双樟镇人民政府\n2026年12月20日", "青禾市第二人民医院2026年工作总结\n今年以来，各项工作有序推进，成效明显。\n\n青禾市第三人民医院\n2026年12月20日", "青禾市第一中学2026年工作总结\n今年以来，各项工作有序推进，成效明显。\n\n青禾市第二中学\n2026年12月20日", "青禾市水利局关于商请协助执法的函\n市自然资源局：\n请予支持为盼，并函复意见。\n\n青禾市公安局\n2026年5月20日", "青禾县应急管理局2026年工作总结\n今年以来，各项工作有序推进，成效明显。\n\n青禾县安全生产监督管理局\n2026年12月20日", "青禾县卫生健康局关于商请协助宣传的函\n市融媒体中心：\n请予支持为盼，并函复意见。\n\n青禾县卫生和计划生育局\n2026年5月20日"),
        ("青禾县2026年工作总结\n今年以来，各项工作有序推进，成效明显。\n\n青禾县民政局\n2026年12月20日", "青禾县石坞镇2026年工作总结\n今年以来，各项工作有序推进，成效明显。\n\n石坞镇人民政府\n2026年12月20日", "关于澄湖县水利工作的考察报告\n今年以来，各项工作有序推进，成效明显。\n\n青禾县水利局\n2026年12月20日",
         "澄湖县、青禾县2026年联防工作总结\n今年以来，各项工作有序推进，成效明显。\n\n澄湖县水利局\n青禾县水利局\n2026年12月20日", "青禾市第二人民医院2026年工作总结\n今年以来，各项工作有序推进，成效明显。\n\n青禾市第二人民医院\n2026年12月20日", "青禾县市场监管局2026年工作总结\n今年以来，各项工作有序推进，成效明显。\n\n青禾县市场监督管理局\n2026年12月20日", "致全县农民朋友的一封信\n各位朋友：\n请做好秋收准备，颗粒归仓。\n\n青禾县农业农村局\n2026年12月20日", "望澜市2026年防汛工作总结\n今年以来，各项工作有序推进，成效明显。\n\n青禾县水利局\n2026年12月20日", "青禾县卫健局关于开展义诊活动的通知\n各单位：\n请认真组织，按时参加。\n\n青禾县卫生健康局\n2026年5月20日", "青禾县教育局党组关于整改情况的报告\n县委：\n各项整改有序推进，成效明显。\n\n中共青禾县教育局委员会\n2026年5月20日", "青禾县石坞镇党委2026年党建工作总结\n今年以来，各项工作有序推进，成效明显。\n\n中共石坞镇委员会\n2026年12月20日", "青禾县委关于巡察整改情况的报告\n市委：\n各项整改有序推进，成效明显。\n\n中共青禾县委员会\n2026年5月20日", "青禾县人民政府关于增加经费的请示\n市人民政府：\n请予支持为盼，并批示意见。\n\n青禾县人民政府办公室\n2026年5月20日"),
        _signed_elsewhere, titled=True,
    ),
)  # fmt: skip
