"""Rules of percentages that must agree with their figures and with one another."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page, Rule
from drafter.checks.rules.by_name import rates_by_name, shares_of_the_named
from drafter.checks.rules.figures import FIGURE, NUMBER, UNIT, half_place, is_counted, whole_before
from drafter.checks.rules.near_rates import near_differences, near_rates
from drafter.document.flow import Shown
from drafter.zh.han import HAN, compiled
from drafter.zh.sentences import sentence_upto

_ANY_UNIT = f"{HAN}{{1,6}}?"
"""A unit that has to stand behind both figures."""
_RATE = compiled(
    rf"(?P<total>{NUMBER})(?P<unit>{_ANY_UNIT})[^。；，\d]{{0,8}}(?:，(?:(?:同比|比上年|较上年)[^，。；]{{1,14}}|[^，。；\d]{{2,6}}[\d.]{{1,8}}[万亿]元))?(?:，(?:已|现已|目前已)?|已|(?=开工|竣工|完工|投产|办结|建成))[^。；，\d]{{0,6}}(?P<done>{NUMBER})(?P=unit)，[^。；，\d增降同环]{{0,3}}(?P<what>[一-龥]{{2}})率(?:达到|达|为)?(?P<rate>{FIGURE})[%％]"
)
_RISEN = "增加|增长|上升|减少|下降|降低|缩短|压缩|降|增|提高|提升"
_OF_AIM = re.compile(
    rf"(?P<done>{FIGURE})(?P<unit>{UNIT}|[万亿]美元)，(?:占|完成|达到|为|是|相当于|超额完成)[^。；，\d]{{0,10}}(?P<total>{FIGURE})(?P=unit)[^。；，\d]{{0,8}}的(?P<rate>{FIGURE})[%％]"
)
_SHARE_MOVED = compiled(
    rf"(?P<what>[一-龥]{{1,4}}率|比例|比重|占比)(?:为|达到|达|到)?{FIGURE}[%％]，(?:同比|[比较](?:20\d\d年|上年|去年)(?:同期)?)"
    rf"(?P<change>(?:提高|提升|上升|下降|降低|增加|减少)了?{FIGURE}[%％])(?!个?百分点)"
)
_LITTLE = 0.01
"""A percentage is cut off as often as it is rounded: it may be off by one in its last place."""
_EXACT, _TELLING = Decimal("0.3"), 3
"""How far a percentage with a decimal may be off, of figures with so many digits."""
_UPWARDS = ("增加", "增长", "上升")


@cache
def _part_of() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<total>{NUMBER})(?P<unit>{UNIT})[^。；，\d]{{0,8}}，其中(?:[^。；，\d]|\d{{1,2}}[年岁月]){{1,16}}(?P<done>{NUMBER})(?P=unit)，占(?:比|总数的)?(?P<rate>{FIGURE})[%％]"
    )


@cache
def _from_to() -> re.Pattern[str]:
    return re.compile(
        rf"[由从](?:[^，。；\d]{{0,6}})(?P<old>{FIGURE})(?P<unit>{_ANY_UNIT})(?:{_RISEN})(?:到|至)(?P<new>{FIGURE})(?P=unit)，"
        rf"(?:增幅|降幅|增长|下降|减少|缩短|压缩|增加|提高)(?:达到|达|为|了)?(?P<rate>{FIGURE})[%％](?!个?百分点)"
    )


@cache
def _percent_to() -> re.Pattern[str]:
    return re.compile(
        rf"[由从](?:20\d\d年)?(?:[^，。；\d]{{0,6}})(?P<old>{FIGURE})[%％](?:{_RISEN})(?:到|至|为)(?:20\d\d年|[今去]年)?[的底末]?(?P<new>{FIGURE})[%％]，"
        rf"(?P<how>(?:{_RISEN})了?)(?P<said>{FIGURE})(?P<sign>[%％](?!个?百分点)|个百分点)"
    )


@cache
def _than_last() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<new>{FIGURE})(?P<unit>{UNIT})，[比较](?:上年|去年|上一年|20\d\d年)[^，。；\d增减多少]{{0,3}}(?P<old>{FIGURE})(?P=unit)"
        rf"(?:(?:增加|减少|多|少|净增|增长)了?(?P<by>{FIGURE})(?P=unit))?(?:，?(?P<how>增加|增长|上升|减少|下降|降低)了?(?P<rate>{FIGURE})[%％](?!个?百分点))?"
    )


@cache
def _points_over() -> re.Pattern[str]:
    """上线率72.4%，比2024年的69.1%提高3.3个百分点."""
    return re.compile(
        rf"(?P<new>{FIGURE})%，[比较](?:20\d\d年|上年|去年)(?:同期)?的(?P<old>{FIGURE})%(?:提高|提升|上升|增加|下降|降低)了?(?P<said>{FIGURE})个百分点"
    )


@cache
def _change_behind() -> re.Pattern[str]:
    """压缩40%，由平均20分钟降至12分钟."""
    return re.compile(
        rf"(?:压缩|缩短|下降|降低|减少|提高|增长|增加)了?(?P<rate>{FIGURE})%，[由从]{HAN}{{0,6}}(?P<old>{FIGURE})(?P<unit>{HAN}{{1,4}}?)(?:{_RISEN})(?:到|至|为){HAN}{{0,2}}(?P<new>{FIGURE})(?P=unit)"
    )


def _points_off(page: Page) -> Iterator[Hit]:
    """A change in points that is not that of the two percentages before it."""
    for item in page.items:
        text = item.paragraph.text
        for match in (
            _points_over().finditer(text) if "个百分点" in text and ("%，比" in text or "%，较" in text) else ()
        ):
            apart = abs(Decimal(match["new"]) - Decimal(match["old"]))
            if apart != Decimal(match["said"]):
                told = f"{match['new']}%和{match['old']}%差{apart}个百分点，写的是{match['said']}个"
                yield Hit(item.paragraph, *match.span(), told)


@cache
def _told_first() -> re.Pattern[str]:
    """36.8万人次，同比增长12.5%，比去年同期的32.7万人次多4.1万人次."""
    return re.compile(
        rf"(?P<new>{FIGURE})(?P<unit>{UNIT}|元)，同比(?P<how>增加|增长|上升|减少|下降|降低)了?(?P<rate>{FIGURE})[%％]，[比较](?:上年|去年)(?:同期)?的?(?P<old>{FIGURE})(?P=unit)(?:(?:多|少|增加|减少)了?(?P<by>{FIGURE})(?P=unit))?"
    )


@cache
def _meant_and_come() -> re.Pattern[str]:
    """应到教师2318人，实到2309人，到岗率99.6%."""
    return re.compile(
        rf"应[^，。；\d]{{1,8}}(?P<total>{NUMBER})(?P<unit>{UNIT})，实[^，。；\d]{{1,4}}(?P<done>{NUMBER})(?P=unit)，[^，。；\d]{{1,4}}率(?:为|达到|达)?(?P<rate>{FIGURE})[%％]"
    )


def _with_rates(page: Page) -> Iterator[Shown]:
    return (item for item in page.items if "%" in item.paragraph.text or "％" in item.paragraph.text)


def _rates(page: Page) -> Iterator[Hit]:
    for item in _with_rates(page):
        text = item.paragraph.text
        for match in _RATE.finditer(text):
            if match["what"] in text[match.end("unit") : match.end("done")] and not _is_of_an_earlier(match):
                yield from _compared(match, item)
        for match in _part_of().finditer(text) if "，占" in text and "，其中" in text else ():
            yield from _compared(match, item)
        for match in _meant_and_come().finditer(text) if "，实" in text else ():
            yield from _compared(match, item)
        for match in _from_to().finditer(text) if "由" in text or "从" in text else ():
            yield from _changed(match, item)
        for match in _change_behind().finditer(text) if "%，由" in text or "%，从" in text else ():
            yield from _changed(match, item)
        for match in _OF_AIM.finditer(text):
            yield from _aimed(match, item)
    for item in page.items:
        text = item.paragraph.text
        for match in _than_last().finditer(text) if "，比" in text or "，较" in text else ():
            yield from _changed(match, item)
        for match in _told_first().finditer(text) if "%，比" in text or "%，较" in text else ():
            yield from _changed(match, item)


def _aimed(match: re.Match[str], item: Shown) -> Iterator[Hit]:
    """What was done as a share of what was to be: 新增就业2510人，完成全年4200人目标的59.8%."""
    done, total, said = (Decimal(match[name]) for name in ("done", "total", "rate"))
    if total and abs(done / total * 100 - said) > 1:
        yield Hit(item.paragraph, *match.span(), f"{done}除以{total}是{done / total:.1%}，写的是{match['rate']}%")


def _is_of_an_earlier(match: re.Match[str]) -> bool:
    """Whether the rate is of a figure before: 46个项目已开工38个，竣工12个，竣工率26%."""
    before = sentence_upto(match.string, match.start("total"))
    done, said = int(match["done"]), float(match["rate"])
    return any(
        abs(done / int(whole) * 100 - said) <= 1
        for whole in re.findall(rf"{NUMBER}(?={match['unit']})", before)
        if int(whole)
    )


def _compared(match: re.Match[str], item: Shown) -> Iterator[Hit]:
    total, done, said = int(match["total"]), int(match["done"]), float(match["rate"])
    if done > total:  # 412处，其中一般405处、重大7处，已整改389处
        said_before = sentence_upto(match.string, match.start("total"))
        total = int(whole_before(said_before, match["unit"], Decimal(done)) or total)
    share = done / total * 100 if total else said
    slack = 2 * float(half_place(match["rate"])) if is_counted(match["unit"]) else 1
    of_both = done / (total + done) * 100 if total + done else said  # 逮捕25人，不捕24人，不捕率48.98%
    if min(abs(share - said), abs(100 - share - said), abs(of_both - said)) > slack + _LITTLE:  # 不合格5家，合格率95%
        yield Hit(item.paragraph, *match.span(), f"{done}除以{total}是{done / total:.1%}，写的是{match['rate']}%")


def _changed(match: re.Match[str], item: Shown) -> Iterator[Hit]:
    """A change that its two figures cannot have made, however they were rounded."""
    old, new = Decimal(match["old"]), Decimal(match["new"])
    if not old:
        return
    how = match.groupdict().get("how")
    if how and new != old and (new > old) != (how in _UPWARDS):
        yield Hit(
            item.paragraph, *match.span(), f"{match['new']}比{match['old']}{'多' if new > old else '少'}，写的是{how}"
        )
        return
    by = match.groupdict().get("by")
    if by and abs(abs(new - old) - Decimal(by)) > sum(map(half_place, (match["old"], match["new"], by))):
        yield Hit(item.paragraph, *match.span(), f"{match['new']}和{match['old']}差{abs(new - old)}，写的是{by}")
        return
    if match["rate"] is None:
        return
    said = Decimal(match["rate"])
    slack = [_rounded(match[name], match["unit"]) for name in ("old", "new")]
    least, most = old - slack[0], old + slack[0]
    changes = [abs(there - here) / here * 100 for here in (least, most) for there in (new - slack[1], new + slack[1])]
    near = _EXACT if "." in match["rate"] and len(re.sub(r"\D", "", match["old"])) >= _TELLING else Decimal(1)
    if not min(changes) - near <= said <= max(changes) + near:
        change = abs(new - old) / old
        yield Hit(
            item.paragraph, *match.span(), f"由{match['old']}到{match['new']}是{change:.1%}，写的是{match['rate']}%"
        )


def _rounded(figure: str, unit: str) -> Decimal:
    """How far a figure may be rounded; 10万吨 is told as it is, 3万吨 may be 3.4."""
    rounded = "." in figure or (len(figure) == 1 and not is_counted(unit))
    return half_place(figure) if rounded else Decimal(0)


def _points(page: Page) -> Iterator[Hit]:
    """A difference of two percentages told as another one."""
    for item, match in _shifts(page):
        shift = abs(Decimal(match["new"]) - Decimal(match["old"]))
        if match["sign"] == "个百分点" and Decimal(match["said"]) != shift:
            told = f"由{match['old']}%到{match['new']}%差{shift}个百分点，不是{match['said']}个"
            yield Hit(item.paragraph, *match.span(), told)


def points_of_a_share(page: Page) -> Iterator[Hit]:
    """How a share has changed, told as a ratio: 优良天数比例86.3%，同比提高1.6%."""
    for item in _with_rates(page):
        for match in _SHARE_MOVED.finditer(item.paragraph.text):
            yield Hit(item.paragraph, *match.span("change"), f"{match['what']}升降了多少，写作“个百分点”")


def points_as_ratio(page: Page) -> Iterator[Hit]:
    """A difference of two percentages told as a ratio: 由72%提高到81%，提高9%."""
    for item, match in _shifts(page):
        old, new, said = (Decimal(match[name]) for name in ("old", "new", "said"))
        ratio = abs(new - old) / old * 100 if old else said  # of 100% both are the same
        if match["sign"] != "个百分点" and said == abs(new - old) and ratio != said:
            told = f"由{old}%到{new}%是{match['how']}{said}个百分点"
            yield Hit(item.paragraph, *match.span(), told, "把末尾的“%”改成“个百分点”")


def _shifts(page: Page) -> Iterator[tuple[Shown, re.Match[str]]]:
    for item in _with_rates(page):
        for match in (
            _percent_to().finditer(item.paragraph.text)
            if "由" in item.paragraph.text or "从" in item.paragraph.text
            else ()
        ):
            yield item, match


def _apart(page: Page) -> Iterator[Hit]:
    """What the looks tell, each place once."""
    told: list[Hit] = []
    for look in (_rates, _points, _points_off, rates_by_name, shares_of_the_named, near_rates, near_differences):
        for hit in look(page):
            if not any(one.paragraph is hit.paragraph and one.start < hit.end and hit.start < one.end for one in told):
                told.append(hit)
                yield hit


RATES: tuple[Rule, ...] = (
    Rule(
        "N17", "比率与数目不符", "warning", "实务（数据自洽）",
        "比率和数目算出来的不一样", "查对数据",
        ("受理诉求100件，办结90件，办结率95%。", "全年办理涉税事项12.6万笔，其中网上办理11.34万笔，网办率95%。", "信访总量1126件次，其中重复信访394件次，占45.0%。", "发展党员412名，完成年度计划。其中，35岁以下286名，占96.4%；大专以上学历301名，占73.1%。", "核定编制45名，实有人员28名，空编27名。", "下达任务126公里，计划投资1.6亿元。已完工118公里，占年度任务的97.3%。", "新签约项目42个，其中大项目3个。新开工项目28个，开工率76.7%。", "保有量目标58.6万亩，年末实有59.2万亩，超目标1.6万亩。", "总产1.26万吨，收购9800吨，占总产的67.8%。", "门急诊量42.6万人次，同比增长6.5%，比上年的40.0万人次增加6.2万人次。", "发现隐患412处，其中一般隐患405处、重大隐患7处，已整改389处，整改率99.4%。", "办税时长压缩60%，由平均20分钟降至12分钟。", "人均纯收入达到18640元，同比增长4.8%，比上年的17195元增加1445元。", "利用外资1860万美元，完成年度目标2400万美元的57.7%。", "高考本科上线率27.4%，比2024年的69.1%提高3.3个百分点。", "现有住宅小区214个，已建充电设施小区168个，覆盖率87.5%。", "现有床位180张，入住老人146人，入住率88.1%。", "检查食堂128所，结果为优秀的31所、良好的79所、合格的15所、不合格的3所，合格率为99.7%。", "一般公共预算收入完成8.46亿元，同比增长4.7%。其中，税收收入6.12亿元，占一般公共预算收入的77.3%。", "一般公共预算收入完成8.46亿元，为年初预算16.2亿元的62.2%。", "新建高标准农田2.4万亩，超额完成年度任务2万亩的112%。", "共接待游客36.8万人次，同比增长112.5%，比去年同期的32.7万人次多4.1万人次。", "办理时间由10天压缩至5天，压缩60%。", "护理员仅有213人，其中持证人员76人，占53.7%。",
         "产量由10万吨增加到12万吨，增长30%。", "里程由40公里增加到50公里，增长35%。", "茶园由4.0万亩增加到5.0万亩，增长45%。", "入户率由72%提高到81%，提高了8个百分点。", "组建率由2024年的45%提高到今年的68%，提高22个百分点。",
         "132个重点项目已开工99个，开工率78%。", "全县发生火情5起，比上年的7起下降35%。", "发生事故9起，比去年同期的7起下降22%。", "新增就业2510人，完成全年4200人目标的65.7%。", "排查排污口571个，完成整治558个，完成率97.1%。", "平均浓度由34微克每立方米降至32微克每立方米，下降15.9%。", "响应点单8640单，办结8571单，办结率98.2%。", "受理信访事项76件，同比下降15.6%，办结71件，办结率90.4%。", "全区安排重点项目128个，总投资642亿元，上半年开工97个，开工率85.8%。", "征收房屋682户，目前已签约597户，签约率97.5%。", "应到岗教师2318人，实到2309人，到岗率96.9%。", "参加群众3.2万人次，比去年的2.8万人次增加0.4万人次，增长24.3%。", "存款3.2亿元，比上年的2.8亿元增加0.9亿元，增长14.3%。", "保有量达到9.8万辆，较2020年的6.4万辆增加4.3万辆。", "全区92个重点项目开工81个，开工率80.8%。", "投资完成74.5亿元，比上年同期的68.4亿元增长9.8%。"),
        ("受理诉求100件，办结90件，办结率90%。", "经审查，共逮捕25人，不捕24人，不捕率48.98%。", "全年办理涉税事项12.6万笔，其中网上办理11.34万笔，网办率90%。", "信访总量1126件次，其中重复信访394件次，占35.0%。", "发展党员412名，完成年度计划。其中，35岁以下286名，占69.4%；大专以上学历301名，占73.1%。", "核定编制45名，实有人员28名，空编17名。", "下达任务126公里，计划投资1.6亿元。已完工118公里，占年度任务的93.7%。", "检查企业126家，整改96处。开工企业96家，开工率91.4%。", "保有量目标58.6万亩，年末实有59.2万亩，超目标0.6万亩。", "预算96万元，支出72万元，上年结余34万元。", "总产1.26万吨，收购9800吨，占总产的77.8%。", "新增企业96家，规上企业126家，达产率86%。", "实有企业96家，比上年净增12家，增长率13.5%。", "门急诊量42.6万人次，同比增长6.5%，比上年的40.0万人次增加2.6万人次。", "发现隐患412处，其中一般隐患405处、重大隐患7处，已整改389处，整改率94.4%。", "办税时长压缩40%，由平均20分钟降至12分钟。", "人均纯收入达到18640元，同比增长8.4%，比上年的17195元增加1445元。", "利用外资1860万美元，完成年度目标2400万美元的77.5%。", "高考本科上线率72.4%，比2024年的69.1%提高3.3个百分点。", "现有住宅小区214个，已建充电设施小区168个，覆盖率78.5%。", "现有住宅小区214个，已改造168个，群众满意率87.5%。", "现有床位180张，入住老人146人，入住率81.1%。", "检查食堂128所，结果为优秀的31所、良好的79所、合格的15所、不合格的3所，合格率为97.7%。", "走访群众180户，收集意见146条，群众满意率88.1%。", "一般公共预算收入完成8.46亿元，同比增长4.7%。其中，税收收入6.12亿元，占一般公共预算收入的72.3%。", "一般公共预算收入8.46亿元，去年一般公共预算收入7.92亿元，税收收入6.12亿元，占一般公共预算收入的77.3%。", "一般公共预算收入完成8.46亿元，为年初预算16.2亿元的52.2%。", "共接待游客36.8万人次，同比增长12.5%，比去年同期的32.7万人次多4.1万人次。", "抽查企业100家，不合格5家，合格率95%。", "办理时间由10天压缩至5天，压缩50%。", "培训农民500人，考核合格480人，就业率85%。", "排查隐患7436项，已整改7402项，整改率99.5%。", "护理员仅有213人，其中持证人员76人，占35.7%。", "总投资865.4万元，其中设备520万元，占60.1%。",
         "产量由10万吨增加到12万吨，增长20%。", "茶园由1.1万亩增加到1.3万亩，增长23%。", "茶园由3万亩增加到5万亩，增长56%。", "入户率由72%提高到81%，提高了9个百分点。", "入户率由72.4%提高到81%，提高8.6个百分点。", "组建率由2024年的45%提高到今年的68%，提高23个百分点。",
         "132个重点项目已开工99个，开工率75%。", "全县发生火情5起，比上年的7起下降28.6%。", "新增就业2510人，完成全年4200人目标的59.7%。", "收入8.1亿元，比上年的7.8亿元增长3.8%。", "132个村已建成99个，入住率78%。", "46个项目已开工38个，竣工12个，竣工率26%。", "完成投资38亿元，占全年50亿元任务的76%。", "排查排污口571个，完成整治558个，完成率97.8%。", "平均浓度由34微克每立方米降至32微克每立方米，下降5.9%。", "参加群众3.2万人次，比去年的2.8万人次增加0.4万人次，增长14.3%。", "存款3.2亿元，比上年的2.8亿元增加0.5亿元，增长14.3%。", "保有量达到9.8万辆，较2020年的6.4万辆增加3.4万辆。", "全区92个重点项目开工81个，开工率88.0%。", "受理信访事项76件，同比下降15.6%，办结71件，办结率93.4%。", "全区安排重点项目128个，总投资642亿元，上半年开工97个，开工率75.8%。", "征收房屋682户，目前已签约597户，签约率87.5%。", "应到岗教师2318人，实到2309人，到岗率99.6%。", "全县有12家企业停产，5家产值下降，占36.3%。", "共有党员1260名，今年发展党员26名，占应发展数的52%。", "投资完成74.5亿元，比上年同期的68.4亿元增长8.9%。", "保有量达到9.8万辆，较2020年的6.4万辆明显增加。", "总量达到14.63万户，比2022年底净增2.17万户，增长17.4%。"),
        _apart,
    ),
)  # fmt: skip
