"""Words with which clauses of reports open: what a sentence starter may begin with.

A closed list spares mining the looking at each clause of a library; which of them make frames, the library tells.
Each stands with its first two characters.
"""

_MANNER = """
    进一 切实 不断 始终 积极 着力 大力 深入 扎实 全面 严格 认真 真正 持续 全力 努力 力争 力求 主动 广泛 统筹 坚决
    充分 牢固 稳步 有序 有效 有力 精准 科学 合理 率先 重点 集中 系统 层层 逐项 逐一 逐步 分类 分级 分批 联合 会同
    协同 先后 累计 全年 每年 每月 每季 每周 定期 不定 及时 适时 常态 经常 务必 必须 建立
"""
_LINKING = """
    按照 根据 围绕 针对 通过 结合 依托 借助 立足 聚焦 紧扣 紧盯 瞄准 锚定 对照 对标 面对 面向 随着 截至 截止 作为
    为了 本着 依据 遵照 利用 运用 采取 发挥 坚持 突出 抓住 抓牢 用好 用活 落实 贯彻 牢记 秉持 遵循 沿着 虽然 尽管
    但对 但与 但是 对此 由于 因此 为此 只有 只要 无论 不仅 既要 要以 要把 要在 希望 在此 以此 从而 进而 使之
"""
_TIMES = """
    今年 年内 共计 总计 其中 其余 平均 连续 首次 目前 同时 此外 下一 今后 接下 近年 上半 下半 与上 与去 比上 比去
    较上 较去 同比 环比 我们 我局 我县 我市 全县 全市 全区 全局 全镇 各单 各部 各级 现将 现就 下面 以上
"""
_VERBS = """
    健全 完善 制定 出台 印发 修订 研究 梳理 编制 开展 组织 召开 举办 承办 成立 组建 设立 推行 实行 实施 推广 推进
    执行 推动 促进 带动 引导 引领 激励 激发 动员 督促 指导 帮助 协调 解决 化解 破解 排查 整改 查处 办理 办结 受理
    处置 做到 实现 确保 形成 构建 营造 打造 创建 争创 搭建 建成 建设 新建 改造 投入 争取 筹集 落地 完成 达到 提高
    提升 增强 强化 加强 加大 加快 深化 优化 细化 量化 固化 拓宽 拓展 畅通 打通 夯实 筑牢 压实 压紧 补齐 补足 收集
    征集 发放 张贴 撰写 编印 选派 选树 培育 培养 评选 聘请 邀请 走访 慰问 培训 覆盖 惠及 参与 检查 抽查 整治 巩固
    凝聚 树立 明确 规范 防止 杜绝 严防 严守 严肃 严把 守住 维护 保障 节约 压缩 减少 缩短 下降 增长 抓好 抓实
"""
MANNER = frozenset(_MANNER.split())
"""Manner and time: what comes before a verb."""
ACTIONS = frozenset(_VERBS.split())
"""Verbs."""
OPENINGS = MANNER | frozenset(_LINKING.split()) | frozenset(_TIMES.split()) | ACTIONS
"""All openings of two characters and more."""
PREPOSITIONS = frozenset("以把将在从对让使为由与向用")
"""Words of one character."""
_LIGHT = ("", *"要已须应将再更必", "坚持", "注重")
LIGHTEST = 3
"""Characters of a word such as 着力 or 进一步; what is longer goes on with a verb, or another such word."""


def is_light(word: str) -> bool:
    """Whether a heading says the same without the word before it: [已]完成整改, [着力]办好实事, [坚持]以…为…."""
    return word in _LIGHT or (word[:2] in MANNER and (len(word) <= LIGHTEST or is_light(word[2:])))
