"""Words that carry a row of headings, and ordinary words that only look like it."""

import re

from drafter.mining.siblings.framing import FOR, PARTNERS, VERBS

COMPARING = "再更新最"
"""Words of one character that carry a row of short headings: 认识再提高, 措施再强化; 迈上新台阶, 实现新提升."""
KEEPING_STEP = "得不一上中有无零在见于到入进是要大"
"""Those that do so where the headings are equally long: 坐得住, 沉得下; 标准不降, 力度不减; 服务零距离, 安全零事故."""
EQUATING = "为"
"""One that does so inside headings that are equally long, in step: 质量为先, 安全为天."""
IN_STEP = frozenset(f"{KEEPING_STEP}{EQUATING}把")
LINKING = frozenset("变送显促带强助惠聚兴添育护谋抓守暖润赋亮树连")
"""Verbs of one character that do so between two slots, equally far from an edge: 品牌引领促升级, 农旅融合促增收."""
LINKING_FREELY = re.compile(
    r"(?:引领|带动|助力|赋能|助推|驱动|护航|撬动|促进|推动|激活|成为|化为|变成|走向|融入|\+"
    "|就[是在]|等于|决定|[大重高先优]于|胜过|来自|源于|在于|直达|直通|通向|走进|来到|来了|带来|换来|赢得|惠及|造福"
    "|[点照]亮|温暖|守护|[撑托串]起|联系|反哺|倒逼|催生|拉动"
    "|[飞嵌注植汇搬送请走住装写]入|[搬送请住装写唱飞]进|[飞推转伸迈奔]向|[转变]作"
    "|[守稳保兜管抓扛留接护挡拦托]住)[一了着]?"
)
"""Verbs of two characters, and a plus sign, that do so wherever they stand: 科技创新引领产业转型, 支部+合作社.

A light character may follow: 护林员守住一片绿.
"""
_JUDGING = """
    怎么 怎样 如何 有待 得到 不够 还不 还需 仍需 亟待 亟需 尚未 取得 实现 离不开 存在
"""
JUDGING = tuple(_JUDGING.split())
"""What is said or asked of a row of subjects, wherever it stands: 学习还不够系统, 机制有待完善; 党员怎么管."""
COUNTING = frozenset(f"一{measure}" for measure in "张个条套批把本支份项站键窗网盘")
"""One thing of a kind, said of a row of subjects: 缴费一套流程, 托养一套明细."""
OPENING = frozenset("抓讲严敢靠让盯找拼晒扛")
"""Verbs of one character that open a row of headings of any length: 抓学习, 抓队伍建设."""
COMPLETING = frozenset("好住强优实细严准深牢稳活大快足透紧密高硬亮精")
"""What shows that the character before it is a verb by itself: 办强县域高中, 办好家门口的幼儿园."""
PREFIX = "全高跨"
"""What ordinary words begin with, and what makes a noun one of a row: 全员, 高频, 跨省; but 全面, 高度, 跨越."""
SHORT = 6
"""Characters of headings so short that any word in step inside is meant: 路长管街巷, 队员管门店; 备课求精, 听课求实."""
BEGUN = "加推提开完进发组实举参制落持调形巩构全"
"""What ordinary words begin with; alone no wording: 加强队伍建设, 加快项目进度, 加大宣传力度."""
SECONDS = {
    "问": "题卷候询世",
    "查": "处找摆办阅询获验",
    "看": "望到法齐待好似",
    "管": "理控道护辖网委用线",
    "守": "护望法信则",
    "保": "障护证险持留洁密健安",
    "促": "进使销成",
    "补": "充助贴偿救办给",
    "强": "化调烈势度迫制壮大",
    "建": "设立成筑议制言材构党档",
    "办": "公理法案事结件学",
    "比": "例较如重武分对",
    "亮": "点相化剑丽",
    "评": "价估审选比议定优先",
    "议": "事题案程",
    "访": "谈问",
    "帮": "扶助带教办忙困",
    "带": "头动领来",
    "聚": "焦集力合拢",
    "谋": "划求略取",
    "稳": "定步妥健慎",
    "护": "航理送栏照",
    "防": "范控止治疫汛火御护",
    "听": "取证众课汇",
    "减": "少轻免",
    "用": "户地电工途水药品具料量意处人房餐",
    "控": "制烟告",
    "缺": "乏点失口陷额位",
    "创": "新建造业优设办立",
    "争": "取创先做当优",
    "扩": "大容建张面",
    "清": "理单廉洁除正",
    "引": "领导进入擎起",
    "练": "习兵",
    "树": "立木",
    "送": "达检审",
    "加": "强快大速深密固装紧力以入工重盟剧",
    "推": "进动广行介出送荐选升崇迟断举拿",
    "提": "高升前出供炼醒交请拔倡取振案到示起议名",
    "开": "展设办发通放拓辟启创出工业学始会支幕端",
    "调": "整动研查度解优处控配节理剂",
}
"""For verbs of one character what makes ordinary words of them: 保重点用电, 保民生 but 保障用水."""
CLOSING = "化设立习理定动行展"
"""Second characters of ordinary words that are no complement of a verb: nothing that 强化…, 优化… have in common."""
HALVES = CLOSING + "成用校位降"
"""Second characters of ordinary words: 强化, 学习, 管理 open with no verb of one character."""
ENDINGS = HALVES + "度力性量率作务业策制任题境心施识质果"
"""What ordinary words end with; alone no wording: 完善制度，…; 加大力度，…."""
ORDINARY = re.compile(
    "有[力序效关待所利些]|[所国没拥]有|不[断仅但同足良]|还不|[集其]中|中[心央小华]|[以线网]上|上[级市下门访报]|[统第进]一|一[些批步体站线流致定]"
    "|[达得]到|到位|[推促改先引跟增行]进|进[一步展度入]|[存现潜]在|在线|在建(?![设言立成造])|[深加投收融纳]入|[关对由处]于|[获取懂使值觉显记赢博舍不难晓]得|得[益失知以分票体当]|一把|把[握关脉控手舵]|零[售工]|意见"
    "|[行作成认有以]为|为[民何官政]|[就还都不于凡]是|是[否非]|在[册岗校职编于此]|[正旨实内外所]在"
    "|之[一间后前下中内外类]|[总反]之|[改转演蜕巨应]变|变[化革动更得]|转[变型化移向岗]|[运流周扭好中]转"
    "|[主重需必首摘纪还只更又都概扼紧]要|要[素点求害件闻职领]"
    "|更[新换替正名改]|[变三]更|最[后近终初]|再[造生度]|[一不]再|[首成古]都|都[市江]"
    "|全[面力部体心新年市县区省国乡镇村局校]|高[度兴级中校速温考龄新压铁山价低原]|跨[越度年]"
    "|[扩重巨强壮加放增]大|大[力家会学量队厅局街院楼型小众户赛数米豆棚事额案]"
)
"""Ordinary words with a character that else keeps a row in step: 有序 and 有力 are no 有…, 先进 and 促进 no …进…."""
CARRYING = LINKING.union(COMPARING + KEEPING_STEP + "+")
"""All of these: words that may carry a row of headings."""
BINDING = CARRYING.union(VERBS, "为是以的就才都必尽应也之所者化", *PARTNERS.values()).difference(FOR)
"""Those that are no accident inside only two headings: 应保尽保 and 应帮尽帮."""
TURNING = re.compile("，[要就才更也又再]|，不[要能可是]|，而是")
"""What the second clause of a row of headings may begin with: 抓发展，要快人一步; 惠民生，要暖到心坎."""
WHERE = re.compile("[上中下里]")
"""What goes with 在: 在学习上求真, 在服务中见情; and makes a place of what stands before it: 林下, 桥下."""
