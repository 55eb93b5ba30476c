"""People by surname and given name, where the characters of all of it are those of names: 焊工冉启明被授予."""

import re
from collections.abc import Iterator

from drafter.facts.persons import ROLES
from drafter.facts.surnames import OFFICES, RARER, TWO, USUAL, WORDS_TOO

_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国永志文辉玲斌鹏宇浩凯健俊帆雪琳琴倩婷梅兰竹菊莲凤珍珠玉洁淑美惠慧颖婉妍佳欣怡晓小春夏秋冬雨云"
    "龙虎彪豹海江河湖波涌泉源山峰岭松柏林森木根生顺福寿康宁安祥瑞庆喜贵富荣昌盛旺兴隆德仁义礼智信忠孝诚正直良善亮光晨曦旭阳星辰月红青蓝紫彤丹铁钢铜"
    "金银鑫宝立利民成功胜全权才有学书诗画远航飞翔腾达进步新友朋和睦家邦邵尧舜禹汤启承继先祖宗耀庭堂发财万千百川贤哲圣元亨贞守业清澈朗毅坚定威武"
    "培育仕任振翔岩石磐琪琳瑶瑛璐璇莉莎莹菲萍蓉蕾薇芝苹芬芸娥媛娴姣婕嫣珊珂炳炎焕煜烨灿熙然秉克勤俭朴善衡博雅宏鸿洪浪泽润滨淼潇湘岚崇巍大东南西北中洲"
    "昭景向征程路遥致力思念怀仲伯叔季少银锋刃剑兵戎旗帆帅团圆满香爱连双仙巧灵水火田禾苗丰佩贝映"
)
"""What given names are made of."""
_ALSO = "席边沙童阳卜古晋贝麦计冉伍尤涂毕佘仲芦阙晁冼楚练谌桑"
"""Surnames that are words first: names they begin only where the given name is one, too."""
_SURNAME = f"(?:{TWO}|[{USUAL}{RARER}{WORDS_TOO}{_ALSO}])"
_FULL = rf"{_SURNAME}[{_GIVEN}]{{2}}"
_TRADE = (
    "[电焊钳车铣瓦木漆管]工|[预测炊保巡检采驾驶技售话播报]{1,2}员|标兵|模范|能手|户主|店主|乡贤|主任|大队长|班长|总工|总监|先生|女士|大学生|老兵|老人|青年|同学"
    "|姑娘|小伙|[医护]师|技师|大夫|选手|画家|作家|书法家|运动员|护工|月嫂|厨师|理事|干事|科员|所长|经理|教授|馆员|讲师|学员|人员|[辅交狱法]警|警长|行长|店员|职工"
)
_STATES = "文明|和平|兴旺|民生|平安|安康|安宁|安全|健康|平坦|清洁|全力|全才"
_NO_GIVEN = f"(?:{_STATES}|成功|中国|大学|群众|大家|家家|建成|学习|田园|水源|路灯)"
"""Words of such characters."""
_AFTER_PART = re.compile(rf"(?:{ROLES}|{OFFICES}|{_TRADE})(?P<name>(?!.{_NO_GIVEN}){_FULL})(?![一-龥]?[镇乡村路街])")
_HONOURED = re.compile(
    rf"(?<![一-龥])(?P<name>(?!.{_NO_GIVEN}){_FULL})"
    rf"(?=获评|荣获|被评|被授|入选|当选|等[\d一二三四五六七八九十]+[人名位]|团队|工作室|、{_FULL}(?:等|团队))"
)
_ROW = re.compile(
    rf"(?:(?<![一-龥])|(?<=[由请对与和为让掘树]))(?P<name>(?!.{_NO_GIVEN}){_FULL})、(?P<other>(?!.{_NO_GIVEN}){_FULL})"
    "(?=等|、|分别|团队)"
)
_LABEL = (
    r"(?:出\s*席|列\s*席|缺\s*席|请\s*假|记\s*录|主\s*持|联系人|组\s*长|副组长|成\s*员|经办人|述职人|总指挥|副?指挥长)[：:]"
    r"[ \u3000]*"
)
_NOBODY = "(?![各全相有所本每无县区市镇乡村办科室局党政委])"
_NAME = rf"{_NOBODY}[一-龥]{{2,3}}(?<!长)(?<!主任)(?<!书记)(?<!经理)(?![一-龥：:])"
_LISTED = re.compile(rf"{_LABEL}(?P<names>{_NAME}(?:[、，, \u3000]+{_NAME})*)")
_EACH = re.compile("[一-龥]+")
_POSTED = re.compile(
    rf"^[ \u3000]*(?:{_LABEL})?(?P<name>{_NOBODY}(?:[一-龥]{{2,3}}|[一-龥]\u3000[一-龥]))[ \u3000]+"
    r"(?=[^，。；：\n]{2,24}(?:长|主任|书记|经理|主席|委员|队员|干部|科员|副职|负责人)\s*$)",
    re.MULTILINE,
)
"""A line of those who make up a group: 甲某某　村建办主任."""


def people(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    for pattern in (_AFTER_PART, _HONOURED):
        yield from (match.span("name") for match in pattern.finditer(text))
    if "、" in text:
        for match in _ROW.finditer(text):
            yield match.span("name")
            yield match.span("other")
    if "：" in text or ":" in text:
        for match in _LISTED.finditer(text):
            yield from (one.span() for one in _EACH.finditer(text, *match.span("names")))
    if "\u3000" in text or "  " in text:
        yield from (match.span("name") for match in _POSTED.finditer(text))
