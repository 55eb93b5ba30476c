"""Rules of the measure behind a figure: one written with another character of its sound (38各检查组), and one left out."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.rule import Hit, Page, Rule, is_running
from drafter.zh.han import HAN, compiled

_MEANT = {
    "各": "个", "公理": "公里", "人此": "人次", "场此": "场次", "车此": "车次", "此": "次", "想": "项", "坐": "座", "分种": "分钟", "加": "家", "建": "件", "分": "份", "调": "条",
    "员": "元", "护": "户", "母": "亩", "顿": "吨", "启": "起", "珠": "株", "出": "处", "明": "名", "其": "期", "长": "场", "相": "项",
}  # fmt: skip

_BARE = re.compile(r"\d(?:[万亿]?[，。；]|万?[立平]方[，。；、]|万[改建用购新修实打升维扩完])")
_A_YEAR = re.compile(r"(?:19|20)\d\d$|第\d+$|[位居名列为]\d+$")


@cache
def _misheard() -> re.Pattern[str]:
    """A figure and such a character, where what follows shows that it is a measure: the end of a clause, or a thing."""
    return re.compile(
        r"(?<![\d.、:：至到和～~—-])\d{1,6}(?:\.\d{1,4})?"
        r"(?P<said>[万亿]?(?:公理|[人场车]此|分种(?!植)|此(?=被|获|荣|入选)|母(?![婴婆猪牛羊校语线公子女]))|(?:各|此|建|护|出|其|长|明|(?<=\d\d)相|珠|加|顿|调|坐|[万亿]员|万顿|万分)(?=[，。；、（]|$)"
        r"|(?:想|坐|启|珠|明|相(?![电关邻交应供配异对机插]))(?!标|[年确显白清天])(?=[^\W\d_]{2})|(?:各|加)(?!各自|加[强大快减分速上])(?=[^\W\d_]{2}))"
    )


def _measures(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _misheard().finditer(item.paragraph.text):
            said = match["said"].lstrip("万亿")
            yield Hit(item.paragraph, match.start(), match.end(), "", f"看看“{said}”是不是“{_MEANT[said]}”打错了")


_MONEY = "资金|投资|投入|经费|金额|产值|收入|补贴|补助|贷款|欠薪|税收|税费|债务|损失|罚没款|罚款|奖励|救助金|奖金|降费"
_FOLK = "人口|农户|群众|居民|职工|党员|学生|村民|老年人|老人|残疾人"


@cache
def _unmeasured() -> re.Pattern[str]:
    """A sum of money, a number of people or the last of a list of figures with nothing behind it but the end of a clause."""
    return compiled(
        rf"(?:{_MONEY})(?:累计|总额|总计|合计|共计|共|约|近|达到|达|为)?[\d.]{{1,9}}[万亿]?(?=[，。；])|(?:{_FOLK})(?:共计|共|约|近|达到|达|为)?[\d.]{{1,9}}万?(?=[，。；])"
        rf"|每[人户亩年月吨][\d.]{{1,7}}(?=[，。；])|(?<=[\d万])(?:立方|平方)(?=[，。；、])|(?:投入|投资|筹资|出资|自筹)\d{{1,5}}(?:\.\d{{1,2}})?万(?=改造|建设|用于|购置|新建|修建|修缮|实施|建成|打造|升级|维修|扩建|完善)|(?<=[\d.][次场件项个名人户家处条])、{HAN}{{2,8}}\d{{1,6}}(?=[，。；])"
    )


def _measureless(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = item.paragraph.text
        if item.paragraph.rows or not is_running(item):
            continue
        for match in _unmeasured().finditer(text) if _BARE.search(text) else ():
            if not _A_YEAR.search(match.group()):
                yield Hit(item.paragraph, *match.span())


MEASURES: tuple[Rule, ...] = (
    Rule(
        "W13", "数目后的量词", "warning", "《现代汉语词典》",
        "数目后面的量词写错了", "换成同音的量词",
        ("举办纳税人学堂42其，活动26长，推出28相服务举措。", "引进硕士研究生6明，选派28人外出进修。", "出动检查组38各、检查人员152人次。", "铺设管网236公理，覆盖9个乡镇。", "推出系列活动26场此，反响良好。", "落实帮扶措施12想内容。", "新建水库3坐水库。", "走访企业28加企业。", "拨付资金320万员，用于维修。", "粮食种植面积42.6万母，产量稳定。", "分解任务5类26相，发放资料2.1万分。", "危桥改造9坐、绿化3处，30分种内赶到，8此被评为先进。", "改造基层社6加，清运垃圾840顿，储备编织袋2.4万调。"),
        ("出动检查组38个、检查人员152人次。", "铺设管网236公里，覆盖9个乡镇。", "2024年，3加2模式运行良好。", "12月各项任务完成。", "投诉下降3成，此项工作较好。", "今年5、6各班次照常运行。", "人才公寓入住320万人，员工满意。", "3月5日出台意见。", "三相电改造1200户，10千伏3相供电，2026年其他工作，6人其中3名。", "3坐标测量机1台，3相异步电机2台。", "15:05明火全部扑灭。", "三相电分3相，3加2等于5，评议满分100分，2.1万份。", "吨粮田1.2万亩，母猪2300头。", "“双30加强”行动启动。", "到2026明确目标。"),
        _measures,
    ),
    Rule(
        "N41", "漏了单位", "warning", "实务",
        "数目后面没有单位", "补上“元”“万元”“人”“户”一类的单位",
        ("投入整改资金134万。", "集中采购节约资金236.4，节约率6.2%。", "工程14处，供水人口2.3万。", "带动农户680，户均增收4200元。", "组织集中学习24次、专题研讨8，举办廉政党课6场。", "建成冷库1座，库容1.2万立方，面积320平方。", "街道投入60万改造闲置用房。", "给予警告处分，罚款3000；死亡家庭每人每月940，按季发放。"),
        ("投入整改资金134万元。", "库容1.2万立方米，面积320平方米。", "投入60万元改造用房，投入12万工日。", "节约资金236.4万元，节约率6.2%。", "供水人口2.3万人。", "带动农户680户，户均增收4200元。", "组织集中学习24次、专题研讨8次，举办党课6场。", "点击量突破10万，播放量300万。", "综合得分98.6，排名第3，比分3：1。", "城乡居民收入比2.1，恩格尔系数0.3。", "农村居民收入增速8.6，居全市第一。", "人均预期收入2025年翻番。", "检查12次、位居第1，评价为优。", "承办第12次、学生军训2025，名称待定。"),
        _measureless,
    ),
)  # fmt: skip
