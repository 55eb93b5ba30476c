"""Quoted proper names: “…” and 《…》; sayings and set phrases in quotes are no facts."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.facts.fact import Fact

_TITLE = re.compile(r"《[^《》\n]{2,60}》")
_QUOTED = re.compile(r"“([^“”，。；！？、：\n]{3,16})”")
_WRITTEN = (
    "牛鼻子|最后一公里|第一公里|最先一公里|硬骨头|绊脚石|压舱石|定盘星|指挥棒|风向标|晴雨表|紧箍咒|领头雁|主心骨|"
    "主力军|主阵地|主战场|桥头堡|排头兵|先手棋|组合拳|金钥匙|硬杠杠|军令状|责任田|时间表|路线图|施工图|"
    "任务书|钉钉子|一盘棋|一把手|一张网|一张图|一站式|一窗通办|一网通办|一件事|店小二|及时雨|娘家人|贴心人|"
    "守门人|传声筒|大水漫灌|精准滴灌|走过场|两张皮|中梗阻|三农|一刀切|回头看|十四五|十五五|十三五|绿水青山就是金山银山|"
    "一带一路|放管服|双随机|一公开|互联网+|双碳|学习强国|党建+|三公经费|菜篮子|米袋子|烂尾楼|面对面|背靠背|"
    "点对点|软环境|硬实力|新常态|高大上|小切口|大文章|关键少数|绝大多数|红黑榜|零容忍|零距离|零障碍|零跑腿|"
    "零延误|向心力|软任务|硬约束|墙上挂|纸上画|大排查|走出去|请进来|引进来|沉下去|动起来|活起来|亮起来|"
    "强起来|四不两直|三会一课|三重一大|一岗双责|党政同责|三同时|三管三必须|四风|以案促改|传帮带|老带新|师带徒|一票否决|马上就办|办不成事"
    "|解剖麻雀|跑冒滴漏|黄牌|红牌|红灯|绿灯|黄灯|黑名单|红名单|白名单|五一|十一|七一|八一|双节|两会|三下乡|两优一先|五老|互联网＋"
    "|安全第一、预防为主、综合治理|安全第一、预防为主"
    "|双减|双过半|开门红|两癌|三公|三全育人|课程思政|第一议题|四议两公开|六税两费|两项补贴|一老一小|厂中厂|瓶改管|打非治违|扫黄打非|门前三包|七五普法|八五普法|九五普法"
    "|卡脖子|拉网式|连心桥|新名片|金名片|致富路|幸福路|暖心事|烦心事|娘家事|前哨站|防火墙|安全阀|总开关|生命线|高压线|助推器|催化剂|动力源|聚宝盆|试金石|直通车|快车道|保护伞|加速度|新引擎"
    "|看病钱|救命钱|养老钱|双下降|双提升|关口前移|老大难|空壳村|等靠要|躺平|内卷|网格+|党建＋|专精特新|以旧换新|千万工程|枫桥经验|高效办成一件事|最多跑一次|跨省通办|免申即享|拿地即开工|全程网办"
    "|我为群众办实事|不忘初心、牢记使命|两学一做|三严三实|两不愁三保障|四个全面|五位一体|两个确立|两个维护|四个意识|四个自信|厕所革命|四好农村路|河长制|林长制|田长制|河长|林长"
)
_SAYINGS = frozenset(_WRITTEN.split("|"))
_TAKEN_UP = (
    "守住|守牢|守好|扛起|扛牢|装上|补齐|补上|补足|当好|筑牢|把好|把牢|下好|打好|打出|按下|跑出|念好|念紧|拧紧|织密|织牢|"
    "答好|唱响|奏响|走好|种好|打通|疏通|铺就|注入|系牢|系好|扣好|架起|搭起|撑起|点亮|穿上|戴上|上好|算好|算清|画好|握紧|"
    "攥紧|牵住|牵牢|啃下|拔掉|踢开|吹响|敲响|绷紧|迈出|交出|扎紧|扎牢|开出|找准|选准|练就|引来|激活|浇灌|汇聚|释放"
)
_FIGURATIVE = tuple(_TAKEN_UP.split("|"))
"""Verbs whose object in quotation marks, with which the clause ends, is a figure of speech: 守住“进山第一关”."""
_CLAUSE_ENDS = ("", *"，。；、！？：）\n")


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(
        r"^(?:[一两二三四五六七八九十]+[个大项]|[一二三四五六七八九十两]+[^一二三四五六七八九十]{1,2}[一二三四五六七八九十两])"
        r"|[我你您他她它了吗呢吧没不]|^[\d+NnXx×.—-]+$"
    )


def is_saying(words: str) -> bool:
    """Whether words in quotation marks are a set phrase, as 最后一公里, and no name."""
    return words in _SAYINGS


def quotes(text: str) -> Iterator[Fact]:
    """《…》 and short “…” without marks inside; the span takes in the quotation marks, the value leaves them out."""
    if "《" in text:
        for match in _TITLE.finditer(text):
            yield Fact(match.start(), match.end(), "quoted", match.group(), match.group()[1:-1])
    if "“" in text:
        for match in _QUOTED.finditer(text):
            name = match[1]
            if not is_saying(name) and not _no_name().search(name) and not is_figure_of_speech(text, *match.span()):
                yield Fact(match.start(), match.end(), "quoted", match.group(), name)


def is_figure_of_speech(text: str, start: int, end: int) -> bool:
    """Whether what is quoted there stands for something else, as verb and the end of the clause tell."""
    return text[end : end + 1] in _CLAUSE_ENDS and text.endswith(_FIGURATIVE, 0, start)
