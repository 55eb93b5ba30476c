"""What a sentence starter is: fixed wording, typed gaps, and where it stands."""

import re
from dataclasses import dataclass
from functools import cached_property

from drafter.mining.survey.slot_words import SERVING_AS
from drafter.mining.survey.typed import COUNT, FREE, TYPED, kind_of, name_of

OPEN = "…"
"""At the end of a starter: the sentence goes on."""
_SUBJECT, _THEME, _SIDE, _ANYTHING = "指标", "主题", "方面", "内容"
"""A gap that opens a starter; one before the word that would name it, as 开展…活动; one before 责任 and its like; one
that nothing tells of."""
GAP = re.compile(f"[{FREE}{''.join(sorted(TYPED))}]")
_AFTER = (
    ("问题", "问题"),
    ("短板", "短板"),
    ("的要求", "依据"),
    ("要求", "依据"),
    ("氛围", "氛围"),
    ("作用", "主体"),
    ("任组长", "人员"),
    ("牵头", "人员"),
)
"""What a gap is called by the wording behind it."""
_OF_A_THEME = ("教育", "文化", "行动", "品牌", "协议", "培训", "清单", "平台", "工程", "项目", "调研", "精神", "考核")
"""What has a theme: a gap before one of these is called so where nothing else names it; …"""
_OF_A_SIDE = ("责任", "底线", "服务", "流程", "制度", "活力", "任务", "方向", "职责")
"""… what is of one side of the work."""
_BEFORE = (
    ("活动", re.compile("(?:开展|组织|举办|承办)“?$")),
    ("会议", re.compile("召开“?$")),
    ("重点", re.compile("(?:围绕|聚焦|突出|紧扣|紧盯|立足|瞄准|锚定|落实|贯彻|注重)“?$")),
    ("问题", re.compile("(?:针对|整改|排查|查处|化解|解决|破解)“?$")),
    ("方式", re.compile("(?:通过|采取|利用|运用|借助|依托)“?$")),
    ("依据", re.compile("(?:按照|根据|依据|遵照|对照)“?$")),
    ("机构", re.compile("(?:成立|组建|设立)“?$")),
    ("设施", re.compile("(?:新建|改建|扩建|改造|整治|维护|维修|修复|安装|修建)“?$")),
    ("材料", re.compile("(?:发放|张贴|印发|印制|编印)“?$")),
    ("人员", re.compile("(?:动员|选派|招募|抽调)“?$")),
    ("事项", re.compile("(?:办理|办结|受理|研究|梳理|处置|累计)“?$")),
    ("增减", re.compile("(?:同比|环比|[较比与](?:上年|去年|上月)(?:同期)?)$")),
    ("对象", re.compile("(?:培训|规范|检查|抽查|覆盖|惠及|走访|慰问|邀请|引导|帮助|让|使|对|与|向|为)“?$")),
    ("目标", re.compile("(?:推动|促进|带动|实现|形成|达到|确保|做到|打造|建设|建成|争创)“?$")),
    ("方面", re.compile("(?:增强|提升|提高|强化|加强|加大|夯实|畅通|在|从)“?$")),
    ("名目", re.compile("(?:建立|健全|完善|制定|出台|修订|推行|实行)“?$")),
    ("工作", re.compile("(?:把|将|虽然|推进|深化|抓好)“?$")),
    ("抓手", re.compile("(?:^|，)以“?$")),
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
        return not GAP.search(self.skeleton)

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
    """Matches a clause, as `compared` gives it, that follows the skeleton, also in a text of such lines; what is said
    in a gap is a group."""
    pieces, end = [], 0
    wording = skeleton.removesuffix(OPEN).rstrip("，")
    for gap in GAP.finditer(wording):
        mark = gap.group()
        pieces += [re.escape(wording[end : gap.start()]), f"({COUNT}+)" if mark == COUNT else r"([^，\n]+?)"]
        end = gap.end()
    pieces.append(re.escape(wording[end:]))
    return re.compile("".join(pieces) + ("" if "，" in wording else r"(?:\n|\Z)"))


def parts_of(skeleton: str) -> tuple[str | StarterSlot, ...]:
    """Wording and named slots in turn."""
    pieces = [piece for piece in re.split(f"({GAP.pattern})", skeleton) if piece]
    parts: list[str | StarterSlot] = []
    used: dict[str, int] = {}
    for place, piece in enumerate(pieces):
        if GAP.match(piece):
            behind = "".join(pieces[place + 1 : place + 2])
            name = _free_name(pieces[place - 1] if place else "", behind) if piece == FREE else name_of(piece, behind)
            used[name] = used.get(name, 0) + 1
            parts.append(StarterSlot(f"{name}{used[name]}" if used[name] > 1 else name, kind_of(piece)))
        else:
            parts.append(piece)
    return tuple(parts)


def _free_name(before: str, behind: str) -> str:
    if not before:
        return _SUBJECT
    if told := SERVING_AS.match(behind):
        return told[1]
    names = [name for word, name in _AFTER if behind.startswith(word)]
    names += [name for name, words in _BEFORE if words.search(before)]
    if not names and behind.startswith(_OF_A_SIDE):
        return _SIDE
    name = names[0] if names else _THEME if behind.startswith(_OF_A_THEME) else _ANYTHING
    return _THEME if behind.startswith(name) and not behind.startswith("问题") else name
