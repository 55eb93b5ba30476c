"""Which reports use a frame that others have shown: those most of whose headings under one parent follow it."""

import pytest

from drafter.mining.library import mined, surveyed
from drafter.outline import outline
from drafter.readers import lines_of
from tests.mining.reports import report

OWN = [
    ("云岭水厂", ["聚焦漏损筑牢供水防线", "聚焦水质筑牢安全防线", "聚焦抢修筑牢应急防线"], "夜里停水的电话少了"),
    ("石坞林场", ["聚焦火源筑牢巡山防线", "聚焦虫害筑牢测报防线", "聚焦盗伐筑牢卡口防线"], "防火瞭望塔换了新镜头"),
    ("青溪学校", ["聚焦食堂筑牢采购防线", "聚焦校车筑牢接送防线", "聚焦溺水筑牢巡塘防线"], "家长轮流在校门口值守"),
]


@pytest.mark.parametrize(
    ("headings", "uses"),
    [
        (["聚焦船员筑牢培训防线", "聚焦台风筑牢避险防线", "聚焦油污筑牢清舱防线", "岸电桩建到了码头"], True),
        (["聚焦船员筑牢培训防线", "聚焦台风筑牢避险防线", "岸电桩建到了码头"], True),
        (["聚焦船员筑牢培训防线", "聚焦台风筑牢避险防线", "岸电桩建到了码头", "渔获当天上岸交易"], False),
    ],
)
def test_a_report_uses_a_frame_that_most_of_its_siblings_follow(headings: list[str], uses: bool) -> None:
    reports = [*OWN, ("望湖渔港", headings, "锚地里的航标灯全部亮着")]
    texts = [report(f"{unit}工作汇报", f"{said}。", {key: [] for key in found}) for unit, found, said in reports]
    files = [(text, f"{number}.txt") for number, text in enumerate(texts)]
    library = mined([surveyed(outline(lines_of(text.encode(), name), name)) for text, name in files])
    support = {frame.pattern.text(): frame.articles for frame in library.frames}
    assert support["聚焦{1}筑牢{2}防线"] == len(OWN) + uses
