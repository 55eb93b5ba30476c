"""What a report says again every year and is right to: standing rules it cites, its district's make-up, its history.

A fact that stands in last year's report at a like place is stale unless one of these holds.
"""

import re
from collections.abc import Collection
from decimal import Decimal
from itertools import permutations

from drafter.checks.archive import Mention
from drafter.checks.overview import MADE_OF, WITHIN
from drafter.zh.han import compiled

NO_NEWS = frozenset(("100%", "0", "0%", "24", "365", "1"))
"""Figures that tell nothing, whoever says them."""
_STOPS = re.compile("[，；。：]")
_CITED = re.compile(
    r"(?:根据|依据|依照|按照|遵照|对照|参照|执行|遵守|符合|贯彻|落实|学习|宣传|宣讲|违反|《)[^，。；《》]{0,16}(?:《[^《》]*》(?:（[^（）]*）)?(?:、|和|及|与|以及)?)*$"
)
_RULES = re.compile(
    r"(?:(?<![办做方])法|条例|规定|办法|规程|章程|准则|细则|标准|规范|纲要|规划|意见|决定)(?:（(?:试行|暂行|修订)?[^（）]*）)?$"
)
_LAW_OR_PAPER = compiled(r"[一-龥]{2,12}(?:(?<![办做方])法|[日时晚]报)$|新闻联播$")
"""A law by its short name, a newspaper: there every year, whatever is said of it."""
_NUMBERED = re.compile(r"（[^（）]{1,10}[〔\[【](?P<year>20\d\d)[〕\]】]")
_OWN_YEAR = re.compile(r"(?<![—－\d-])20\d\d年(?:度|[^—－\d]|$)")
_NATION = "中华人民共和国"
_EVENT = compiled(r"[一-龥]{0,4}?(?:行动|活动|工程|项目|计划|大赛|竞赛|比赛|会议|大会|论坛|仪式|攻坚|整治)")
_EVENT_NAME = re.compile(r"(?:行动|工程|活动|计划|会议|大会|大赛|论坛|[节年])$")
_RECURRING = compiled(r"[一-龥]{2}[月周日]$")
"""“安全生产月”, “食品安全宣传周” come each year."""
_ISSUED = re.compile("制定|制订|印发|出台|下发|审议|通过")
_NUMBERED_NAME = re.compile(r"第[一二三四五六七八九十\d]{1,3}[届次期季]|20\d\d")
"""What tells one event of a name from the next."""
_THEME = re.compile(r"主题[为是][^，。；]{0,2}$")
_DISTRICT = re.compile(r"(?:行政|自然|建制|个)*(?:村|社区|乡镇|镇|街道|乡|县|区|居委会|村民小组|居民小组)")
_DISTRICT_BEFORE = re.compile(r"(?:行政村|自然村|村|社区|乡镇|街道|镇|乡|县区|水库|河流|股室|科室|卫生院|学校)$")
_MADE_UP = re.compile(r"辖|现有|共有|设有|划分为|位于|地处|距|国土面积|总面积|区域面积|总长|全长")
_ALL_OF = re.compile(
    r"(?:行政|自然)?(?:村|社区|乡镇|镇|街道|乡|县|区|科室|股室|部门|单位|学校|医院|卫生院|企业|水库|断面)(?:全部|全覆盖|均|都|全面)"
)
_SERIAL = re.compile(r"第[一二三四五六七八九十\d]{1,4}[辑期卷册集]")
"""What comes out again and again under one name: 《…》第四辑."""
_SECTIONS = compiled(r"[一-龥]{0,6}(?:断面|监测点|考核点位)")
"""Where water and air are measured is laid down for years."""
_LENGTHS = ("公里", "平方公里", "千米", "平方千米")
_FEAST = compiled(
    r"(?:世界|国际|国家|全国|中国|中华|全民)[一-龥]{1,10}[日节周月]|宣传[日月周]|咨询日|纪念日|“[一-龥]{2,10}[周月]”|[节诞]"
)
_EACH = re.compile(r"每(?:个)?(?:年|月|周|季度?|逢)的?$")
_LAID_DOWN = re.compile(
    r"每(?:人|户|亩|吨|头|名|个?村|床|平方米|生|餐|车|张)(?:每[月年天])?[^\d]{0,6}$"
    r"|(?:编制|库容|流域面积|设计|装机|占地|建筑面积|注册资[本金])[^\d]{0,8}$"
)
_TARIFF = re.compile(r"每[人户餐车床亩头天日月](?:补贴|补助|收费|收取|奖励)\d")
_UP_TO = re.compile(r"截[至止到]$")
_YEAR_END = "12月底"
_KEPT_DAYS = re.compile("03-(?:05|08|12|15|22)|04-(?:15|23)|05-12|06-(?:05|16|26)|07-01|11-09|12-04")
"""Days that offices keep each year, whether or not the sentence says why."""
_LAST_DAY = re.compile(r"(?:0[13578]|1[02])-31|(?:0[469]|11)-30|02-2[89]|\d\d")
"""Up to the last day of a month a report counts each year."""
_MONTHS = re.compile(r"(?!01/)\d\d(?:/\d\d)?")
_LIMIT = re.compile(r"不(?:得|应|能)?(?:超过|超出|少于|低于|高于|短于|长于|大于|小于)$|控制在$")
"""Before what is laid down, not counted: 不少于4次."""
_FEW = re.compile(r"\d{1,2}(?!\d|万|亿)")
_TRY = re.compile(r"(?:力争|确保|争取)[^，。；]*$")
_BOUND = compiled(r"(?:以上|以下|以内)(?:的|含)?[一-龥]|周?岁")
"""Behind what sorts things out: 投资5亿元以上项目, 70岁以上老人."""
_ROUND = re.compile(r"\d+%")
_AIM = re.compile("以上|以下|以内|左右")
_OVERVIEW = re.compile(rf"[^。；]{{0,{WITHIN}}}?{MADE_OF}")
_DONE = re.compile("[次件起份场]$")
_DONE_OR_PAID = re.compile("[次件起份场元吨例宗篇届期人名户]$")
"""Units of what is done within a year or counted anew each year, beside those of what is there."""
_CLOSED = re.compile(r"(?<!\d)20\d\d年?[—－～~至到-]+(20\d\d)年")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|[—－～~至到-]+20\d\d年)")
_SINCE = re.compile(r"以来|至今|起[，、]|到目前|累计")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_MOST = 8
"""Figures of a sentence that a percentage may be made of."""
_SMALL = 10
"""Below it a count is the same two years running by chance, if the figures beside it are not."""
_TOWNS = re.compile(r"(?:个)?(?:乡镇|镇街|[镇乡]?（?街道|县区|区县|县（市|镇乡)")
_SOME_OF = re.compile("试点|示范|先行|推广|新[增建]|举办|评为|获评")
_MONTHLY = ("12次", "12期", "12场", "12场次")
"""What is done once a month."""


def stands(mention: Mention, sources_year: str) -> bool:
    """Whether a fact is one that stays; `sources_year` is that of the old report, or empty."""
    fact = mention.fact
    if fact.kind == "quoted":
        if fact.text[0] == "《":
            return (
                _LAW_OR_PAPER.match(fact.value) is not None
                or _is_standing_rule(mention)
                or _is_numbered_before(mention, sources_year)
                or _SERIAL.match(mention.sentence, _end(mention)) is not None
                or _is_history(mention, sources_year)
            )
        return not _is_event(mention)
    if fact.kind == "figure":
        return _is_of_the_district(mention) or _is_laid_down(mention) or _is_history(mention, sources_year)
    if fact.kind == "date":
        return _is_fixed_day(mention) or _is_history(mention, sources_year)
    return fact.kind in ("year", "term") and _is_history(mention, sources_year)


def is_count_of_towns(mention: Mention) -> bool:
    """Whether a figure counts a county's towns or a city's counties, which its reports do every year alike."""
    before, after = _clause(mention)
    return mention.fact.kind == "figure" and bool(_TOWNS.match(after)) and not _SOME_OF.search(before + after)


def is_held_again(mention: Mention, figures: Collection[str], others: Collection[str]) -> bool:
    """Whether what quotation marks name goes on: `figures` of its sentence are new, not more than these the source's.

    So does a periodical or set of rules; what is numbered or has its year does not.
    """
    if mention.fact.kind != "quoted" or _NUMBERED_NAME.search(mention.fact.value):
        return False
    if mention.fact.text[0] == "《" and _ISSUED.search(_clause(mention)[0]):
        return False
    same = set(figures) & set(others)
    return len(set(figures) - same) > len(same) or bool(figures and not same)


def is_month_again(mention: Mention, source: Mention, figures: Collection[str], others: Collection[str]) -> bool:
    """Whether a month without its day comes again, as each month does, in a sentence that tells something new."""
    if mention.fact.kind != "date" or not _MONTHS.fullmatch(mention.fact.value):
        return False
    return mention.literals != source.literals or set(figures) != set(others)


def is_chance(mention: Mention, figures: Collection[str], others: Collection[str]) -> bool:
    """Whether a small count may be the same by chance: `figures` of the sentence are not those of the source's."""
    value = mention.fact.value
    if mention.fact.kind != "figure" or not value.isdigit() or set(figures) == set(others):
        return False
    return int(value) < _SMALL or mention.fact.text in _MONTHLY


def is_computed(mention: Mention, figures: Collection[str], others: Collection[str]) -> bool:
    """Whether a percentage is that of two new figures of its sentence: 发现588个，整改581个，整改率98.8%.

    `figures` are those of the sentence, `others` those of the source's.
    """
    if mention.fact.kind != "figure" or not mention.fact.value.endswith("%"):
        return False
    said = Decimal(mention.fact.value.removesuffix("%"))
    new = [Decimal(one) for one in dict.fromkeys(figures) if one not in others and _PLAIN.fullmatch(one)]
    slack = Decimal(5).scaleb(-len(mention.fact.value.removesuffix("%").partition(".")[2]) - 1)
    return any(
        part < whole and abs(part / whole * 100 - said) <= slack
        for part, whole in permutations(new[:_MOST], 2)
        if whole
    )


def _is_standing_rule(mention: Mention) -> bool:
    """A law or rule that is cited, not made: 根据《…条例》; one with a year of its own (《2025年工作要点》) is news."""
    name = mention.fact.value
    if _OWN_YEAR.search(name) or not (_RULES.search(name) or _NATION in name):
        return False
    return _NATION in name or _CITED.search(mention.sentence[: mention.at]) is not None


def _is_numbered_before(mention: Mention, sources_year: str) -> bool:
    """A rule with its number, of a year before that of the old report."""
    number = _NUMBERED.match(mention.sentence, _end(mention))
    return bool(number and number["year"] < sources_year and _RULES.search(mention.fact.value))


def _is_event(mention: Mention) -> bool:
    """Whether quotation marks name something done once: “清源”行动; “吹哨报到”机制 is there every year."""
    name = mention.fact.value
    if _RECURRING.search(name):
        return False
    return (
        _EVENT_NAME.search(name) is not None
        or _NUMBERED_NAME.search(name) is not None
        or _EVENT.match(_clause(mention)[1]) is not None
        or _THEME.search(mention.sentence[: mention.at]) is not None
    )


def _is_of_the_district(mention: Mention) -> bool:
    """Whether a figure tells what the district or office is made of: 下辖16个村, 23个村全部, 距县城18公里."""
    before, after = _clause(mention)
    overview = _OVERVIEW.match(mention.sentence)
    if overview and overview.end() <= mention.at and not _DONE_OR_PAID.search(mention.fact.text):
        return True
    made_up = _MADE_UP.search(before) is not None
    if mention.fact.text.endswith(_LENGTHS):
        return made_up
    if (after.startswith("岁") and "." not in mention.fact.text) or (made_up and mention.fact.text.endswith("万人")):
        return True
    counted = _DISTRICT.match(after) or _DISTRICT_BEFORE.search(before)
    return bool((made_up and counted) or _ALL_OF.match(after) or _SECTIONS.match(after))


def _is_laid_down(mention: Mention) -> bool:
    """A standard or aim (每人每月125元, 不少于4次), or what a work was built for: 总库容1860万立方米, 编制146名."""
    before, after = _clause(mention)
    if _LAID_DOWN.search(before) or _BOUND.match(after):
        return True
    if (_LIMIT.search(before) and _FEW.match(mention.fact.text)) or (
        mention.fact.text.endswith("元") and _TARIFF.search(mention.sentence)
    ):
        return True
    return bool(_ROUND.fullmatch(mention.fact.text) and (_AIM.match(after) or _TRY.search(before)))


def _is_fixed_day(mention: Mention) -> bool:
    """A day of each year or month: 4月23日世界读书日, 每月10日."""
    before, after = _clause(mention)
    if _KEPT_DAYS.fullmatch(mention.fact.value) or mention.fact.text == _YEAR_END:
        return True
    if _UP_TO.search(before) and _LAST_DAY.fullmatch(mention.fact.value):
        return True
    return bool(mention.fact.value[:2] not in ("19", "20") and (_EACH.search(before) or _FEAST.search(before + after)))


def _is_history(mention: Mention, sources_year: str) -> bool:
    """Whether the old report told it of years gone by then: such a part of a sentence tells of them for good.

    So does one of a run of years that had ended (2021—2025年). A figure up to now (2019年以来累计…) does not.
    """
    part = _part(mention)
    if sources_year and any(int(end) <= int(sources_year) for end in _CLOSED.findall(part)):
        return True
    years = [int(one) for one in _YEARS.findall(part)]
    if not (sources_year and years) or max(years) > int(sources_year) - 2:
        return False
    if mention.fact.kind != "figure":
        return True
    done = _DONE.search(mention.fact.text) is not None and not _YEARS.search(_clause(mention)[0])
    return not done and _SINCE.search(part) is None


def _part(mention: Mention) -> str:
    """What stands between two semicolons or full stops around a fact."""
    sentence, end = mention.sentence, _end(mention)
    begin = max(sentence.rfind(mark, 0, mention.at) for mark in "；。") + 1
    stop = min((place for mark in "；。" if (place := sentence.find(mark, end)) >= 0), default=len(sentence))
    return sentence[begin:stop]


def _clause(mention: Mention) -> tuple[str, str]:
    """(what stands in the fact's clause before it, behind it)."""
    sentence = mention.sentence
    return _STOPS.split(sentence[: mention.at])[-1], _STOPS.split(sentence[_end(mention) :], maxsplit=1)[0]


def _end(mention: Mention) -> int:
    return mention.at + len(mention.fact.text)
