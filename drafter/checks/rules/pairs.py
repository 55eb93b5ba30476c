"""Rules of marks that come in pairs (GB/T 15834-2011 4.8, 4.9, 4.15)."""

from collections.abc import Iterator
from itertools import pairwise

from drafter.checks.rule import Hit, Page, Rule

_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "〈": "〉", "【": "】", "〔": "〕"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_MARKS = {*_PAIRS, *_CLOSING}
_FAR = 6
"""Paragraphs that a quotation may run over."""
_NEAR = 20
"""Characters between two marks that are meant for one pair."""
_DEEP = 20
"""Marks open at a time of which a closing one may mean an outer one."""
_ORDINALS = "0123456789一二三四五六七八九十abcdefABCDEF①②③"


def _unpaired(page: Page) -> Iterator[Hit]:
    """Marks without their other half; a pair that a wrapped line has torn apart is whole for its reader."""
    items = list(page.items)
    lone = [_lone(item.paragraph.text) for item in items]
    for index, item in enumerate(items):
        before = lone[index - 1] if index else []
        after = lone[index + 1] if index + 1 < len(items) else []
        following = items[index + 1].paragraph.text if index + 1 < len(items) else ""
        opened = {mark for mark, _ in before if mark in _PAIRS}
        closed = {mark for mark, _ in after if mark in _CLOSING}
        quoted_far = {mark for mark in {mark for mark, _ in lone[index]} & set("“”") if _quoted_far(lone, index, mark)}
        turned = dict(_turned(item.paragraph.text, lone[index]))
        for mark, place in lone[index]:
            if place in turned:
                if turned[place]:
                    told = f"这里该用{'后' if mark == '“' else '前'}引号"
                    yield Hit(item.paragraph, place, place + 1, told, "把这个引号转过来", turned[place])
                continue
            torn = _PAIRS[mark] in closed if mark in _PAIRS else _CLOSING[mark] in opened
            far = mark in quoted_far
            if (
                not torn and not far and not (mark == "“" and following[:1] == "“")
            ):  # “ opens each paragraph of a long quotation
                yield Hit(item.paragraph, place, place + 1, _told(mark))


def _turned(text: str, lone: list[tuple[str, int]]) -> Iterator[tuple[int, str]]:
    """Of two quotation marks of one kind, close to one another, each place and what the wrong one should be: “红枫通“."""
    for (one, start), (other, end) in pairwise(lone):
        if one == other and one in "“”" and 1 < end - start <= _NEAR and not set(text[start:end]) & set("，。；："):
            yield from ((start, ""), (end, "”")) if one == "“" else ((start, "“"), (end, ""))
            return


def _quoted_far(lone: list[list[tuple[str, int]]], index: int, mark: str) -> bool:
    """Whether a quotation over several paragraphs opens or closes here."""
    if mark == "“":
        return any(other == "”" for some in lone[index + 1 : index + 1 + _FAR] for other, _ in some)
    return any(other == "“" for some in lone[max(0, index - _FAR) : index] for other, _ in some)


def _told(mark: str) -> str:
    if mark in "“”":
        return "前引号没有配上后引号" if mark == "“" else "后引号没有前引号"
    return f"“{mark}”没有配上另一半" if mark in _PAIRS else f"“{mark}”没有前一半"


def _lone(text: str) -> list[tuple[str, int]]:
    """(mark, offset) of the marks of a paragraph that have no other half, in order."""
    stack: list[tuple[str, int]] = []
    lone: list[tuple[str, int]] = []
    first = text.find("（")
    first = first if first >= 0 else len(text)
    for place, mark in enumerate(text):
        if mark in _PAIRS or mark == "(":
            stack.append((mark, place))
        elif mark in ")）" and stack and stack[-1][0] in "(（":  # of two widths: P16 tells that
            stack.pop()
        elif mark in _CLOSING:
            if any(opened == _CLOSING[mark] for opened, _ in stack[-_DEEP:]):
                while stack[-1][0] != _CLOSING[mark]:
                    lone.append(stack.pop())
                stack.pop()
            elif not _closes_alone(text, place, first):
                lone.append((mark, place))
    return sorted([one for one in (*lone, *stack) if one[0] in _MARKS], key=lambda one: one[1])


def _closes_alone(text: str, place: int, first: int) -> bool:
    """Whether a closing mark has no opening one by custom: 1）, an apostrophe, ’98 for a year.

    `first`: where the first（ of the text stands.
    """
    mark, before = text[place], text[place - 1 : place]
    if mark == "）":
        return bool(before) and before in _ORDINALS and place <= first
    return mark == "’" and (before.isascii() or text[place + 1 : place + 3].isdecimal())


def _mixed(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = item.paragraph.text
        opened = -1
        for place, mark in enumerate(text):
            if mark in "（(":
                opened = place
            elif mark in "）)" and opened >= 0:
                if (text[opened] == "（") != (mark == "）"):
                    yield Hit(item.paragraph, opened, place + 1, "", "", f"（{text[opened + 1 : place]}）")
                opened = -1


def _nested(page: Page) -> Iterator[Hit]:
    for item in page.items:
        depth = {"《": 0, "“": 0}
        for place, mark in enumerate(item.paragraph.text):
            if mark in depth:
                depth[mark] += 1
                if depth[mark] == 2 and (mark, place) not in _lone(item.paragraph.text):
                    yield Hit(item.paragraph, place, place + 1)
            elif mark in "》”":
                opening = _CLOSING[mark]
                depth[opening] = max(0, depth[opening] - 1)


PAIRED: tuple[Rule, ...] = (
    Rule(
        "P05", "引号括号不成对", "error", "GB/T 15834-2011 4.8、4.9（规定）",
        "引号、括号或书名号不成对", "补上另一半",
        ("推进“放管服改革落地见效。", "开发“红枫通“小程序，居民可一键上报。", "构建”15分钟阅读圈”，方便群众。", "印发实施方案（试行，明确责任。", "学习《条例、落实《办法》。", "做到应办尽办”，不留死角。"),
        ("推进“放管服”改革。", "印发实施方案（试行)并落实。", "各镇(街道）都要落实。", "推进“放管服(一期）”改革。", "1）加强领导。", "“第一段话。\n“第二段话。”", "印发《实施方案（试行）》。", "他说：“要做到‘应办尽办’。”", "回眸’98农村工作，成绩来之不易。", "全县推行“一网通\n办”改革，群众少跑腿，满意度持续提升。"),
        _unpaired,
    ),
    Rule(
        "P16", "括号一半全角一半半角", "error", "GB/T 15834-2011 4.9、5.1（规定）",
        "括号一半全角一半半角", "两半都用全角",
        ("印发实施方案（试行)并落实。", "各镇(街道）都要落实。"),
        ("印发实施方案（试行）并落实。", "1)加强领导（全体）。"),
        _mixed,
    ),
    Rule(
        "P06", "同形套用", "warning", "GB/T 15834-2011 4.8.3.3、4.15.3.5（规定）",
        "引号里又用双引号，或书名号里又用双书名号", "里层改用单引号‘’或单书名号〈〉",
        ("学习《关于印发《办法》的通知》精神。", "他说：“要做到“应办尽办”，不留死角。”"),
        ("学习《关于印发〈办法〉的通知》精神。", "学习《办法》《细则》。", "开发“红枫通“小程序，居民可一键上报。"),
        _nested,
    ),
)  # fmt: skip
