"""The rule of shares that must come to all, and fit the numbers they are shares of."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page, Rule
from drafter.checks.rules.figures import FIGURE, NUMBER
from drafter.document.flow import Shown

_SHARES = re.compile(rf"(?:[^，。；：、%％]{{1,16}}?占比?{NUMBER}(?:\.\d{{1,2}})?[%％][，、；]?){{3,12}}")
_EACH = re.compile(rf"([^，。；：、%％]{{1,16}}?)占比?({NUMBER}(?:\.\d{{1,2}})?)[%％]")
_SATISFIED = re.compile("(?:满意|一般)”?的?$")
_ROUNDING = 1
_THE_REST = ("其他", "其余", "其它")
_SEVERAL, _HUNDRED = 3, 100
_NAMED = re.compile(r"(?:现有|共有|总人口|共计|总数)[^，。；\d]{0,12}(\d{1,9})([个家户人名件条项起处所份座])")
_PLAINLY = re.compile(r"，其中[^。；，\d]{1,12}$")
_OFF = Decimal("1.2")
"""Percent by which a share may be off that was rounded, or cut off."""


@cache
def _structure() -> re.Pattern[str]:
    each = r"(\d{1,2}(?:\.\d{1,2})?)"
    return re.compile(rf"结构(?:比例?)?[^。；\d]{{0,12}}?{each}[∶:：]{each}[∶:：]{each}(?![∶:：.\d])")


@cache
def _spent() -> re.Pattern[str]:
    """按“532”比例分配：50%用于扩大再生产，30%用于村民分红，20%用于公益事业."""
    return re.compile(r"(?:\d{1,3}(?:\.\d{1,2})?[%％](?:用于|用作|归|作为)[^，。；、%％]{1,16}[，、；和]?){2,6}")


@cache
def _of_a_mark() -> re.Pattern[str]:
    """笔试占总成绩的50%，面试占50%."""
    return re.compile(
        r"占总成绩的?(\d{1,3})[%％][，、；和及][^，。；、%％\d]{1,10}占(?:总成绩的?)?(\d{1,3})[%％](?=[。；]|$)"
    )


@cache
def _with_share() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<part>{NUMBER})(?P<unit>[个家户人名件条项起处所份座])，占(?:比|总数的)?(?:约|近)?(?P<rate>{FIGURE})[%％](?=[；，。、])"
    )


@cache
def _among() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<total>{NUMBER})(?P<unit>[个家户人名件条项起处所份座])[^。；，\d]{{0,10}}中，[^。；\d]{{0,24}}?(?P<part>{NUMBER})(?P=unit)[^，。；\d]{{0,14}}，占(?:比)?(?P<rate>{FIGURE})[%％]"
    )


def _with_percent(page: Page) -> Iterator[Shown]:
    return (item for item in page.items if "占" in item.paragraph.text and "%" in item.paragraph.text)


def _all_shares(page: Page) -> Iterator[Hit]:
    """Shares that exclude one another and come to more than all, or that leave nothing out and come to less."""
    for item in _with_percent(page):
        text = item.paragraph.text
        for run in _SHARES.finditer(text) if text.count("占") > 2 else ():
            for said in (run.group(), *(run.group().split("；") if "；" in run.group() else ())):
                at = text.index(said, run.start())
                if told := _amiss(said):
                    yield Hit(item.paragraph, at, at + len(said), told)
                    break


def _amiss(said: str) -> str:
    """What to say of some shares; empty where nothing shows that they must come to all."""
    each = _EACH.findall(said)
    if len(each) < _SEVERAL:
        return ""
    labels = [label.removeprefix("其中") for label, _ in each[:1]] + [label for label, _ in each[1:]]
    found = sum((Decimal(share) for _, share in each), Decimal(0))
    bands, rest = _are_bands(labels), labels[-1] in _THE_REST
    kinds = all(label.endswith("类") and "其中" not in label for label in labels)
    apart = bands or kinds or rest or all(_SATISFIED.search(label) for label in labels)
    whole = bands or rest or (kinds and labels[-1].startswith(_THE_REST))
    over = _OFF * _SEVERAL / 10 if all("." in share for _, share in each) else _ROUNDING
    off = found > 100 + over or (whole and found < 100 - _ROUNDING)
    return f"各项占比相加是{found}%" if apart and off else ""


def _are_bands(labels: list[str]) -> bool:
    """Whether these are 35岁以下, …, 50岁以上: each year falls in one."""
    ends = {label.removesuffix("的")[-2:] for label in (labels[0], labels[-1])}
    inner = [re.fullmatch(r"\d+岁?(?:至|到|—|～|~|-)\d+周?岁(?:的)?", label) for label in labels[1:-1]]
    edges = [re.search(r"\d+周?岁(?:及)?以[上下](?:的)?$", label) for label in (labels[0], labels[-1])]
    return ends == {"以上", "以下"} and all(inner) and all(edges)


def _structures(page: Page) -> Iterator[Hit]:
    """The shares of three sectors: 三次产业结构为6.6∶45.2∶48.2."""
    for item in page.items:
        for match in _structure().finditer(item.paragraph.text) if "结构" in item.paragraph.text else ():
            each = [Decimal(one) for one in match.groups()]
            found = sum(each, Decimal(0))
            if 90 <= found <= 110 and abs(found - 100) > (Decimal("0.3") if "." in match.group() else _ROUNDING):
                yield Hit(item.paragraph, *match.span(), f"三项相加是{found}")


def _spendings(page: Page) -> Iterator[Hit]:
    """What money is spent on, in shares that come to more than all of it."""
    for item in page.items:
        text = item.paragraph.text
        for match in _spent().finditer(text) if "%用" in text or "%归" in text or "%作" in text else ():
            found = sum(map(Decimal, re.findall(r"(\d{1,3}(?:\.\d{1,2})?)[%％]", match.group())), Decimal(0))
            if found > _HUNDRED:
                yield Hit(item.paragraph, *match.span(), f"各项比例相加是{found}%")


def _marks(page: Page) -> Iterator[Hit]:
    """Two parts of an examination that are not all of it."""
    for item in page.items:
        for match in _of_a_mark().finditer(item.paragraph.text) if "总成绩" in item.paragraph.text else ():
            found = int(match[1]) + int(match[2])
            if found != _HUNDRED and not item.paragraph.text[: match.start()].endswith("%，"):
                yield Hit(item.paragraph, *match.span(), f"两项相加是{found}%")


def _of_one_total(page: Page) -> Iterator[Hit]:
    """Parts with their shares of one total: the one whose share does not fit, where all others do."""
    for item in _with_percent(page):
        text = item.paragraph.text
        for match in _among().finditer(text) if "中，" in text else ():
            total, part, said = int(match["total"]), int(match["part"]), Decimal(match["rate"])
            if total and abs(Decimal(part) / total * 100 - said) > _off(match["rate"]):
                told = f"{part}除以{total}是{part / total:.1%}，写的是{match['rate']}%"
                yield Hit(item.paragraph, *match.span(), told)
        yield from _of_the_named(item)
        found = list(_with_share().finditer(text)) if text.count("，占") >= _SEVERAL else []
        for unit in dict.fromkeys(one["unit"] for one in found):
            some = [one for one in found if one["unit"] == unit]
            yield from _unfit(item, some, text) if len(some) >= _SEVERAL else ()


def _of_the_named(item: Shown) -> Iterator[Hit]:
    """A share that is none of any number before it, where one is named as all there are: 现有…64家。…31家，占58.4%."""
    text = item.paragraph.text
    for match in _with_share().finditer(text) if "，占" in text and _NAMED.search(text) else ():
        before, unit, part, said = text[: match.start()], match["unit"], int(match["part"]), Decimal(match["rate"])
        named = [int(one[1]) for one in _NAMED.finditer(before) if one[2] == unit]
        others = [int(one) for one in re.findall(rf"(?<![\d.])(\d{{1,9}}){unit}", before)]
        fits = any(one and abs(Decimal(part) / one * 100 - said) <= _OFF for one in others)
        plainly = _PLAINLY.search(before) is not None  # the rates look at these
        if named and part < named[-1] and not fits and not plainly and text.count("，占") < _SEVERAL:
            told = f"{part}除以{named[-1]}是{part / named[-1]:.1%}，写的是{match['rate']}%"
            yield Hit(item.paragraph, *match.span(), told)


def _unfit(item: Shown, some: list[re.Match[str]], text: str) -> Iterator[Hit]:
    """Those whose share is none of the last total before them, where it is that of another one, or of all but one."""
    totals = [int(one) for one in re.findall(rf"(?<![\d.])(\d{{1,9}}){some[0]['unit']}", text[: some[0].start()])]
    for total in dict.fromkeys(one for one in reversed(totals) if one):
        off = [
            one for one in some if abs(Decimal(one["part"]) / total * 100 - Decimal(one["rate"])) > _off(one["rate"])
        ]
        exact = any("." in one["rate"] for one in some if one not in off)
        if len(off) == 1 or (0 < len(off) < len(some) and exact and total == totals[-1]):
            for one in off:
                told = f"{one['part']}除以{total}是{int(one['part']) / total:.1%}，写的是{one['rate']}%"
                yield Hit(item.paragraph, *one.span(), told)
            return


@cache
def _weights() -> re.Pattern[str]:
    return re.compile(r"占(?:考核|年度|最终)?总(?:成绩|分|评)的?(?P<rate>\d{1,3})%")


def _of_all_marks(page: Page) -> Iterator[Hit]:
    """What parts of an examination weigh, more than all together; points of 百分制 that are no hundred."""
    for _, items in page.articles:
        weights = [
            (item, match)
            for item in items
            if "占" in item.paragraph.text
            for match in _weights().finditer(item.paragraph.text)
        ]
        found = sum(int(match["rate"]) for _, match in weights)
        if len(weights) > 1 and _HUNDRED < found < 2 * _HUNDRED:
            item, match = weights[-1]
            yield Hit(item.paragraph, *match.span(), f"几处占总成绩的相加是{found}%")
        for item in items:
            _, hundred, said = item.paragraph.text.partition("百分制，其中")
            points = (
                [int(one) for one in re.findall(r"[^\W\d](\d{1,2})分(?=[、，。；])", said.split("。")[0] + "。")]
                if hundred and not re.search("附加|加分|扣分", said)
                else []
            )
            if len(points) >= _SEVERAL and sum(points) != _HUNDRED and abs(sum(points) - _HUNDRED) <= _HUNDRED // 5:
                at = item.paragraph.text.index(hundred)
                yield Hit(item.paragraph, at, at + len("百分制"), f"百分制的各项相加是{sum(points)}分")


def _off(rate: str) -> Decimal:
    return _OFF / 10 if "." in rate else _OFF


SHARES: tuple[Rule, ...] = (
    Rule(
        "N22", "占比相加不对", "warning", "实务（数据自洽）",
        "互不相交的几项，占比相加不是100%", "查对数据",
        ("笔试占总成绩的50%，面试占60%。", "收益的50%用于扩大再生产，30%用于村民分红，25%用于公益事业。", "从年龄看，35岁以下占41%，36岁至50岁占39%，51岁以上占32%。", "平时考核占总成绩的40%。\n年终考核占总成绩的70%。", "考核实行百分制，其中政治建设25分、思想建设15分、组织建设25分、作风建设15分、纪律建设25分。", "从年龄看，35岁以下占41%，36—50岁占29%，51岁以上占22%。", "满意的占62%，基本满意的占31%，不满意的占18%。", "民生类占45%、产业类占38%、生态类占29%。", "民生类占45%、产业类占38%、其他类占12%。", "从原因看，超员占19.6%，无证驾驶占30.4%，其他占60%。", "现有托育机构64家，托位3820个，其中普惠性机构和示范机构不重复计算，普惠性机构31家，占58.4%。", "现有乡村医生612名，其中45岁以下的183名，占39.9%。", "全县共有水库200座，已除险加固150座，占85%。", "群众评价满意的占96.4%，基本满意的占2.8%，不满意的占1.8%。", "对现状表示满意的占8.2%、基本满意的占27.5%、不满意的占74.3%；认为泊位少的占52%。", "三次产业结构调整为6.6∶45.2∶49.2。",
         "抽查的240条信息中，表述不规范的18条，占8.5%。", "抽查的20座电站中，5座泄放设施不正常，占35%。", "共检查食堂118家，评为优秀的37家，占31.4%；良好的62家，占62.5%；一般的29家，占16.1%。", "共有行政村158个，100万元以上的21个，占13.3%；50万元以上的64个，占40.5%；50万元以下的83个，占46.2%。"),
        ("笔试占总成绩的60%，面试占40%。", "笔试占总成绩的40%，面试占30%，考察占30%。", "收益的50%用于扩大再生产，30%用于村民分红，20%用于公益事业。", "从年龄看，35岁以下占41%，36岁至50岁占36%，51岁以上占23%。", "平时考核占总成绩的40%。\n年终考核占总成绩的60%。", "考核实行百分制，其中政治建设25分、思想建设15分、组织建设25分、作风建设15分、纪律建设20分。", "考核实行百分制，其中加分5分、扣分10分、否决3分。", "笔试占总成绩的40%，面试占总成绩的60%。\n专业岗位笔试占总成绩的50%，面试占总成绩的50%。", "党员占62%，女性占45%，本科以上占38%。", "满意的占62%，基本满意的占31%，不满意的占6.9%。", "民生类占45%、产业类占30%、生态类占10%。",
         "35岁以下占41%，本科以上占72%，51岁以上占12%。", "第一产业占12%、第二产业占45%、工业占40%、制造业占35%。", "35岁以下占41%、51岁以上占22%。", "非常满意的占52%，满意的占30%，基本满意的占18%。", "生产总值占62%、税收占51%、出口占48%。", "从原因看，超员占19.6%，无证驾驶占30.4%，其他占50%。", "现有乡村医生612名，其中45岁以下的183名，占29.9%。", "全县共有水库200座，已除险加固150座，占75%。", "现有企业12家，停产5家，占36.3%的产能，共有员工1260名。", "共有党员1260名，今年发展党员26名，占应发展数的52%。", "群众评价满意的占96.4%，基本满意的占2.8%，不满意的占0.8%。", "三次产业结构调整为6.6∶45.2∶48.2。", "配合比结构为1∶2∶3。",
         "抽查的240条信息中，表述不规范的18条，占7.5%。", "抽查的20座电站中，5座泄放设施不正常，占25%。", "共检查食堂118家，评为优秀的37家，占31.4%；良好的62家，占52.5%；一般的19家，占16.1%。", "共有行政村158个，100万元以上的21个，占13.3%；50万元以上的64个，占40.5%；50万元以下的73个，占46.2%。", "共有行政村158个，其中水库村21个，占比15%；200个网格中，示范网格64个，占32%；金牌网格73个，占36.5%。"),
        lambda page: (hit for look in (_all_shares, _structures, _spendings, _marks, _of_one_total, _of_all_marks) for hit in look(page)),
    ),
)  # fmt: skip
