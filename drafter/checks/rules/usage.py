"""The rule of characters and words that are taken for one another, each right in another place: 作 and 做, 既 and 即.

Each pair is looked for only where its character stands in the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from re import Match, Pattern

from drafter.checks.rule import Hit, Page, Rule
from drafter.facts.surnames import USUAL
from drafter.zh.han import compiled
from drafter.zh.sentences import sentence_at

_WITH_EITHER = ("又", "也", "还", "且", "更", "要", "亦", "并")
"""What goes on from 既."""
_ADVERBS = "积极|认真|切实|扎实|深入|广泛|主动|及时|全面|充分|严格|不断|大力|稳步|逐步|自觉|坚决|牢牢|逐条|逐项|圆满|顺利|迅速|有序|有力"
_DEEDS = "开展|做好|抓好|完成了?|解决|推进|落实|贯彻|引导|发动|带领|化解|破解|投入到|参与到|配合好|组织(?![者保领体机架能形方工力建生、，。和性的])"


@dataclass(frozen=True, slots=True)
class _Pair:
    cue: str
    """What the text has where the pattern is worth a look."""
    wrong: str
    right: str
    """What is to stand for the cue."""


_PAIRS = (
    _Pair("作", r"(?<![工操制写动创合协运劳大著佳杰名农耕当看称认视叫振炒发化用之新力拙])作(?=好(?![事坏人])|到(?![^，。；]{0,4}位)|大做强|强做|足(?:文章|功夫)|大(?:蛋糕|文章))", "做"),
    _Pair("的", rf"(?:{_ADVERBS})的(?=(?:{_DEEDS})(?!的|中|上|等|和|与|及|工作|情况|力度|成效|态度|办法|措施|方法|问题|能力|效果|作用|精神)[一-龥])", "地"),
    _Pair("有得", r"有得(?=问题|同志|单位|干部|党员|部门|地方|企业|村|群众|学校|项目)", "有的"),
    _Pair("既", r"既(?=可|能|将|日起|时)", "即"),
    _Pair("权力", r"(?:诉讼|民主|选举|知情|人身|财产|劳动者|消费者|当事人|公民)权力|权力(?=[和、与]?义务)", "权利"),
    _Pair("权利", r"(?:行政|公共|审批|执法)权利(?!人)|权利(?=清单|运行|寻租|监督制约)", "权力"),
    _Pair("必需", r"(?<![所不活])必需(?=(?:立即|坚持|严格|做到|抓好|落实|要|把|以|加强|保持|坚决|认真|全面|高度|依法|尽快|按|在|从|持证|严守|确保))", "必须"),
    _Pair("已", r"(?:^|(?<=[，。；]))已(?=[^，。；了过经]{2,14}(?<![成列作定确视])为(?:重点|抓手|契机|目标|导向|主线|核心|引领|载体|牵引|突破口|中心|指导|统领)(?=[，。；]))", "以"),
    _Pair("接收", r"接收(?=[^，。；]{0,6}(?:监督|检查|审查|教育|采访))", "接受"),
    _Pair("反应", r"(?:如实|客观|真实|集中)反应(?!堆|器)|(?<!不良)(?<!过敏)(?<!应急)(?<!化学)(?<!连锁)反应(?=的?(?:诉求|意见|困难)|出(?:了)?[^，。；]{0,12}(?:问题|水平|成效|差距|短板))", "反映"),
    _Pair("法人", rf"(?:公司|企业|单位)法人(?=[{USUAL}](?:某|[一-龥]{{1,2}}[，。；（、]))", "法定代表人"),
    _Pair("象", r"(?:[好就]|[录摄图画头肖影雕成])象(?![征棋牙])|(?<![现对印形气迹景抽想万表险假图征大小众])象(?=[^，。；]{1,10}(?:一样|那样|似的))", "像"),
    _Pair("签定", "签定", "签订"),
    _Pair("制订", r"制订(?=了?[^，。；]{0,10}《[^》]{2,30}(?:法|条例|规定)》)", "制定"),
    _Pair("以至", r"以至(?=[^，。；]{1,16}(?:事故|损失|伤亡|延误|滞后|流失|受阻|落空|亏损))", "以致"),
)  # fmt: skip


@cache
def _made(regex: str) -> Pattern[str]:
    return compiled(regex)


def _mistaken(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = "" if item.paragraph.rows else item.paragraph.text
        for pair in _PAIRS:
            for match in _made(pair.wrong).finditer(text) if pair.cue in text else ():
                if pair.cue != "既" or not _goes_on(match):
                    yield Hit(item.paragraph, *match.span(), f"这里的“{pair.cue}”应写作“{pair.right}”")


def _goes_on(match: Match[str]) -> bool:
    """Whether 既 is gone on from in its sentence: 既可借阅，又可购买."""
    said = sentence_at(match.string, match.start())
    return any(mark in said.partition("既")[2] for mark in _WITH_EITHER)


USAGE: tuple[Rule, ...] = (
    Rule(
        "W14", "用混的字词", "warning", "《现代汉语词典》",
        "两个容易用混的字词，这里该用另一个", "换成该用的",
        ("扎实作好各项工作。", "要作到专款专用。", "作大做强特色产业。", "各乡镇积极的组织农技人员下田。", "全面的推进老旧小区改造。", "有得问题边整边犯。", "读者在书店既可借阅新书。", "通知自印发之日起施行，群众既能受益。", "依法保障当事人诉讼权力。", "明确双方的权力义务。", "公布权利清单。", "发现隐患必需立即整改。",
         "已防范重大风险为重点，抓好排查。", "公开公示，接收群众监督。", "如实反应基层情况，反应诉求。", "约谈公司法人赵某。", "教育孩子好象放风筝。", "象爱护眼睛一样爱护环境。", "层层签定责任书。", "县里制订了《云岭县扬尘管理规定》。", "检修不及时，以至造成经济损失。"),
        ("扎实做好各项工作，工作好坏看群众。", "制作好宣传片，合作好伙伴，动作到位。", "作出贡献，叫作好人。", "发挥积极的推动作用。", "全面的组织保障，深入的调查研究。", "认真的落实态度，及时的解决办法。", "有得有失。", "既可借阅，又可购买。", "既要金山银山，也要绿水青山。", "既能受益，也能就业。", "依法行使权力，权力和责任对等。", "保护权利人利益，监督公权力。", "生活必需品供应充足，所必需的经费。", "必需的物资按期到位。",
         "已成为工作重点，已列为重点，已经以防范为重点。", "工程已移交，以运营为中心。", "接收新党员3名，接收档案86卷。", "不良反应情况正常，应急反应迅速。", "法人单位12家，法人代表到场。", "气象服务，对象明确，印象深刻，想象那样的场面，现象一样不少。", "签订责任书。", "制订工作计划。", "城市以至乡村都有变化。"),
        _mistaken,
    ),
)  # fmt: skip
