"""Rules of marks that come in pairs (GB/T 15834-2011 4.8, 4.9, 4.15)."""

from collections.abc import Iterator

from drafter.checks.rule import Hit, Page, Rule
from drafter.document.flow import Shown

_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "〈": "〉", "【": "】", "〔": "〕"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_ORDINALS = "0123456789一二三四五六七八九十abcdefABCDEF①②③"


def _unpaired(page: Page) -> Iterator[Hit]:
    items = list(page.items)
    for index, item in enumerate(items):
        following = items[index + 1].paragraph.text if index + 1 < len(items) else ""
        yield from _in_paragraph(item, following)


def _in_paragraph(item: Shown, following: str) -> Iterator[Hit]:
    text = item.paragraph.text
    stack: list[tuple[str, int]] = []
    for place, mark in enumerate(text):
        if mark in _PAIRS:
            stack.append((mark, place))
        elif mark in _CLOSING:
            if stack and stack[-1][0] == _CLOSING[mark]:
                stack.pop()
            elif stack and any(opened == _CLOSING[mark] for opened, _ in stack):
                opened, where = stack[-1]
                yield Hit(
                    item.paragraph,
                    where,
                    where + 1,
                    f"“{opened}”没有配上另一半" if opened != "“" else "前引号没有配上后引号",
                )
                while stack.pop()[0] != _CLOSING[mark]:
                    pass
            elif not (mark == "）" and place and text[place - 1] in _ORDINALS and "（" not in text[:place]) and not (
                mark == "”"
                and "“" not in text[:place]  # the end of a quotation over several paragraphs
                and place >= len(text) - 2
            ):
                if mark == "’" and place and text[place - 1].isascii():
                    continue
                yield Hit(
                    item.paragraph, place, place + 1, f"“{mark}”没有前一半" if mark != "”" else "后引号没有前引号"
                )
    for mark, place in stack:
        if mark == "“" and following[:1] == "“":
            continue
        yield Hit(
            item.paragraph, place, place + 1, f"“{mark}”没有配上另一半" if mark != "“" else "前引号没有配上后引号"
        )


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
                if depth[mark] == 2:
                    yield Hit(item.paragraph, place, place + 1)
            elif mark in "》”":
                opening = _CLOSING[mark]
                depth[opening] = max(0, depth[opening] - 1)


PAIRED: tuple[Rule, ...] = (
    Rule(
        "P05", "引号括号不成对", "error", "GB/T 15834-2011 4.8、4.9（规定）",
        "引号、括号或书名号不成对", "补上另一半",
        ("推进“放管服改革落地见效。", "印发实施方案（试行，明确责任。", "学习《条例、落实《办法》。", "做到应办尽办”，不留死角。"),
        ("推进“放管服”改革。", "1）加强领导。", "“第一段话。\n“第二段话。”", "印发《实施方案（试行）》。", "他说：“要做到‘应办尽办’。”"),
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
        ("学习《关于印发〈办法〉的通知》精神。", "学习《办法》《细则》。"),
        _nested,
    ),
)  # fmt: skip
