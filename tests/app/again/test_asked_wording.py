import re
from pathlib import Path

import pytest

from drafter.app.again import last_year
from drafter.document.text import plain_text
from drafter.filling import fill
from tests.app.again.confirmed import accepted, by_enter_alone

CASES = [
    line
    for line in Path(__file__).with_name("wording.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
REPORT = """石板镇2025年古井修缮工作汇报
{greeted}
全镇古井都修过一遍，{led}
一、{heading}
挨眼查看井台井壁，量过水深，问过用水的人家，查清哪眼井漏、哪眼井浑，都记在一个本子上。
二、再修井
漏的补，浑的淘，缺台的砌台，少盖的添盖，修好一眼就请全村人来看一眼，人人叫好。
{closed}
石板镇人民政府
2025年9月1日
"""
PARTS = {"：": "greeted", "、": "led", "。": "closed"}
USUAL = {"greeted": "县政府：", "led": "现将有关情况汇报如下：", "heading": "先查井", "closed": "特此报告。"}


@pytest.mark.parametrize("case", CASES)
def test_wording_that_holds_facts_is_asked_for_and_other_wording_stays(folder: Path, case: str) -> None:
    wording = case[1:] if case[0] in PARTS else case
    report = REPORT.format(**{**USUAL, PARTS.get(case[0], "heading"): wording})
    old = re.sub("[【】]", "", report)
    (folder / "古井.txt").write_text(old, "utf-8")
    given = last_year(folder / "古井.txt")
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == old
    assert re.sub("【.*?】", "【待填：这一处】", wording) in by_enter_alone(given)
    skeleton = given.skeleton
    texts = "\n".join((*skeleton.opening, *(node.heading for node in skeleton.sections), *skeleton.ending))
    assert (wording in texts) == ("【" not in case)
