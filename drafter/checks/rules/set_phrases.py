"""The rule of a set phrase of four characters in which one is another of the same sound or look: 因地治宜, 坚待问题导向."""

from collections.abc import Iterator
from functools import cache

from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.checks.rules.miswritten import MISWRITTEN
from drafter.checks.rules.nonwords import nonwords
from drafter.document import Paragraph
from drafter.words import times_met
from drafter.zh.shapes import look_alike
from drafter.zh.sounds import sound_alike

_PHRASES = """
因地制宜 因势利导 因材施教 因人而异 因时制宜 举一反三 未雨绸缪 防微杜渐 居安思危 标本兼治 齐抓共管
久久为功 驰而不息 常抓不懈 持之以恒 善作善成 善始善终 一以贯之 守正创新 固本培元 凝心聚力 群策群力
众志成城 同心同德 同舟共济 风雨同舟 和衷共济 砥砺前行 砥砺奋进 踔厉奋发 勇毅前行 笃行不怠 蹄疾步稳
行稳致远 真抓实干 埋头苦干 苦干实干 担当作为 履职尽责 恪尽职守 尽职尽责 勤勉尽责 令行禁止 雷厉风行
闻风而动 立行立改 立说立行 即知即改 边查边改 真刀真枪 动真碰硬 抓铁有痕 踏石留印 攻坚克难 攻城拔寨
攻坚拔寨 迎难而上 知难而进 迎刃而解 一抓到底 一鼓作气 一如既往 一脉相承 一视同仁 一目了然 一蹴而就
一劳永逸 一马当先 一丝不苟 一针见血 一心一意 百花齐放 全力以赴 全神贯注 全心全意 尽心尽力 尽心竭力
竭尽全力 殚精竭虑 兢兢业业 勤勤恳恳 任劳任怨 无私奉献 默默无闻 爱岗敬业 敬业奉献 甘于奉献 吃苦耐劳
艰苦奋斗 艰苦卓绝 艰苦创业 自力更生 奋发图强 奋发有为 奋勇争先 奋起直追 勇往直前 勇挑重担 敢为人先
敢作敢为 敢闯敢试 敢抓敢管 敢于担当 勇于担当 争先恐后 争先创优 争先进位 你追我赶 比学赶超 力争上游
名列前茅 独占鳌头 脱颖而出 崭露头角 方兴未艾 蒸蒸日上 欣欣向荣 蓬勃发展 日新月异 突飞猛进 与时俱进
开拓创新 开拓进取 改革创新 锐意进取 推陈出新 革故鼎新 除旧布新 独树一帜 别具一格 标新立异 另辟蹊径
实事求是 求真务实 脚踏实地 稳扎稳打 步步为营 循序渐进 按部就班 有条不紊 井然有序 有的放矢 对症下药
量体裁衣 精准施策 分类施策 综合施策 多措并举 多管齐下 双管齐下 统筹兼顾 统筹推进 统筹协调 协调联动
上下联动 左右协同 密切配合 通力合作 齐心协力 团结协作 团结一致 步调一致 万众一心 戮力同心 勠力同心
上下同欲 心往一处 劲往一处 各司其职 各负其责 各尽其责 各尽所能 各得其所 权责一致 权责明确 职责明确
责无旁贷 义不容辞 当仁不让 身先士卒 以身作则 率先垂范 率先示范 言传身教 身体力行 言行一致 知行合一
学以致用 学思践悟 融会贯通 入脑入心 入心入脑 潜移默化 耳濡目染 春风化雨 润物无声 潜心研究 孜孜不倦
锲而不舍 坚持不懈 坚定不移 坚韧不拔 毫不动摇 毫不松懈 毫不放松 毫不犹豫 决不姑息 绝不姑息 严惩不贷
严肃查处 严肃追责 严阵以待 严防死守 严防严控 群防群治 联防联控 防患未然 防范未然 有备无患 常备不懈
枕戈待旦 时不我待 只争朝夕 分秒必争 争分夺秒 夜以继日 日以继夜 废寝忘食 披星戴月 风雨无阻 不遗余力
不折不扣 不打折扣 不留死角 不留空白 不漏一户 不落一人 应保尽保 应收尽收 应享尽享 应检尽检 应修尽修
应改尽改 应急处置 应急救援 应急预案 应急演练 应急管理 妥善处置 妥善安置 妥善解决 化解矛盾 排忧解难
雪中送炭 锦上添花 画龙点睛 立竿见影 事半功倍 行之有效 卓有成效 成效显著 成绩斐然 硕果累累 有目共睹
有口皆碑 家喻户晓 人人皆知 众所周知 喜闻乐见 脍炙人口 耳熟能详 深入人心 深入浅出 交口称赞 拍手称快
安居乐业 丰衣足食 衣食无忧 国泰民安 风清气正 政通人和 长治久安 繁荣稳定 和谐稳定 和睦相处 邻里和睦
守望相助 移风易俗 破旧立新 勤俭节约 厉行节约 铺张浪费 大操大办 精打细算 开源节流 增收节支 降本增效
提质增效 节能降耗 节能减排 减污降碳 绿色低碳 绿水青山 金山银山 生态宜居 山清水秀 天蓝地绿 青山绿水
美丽宜居 乡风文明 治理有效 生活富裕 产业兴旺 乡村振兴 共同富裕 脱贫攻坚 精准扶贫 粮食安全 耕地保护
农田水利 防汛抗旱 抗洪抢险 抢险救灾 防灾减灾 安全生产 消防安全 食品安全 交通安全 生产安全 隐患排查
排查整治 专项整治 综合治理 社会治安 治安防控 扫黑除恶 矛盾纠纷 信访维稳 依法行政 依法治国 依法依规
严格执法 规范执法 公正执法 文明执法 司法公正 公平正义 公开透明 公平公正 民主集中 民主监督 民主协商
民主评议 集体领导 从严治党 党要管党 廉洁自律 廉洁奉公 廉洁从政 克己奉公 两袖清风 清正廉洁 拒腐防变
引以为戒 惩前毖后 治病救人 失职渎职 徇私舞弊 弄虚作假 形式主义 官僚主义 享乐主义 奢靡之风 敷衍塞责
敷衍了事 推诿扯皮 推卸责任 得过且过 不思进取 固步自封 故步自封 因循守旧 墨守成规 思想僵化 本领恐慌
能力不足 青黄不接 捉襟见肘 入不敷出 供不应求 参差不齐 良莠不齐 鱼龙混杂 层出不穷 屡禁不止 屡见不鲜
迫在眉睫 刻不容缓 当务之急 燃眉之急 重中之重 首当其冲 任重道远 来之不易 难能可贵 弥足珍贵 再接再厉
继往开来 承前启后 承上启下 薪火相传 源远流长 博大精深 中流砥柱 顶层设计 高屋建瓴 提纲挈领 纲举目张
统揽全局 总揽全局 审时度势 运筹帷幄 深谋远虑 高瞻远瞩 胸怀大局 顾全大局 服务大局 旗帜鲜明 立场坚定
理想信念 忠诚干净 牢记使命 不忘初心 贯彻落实 贯彻执行 全面贯彻 深入贯彻 宣传贯彻 全面落实 狠抓落实
督促检查 督查督办 跟踪问效 跟踪督办 跟踪问责 追责问责 责任追究 考核评价 奖优罚劣 奖勤罚懒 优胜劣汰
赏罚分明 激励约束 容错纠错 能上能下 择优录取 竞争上岗 公开招聘 建章立制 长效机制 规章制度 制度建设
作风建设 队伍建设 思想建设 组织建设 能力建设 组织领导 组织实施 组织保障 加强领导 强化领导 明确责任
压实责任 落实责任 细化措施 完善机制 健全机制 创新机制 营商环境 优化服务 招商引资 项目建设 转型升级
科技创新 自主创新 人才培养 人才引进 教书育人 立德树人 为人师表 尊师重教 救死扶伤 医疗保障 社会保障
养老服务 残疾儿童 留守儿童 困难群众 弱势群体 临时救助 低保对象 特困人员 意识形态 舆论引导 网络安全
精神文明 文明创建 文明实践 志愿服务 典型引路 示范引领 示范带动 以点带面 点面结合 由点到面 连点成线
串珠成链 先行先试 试点先行 稳步推进 扎实推进 有序推进 强力推进 纵深推进 总结经验 取长补短 查漏补缺
补齐短板 扬长避短 对标对表 对标先进 比学先进 学习借鉴 他山之石 殊途同归 相辅相成 相得益彰 相互促进
互利共赢 合作共赢 优势互补 资源共享 信息共享 互联互通 共建共享 共建共治 矢志不渝 同频共振 值班值守
落地见效 走深走实 见行见效 落细落实 走村入户 进村入户 挨家挨户 领导带班 日常监管 源头治理 系统治理
依法治理 基层治理 社会治理 群众安全 集体产权 产权制度 土地流转 人居环境 厕所革命 垃圾分类 污水处理
便民服务 政务服务 行政审批 行政执法 固定资产 公共预算 公共服务 基础设施 配套设施 民生实事 民生福祉
民生保障 师德师风 校园安全 医疗卫生 疾病预防 疫苗接种 就业创业 技能培训 劳动合同 根治欠薪 审计监督
专款专用 国有资产 政府采购 工程质量 竣工验收 巡察整改 整改落实 问题整改 动态管理 闭环管理 网格管理
监督检查 入户走访 学习教育 主题教育 警示教育 调查研究 党风廉政 民主生活 组织生活
"""
_COMMON = """力量薄弱 基础薄弱 意识薄弱 待遇偏低 经典诵读 成效显著 逐一落实 逐一整改 万无一失 攥指成拳 免费开放 免费供水 提出异议 平时考核 立行立改 认真分析 深入分析 研究分析 性格孤僻 严肃纪律 强化值守 违章操作 健全制度 问题导向 目标导向 需求导向 结果导向 圆满完成 表态发言 批评指正 达成意向 达成共识 消费提示 风险提示 消费纠纷 合同纠纷 劳动纠纷 受益群众 受益面广 受益农户 非物质文 物质文化
头等大事 民生大事 实施方案 工作方案 行动方案 应急预案 领导小组 工作机制 责任清单 权力清单 负面清单 管理办法 考核办法 实施办法 管理制度 工作制度 督办考核 年度考核 绩效考核 考核办法
坚持问题 坚持人民 坚强领导 正确领导 统一领导 高度重视 高位推动 高质量发 充分发挥 发挥作用 牢固树立 切实增强 切实加强 切实做好 广泛宣传 宣传发动 动员部署 安排部署 决策部署 工作部署
深入学习 深入推进 深入开展 扎实开展 认真落实 抓好落实 落实到位 严格落实 严格执行 全面推行 全面落实 全面完成 建立健全 健全完善 不断完善 不断提升 不断提高 持续优化 持续推进 持续巩固
巩固提升 巩固拓展 拓展成果 激发活力 增强活力 内生动力 干事创业 结对帮扶 结对共建 对口帮扶 志愿者服 生态环境 生态保护 生态文明 河道管护 管护机制 人民群众 群众满意 群众期盼 群众反映 意见建议
征求意见 提出建议 合理建议 干部职工 党员干部 领导干部 干部队伍 年轻干部 业务骨干 班子成员 成员单位 责任单位 牵头单位 监管部门 主管部门 监管责任 主体责任 领导责任 包保责任 目标任务 重点任务 任务清单
重大隐患 安全隐患 隐患整改 整改措施 整改完成 限期整改 挂牌督办 巡回督导 督导检查 指导思想 总体要求 基本原则 保障措施 组织保障 资金保障 要素保障 经费保障 专项资金 项目资金 资金拨付 资金使用 形势严峻 经济形势
安全形势 严峻复杂 先进典型 典型案例 先进经验 经验做法 成功经验 表彰奖励 通报表扬 通报批评 先进集体 先进个人 业务培训 集中培训 岗前培训 集中学习 理论学习 专题研讨 交流发言 座谈交流 调研报告 述职报告
情况汇报 情况报告 情况通报 工作总结 工作计划 工作思路 工作打算 工作要点 工作台账 建立台账 问题台账 销号管理 逐项销号 限时办结 流程再造 数据共享 信息系统 平台建设 窗口服务 服务水平 服务质量 服务意识
服务能力 能力提升 质量提升 素质提升 提升行动 专项行动 集中整治 综合整治 违法行为 违规行为 行政处罚 执法检查 监督管理 日常管理 档案管理 财务管理 安全管理 消防救援 森林防火 防火巡查 交通运输 道路交通
农业农村 农村公路 农村居民 城乡居民 困难家庭 独居老人 空巢老人 儿童福利 退役军人 卫生健康 医疗服务 教育教学 教学质量 师资力量 文化活动 文化遗产 文艺演出 旅游发展 产业发展 特色产业 产业链条 龙头企业
民营企业 企业负担 减税降费 金融支持 融资难题 信用体系 市场主体 市场监管 消费者权 权益保护 合法权益 法律援助 法治宣传 普法宣传 法治政府 政治生态 政治建设 思想认识 提高认识 统一思想 充分认识 责任意识
担当意识 风险意识 大局意识 廉政风险 廉洁风险 清廉医院 模范机关 机关作风 工作作风 工作氛围 浓厚氛围 良好氛围 舆论氛围 创建氛围 结合实际 实际情况 存在问题 突出问题 主要问题 薄弱环节 关键环节 重要环节
专业人才 人才队伍 人才短缺 技术人员 从业人员 工作人员 管理人员 务工人员 参会人员 会议精神 文件精神 会议要求 会议纪要 联席会议 常务会议 专题会议 现场会议 推进会议 联系电话 有关部门 有关单位 有关情况 有关事项
"""
"""What reports say again and again: one half of it stands in other words, too, so what is said must be no word at all."""
_HALF = 2
_A_WORD = 20
"""How often a word was met that somebody may mean."""


@cache
def _halves() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """(first half → second halves, second half → first halves) of the phrases."""
    firsts: dict[str, list[str]] = {}
    seconds: dict[str, list[str]] = {}
    for phrase in (*_PHRASES.split(), *_COMMON.split()):
        firsts.setdefault(phrase[:_HALF], []).append(phrase[_HALF:])
        seconds.setdefault(phrase[_HALF:], []).append(phrase[:_HALF])
    return firsts, seconds


def _misheard(page: Page) -> Iterator[Hit]:
    """Each character once, in however many phrases it stands: 集体产全制度 is 集体产权 and 产权制度."""
    end, within = 0, None
    told: dict[int, list[tuple[int, int]]] = {}
    for hit in _each(page):
        if within is not hit.paragraph or hit.start >= end:
            yield hit
            end, within = hit.end, hit.paragraph
        told.setdefault(id(hit.paragraph), []).append((hit.start, hit.end))
    for item in page.items:
        if item.paragraph.rows or not in_text(item):
            continue
        for at, meant in nonwords(item.paragraph.text):
            said = item.paragraph.text[at : at + _HALF]
            spans = told.get(id(item.paragraph), ())
            if said not in MISWRITTEN and not any(start < at + _HALF and at < stop for start, stop in spans):
                yield Hit(item.paragraph, at, at + _HALF, f"“{said}”像是“{meant}”写错了一个字")


def _each(page: Page) -> Iterator[Hit]:
    firsts, seconds = _halves()
    for item in page.items:
        text = "" if item.paragraph.rows else item.paragraph.text
        for at in range(len(text) - _HALF):
            half = text[at : at + _HALF]
            if half in firsts and (tail := _meant(text[at + _HALF : at + 2 * _HALF], firsts[half])):
                yield from _told(item.paragraph, at, half + tail, at + _HALF)
            if half in seconds and at >= _HALF and (head := _meant(text[at - _HALF : at], seconds[half])):
                yield from _told(item.paragraph, at - _HALF, head + half, at - _HALF)


def _meant(said: str, halves: list[str]) -> str:
    """The half of a phrase that sounds like what is said; empty where none does, or where it is one as it stands."""
    return "" if said in halves else next((one for one in halves if _sounds_like(said, one)), "")


def _sounds_like(said: str, meant: str) -> bool:
    if len(said) != _HALF or (said[0] == meant[0]) == (said[1] == meant[1]):
        return False
    at = said[0] == meant[0]
    return sound_alike(said[at], meant[at]) or look_alike(said[at], meant[at])


def _told(paragraph: Paragraph, at: int, meant: str, wrong: int) -> Iterator[Hit]:
    said = paragraph.text[at : at + len(meant)]
    half = paragraph.text[wrong : wrong + _HALF]
    if said in MISWRITTEN or half in MISWRITTEN:
        return
    if meant in _PHRASES or times_met(half) < _A_WORD:
        yield Hit(paragraph, at, at + len(meant), f"“{said}”像是“{meant}”写错了一个字")


SET_PHRASES: tuple[Rule, ...] = (
    Rule(
        "W12", "固定词语差一个字", "warning", "《现代汉语词典》、实务",
        "固定的词语里有一个同音、形近的别字", "看看是不是打字时选错了字",
        ("坚持因地治宜，发展特色产业。", "严格落实执班值守制度。", "深化集体产全制度改革。", "攻艰克难的韧劲不足。", "做到齐抓公管、常抓不解。", "推动乡村振新取得新进展。", "要进一步加强组织领到。", "对推委扯皮的严肃问责。", "坚待问题导象，深入贯砌落实。", "园满完成各项任务。", "营造浓厚分围，请批评指证。", "对疑点数据逐条核时，发动群众凝具合力。", "走访尉问困难群众，做好防治水错施。", "心理健康筛察全覆盖。"),
        ("坚持因地制宜，发展特色产业。", "严格落实值班值守制度。", "攻坚克难的韧劲不足。", "做到齐抓共管、常抓不懈。", "加强组织建设和法制建设。", "在县委坚强领导下开展专题教育，制定建设清单。", "抢险救援、社会救助和设施维护。", "应急广播建成运行。", "公共设施和公共服务并重。", "安全生产、生产安全都要抓。", "坚决不姑息，决不姑息，绝不姑息。", "全面推进民主评议和政务公开。", "默守成规的思想要破除。", "坚持问题清单和目标任务两手抓，严格考查，工作回报大。", "开展明查暗访，检查消防设施、生态文化和群众意见。", "持续推动落实，抓好落地。", "有关事情由有关人员办理，实施方法见附件。", "建强支部，补链强链，稳字当头，制水成本上涨。", "青枫岭康养中心建成，溪岭县、柳泉镇参加。", "评选“五士”，实施“创星”工程，敬老院同址建设。", "核时系统上线，核时方式不变。"),
        _misheard,
    ),
)  # fmt: skip
