"""The rule of a part that is more than its whole."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page, Rule
from drafter.checks.rules.figures import FIGURE, NUMBER, UNIT
from drafter.zh.han import HAN, compiled

_WITHIN = re.compile(
    rf"[，；]其中[：，]?(?P<label>(?:\d{{1,3}}[年岁]以[上下]的?)?[^，。；：、\d]{{0,12}})(?P<part>{FIGURE})(?P<unit>{UNIT})(?![～~—\-]|及?以[上下])"
)
_WHOLE = re.compile(rf"(?P<lead>[^，。；：\d]{{0,32}})(?P<total>{FIGURE})(?P<unit>{UNIT})")
_OTHER_MEASURE = re.compile("均|每|日|月|单(?!位)|率|比|价|最|增|新|减|降|超|余|限|标准|亩产|编制|核定|计划|规划")
"""In either clause: a part of it may be more: 人均…元，其中城镇…元; 比上年增加45家，其中…52家 is of another whole."""
_OTHER_THING = re.compile("累计|总|达|撬动|带动|拉动|吸引|受益|覆盖|惠及|涉及|实有|实际|结案|审结|办结|结转")
"""Before the part: what came of the whole, and is none of it."""
_EARLIER = ("历年", "往年", "上年", "去年", "历史", "积案", "结转", "存量", "遗留", "累计", "新增")
_SETTLED = "件个处条项起"
_REACH = 600
"""Characters over which a whole stands before its part, at most; a sentence may be any length."""
_AMONG = compiled(
    rf"(?P<total>{NUMBER})(?P<unit>[家个户名所处座人])(?P<what>[^，。；：、]{{0,16}}?)(?:中|里)，?(?:已|仅|就|还|只)?有(?P<part>{NUMBER})(?P=unit)(?!次|以)"
    r"(?:(?<=[^个])|(?=[，。；、已未尚被没完实达建])|(?=(?P=what)))"
)
"""12家重点企业中有7家; what 3个乡镇 have, 12个村, is another thing."""


@cache
def _sheets() -> re.Pattern[str]:
    return re.compile(
        rf"(?:发放|发出|下发|印发)[^，。；\d]{{0,10}}(?P<out>{NUMBER})份，(?:共)?(?:收回|回收)[^，。；\d]{{0,8}}(?P<back>{NUMBER})份"
    )


@cache
def _found_and_settled() -> re.Pattern[str]:
    return re.compile(
        rf"(?:排查|摸排|查出)(?P<kind>{HAN}{{0,14}})(?P<whole>{NUMBER})(?P<unit>{HAN})(?P<between>[^\d]{{0,80}}?)(?:整改|化解|调处|销号)(?!{HAN}{{0,4}}(?:措施|清单|方案|台账|通知|意见|建议))(?P<what>{HAN}{{0,10}})(?P<part>{NUMBER})(?P=unit)(?!次)"
    )


def _more_settled(page: Page) -> Iterator[Hit]:
    """More that was settled than was found, where none is from before, and no kind of it is meant."""
    for item in page.items:
        text = item.paragraph.text
        for match in _found_and_settled().finditer(text) if "排查" in text or "摸排" in text or "查出" in text else ():
            said = match["kind"] + match["between"] + match["what"]
            before = any(word in said for word in (*_EARLIER, "一般", "重大", "其中"))
            if match["unit"] in _SETTLED and int(match["part"]) > int(match["whole"]) and not before:
                told = f"排查的是{match['whole']}{match['unit']}，后面的{match['part']}{match['unit']}比它还多"
                yield Hit(item.paragraph, match.start("part"), match.end("part") + 1, told)


def _more_than_whole(page: Page) -> Iterator[Hit]:
    """A part that is more than anything of its unit that its sentence has before it."""
    for item in page.items:
        text = item.paragraph.text
        for match in _WITHIN.finditer(text) if "其中" in text else ():
            ends = "。；" if match.group()[0] == "，" else "。"
            start = max(match.start() - _REACH, *(text.rfind(mark, 0, match.start()) + 1 for mark in ends), 0)
            wholes = [one for one in _WHOLE.finditer(text, start, match.start()) if _are_alike(one["unit"], match)]
            if not wholes or _OTHER_THING.search(match["label"]):
                continue
            whole = max(wholes, key=lambda one: Decimal(one["total"]))
            measured = [one for one in wholes if not _OTHER_MEASURE.search(one["lead"])]
            incomes = match["unit"].endswith("元") and "居民" in whole["lead"] + match["label"]
            over = Decimal(match["part"]) > Decimal(whole["total"]) and not _OTHER_MEASURE.search(match["label"])
            if over and measured and not incomes:
                yield Hit(
                    item.paragraph, *match.span(),
                    f"“其中”的{match['part']}{match['unit']}比总数{whole['total']}{whole['unit']}还多",
                )  # fmt: skip


def _are_alike(unit: str, match: re.Match[str]) -> bool:
    return unit.replace("名", "人") == match["unit"].replace("名", "人")


def _more_came_back(page: Page) -> Iterator[Hit]:
    """More sheets that came back than were given out."""
    for item in page.items:
        for match in _sheets().finditer(item.paragraph.text) if "份，" in item.paragraph.text else ():
            if int(match["back"]) > int(match["out"]):
                yield Hit(item.paragraph, *match.span(), f"发放{match['out']}份，收回的不会有{match['back']}份")


def _more_among(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _AMONG.finditer(item.paragraph.text) if "有" in item.paragraph.text else ():
            if int(match["part"]) > int(match["total"]):
                told = f"{match['total']}{match['unit']}里不会有{match['part']}{match['unit']}"
                yield Hit(item.paragraph, *match.span(), told)


WHOLES: tuple[Rule, ...] = (
    Rule(
        "N21", "部分大于总数", "warning", "实务（数据自洽）",
        "“其中”的数比总数还大", "查对数据",
        ("全局共有干部职工63人，其中党员71人。", "今年以来排查矛盾纠纷418件。二是建立化解机制，成立联合调解室，化解矛盾纠纷426件。", "全县现有农民合作社38家，其中示范社46家。", "全市累计建成沟渠12公里，其中防渗沟渠15公里。", "带动务工226人，其中脱贫户243人。", "签约项目72个，协议投资241.5亿元，其中亿元以上项目73个。", "接待读者26.2万人次，其中少儿读者31.8万人次。", "化解积案43件，其中5年以上的49件。", "发生事故379起，比上年的412起下降8%，其中货车事故483起。", "本科上线1037人，上线率89.6%；其中一本上线1463人。", "城乡居民参保41.2万人，其中困难群众42.2万人。", "12家重点企业中有17家出口下降。", "26个村里，已有32个村通了公交。", "19座建成30年以上的电站中，有21座超期服役。", "发放问卷1500份，收回有效问卷1526份。"),
        ("全局共有干部职工63人，其中党员41人。", "今年以来排查矛盾纠纷418件。二是建立化解机制，化解矛盾纠纷406件。", "今年以来排查矛盾纠纷418件，化解历年积案426件。", "排查问题63条，制定整改措施83条。", "排查隐患18处，整改历史遗留问题26处。", "排查重大隐患5处、一般隐患757处，整改762处。", "排查隐患762处，其中一般隐患757处，整改758处。", "排查重大隐患668处，排查一般隐患757处，整改1358处。", "全县共有合作社120家，比上年增加38家，其中示范社46家。", "居民人均总收入21000万元，其中城镇居民32000万元。",
         "全县现有合作社120家，入库共有38家，其中示范社46家。", "共投入财政资金200万元，其中撬动社会资本300万元。", "全县共有养殖户38户，其中年出栏46头以上的9户。", "每村共补助10万元，其中示范村20万元。",
         "共举办培训班12期，其中管理人员45人。", "全县共有企业38家，新增就业120人，其中大学生46人。", "全县共有水库38座，其中小型水库36座。", "共收到来信38件，同比增长12%，其中重复件46%。",
         "共有茶园1.2万亩，其中采摘茶园8000亩。", "共完成投资38亿元，其中新增投资46亿元。", "单位共有车辆3辆，其中最多时8辆。", "全县总人口38万人，其中户籍人口35万人。", "全年共立案38件，其中结案46件。", "全局共有编制38名，其中实有人员46名。", "规划共有床位38张，其中开放46张。", "签约项目72个，开工项目46个，其中亿元以上项目53个。", "走访企业46家，帮扶群众120人，其中老人130户。", "全体居民收入2.1万元，其中城镇居民3.2万元。", "12家重点企业中有7家出口下降。", "发放问卷1500份，收回有效问卷1426份。", "村级收入全部达到10万元以上，其中50万元以上的村72个。", "3个乡镇中，有12个村通了公交。", "两年中有12家企业落户，3个园区中有12家企业。"),
        lambda page: (hit for look in (_more_than_whole, _more_among, _more_came_back, _more_settled) for hit in look(page)),
    ),
)  # fmt: skip
