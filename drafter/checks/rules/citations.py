"""The rule of papers cited with their numbers: one number, one title."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.rule import Hit, Page, Rule
from drafter.document import Paragraph
from drafter.zh.han import compiled


@cache
def _cited() -> re.Pattern[str]:
    return compiled(
        r"《(?P<title>[^《》]{3,60})》[（(](?P<number>(?P<office>[一-龥]{1,10})〔(?P<year>20\d\d)〕\d{1,5}号)[）)]"
    )


def _citations(page: Page) -> Iterator[Hit]:
    """A number with another title than before, and a title with another number of the same year."""
    for _, items in page.articles:
        titles: dict[str, tuple[str, Paragraph]] = {}
        numbers: dict[tuple[str, str, str], tuple[str, Paragraph]] = {}
        for item in items:
            paragraph = item.paragraph
            for match in _cited().finditer(paragraph.text) if "》（" in paragraph.text else ():
                title, number = match["title"], match["number"]
                before = titles.setdefault(number, (title, paragraph))
                if before[0] not in title and title not in before[0]:
                    told = f"{number}在第{before[1].line}行是《{before[0]}》"
                    yield Hit(paragraph, match.start("title") - 1, match.end("title") + 1, told)
                same = numbers.setdefault((title, match["office"], match["year"]), (number, paragraph))
                if same[0] != number:
                    told = f"这个文件在第{same[1].line}行是{same[0]}"
                    yield Hit(paragraph, *match.span("number"), told)


CITATIONS: tuple[Rule, ...] = (
    Rule(
        "M20", "引文的题目和文号", "warning", "《党政机关公文处理工作条例》、实务（引文先引标题、后引文号）",
        "同一个文号有两个题目，或同一个题目有两个文号", "查对原文件",
        ("按照《防汛管理办法》（青政发〔2026〕5号）要求抓好落实。\n对照《防汛责任办法》（青政发〔2026〕5号）严格考核。", "按照《防汛管理办法》（青政发〔2026〕5号）要求抓好落实。\n对照《防汛管理办法》（青政发〔2026〕15号）严格考核。"),
        ("按照《防汛管理办法》（青政发〔2026〕5号）要求抓好落实。\n对照《防汛管理办法》（青政发〔2026〕5号）严格考核。", "按照《青禾县防汛管理办法》（青政发〔2026〕5号）要求抓好落实。\n对照《防汛管理办法》（青政发〔2026〕5号）严格考核。", "先后印发《关于做好防汛工作的通知》（青水发〔2025〕5号）、《关于做好防汛工作的通知》（青水发〔2026〕3号）。"),
        _citations,
    ),
)  # fmt: skip
