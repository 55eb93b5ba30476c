"""Words that frame a clause together though none of them is a word of content: 以…为, 由…向, 在…上."""

from collections.abc import Collection, Sequence

FUNCTION = frozenset("的了和与及在要是为以把将上下中，；：、？！…·“”‘’《》（） \u3000")
"""Characters that alone say nothing."""
FOR = "育存解分减办"
"""What is done for somebody: 为党育人, 为民解忧."""
PARTNERS = {
    "以": "为促带聚之强兴固育换求补护惠润赋保引助筑铸塑论评的",
    "用": "来促换",
    "把": "为作在到成当入",
    "将": "为作在到成当入",
    "从": "到向中",
    "由": "向到",
    "变": "为",
    "化": "为",
    "向": "要",
    "抓": "促强带",
    "在": "上中下里",
    "一": "一",
    "边": "边",
    "又": "又",
    "越": "越",
    "谁": "谁",
    "小": "大",
    "与": "同",
    "为": FOR,
    "请": "来进",
    "重": "轻",
    "轻": "重",
    "破": "立",
    "拆": "建",
    "查": "改",
    "学": "做",
    "筹": "和与",
    "顾": "和与",
    "让": "更",
    "使": "更",
    "有": "必就",
    "凡": "必",
    "逢": "必",
    "先": "后再",
    "多": "少多",
    "少": "多少",
    "不": "不",
    "既": "又也",
}
"""For a word before a slot those that may stand behind it: 以党建促发展, 变“坐等”为“上门”, 由点到面."""
QUOTED = frozenset("以在把从用")
"""Words that frame a clause with a quoted one: 以“学”铸魂."""
LEADING = frozenset("以用把将从由变向在对为让使给与同靠按")
"""Words that frame a clause together with any word of two characters behind the slot: 把良种种在田里, 让…成为…."""
VERBS = frozenset("讲说算写绘画送赢换变转添谋住吃穿")
"""Verbs of one character that frame a clause together with any of these: 用乡音讲政策. Few words have them inside."""
TOWARDS = "为向是"
"""Words that link a clause to the quoted word it ends with: 远程会诊为疑难杂症“把脉”."""
_GROWN = "更"
"""What is said of something that has changed: 货走得更远了."""
JOINING = "与和、"
"""What joins two things that the clause ends by calling one."""
TOGETHER = "相"
"""What says of two things joined how they go together: 相结合, 相统一, 相衔接."""
_JOINED = (TOGETHER, "并", "结合", "融合", "统一", "衔接", "一体", "同", "互", "双", "两", "的关系")
"""What such an ending begins with: 坚持学习与调研相结合, 发展、安全两手抓."""
_APART = ("由", "从", "变")
"""Those that are no accident even where they do not open the clause: 推动监管由事后向事前转变."""


PARTING = "到不有是零无见进入在变转要更再都得把"
"""Words of one character that part a heading wherever they stand: 政策宣传到户, 技术指导到田间地头."""


def parting(texts: Sequence[str]) -> str:
    """The one word that parts all of these headings of one clause in two; "" if there is none or more than one."""
    found = [mark for mark in PARTING if mark in texts[0] and _once_inside(mark, texts)]
    return found[0] if len(found) == 1 else ""


def pivot(opening: str, texts: Sequence[str], common: Collection[str], closing: str) -> str:
    """The word that frames texts together with the wording around them, or that does so with another; "" if none.

    It stands once and inside in all of the texts, though not in step; one that a text opens with is no such word.
    """
    for mark in PARTNERS.get(opening[-1:], ""):
        if mark in common and _once_inside(mark, texts):
            return mark
    if opening in LEADING and len(texts) > 2:
        verbs = [mark for mark in VERBS.intersection(common) if _well_inside(mark, texts)]
        if len(verbs) == 1:
            return verbs[0]
    if _GROWN in common and closing[:1] == "了" and _once_inside(_GROWN, texts):
        return _GROWN
    for mark in JOINING:
        if mark in common and closing.startswith(_JOINED) and _once_inside(mark, texts):
            return mark
    for mark in _APART:
        if mark in common and _once_inside(mark, texts):
            rest = [text.partition(mark)[2] for text in texts]
            if any(other in common and _once_inside(other, rest) for other in PARTNERS[mark]):
                return mark
    return ""


def _well_inside(mark: str, texts: Sequence[str]) -> bool:
    """Whether it stands once in all of the texts, two characters at least on either side."""
    return all(text.count(mark) == 1 and 1 < text.index(mark) < len(text) - 2 for text in texts)


def _once_inside(mark: str, texts: Sequence[str]) -> bool:
    return all(text.count(mark, 1) == 1 for text in texts)
