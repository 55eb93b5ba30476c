"""What a sentence starter is: fixed wording, typed gaps, and where it stands."""

import re
from dataclasses import dataclass
from functools import cached_property

from drafter.mining.typed import COUNT, FREE, TYPED, kind_of, name_of

OPEN = "…"
"""At the end of a starter: the sentence goes on."""
GAP = re.compile(f"[{FREE}{''.join(sorted(TYPED))}]")
_ROLE_WORDS = "抓手 载体 导向 统领 引领 牵引 重点 主线 契机 目标 核心 支撑 保障 依托 突破口 切入点 着力点 落脚点 纽带 龙头".split()
_AFTER = (("问题", "问题"), ("短板", "短板"), ("的要求", "依据"), ("要求", "依据"), ("氛围", "氛围"), ("作用", "主体"))
"""What a gap is called by the wording behind it."""
_BEFORE = (
    ("开展 组织 举办 承办", "活动"),
    ("召开", "会议"),
    ("围绕 聚焦 突出 紧扣 紧盯 立足 瞄准 锚定 落实 贯彻", "重点"),
    ("针对 整改 排查 查处 化解 解决 破解", "问题"),
    ("通过 采取 利用 运用 借助 依托", "方式"),
    ("按照 根据 依据 遵照 对照", "依据"),
    ("成立 组建 设立", "机构"),
    ("培训 覆盖 惠及 走访 慰问 邀请 引导 帮助 让 使 对 与 向 为", "对象"),
    ("推动 促进 带动 实现 形成 达到 确保 做到", "目标"),
    ("增强 提升 提高 强化 加强 在 从", "方面"),
    ("建立 健全 完善 制定 出台 修订 推行 实行", "名目"),
    ("把 将 虽然", "工作"),
    ("以", "抓手"),
)
"""What it is called by the wording before it."""


@dataclass(frozen=True, slots=True)
class StarterSlot:
    """A gap of a starter."""

    name: str
    kind: str
    """As skeletons name kinds: number, date, unit, person, place; text for any."""


@dataclass(frozen=True, slots=True)
class Use:
    """One sentence that follows a starter, and where it stands."""

    source: str
    line: int
    text: str
    """Exactly as in the file."""
    article: int
    """Position of the article in the sorted library."""
    role: str
    """What the section is for, as 做法."""


@dataclass(frozen=True)
class Starter:
    """A sentence frame that recurs in different articles."""

    skeleton: str
    """Its wording with one private character for each gap (`typed`), `OPEN` at the end where the sentence goes on."""
    users: frozenset[int]
    """Different articles that use it, copies counted once, by their positions in the sorted library."""
    uses: tuple[Use, ...]
    """In the order of file and line, copies too."""
    roles: tuple[tuple[str, int], ...]
    """(role, different articles), the commonest first."""

    @property
    def articles(self) -> int:
        """How many different articles use it: its support."""
        return len(self.users)

    @property
    def role(self) -> str:
        """What the sections are for in which it stands most."""
        return self.roles[0][0]

    @property
    def is_open(self) -> bool:
        """Whether it has an opening only, and anything may follow."""
        return self.skeleton.endswith(OPEN) and not self.skeleton.endswith("，" + OPEN)

    @cached_property
    def parts(self) -> tuple[str | StarterSlot, ...]:
        """Wording and slots in turn; no two slots have one name."""
        return parts_of(self.skeleton)

    @property
    def slots(self) -> tuple[StarterSlot, ...]:
        """Its slots in order."""
        return tuple(part for part in self.parts if not isinstance(part, str))

    @cached_property
    def pattern(self) -> str:
        """As shown: 先后开展{活动}{次数}次."""
        return "".join(part if isinstance(part, str) else f"{{{part.name}}}" for part in self.parts)


def literals(skeleton: str) -> list[str]:
    """The fixed wording between the gaps."""
    return [piece for piece in GAP.split(skeleton.removesuffix(OPEN)) if piece]


def matcher(skeleton: str) -> re.Pattern[str]:
    """Finds the clauses, as `compared` gives them, that follow the skeleton; what is said in a gap is a group."""
    pieces, end = [], 0
    wording = skeleton.removesuffix(OPEN).rstrip("，")
    for gap in GAP.finditer(wording):
        mark = gap.group()
        pieces += [re.escape(wording[end : gap.start()]), f"({COUNT}+)" if mark == COUNT else "([^，]+?)"]
        end = gap.end()
    pieces.append(re.escape(wording[end:]))
    return re.compile("".join(pieces) + ("" if "，" in wording else r"\Z"))


def parts_of(skeleton: str) -> tuple[str | StarterSlot, ...]:
    """Wording and named slots in turn."""
    parts: list[str | StarterSlot] = []
    used: dict[str, int] = {}
    end = 0
    for gap in GAP.finditer(skeleton):
        if gap.start() > end:
            parts.append(skeleton[end : gap.start()])
        end = gap.end()
        name = _name(gap.group(), skeleton[: gap.start()], skeleton[end:])
        used[name] = used.get(name, 0) + 1
        parts.append(StarterSlot(f"{name}{used[name]}" if used[name] > 1 else name, kind_of(gap.group())))
    if end < len(skeleton):
        parts.append(skeleton[end:])
    return tuple(parts)


def _name(mark: str, before: str, behind: str) -> str:
    if mark != FREE:
        return name_of(mark, behind)
    if behind.startswith("为"):
        for word in _ROLE_WORDS:
            if behind.startswith(word, 1):
                return word
    for word, name in _AFTER:
        if behind.startswith(word):
            return name
    wording = GAP.split(before)[-1].rpartition("，")[2]
    for words, name in _BEFORE:
        if any(wording.endswith(word) or wording == word for word in words.split()):
            return name if not behind.startswith(name) else "主题"
    return "内容" if before else "指标"
