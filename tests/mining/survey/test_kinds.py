"""The 文种 of a report is told by what its title ends with."""

import pytest

from drafter.document import Article, Paragraph
from drafter.mining.survey.shapes import shape_of


@pytest.mark.parametrize(
    ("title", "subtitle", "kind"),
    [
        ("关于召开防汛工作会议的通知", "", "通知"),
        ("关于印发2025年防汛工作计划的通知", "", "通知"),
        ("关于解决水库加固资金的请示", "", "请示"),
        ("2025年第九次局长办公会议纪要", "", "会议纪要"),
        ("2025年度民主生活会个人对照检查材料", "", "对照检查材料"),
        ("守渠三十年", "——南渠管理所所长先进事迹", "先进事迹材料"),
        ("2025年度述职述廉报告", "", "述职报告"),
        ("关于农村供水情况的调研报告", "", "调研报告"),
        ("水务局2025年工作计划（讨论稿）", "", "工作计划"),
        ("水务局2025年工作总结", "", "工作总结"),
        ("水务局2025年工作总结暨2026年工作计划", "", "工作总结"),
        ("农村供水提质行动实施方案（试行）", "", "实施方案"),
        ("水务局2025年工作要点", "", "实施方案"),
        ("关于防汛工作情况的报告", "", "汇报材料"),
        ("在防汛工作会议上的讲话", "", "发言材料"),
        ("一通知就到位的背后", "", "经验材料"),
        ("守渠三十年", "", "经验材料"),
    ],
)
def test_the_kind_is_told_by_the_title(title: str, subtitle: str, kind: str) -> None:
    assert shape_of(Article(Paragraph(title), Paragraph(subtitle) if subtitle else None)).kind == kind
