"""Wordings that only begin or end alike, as whole words: 提升 and 提高 are no 提…, 着力 and 全力 no …力."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from drafter.mining.siblings.carrying import BEGUN, PREFIX
from drafter.mining.siblings.openings import ACTIONS, MANNER, OPENINGS
from drafter.mining.siblings.pattern import SLOT, Gap, Part, Pattern
from drafter.words import words_of

MAX_WORDS = 3
"""Words that may stand at one place; with more nothing is fixed there."""
FEWEST = 4
"""Texts that show a choice of two words."""
MIN_SHARED = 2
"""Characters that texts share besides; with fewer, what their words begin with is all that there is to show."""
_WHITHER = frozenset(
    ("起来", "上来", "上去", "下来", "下去", "出来", "出去", "进来", "进去", "回来", "回去", "过来", "过去")
)
_VERBS = """
    关心 关爱 关注 维护 维修 保障 保护 整治 整合 整改 培育 培养 培训 拓宽 拓展 规范 规划 督促 督导 督查 宣传 宣讲
    帮助 帮扶 改善 改进 改造 丰富 充实 引进 引育 选派 选拔 盘活 激活 守护 守住 解决 解答 健全 建立 建设 建强 建好
"""
_VOID = """
    加速 加深 加密 加固 加装 加紧 加力 推出 推介 推送 推荐 推选 提振 提供 提前 提出 提炼 提请 提交 提醒 提拔 提倡
    开设 开办 开发 开通 开放 开拓 开辟 开启 开创 开出 完备 完工 发挥 发展 发动 发布 发现 发扬 发掘 组成 举行 参加 参照
    制订 制作 制止 落细 调整 调动 调研 调查 调度 调解 调优 调处 构筑 进入 进行
"""
_ADVERBS = MANNER | {"奋力", "聚力", "合力", "倾力", "竭力", "强力"}
_BEGINNING = OPENINGS.union(_VERBS.split(), _VOID.split(), _ADVERBS)
_WORDS = _BEGINNING | _WHITHER | {"仍然", "依然"}
_MORE_VERBS = """
    扩大 扩充 增加 降低 缩减 保持 防范 消除 排除 清理 清除 修复 更新 采购 配备 配齐 添置 增设 挖掘 传承 弘扬 唱响 擦亮
    织密 筑好 守牢 扛牢 做强 做优 做大 做实 做细 落实 抓牢 化解 理顺 摸清 建设 开辟 补强 压降 加密 普及 开放 运用
"""
_VERB_WORDS = frozenset((*_MORE_VERBS.split(), *_VERBS.split(), *_VOID.split())) | ACTIONS
_WHOLE = "有不无零更再新得"
"""Characters that are words by themselves before any other: 有[人|账]."""
_NOTHING = frozenset(f"{BEGUN}深").difference(PREFIX)
"""What they begin with that says nothing by itself, other than 严 of 严格 and 严肃."""
_HALVES = frozenset("推提加开完发组落持调形巩构抓压深增引培激建关维保整拓规督宣帮改选")
"""What words begin with that often stand for one another: 推动 and 推进, 加强 and 加大, 抓好 and 抓实."""


def with_whole_words(pattern: Pattern, texts: Sequence[str]) -> Pattern:
    """The pattern with both halves of a word in one place, where a few words begin or end alike.

    Those of the texts that follow the pattern follow what is returned too.
    """
    if len(texts) < FEWEST or (_HALVES.isdisjoint(pattern.literals) and not pattern.choices_anywhere):
        return pattern
    if pattern.choices_anywhere:
        pattern = Pattern(_whole_choices(pattern.parts))
    begun = _begun(pattern.parts)
    if not begun or not (_shares_more(pattern, len(begun)) or words_take_turns(pattern.literals[0], texts)):
        return pattern
    gaps = [place for place, part in enumerate(pattern.parts) if not isinstance(part, str)]
    fills = [fill for fill in map(pattern.split, texts) if fill]
    columns = dict(zip(gaps, zip(*fills, strict=True), strict=True))
    parts = list(pattern.parts)
    for place, opening in reversed(begun):
        words = _words_begun(opening[-1], columns[place])
        if words:
            parts[place - 1 : place] = [*filter(None, [opening[:-1]]), Gap(words)]
    return Pattern(tuple(parts))


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
    return len(words) > 1 and words <= _BEGINNING and not _are_few(len(words), len(texts))


def ends_adverbs(run: str, texts: Sequence[str]) -> bool:
    """Whether what all texts have begins with the second half of the words they open with, adverbs among these.

    着力推进…, 全力抓好… have no 力 in common, nor 切实… and 落实… 实; 夯实… and 压实… have.
    """
    words = {text[:2] for text in texts}
    if any(word[1:] != run[0] for word in words) or words.isdisjoint(_ADVERBS):
        return False
    return words <= _BEGINNING


def _are_few(words: int, texts: int) -> bool:
    return texts >= FEWEST and words <= min(MAX_WORDS, texts // 2)


def words_take_turns(half: str, texts: Sequence[str]) -> bool:
    """Whether those of four or more texts that begin with `half` begin with a few words, each of them twice or more."""
    words = Counter(text[:2] for text in texts if text[:1] == half)
    return len(words) > 1 and min(words.values()) > 1 and words.total() >= FEWEST and words.keys() <= _BEGINNING


def _shares_more(pattern: Pattern, begun: int) -> bool:
    return len(pattern.literals.replace("，", "")) >= MIN_SHARED + begun


def _begun(parts: Sequence[Part]) -> list[tuple[int, str]]:
    """(place of a slot, wording before it) where the last character of the wording begins several words.

    Between two slots such a character stands alone: without it they would be one.
    """
    found: list[tuple[int, str]] = []
    for place, (before, part) in enumerate(pairwise(parts), 1):
        if not isinstance(before, str) or before[-1] not in _HALVES or before[-2:] in OPENINGS:
            continue
        if (place == 1 or len(before) > 1) and part == SLOT:
            found.append((place, before))
    return found


def _whole_choices(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Parts whose choices of one character have taken in the other half of their words, from before or behind."""
    found: list[Part] = []
    for part in parts:
        before = found[-1] if found else ""
        if isinstance(part, Gap) and isinstance(before, str) and _completes(before, part):
            found[-1:] = [before[:-1], Gap(tuple(before[-1] + word for word in part.choices))]
        elif isinstance(part, str) and isinstance(before, Gap) and _are_words("", before, part):
            found[-1:] = [Gap(tuple(word + part[0] for word in before.choices)), part[1:]]
        else:
            found.append(part)
    return tuple(part for part in found if part)


def _are_words(before: str, gap: Gap, behind: str) -> bool:
    """Whether the choices of one character are halves of words of which the other half stands before or behind.

    They are not where that half belongs to a word by itself: [上|下]半年. What no list has is asked of the dictionary.
    """
    if not before + behind or not gap.choices or set(map(len, gap.choices)) != {1}:
        return False
    words = [before[-1:] + word + behind[:1] for word in gap.choices]
    listed = _WORDS.issuperset(words)
    if before and not listed and len(words_of(before)[-1]) > 1:
        return False
    if behind and len(words_of(behind)[0]) > 1:
        return False
    return listed or all(len(words_of(word)) == 1 for word in words)


def _completes(wording: str, gap: Gap) -> bool:
    """Whether a choice behind completes the wording's last word, a single character alone being none: 上[云|线]."""
    alone = len(wording) == 1 and wording.isalpha() and wording not in _WHOLE
    if min(map(len, gap.choices), default=0) > 1:  # 紧[扣时间节点|盯目标任务]
        return _are_words(wording, Gap(tuple(word[0] for word in gap.choices)), "")
    return (alone and set(map(len, gap.choices)) == {1}) or _are_words(wording, gap, "")


def _words_begun(half: str, column: Sequence[str]) -> tuple[str, ...]:
    """The few words that begin with `half` and end with the first character of a text in the column.

    Each comes twice on average at least, and something stands behind it.
    """
    words = {half + text[0] for text in column}
    few = len(words) > 1 and _are_few(len(words), len(column))
    return tuple(sorted(words)) if few and words <= _BEGINNING and min(map(len, column)) > 1 else ()
