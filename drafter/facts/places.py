"""Places: the country's divisions by name, what lies in them, and other names with a suffix of their kind.

省, 市, 县, 区, 镇, 乡, 村, 街道 or 社区 end the others, which are cut off on the left where a name can begin: a stem of
two or three characters counts when all of them are ones that places are named with and something that is no part of a
name stands before it. Where a name cannot be told from common words (成立县, 实现村) nothing is taken.
"""

import re
from collections.abc import Iterator

from drafter.facts.divisions import NOT_AFTER, divisions
from drafter.facts.fact import Fact

_NAMING = (
    "山川河江湖海溪泉潭水池塘湾渡港浦滩洲岛岭峰岗坡坪原塬沟坑峡谷坞陂坝堰堤桥堡寨营屯庄集店铺关口门楼台塔寺庙观宫城"
    "阳阴州安宁平和顺昌盛兴隆永泰康福寿吉庆祥瑞丰禾稻麦桑麻竹松柏杨柳槐榆桃李梅杏桂兰莲荷菊枫樟林木草龙凤虎马牛羊鹿"
    "鹤雁鹭鹰鱼龟金银铜铁玉石珠宝云雨雪霜虹霞星红黄青蓝绿白黑紫丹朱东南西北中上下大小新老古长高双三五七八九万千百王"
    "张刘陈赵周吴郑孙徐罗梁宋唐许邓冯曹曾彭萧蔡潘袁沈姜傅蒋郭何胡韩谢董程苏魏吕丁任卢姚钟汪田范邹熊孟秦邵侯尹黎贺鲁"
    "齐燕晋楚蜀湘鄂豫冀皖赣闽粤琼渝黔滇藏陕甘辽浙沪京津蒙疆澳临望澄净清明秀丽美华荣富贵德仁义礼信善文武建光景春夏秋"
    "冬花果园沙泥土涛波澜沧浪洪源流淮汉洛渭泾沅澧赤碧翠苍幽深远汇岸滨沿邻通达道驿里坊巷井窑厂仓坂埔墩垭垅坳岔岩崖洞"
    "崮峪峒嵩衡岱岳崇巍峻岷岐颍淄潍沂沭泗滁巢芜湛茂莞惠汕潮揭梧钦郴遂资贡雅眉绵广元成都乐宜怀化益娄邢邯承廊保阜盘葫"
    "锦抚鞍哈尔佳牡鸡绥伊嘉酒敦煌固忠卫拉萨徽肥厦漳莆榕鼎镇萍枣烟威莱聊菏济开封焦濮漯商驻十荆襄孝咸随恩施仙潜天神"
    "架株常桦栗椿梓楠桐棠梨橘茶荻芦葭蒲芝蓬菱藕莺雀"
)
_PLACE = re.compile(
    rf"(?P<stem>[{_NAMING}]{{2,3}})(?P<kind>街道(?!路|两侧|卫生|保洁|干净|整洁)|"
    r"社区(?!居|治理|矫正|党|网格|民|书|干|医|卫生|自)|"
    rf"{'|'.join(f'{suffix}(?![{NOT_AFTER[suffix]}])' for suffix in '省市县区')}|"
    r"镇(?!区|定|痛|静|压|村|级|里|直|域|街)|"
    r"乡(?!村|镇|亲|愁|土|贤|风|音|情|级|里|间|野|道|规|味)|"
    r"村(?!级|集|规|容|里|史|情|社|内|外|组|企|屯|头|口|道|风|镇|医|小|卫|中|收|账|财))"
)
_INSIDE = re.compile(
    r"(?<=[市县区旗镇乡])(?![各全多每某该本农新城山水林两个]|[一-龥]?[的等和与及或、所])(?P<stem>[一-龥]{2,4}?)"
    r"(?P<kind>(?:街道|[镇乡村])(?![一-龥])|街道(?=[办党])|[镇乡](?=党委|政府|人民政府|[一-龥]{2,3}村)|"
    r"村(?=党支部|村委|委会|民))"
)
"""A town or village right behind what it lies in, whatever its name is made of."""
_BEFORE = frozenset(
    "在对与和向为由从到以将把经是于等及给让被往赴回离驻围绕进入按受因就若使访省市县区州盟旗镇乡街道局委办的了请至或又也"
    "还即当如像该比跟同并但之原选派帮扶过"
)
_SET_PHRASES = frozenset(
    (
        "城乡",
        "水乡",
        "林区",
        "山区",
        "湖区",
        "湾区",
        "港区",
        "景区",
        "厂区",
        "园区",
        "城区",
        "老区",
        "新区",
        "中心村",
        "小区",
        "中村",
    )
)
_COMMON_STEMS = frozenset(
    ("中小", "大中", "大小", "新建", "建成", "通达", "田园", "水源", "滨水", "文明", "三", "上下", "东西", "南北")
)


def places(text: str) -> Iterator[Fact]:
    """The places of a text from left to right, none overlapping another; 云岭县青溪镇 are two."""
    spans = list(divisions(text))
    for match in _PLACE.finditer(text):
        begin = _begin(text, match.start(), match.end("stem"))
        if begin is not None:
            spans.append((begin, match.end()))
    taken = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < taken:
            continue
        yield _place(text, start, end)
        while inside := _INSIDE.match(text, end):
            start, end = inside.span()
            yield _place(text, start, end)
        taken = end


def _place(text: str, start: int, end: int) -> Fact:
    return Fact(start, end, "place", text[start:end], text[start:end])


def _begin(text: str, least: int, suffix: int) -> int | None:
    """Where the name before the suffix begins; None where no name stands there."""
    for begin in range(suffix - 2, least - 1, -1):
        stem = text[begin:suffix]
        if stem in _COMMON_STEMS or stem[1:] + text[suffix] in _SET_PHRASES:
            return None
        if begin == 0 or not _is_han(text[begin - 1]) or text[begin - 1] in _BEFORE:
            return begin
    return None


def _is_han(mark: str) -> bool:
    return "\u4e00" <= mark <= "\u9fff"
