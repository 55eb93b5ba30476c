"""The rule of how many things a list is said to have: 声乐、舞蹈、戏曲四类, “四个全覆盖”：…."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.zh.han import HAN, compiled
from drafter.zh.numerals import from_chinese

_LEAST, _MOST = 2, 12
_THINGS = "条处个家座所名项种类件本部支"
_NEARLY = 2
"""By how much a number may differ from its list and still be the list's."""
_REACH = 100
"""Characters before a number in which its list stands."""
_JOINED = re.compile("[等和与及或]")
"""With one of these nobody knows how many a list has."""
_KINDS = "大?类(?!似|型)|个?方面|个目标|门课程?|项内容|个部分|个板块|(?<=[二两三四五六七八九十])项(?=[，。；：])|个?环节|个?阶段|级(?!以|及|别)|个?层面|个?维度|个工作组|个专项组|个功能区|个重点|个专题|步走|种模式|项(?:重点)?(?:工程|任务|行动)|大(?:工程|行动|任务)|种方式|项机制|项制度|张清单|本台账|条主线|个重点领域|个?等[次级](?!以)|个?档次|大(?:主导|支柱|特色|优势|重点)产业"
"""What are but the names that a list gives; 3个村 and 12家企业 may be others than the listed."""


@cache
def _behind() -> re.Pattern[str]:
    """How many a list has, right behind it."""
    return re.compile(
        rf"(?:(?<=[^\d\W、第])“?|(?<=”))(?P<number>[二两三四五六七八九十]|(?<!\d)\d{{1,2}})(?P<kind>{_KINDS})"
    )


@cache
def _list() -> re.Pattern[str]:
    return compiled(r"(?:[一-龥“”]{1,12}、){1,10}[一-龥“”]{1,12}$")


@cache
def _ahead() -> re.Pattern[str]:
    """How many, in quotation marks with the word that each of the list has, and the list."""
    return compiled(
        r"“(?P<number>[二两三四五六七八九十])(?:个|项|种|大)?(?P<word>[一-龥]{1,4})”(?:[：:]|，即)(?P<list>[^。；：]{4,160})"
    )


def _counts(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = item.paragraph.text
        if item.paragraph.rows or not in_text(item):
            continue
        for match in _behind().finditer(text) if "、" in text else ():
            start = max(0, match.start() - _REACH)
            found = _list().search(text[start : match.start()])
            listed = found.group() if found else ""
            said, count = _number(match["number"]), listed.count("、") + 1
            among = listed.endswith("等")
            listed = listed.removesuffix("等")
            quoted = match.group().startswith("“") and not listed.endswith(match["kind"][-2:])
            if quoted or not listed or _JOINED.search(listed) or not _LEAST <= count <= _MOST:
                continue
            if 0 < (count - said if among else abs(said - count)) <= _NEARLY:
                told = f"列了{count}项，写的是{match['number']}{match['kind']}"
                yield Hit(item.paragraph, match.start("number"), match.end(), told)
        for match in _ahead().finditer(text) if "”：" in text or "”，即" in text else ():
            members = re.split("[、，]", match["list"])
            word, said = match["word"], _number(match["number"])
            own = [one for one in members if one.strip("“”").startswith(word) or one.strip("“”").endswith(word)]
            if len(own) == len(members) >= _LEAST and len(own) != said:
                told = f"下面列了{len(own)}个，写的是{match['number']}个"
                yield Hit(item.paragraph, *match.span("number"), told)


@cache
def _each() -> re.Pattern[str]:
    return compiled(
        r"(?P<number>(?<![\d.])\d{1,2}|[二两三四五六七八九十])(?P<unit>[一-龥])，分别(?:为|是)(?P<list>(?:[一-龥]{2,14}、){1,10}[一-龥]{2,14}?(?:(?:和|及|以及)[一-龥]{2,14})?)(?=[，。；]|$)"
    )


def _named(page: Page) -> Iterator[Hit]:
    """3条，分别为滨江路、学府路."""
    for item in page.items:
        text = item.paragraph.text
        for match in _each().finditer(text) if "，分别" in text else ():
            listed = match["list"]
            count = listed.count("、") + 1 + bool(re.search("[^、]{2}(?:以及|和|及)[^、]{2}", listed))
            off = abs(count - _number(match["number"]))
            if not re.search("[等各]", listed) and 0 < off <= _NEARLY and match["unit"] in _THINGS:
                told = f"下面列了{count}个，写的是{match['number']}{match['unit']}"
                yield Hit(item.paragraph, match.start("number"), match.end(), told)


@cache
def _respectively() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[，。；]))(?P<things>[^，。；：、的\d“”]{{2,16}}(?:、[^，。；：、的\d“”]{{2,10}})+)(?:同比|比上年|较上年|环比)?分别(?:增长|下降|上升|提高|减少|增加|完成|达到|达|为)"
        rf"(?P<list>\d[\d.]*(?P<unit>[%％]|{HAN}{{1,3}}?)(?:、\d[\d.]*(?P=unit))+)(?=[，。；])"
    )


def _each_of(page: Page) -> Iterator[Hit]:
    """起数、死亡人数同比分别下降11.2%、13.6%、8.1%: two things and three figures."""
    for item in page.items:
        for match in _respectively().finditer(item.paragraph.text) if "分别" in item.paragraph.text else ():
            things = len(re.split("[、和及与]", match["things"]))
            figures = match["list"].count("、") + 1
            if figures == things + 1 and things == match["things"].count("、") + 1:
                yield Hit(item.paragraph, *match.span(), f"前面是{things}项，后面有{figures}个数")


@cache
def _said_to_follow() -> re.Pattern[str]:
    return compiled(r"(?P<number>[二两三四五六七八九])个?(?:方面|点|项)的?[一-龥]{0,8}：(?=一是)")


def _follow(page: Page) -> Iterator[Hit]:
    """三个方面的问题：一是…，二是…。"""
    for _, items in page.articles:
        for item, following in zip(items, (*items[1:], None), strict=True):
            text = item.paragraph.text
            goes_on = following is not None and following.paragraph.text.lstrip()[1:2] == "是"
            for match in _said_to_follow().finditer(text) if "：一是" in text and not goes_on else ():
                rest = text[match.end() :]
                count = next((at for at, one in enumerate("一二三四五六七八九十") if f"{one}是" not in rest), 10)
                if count > 1 and count != _number(match["number"]) and rest.count("一是") == 1:
                    told = f"说的是{match['number']}，后面写了{count}条"
                    yield Hit(item.paragraph, match.start(), match.end() - 1, told)


def _number(said: str) -> int:
    return int(said) if said.isdigit() else from_chinese(said) or 0


COUNTED: tuple[Rule, ...] = (
    Rule(
        "S20", "列的项数", "warning", "实务（数据自洽）",
        "列出的项数和写的数目不一样", "改数目，或补、删一项",
        ("事故起数、死亡人数同比分别下降11.2%、13.6%、8.1%，形势平稳。", "分声乐、舞蹈、戏曲四类，每类不超过1个。", "打通断头路3条，分别为滨江路、学府路，新增车位2600个。", "月饼、粮油、肉制品、乳制品、酒类等4类食品。", "做强茶叶、油茶、中药材4大主导产业。", "考核结果分为优秀、良好、一般、较差三个等次。", "当前还存在三个方面的突出问题：一是资源分布不均，二是教师缺编。", "下设综合协调、抢险救援、转移安置、后勤保障5个工作组。", "做到“四个全覆盖”：学校全覆盖、社区全覆盖、重点场所全覆盖。", "编制权力清单、责任清单、负面清单“四张清单”。", "坚持“清产、赋权、增收”四步走。", "抓好“四旁”植树、廊道绿化、村庄绿化四项重点工程。", "包括姓名、身份证号码、认定类别、认定时间五项。", "安排了急诊急救、慢病管理、公共卫生服务四门课程。", "实现“零溺水、零走失、零事故”四个目标。", "牢记“五不”：不私自下水，不结伴游泳，不到深水区，不盲目施救。"),
        ("事故起数、死亡人数同比分别下降11.2%、13.6%，形势平稳。", "死亡3人，起数、死亡人数、受伤人数分别下降25%、40%、12%。", "分声乐、舞蹈、戏曲、曲艺四类，每类不超过1个。", "打通断头路3条，分别为滨江路、学府路、建设西路，新增车位2600个。", "新建停车场4处，分别为东门、西湖、站前和体育公园停车场。", "月饼、粮油、肉制品、乳制品、酒类等6类食品。", "做强茶叶、油茶、中药材3大主导产业。", "分两批开展，分别为甲镇、乙镇、丙镇。", "公厕12座，分别为小学、中学各6座。", "道路12条，分别为主干道、次干道、支路。", "设副组长3名，分别为丁瑞祥、金秀丽（兼办公室主任）、盛国强。", "考核结果分为优秀、良好、一般、较差四个等次。", "当前还存在三个方面的突出问题：一是资源分布不均，二是教师缺编，三是管理薄弱。", "主要有三个方面的问题：一是资源分布不均。二是教师缺编。\n三是管理薄弱，需要加强。", "下设综合协调、抢险救援、转移安置、后勤保障4个工作组。", "做到“三个全覆盖”：学校全覆盖、社区全覆盖、重点场所全覆盖。", "牢记“六不”：不私自下水，不擅自结伴，不到深水区，并做到及时报告。",
         "健全省、市、县三级联动机制。", "抓好教育、医疗、养老等五个方面的工作。", "走访双樟镇、石坞镇3个村。", "抓好宣传发动、检查和整改、总结提升四个阶段的工作。", "实现人力、物力和财力三方面保障。", "推进一类、二类二级公路建设，加强城乡、区域两大类统筹。", "涉及农业、林业、水利12个方面。", "机关党建、州县乡“三级共推”。", "坚持“清产、赋权、增收”三步走。", "包括姓名、身份证号码、认定类别、认定时间四项。", "获得省级、市级表彰3项。", "推行“一网通办”、“一窗受理”两种模式。"),
        lambda page: (hit for look in (_counts, _named, _each_of, _follow) for hit in look(page)),
    ),
)  # fmt: skip
