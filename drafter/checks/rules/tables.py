"""Rules of tables: totals that are the sum of their column, and figures of the text that are the table's."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate

from drafter.checks.rule import Hit, Page, Rule
from drafter.checks.rules.figures import FIGURE, half_place
from drafter.document import Paragraph
from drafter.document.flow import Shown
from drafter.zh.han import compiled
from drafter.zh.sentences import clause_upto

_TOTAL = re.compile("(?:合|总|共)计|总数")
_PART_TOTAL = re.compile("小计|其中|^[（(]")
_NUMERIC = re.compile(r"\d+(?:\.\d+)?")
_NO_SUM = re.compile("率|比|均|[%％]|占|名次|排名|序号|增幅|增速|增长|备注|单价|年份|标准|得分|分值|电话|编号")
_SIGNED = re.compile(r"-?\d+(?:\.\d+)?")
_CHANGE = ("增长", "增幅", "增速", "增减", "同比增长", "同比增减", "增长率", "增减幅度", "同比增幅")
_FEW = 3
"""Rows of which one may be wrong for the column still to be what its head says."""
_FAR = Decimal("0.3")
"""Share of a total from which a difference is no slip: the column is not one that is added up."""
_UNIT = re.compile("[（(]([^（()）]{1,6})[）)]")
_OTHER_TIME = re.compile("去年|上年|同期|上半年|原来|原有|由|从|(?:19|20)\\d\\d年")

_Rows = tuple[tuple[str, ...], ...]


def _totals(page: Page) -> Iterator[Hit]:
    for item in page.items:
        rows = item.paragraph.rows
        at = _total_row(rows)
        if at is None:
            continue
        for column in range(1, len(rows[0])):
            if told := _wrong_total(rows, at, column):
                yield _at(item.paragraph, at, column, told)


def _total_row(rows: _Rows) -> int | None:
    """The one row of totals, the last or the first under the head; None where there are sums of parts besides."""
    heads = ["".join(row[0].split()) for row in rows]
    found = [number for number, head in enumerate(heads) if _TOTAL.fullmatch(head)]
    if len(rows) < 4 or found not in ([len(rows) - 1], [1]) or any(_PART_TOTAL.search(head) for head in heads):
        return None
    return found[0]


def _wrong_total(rows: _Rows, at: int, column: int) -> str:
    """What is wrong with a column's total; empty where nothing is, or where it is no column of figures."""
    cells = [row[column].strip().replace(",", "") if column < len(row) else "" for row in rows]
    total, parts = cells[at], [cell for number, cell in enumerate(cells[1:], 1) if number != at]
    if _NO_SUM.search(cells[0]) or not _NUMERIC.fullmatch(total) or not all(map(_NUMERIC.fullmatch, parts)):
        return ""
    found = sum(map(Decimal, parts), Decimal(0))
    slack = sum((half_place(one) for one in (total, *parts) if "." in one), Decimal(0))
    apart = abs(found - Decimal(total))
    if not slack < apart <= Decimal(total) * _FAR:
        return ""
    return f"“{cells[0]}”一列相加是{found}，{rows[at][0].strip()}写的是{total}"


def _at(paragraph: Paragraph, row: int, column: int, told: str) -> Hit:
    """A hit at a cell of the table; its text has the cells between tabs and the rows on lines."""
    lines = paragraph.text.split("\n")
    start = [0, *accumulate(len(line) + 1 for line in lines)][min(row, len(lines) - 1)]
    cells = lines[min(row, len(lines) - 1)].split("\t")
    begin = start + sum(len(cell) + 1 for cell in cells[:column])
    return Hit(paragraph, begin, begin + max(1, len(cells[min(column, len(cells) - 1)])), told)


def _growth(page: Page) -> Iterator[Hit]:
    """A change in percent that is not that of the two columns beside it, where those of most other rows are."""
    for item in page.items:
        rows = item.paragraph.rows
        for column in range(3, len(rows[0])) if len(rows) > _FEW else ():
            if rows[0][column].strip().rstrip("（()）%％") in _CHANGE and len({len(row) for row in rows}) == 1:
                wrong = [
                    (number, told) for number, row in enumerate(rows[1:], 1) if (told := _wrong_change(row, column))
                ]
                if wrong and len(wrong) * _FEW <= len(rows):
                    yield from (_at(item.paragraph, number, column, told) for number, told in wrong)


def _wrong_change(row: tuple[str, ...], column: int) -> str:
    """What is wrong with a row's change from the one of the two figures before it to the other."""
    new, old, said = (
        row[place].strip().replace(",", "").replace("－", "-").rstrip("%％")
        for place in (column - 2, column - 1, column)
    )
    if not (_NUMERIC.fullmatch(new) and _NUMERIC.fullmatch(old) and _SIGNED.fullmatch(said)) or not Decimal(old):
        return ""
    slack = half_place(said) + 100 * (half_place(new) + half_place(old)) / Decimal(old)
    change = (Decimal(new) - Decimal(old)) / Decimal(old) * 100
    near = abs(change - Decimal(said)) <= slack
    return "" if near else f"由{old}到{new}是{change:.1f}%，写的是{said}%"


def _told_otherwise(page: Page) -> Iterator[Hit]:
    """甲镇化解468万元 in the text where the table's row 甲镇 has 486 under 化解（万元）."""
    for _, items in page.articles:
        for table in (item.paragraph.rows for item in items if item.paragraph.rows):
            labels = [row[0].strip() for row in table[1:]]
            for row in table[1:]:
                label = row[0].strip()
                if len(label) >= 2 and labels.count(label) == 1 and not _TOTAL.fullmatch(label):
                    for item in items:
                        if label in item.paragraph.text and not item.paragraph.rows:
                            yield from _against(row, table[0], item)


def _against(row: tuple[str, ...], heads: tuple[str, ...], item: Shown) -> Iterator[Hit]:
    said = compiled(
        rf"{re.escape(row[0].strip())}(?P<what>[一-龥]{{2,6}}?)(?P<number>{FIGURE})(?P<scale>[万亿]?)(?P<unit>[一-龥]?)"
    )
    for match in said.finditer(item.paragraph.text):
        clause = clause_upto(item.paragraph.text, match.start())
        columns = [
            place
            for place, head in enumerate(heads)
            if place and head.startswith(match["what"]) and not _NO_SUM.search(head)
        ]
        if len(columns) != 1 or columns[0] >= len(row) or _OTHER_TIME.search(clause + match["what"]):
            continue
        cell, unit = row[columns[0]].strip().replace(",", ""), _UNIT.search(heads[columns[0]])
        scale = "".join(mark for mark in unit[1] if mark in "万亿") if unit else ""
        if _NUMERIC.fullmatch(cell) and scale == match["scale"] and Decimal(cell) != Decimal(match["number"]):
            yield Hit(
                item.paragraph, match.start("number"), match.end(),
                f"表里“{row[0].strip()}”的“{heads[columns[0]].strip()}”是{cell}",
            )  # fmt: skip


_TABLE = "各镇化债情况见下表。\n乡镇\t债务（万元）\t化解（万元）\t化解率\n上河镇\t1080\t486\t45%\n中河镇\t996\t448\t45%\n下河镇\t840\t378\t45%\n合计\t{}\t1312\t45%\n{}"

_GROWN = "游客见下表。\n景区\t今年\t去年\t增长（%）\n云顶山\t8.4\t7.0\t{}\n青溪古镇\t6.6\t6.0\t10.0\n石门水库\t3.0\t2.5\t20.0\n合计\t18.0\t15.5\t16.1\n各景区运行平稳。"

TABLES: tuple[Rule, ...] = (
    Rule(
        "N28", "表格里的合计和增幅", "warning", "实务（数据自洽）",
        "合计、增幅和表里的数算出来的不一样", "查对数据",
        (_TABLE.format(2961, "其余各镇有序推进。"), _GROWN.format("25.0")),
        (_TABLE.format(2916, "其余各镇有序推进。"), _TABLE.format(972, "其余各镇有序推进。"), _GROWN.format("20.0"), _GROWN.format("20.0").replace("去年", "办结")),
        lambda page: (hit for look in (_totals, _growth) for hit in look(page)),
    ),
    Rule(
        "N29", "文和表不一样", "warning", "实务（数据自洽）",
        "文中的数和表里的不一样", "查对数据，两处改成一样",
        (_TABLE.format(2916, "上河镇化解468万元，力度最大。"),),
        (_TABLE.format(2916, "上河镇化解486万元，力度最大。"), _TABLE.format(2916, "去年上河镇化解468万元，力度最大。"), _TABLE.format(2916, "上河镇投入468万元，力度最大。"), _TABLE.format(2916, "上河镇化解村集体欠款468万元，力度最大。")),
        _told_otherwise,
    ),
)  # fmt: skip
