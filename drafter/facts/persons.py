"""Persons: a surname with one or two characters, where something beside it says that a person is meant.

What says so: an office or a trade before it, an office or 同志 behind it, a verb of speaking, or other names in the
same list. A name that nothing of the kind stands beside is left: 方案, 安全 and 高效 begin with surnames too.
"""

import re
from collections.abc import Iterator
from functools import cache

from drafter.facts.fact import Fact
from drafter.facts.surnames import FIRST_OF_TWO, OFFICES, TWO, USUAL, WORDS_TOO
from drafter.zh.han import compiled

ROLES = (
    "记者|通讯员|党员|队员|职工|工人|农民|村民|居民|市民|民警|干警|医生|护士|教师|学生|战士|博士|专家|教练|司机|选手|运动员|演员|作家"
    "|画家|网格员|护林员|调解员|联络员|宣讲员|志愿者|贫困户|脱贫户|低保户|特困户|种植户|养殖户|法官|检察官|律师|医师|工匠|乡贤|传承人|带头人"
    "|责任人|负责人|委员|代表|同志|师傅|老师(?!傅)|护士长|指导员|技术员|辅导员|管理员|信息员|督导员|讲解员|巡护员|巡逻员|技师|教练员|驾驶员|消防员|预报员|安全员|保洁员|快递员|监督员|协管员|总监|大户|楼长|河长|林长|网红|主播|社工|绣娘|护理员|质检员|检验员|饲养员|接线员|炊事员"
)
_ELDERLY = "大[妈爷娘叔姐哥伯婶嫂]|老[汉伯爹]|奶奶|爷爷|阿姨"
"""Behind a surname: 村民田大妈."""
_TEACHERS = "老师|师傅|大夫|医生|医师|护士长"
"""Behind a name; 王老师 has too short a one."""
_SPEAKS = "说|表示|指出|强调|介绍|认为|告诉|主持|出席|陪同|率队|带队|率领|带领|来到|当选"
_NOT_ALONE = (
    "组任总副书局县长度级员要们来个家位名同等的和与先后余多为在对说是有不也还都就被把将从到大小上下中以及其人民会部门科市区镇村"
    "省州处厅院校所站队"
)
_NOT_FIRST = "的了是在等们说对把被就都也不有要个同组长员级度总副局县区市镇村省部门处会人"
_SURNAME = f"(?:{TWO}|[{USUAL}])"
_FIRST = f"[{USUAL}{FIRST_OF_TWO}]"
_REST = f"(?:(?<![{FIRST_OF_TWO}])|{'|'.join(f'(?<={name[0]}){name[1]}' for name in TWO.split('|'))})"
"""First character of a surname and what goes on from it; between them a pattern looks back at what stands before.

`re` finds a first character much faster than it looks back at every place.
"""
_NO_SURNAME = (
    r"关于|肖像|任[成组副]|任\w{0,4}(?:负责人|责任人|指挥|召集人)|向[前上下]|安全|方[便案面]|高[效新度频质速]|程序"
)
_ANY_SURNAME = f"(?!{_NO_SURNAME})(?:{TWO}|[{USUAL}{WORDS_TOO}])"
_LONG = f"(?![{_NOT_FIRST}]|书[记面院店屋法画]|.[的了们等副])[一-龥]{{2}}"
_SHORT = f"(?![{_NOT_ALONE}])[一-龥]"
_END = (
    rf"(?=(?![一-龥])|{_SPEAKS}|[到在对向为等和与的是把将也还就曾从家摄作任]|负责|担任|参加|报道|同志|一行|分别"
    "|带[头着]|牵头|亲自|先后|深入|走访|听取|批示|被|荣?获|讲[专党授了课]|多次|每[周月天日]|召集|部署|坐镇|挂帅|包[联保抓]|先进|事迹|通报|讲话|发言|致辞|宣读|带徒|家访|驻[村点校]|授课|领衔|辅导|讲述|坚持|连续|首创|走遍|联合|勇[救斗]|义务|自费|主动|采写|返乡|及时|照顾|照料|扑救|创办|研发|发明|冒[雨雪着]|挺身|自[编掏筹]|[长常]年)"
)
_BEGIN = "(?:(?<![一-龥].)|(?<=[由请和与对以向让听是给].))"
_LISTED = (
    "联系人|责任人|负责人|牵头人|主持人|报告人|汇报人|发言人|签发人|审核人|起草人|记录人|组\\s*长|副组长|成\\s*员|"
    "出席|列席|主\\s*任|记\\s*录|主\\s*持|请假|缺席|撰稿|审核|经办人|述职人|指导老师|领\\s*队"
)
_FOUND = (
    compiled(rf"(?:{_LISTED})[：:]\s*(?P<name>{_ANY_SURNAME}(?:{_LONG}|{_SHORT}))(?![一-龥])"),
    compiled(rf"(?P<name>{_FIRST}{_REST}{_LONG})(?=同志(?!们)|先生|女士)"),
    compiled(rf"叫(?P<name>{_ANY_SURNAME}(?:{_LONG}|{_SHORT}))(?=[，。；（]|的)"),
    compiled(
        rf"(?:{OFFICES}|{ROLES})[ \u3000]{{0,2}}"
        rf"(?P<name>(?:{_ANY_SURNAME}|[金闻卓])(?:(?:{_SHORT}|{_LONG}){_END}|{_LONG}(?=[不未没])|{_ELDERLY}))"
    ),
    compiled(
        rf"(?P<name>{_FIRST}{_BEGIN}{_REST}(?:{_LONG}|{_SHORT}))(?=(?:副|总)?(?:{OFFICES}|同志|先生|女士|{_TEACHERS}))"
    ),
    compiled(rf"(?P<name>{_FIRST}(?<![^，。；！？].){_REST}{_LONG})(?=(?:还|又|也)?(?:{_SPEAKS}|（[男女]))"),
    compiled(
        rf"(?P<name>{_FIRST}(?<![一-龥].){_REST}{_LONG})(?=(?:、{_SURNAME}{_LONG}){{2}}(?:、|等|，|。|同志|分别))"
    ),
)
_NEXT = compiled(
    rf"(?:（[^（）\n]{{1,15}}）(?=\s))?[、和\s](?P<name>{_ANY_SURNAME}(?:{_SHORT}|{_LONG}))(?=[、，。；）（和\s]|等|$|同志|分别|参加|出席|陪同|报道|摄|任(?!何)|担任|负责)"
)


@cache
def _in_charge() -> re.Pattern[str]:
    """责任领导：…, which has a row of its own in a plan; looked for only where 领导： is."""
    return compiled(
        rf"(?<=责任|包保|包联|包案|包抓|分管|牵头|挂点|挂包|联系|带队|督办)领导[：:]\s*(?P<name>{_ANY_SURNAME}(?:{_LONG}|{_SHORT}))(?![一-龥])"
    )


@cache
def _presented() -> re.Pattern[str]:
    """Somebody whose life is told; looked for only where it can be."""
    return compiled(rf"(?P<name>{_FIRST}(?<![一-龥].){_REST}(?:{_LONG}|{_SHORT}))(?=，[男女]，)")


@cache
def _singled_out() -> re.Pattern[str]:
    """The first of those singled out: …和江映雪等23名先进个人; looked for only where 等 is."""
    return compiled(rf"[和及与、对予彰扬](?P<name>{_ANY_SURNAME}{_LONG})(?=等\s?\d+[名位](?:同志|先进|优秀|模范|个人))")


def persons(text: str) -> Iterator[Fact]:
    """The names without the titles beside them."""
    taken = 0
    patterns = (*_FOUND, _singled_out()) if "等" in text else _FOUND
    if "领导：" in text or "领导:" in text:
        patterns = (*patterns, _in_charge())
    if "男，" in text or "女，" in text:
        patterns = (*patterns, _presented())
    for start, end in sorted(match.span("name") for pattern in patterns for match in pattern.finditer(text)):
        if start < taken:
            continue
        yield Fact.named(text, start, end, "person")
        while following := _NEXT.match(text, end):
            start, end = following.span("name")
            yield Fact.named(text, start, end, "person")
        taken = end
