"""The rule of averages that must agree with the sum and the number they are taken from."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page, Rule
from drafter.checks.rules.figures import FIGURE, NUMBER, UNIT, half_place, is_miswritten
from drafter.checks.rules.multiples import products, times
from drafter.zh.han import HAN, compiled
from drafter.zh.sentences import sentence_upto

_AVERAGE = re.compile(
    rf"(?P<count>{NUMBER})(?P<each>户|人|名|家|个|所|村|场|期|镇|班|次)[^。；，：\d]{{0,6}}，?(?:20\d\d年|今年|去年)?[^。；，：\d]{{0,12}}(?P<sum>{FIGURE})(?P<scale>[万亿]?)(?P<unit>元|人次|人|名|户|亩|公斤|吨)，"
    rf"(?:(?P<short>[户人村校场镇期班])均|平均每(?P<long>[户人名家个所村场期次])[^。；，：\d增每天日月年]{{0,10}}?)(?:为|达到|达|约|发放|补助|服务|拥有)?(?P<said>{FIGURE})(?P<said_scale>[万亿]?)(?:(?P=unit)|(?<!元)(?P<people>人))(?=[，。；])"
)
_MOST_AT_HOME = 12
"""More than so many live in no household on the average, nor less than one."""
_SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}
_SAME = ({"人", "名"}, {"家", "户"}, {"个", "村", "所", "校"})
_NEAR = Decimal("0.02")
"""Share of the average by which it may be off: the number may have changed in the year."""


@cache
def _of_groups() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<whole>{NUMBER})(?P<unit>人|名|户|家|个村)(?:，[^。；，\d]{{0,4}})?[^。；，\d]{{0,4}}(?:分[成为]?|组成|组建|编成|划分[成为])"
        rf"(?P<count>{NUMBER})个?[^。；，\d]{{0,6}}?(?P<group>[组班队片])，每(?:个)?(?:[小工专]?(?P=group)|[小支]队)(?P<each>{NUMBER})(?P=unit)(?=[，。；])"
    )


@cache
def _grouped_so() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<count>{NUMBER})(?:个[^。；，\d]{{0,8}}?)?(?P<group>[支组队班个次场期])[^。；，\d]{{0,10}}，每个?(?P=group)[^。；，\d]{{0,6}}(?P<each>{NUMBER})(?P<unit>人|名|户|家|小时|课时|分钟|元|万元)，(?:共|共计|合计|总计)(?P<whole>{NUMBER})(?P=unit)(?=[，。；])"
        rf"|(?P<counted>{NUMBER})(?P<kind>[条个支组处所])，[^。；，\d]{{0,8}}(?P<all>{NUMBER})(?P<thing>[台辆人名])，每(?P=kind)[^。；，\d]{{0,6}}(?P<one>{NUMBER})(?P=thing)(?=[，。；])"
    )


@cache
def _so_many_each() -> re.Pattern[str]:
    """7处水域…，每处水域2名巡查员，共14名."""
    return compiled(
        rf"(?P<whole_of>{NUMBER})(?P<of>[处个所条座])(?P<thing_of>[一-龥]{{1,4}}?)(?![一-龥]*(?P=of))[^。；]{{0,40}}?，每(?P=of)(?P=thing_of)[^。；，\d]{{0,6}}(?P<each_of>{NUMBER})(?P<unit_of>[名人台])[^，。；\d]{{0,6}}，共计?(?P<said_of>{NUMBER})(?P=unit_of)"
    )


@cache
def _homes() -> re.Pattern[str]:
    return re.compile(rf"(?P<homes>{NUMBER})户[，、共]?(?P<people>{FIGURE})(?P<scale>万?)人(?![次均])")


@cache
def _monthly() -> re.Pattern[str]:
    return re.compile(
        rf"全年[^。；\d]{{0,16}}(?P<sum>{FIGURE})(?P<scale>万?)(?P<unit>{UNIT})，月均[^。；，\d]{{0,6}}(?P<said>{FIGURE})(?P<said_scale>万?)(?P=unit)(?=[，。；])"
    )


@cache
def _yield() -> re.Pattern[str]:
    return re.compile(
        rf"产量?(?:达到|达|为)?(?P<sum>{FIGURE})(?P<scale>万?)吨，(?:平均)?(?:亩产|单产)(?:达到|达|为)?(?P<said>{NUMBER})公斤"
        rf"|(?:亩产|单产)(?:达到|达|为)?(?P<first>{NUMBER})公斤，(?:预计)?总产量?(?:达到|达|为)?(?P<all>{FIGURE})(?P<of>万?)吨"
    )


@cache
def _often() -> re.Pattern[str]:
    return re.compile(
        rf"每(?P<per>月|季度){HAN}{{0,12}}(?P<each>{NUMBER})(?P<unit>次|期|场){HAN}{{0,6}}，(?:全年|一年){HAN}{{0,10}}(?P<all>{NUMBER})(?P=unit)"
    )


def _taken(text: str) -> Iterator[re.Match[str]]:
    if "均" in text:
        yield from _AVERAGE.finditer(text)
        yield from _sum_first().finditer(text) if "元，" in text and "均" in text else ()


def _yields(page: Page) -> Iterator[Hit]:
    """A yield that is, but for one digit, what the harvest and the land before it make."""
    for item in page.items:
        text = item.paragraph.text
        for match in _yield().finditer(text) if "产" in text and "公斤" in text else ():
            whole = (_value(match, "sum", "scale") if match["sum"] else _value(match, "all", "of")) * 1000
            said = match["said"] or match["first"]
            land = [
                Decimal(one[1]) * _SCALES[one[2]] for one in re.finditer(rf"({FIGURE})(万?)亩", text[: match.start()])
            ]
            made = [f"{whole / one:.0f}" for one in land if one]
            near = any(abs(whole / one - int(said)) <= int(said) * _NEAR for one in land if one)
            tenfold = bool(made) and any(made[0] == said + zeros or said == made[0] + zeros for zeros in ("0", "00"))
            if made and not near and (tenfold or is_miswritten(said, made[0])):
                yield Hit(item.paragraph, *match.span(), f"按面积和产量算是{made[0]}公斤，写的是{said}公斤")


def _over_the_year(page: Page) -> Iterator[Hit]:
    """Fewer in a year than in its months: 每月不少于2次，全年不少于20次."""
    for item in page.items:
        for match in (
            _often().finditer(item.paragraph.text)
            if "，全年" in item.paragraph.text and "每" in item.paragraph.text
            else ()
        ):
            times = 12 if match["per"] == "月" else 4
            if int(match["all"]) < times * int(match["each"]):
                told = f"每{match['per']}{match['each']}{match['unit']}，一年是{times * int(match['each'])}{match['unit']}，写的是{match['all']}{match['unit']}"
                yield Hit(item.paragraph, *match.span(), told)


@cache
def _sum_first() -> re.Pattern[str]:
    """退税1.26亿元，惠及企业214户，户均退税58.9万元."""
    return re.compile(
        rf"(?P<sum>{FIGURE})(?P<scale>[万亿]?)(?P<unit>元)，(?:惠及|资助|救助|补助|支持|涉及|覆盖){HAN}{{0,6}}(?P<count>{NUMBER})(?P<each>户|人|名|家|个|所|村){HAN}{{0,4}}，(?:(?P<short>[户人村校])均|平均每(?P<long>[户人名家个所村]))(?:退税|减免|补助|补贴|发放|贷款|资助|救助|奖补|享受|减税|优惠)?(?P<said>{FIGURE})(?P<said_scale>[万亿]?)(?P=unit)(?=[，。；])"
    )


def _averages(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _taken(item.paragraph.text):
            count, whole, said = (
                Decimal(match["count"]),
                _value(match, "sum", "scale"),
                _value(match, "said", "said_scale"),
            )
            other_unit = match.groupdict().get("people") and match["unit"] != "人次"
            if not count or other_unit or not _are_of_one_kind(match["each"], match["short"] or match["long"]):
                continue
            slack = _slack(match, "sum", "scale") / count + _slack(match, "said", "said_scale") + said * _NEAR
            if abs(whole / count - said) > slack and not any(
                abs(whole / one - said) <= slack for one in _wholes_before(match) if one
            ):
                scale = _SCALES[match["said_scale"]]
                right = f"{whole / count / scale:.2f}".rstrip("0").rstrip(".")
                yield Hit(
                    item.paragraph, *match.span(),
                    f"{match['sum']}{match['scale']}{match['unit']}除以{count}是{right}{match['said_scale']}{match['unit']}，写的是{match['said']}{match['said_scale']}{match['unit']}",
                )  # fmt: skip


def _groups(page: Page) -> Iterator[Hit]:
    """So many divided into groups of so many each: 120人，分成6个小组，每组25人."""
    for item in page.items:
        text = item.paragraph.text
        for match in (*_of_groups().finditer(text), *_grouped_so().finditer(text)) if "，每" in text else ():
            named = match.groupdict()
            others = ("all", "counted", "one", "thing") if named.get("counted") else ("whole", "count", "each", "unit")
            whole, count, each = (int(match[name]) for name in others[:3])
            count = max([count, *_wholes_of(match)])
            if count * each != whole and not any(one * each == whole for one in _wholes_of(match)):
                told = f"{count}乘以{each}是{count * each}，写的是{whole}{match[others[3]]}"
                yield Hit(item.paragraph, *match.span(), told)


def _at_each(page: Page) -> Iterator[Hit]:
    """So many at each of some places, and how many they are: 7处水域…，每处水域2名，共16名."""
    for item in page.items:
        text = item.paragraph.text
        for match in _so_many_each().finditer(text) if "，每" in text and "，共" in text else ():
            places, each, said = (int(match[name]) for name in ("whole_of", "each_of", "said_of"))
            if places * each != said:
                told = f"{places}乘以{each}是{places * each}，写的是{said}{match['unit_of']}"
                yield Hit(item.paragraph, match.start("each_of"), match.end(), told)


def _wholes_before(match: re.Match[str]) -> list[int]:
    """The numbers of the list whose last is read as what is divided: 42个，其中…3个、…8个、…31个，总投资…，平均每个…."""
    sentence = sentence_upto(match.string, match.start())
    return [int(one) for one in re.findall(rf"({NUMBER}){match['each']}", sentence)]


def _wholes_of(match: re.Match[str]) -> list[int]:
    """The numbers before a list of which the last is read as what is divided: 126个，其中居民98个、村16个、专属12个，…每个3名."""
    sentence = sentence_upto(match.string, match.start())
    said = match.groupdict()
    unit = said.get("kind") or said.get("group") or ""
    return [int(one) for one in re.findall(rf"({NUMBER}){unit}", sentence)] if "、" in sentence else []


def _by_months(page: Page) -> Iterator[Hit]:
    """A year's number, and how many it was a month."""
    for item in page.items:
        for match in _monthly().finditer(item.paragraph.text) if "，月均" in item.paragraph.text else ():
            whole, said = _value(match, "sum", "scale"), _value(match, "said", "said_scale")
            slack = _slack(match, "sum", "scale") / 12 + _slack(match, "said", "said_scale") + said * _NEAR
            if abs(whole / 12 - said) > slack:
                yield Hit(item.paragraph, *match.span(), f"除以12是{whole / 12:.0f}，写的是{match['said']}")


def _households(page: Page) -> Iterator[Hit]:
    """More people than its households can have."""
    for item in page.items:
        for match in _homes().finditer(item.paragraph.text) if "户" in item.paragraph.text else ():
            homes, people = Decimal(match["homes"]), _value(match, "people", "scale")
            if homes and not 1 <= people / homes <= _MOST_AT_HOME:
                yield Hit(item.paragraph, *match.span(), f"平均每户{people / homes:.1f}人")


def _value(match: re.Match[str], figure: str, scale: str) -> Decimal:
    return Decimal(match[figure]) * _SCALES[match[scale]]


def _slack(match: re.Match[str], figure: str, scale: str) -> Decimal:
    """How far the figure may be rounded."""
    return half_place(match[figure]) * _SCALES[match[scale]]


def _are_of_one_kind(one: str, other: str) -> bool:
    return one == other or any({one, other} <= same for same in _SAME)


AVERAGES: tuple[Rule, ...] = (
    Rule(
        "N25", "平均数不符", "warning", "实务（数据自洽）",
        "平均数和总数、个数算出来的不一样", "查对数据",
        ("拟购置巡逻车20辆，按每辆15万元测算，共需资金320万元。", "2025年村集体收入达86.4万元，是2022年12万元的8.2倍。", "帮扶困难职工352户，发放救助金112.64万元，户均3000元。", "办理退税1.26亿元，惠及企业214户，户均退税5.89万元。", "开展演练84场次，参演1.26万人次，平均每场250人次。", "秋粮种植面积2.3万亩，预计总产1.15万吨，亩产50公斤。", "粮食播种面积42.6万亩，总产量19.17万吨，平均亩产540公斤。", "水质检测每月不少于2次，全年不少于20次。", "社区工作者126名，服务居民8.4万人，平均每名社区工作者服务637人。", "惠及学生1200人，发放补助60万元，人均600元。", "帮助1402户企业获得贷款7.5亿元，户均63.5万元。", "组织党员干部120人，分成6个小组，每组25人，帮助抢收水稻。", "组建6支招商小分队，每支4人，共26人，驻点招商。", "开通公交线路4条，投入车辆8台，每条线路3台。", "组建5个技术指导组，每组4人，共25人。", "对7处水域设立警示牌21块，每处水域落实2名巡查员，共16名。", "全年接听来电1.46万个，月均1721个。", "下辖8个小组，512户20.63万人。", "帮助385家企业获得贷款13.86亿元，户均630万元。", "共有行政村158个，2025年村级集体经济总收入9480万元，村均80万元。", "放映公益电影310场次，观众4.65万人次，场均500人次。", "利用课余时间补课68次，每次1小时，共86小时。", "开展演练12次，参演人员600人次，平均每次60人。", "走访食堂12家，访谈老人360名，平均每家60名。", "种植小麦40.0万亩，预计亩产420公斤，总产20.8万吨。"),
        ("拟购置巡逻车20辆，按每辆15万元测算，共需资金300万元。", "巡逻车12辆、勘查车8辆，按每辆15万元测算，共需资金300万元。", "2025年村集体收入达86.4万元，是2022年12万元的7.2倍。", "帮扶困难职工352户，发放救助金112.64万元，户均3200元。", "办理退税1.26亿元，惠及企业214户，户均退税58.88万元。", "实现产值1.2亿元，带动就业360人，人均增收2.1万元。", "完成投资2.4亿元，惠及居民1200户，户均节省开支300元。", "开展演练84场次，参演1.26万人次，平均每场150人次。", "秋粮种植面积2.3万亩，预计总产1.15万吨，亩产500公斤。", "举办培训16期，培训1200人次，平均每期3天。", "粮食播种面积42.6万亩，总产量19.17万吨，平均亩产450公斤。", "粮食播种面积42.6万亩，其中水稻30万亩；水稻总产量16.2万吨，平均亩产540公斤。", "水质检测每月不少于2次，全年不少于24次。", "社区工作者126名，服务居民8.4万人，平均每名社区工作者服务667人。", "带动务工68户，发放工资112万元，户均增收3000元。", "惠及学生1200人，发放补助60万元，户均600元。",
         "惠及学生1208人，发放补助60.2万元，人均500元。", "培训农民1200人，发放补助60万元，平均每人每天50元。", "救助困难户68户，发放救助金11万元，户均1600元。", "帮助1402户企业获得贷款7.5亿元，户均53.5万元。", "组织党员干部120人，分成6个小组，每组20人，帮助抢收水稻。", "组织党员干部120人，分成6个小组，每组15人以上。", "组建6支招商小分队，每支4人，共24人。", "开通公交线路4条，投入车辆8台，每条线路2台。", "划分网格126个，其中居民网格98个、村级网格16个、专属网格12个，配备网格员378名，每个网格3名。", "组建5个技术指导组，每组4人，共20人。", "对7处水域设立警示牌21块，每处水域落实2名巡查员，共14名。", "全年接听来电1.46万个，月均1217个。", "下辖8个小组，512户2063人。", "受益9户120人次。", "帮助385家企业获得贷款13.86亿元，户均360万元。", "共有行政村158个，2025年村级集体经济总收入9480万元，村均60万元。", "放映公益电影310场次，观众4.65万人次，场均150人次。", "利用课余时间补课68次，每次1小时，共68小时。", "签约42个，其中大项目11个、小项目31个，总投资1860万元，平均每个44万元。", "开展演练12次，参演人员600人次，平均每次50人。", "走访食堂12家，访谈老人360名，平均每家30名。", "种植小麦40.0万亩，预计亩产420公斤，总产16.8万吨。", "开展演练12次，投入资金60万元，平均每次8人。", "组建6支招商小分队，每支4人以上，共26人。", "辖区居民120户，分成6个小组，每组2名组长。"),
        lambda page: (hit for look in (_averages, _groups, _at_each, products, times, _by_months, _households, _yields, _over_the_year) for hit in look(page)),
    ),
)  # fmt: skip
