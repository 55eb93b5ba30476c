"""The rule of what a paper calls its writer and its reader: 我院 under a bureau's name, 贵院 to a school."""

import re
from collections.abc import Iterator

from drafter.checks.homes import home_in
from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.document import Article
from drafter.zh.han import compiled

_KINDS = {
    "局": "局|支队|大队|分局",
    "校": "校|[小中大]学|学院|幼儿园|附中|附小",
    "院": "院",
    "馆": "馆",
    "厂": "厂",
    "镇": "镇|镇人民政府|镇党委|镇委员会",
    "乡": "乡|乡人民政府|乡党委",
    "街道": "街道|办事处|街道工委|党工委",
    "公司": "公司|集团|厂|行",
}
"""What a paper may call an office → how the names of such end."""
_CALLED = compiled(r"(?P<whose>我|贵)(?P<kind>局|校|院|馆|厂|镇|乡|街道|公司)(?![长友址庆园区里务级])")
_QUOTED = re.compile("“[^“”]*”|《[^《》]*》")
_ONE = re.compile(r"[^，、；：:\s]{3,30}[：:]?")


def _selves(page: Page) -> Iterator[Hit]:
    for article, items in page.articles:
        names = {"我": _writer(article), "贵": _reader(article)}
        for item in items if any(names.values()) or _is_of_a_district(article) else ():
            text = item.paragraph.text
            if not in_text(item) or item.paragraph.rows or ("我" not in text and "贵" not in text):
                continue
            if "我县" in text and not names["我"] and _is_of_a_district(article):
                at = text.index("我县")
                yield Hit(item.paragraph, at, at + 2, "题目是区的，这里写的是“我县”")
            spoken = [match.span() for match in _QUOTED.finditer(text)]
            for match in _CALLED.finditer(text):
                name, kind = names[match["whose"]], match["kind"]
                said_by_other = any(start <= match.start() < end for start, end in spoken)
                if name and not said_by_other and not re.search(f"(?:{_KINDS[kind]})$", name):
                    whom = "署名" if match["whose"] == "我" else "主送机关"
                    yield Hit(item.paragraph, *match.span(), f"{whom}是{name}，这里写的是“{match.group()}”")


def _is_of_a_district(article: Article) -> bool:
    """Whether a title begins with a district's name and names no county."""
    title = article.title.text if article.title is not None else ""
    return "县" not in title and home_in(title).county.endswith("区")


def _writer(article: Article) -> str:
    """The one office that signs; empty for several, and for one that may call itself otherwise."""
    names = [part.text.strip() for part in article.signature if not re.search(r"\d|：|联系", part.text)]
    return names[0] if len(names) == 1 and _ends_as_office(names[0]) else ""


def _reader(article: Article) -> str:
    """The one office to which a paper goes, on a line of its own."""
    first = next((part.text.strip() for part in (article.salutation, *article.preamble) if part is not None), "")
    name = first.rstrip("：:")
    return (
        name if first != name and _ONE.fullmatch(first) and _ends_as_office(name) and not name.startswith("各") else ""
    )


def _ends_as_office(name: str) -> bool:
    return any(re.search(f"(?:{ends})$", name) for ends in _KINDS.values())


_LETTER = "青禾县水利局关于商请用地的函\n青禾县第五中学：\n{}\n\n青禾县水利局\n2026年5月20日"

SELVES: tuple[Rule, ...] = (
    Rule(
        "M17", "自称和对称", "warning", "实务",
        "“我局”“贵校”这样的称呼和署名、主送机关不合", "看看是不是别处留下的",
        (_LETTER.format("请贵院于月底前函复，我局将做好对接工作。"), _LETTER.format("请贵校于月底前函复，我院将做好对接工作。"), "青禾县水利局2026年工作总结\n今年以来，我校各项工作有序推进，成效明显。\n\n青禾县水利局\n2026年12月20日", "白鹭洲区城市书房建设工作方案\n为推进全民阅读，结合我县实际，制定本方案。"),
        (_LETTER.format("请贵校于月底前函复，我局将做好对接工作。"), _LETTER.format("校长说：“我校全力支持，请我院专家放心。”特此函达。"), "青禾县2026年工作总结\n今年以来，我县各镇各校有序推进，成效明显。\n\n青禾县水利局\n2026年12月20日", "在推进会上的发言\n各位领导：\n我镇各项工作有序推进，成效明显。", "白鹭洲区城市书房建设工作方案\n为推进全民阅读，结合我区实际，制定本方案。", "白鹭洲区赴青禾县考察报告\n他们说，我县书房多。", "青禾县水利局、青禾县财政局关于整改的函\n青禾县教育局、青禾县医院：\n请贵院于月底前函复意见。\n\n青禾县水利局\n2026年12月20日", "青禾县人民医院2026年工作总结\n今年以来，我院各项工作有序推进，成效明显。\n\n青禾县人民医院\n2026年12月20日"),
        _selves, titled=True,
    ),
)  # fmt: skip
