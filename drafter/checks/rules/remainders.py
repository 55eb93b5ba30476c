"""Rules of what is left of a whole, and of one thing told with two figures."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page, Rule
from drafter.checks.rules.figures import FIGURE, NUMBER, UNIT, half_place, whole_before
from drafter.document import Paragraph
from drafter.zh.han import HAN, compiled
from drafter.zh.sentences import sentence_upto

_NEED = re.compile(
    rf"(?:共需|需要?|总投资|概算|预算|总计|合计|费用|经费)(?:资金|经费|投资|约|为)*(?P<total>{FIGURE})(?P<unit>[万亿]元)"
)
"""What is needed, told in a sentence before how it is to be paid: 共需资金1460万元。拟列支500万元，其余960万元…."""
_NEARLY_ALL = Decimal("0.9")
"""Share of the whole that what is done and what is under way come to, if they are meant to be all of it."""
_INDICATOR = compiled(rf"([一-龥]{{5,14}}?)({FIGURE})({UNIT})")

_CLOSE = 2
"""By so much may what is done and under way miss the whole they are of."""
_MANY = 50
"""Values of one phrase from which they are a list, in which two come near each other by chance."""


@cache
def _done_of() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<total>{NUMBER})(?P<unit>{UNIT})[^。；，\d]{{0,8}}，(?:已[^。；，\d]{{1,8}}|化解|办结|整改|完成|销号|治理|解决)"
        rf"(?P<done>{NUMBER})(?P=unit)，(?:{HAN}{{2,4}}率(?:为|达到|达)?[\d.]{{1,5}}[%％]，)?其余(?:的)?(?P<rest>{NUMBER})(?P=unit)"
    )


@cache
def _of_the_need() -> re.Pattern[str]:
    return re.compile(rf"(?P<done>{FIGURE})(?P<unit>[万亿]元)，其余(?:的)?(?P<rest>{FIGURE})(?P=unit)")


@cache
def _under_way() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<total>{NUMBER})(?P<unit>{UNIT})(?:\d{{1,9}}[人名])?[^。；，\d]{{0,8}}(?:，(?:同比|比上年|较上年)[^，。；]{{1,14}})?，?(?:(?:目前|现)?(?:已|已经)[^。；，\d]{{1,8}}|(?<=，)(?:化解|办结|整改|完成|销号|治理|解决))(?P<done>{NUMBER})(?P=unit)，(?:{HAN}{{2,4}}率(?:为|达到|达)?[\d.]{{1,5}}[%％]，)?"
        rf"(?:正在|正|还有|尚有|另有|剩余|剩下)[^。；，\d]{{0,6}}(?P<rest>{NUMBER})(?P=unit)(?![^。；]*\d(?P=unit))"
    )


@cache
def _left_behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<total>{NUMBER})(?P<unit>{UNIT})[^。；，\d]{{0,8}}，(?:已|现已|已经)[^。；，\d]{{1,8}}(?P<done>{NUMBER})(?P=unit)，"
        rf"(?P<rest>{NUMBER})(?P=unit)(?:正在|正|尚在|还在|仍在|未|尚未|暂未)(?![^。；]*\d(?P=unit))"
    )


@cache
def _to_go() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<total>{FIGURE})(?P<unit>{UNIT})[^。；，\d]{{0,8}}，[^。；，\d]{{0,6}}已[^。；，\d]{{1,8}}(?P<done>{FIGURE})(?P=unit)，"
        rf"(?:尚需|还需|仍需|尚缺|仍缺|尚欠|还差|缺口|资金缺口)[^。；，\d]{{0,6}}(?P<rest>{FIGURE})(?P=unit)(?=[。；，])"
    )


_BY_HOW_MUCH = tuple(
    f"，{word}"
    for word in ["减少", "压减", "精简", "增加", "净增", "上调", "下调", "缩短", "下降", "降低", "提高", "上升", "上涨"]
)


def _rest(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _done_of().finditer(item.paragraph.text) if "其余" in item.paragraph.text else ():
            total, done, rest = (int(match[name]) for name in ("total", "done", "rest"))
            if done + rest != total:
                yield Hit(item.paragraph, *match.span(), f"{total}减{done}是{total - done}，不是{rest}")

    for item in page.items:
        text = item.paragraph.text
        if "，尚" in text or "，还" in text or "，仍" in text or "缺口" in text:
            yield from _left_over(item.paragraph, _to_go())
        if "，正" in text or "有" in text or "剩" in text:
            yield from _left_over(item.paragraph, _under_way())
        if any(word in text for word in _BY_HOW_MUCH):
            yield from _less_by(item.paragraph)
        if "正" in text or "在" in text:
            yield from _of_the_whole_before(item.paragraph)
        if "，其余" in text:
            yield from _paid(item.paragraph)
        if "，已" in text or "，现已" in text:
            yield from _left_over(item.paragraph, _left_behind())


@cache
def _merged() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<total>{FIGURE})(?P<unit>[万亿]?{HAN}{{1,2}}?)(?:/{HAN}{{1,3}})?{HAN}{{0,10}}?(?:整合|压减|压缩|精简|合并|缩减|归并|减少|增加|增长|提高|提升|调整|上调|下调|缩短|降低|下降|上升|降|升|增|减)(?:为|成|到|至)"
        rf"(?P<left>{FIGURE})(?P=unit)(?:/{HAN}{{1,3}})?{HAN}{{0,10}}，(?:减少|压减|精简|增加|净增|上调|下调|缩短|下降|降低|提高|上升|上涨|多|少)了?(?P<less>{FIGURE})(?P=unit)"
    )


@cache
def _done_and_going_on() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<done>{NUMBER})(?P<unit>{HAN})(?:已经?)?(?:全部|全面|基本|按期|如期)?(?:完成|办结|建成|完工|销号|整改到位)，(?P<rest>{NUMBER})(?P=unit)(?:正在|正|仍在|还在)"
    )


def _of_the_whole_before(paragraph: Paragraph) -> Iterator[Hit]:
    """10件民生实事…；8件已全面完成，3件正在推进: the last number of these things before is the whole."""
    for match in _done_and_going_on().finditer(paragraph.text):
        done, rest = int(match["done"]), int(match["rest"])
        wholes = [int(one) for one in re.findall(rf"{NUMBER}(?={match['unit']})", paragraph.text[: match.start()])]
        whole = next((one for one in reversed(wholes) if one > max(done, rest)), 0)
        if whole and done + rest not in wholes and abs(done + rest - whole) <= _CLOSE:
            yield Hit(paragraph, *match.span(), f"{whole}减{done}是{whole - done}，不是{rest}")


def _less_by(paragraph: Paragraph) -> Iterator[Hit]:
    """46个窗口整合为18个，减少28个."""
    for match in _merged().finditer(paragraph.text):
        total, left, less = (Decimal(match[name]) for name in ("total", "left", "less"))
        slack = sum((half_place(match[name]) for name in ("total", "left") if "." in match[name]), Decimal(0))
        if abs(abs(total - left) - less) > slack:
            yield Hit(paragraph, *match.span(), f"{total}和{left}差{abs(total - left)}，不是{less}")


def _paid(paragraph: Paragraph) -> Iterator[Hit]:
    for match in _of_the_need().finditer(paragraph.text):
        needs = [one for one in _NEED.finditer(paragraph.text, 0, match.start()) if one["unit"] == match["unit"]]
        done, rest = Decimal(match["done"]), Decimal(match["rest"])
        total = Decimal(needs[-1]["total"]) if needs else done + rest
        if any(Decimal(one) == done + rest for one in _amounts(paragraph.text[: match.start()], match["unit"])):
            continue
        if done + rest != total and done < total:
            yield Hit(paragraph, *match.span(), f"{total}减{done}是{total - done}，不是{rest}")


def _amounts(text: str, unit: str) -> list[str]:
    """The amounts told before, of which what follows may be the two parts: …，缺口780万元。由医院自筹380万元，其余400万元…."""
    return re.findall(rf"({FIGURE}){unit}", text)


def _left_over(paragraph: Paragraph, look: re.Pattern[str]) -> Iterator[Hit]:
    for match in look.finditer(paragraph.text):
        total, done, rest = (Decimal(match[name]) for name in ("total", "done", "rest"))
        said = sentence_upto(paragraph.text, match.start())
        before = [Decimal(one) for one in re.findall(rf"({FIGURE}){match['unit']}", said)]
        if done > total:  # 412处，其中一般405处、重大7处，已整改389处
            total = whole_before(said, match["unit"], done) or total
        if done > total or done + rest in before:
            continue
        if done + rest != total and (look is _to_go() or done + rest >= _NEARLY_ALL * total):
            yield Hit(paragraph, *match.span(), f"{total}减{done}是{total - done}，不是{rest}")


def _two_values(page: Page) -> Iterator[Hit]:
    seen: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for item in page.items:
        for match in _INDICATOR.finditer(item.paragraph.text):
            values = seen[match[1][-8:], match[3]]
            if len(values) < _MANY and match[2] not in values and any(_slipped(match[2], value) for value in values):
                yield Hit(item.paragraph, *match.span(), f"前文同一指标是{next(iter(values))}{match[3]}")
            values[match[2]] = None


def _slipped(one: str, other: str) -> bool:
    """Whether one figure may be the other miswritten: the same digits in another order, or less than 2 % apart."""
    if len(one) > 2 and sorted(one) == sorted(other):
        return True
    return 0 < abs(float(one) - float(other)) < 0.02 * float(one)


REMAINDERS: tuple[Rule, ...] = (
    Rule(
        "N20", "其余数不符", "warning", "实务（数据自洽）",
        "总数、已完成数和其余数对不上", "查对数据",
        ("排查隐患100项，已整改90项，其余12项正在整改。", "居民用水由2.10元/立方米调整为2.65元/立方米，上调0.65元。", "床位由14张增加到19张，净增6张。", "发现隐患412处，其中一般隐患405处、重大隐患7处，已整改389处，整改率94.4%，剩余32处正在整改。", "区政府确定10件民生实事。截至10月底，8件已全面完成，3件正在加快推进。", "将原有64个部门窗口整合为18个综合窗口，减少28个。", "应配套资金1430万元，已拨付700万元，尚需拨付852万元。", "共需资金284万元，县级已落实100万元，缺口206万元。", "26个问题已完成整改22个，正在推进3个，建立制度14项。", "监测户68户221人，已消除风险49户，还有22户正在帮扶。", "排查矛盾1722起，化解1661起，其余71起落实了稳控措施。", "受理信访事项76件，办结71件，办结率93.4%，尚有9件正在办理。", "收集问题167个，解决151个，解决率90.4%，其余26个正在协调。", "征收房屋682户，目前已签约597户，签约率87.5%，剩余95户。", "发现隐患311处，已整改298处，23处正在整改。", "经测算，共需资金1460万元。拟从转移支付中列支500万元，其余900万元请县财政解决。", "改造费用约86万元，由我镇自筹36万元，其余60万元申请县级补助。", "新增设备经费48万元，我校自筹18万元，其余40万元请县教育局解决。"),
        ("排查隐患100项，已整改90项，其余10项正在整改。", "居民用水由2.10元/立方米调整为2.65元/立方米，上调0.55元。", "床位由14张增加到19张，净增5张。", "产值由1.2亿元增加到1.5亿元，增加0.3亿元，人均由2万元提高到3万元，提高50%。", "办理时间由15天压缩到5天，减少材料6份，跑腿次数由3次减少到1次，减少费用200元。", "发现隐患412处，其中一般隐患405处、重大隐患7处，已整改389处，整改率94.4%，剩余23处正在整改。", "区政府确定10件民生实事。截至10月底，8件已全面完成，2件正在加快推进。", "共有10个项目，今年实施6个。3个已完成，3个正在推进。", "将原有46个部门窗口整合为18个综合窗口，减少28个。", "应配套资金1430万元，已拨付700万元，尚需拨付730万元。", "26个问题已完成整改22个，正在推进4个。", "受理信访事项76件，同比下降15.6%，办结71件，办结率93.4%，尚有5件正在办理。", "收集问题167个，解决151个，解决率90.4%，其余16个正在协调。", "征收房屋682户，目前已签约597户，签约率87.5%，剩余85户。", "26个问题已完成整改20个，正在推进3个，长期坚持3个。", "排查隐患120处，已整改100处，还有12处正在整改，8处列入计划。", "126个项目已开工78个，正在建设12个。", "下达资金284万元，县级已落实100万元，还需配套60万元项目管理费。", "共有村46个，已建成书屋38个，还有茶室8个。", "监测户68户221人，已消除风险49户，还有19户正在帮扶。", "发现隐患311处，已整改298处，13处正在整改。", "经测算，共需资金1460万元。拟从转移支付中列支500万元，其余960万元请县财政解决。", "共需资金1460万元。今年列支500万元，其余分两年解决。", "概算总投资2680万元，已到位1900万元，缺口780万元。缺口资金由医院自筹380万元，其余400万元申请贷款。", "排查隐患120处，已整改100处，12处正在整改，8处列入计划。"), _rest,
    ),
    Rule(
        "N15", "同一指标两个数", "hint", "实务（数据自洽）",
        "同一说法前后是两个数", "查对是不是同一件事",
        ("全县累计完成投资额87.6亿元。\n今年以来全县累计完成投资额86.7亿元。", "全县累计新修公路785公里。\n今年以来全县累计新修公路758公里。", "全县茶园总面积达8.7万亩。\n今年以来全县茶园总面积达7.8万亩。"),
        ("全县累计完成投资额87.6亿元。\n全市累计完成销售额86.7亿元。", "全县累计造林护林785亩。\n今年以来全县累计造林护林758公里。", "全县茶园总面积达8.7万亩。\n今年以来全县茶园总面积达9.9万亩。"),
        _two_values,
    ),
)  # fmt: skip
