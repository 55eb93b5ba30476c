"""Text that is no part of any article is taken out: whole rows, and spans within a row."""

import re
from collections.abc import Sequence

from drafter.document import Noise
from drafter.outline.adverts import HINT, without_leaflet
from drafter.outline.assistant import assists
from drafter.outline.metadata import drop_metadata
from drafter.outline.noise_rules import RULE_SIGNS, RULES, NoiseRule
from drafter.outline.pages import running_heads
from drafter.outline.residue import JUNK, spans_in
from drafter.outline.rows import BLANKS, PARTED, Row, cut, holding, noise, paragraph
from drafter.outline.surroundings import surrounding
from drafter.outline.titles import KEYWORDS, KIND, LONGEST
from drafter.outline.webpage import ABSTRACTS, abstract, held, offered, offers, signed_on

_DOTS = "….（()） "
"""What is left of a row that was all advert."""
_LONGEST_NOTE = 120
_LONGEST_ASIDE = 200
"""Characters of a row that the cheaper rules look at: for its signs, and for its words."""
_REACH = 60
"""Rows among which the sentence stands that a site took out of the text."""
_DATED = re.compile(r"\s+(20\d\d-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)$")
_LABELLED = re.compile(r"(?:标\s?题|题\s?目)\s?[：:]\s*(?=[^。：:]{6,70}$)")
"""How a writer of forms or mails marks the title."""
_TITLE_WITHIN = 3
"""Rows at the head among which the title stands."""
_SHORTEST = 8
"""Characters of a title whose place shows it."""
_SHORT_RULES = RULES[1:9]
_BESIDE = {"masthead": "版头", "remark": "附注", "imprint": "版记", "site": "网站用语"}
"""Style of a document's frame → its name; GB/T 9704-2012 sets these beside the text."""
_PAGE_SIGN = re.compile(r"[>＞»›→:：\d【\[|｜丨©#E]")
_PAGE_HINT = re.compile(
    r"页|赏|友(?<=网友)|站(?<=本站)|载(?<=[转下]载)|www|版权|未经|印(?<=打印)|闭(?<=关闭)|返回|扫|码(?<=二维码)|击(?<=[点双]击)|文(?<=全文)|更多|没有了|登录"
    r"|欢迎[来访光]|档(?<=文档)[简介，,]|链接|即(?:了解|体验)|册(?<=[即费]注册)|费试用|本文|编(?<=小编)|荐(?<=推荐)|相关|阅读|蓝字|看(?:(?<=在看)|精彩)|赞(?<=个赞)|往期|碍(?<=障碍)"
    r"|奉上|注(?<=-专注)|藏(?<=转藏)|趣(?<=感兴趣)|举报|复(?:制[正全本]文|(?<=文复)制)|附件列表|\.(?:doc|xls|pdf|wps)|热门|您(?:(?<=[为对供如若帮]您)|(?=可以?[根结]))|你(?<=[为对]你)|诉我|AI|ICP|Copyright|侵[权删]|勿(?<=[请切]勿)|禁(?:止|(?<=严禁))"
)
"""A short row without any of these signs and words is none of what the cheaper rules know; by the rarer character of
a word, as `adverts.HINT`."""
_ITEM = re.compile(r"\d{1,2}[、．.](?!\d)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]")
"""How no row begins that is of a page by its signs alone."""
_STREWN = "~`^{}|"
"""A text that holds none of these holds no jumble."""


def drop_noise(rows: list[Row]) -> tuple[list[Row], list[Noise]]:
    """The rows that hold text of an article, noise inside them cut out, and what was taken away."""
    rows, found = drop_metadata(rows)
    if len(rows) > 1 and len(rows[0].text) <= _LONGEST_NOTE and _is_over(rows[0].text):
        found.append(noise(rows[0], "网站用语"))
        del rows[0]
    texts = [row.text for row in rows]
    names = _names(rows, texts, found)
    if names:
        names |= surrounding(rows, names)
    if not names and not any(text[0] in ABSTRACTS for text in texts):
        return _bared(rows, found), found
    kept: list[Row] = []
    torn = beside = parted = False
    for at, (row, text) in enumerate(zip(rows, texts, strict=True)):
        name = names.get(at, "")
        after = texts[at + 1] if at + 1 < len(texts) else ""
        if name == "网站用语" and (held(text, after) or (at and signed_on(texts[at - 1], text))):
            name = ""
        if parted:
            row.gap, parted = max(row.gap, PARTED), False
        if not name and beside and offered(text, after):
            name = "网站用语"
        if not name and text[0] in ABSTRACTS and (begun := abstract(text)):
            name = "网站用语" if any(begun in other for other in texts[at + 1 : at + _REACH]) else ""
        if not name:
            row.torn = torn
            torn = beside = False
            kept.append(row)
            continue
        beside = beside or offers(text)
        found.append(noise(row, name))
        torn, parted = name in ("页码", "页眉页脚"), name == "分隔线"
    return _bared(without_leaflet(kept, found), found), found


def _is_over(text: str) -> bool:
    """Whether a first row names the text or what it is about, as a site does, or is of the program that wrote it."""
    return text == "正文" or text.startswith(KEYWORDS) or assists(text)


def _bared(rows: list[Row], found: list[Noise]) -> list[Row]:
    """The rows, the title without what was put around it: 标题：…, and a site's day, …工作总结 2026-03-07 09:12."""
    for at, row in enumerate(rows[:_TITLE_WITHIN]):
        if row.text[0] in "标题" and (labelled := _LABELLED.match(row.text)) is not None:
            line, column = paragraph(row).place(0)
            found.append(Noise(line, labelled[0], "标题二字", column, whole=False))
            cut(row, [labelled.span()])
        dated = _DATED.search(row.text) if row.text[-1].isdigit() and len(row.text) <= LONGEST else None
        if dated is not None and (KIND.search(row.text[: dated.start()]) or (not at and dated.start() >= _SHORTEST)):
            line, column = paragraph(row).place(dated.start(1))
            found.append(Noise(line, dated[1], "网站用语", column, whole=False))
            cut(row, [dated.span()])
    return rows


def _names(rows: Sequence[Row], texts: Sequence[str], found: list[Noise]) -> dict[int, str]:
    """Index of each row that is noise by itself → its name; noise inside the others is cut out."""
    heads = running_heads(rows)
    formatted = {at for at, row in enumerate(rows) if row.source.rows or row.source.role in _BESIDE}
    whole = "\n".join(texts)
    strewn = " " in whole and any(sign in whole for sign in _STREWN) and JUNK.search(whole) is not None
    hinted = holding(HINT, texts)
    if strewn:
        hinted |= holding(JUNK, texts)
    of_page = holding(_PAGE_HINT, [text if len(text) <= _LONGEST_ASIDE else "" for text in texts])
    signed = {
        at
        for at, text in enumerate(texts)
        if len(text) <= _LONGEST_NOTE and (text[0] in RULE_SIGNS or _PAGE_SIGN.search(text)) and not _ITEM.match(text)
    }
    if "邮件" in whole:
        signed |= {at for at, text in enumerate(texts) if "邮件" in text}
    names = {at: _cleaned(rows[at], found) for at in hinted - formatted - heads}
    names |= {at: _named(texts[at], _SHORT_RULES) for at in (of_page | signed) - hinted - formatted}
    names |= dict.fromkeys(heads - formatted, "页眉页脚")
    names |= {at: _BESIDE.get(rows[at].source.role, "") for at in formatted}
    return {at: name for at, name in names.items() if name}


def _named(text: str, rules: tuple[NoiseRule, ...]) -> str:
    for rule in rules:
        if rule.test(text):
            return rule.name
    return ""


def _cleaned(row: Row, found: list[Noise]) -> str:
    """The name of the noise that all of a row is; else "", with the noise inside it cut out."""
    text = row.text
    name = _named(text, RULES)
    if name not in ("", "广告"):
        return name
    spans = spans_in(text)
    if not spans:
        return name
    rest = text
    for start, end, _ in reversed(spans):
        rest = rest[:start] + rest[end:]
    rest = rest.strip(BLANKS)
    name = _named(rest, RULES) if rest.strip(_DOTS) else spans[0][2]
    if not name:
        whole = paragraph(row)
        for start, end, kind in spans:
            (line, column), (_, last) = whole.place(start), whole.place(end - 1)
            found.append(Noise(line, row.source.text[column : last + 1], kind, column, whole=False))
        cut(row, [(start, end) for start, end, _ in spans])
    return name
