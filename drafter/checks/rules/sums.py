"""Rules of figures that must add up to one another."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page, Rule
from drafter.checks.rules.addends import added_up, by_years, financed, itemized, told_first
from drafter.checks.rules.figures import FIGURE, PART, UNIT, half_place, is_slip, is_swapped, rounded
from drafter.checks.rules.multiples import parts_of_these
from drafter.zh.han import HAN, compiled

_TOTAL = re.compile(
    rf"(?:(?P<lead>共|总|合计|累计)[^，。；、\d]{{0,14}})?(?P<total>{FIGURE})(?P<unit>{UNIT})[^，。；\d]{{0,18}}(?:(?:，(?:同比|[比较]上年)[^，。；]{{1,16}})?[，。](?:其中[：，]?|用于(?=[^，。；\d]{{1,12}}\d))|中，)(?P<parts>[^。；]+)"
)
_PERSONS = ("人", "名", "人次", "万人", "万名", "万人次")
"""What is counted by persons overlaps: 女党员32名、大学以上学历40名."""
_HALVES = (
    ("男", "女"), ("城镇", "农村"), ("城镇", "乡村"), ("城区", "农村"), ("夏粮", "秋粮"), ("出口", "进口"), ("城市", "农村"), ("境内", "境外"), ("存量", "增量"), ("新建", "改造"), ("新建", "改建"),
    ("首次执行", "恢复执行"), ("线上", "线下"), ("公办", "民办"), ("国有", "民营"), ("公立", "民营"), ("政府", "社会"), ("大中型", "小型"), ("大型", "中小型"),
)  # fmt: skip
"""Two parts that leave nothing unsaid."""
_OPPOSITES = ("内外", "新旧", "男女", "东西", "南北", "公私", "上下")
"""So are two that differ in one of these: 路内泊位、路外泊位."""
_CLASS = re.compile("(?:[班级组档类区镇乡村片段岁师]|高级工|[高初][一二三]|第[一二三四五]种形态)$")
"""What one is in, nobody is in twice, even a person: 小班82人、中班97人、大班107人."""
_THE_REST = re.compile("(?:及|及其|和|或)?以下|其他|其余|其它")
_SEVERAL, _PAIR = 3, 2
_MONEY = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_NEARLY = Decimal("0.02")
"""Share of a total by which parts that end in all the rest may miss it and be meant for it."""
_MANY = 5
"""Figures of a sum, the total with them, for each of which it may be off by one more in its last place."""
_LABEL = 5
"""Characters of a part's label at most: behind others, 超出核定规模76人 is no part."""
_PLACE = re.compile("(?:[片城镇辖园]区|[县市镇乡]|街道)$")
"""What lies in one place lies in no other."""


@cache
def _short_parts() -> re.Pattern[str]:
    return re.compile(rf"{HAN}{{2,12}}{FIGURE}(?:{UNIT})[、，]{HAN}{{2,12}}{FIGURE}(?:{UNIT})")


@cache
def _paid_by() -> re.Pattern[str]:
    """A whole with another measure before its parts: 投入46万元，安装探头68个，其中村集体出资18万元、乡贤捐资28万元; 电站46座，装机8.7万千瓦，其中国有12座、民营34座."""
    return compiled(
        rf"(?P<lead>)(?P<total>{FIGURE})(?P<unit>[万亿]元|[座家所处条件名人个])，(?:(?!(?P=unit)|(?<=[^万亿])元)[^。；]){{1,40}}[，。]其中[：，]?(?P<parts>[^。；，]+)(?=[，。；])"
    )


def _too_much(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = item.paragraph.text
        for match in (
            (*_TOTAL.finditer(text), *_paid_by().finditer(text))
            if "其中" in text or "中，" in text or "，用于" in text
            else ()
        ):
            unit, list_of_parts = match["unit"], _parts_in(match["parts"], match["unit"])
            end = match.start("parts") + len(list_of_parts)
            halves = _are_halves(list_of_parts)
            same = _all_of_unit(list_of_parts, unit)
            if not same and (told := _of_another_scale(match, list_of_parts)):
                yield Hit(item.paragraph, match.start(), end, told, "看看是“元”“万元”还是“亿元”")
            total, parts = Decimal(match["total"]), sum(map(Decimal, same), Decimal(0))
            if len(same) >= _PAIR and (turned := _turned_round(total, parts, same)):
                yield Hit(
                    item.paragraph,
                    match.start(),
                    end,
                    f"各项相加是{parts}{unit}，“{turned[0]}”写成“{turned[1]}”才合{total}{unit}",
                )
                continue
            slipped = is_swapped(match["total"], str(parts))
            apart = unit not in _PERSONS or halves or _are_classes(list_of_parts, total, parts)
            if len(same) < _PAIR or not apart:
                continue
            slack = _slack([match["total"], *same], unit)
            meant = _parts_of if match["lead"] else _surely_parts_of
            off = abs(parts - total) > slack
            if off and (
                halves or slipped or meant(total, parts, list_of_parts, unit) or _is_told(page, match, parts, len(same))
            ):
                told = f"各项相加是{parts}{unit}，与总数{total}{unit}对不上"
                yield Hit(item.paragraph, match.start(), end, told)


def _turned_round(total: Decimal, found: Decimal, parts: Sequence[str]) -> tuple[str, str] | None:
    """The part that makes up the total if two of its digits change places, and what it is then: 34 of 43."""
    for one in parts:
        right = total - (found - Decimal(one))
        telling = len(one.replace(".", "")) >= _SEVERAL and (len(parts) > _PAIR or not one.endswith("0"))
        if telling and right > 0 and is_swapped(one, str(right)):
            return one, str(right)
    return None


def _of_another_scale(match: re.Match[str], parts: str) -> str:
    """What to say of an amount that makes up the total if its 万 or 亿 is another: 1.26亿元，其中…8000万元、…4600元."""
    found = PART.findall(parts)
    if (
        match["unit"] not in _MONEY
        or "每" in parts
        or len(found) < _PAIR
        or any(unit not in _MONEY for _, unit in found)
    ):
        return ""
    total = Decimal(match["total"]) * _MONEY[match["unit"]]
    slack = half_place(match["total"]) * _MONEY[match["unit"]]
    each = [Decimal(figure) * _MONEY[unit] for figure, unit in found]
    for one, (figure, unit) in zip(each, found, strict=True):
        rest = total - (sum(each) - one)
        for other, scale in _MONEY.items() if abs(rest - one) > slack else ():
            if other != unit and abs(rest - Decimal(figure) * scale) <= slack:
                return f"“{figure}{unit}”写成“{figure}{other}”才合{match['total']}{match['unit']}"
    return ""


@cache
def _plain_money() -> re.Pattern[str]:
    return re.compile(rf"(?P<total>{FIGURE})元，其中(?P<parts>[^。；]+)")


def _of_another_whole(page: Page) -> Iterator[Hit]:
    """A total without the 万 or 亿 of its parts: 8650元，其中…3200万元、…5450万元."""
    for item in page.items:
        text = item.paragraph.text
        for match in (
            _plain_money().finditer(text)
            if text.count("元，其中") > text.count("万元，其中") + text.count("亿元，其中")
            else ()
        ):
            found = PART.findall(match["parts"])
            units = {unit for _, unit in found}
            whole = sum((Decimal(figure) for figure, _ in found), Decimal(0))
            if len(found) >= _PAIR and units in ({"万元"}, {"亿元"}) and whole == Decimal(match["total"]):
                told = f"各项相加是{whole}{units.pop()}，总数写成了{match['total']}元"
                yield Hit(item.paragraph, *match.span(), told, "看看是“元”“万元”还是“亿元”")


def _is_told(page: Page, match: re.Match[str], parts: Decimal, count: int) -> bool:
    """Whether what three parts and more come to is told elsewhere as a number of the same things, and the total is not."""
    if count < _SEVERAL or not is_slip(Decimal(match["total"]), parts):
        return False
    others = [item.paragraph.text for item in page.items if item.paragraph.text != match.string]
    said, right = (
        re.compile(rf"(?<![\d.]){re.escape(figure)}{match['unit']}") for figure in (match["total"], str(parts))
    )
    return any(map(right.search, others)) and not any(map(said.search, others))


def _parts_in(said: str, unit: str) -> str:
    """The parts without what is said behind them of other things: …、改造1.3万亩，总投资1.26亿元."""
    first, _, rest = said.partition("，")
    more = re.search(rf"(?<!{HAN})(?P<label>{HAN}*)[\d.]+(?:{unit})(?!{HAN})", rest)
    other = more is None or ("、" in first and (len(more["label"]) > _LABEL or more["label"].startswith("由")))
    return first if "、" in first and other else said


def _all_of_unit(parts: str, unit: str) -> list[str]:
    """The figures of the parts; empty where one is of another unit, or not the last word of its part."""
    found = PART.findall(parts)
    clauses = [part for part in re.split("[，、]", parts) if re.search(rf"\d(?:{unit})", part)]
    ends = all(re.search(rf"\d(?:{unit})[^\d]{{0,6}}$", part) for part in clauses)
    same = [number for number, own in found if own == unit]
    return same if ends and len(same) == len(clauses) == len(found) else []


def _slack(figures: Sequence[str], unit: str) -> Decimal:
    """How far parts may miss their total for having been rounded: seldom by more than one in the last place."""
    each = [rounded(one, unit) for one in figures]
    return min(sum(each, Decimal(0)), 2 * max(each, default=Decimal(0)) * max(1, len(each) // _MANY))


def _are_halves(parts: str) -> bool:
    """Whether the parts are two that leave nothing unsaid."""
    each = re.split("[，、]", parts.strip())
    if len(each) != _PAIR:
        return False
    labels = [re.sub(r"\d.*", "", part) for part in each]
    if labels[0] != labels[1] and sorted(labels[0]) == sorted(labels[1]):
        return True  # 城区到农村, 农村到城区
    one_letter = _only_letters(each)
    if one_letter and any(set(one_letter) == set(pair) for pair in _OPPOSITES):
        return True
    return any(
        {one for one in pair if one in each[0]} | {one for one in pair if one in each[1]} == set(pair)
        and sum(one in each[0] for one in pair) == sum(one in each[1] for one in pair) == 1
        for pair in _HALVES
    )


def _only_letters(each: list[str]) -> str:
    """The characters in which the labels of parts differ, where that is one in each; empty otherwise."""
    labels = [re.sub(r"\d.*", "", part) for part in each]
    if len({len(label) for label in labels}) > 1:
        return ""
    columns = ["".join(column) for column in zip(*labels, strict=True) if len(set(column)) > 1]
    return columns[0] if len(columns) == 1 and len(set(columns[0])) == len(each) else ""


def _are_classes(parts: str, total: Decimal, found: Decimal) -> bool:
    """Whether three parts and more are classes of one kind, in which nobody is counted twice, or end in all the rest."""
    each = re.split("[，、]", parts.strip())
    labels = [re.sub(r"\d.*", "", part) for part in each]
    if len(each) < _SEVERAL:
        return False
    if _THE_REST.search(labels[-1]):
        return is_slip(total, found) or abs(total - found) <= total * _NEARLY
    return (bool(_only_letters(each)) and all(map(_CLASS.search, labels))) or all(one.endswith("类") for one in labels)


def _parts_of(total: Decimal, found: Decimal, parts: str, unit: str) -> bool:
    """Whether the parts are meant to be all: short ones of one make and nothing else, their sum not far from the total.

    其他 as the last of them says that nothing is left. What 其中 names may overlap (高新技术企业30家、专精特新企业35家) or leave much unsaid; neither is a fault.
    """
    each = re.split("[，、]", parts.strip())
    whole = re.match("其他|其余|其它", each[-1]) is not None
    short = all(re.fullmatch(rf"{HAN}{{1,12}}\d+(?:\.\d+)?(?:{unit})", part) for part in each)
    return short and (
        whole or total < found <= total * Decimal("1.3") or (len(each) >= 3 and found >= total * Decimal("0.9"))
    )


def _two_too_many(page: Page) -> Iterator[Hit]:
    """Two parts that come to a little more than their whole, if they do not overlap."""
    for item in page.items:
        for match in _TOTAL.finditer(item.paragraph.text) if "其中" in item.paragraph.text else ():
            parts = _parts_in(match["parts"], match["unit"])
            same = _all_of_unit(parts, match["unit"])
            if len(same) != _PAIR or match["unit"] in _PERSONS or _are_halves(parts):
                continue
            total, found = Decimal(match["total"]), sum(map(Decimal, same), Decimal(0))
            told = (_parts_of if match["lead"] else _surely_parts_of)(total, found, parts, match["unit"])
            if total < found <= total * Decimal("1.3") and not told and _short_parts().fullmatch(parts.strip()):
                end = match.start("parts") + len(parts)
                yield Hit(
                    item.paragraph, match.start(), end, f"两项相加是{found}{match['unit']}，比{total}{match['unit']}多"
                )


def _surely_parts_of(total: Decimal, found: Decimal, parts: str, unit: str) -> bool:
    """Whether parts that no 共 leads exclude one another and slightly miss the total: of money, of places, or three."""
    each = re.split("[，、]", parts.strip())
    labels = [re.match(rf"([一-龥]{{1,12}})\d+(?:\.\d+)?(?:{unit})$", part) for part in each]
    if not all(labels):
        return False
    names = [label[1] for label in labels if label]
    apart = unit.endswith("元") or all(map(_PLACE.search, names))
    if len(each) < _SEVERAL:
        return apart and total < found <= total * Decimal("1.3")
    of_a_kind = len({name[-1] for name in names}) == 1  # 红色、橙色、黄色
    if (apart or of_a_kind) and is_slip(total, found):
        return True
    return total * Decimal("0.95") <= found <= total * Decimal("1.3" if apart or of_a_kind else "1.1")


SUMS: tuple[Rule, ...] = (
    Rule(
        "N14", "分项与总数不符", "warning", "实务（数据自洽）",
        "分项相加与总数对不上", "查对数据",
        ("13个未完成问题中，涉及历史遗留的9个、资金不足的5个。", "全县共有试点10个，其中城区3个、镇区4个、村级2个。", "扶助对象286人，其中死亡家庭162人、伤残家庭142人。", "处理33人次，其中第一种形态29人次、第二种形态5人次、第三种形态1人次。", "查处案件216件，罚没款386万元，其中食品类98件、药械类52件、其他类86件。", "全区持证残疾人8642名，其中肢体残疾4120名、视力残疾1268名、听力残疾1506名、其他残疾1784名。", "进出口总额12.8亿元，其中出口9.6亿元、进口2.3亿元。", "全县14个乡镇党委、52个县直单位党组（党委），共68个。", "培训残疾人460人，其中种植养殖类280人、手工编织类160人、电子商务类120人、家政服务类80人。", "组建综合应急救援队伍31支，其中县级1支、乡级12支。", "项目总投资8650元，其中中央资金3200万元、省级配套1450万元、县级自筹4000万元。", "对全区138所学校、幼儿园食堂开展了专项检查，其中小学46所、初中21所、高中5所、幼儿园56所。\n128所学校、幼儿园中，检查结果为优秀的31所。", "主要内容包括：\n1.增设喷水灭火系统，预算69.5万元；\n2.改造疏散通道，预算38.2万元；\n3.更新报警系统，预算27.3万元。\n以上三项合计162万元。", "共排查隐患20处，其中重大12处、一般11处。", "总费用68万元，其中：演出35万元，安全12万元，其他费用8万元。",
         "全县共栽植果树16万亩，其中苹果4万亩、梨9万亩、桃1万亩、其他1万亩。", "粮食总产21.4万吨，其中夏粮6.2万吨、秋粮14.1万吨。", "共有代表96名，其中男代表61名、女代表31名。", "共铺设管网40公里，其中城区18公里、镇区12公里、园区7公里。", "设县级河长12名、乡级河长101名、村级河长220名，共计324名。", "现有留守儿童218人，其中男童115人、女童113人。", "承担任务3.6万亩，其中新建2.1万亩、改造提升1.8万亩，总投资1.08亿元。",
         "更换管网51.3公里，其中主城区35.6公里、东片区18.7公里，漏损率下降。", "出警1402起，其中火灾扑救382起、抢险救援621起、社会救助409起。", "补缴418万元，其中税款352万元、滞纳金96万元。", "征集资料1520件，其中文书198件、老照片870件、口述史料425件。", "发布预警38次，其中红色5次、橙色14次、黄色29次。",
         "争取资金112万元，其中用于书架更新48万元，用于设备购置36万元，用于环境改造18万元。", "概算总投资540万元。其中：申请上级资金300万元，我镇自筹60万元，缺口150万元。", "在园幼儿286人，其中小班82人、中班97人、大班117人，超出核定规模76人。", "新增泊位1360个，其中路内泊位480个、路外泊位680个。", "总投资1.26亿元，其中中央资金8000万元、市级配套4600元。", "总投资3.6亿元，其中上级补助1.9亿元、区级配套1.2亿元、居民出资0.3亿元。", "卫生技术人员386人，其中高级职称52人、中级职称141人、初级及以下183人。", "全市135座水库中，大中型9座、小型136座，都要落实责任。", "组织收入20.05亿元，同比增长7.7%，其中税收10.62亿元、社保费7.83亿元、非税2.05亿元。", "投入46万元，安装探头68个、报警器152个，其中村集体出资18万元、乡贤捐资38万元。", "交流教师156名，其中城区到农村92名、农村到城区46名。", "总投资860万元，其中省级补助500万元、镇级自筹360亿元。", "改造费用86万元，其中装修46万元、设备28万元、消防22万元，由我镇自筹36万元。", "采购彩超3台、呼吸机10台、监护仪2台，共计14台（套）。", "小水电站46座，总装机容量8.7万千瓦，其中国有12座、民营36座。", "落实水库“三个责任人”27名、山塘责任人42名、监测员36名，合计115名。", "建成城市书房20座，其中2026年8座、2027年14座，藏书不少于20万册。", "在校学生1812人，其中高一612人、高二604人、高三696人。", "安排专项经费12万元，用于设施购置7万元、志愿者补贴3万元、宣传3万元。", "现有托育机构64家，托位3820个。其中公办机构9家、民办机构45家。", "总投资约2400万元，区级财政安排1500万元，街道配套600万元，社会捐赠500万元。", "公共泊位1.28万个，配建泊位2.35万个，合计3.83万个。"),
        ("13个未完成问题中，涉及历史遗留的9个、资金不足的4个。", "全县共有试点10个，其中城区3个、镇区4个、村级3个。", "进出口总额12.8亿元，其中出口9.6亿元、进口3.2亿元。", "全县14个乡镇党委、52个县直单位党组（党委），共66个。", "走访3个镇、12个村，共68个项目。", "培训残疾人640人，其中种植养殖类280人、手工编织类160人、电子商务类120人、家政服务类80人。", "组建综合应急救援队伍31支，其中县级1支、乡级11支。", "现有党员31名，其中女党员8名、大专以上5名。", "项目总投资8650万元，其中中央资金3200万元、省级配套1450万元、县级自筹4000万元。", "对全区138所学校、幼儿园食堂开展了专项检查，其中小学46所、初中21所、高中5所、幼儿园56所。\n下发整改通知128份。", "主要内容包括：\n1.增设喷水灭火系统，预算96.5万元；\n2.改造疏散通道，预算38.2万元；\n3.更新报警系统，预算27.3万元。\n以上三项合计162万元。", "主要内容包括：\n1.增设喷水灭火系统，预算69.5万元，其中设备40万元；\n2.改造疏散通道，预算38.2万元；\n3.更新报警系统，预算27.3万元。\n以上三项合计162万元。", "落实水库“三个责任人”27名、山塘责任人42名、监测员36名，合计105名。", "建成城市书房20座，其中2026年8座、2027年12座，藏书不少于20万册。", "在校学生1812人，其中高一612人、高二604人、高三596人。", "安排专项经费12万元，用于设施购置7万元、志愿者补贴3万元、宣传2万元。", "安排资金12万元，用于购置设备5台、桌椅8套。", "现有托育机构64家，托位3820个。其中公办机构9家、民办机构55家。", "总投资约2400万元，区级财政安排1500万元，街道配套600万元，社会捐赠300万元。", "总投资约2400万元，已完成1500万元，其中今年完成600万元，设备购置200万元。", "公共泊位1.28万个，配建泊位2.35万个，合计3.63万个。", "水库（含山塘）责任人27名、河道责任人42名、监测员36名，合计105名。", "小水电站46座，总装机容量8.7万千瓦，其中国有12座、民营34座。", "共排查隐患20处，其中重大隐患2处，均已整改。", "共有党员50名，其中女党员32名、大学以上学历40名。", "共有规上企业50家，其中高新技术企业38家、专精特新企业35家。", "共有病房20个，其中内科8个、外科5个、儿科2个。",
         "粮食总产21.4万吨，其中夏粮6.2万吨、秋粮15.1万吨。", "总投资3000万元，其中财政资金1200万元、自筹资金1500万元。", "共铺设管网40.2公里，其中城区18.1公里、镇区12.1公里、园区10.1公里。", "共培训职工300人次，其中男职工120人次、班组长90人次。", "全县共造林8万亩，其中速生林5000亩、经济林3000亩。", "共有代表96名，其中女代表31名、基层代表40名。", "共投入3265万元，其中县级1200万元、镇级1300万元、村级766万元。", "设县级河长12名、乡级河长101名、村级河长220名，共计333名。",
         "建成书屋12个、凉亭8个，共计120个便民设施点。", "投入市级资金1.2亿元、县级资金0.8亿元，共计2.1亿元。", "举办讲座12场、培训8期，共计20余场次。", "配备书记员12名、调解员8名，共36名。", "现有留守儿童218人，其中男童115人、女童103人。", "共有试点10个，其中城区3个、镇区4个，村级3个。", "总投资3.6亿元，其中上级补助1.9亿元、区级配套1.2亿元、居民出资0.4亿元。", "卫生技术人员386人，其中高级职称52人、中级职称141人、初级及以下193人。", "水库135座，其中大中型9座、小型126座。", "全市135座水库中，小型126座、病险12座。", "组织收入20.05亿元，同比增长7.7%，其中税收10.62亿元、社保费7.38亿元、非税2.05亿元。", "投入46万元，安装探头68个、报警器152个，其中村集体出资18万元、乡贤捐资28万元。", "交流教师156名，其中城区到农村92名、农村到城区64名。", "共打井46眼，其中东片18个、西片12个，维修泵站12座。", "茶园面积3.6万亩，其中采摘茶园2.1万亩、有机茶园1.8万亩。",
         "更换管网51.3公里，其中主城区32.6公里、东片区18.7公里，漏损率下降。", "更换管网51.3公里，其中主城区30.6公里、东片区15.7公里。", "出警1402起，其中火灾扑救382起、抢险救援611起、社会救助409起。", "出警1402起，其中火灾扑救382起、抢险救援511起、社会救助309起。", "补缴418万元，其中税款352万元、滞纳金66万元。", "合作社46家，其中示范社30家、家庭农场领办28家。", "现有企业120家，其中规上企业68家、高新技术企业75家、专精特新企业31家。",
         "争取资金112万元，其中用于书架更新48万元，用于设备购置36万元，用于环境改造11.3万元。", "在园幼儿286人，其中小班82人、中班97人、大班107人。", "党员50名，其中女党员22名、老党员18名、青年党员20名。", "新增泊位1360个，其中路内泊位480个、路外泊位880个。", "总投资1.26亿元，其中中央资金8000万元、市级配套4600万元。", "总投资1.26亿元，其中中央资金8000万元、群众每户补助4600元。", "总投资3.2亿元，其中一期8000万元、二期1.2亿元。", "参训干部286人，其中乡镇82人、县直97人、村级60人。"),
        lambda page: (hit for look in (_too_much, _of_another_whole, added_up, by_years, financed, itemized, told_first, parts_of_these) for hit in look(page)),
    ),
    Rule(
        "N36", "两项相加多于总数", "hint", "实务（数据自洽）",
        "“其中”的两项相加比总数多", "两项不重叠的，查对数据",
        ("土地托管面积15.6万亩，其中全程托管6.2万亩、半托管10.4万亩。", "登记社会组织301家，其中社会团体126家、民办非企业单位195家。"),
        ("土地托管面积15.6万亩，其中全程托管6.2万亩、半托管9.4万亩。", "规上企业50家，其中高新技术企业38家、专精特新企业35家。", "干部46名，其中党员40名、女干部12名。"),
        _two_too_many,
    ),
)  # fmt: skip
