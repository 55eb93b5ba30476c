"""Wordings that only begin or end alike, as whole words: 提升 and 提高 are no 提…, 着力 and 全力 no …力."""

from collections.abc import Sequence

from drafter.mining.siblings.carrying import BEGUN, PREFIX
from drafter.mining.siblings.openings import ACTIONS, MANNER, OPENINGS

MAX_WORDS = 3
"""Words that may stand at one place; with more nothing is fixed there."""
FEWEST = 4
"""Texts that show a choice of two words."""
_VERBS = """
    关心 关爱 关注 维护 维修 保障 保护 整治 整合 整改 培育 培养 培训 拓宽 拓展 规范 规划 督促 督导 督查 宣传 宣讲
    帮助 帮扶 改善 改进 改造 丰富 充实 引进 引育 选派 选拔 盘活 激活 守护 守住 解决 解答 健全 建立 建设 建强 建好
"""
_VOID = """
    加速 加深 加密 加固 加装 加紧 加力 推出 推介 推送 推荐 推选 提振 提供 提前 提出 提炼 提请 提交 提醒 提拔 提倡
    开设 开办 开发 开通 开放 开拓 开辟 开启 开创 开出 完备 完工 发挥 发展 发动 发布 发现 发扬 发掘 组成 举行 参加 参照
    制订 制作 制止 落细 调整 调动 调研 调查 调度 调解 调优 调处 构筑 进入 进行
"""
_ADVERBS = MANNER | {"奋力", "聚力", "合力", "倾力", "竭力", "强力", "用力"}
BEGINNING = OPENINGS.union(_VERBS.split(), _VOID.split(), _ADVERBS)
"""Words of two characters that headings begin with."""
_MORE_VERBS = """
    扩大 扩充 增加 降低 缩减 保持 防范 消除 排除 清理 清除 修复 更新 采购 配备 配齐 添置 增设 挖掘 传承 弘扬 唱响 擦亮
    织密 筑好 守牢 扛牢 做强 做优 做大 做实 做细 落实 抓牢 化解 理顺 摸清 建设 开辟 补强 压降 加密 普及 开放 运用
"""
_VERB_WORDS = frozenset((*_MORE_VERBS.split(), *_VERBS.split(), *_VOID.split())) | ACTIONS
_NOTHING = frozenset(f"{BEGUN}深").difference(PREFIX)
"""What they begin with that says nothing by itself, other than 严 of 严格 and 严肃."""


def opens_with_verb(text: str) -> bool:
    """Whether it opens with a verb of two characters, or one with its complement: 推广…, 办好…."""
    return text[:2] in _VERB_WORDS or text[1:2] == "好"


def tears_words(start: str, texts: Sequence[str]) -> bool:
    """Whether what the texts begin with ends in the first half of words that only look alike: 加强…, 加快…, 加大….

    A few of them, each of which comes again, are no accident: they are shown as words.
    """
    half, at = start[-1:], len(start)
    if half not in _NOTHING or any(len(text) < at + 2 for text in texts):
        return False
    words = {half + text[at] for text in texts}
    return len(words) > 1 and words <= BEGINNING and not _are_few(len(words), len(texts))


def ends_adverbs(run: str, texts: Sequence[str]) -> bool:
    """Whether what all texts have begins with the second half of the words they open with, adverbs among these.

    着力推进…, 全力抓好… have no 力 in common, nor 切实… and 落实… 实; 夯实… and 压实… have.
    """
    words = {text[:2] for text in texts}
    if any(word[1:] != run[0] for word in words) or words.isdisjoint(_ADVERBS):
        return False
    return words <= BEGINNING


def _are_few(words: int, texts: int) -> bool:
    return texts >= FEWEST and words <= min(MAX_WORDS, texts // 2)
