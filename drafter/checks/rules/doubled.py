"""Rules of characters and words written twice."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from drafter.checks.rule import Hit, Page, Rule, pattern
from drafter.checks.rules.stammers import is_stammer
from drafter.facts.surnames import USUAL
from drafter.zh.han import compiled

_TWICE = "研究|商量|讨论|了解|学习|参观|考虑|体验|交流|锻炼|休息|感受|反思|检查|琢磨|掂量|盘点|合计|清理|收拾|打扫|一"
"""Verbs that are said twice for a little of them, and 一件一件."""
_THING_AND_DEED = (
    "组织|服务|建设|统筹|管理|工作|领导|发展|规划|设计|监督|审计|教育|培训|宣传|保障|经营|运营|生产|执法|改革|创新|投资|代表|"
    "合作|治理|监管|代理|供应|使用|指导|试点|示范|主管|主办|承办|委托|评估|检测|监测|监理|施工|采购|招标|拨款|存款|贷款|补助|补贴|"
    "救助|帮扶|支援|调解|仲裁|信访|会议|活动|比赛|竞赛|行动|编制|需要|要求|规定|决定|安排|部署|计划|预算|决算|收入|支出|开发|研发|制造|加工|"
    "销售|运输|物流|养殖|种植|装备|设备|保护|防护|防治|治疗|护理|康复|养老|托育|孕育|培育|研究|实验|试验|考核|考试|评价|评审|评议|选举|"
    "协商|协作|共享|共建|联合|联系|连接|连通|非常|很多|许多|多多|十分"
)
"""Words that are a thing and a deed: 公共服务 服务群众, 项目建设 建设单位."""
_EVER = ("非常", "十分", "很多", "许多", "多多", "服务", "学习", "工作", "发展", "建设", "创新", "改革")
"""What is said twice at the head of a clause, too: 服务服务再服务."""
_OPENS = "，。；：、）"
_WORD = compiled(r"([一-龥]{2,8})(?<![不没无是未否一二三四五六七八九十])\1")
_LIST = compiled(r"(?:[一-龥]{1,10}[、和及]){2,40}[一-龥]{2,10}")
_ET_CETERA = re.compile("[等的][^、]*$")
_LED_BY = "过对在现了是及进好强防有为出成保建抓"
_NEIGHBOURS = compiled(
    r"(?:^|(?<=[、：，；。])|(?<=做到))([一-龥]{2,12}|[一-龥]{2,11}(?:学|村|镇|乡|局|社区|街道|公司|医院))[、，]\1(?![、，]再)(?:(?=[、，。；]|等)|(?<=[学村镇乡局区道司院]))"
)
_MEMBER, _LONG = 10, 4
_UNNAMED = re.compile("[一二三四五六七八九十两几每各地着某]|等$")
"""What no member of a list of names has: 学一段、议一段."""
_STOPS = "，。；：、！？“《（"
_BEFORE_NAMES = f"{USUAL}一几每"
_OVER = "人天年月日时处事层步家户村个件次回句字点种样般代辈等常刚往仅渐慢频连紧牢深稳满多大小好早远高长久轻静悄细厚浅淡浓暖凉热冷红绿蓝白黑黄亮明清楚默暗偷悠缓匆忙急纷源滔滚浩茫苍郁葱欣蒸彬堂巍谆孜念勃洋朝区济谢看想试说走谈听问聊坐转爸妈爷奶哥姐弟妹叔伯舅婶宝星太娃头猩蝈饽窝棒圈条块片重斑累比框婆公娘沉上下来去本卡袋杠洞角豆包饭"
"""Characters said twice at the end of a clause: 人人, 层层, 常常, 谢谢; so are those of names and measures (莉莉, 一批批)."""
_CALLED = f"一二三四五六七八九十零〇某哈呵嘻啦啊呀嗡叮咚加哒村{_OVER}"
"""Characters of figures, names left out and sounds, and what is said twice behind a word that ends in it: 行政村村村通."""
_LETTER = compiled(r"([一-龥])\1")
_TABLE = """
理 管处办治受清整审 念论想解财由顺应事性智赔会疗　务 服任业政事财商 必实农工求虚员　级 上下各升年县市省乡 别联差配　展 发开进拓 示览现开望会厅馆出位演销板区品期翅播
设 建开 施备计立置想法定点岗在有　作 工合协操制 了过风用为业出好物家者品息案答保价法战坊件表简如一专重　进 推促改 行入一步展度出村企校社口程取修而攻位　实 落务切 现施际效行践事体绩名地干力在验时战物训习质招打做抓到处
织 组 网密　导 领引指督 向致师航游览入演读　复 批恢答修 工产垦查核议制杂学习合兴印诊检审　出 突提演支输 台现席资发新生入口让租具版示行动境勤路列彩色面庭差
装 服安 备配修置车满载卸饰　地 用基落各当土 方区点块处质面位域段名税级市理铁震下上　建 扩新改创共 设成立议筑档材造言账国党制好　场 市现广 所地景馆次面合外内
头 带牵 部雁脑痛羊号条　访 走 民谈问贫企　查 检排督调巡审 处办看找验漏询阅明实出摆纠　改 整 革进善造变为建出　动 活行推带联启 员力态作能物机工真脑静辄
案 方档 件例情卷　况 情 且　项 事专 目　制 机体编 度定约造订作止品剂发　度 制力年 过假汛量　题 问 目材库为　目 项 标前录的光　任 责 务何职命免期教前用
育 教培 人才苗肥种儿婴　训 培 练词导　化 强优深文 解工肥学验整妆粪　行 执运实 动业为政程人列使驶走军车道长稳文径　新 创 建增型的时能鲜闻华城区开业质农　施 实措设 工行策政教救肥展
准 标 备则确时入许予　面 方全层 对向积临貌前上子源粉　全 安健 面县市省国区镇乡村年体力部覆民局街员程校社院过新长域球　明 文说 确显白年天亮晰　法 办 律规治院定官人制
控 防管调监可掌把 制股件告诉　镇 乡城集村 域街村区域长政级静定痛压里直　线 一 上下路索条　备 准设储装 案用注考忘受战　馆 育书博化 长员内外藏舍校　步 同逐 步骤伐行调入　质 提素 量疑效监押保地检　效 成见增 果率能益应　位 单 于置列居次　门 部 口户前诊槛类　格 严网 外局式　心 中 理贴愿态得力里中血灵思声　区 社 域别分级委间块县直
员 人党 工额会　民 居农人 主生政宿营族情意警间众　众 群 多人所志　领 认带引统申占率 导取域先队会养事班衔受军土海空
政 财行 府策务治法协　金 资 融额秋属　力 能 度争求量推保促戒　识 意 别字破　想 思 法方到象要办　话 讲谈 题语
"""
_FIRSTS = """
加 强大快 增参添追附更施叠　出 台让现资具 提突演支输付派推外杰产　推 进动广行 力助　开 展设启发 公召打展分离避　完 成善 补未做　坚 持决 石　深 入化 加资高　积 极 面体容
统 筹 传系　协 调作 政　严 重格肃厉防控谨密峻 庄森戒威　巡 查视检逻护诊 出　检 查测验修察 巡安年质抽体自　排 查除放 安编　执 行法勤结 固争　修 缮建复订 维检整装　征 求收集 出长　拆 除迁 强　划 转分定拨 规计谋策筹区　审 批查核定议 评政会预终初陪编　报 送告名批 上申汇通预填日月周年　拨 付款 划调　签 订约署收 会标书抽　核 实查定算 审考　召 开集 号感　举 办行 选推列　印 发 打复　通 报过知 沟交贯流打　部 署门 全内外干支　监 督管测 纪　督 查促导 监　考 核察评 备参中高招　宣 传讲 文　促 进 督敦　培 训育 栽　增 强加 新倍　落 实地 部村院坐低　提 升高供 前小　服 务 制校军　强 化调 加增富顽　参 与加 人海党　聚 焦力集 凝相汇积
"""
_SAID_TWICE = dict(zip("扎踏切认清勤兢轰", "实实实真楚恳业烈", strict=True))
"""Of 扎扎实实 the first character and the second: 扎扎实做好 lacks one."""
_BEGINS = {first: (following, before) for first, following, before in zip(*[iter(_FIRSTS.split())] * 3, strict=True)}
"""First character of common words → (their second characters, characters with which it ends another): 加加强, not 增加加大."""
_GOES_ON = {last: (firsts, following) for last, firsts, following in zip(*[iter(_TABLE.split())] * 3, strict=True)}
"""Last character of common words of two → (their first characters, characters with which it begins another): 管理 and 理念."""


@cache
def _told_over() -> re.Pattern[str]:
    return re.compile(rf"(?P<ever>{_TWICE})|(?:{_THING_AND_DEED})(?!.{{2}}[，。；、！）])")


@cache
def _at_once() -> re.Pattern[str]:
    """…、斗争精神、斗争精神有减退."""
    return compiled(r"([一-龥]{4,8})、\1(?=有|不|还|较|更|仍|的|等)")


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile("(“[^“”]{2,20}”|《[^《》]{2,40}》)、?\\1")


def _words(page: Page) -> Iterator[Hit]:
    """A word of two or three characters or a name in marks twice on end, in whatever place of a sentence."""
    for item in page.items:
        if item.paragraph.rows:
            continue
        text = item.paragraph.text
        for match in _quoted().finditer(text) if "”“" in text or "》《" in text else ():
            yield Hit(item.paragraph, *match.span())
        for match in _WORD.finditer(text):
            before = text[match.start() - 1 : match.start()]
            one_letter = len(set(match[1])) == 1  # 人人人人有责
            over = _told_over().match(text, match.start())
            told_over = over is not None and (bool(over["ever"]) or not _begins_clause(match))
            if not (before in ("一", "每") or "每" in match[1] or one_letter or told_over):
                yield Hit(item.paragraph, *match.span(), f"“{match[1]}”连写了两遍")


def _begins_clause(match: re.Match[str]) -> bool:
    """Whether nothing before a thing and a deed tells which thing: 。会议会议期间, but 党组织组织."""
    return match[1] not in _EVER and match.string[max(0, match.start() - 1) : match.start()] in _OPENS


def _is_short_list(members: list[str]) -> bool:
    """Whether the last of three is the first again: 欢乐、祥和、欢乐."""
    first, last = members[0], members[-1]
    led = first.removesuffix(last)
    return first.endswith(last) and len(last) > 1 and led[-1:] in _LED_BY and not set(last) & set("个条项次点段")


def _characters(page: Page) -> Iterator[Hit]:
    """The last character of a common word twice, where it begins no other word: 规范管理理、, not 管理理念."""
    for item in page.items:
        if item.paragraph.rows:
            continue
        text = item.paragraph.text
        for match in _LETTER.finditer(text):
            firsts, following = _GOES_ON.get(match[1], ("", ""))
            first, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
            if _SAID_TWICE.get(match[1]) == after and text[match.end() + 1 : match.end() + 2] != after:
                told = f"“{match[1]}{match[1]}{after}{after}”少了一个字"
                yield Hit(item.paragraph, match.start(), match.end() + 1, told, "补上")
                continue
            if text[match.end() : match.end() + 1] == match[1] and match[1] not in _CALLED and first != match[1]:
                yield Hit(item.paragraph, match.start(), match.end() + 1, f"“{match[1]}”连写了三遍")
                continue
            if text[match.start() - 2 : match.start() - 1] == first or first.isdigit():
                continue  # 明明白白
            if not _is_han(first):  # what begins a clause
                if _is_torn(match):
                    yield Hit(item.paragraph, *match.span())
                continue
            at_end = (not after or after in _STOPS) and match[1] not in _OVER and first not in _BEFORE_NAMES
            begun, ended = _BEGINS.get(match[1], ("", ""))
            begins = after and after in begun and first not in ended
            if at_end or begins or (first in firsts and not (after and after in following)) or _is_torn(match):
                yield Hit(item.paragraph, *match.span())


def _is_torn(match: re.Match[str]) -> bool:
    """Whether the dictionary knows a word that has the character once."""
    before = match.string[max(0, match.start() - 1) : match.start()]
    wide = "".join(takewhile(_is_han, match.string[max(0, match.start() - 2) : match.start()][::-1]))[::-1]
    after = match.string[match.end() : match.end() + 2]
    if match[1] in _OVER or not _is_han(match[1]) or (before and before in _BEFORE_NAMES) or after[:1] == after[1:]:
        return False
    return is_stammer(wide, match[1], "".join(takewhile(_is_han, after)))


def _is_han(mark: str) -> bool:
    return "\u4e00" <= mark <= "\u9fff"


def _listed_twice(page: Page) -> Iterator[Hit]:
    """One of the members of a list twice."""
    for item in page.items:
        text = item.paragraph.text
        told: list[tuple[int, int]] = []
        for run in _LIST.finditer(text) if text.count("、") > 1 else ():
            members = [one[-_MEMBER:] for one in re.split("[、和及]", _ET_CETERA.sub("", run.group()))]
            if len(members) < _LONG and not _is_short_list(members):
                continue
            for at, one in enumerate(members[1:], 1):
                twice = one in members[1:at] or members[0].endswith(one)
                if len(one) > 1 and twice and not _UNNAMED.search(one):
                    start = run.start() + sum(len(other) + 1 for other in re.split("[、和及]", run.group())[:at])
                    told.append(run.span())
                    yield Hit(item.paragraph, start, start + len(one), f"“{one}”在这一串里写了两遍")
        for match in _at_once().finditer(text) if "、" in text else ():
            if not any(start <= match.start() < end for start, end in told):
                yield Hit(item.paragraph, *match.span(1), f"“{match[1]}”在这一串里写了两遍")
        for match in _NEIGHBOURS.finditer(text) if "、" in text else ():
            inside = any(start <= match.start() < end for start, end in told)
            if not inside and not _UNNAMED.search(match[1]):
                yield Hit(item.paragraph, *match.span(1), f"“{match[1]}”在这一串里写了两遍")


_PARTICLES = pattern(
    r"(?:(?<![目有标])的的(?!确|士)|有的的(?!确))|(?<![一为末不没])了了(?![之解却无然事]|不起)"
    r"|(?<![现存实内潜正所旨意重贵好难身外])在在(?![建岗册编校职线])|是是(?![非否])|(?<!一)把把(?![关脉舵])"
    r"|(?<![缓温共总饱中调平人暖])和和(?![气美睦谐平])|(?<!参)与与(?!会)|(?<![普涉触顾波惠遍论])及及(?!时)|(?<![即名大小主部])将将"
    r"|(?:^|(?<=[，。；：]))(?:要要(?!求|点|素|件|害|领|闻|紧|职)|被被|按按(?!钮)|各各(?!自)|我我|并并(?!入|购|轨|联))"
    r"|(?<![得要能会是])不不(?!舍)|(?<=[\d万][人户家场批车])次次(?![数要第])|(?<=[小瓦])时时(?![间刻长段限])|现现将|于于(?!是)|等等(?=方式|形式|活动|工作|方面|领域|措施|部门|单位|内容|环节|问题)|(?<=[先之])后后(?![续期勤来方面备台退])|针对对(?!象|方|手|口|应|策|外|内|比|标|接|称|子)|(?<=[册班节架艘])次次(?![数要第])|(?<=和支持)和(?=[。，；])|(?<=\d)(?:节节|艘艘|门门|堂堂|班班|款款)(?=[，。；、）])|特特(?=[此制])|近近(?=[千百万\d])|(?<=\d)年年(?=来)|(?<=我)(?:县县|市市|区区|镇镇|乡乡|局局)(?![县市区镇乡局内级域属长])|(?<=\d)次次(?=[，。；、（]|$)|(?<=月\d日)日(?=$|[，。；、）召举印在开启完起至建投竣])|(?<=月\d\d日)日(?=$|[，。；、）召举印在开启完起至建投竣])|(?<=\d)元元(?!件)|(?<=\d)(?:起起|名名|套套|台台|座座|亩亩|件件|户户|吨吨|批批(?!复)|条条(?![件例款目])|项项(?!目)|处处(?![级罚置理室长])|组组(?![织员建合成长])|辆辆|篇篇|册册|株株|场场(?![地所馆])|人人次"
    r"|口口(?![径岸])|所所(?![属在有长])|张张|只只|头头|幅幅|期期(?![末间])|笔笔|支支(?![部持付])|栋栋|幢幢|盏盏|棵棵|米米|份份(?![额内外]))(?!均|都)"
    r"|(?<=[\u4e00-\u9fff])局局(?![长部面限势属内里机党办领])|(?<=\d)人人(?=[，。；、（]|$)|(?<![模草虚])拟拟(?![定合态稿])"
    r"|(?<=\d[万亿])(?:户户|亩亩|吨吨|件件|米米)|(?<=\d)个个(?![体人性别案])|(?:平方|立方)方米|公公[里斤顷]|[省市县区镇乡]政政府|复复函|逐(?:项项(?!目)|户户|村村|条条(?![件例款目])|个个)|(?<!一)批批(?![次量复准评])|(?<=请)批批(?=复)|(?<=[不给准])予予|总总(?![体和数会有之是想觉])"
    r"|(?<=[办局委委科站所部门])要要(?![求点素件害领闻紧职塞])|(?<=[村区户院校厂镇业])间间|(?<=\d)(?:([万亿]元)\1|[万亿](?:元元(?!件)|万(?=[元亩人])))"
)

DOUBLED: tuple[Rule, ...] = (
    Rule(
        "W02", "重复的字", "warning", "实务",
        "同一个字写了两遍", "删去一个",
        ("取得了了明显成效。", "让我们扎扎实做好各项工作。", "同志们，扎扎实做好各项工作。", "个人认领领的问题均已落实。", "群众的的满意度提升。", "我们在在工作中发现。", "要把把责任压实。", "一要抓早，要要及时部署。", "查处2起起问题。", "办结案件21件件。", "培训735人人次。", "增设信号灯42组组。", "景区间间交通不畅。", "涉案金额6.4万元万元。", "让利320万元元。", "建成鱼池86口口。", "要加强停车秩序管理理，确保畅通。", "妥否，请批复复。", "争取上级级资金112万元。", "不得统一购买演出出服装。", "补链强链抓招引引，开拓市场。", "青禾县中医院工作总总结", "惠及居民1.28万户户。", "面积不少于400平方方米。", "妥否，请批批示。", "妥否，请批批复。", "城建办要要倒排工期。", "引进项目6个个。", "签订承诺书452份份。", "对问题逐项项销号。", "民生保障持续加加强，土地出出让收入下滑。", "县委、县政政府坚强领导。", "听取开学准备备情况汇报。", "关于商请增开公交的复复函", "共586户2147人人，党员73名。", "我局拟拟开展风险评估。", "部分乡镇镇学校师资不足。", "县供销社同意无偿划划转。", "设施老化严严重。", "每天巡巡查不少于2次。", "缺勤超过2次的不予予结业。", "院感防控控有漏洞。", "区教育局局会同有关部门。", "总结结上半年的工作，保障饮水安安全。", "我局优优化服务，广大干部职工工积极参与。", "仓容不不足，受益9.5万人次次，每份12元元。", "10月18日日召开，86个全全部实行，并进行行约谈。", "任人事科科科长，现现将有关情况汇报如下。", "投诉24小时时受理，从教26年年来，我县县做到近近千人受益。", "推行鲜花祭扫、网络祭扫等等方式。", "有的的家庭收入超标，资金用于于工程维修。", "县委常委会先后后4次研究，针对对老年人开设课堂。", "窗口人员流动性性大，3月31日日开工，发电5600万千瓦时时。", "借阅98.6万册次次，主题班会286节节。"),
        ("这件事的的确确要办。", "扎扎实实做好各项工作，兢兢业业。", "带领领导班子一班人。", "不能一了了之。", "群众的满意度提升。", "目的的实现。", "现在在建项目。", "存在在岗不在位问题。", "关键是是否落实到位。", "群众参与与监督。", "旨在在全县推广。", "对对象进行核实。", "一把把镰刀。", "为了了却心愿。", "让群众暖暖和和过冬。", "取得了了不起的成绩。", "请专家来把把脉。", "今年，要要求企业落实责任。", "2025年年底前完成。", "3项项目落地。", "10处处级岗位。", "共12人，人人参与。",
         "创新管理理念，推进工作作风转变。", "全面建设设施农业，展示发展展望。", "明明白白办事，人人参与。", "组织演出出席活动。", "联系人：李丽丽，王明明。", "提升学校教育育人水平。", "5支支部。", "层层压实，户户受益，家家参与，步步为营。", "一件件，一批批，说起来好看看，关系稳稳。", "登记86个个体工商户。", "逐项项目核对。", "增加加大投入的力度，提出出台措施，公开开展评议，逐步步入正轨。", "县财政政府性基金收入。", "打破老框框，事事马上上，评选“好婆婆”。", "帮扶对象有周莉莉、李婷婷。", "县局要要求企业整改。", "文件已批，批批准的内容。", "有的的确超标，由于于是汛期。", "先后后续工程，针对对象施策，面对对手。", "3类类别，5门门店，12间间距。", "共12人，人人有责；共12人人均增收。", "各乡镇镇域经济发展较快，乡镇镇长参加。", "做好规划划分，评审审批提速，上报报送材料。", "我就基层治理工作作简要发言，就有关工作作如下说明。", "县教育局局长、局属学校参加。", "会议对全年招商引资工作作了部署。", "宣传部部长、合作社社员到柳渡市市场监管局走访，握握手、聊聊天。", "金融融合发展，法治治理并进，税收收入增长，边坡坡度达标，季季有看点。", "调解解民忧，汇聚聚力强基，实现安全全覆盖。", "不得不不断加大力度，能不不去就不去，恋恋不不舍。", "走访3次，次次有回音，8月5日日均销售12万元。", "12元元件，进行行政处罚，银行行长出席。", "用2小时时间，哈哈哈，某某某到场，行政村村村通客运，贫困户户户有产业，我县县域经济、我局局属单位。"),
        lambda page: (hit for look in (_PARTICLES, _characters) for hit in look(page)),
    ),
    Rule(
        "W07", "重复的词", "warning", "实务",
        "同一个词连写了两遍", "删去一个",
        ("要认真认真落实责任。", "我们我们坚持问题导向。", "加强加强组织领导。", "振奋精神精神。", "财力有限有限。", "建成智能审核系统系统。", "（一）狠抓狠抓项目建设\n全年储备项目有所增加，成效明显。", "按照按照上级要求，大力大力推进。", "带头带头执行各项规定。", "入户走访走访1500户次。", "解决幼儿园扩建扩建资金。", "进一步进一步压实责任。", "用好出口信用保险出口信用保险政策。", "优化公共服务服务。", "推出“税企直通车”“税企直通车”服务。", "会议会议期间请静音，培训培训3次。"),
        ("研究研究再定。", "一件一件抓落实。", "请大家讨论讨论。", "要多学习学习，考虑考虑。", "问题一个一个解决，台阶一步一步上。", "人人人人有责。", "一步一步推进。", "各级党组织组织开展活动。", "大家商量商量再定。", "项目建设建设单位要负责。", "公共服务服务群众。", "城乡统筹统筹城乡。", "及时雨及时到。", "要看是不是不作为。", "能不能不开，会不会不办。", "各调解组织组织调解。", "推出“税企直通车”“银税互动”服务。", "服务服务再服务，发展发展再发展。", "对特困户每户每月免费供水。"),
        _words,
    ),
    Rule(
        "W10", "并列里重复", "warning", "实务",
        "并列的几项里有一项写了两遍", "删去一个，或改成漏掉的那一个",
        ("出席：陶正华、金秀丽、盛国强、金秀丽", "覆盖双樟镇、石坞镇、柳溪镇、双樟镇、桃源镇。", "做到“三个全覆盖”：学校全覆盖、学校全覆盖、重点场所全覆盖。", "担任第三中学、城东小学、城东小学法治副校长。", "三是斗争精神、斗争精神有减退。", "推行检查预约、检查预约等8项便民举措。", "严防火灾、溺水、溺水等事故。", "度过欢乐、祥和、欢乐的节日。", "突出道路交通、烟花爆竹、建筑施工、道路交通等领域。", "县政府办、县公安局、县卫健局、县卫健局主要负责同志参加。", "实行专账核算、专款专用，专款专用，严禁挪用。"),
        ("出席：陶正华、金秀丽、盛国强、孔德明", "县人民政府、县人民政府办公室的工作。", "工业、农业、服务业，工业、农业两项增长。", "一个、一个、一个地抓。", "分别为3个、5个、3个。", "学一段、议一段、学一段。", "做到：一个一个抓、一个一个过。", "做到：不松劲、不松劲头。", "打好第一个、第二个、第一个硬仗。", "学习、学习、再学习。", "企业用工、企业融资、用工等需求。", "一次又一次，一次，又一次。"),
        _listed_twice,
    ),
)  # fmt: skip
